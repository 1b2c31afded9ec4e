/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#include <string.h>

#include "weeg-quote.h"

/* What a measure is compared with. */
static WeegKind
measure_kind (int measure)
{
  switch (measure)
    {
    case WEEG_MEASURE_EVIDENCE_CERTAINTY:
      return WEEG_KIND_CHOICE;
    case WEEG_MEASURE_KNOCK_OUT:
    case WEEG_MEASURE_AI_MUSTS:
    case WEEG_MEASURE_FALLBACK_TESTED:
    case WEEG_MEASURE_REQUIRED_ADVICES:
      return WEEG_KIND_BOOLEAN;
    default:
      return WEEG_KIND_NUMBER;
    }
}

static gboolean
is_fraction (int measure)
{
  return measure == WEEG_MEASURE_QUESTIONS_ANSWERED || measure == WEEG_MEASURE_QUESTIONS_ON_TARGET ||
         measure == WEEG_MEASURE_PROBABILITY_BEST;
}

static WeegMessage *
expected_value (WeegKind kind)
{
  if (kind == WEEG_KIND_NUMBER)
    return weeg_message_new ("a number");
  return kind == WEEG_KIND_BOOLEAN ? weeg_message_new ("true or false")
                                   : weeg_quote_choices (weeg_certainty_names);
}

static void
check_condition (WeegPlace *path, const WeegRuleCondition *condition)
{
  const char *name;
  WeegKind kind;

  if (!WEEG_HAS (condition, measure) || condition->value == NULL)
    return;
  kind = measure_kind (condition->measure);
  name = weeg_measure_names[condition->measure];
  if (!weeg_either_is (condition->value, kind))
    weeg_place_problem_at (path, "value", "of another type, expected %p for the measure %s",
                           expected_value (kind), name);
  else if (is_fraction (condition->measure) &&
           !(condition->value->cell.number >= 0 && condition->value->cell.number <= 1))
    weeg_place_problem_at (path, "value", "%.15g, expected a fraction from 0 to 1 for the measure %s",
                           condition->value->cell.number, name);
  if (kind == WEEG_KIND_BOOLEAN && WEEG_HAS (condition, op) && condition->op != WEEG_OP_EQUAL)
    weeg_place_problem_at (path, "op", "%s, expected == for the measure %s", weeg_op_names[condition->op],
                           name);
}

static void
check_votes (WeegPlace *path, const WeegDossier *dossier, const WeegHeld *held)
{
  int counts[WEEG_VOTE_ABSTAIN + 1];
  guint n;
  gsize before = weeg_place_key (path, "votes");

  for (guint i = 0; i < weeg_map_n (held->votes); i++)
    {
      const char *id = weeg_map_key (held->votes, i);
      const WeegMember *member = weeg_list_find (dossier->members, id, NULL);

      if (!weeg_check_reference (path, id, dossier->members, id, N_ ("the id of a member")))
        continue;
      if (member->recused)
        weeg_place_problem_at (path, id, "this member is recused, expected no vote");
      else if (!weeg_member_votes (member))
        weeg_place_problem_at (path, id, "this member does not vote, expected no vote");
      else if (held->present != NULL && !weeg_list_has_string (held->present, id))
        weeg_place_problem_at (path, id, "this member was not present, expected votes of members in present");
    }
  weeg_place_leave (path, before);
  before = weeg_place_key (path, "vote_counts");
  for (guint i = 0; i < weeg_map_n (held->vote_counts); i++)
    if (!g_strv_contains (weeg_vote_names, weeg_map_key (held->vote_counts, i)))
      weeg_place_problem_at (path, weeg_map_key (held->vote_counts, i),
                             "not a vote, expected an outcome, against or abstain");
  n = weeg_held_count_votes (held, counts);
  if (held->vote_counts != NULL && held->present != NULL && n > weeg_list_n (held->present))
    weeg_place_problem (path, "%u votes in all, expected at most one of each of the %u in present", n,
                        weeg_list_n (held->present));
  weeg_place_leave (path, before);
}

static void
check_held (WeegPlace *path, const WeegDossier *dossier, const WeegDecisionPoint *point)
{
  const WeegHeld *held = point->held;
  gsize before = weeg_place_key (path, "held");
  gsize inside;

  weeg_check_references (path, "present", dossier->members, held->present, N_ ("the id of a member"));
  check_votes (path, dossier, held);
  inside = weeg_place_key (path, "dissent");
  for (guint i = 0; i < weeg_list_n (held->dissent); i++)
    {
      const WeegDissent *dissent = weeg_list_get (held->dissent, i);
      gsize outside = weeg_place_index (path, i);

      weeg_check_reference (path, "member", dossier->members, dissent->member, N_ ("the id of a member"));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, inside);
  if (WEEG_HAS (held, proposal) && WEEG_HAS (held, outcome) && held->proposal != held->outcome &&
      held->reasons == NULL)
    weeg_place_problem_at (path, "reasons", "missing, expected text: the outcome differs from the proposal");
  if (held->next_review != NULL && held->date != NULL && strcmp (held->next_review, held->date) < 0)
    weeg_place_problem_at (path, "next_review",
                           "%s lies before the date it was held, expected a date from %s on",
                           held->next_review, held->date);
  weeg_check_reference (path, "corrects", dossier->decision_points, held->corrects,
                        N_ ("the id of a decision point"));
  if (held->corrects != NULL && g_strcmp0 (held->corrects, point->id) == 0)
    weeg_place_problem_at (path, "corrects", "\"%s\" is this decision point, expected another",
                           held->corrects);
  weeg_place_leave (path, before);
}

void
weeg_check_decisions (WeegPlace *path, const WeegDossier *dossier)
{
  gsize before;

  weeg_check_ids (path, "decision_points", dossier->decision_points);
  before = weeg_place_key (path, "decision_points");
  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);
      gsize outside = weeg_place_index (path, i);
      gsize inside = weeg_place_key (path, "rule");

      for (guint j = 0; j < weeg_list_n (point->rule); j++)
        {
          gsize line = weeg_place_index (path, j);

          check_condition (path, weeg_list_get (point->rule, j));
          weeg_place_leave (path, line);
        }
      weeg_place_leave (path, inside);
      if (point->held != NULL)
        check_held (path, dossier, point);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}
