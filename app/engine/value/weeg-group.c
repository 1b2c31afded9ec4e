/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-group.h"

#include "weeg-agreement.h"
#include "weeg-collect.h"
#include "weeg-quantile.h"

static WeegList *
list_silent (const WeegPanel *panel, const WeegPanelCell *cell)
{
  WeegCollect silent = weeg_collect_new (&weeg_cell_result_type, "not_scored");
  guint next = 0;

  for (guint m = 0; m < panel->n_members; m++)
    if (next < cell->n && cell->judgements[next].member == m)
      next++;
    else
      weeg_collect_string (&silent, panel->members[m]->id);
  return weeg_collect_list (&silent);
}

WeegCellResult *
weeg_group_cell (const WeegPanel *panel, guint alternative, guint criterion)
{
  const WeegPanelCell *cell = weeg_panel_cell (panel, alternative, criterion);
  WeegCellResult *result = weeg_record_new (&weeg_cell_result_type);
  g_autofree double *values = g_new (double, cell->n + 1);
  double low = 0, high = 0, agreement;

  WEEG_SET (result, not_scored, list_silent (panel, cell));
  if (cell->n == 0)
    return result;

  for (guint i = 0; i < cell->n; i++)
    {
      values[i] = cell->judgements[i].v;
      low += cell->judgements[i].low / cell->n;
      high += cell->judgements[i].high / cell->n;
    }
  WEEG_SET (result, spread, weeg_spread_new (values, cell->n));
  WEEG_SET (result, sd, weeg_standard_deviation (values, cell->n));
  if (weeg_agreement (values, cell->n, &agreement))
    WEEG_SET (result, agreement, agreement);
  WEEG_SET (result, low, low);
  WEEG_SET (result, high, high);
  WEEG_SET (result, value, weeg_panel_aggregate (panel, values, cell->n));
  return result;
}

WeegWeightResult *
weeg_group_weight (const WeegPanel *panel, guint criterion)
{
  WeegWeightResult *result = weeg_record_new (&weeg_weight_result_type);
  WeegCollect members = weeg_collect_new (&weeg_weight_result_type, "members");
  g_autofree double *all = g_new (double, panel->n_weighing + 1);

  for (guint i = 0; i < panel->n_weighing; i++)
    {
      all[i] = panel->member_weights[(gsize)i * panel->n_criteria + criterion];
      weeg_collect_number (&members, panel->members[panel->weighing[i]]->id, all[i]);
    }
  WEEG_SET (result, weight, panel->weights[criterion]);
  if (panel->n_weighing > 0)
    WEEG_SET (result, spread, weeg_spread_new (all, panel->n_weighing));
  WEEG_SET (result, members, weeg_collect_map (&members));
  return result;
}
