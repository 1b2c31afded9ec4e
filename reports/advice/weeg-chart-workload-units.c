/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences.h"
#include "weeg-units-figure.h"

/* Squares of one activity, at most: more are not counted by eye. */
#define MOST_SQUARES 60

static const WeegWorkAmounts *
fte_at (const WeegMap *activities, guint i)
{
  return ((const WeegWorkPair *)weeg_map_cell (activities, i).pointer)->fte;
}

/* What a square stands for: a tenth of an FTE, one, ten, ... so that the largest row can be counted. */
static double
choose_unit (const WeegMap *activities)
{
  double most = 0, unit = 0.1;

  for (guint i = 0; i < weeg_map_n (activities); i++)
    {
      const WeegWorkAmounts *fte = fte_at (activities, i);

      most = MAX (most, MAX (fte->prevented, fte->relieved + fte->moved_out + fte->added + fte->moved_in));
    }
  while (most / unit > MOST_SQUARES)
    unit *= 10;
  return unit;
}

static gboolean
is_touched (const WeegWorkAmounts *fte)
{
  return fte->prevented > 0 || fte->relieved > 0 || fte->moved_out > 0 || fte->moved_in > 0 || fte->added > 0;
}

/* "0.8, asks 0.4" */
static char *
right_label (const WeegView *view, const WeegWorkAmounts *fte)
{
  double freed = fte->relieved + fte->moved_out, asked = fte->added + fte->moved_in;
  g_autofree char *first = weeg_view_number (view, freed, 1);
  g_autofree char *second = weeg_view_number (view, asked, 1);

  if (asked <= 0)
    return g_steal_pointer (&first);
  if (freed <= 0)
    return g_strdup_printf (weeg_view_tr (view, "asks %s"), second);
  /* Translators: FTE that is relieved, and FTE that is asked, of one activity */
  return g_strdup_printf (weeg_view_tr (view, "%s, asks %s"), first, second);
}

static WeegUnitsRow
chart_workload_units_make_row (const WeegView *view,
                               const char *id,
                               const WeegWorkAmounts *fte,
                               WeegTableBuilder *table,
                               GPtrArray *owned)
{
  const double numbers[] = { fte->prevented, fte->relieved, fte->moved_out, fte->added + fte->moved_in,
                             fte->net_freed };
  WeegUnitsRow row = {
    .id = id,
    .label = weeg_view_activity (view, id),
    .prevented = fte->prevented,
    .relieved = fte->relieved,
    .moved = fte->moved_out,
    .asked = fte->added + fte->moved_in,
    .left_label = weeg_chart_keep (owned, weeg_view_number (view, fte->prevented, 1)),
    .right_label = weeg_chart_keep (owned, right_label (view, fte)),
  };
  g_autofree char *net = weeg_view_fte (view, fte->net_freed);

  row.tooltip = weeg_chart_keep (owned, g_strdup_printf (weeg_view_tr (view, "%s: %s net"), row.label, net));
  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, row.label);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    weeg_chart_add_number (table, TRUE, numbers[i],
                           i + 1 < G_N_ELEMENTS (numbers)
                               ? weeg_view_number (view, numbers[i], 2)
                               : weeg_locale_format_signed (view->locale, numbers[i], 2));
  return row;
}

static WeegTableBuilder *
chart_workload_units_new_table (const WeegView *view)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Activity"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Prevented"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Relieved"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Moved away"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Asked"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Net freed"), WEEG_TABLE_ALIGN_END);
  return table;
}

WeegFigure *
weeg_chart_workload_units (const WeegView *view)
{
  const WeegWorkloadResult *workload = view->analysis->workload;
  const WeegWorkloadYear *year = workload != NULL && weeg_list_n (workload->years) > 0
                                     ? weeg_list_get (workload->years, weeg_list_n (workload->years) - 1)
                                     : NULL;
  const WeegMap *activities = year != NULL ? year->by_activity : NULL;
  guint n = weeg_map_n (activities), n_rows = 0;
  g_autofree WeegUnitsRow *rows = g_new0 (WeegUnitsRow, n + 1);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *unit_label = NULL;
  WeegUnitsData data = { .unit = choose_unit (activities) };
  WeegTableBuilder *builder;
  gboolean any = FALSE;

  for (guint i = 0; i < n; i++)
    any = any || is_touched (fte_at (activities, i));
  if (!any)
    return NULL;
  builder = chart_workload_units_new_table (view);
  for (guint i = 0; i < n; i++)
    {
      const WeegWorkAmounts *fte = fte_at (activities, i);

      if (!is_touched (fte))
        continue;
      rows[n_rows++] =
          chart_workload_units_make_row (view, weeg_map_key (activities, i), fte, builder, owned);
      data.moved_title = fte->moved_out > 0 ? weeg_view_tr (view, "moves away") : data.moved_title;
      data.asked_title = fte->added + fte->moved_in > 0 ? weeg_view_tr (view, "asks work") : data.asked_title;
    }
  table = weeg_table_builder_end (builder);
  description = weeg_sentence_workload (view);
  title = g_strdup_printf (weeg_view_tr (view, "Where staff time is freed and asked in %d"), (int)year->year);
  unit = weeg_locale_format_trimmed (view->locale, data.unit, 1);
  /* Translators: what one square of the chart stands for */
  unit_label = g_strdup_printf (weeg_view_tr (view, "one square is %s FTE"), unit);
  data.rows = rows;
  data.n_rows = n_rows;
  data.unit_label = unit_label;
  data.left_title = weeg_view_tr (view, "prevents care");
  data.relieved_title = weeg_view_tr (view, "relieves tasks");
  WeegFigureHead head = {
    .title = title,
    .subtitle = weeg_view_tr (view, "Per activity, at the adoption that is expected."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_workload_units_figure_new (&head, &data);
}
