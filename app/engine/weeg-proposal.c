/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-proposal.h"

#include "weeg-collect.h"
#include "weeg-rule-measure.h"

#include <math.h>

#define SAME 1e-9

static gboolean
holds_for (int op, double actual, double asked)
{
  double slack = SAME * MAX (1, fabs (asked));

  switch (op)
    {
    case WEEG_OP_AT_LEAST:
      return actual >= asked - slack;
    case WEEG_OP_AT_MOST:
      return actual <= asked + slack;
    default:
      return fabs (actual - asked) <= slack;
    }
}

static WeegTruth
truth_of (gboolean holds)
{
  return holds ? WEEG_TRUTH_TRUE : WEEG_TRUTH_FALSE;
}

static WeegTruth
judge (const WeegRuleCondition *condition, const WeegMeasured *measured)
{
  const WeegEither *asked = condition->value;
  gboolean at_low, at_high;

  if (asked == NULL || measured->kind != asked->shape->kind)
    return WEEG_TRUTH_UNKNOWN;
  switch (measured->kind)
    {
    case WEEG_KIND_NUMBER:
      at_low = holds_for (condition->op, measured->low, asked->cell.number);
      at_high = holds_for (condition->op, measured->high, asked->cell.number);
      /* Between the two `equal` may still become true. */
      if (at_low != at_high || (condition->op == WEEG_OP_EQUAL && measured->high > measured->low))
        return WEEG_TRUTH_UNKNOWN;
      return truth_of (at_low);
    case WEEG_KIND_BOOLEAN:
      return truth_of (holds_for (condition->op, measured->boolean != 0, asked->cell.boolean != 0));
    case WEEG_KIND_CHOICE: /* from high to very low: more certain is a smaller place */
      return truth_of (holds_for (condition->op, -(double)measured->certainty, -(double)asked->cell.choice));
    default:
      return WEEG_TRUTH_UNKNOWN;
    }
}

/* (nullable) */
static WeegEither *
new_actual (const WeegMeasured *measured)
{
  const WeegField *field = weeg_record_type_find (&weeg_condition_result_type, "actual");
  WeegCell cell = { 0 };

  if (measured->kind == WEEG_KIND_NULL)
    return NULL;
  if (measured->kind == WEEG_KIND_NUMBER)
    cell.number = measured->number;
  else if (measured->kind == WEEG_KIND_BOOLEAN)
    cell.boolean = measured->boolean;
  else
    cell.choice = (int)measured->certainty;
  for (guint i = 0; field->shape.either[i] != NULL; i++)
    if (field->shape.either[i]->kind == measured->kind)
      return weeg_either_new_take (field->shape.either[i], cell);
  return NULL;
}

static WeegConditionResult *
new_condition (const WeegRuleCondition *condition, const WeegMeasured *measured)
{
  WeegConditionResult *result = weeg_record_new (&weeg_condition_result_type);
  WeegCollect missing = weeg_collect_new (&weeg_condition_result_type, "missing");
  WeegEither *actual = new_actual (measured);

  for (guint i = 0; i < measured->missing->len; i++)
    weeg_collect_string (&missing, g_ptr_array_index (measured->missing, i));
  WEEG_SET (result, measure, condition->measure);
  WEEG_SET (result, op, condition->op);
  if (condition->value != NULL)
    WEEG_SET (result, value, weeg_either_ref (condition->value));
  if (actual != NULL)
    WEEG_SET (result, actual, actual);
  WEEG_SET (result, state, (int)judge (condition, measured));
  WEEG_SET (result, missing, weeg_collect_list (&missing));
  WEEG_SET (result, otherwise,
            WEEG_HAS (condition, otherwise) ? condition->otherwise : (int)WEEG_OUTCOME_HOLD);
  return result;
}

static WeegList *
judge_all (const WeegDossier *dossier, const WeegAnalysis *analysis, const WeegDecisionPoint *point)
{
  WeegCollect list = weeg_collect_new (&weeg_proposal_result_type, "conditions");

  for (guint i = 0; i < weeg_list_n (point->rule); i++)
    {
      const WeegRuleCondition *condition = weeg_list_get (point->rule, i);
      g_auto (WeegMeasured) measured = { 0 };

      weeg_measure ((WeegMeasure)condition->measure, dossier, analysis, point, &measured);
      weeg_collect_take (&list, NULL, new_condition (condition, &measured));
    }
  return weeg_collect_list (&list);
}

static int
find_state (const WeegList *conditions, WeegTruth state)
{
  for (guint i = 0; i < weeg_list_n (conditions); i++)
    {
      const WeegConditionResult *condition = weeg_list_get (conditions, i);

      if (condition->state == (int)state)
        return (int)i;
    }
  return -1;
}

static gboolean
is_blocked (const WeegDossier *dossier, const WeegAnalysis *analysis, int outcome)
{
  const WeegAlternativeRiskResult *risk = weeg_analysis_advised_risk (dossier, analysis);

  return risk != NULL && risk->unaccepted_extreme &&
         (outcome == WEEG_OUTCOME_GO_ON || outcome == WEEG_OUTCOME_SPEED_UP ||
          outcome == WEEG_OUTCOME_SCALE_UP);
}

/* What the rule says today; sets `because` and `decided_by`. */
static int
propose (const WeegDossier *dossier,
         const WeegAnalysis *analysis,
         const WeegDecisionPoint *point,
         WeegProposalResult *result)
{
  int wrong = find_state (result->conditions, WEEG_TRUTH_FALSE);
  int open = find_state (result->conditions, WEEG_TRUTH_UNKNOWN);
  int then = WEEG_HAS (point, then) ? point->then : (int)WEEG_OUTCOME_GO_ON;

  if (wrong >= 0)
    {
      const WeegConditionResult *condition = weeg_list_get (result->conditions, (guint)wrong);

      WEEG_SET (result, because, (int)WEEG_PROPOSAL_REASON_CONDITION_FALSE);
      WEEG_SET (result, decided_by, wrong);
      return condition->otherwise;
    }
  if (weeg_list_n (result->conditions) == 0)
    {
      WEEG_SET (result, because, (int)WEEG_PROPOSAL_REASON_NO_RULE);
      return WEEG_OUTCOME_HOLD;
    }
  if (open >= 0)
    {
      WEEG_SET (result, because, (int)WEEG_PROPOSAL_REASON_NOT_KNOWN);
      WEEG_SET (result, decided_by, open);
      return WEEG_OUTCOME_HOLD;
    }
  if (is_blocked (dossier, analysis, then))
    {
      WEEG_SET (result, because, (int)WEEG_PROPOSAL_REASON_UNACCEPTED_EXTREME_RISK);
      return WEEG_OUTCOME_HOLD;
    }
  WEEG_SET (result, because, (int)WEEG_PROPOSAL_REASON_ALL_TRUE);
  return then;
}

static void
set_key_figures (const WeegDossier *dossier,
                 const WeegAnalysis *analysis,
                 const WeegDecisionPoint *point,
                 WeegProposalResult *result)
{
  g_auto (WeegMeasured) certainty = { 0 };
  guint due, answered;

  weeg_measure (WEEG_MEASURE_EVIDENCE_CERTAINTY, dossier, analysis, point, &certainty);
  if (certainty.kind == WEEG_KIND_CHOICE)
    WEEG_SET (result, evidence_certainty, (int)certainty.certainty);
  weeg_questions_due (dossier, point, &due, &answered);
  WEEG_SET (result, questions_due, due);
  WEEG_SET (result, questions_answered, answered);
}

WeegProposalResult *
weeg_proposal_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const WeegDecisionPoint *point)
{
  WeegProposalResult *result = weeg_record_new (&weeg_proposal_result_type);
  int now;

  WEEG_SET (result, conditions, judge_all (dossier, analysis, point));
  now = propose (dossier, analysis, point, result);
  set_key_figures (dossier, analysis, point, result);
  WEEG_SET (result, held, point->held != NULL);
  if (point->held == NULL)
    WEEG_SET (result, outcome, now);
  else
    {
      WEEG_SET (result, proposal_now, now);
      if (WEEG_HAS (point->held, proposal))
        WEEG_SET (result, outcome, point->held->proposal);
    }
  return result;
}
