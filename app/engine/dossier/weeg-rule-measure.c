/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-rule-measure.h"

#include "weeg-panel.h"

#include <math.h>

typedef struct
{
  const WeegDossier *dossier;
  const WeegAnalysis *analysis;
  const WeegDecisionPoint *point;
  WeegMeasured *out;
} RuleMeasureTask;

static void
set_number (RuleMeasureTask *task, double number)
{
  task->out->kind = WEEG_KIND_NUMBER;
  task->out->number = task->out->low = task->out->high = number;
}

static void
set_boolean (RuleMeasureTask *task, gboolean boolean)
{
  task->out->kind = WEEG_KIND_BOOLEAN;
  task->out->boolean = boolean;
}

static void
miss (RuleMeasureTask *task, const char *id)
{
  g_ptr_array_add (task->out->missing, g_strdup (id));
}

static void
miss_all (RuleMeasureTask *task, const WeegList *ids)
{
  for (guint i = 0; i < weeg_list_n (ids); i++)
    miss (task, weeg_list_get (ids, i));
}

const WeegAlternativeResult *
weeg_analysis_advised (const WeegAnalysis *analysis)
{
  const WeegValueResult *value = analysis->value;

  return WEEG_HAS (value, advised) ? weeg_map_get (value->alternatives, value->advised) : NULL;
}

const WeegAlternativeRiskResult *
weeg_analysis_advised_risk (const WeegDossier *dossier, const WeegAnalysis *analysis)
{
  const WeegAlternative *advised = weeg_dossier_advised (dossier);

  return analysis->risk != NULL && advised != NULL ? weeg_map_get (analysis->risk->alternatives, advised->id)
                                                   : NULL;
}

/* --- value --- */

static void
measure_value (RuleMeasureTask *task)
{
  const WeegAlternativeResult *advised = weeg_analysis_advised (task->analysis);

  if (WEEG_HAS (advised, value))
    set_number (task, advised->value);
  else if (advised != NULL && weeg_list_n (advised->missing) > 0)
    miss_all (task, advised->missing);
  else
    miss (task, "alternatives");
}

static void
measure_value_p5 (RuleMeasureTask *task)
{
  const WeegAlternativeResult *advised = weeg_analysis_advised (task->analysis);

  if (WEEG_HAS (advised, interval))
    set_number (task, advised->interval->p5);
  else if (advised != NULL && weeg_list_n (advised->missing) > 0)
    miss_all (task, advised->missing);
  else
    miss (task, "scores");
}

static void
measure_probability_best (RuleMeasureTask *task)
{
  if (WEEG_HAS (task->analysis->value, probability_best))
    set_number (task, task->analysis->value->probability_best);
  else
    miss (task, "scores");
}

/* The criteria with a must that nobody scored. */
static void
miss_musts (RuleMeasureTask *task, const WeegAlternativeResult *advised)
{
  for (guint i = 0; i < weeg_map_n (advised->cells); i++)
    {
      const WeegCriterion *criterion =
          weeg_list_find (task->dossier->criteria, weeg_map_key (advised->cells, i), NULL);
      const WeegCellResult *cell = weeg_map_cell (advised->cells, i).pointer;

      if (WEEG_HAS (criterion, must) && !WEEG_HAS (cell, value))
        miss (task, criterion->id);
    }
}

static void
measure_knock_out (RuleMeasureTask *task)
{
  const WeegAlternativeResult *advised = weeg_analysis_advised (task->analysis);

  if (WEEG_HAS (advised, knocked_out))
    set_boolean (task, advised->knocked_out);
  else if (advised != NULL)
    miss_musts (task, advised);
  else
    miss (task, "alternatives");
}

/* --- risk --- */

static void
measure_residual_risk (RuleMeasureTask *task)
{
  const WeegAlternativeRiskResult *advised = weeg_analysis_advised_risk (task->dossier, task->analysis);
  const WeegAlternative *alternative = weeg_dossier_advised (task->dossier);

  if (!WEEG_HAS (advised, residual))
    {
      miss (task, "risks");
      return;
    }
  /* A risk that is not scored may be the highest. */
  for (guint i = 0; i < weeg_list_n (task->analysis->risk->risks); i++)
    {
      const WeegOneRiskResult *risk = weeg_list_get (task->analysis->risk->risks, i);

      if (g_strcmp0 (risk->alternative, alternative->id) == 0 && !WEEG_HAS (risk, residual_score))
        miss (task, risk->id);
    }
  if (task->out->missing->len == 0)
    set_number (task, (double)advised->residual);
}

/* --- evidence and questions --- */

static gboolean
is_due (const WeegQuestion *question, const WeegDecisionPoint *point)
{
  return question->decision_point != NULL && g_strcmp0 (question->decision_point, point->id) == 0;
}

static gboolean
is_answered (const WeegQuestion *question)
{
  return WEEG_HAS (question->answer, value) || WEEG_HAS (question->answer, text);
}

void
weeg_questions_due (const WeegDossier *dossier, const WeegDecisionPoint *point, guint *due, guint *answered)
{
  *due = *answered = 0;
  for (guint i = 0; i < weeg_list_n (dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (dossier->questions, i);

      *due += is_due (question, point);
      *answered += is_due (question, point) && is_answered (question);
    }
}

static gboolean
is_relevant (const RuleMeasureTask *task, const char *id)
{
  const WeegQuestion *question = weeg_list_find (task->dossier->questions, id, NULL);
  const WeegWeightResult *weight =
      task->analysis->value != NULL ? weeg_map_get (task->analysis->value->weights, id) : NULL;

  return (weight != NULL && weight->weight > 0) || (question != NULL && is_due (question, task->point));
}

static void
measure_certainty (RuleMeasureTask *task)
{
  gboolean any = FALSE;

  for (guint i = 0; i < weeg_list_n (task->dossier->evidence); i++)
    {
      const WeegEvidence *evidence = weeg_list_get (task->dossier->evidence, i);
      gboolean relevant = FALSE;

      for (guint j = 0; j < weeg_list_n (evidence->supports) && !relevant; j++)
        relevant = is_relevant (task, weeg_list_get (evidence->supports, j));
      if (!relevant)
        continue;
      if (!WEEG_HAS (evidence, certainty))
        miss (task, evidence->id);
      else /* the names go from high to very low */
        task->out->certainty = any ? MAX (task->out->certainty, (WeegCertainty)evidence->certainty)
                                   : (WeegCertainty)evidence->certainty;
      any = any || WEEG_HAS (evidence, certainty);
    }
  if (any && task->out->missing->len == 0)
    task->out->kind = WEEG_KIND_CHOICE;
  if (!any && task->out->missing->len == 0)
    miss (task, "evidence");
}

/* 1 on target, 0 not, -1 when it cannot be said. */
static int
is_on_target (const WeegQuestion *question)
{
  const WeegEither *value = question->answer != NULL ? question->answer->value : NULL;
  const WeegEither *target = question->target;

  if (value == NULL || target == NULL || value->shape->kind != target->shape->kind)
    return -1;
  if (!weeg_either_is (value, WEEG_KIND_NUMBER))
    return weeg_cell_equal (value->shape, value->cell, target->cell);
  return question->better == WEEG_BETTER_LOWER ? value->cell.number <= target->cell.number
                                               : value->cell.number >= target->cell.number;
}

static void
measure_answered (RuleMeasureTask *task)
{
  guint due, answered;

  weeg_questions_due (task->dossier, task->point, &due, &answered);
  if (due == 0)
    {
      miss (task, "questions");
      return;
    }
  set_number (task, (double)answered / due);
  for (guint i = 0; i < weeg_list_n (task->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (task->dossier->questions, i);

      if (is_due (question, task->point) && !is_answered (question))
        miss (task, question->id);
    }
}

static void
measure_on_target (RuleMeasureTask *task)
{
  guint due = 0, on = 0, open = 0;

  for (guint i = 0; i < weeg_list_n (task->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (task->dossier->questions, i);
      int state;

      if (!is_due (question, task->point))
        continue;
      state = is_on_target (question);
      due++;
      on += state == 1;
      open += state < 0;
      if (state < 0)
        miss (task, question->id);
    }
  if (due == 0)
    {
      miss (task, "questions");
      return;
    }
  set_number (task, (double)on / due);
  task->out->high = (double)(on + open) / due;
}

/* --- the rest --- */

static void
measure_ai (RuleMeasureTask *task)
{
  const WeegAiResult *ai = task->analysis->ai;

  if (ai == NULL)
    {
      miss (task, "ai");
      return;
    }
  set_boolean (task, ai->musts_met == ai->musts);
  miss_all (task, ai->unmet);
}

static void
measure_resilience (RuleMeasureTask *task, gboolean hours)
{
  const WeegResilienceResult *resilience = task->analysis->resilience;

  if (resilience == NULL)
    miss (task, "resilience");
  else if (!hours)
    set_boolean (task, resilience->fallback_tested);
  else if (WEEG_HAS (resilience, autonomy_hours))
    set_number (task, resilience->autonomy_hours);
  else
    for (guint i = 0; i < weeg_list_n (resilience->dependencies); i++)
      {
        const WeegDependencyResult *one = weeg_list_get (resilience->dependencies, i);
        g_autofree char *place = g_strdup_printf ("dependencies[%u]", i);

        if (!WEEG_HAS (one, hours))
          miss (task, one->id != NULL ? one->id : place);
      }
}

static void
measure_advices (RuleMeasureTask *task)
{
  guint n = weeg_list_n (task->dossier->required_advices);

  for (guint i = 0; i < n; i++)
    {
      const WeegRequiredAdvice *advice = weeg_list_get (task->dossier->required_advices, i);
      g_autofree char *place = g_strdup_printf ("required_advices[%u]", i);

      if (!WEEG_HAS (advice, answered) && !WEEG_HAS (advice, answer))
        miss (task, place);
    }
  set_boolean (task, task->out->missing->len == 0);
}

static void
measure_net_fte (RuleMeasureTask *task)
{
  if (WEEG_HAS (task->analysis->workload, net_fte))
    set_number (task, task->analysis->workload->net_fte);
  else
    miss (task, "workload");
}

static void
measure_budget (RuleMeasureTask *task)
{
  if (WEEG_HAS (task->analysis->budget, mean_per_year))
    set_number (task, task->analysis->budget->mean_per_year);
  else
    miss (task, "budget");
}

/* The strategy called as the alternative advised on, else the second of two. */
static const WeegStrategyOutcome *
find_strategy (const RuleMeasureTask *task)
{
  const WeegEconomicsResult *economics = task->analysis->economics;
  const WeegAlternative *advised = weeg_dossier_advised (task->dossier);
  const WeegMap *strategies = economics != NULL ? economics->strategies : NULL;

  if (advised != NULL && weeg_map_has (strategies, advised->id))
    return weeg_map_get (strategies, advised->id);
  return weeg_map_n (strategies) == 2 ? weeg_map_cell (strategies, 1).pointer : NULL;
}

static void
measure_cost_per_qaly (RuleMeasureTask *task)
{
  const WeegStrategyOutcome *strategy = find_strategy (task);

  /* Without more effect than the first strategy a cost per unit of it says nothing. */
  if (strategy != NULL && strategy->incremental_effect > 0)
    set_number (task, strategy->incremental_cost / strategy->incremental_effect);
  else
    miss (task, "economics");
}

static void
rule_measure_run (RuleMeasureTask *task, WeegMeasure measure)
{
  switch (measure)
    {
    case WEEG_MEASURE_VALUE:
      measure_value (task);
      break;
    case WEEG_MEASURE_VALUE_P5:
      measure_value_p5 (task);
      break;
    case WEEG_MEASURE_KNOCK_OUT:
      measure_knock_out (task);
      break;
    case WEEG_MEASURE_RESIDUAL_RISK:
      measure_residual_risk (task);
      break;
    case WEEG_MEASURE_PROBABILITY_BEST:
      measure_probability_best (task);
      break;
    case WEEG_MEASURE_NET_FTE:
      measure_net_fte (task);
      break;
    case WEEG_MEASURE_EVIDENCE_CERTAINTY:
      measure_certainty (task);
      break;
    case WEEG_MEASURE_QUESTIONS_ANSWERED:
      measure_answered (task);
      break;
    case WEEG_MEASURE_QUESTIONS_ON_TARGET:
      measure_on_target (task);
      break;
    case WEEG_MEASURE_AI_MUSTS:
      measure_ai (task);
      break;
    case WEEG_MEASURE_AUTONOMY_HOURS:
      measure_resilience (task, TRUE);
      break;
    case WEEG_MEASURE_FALLBACK_TESTED:
      measure_resilience (task, FALSE);
      break;
    case WEEG_MEASURE_REQUIRED_ADVICES:
      measure_advices (task);
      break;
    case WEEG_MEASURE_BUDGET_IMPACT:
      measure_budget (task);
      break;
    case WEEG_MEASURE_COST_PER_QALY:
      measure_cost_per_qaly (task);
      break;
    }
}

void
weeg_measure (WeegMeasure measure,
              const WeegDossier *dossier,
              const WeegAnalysis *analysis,
              const WeegDecisionPoint *point,
              WeegMeasured *measured)
{
  RuleMeasureTask task = { dossier, analysis, point, measured };

  *measured = (WeegMeasured){ .kind = WEEG_KIND_NULL, .missing = g_ptr_array_new_with_free_func (g_free) };
  rule_measure_run (&task, measure);
}

void
weeg_measured_clear (WeegMeasured *measured)
{
  g_clear_pointer (&measured->missing, g_ptr_array_unref);
}
