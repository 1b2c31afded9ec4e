/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-names.h"
#include "weeg-sentences.h"
#include "weeg-translate.h"

static char *
number_of (const WeegView *view, int measure, double number)
{
  g_autofree char *text = NULL;

  switch (measure)
    {
    case WEEG_MEASURE_PROBABILITY_BEST:
    case WEEG_MEASURE_QUESTIONS_ANSWERED:
    case WEEG_MEASURE_QUESTIONS_ON_TARGET:
      return weeg_locale_format_percent (view->locale, number, 0);
    case WEEG_MEASURE_NET_FTE:
      return weeg_view_fte (view, number);
    case WEEG_MEASURE_AUTONOMY_HOURS:
      text = weeg_locale_format_trimmed (view->locale, number, 1);
      return g_strdup_printf (weeg_view_tr (view, "%s hours"), text);
    case WEEG_MEASURE_COST_PER_QALY:
    case WEEG_MEASURE_BUDGET_IMPACT:
      return weeg_view_euro (view, number);
    default:
      return weeg_locale_format_trimmed (view->locale, number, 1);
    }
}

static char *
value_of (const WeegView *view, int measure, const WeegEither *value)
{
  if (weeg_either_is (value, WEEG_KIND_NUMBER))
    return number_of (view, measure, value->cell.number);
  if (weeg_either_is (value, WEEG_KIND_BOOLEAN))
    return g_strdup (value->cell.boolean ? weeg_view_tr (view, "yes") : weeg_view_tr (view, "no"));
  if (weeg_either_is (value, WEEG_KIND_CHOICE))
    return g_strdup (weeg_view_choice (view, "certainty", weeg_certainty_names, value->cell.choice));
  return g_strdup (weeg_view_tr (view, "not known"));
}

char *
weeg_sentence_condition_asked (const WeegView *view, const WeegConditionResult *condition)
{
  g_autofree char *value = value_of (view, condition->measure, condition->value);

  if (condition->op == WEEG_OP_AT_LEAST)
    return g_strdup_printf (weeg_view_tr (view, "at least %s"), value);
  if (condition->op == WEEG_OP_AT_MOST)
    return g_strdup_printf (weeg_view_tr (view, "at most %s"), value);
  return g_steal_pointer (&value);
}

char *
weeg_sentence_condition_actual (const WeegView *view, const WeegConditionResult *condition)
{
  return value_of (view, condition->measure, condition->actual);
}

const char *
weeg_sentence_condition_state (const WeegView *view, const WeegConditionResult *condition)
{
  switch (condition->state)
    {
    case WEEG_TRUTH_TRUE:
      return weeg_view_tr (view, "met");
    case WEEG_TRUTH_FALSE:
      return weeg_view_tr (view, "not met");
    default:
      return weeg_view_tr (view, "not known");
    }
}

/* The name of what @id stands for: a question, a criterion, a dependency, an item. */
static const char *
sentences_proposal_name_of (const WeegView *view, const char *id)
{
  const WeegDossier *dossier = view->dossier;
  const WeegQuestion *question = weeg_list_find (dossier->questions, id, NULL);
  const WeegDependency *dependency;
  const WeegAiItem *item;

  if (question != NULL)
    return weeg_view_text (view, question->question);
  dependency =
      dossier->resilience != NULL ? weeg_list_find (dossier->resilience->dependencies, id, NULL) : NULL;
  if (dependency != NULL)
    return weeg_view_text (view, dependency->name);
  item = dossier->ai != NULL ? weeg_list_find (dossier->ai->items, id, NULL) : NULL;
  if (item != NULL)
    return weeg_view_text (view, item->text);
  return weeg_view_criterion (view, id);
}

char *
weeg_sentence_condition_missing (const WeegView *view, const WeegConditionResult *condition)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < weeg_list_n (condition->missing); i++)
    g_strv_builder_add (builder, sentences_proposal_name_of (view, weeg_list_get (condition->missing, i)));
  names = g_strv_builder_end (builder);
  return weeg_view_join (view, (const char *const *)names);
}

/* The measures whose state is @state, joined. */
static char *
measures_with_state (const WeegView *view, const WeegProposalResult *proposal, int state)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    {
      const WeegConditionResult *condition = weeg_list_get (proposal->conditions, i);

      /* "Not met: knock-out" would say the opposite of what it means. */
      if (condition->state == state)
        g_strv_builder_add (builder,
                            condition->measure == WEEG_MEASURE_KNOCK_OUT
                                ? weeg_view_tr (view, "the musts")
                                : weeg_view_choice (view, "measure", weeg_measure_names, condition->measure));
    }
  return weeg_view_join_parts (view, builder);
}

char *
weeg_sentence_proposal (const WeegView *view, const WeegProposalResult *proposal)
{
  const char *outcome = weeg_view_choice (view, "outcome", weeg_outcome_names, proposal->outcome);
  g_autofree char *measures = NULL;

  if (proposal->held && !WEEG_HAS (proposal, because))
    return g_strdup_printf (weeg_view_tr (view, "When it was held, the rule proposed: %s."), outcome);

  switch (proposal->because)
    {
    case WEEG_PROPOSAL_REASON_ALL_TRUE:
      return g_strdup_printf (
          weeg_view_tr (view, "The rule proposes: %s. All conditions of the rule are met."), outcome);
    case WEEG_PROPOSAL_REASON_CONDITION_FALSE:
      measures = measures_with_state (view, proposal, WEEG_TRUTH_FALSE);
      return g_strdup_printf (weeg_view_tr (view, "The rule proposes: %s. Not met: %s."), outcome, measures);
    case WEEG_PROPOSAL_REASON_NOT_KNOWN:
      measures = measures_with_state (view, proposal, WEEG_TRUTH_UNKNOWN);
      return g_strdup_printf (weeg_view_tr (view, "The rule proposes: %s. Not known: %s."), outcome,
                              measures);
    case WEEG_PROPOSAL_REASON_UNACCEPTED_EXTREME_RISK:
      return g_strdup_printf (
          weeg_view_tr (view, "The rule proposes: %s. An extreme risk remains that nobody has accepted."),
          outcome);
    default:
      return g_strdup_printf (
          weeg_view_tr (view, "The rule has no conditions yet, and proposes until then: %s."), outcome);
    }
}
