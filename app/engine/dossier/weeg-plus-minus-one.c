/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity.h"

#include "weeg-collect.h"
#include "weeg-proposal.h"
#include "weeg-value-result.h"
#include "weeg-value.h"

#include <math.h>

/* Changes that are listed. */
#define MOST_LISTED 1000

typedef struct
{
  const WeegDossier *dossier;
  const WeegPanel *panel;
  const WeegAnalysis *analysis;
  /* per alternative, as it is */
  double *low, *high;
  int *knocked_out;
  int best;
  gboolean extreme;
  double *numbers; /* work space: the v of one cell */
  GPtrArray *found;
  gint64 tried;
} PlusMinusOneTask;

static const WeegAlternativeResult *
plus_minus_one_alternative_at (const PlusMinusOneTask *task, guint a)
{
  return weeg_map_cell (task->analysis->value->alternatives, a).pointer;
}

static void
take_values (PlusMinusOneTask *task)
{
  for (guint a = 0; a < task->panel->n_alternatives; a++)
    {
      const WeegAlternativeResult *alternative = plus_minus_one_alternative_at (task, a);

      task->low[a] = alternative->value_missing_low;
      task->high[a] = WEEG_HAS (alternative, value) ? task->low[a] : alternative->value_missing_high;
      task->knocked_out[a] = WEEG_HAS (alternative, knocked_out) ? alternative->knocked_out : -1;
    }
  task->best = weeg_value_find_best (task->low, task->high, task->knocked_out, task->panel->n_alternatives);
}

/* Whether alternative @a is knocked out when its cell of @criterion is @v: 1, 0, -1. */
static int
knocked_out_with (const PlusMinusOneTask *task, guint a, guint criterion, double v)
{
  const WeegPanel *panel = task->panel;
  int result = 0;

  for (guint c = 0; c < panel->n_criteria; c++)
    {
      const WeegCellResult *cell = weeg_map_cell (plus_minus_one_alternative_at (task, a)->cells, c).pointer;
      double must;

      if (!weeg_scale_must (panel->scales[c], panel->criteria[c], &must))
        continue;
      if (c == criterion ? v < must - WEEG_VALUE_TIE
                         : WEEG_HAS (cell, value) && cell->value < must - WEEG_VALUE_TIE)
        return 1;
      if (c != criterion && !WEEG_HAS (cell, value))
        result = -1;
    }
  return result;
}

/* --- proposals --- */

static WeegTruth
judge_anew (const PlusMinusOneTask *task, const WeegRuleCondition *condition, WeegTruth state)
{
  guint advised = (guint)task->panel->advised;
  const WeegEither *asked = condition->value;
  gboolean holds;

  if (condition->measure == WEEG_MEASURE_VALUE && weeg_either_is (asked, WEEG_KIND_NUMBER) &&
      task->high[advised] <= task->low[advised])
    holds = weeg_condition_holds (condition->op, task->low[advised], asked->cell.number);
  else if (condition->measure == WEEG_MEASURE_KNOCK_OUT && weeg_either_is (asked, WEEG_KIND_BOOLEAN) &&
           task->knocked_out[advised] >= 0)
    holds = weeg_condition_holds (condition->op, task->knocked_out[advised], asked->cell.boolean != 0);
  else
    return state;
  return holds ? WEEG_TRUTH_TRUE : WEEG_TRUTH_FALSE;
}

/* What the rule of @point proposes with the values as they now stand in @task. */
static int
propose_anew (const PlusMinusOneTask *task,
              const WeegDecisionPoint *point,
              const WeegProposalResult *proposal)
{
  guint n = weeg_list_n (point->rule);
  g_autofree WeegTruth *states = g_new (WeegTruth, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const WeegConditionResult *condition = weeg_list_get (proposal->conditions, i);

      states[i] = judge_anew (task, weeg_list_get (point->rule, i), (WeegTruth)condition->state);
    }
  return weeg_proposal_decide (point, states, task->extreme, NULL, NULL);
}

/* The proposals that differ, of the points not yet held. */
static WeegMap *
find_changed (const PlusMinusOneTask *task, guint a)
{
  WeegCollect map = weeg_collect_new (&weeg_single_score_type, "proposals");

  for (guint i = 0; (int)a == task->panel->advised && i < weeg_list_n (task->dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (task->dossier->decision_points, i);
      const WeegProposalResult *proposal = weeg_map_get (task->analysis->proposal, point->id);
      int outcome;

      if (point->held != NULL || proposal == NULL)
        continue;
      outcome = propose_anew (task, point, proposal);
      if (outcome != proposal->outcome)
        weeg_collect_cell (&map, point->id, (WeegCell){ .choice = outcome });
    }
  return weeg_collect_map (&map);
}

/* --- moves --- */

static void
report (PlusMinusOneTask *task,
        guint a,
        guint c,
        const WeegJudgement *judgement,
        double to,
        int best,
        WeegMap *proposals)
{
  WeegSingleScore *single = weeg_record_new (&weeg_single_score_type);
  const WeegPanel *panel = task->panel;

  WEEG_SET (single, member, g_strdup (panel->members[judgement->member]->id));
  WEEG_SET (single, alternative, g_strdup (panel->alternatives[a]->id));
  WEEG_SET (single, criterion, g_strdup (panel->criterion_ids[c]));
  WEEG_SET (single, from, judgement->x);
  WEEG_SET (single, to, to);
  WEEG_SET (single, changes_best, best != task->best);
  if (best >= 0)
    WEEG_SET (single, best, g_strdup (panel->alternatives[best]->id));
  WEEG_SET (single, proposals, weeg_map_ref (proposals));
  g_ptr_array_add (task->found, single);
}

static void
try_move (PlusMinusOneTask *task, guint a, guint c, guint which, double to)
{
  const WeegPanel *panel = task->panel;
  const WeegPanelCell *cell = weeg_panel_cell (panel, a, c);
  const WeegCellResult *now = weeg_map_cell (plus_minus_one_alternative_at (task, a)->cells, c).pointer;
  double low = task->low[a], high = task->high[a], v, shift;
  int knocked_out = task->knocked_out[a], best;
  g_autoptr (WeegMap) proposals = NULL;

  task->tried++;
  for (guint i = 0; i < cell->n; i++)
    task->numbers[i] = cell->judgements[i].v;
  task->numbers[which] = weeg_scale_value (panel->scales[c], to);
  v = weeg_panel_aggregate (panel, task->numbers, cell->n);
  shift = panel->weights[c] * (v - now->value);

  task->low[a] += shift;
  task->high[a] += shift;
  task->knocked_out[a] = knocked_out_with (task, a, c, v);
  best = weeg_value_find_best (task->low, task->high, task->knocked_out, panel->n_alternatives);
  proposals = find_changed (task, a);
  if ((best != task->best || weeg_map_n (proposals) > 0) && task->found->len < MOST_LISTED)
    report (task, a, c, &cell->judgements[which], to, best, proposals);
  task->low[a] = low;
  task->high[a] = high;
  task->knocked_out[a] = knocked_out;
}

/* The level before (-1) or after (1) the one nearest to @x; FALSE at the end. */
static gboolean
next_level (const WeegList *levels, double x, int direction, double *to)
{
  int nearest = 0, n = (int)weeg_list_n (levels);

  for (int i = 1; i < n; i++)
    if (fabs (((const WeegLevel *)weeg_list_get (levels, (guint)i))->value - x) <
        fabs (((const WeegLevel *)weeg_list_get (levels, (guint)nearest))->value - x))
      nearest = i;
  if (nearest + direction < 0 || nearest + direction >= n)
    return FALSE;
  *to = ((const WeegLevel *)weeg_list_get (levels, (guint)(nearest + direction)))->value;
  return TRUE;
}

/* A tenth of the scale down or up, not beyond its end; FALSE when it is there. */
static gboolean
next_tenth (const WeegScale *scale, double x, int direction, double *to)
{
  double least, largest;

  weeg_scale_ends (scale, &least, &largest);
  *to = CLAMP (x + direction * (largest - least) / 10, least, largest);
  return direction < 0 ? *to < x : *to > x;
}

static void
try_cell (PlusMinusOneTask *task, guint a, guint c)
{
  const WeegPanel *panel = task->panel;
  const WeegPanelCell *cell = weeg_panel_cell (panel, a, c);
  const WeegList *levels = panel->criteria[c]->levels;

  for (guint i = 0; i < cell->n; i++)
    for (int direction = -1; direction <= 1; direction += 2)
      {
        double to;

        if (weeg_list_n (levels) > 0 ? next_level (levels, cell->judgements[i].x, direction, &to)
                                     : next_tenth (panel->scales[c], cell->judgements[i].x, direction, &to))
          try_move (task, a, c, i, to);
      }
}

WeegList *
weeg_sensitivity_plus_minus_one (const WeegDossier *dossier,
                                 const WeegPanel *panel,
                                 const WeegAnalysis *analysis,
                                 const WeegDrawsOptions *options,
                                 gint64 *tried)
{
  guint n = panel->n_alternatives;
  g_autofree double *low = g_new0 (double, n + 1), *high = g_new0 (double, n + 1);
  g_autofree double *numbers = g_new0 (double, panel->n_members + 1);
  g_autofree int *knocked_out = g_new0 (int, n + 1);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  WeegCollect list = weeg_collect_new (&weeg_sensitivity_result_type, "plus_minus_one");
  const WeegAlternative *advised = weeg_dossier_advised (dossier);
  const WeegAlternativeRiskResult *risk = advised != NULL && analysis->risk != NULL
                                              ? weeg_map_get (analysis->risk->alternatives, advised->id)
                                              : NULL;
  PlusMinusOneTask task = { dossier, panel, analysis, low, high, knocked_out, -1, FALSE, numbers, found, 0 };

  take_values (&task);
  task.extreme = risk != NULL && risk->unaccepted_extreme;
  for (guint a = 0; a < n; a++)
    for (guint c = 0; c < panel->n_criteria && !weeg_draws_cancelled (options); c++)
      try_cell (&task, a, c);
  for (guint i = 0; i < found->len; i++)
    weeg_collect_take (&list, NULL, found->pdata[i]);
  *tried = task.tried;
  return weeg_collect_list (&list);
}
