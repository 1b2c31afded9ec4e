/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-proposal.h"

#include "weeg-collect.h"
#include "weeg-rule-measure.h"

#include <math.h>

/* How far rounding may take a number from the limit that it just meets, as a share of it. */
#define LIMIT_SLACK 1e-9

gboolean
weeg_condition_holds (int op, double actual, double asked)
{
  double slack = LIMIT_SLACK * MAX (1, fabs (asked));

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
proposal_judge (const WeegRuleCondition *condition, const WeegMeasured *measured)
{
  const WeegEither *asked = condition->value;
  gboolean at_low, at_high;

  if (asked == NULL || measured->kind != asked->shape->kind)
    return WEEG_TRUTH_UNKNOWN;
  switch (measured->kind)
    {
    case WEEG_KIND_NUMBER:
      at_low = weeg_condition_holds (condition->op, measured->low, asked->cell.number);
      at_high = weeg_condition_holds (condition->op, measured->high, asked->cell.number);
      /* Between the two `equal` may still become true. */
      if (at_low != at_high || (condition->op == WEEG_OP_EQUAL && measured->high > measured->low))
        return WEEG_TRUTH_UNKNOWN;
      return truth_of (at_low);
    case WEEG_KIND_BOOLEAN:
      return truth_of (
          weeg_condition_holds (condition->op, measured->boolean != 0, asked->cell.boolean != 0));
    case WEEG_KIND_CHOICE: /* from high to very low: more certain is a smaller place */
      return truth_of (
          weeg_condition_holds (condition->op, -(double)measured->certainty, -(double)asked->cell.choice));
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

static int
otherwise_of (const WeegRuleCondition *condition)
{
  return WEEG_HAS (condition, otherwise) ? condition->otherwise : (int)WEEG_OUTCOME_HOLD;
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
  WEEG_SET (result, state, (int)proposal_judge (condition, measured));
  WEEG_SET (result, missing, weeg_collect_list (&missing));
  WEEG_SET (result, otherwise, otherwise_of (condition));
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

static gboolean
goes_on (int outcome)
{
  return outcome == WEEG_OUTCOME_GO_ON || outcome == WEEG_OUTCOME_SPEED_UP ||
         outcome == WEEG_OUTCOME_SCALE_UP;
}

/* The place of the first of @states that is @state, or -1. */
static int
proposal_find_state (const WeegTruth *states, guint n, WeegTruth state)
{
  for (guint i = 0; i < n; i++)
    if (states[i] == state)
      return (int)i;
  return -1;
}

int
weeg_proposal_decide (const WeegDecisionPoint *point,
                      const WeegTruth *states,
                      gboolean extreme,
                      WeegProposalReason *because,
                      int *decided_by)
{
  guint n = weeg_list_n (point->rule);
  int wrong = proposal_find_state (states, n, WEEG_TRUTH_FALSE),
      open = proposal_find_state (states, n, WEEG_TRUTH_UNKNOWN);
  int outcome = WEEG_HAS (point, then) ? point->then : (int)WEEG_OUTCOME_GO_ON;
  WeegProposalReason reason = WEEG_PROPOSAL_REASON_ALL_TRUE;

  if (wrong >= 0)
    {
      outcome = otherwise_of (weeg_list_get (point->rule, (guint)wrong));
      reason = WEEG_PROPOSAL_REASON_CONDITION_FALSE;
    }
  else if (n == 0 || open >= 0)
    {
      outcome = WEEG_OUTCOME_HOLD;
      reason = n == 0 ? WEEG_PROPOSAL_REASON_NO_RULE : WEEG_PROPOSAL_REASON_NOT_KNOWN;
    }
  else if (extreme && goes_on (outcome))
    {
      outcome = WEEG_OUTCOME_HOLD;
      reason = WEEG_PROPOSAL_REASON_UNACCEPTED_EXTREME_RISK;
    }
  if (because != NULL)
    *because = reason;
  if (decided_by != NULL)
    *decided_by = wrong >= 0 ? wrong : open;
  return outcome;
}

/* What the rule says today; sets `because` and `decided_by`. */
static int
proposal_propose (const WeegDossier *dossier,
                  const WeegAnalysis *analysis,
                  const WeegDecisionPoint *point,
                  WeegProposalResult *result)
{
  const WeegAlternativeRiskResult *risk = weeg_analysis_advised_risk (dossier, analysis);
  guint n = weeg_list_n (result->conditions);
  g_autofree WeegTruth *states = g_new (WeegTruth, n + 1);
  WeegProposalReason because;
  int decided_by, outcome;

  for (guint i = 0; i < n; i++)
    states[i] = (WeegTruth)((const WeegConditionResult *)weeg_list_get (result->conditions, i))->state;
  outcome =
      weeg_proposal_decide (point, states, risk != NULL && risk->unaccepted_extreme, &because, &decided_by);
  WEEG_SET (result, because, (int)because);
  if (decided_by >= 0)
    WEEG_SET (result, decided_by, decided_by);
  return outcome;
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
  now = proposal_propose (dossier, analysis, point, result);
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
