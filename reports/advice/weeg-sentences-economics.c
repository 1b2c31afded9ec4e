/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sentences-economics.h"

#include <math.h>
#include <string.h>

#include "weeg-translate.h"
#include "weeg-view-economics.h"

/* Parameters that are named; the table has the others. */
#define MOST_PARAMETERS 3
#define MOST_THRESHOLDS 3

char *
weeg_sentence_certain_model (const WeegView *view)
{
  return g_strdup (weeg_view_tr (
      view, "How certain this is, is not known: no parameter of the model has a range or a distribution."));
}

char *
weeg_sentence_broken_model (const WeegView *view)
{
  return g_strdup (weeg_view_tr (view,
                                 "There is a model, but it cannot be computed yet; the window says what "
                                 "is wrong with it."));
}

char *
weeg_sentence_blank_model (const WeegView *view)
{
  return g_strdup (weeg_view_tr (view, "A model has been begun; it has no costs and effects yet."));
}

/* --- one against the first --- */

/* What is written as nothing is nothing. */
#define LEAST_COST 0.5
#define LEAST_EFFECT 1e-6

static char *
word_same_effect (const WeegView *view, const char *name, const char *other, double costs)
{
  g_autofree char *cost = weeg_view_euro (view, fabs (costs));

  if (fabs (costs) < LEAST_COST)
    /* Translators: two strategies */
    return g_strdup_printf (weeg_view_tr (view, "Per person %s costs as much as %s and gives as many QALYs."),
                            name, other);
  /* Translators: strategy, euros, the other strategy */
  return costs > 0 ? g_strdup_printf (weeg_view_tr (view, "Per person %s costs %s more than %s and gives as "
                                                          "many QALYs: more expensive, and no better."),
                                      name, cost, other)
                   : g_strdup_printf (weeg_view_tr (view, "Per person %s costs %s less than %s and gives as "
                                                          "many QALYs: cheaper, and no worse."),
                                      name, cost, other);
}

static char *
word_same_cost (const WeegView *view, const char *name, const char *other, const char *effect, gboolean more)
{
  /* Translators: strategy, the other strategy, QALYs */
  return more ? g_strdup_printf (
                    weeg_view_tr (view, "Per person %s costs as much as %s and gives %s QALYs more: better."),
                    name, other, effect)
              : g_strdup_printf (
                    weeg_view_tr (view, "Per person %s costs as much as %s and gives %s QALYs less: worse."),
                    name, other, effect);
}

static char *
word_difference (const WeegView *view, const char *name, const char *other, double costs, double effects)
{
  g_autofree char *cost = weeg_view_euro (view, fabs (costs));
  g_autofree char *effect =
      weeg_locale_format_trimmed (view->locale, fabs (effects), fabs (effects) < 0.001 ? 6 : 3);
  g_autofree char *ratio = NULL;

  if (fabs (effects) < LEAST_EFFECT)
    return word_same_effect (view, name, other, costs);
  if (fabs (costs) < LEAST_COST)
    return word_same_cost (view, name, other, effect, effects > 0);
  ratio = weeg_view_euro (view, costs / effects);
  if (effects > 0 && costs > 0)
    return g_strdup_printf (
        /* Translators: strategy, euros, the other strategy, QALYs, euros per QALY */
        weeg_view_tr (view,
                      "Per person %s costs %s more than %s and gives %s QALYs more: %s per QALY gained."),
        name, cost, other, effect, ratio);
  if (effects > 0)
    return g_strdup_printf (
        weeg_view_tr (view,
                      "Per person %s costs %s less than %s and gives %s QALYs more: better and cheaper."),
        name, cost, other, effect);
  if (costs > 0)
    return g_strdup_printf (
        weeg_view_tr (
            view, "Per person %s costs %s more than %s and gives %s QALYs less: worse and more expensive."),
        name, cost, other, effect);
  return g_strdup_printf (
      weeg_view_tr (view,
                    "Per person %s costs %s less than %s and gives %s QALYs less: %s saved per QALY lost."),
      name, cost, other, effect, ratio);
}

char *
weeg_sentence_cost_effectiveness (const WeegView *view)
{
  const WeegMap *strategies = weeg_view_strategies (view);
  const char *id = weeg_view_strategy_advised (view);
  const WeegStrategyOutcome *outcome = id != NULL ? weeg_map_get (strategies, id) : NULL;

  if (outcome == NULL || weeg_map_n (strategies) < 2 || g_strcmp0 (id, weeg_map_key (strategies, 0)) == 0)
    return g_strdup (weeg_view_tr (view, "There is no strategy to compare with the first one of the model."));
  return word_difference (view, weeg_view_strategy (view, id),
                          weeg_view_strategy (view, weeg_map_key (strategies, 0)), outcome->incremental_cost,
                          outcome->incremental_effect);
}

/* --- the frontier --- */

static char *
word_on_frontier (const WeegView *view, const char *id, const WeegStrategyOutcome *outcome)
{
  g_autofree char *icer = NULL;

  if (!WEEG_HAS (outcome, icer))
    return g_strdup (weeg_view_strategy (view, id));
  icer = weeg_view_euro (view, outcome->icer);
  /* Translators: a strategy, and what a QALY more costs than with the one before it */
  return g_strdup_printf (weeg_view_tr (view, "%s (%s per extra QALY)"), weeg_view_strategy (view, id), icer);
}

/* By rising effect, which is the order of the ICERs. */
static int
by_effect (gconstpointer a, gconstpointer b, gpointer strategies)
{
  const WeegStrategyOutcome *first = weeg_map_get (strategies, *(const char *const *)a);
  const WeegStrategyOutcome *second = weeg_map_get (strategies, *(const char *const *)b);

  return first->effect < second->effect ? -1 : first->effect > second->effect;
}

char *
weeg_sentence_frontier (const WeegView *view)
{
  const WeegMap *strategies = weeg_view_strategies (view);
  g_autoptr (GStrvBuilder) frontier = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) dominated = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) extended = g_strv_builder_new ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autofree char *on = NULL, *simple = NULL, *mixed = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < weeg_map_n (strategies); i++)
    g_ptr_array_add (ids, (gpointer)weeg_map_key (strategies, i));
  g_ptr_array_sort_with_data (ids, by_effect, (gpointer)strategies);
  for (guint i = 0; i < ids->len; i++)
    {
      const char *id = ids->pdata[i];
      const WeegStrategyOutcome *outcome = weeg_map_get (strategies, id);
      g_autofree char *word = word_on_frontier (view, id, outcome);

      g_strv_builder_add (outcome->status == WEEG_DOMINANCE_FRONTIER    ? frontier
                          : outcome->status == WEEG_DOMINANCE_DOMINATED ? dominated
                                                                        : extended,
                          word);
    }
  on = weeg_view_join_parts (view, frontier);
  simple = weeg_view_join_parts (view, dominated);
  mixed = weeg_view_join_parts (view, extended);
  /* Translators: strategies by rising effect */
  g_string_append_printf (text, weeg_view_tr (view, "Worth considering, by rising effect: %s."), on);
  if (*simple != '\0')
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, weeg_view_tr (view, "Dominated, because another costs no more and does no less: %s."),
          simple);
    }
  if (*mixed != '\0')
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text, weeg_view_tr (view, "Dominated by a mix of two others, which gives as much for less: %s."),
          mixed);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- with samples --- */

char *
weeg_sentence_acceptability (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  double thresholds[MOST_THRESHOLDS];
  const char *keys[MOST_THRESHOLDS];
  guint n = weeg_view_thresholds (view, MOST_THRESHOLDS, thresholds, keys);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *joined = NULL;
  g_autofree char *samples = NULL;

  if (weeg_view_model_is_certain (view))
    return weeg_sentence_certain_model (view);
  if (economics == NULL || weeg_map_n (economics->ceaf) == 0)
    return g_strdup (
        weeg_view_tr (view, "How likely it is cost-effective is not known: the model has no samples."));
  for (guint i = 0; i < n; i++)
    {
      const WeegCeafPoint *point = weeg_map_get (economics->ceaf, keys[i]);
      g_autofree char *threshold = weeg_view_euro (view, thresholds[i]);
      g_autofree char *share = point != NULL ? weeg_locale_format_percent (view->locale, point->p, 0) : NULL;
      g_autofree char *part = NULL;

      if (point == NULL)
        continue;
      /* Translators: a threshold in euros per QALY, the strategy to choose, how likely that is right */
      part = g_strdup_printf (weeg_view_tr (view, "at %s per QALY %s (%s)"), threshold,
                              weeg_view_strategy (view, point->strategy), share);
      g_strv_builder_add (parts, part);
    }
  joined = weeg_view_join_parts (view, parts);
  samples = weeg_view_number (view, (double)economics->samples, 0);
  return g_strdup_printf (
      weeg_view_tr (view,
                    "Best on average (in brackets, the share of %s samples in which it is the best): %s."),
      samples, joined);
}

/* The parameters that are worth most to know at one threshold, in words. */
static char *
word_parameters (const WeegView *view, const char *key)
{
  g_autoptr (GArray) parameters = weeg_view_parameters_by_worth (view, key);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; i < MIN (parameters->len, MOST_PARAMETERS); i++)
    {
      const WeegParameterWorth *parameter = &g_array_index (parameters, WeegParameterWorth, i);

      /* What is worth nothing is named only when nothing is worth more. */
      if (i > 0 && parameter->worth < 0.5)
        break;
      g_autofree char *name = weeg_view_parameter (view, parameter->id);
      g_autofree char *worth = weeg_view_euro (view, parameter->worth);
      g_autofree char *error = weeg_view_euro (view, parameter->standard_error);
      /* Translators: a parameter of the model, what it is worth to know it, and the standard error of that */
      g_autofree char *part =
          g_strdup_printf (weeg_view_tr (view, "%s (%s, standard error %s)"), name, worth, error);

      g_strv_builder_add (parts, part);
    }
  return parameters->len > 0 ? weeg_view_join_parts (view, parts) : NULL;
}

char *
weeg_sentence_information (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  double thresholds[MOST_THRESHOLDS];
  const char *keys[MOST_THRESHOLDS];
  guint n = weeg_view_thresholds (view, MOST_THRESHOLDS, thresholds, keys);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *threshold = NULL, *worth = NULL, *error = NULL, *parameters = NULL;
  const char *key;

  if (weeg_view_model_is_certain (view))
    return weeg_sentence_certain_model (view);
  if (economics == NULL || weeg_map_n (economics->evpi) == 0 || n == 0)
    return g_strdup (
        weeg_view_tr (view, "What more certainty would be worth is not known: the model has no samples."));
  key = keys[n / 2];
  threshold = weeg_view_euro (view, thresholds[n / 2]);
  worth = weeg_view_euro (view, weeg_map_number (economics->evpi, key, 0));
  error = weeg_view_euro (view, weeg_map_number (economics->evpi_standard_error, key, 0));
  g_string_append_printf (text,
                          /* Translators: threshold, euros, standard error */
                          weeg_view_tr (view, "At %s per QALY it is worth at most %s per person (standard "
                                              "error %s) to know everything for certain"),
                          threshold, worth, error);
  if (weeg_map_has (economics->evpi_population, key))
    {
      g_autofree char *population =
          weeg_view_euro (view, weeg_map_number (economics->evpi_population, key, 0));

      g_string_append_printf (text, weeg_view_tr (view, ", %s for all whom the decision concerns"),
                              population);
    }
  g_string_append_c (text, '.');
  parameters = word_parameters (view, key);
  if (parameters != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          weeg_view_tr (view, "Of the parameters of the model, per person, it is worth most to know: %s."),
          parameters);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
