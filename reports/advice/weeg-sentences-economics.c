/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sentences-economics.h"

#include <math.h>
#include <string.h>

#include "weeg-translate.h"

/* Parameters that are named; the table has the others. */
#define SENTENCES_ECONOMICS_MOST_PARAMETERS 3
#define SENTENCES_ECONOMICS_MOST_THRESHOLDS 3

/* --- names --- */

const char *
weeg_view_strategy (const WeegView *view, const char *id)
{
  const WeegEconomics *economics = view->dossier->economics;

  for (guint i = 0; economics != NULL && i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *item = weeg_list_get (economics->strategies, i);
      const WeegStrategy *strategy =
          weeg_either_is (item, WEEG_KIND_RECORD) ? (const WeegStrategy *)item->cell.pointer : NULL;

      if (strategy != NULL && g_strcmp0 (strategy->id, id) == 0 && strategy->name != NULL)
        return weeg_view_text (view, strategy->name);
    }
  return weeg_view_alternative (view, id);
}

char *
weeg_view_parameter (const WeegView *view, const char *id)
{
  return weeg_economics_parameter_name (view->dossier->economics, id, view->language);
}

static const WeegMap *
strategies_of (const WeegView *view)
{
  return view->analysis->economics != NULL ? view->analysis->economics->strategies : NULL;
}

const char *
weeg_view_strategy_advised (const WeegView *view)
{
  const WeegMap *strategies = strategies_of (view);
  const WeegValueResult *value = view->analysis->value;

  if (value != NULL && value->advised != NULL && weeg_map_has (strategies, value->advised))
    return value->advised;
  return weeg_map_n (strategies) == 2 ? weeg_map_key (strategies, 1) : NULL;
}

/* --- thresholds --- */

typedef struct
{
  double number;
  const char *key;
} Threshold;

static int
sentences_economics_by_number (gconstpointer a, gconstpointer b)
{
  const Threshold *first = a, *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

guint
weeg_view_thresholds (const WeegView *view, guint most, double *thresholds, const char **keys)
{
  const WeegMap *strategies = strategies_of (view);
  const WeegStrategyOutcome *first =
      weeg_map_n (strategies) > 0 ? weeg_map_cell (strategies, 0).pointer : NULL;
  const WeegMap *nmb = first != NULL ? first->nmb : NULL;
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Threshold));
  guint n = 0;

  for (guint i = 0; i < weeg_map_n (nmb); i++)
    {
      Threshold threshold = { g_ascii_strtod (weeg_map_key (nmb, i), NULL), weeg_map_key (nmb, i) };

      g_array_append_val (sorted, threshold);
    }
  g_array_sort (sorted, sentences_economics_by_number);
  for (guint i = 0; i < MIN (most, sorted->len); i++)
    {
      /* Of many those from a fifth to four fifths of the way, at equal steps. */
      guint place = sorted->len <= most
                        ? i
                        : (guint)lround ((sorted->len - 1) * (most > 1 ? 0.2 + 0.6 * i / (most - 1) : 0.5));
      const Threshold *threshold = &g_array_index (sorted, Threshold, place);

      thresholds[n] = threshold->number;
      keys[n++] = threshold->key;
    }
  return n;
}

static char *
sentences_economics_euro (const WeegView *view, double amount)
{
  return weeg_locale_format_euro (view->locale, amount, 0);
}

static char *
sentences_economics_join (const WeegView *view, GStrvBuilder *builder)
{
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return weeg_locale_join (view->locale, (const char *const *)parts);
}

gboolean
weeg_view_model_is_blank (const WeegView *view)
{
  const WeegMap *strategies = strategies_of (view);

  for (guint i = 0; i < weeg_map_n (strategies); i++)
    {
      const WeegStrategyOutcome *outcome = weeg_map_cell (strategies, i).pointer;

      if (outcome->cost != 0 || outcome->effect != 0)
        return FALSE;
    }
  return weeg_map_n (strategies) > 0;
}

gboolean
weeg_view_model_is_certain (const WeegView *view)
{
  const WeegEconomics *model = view->dossier->economics;
  const WeegEconomicsResult *economics = view->analysis->economics;

  return model != NULL && model->kind != WEEG_ECONOMICS_KIND_SAMPLES && economics != NULL &&
         weeg_map_n (economics->evpi) > 0 && weeg_map_n (economics->evppi) == 0;
}

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
  g_autofree char *cost = sentences_economics_euro (view, fabs (costs));

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
  g_autofree char *cost = sentences_economics_euro (view, fabs (costs));
  g_autofree char *effect =
      weeg_locale_format_trimmed (view->locale, fabs (effects), fabs (effects) < 0.001 ? 6 : 3);
  g_autofree char *ratio = NULL;

  if (fabs (effects) < LEAST_EFFECT)
    return word_same_effect (view, name, other, costs);
  if (fabs (costs) < LEAST_COST)
    return word_same_cost (view, name, other, effect, effects > 0);
  ratio = sentences_economics_euro (view, costs / effects);
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
  const WeegMap *strategies = strategies_of (view);
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
  icer = sentences_economics_euro (view, outcome->icer);
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
  const WeegMap *strategies = strategies_of (view);
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
  on = sentences_economics_join (view, frontier);
  simple = sentences_economics_join (view, dominated);
  mixed = sentences_economics_join (view, extended);
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
  double thresholds[SENTENCES_ECONOMICS_MOST_THRESHOLDS];
  const char *keys[SENTENCES_ECONOMICS_MOST_THRESHOLDS];
  guint n = weeg_view_thresholds (view, SENTENCES_ECONOMICS_MOST_THRESHOLDS, thresholds, keys);
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
      g_autofree char *threshold = sentences_economics_euro (view, thresholds[i]);
      g_autofree char *share = point != NULL ? weeg_locale_format_percent (view->locale, point->p, 0) : NULL;
      g_autofree char *part = NULL;

      if (point == NULL)
        continue;
      /* Translators: a threshold in euros per QALY, the strategy to choose, how likely that is right */
      part = g_strdup_printf (weeg_view_tr (view, "at %s per QALY %s (%s)"), threshold,
                              weeg_view_strategy (view, point->strategy), share);
      g_strv_builder_add (parts, part);
    }
  joined = sentences_economics_join (view, parts);
  samples = weeg_view_number (view, (double)economics->samples, 0);
  return g_strdup_printf (
      weeg_view_tr (view,
                    "Best on average (in brackets, the share of %s samples in which it is the best): %s."),
      samples, joined);
}

static int
by_worth (gconstpointer a, gconstpointer b)
{
  const WeegParameterWorth *first = a, *second = b;

  if (first->worth != second->worth)
    return first->worth > second->worth ? -1 : 1;
  return g_strcmp0 (first->id, second->id);
}

GArray *
weeg_view_parameters_by_worth (const WeegView *view, const char *key)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  const WeegMap *worths = weeg_map_get (economics->evppi, key);
  const WeegMap *errors = weeg_map_get (economics->evppi_standard_error, key);
  GArray *parameters = g_array_new (FALSE, FALSE, sizeof (WeegParameterWorth));

  for (guint i = 0; i < weeg_map_n (worths); i++)
    {
      const char *id = weeg_map_key (worths, i);
      WeegParameterWorth parameter = { id, weeg_map_cell (worths, i).number,
                                       weeg_map_number (errors, id, 0) };

      g_array_append_val (parameters, parameter);
    }
  g_array_sort (parameters, by_worth);
  return parameters;
}

/* The parameters that are worth most to know at one threshold, in words. */
static char *
word_parameters (const WeegView *view, const char *key)
{
  g_autoptr (GArray) parameters = weeg_view_parameters_by_worth (view, key);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; i < MIN (parameters->len, SENTENCES_ECONOMICS_MOST_PARAMETERS); i++)
    {
      const WeegParameterWorth *parameter = &g_array_index (parameters, WeegParameterWorth, i);

      /* What is worth nothing is named only when nothing is worth more. */
      if (i > 0 && parameter->worth < 0.5)
        break;
      g_autofree char *name = weeg_view_parameter (view, parameter->id);
      g_autofree char *worth = sentences_economics_euro (view, parameter->worth);
      g_autofree char *error = sentences_economics_euro (view, parameter->standard_error);
      /* Translators: a parameter of the model, what it is worth to know it, and the standard error of that */
      g_autofree char *part =
          g_strdup_printf (weeg_view_tr (view, "%s (%s, standard error %s)"), name, worth, error);

      g_strv_builder_add (parts, part);
    }
  return parameters->len > 0 ? sentences_economics_join (view, parts) : NULL;
}

char *
weeg_sentence_information (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  double thresholds[SENTENCES_ECONOMICS_MOST_THRESHOLDS];
  const char *keys[SENTENCES_ECONOMICS_MOST_THRESHOLDS];
  guint n = weeg_view_thresholds (view, SENTENCES_ECONOMICS_MOST_THRESHOLDS, thresholds, keys);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *threshold = NULL, *worth = NULL, *error = NULL, *parameters = NULL;
  const char *key;

  if (weeg_view_model_is_certain (view))
    return weeg_sentence_certain_model (view);
  if (economics == NULL || weeg_map_n (economics->evpi) == 0 || n == 0)
    return g_strdup (
        weeg_view_tr (view, "What more certainty would be worth is not known: the model has no samples."));
  key = keys[n / 2];
  threshold = sentences_economics_euro (view, thresholds[n / 2]);
  worth = sentences_economics_euro (view, weeg_map_number (economics->evpi, key, 0));
  error = sentences_economics_euro (view, weeg_map_number (economics->evpi_standard_error, key, 0));
  g_string_append_printf (text,
                          /* Translators: threshold, euros, standard error */
                          weeg_view_tr (view, "At %s per QALY it is worth at most %s per person (standard "
                                              "error %s) to know everything for certain"),
                          threshold, worth, error);
  if (weeg_map_has (economics->evpi_population, key))
    {
      g_autofree char *population =
          sentences_economics_euro (view, weeg_map_number (economics->evpi_population, key, 0));

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

/* --- money --- */

/* The names of the lines of the budget that results call by id, or items[n]. */
static char *
line_names (const WeegView *view, const WeegList *lines)
{
  const WeegList *items = view->dossier->budget->items;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (lines); i++)
    {
      const char *line = weeg_list_get (lines, i);
      guint n = weeg_list_n (items), place = n;

      if (weeg_list_find (items, line, &place) == NULL && g_str_has_prefix (line, "items["))
        place = (guint)g_ascii_strtoull (line + strlen ("items["), NULL, 10);
      g_strv_builder_add (
          names, place < n
                     ? weeg_view_text (view, ((const WeegBudgetItem *)weeg_list_get (items, place))->name)
                     : line);
    }
  return sentences_economics_join (view, names);
}

char *
weeg_sentence_counted_twice (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  g_autofree char *names = NULL;

  if (budget == NULL || weeg_list_n (budget->double_counted) == 0)
    return NULL;
  names = line_names (view, budget->double_counted);
  /* Translators: %s is one or more lines of the budget */
  return g_strdup_printf (
      weeg_view_tr (view, "As much every year as the cashable hours, which are in the budget already: %s."),
      names);
}

char *
weeg_sentence_not_counted (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  const WeegWorkloadResult *workload = view->analysis->workload;
  g_autoptr (GString) text = g_string_new (NULL);

  if (budget != NULL && weeg_list_n (budget->not_counted) > 0)
    {
      g_autofree char *names = line_names (view, budget->not_counted);

      /* Translators: %s is one or more lines of the budget */
      g_string_append_printf (text, weeg_view_tr (view, "Freed capacity, which is no money: %s."), names);
    }
  if (budget != NULL && workload != NULL && weeg_list_n (workload->without_hourly_cost) > 0)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_autofree char *names = NULL;

      for (guint i = 0; i < weeg_list_n (workload->without_hourly_cost); i++)
        g_strv_builder_add (builder,
                            weeg_view_function (view, weeg_list_get (workload->without_hourly_cost, i)));
      names = sentences_economics_join (view, builder);
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          /* Translators: %s is one or more functions */
          weeg_view_tr (view, "Cashable hours of functions whose hourly cost is not known: %s."), names);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* --- opportunity cost --- */

/* "16.6 × hip replacement" of what the dossier takes (@taken) or makes possible, by money or by hours. */
static char *
list_opportunities (const WeegView *view, gboolean by_money, gboolean taken)
{
  const WeegSettings *settings = view->dossier->settings;
  const WeegList *results = view->analysis->opportunities;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; settings != NULL && i < weeg_list_n (results); i++)
    {
      const WeegOpportunityResult *result = weeg_list_get (results, i);
      const WeegOpportunity *opportunity = weeg_list_find (settings->opportunities, result->id, NULL);
      double number = by_money ? result->money : result->hours;
      g_autofree char *amount = weeg_view_number (view, fabs (number), fabs (number) < 99.5 ? 1 : 0);
      g_autofree char *part = NULL;

      if (opportunity == NULL || fabs (number) < 0.05 || (number > 0) != taken)
        continue;
      part = g_strdup_printf ("%s\u00a0×\u00a0%s", amount, weeg_view_text (view, opportunity->name));
      g_strv_builder_add (parts, part);
    }
  return sentences_economics_join (view, parts);
}

/* @list of what the money or the hours of a year would be enough for. (transfer full) */
static char *
word_opportunities (const WeegView *view, gboolean by_money, gboolean taken, const char *list)
{
  if (by_money)
    return taken ? g_strdup_printf (weeg_view_tr (view, "For the money of a year there could also be: %s."),
                                    list)
                 : g_strdup_printf (weeg_view_tr (view, "The money it saves in a year is enough for: %s."),
                                    list);
  return taken ? g_strdup_printf (
                     weeg_view_tr (view, "In the hours it asks in a year there could also be: %s."), list)
               : g_strdup_printf (weeg_view_tr (view, "The hours it frees in a year are enough for: %s."),
                                  list);
}

char *
weeg_sentence_opportunity (const WeegView *view)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    {
      gboolean by_money = i < 2, taken = i % 2 == 0;
      g_autofree char *list = list_opportunities (view, by_money, taken);
      g_autofree char *sentence = NULL;

      if (*list == '\0')
        continue;
      sentence = word_opportunities (view, by_money, taken, list);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
