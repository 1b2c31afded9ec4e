/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-view-economics.h"

#include <math.h>

const WeegMap *
weeg_view_strategies (const WeegView *view)
{
  return view->analysis->economics != NULL ? view->analysis->economics->strategies : NULL;
}

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

const char *
weeg_view_strategy_advised (const WeegView *view)
{
  const WeegMap *strategies = weeg_view_strategies (view);
  const WeegValueResult *value = view->analysis->value;

  if (value != NULL && value->advised != NULL && weeg_map_has (strategies, value->advised))
    return value->advised;
  return weeg_map_n (strategies) == 2 ? weeg_map_key (strategies, 1) : NULL;
}

static int
by_number (gconstpointer a, gconstpointer b)
{
  const WeegThreshold *first = a, *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

GArray *
weeg_view_list_thresholds (const WeegMap *by_threshold)
{
  GArray *thresholds = g_array_new (FALSE, FALSE, sizeof (WeegThreshold));

  for (guint i = 0; i < weeg_map_n (by_threshold); i++)
    {
      const char *key = weeg_map_key (by_threshold, i);
      WeegThreshold threshold = { g_ascii_strtod (key, NULL), key };

      g_array_append_val (thresholds, threshold);
    }
  g_array_sort (thresholds, by_number);
  return thresholds;
}

guint
weeg_view_thresholds (const WeegView *view, guint most, double *thresholds, const char **keys)
{
  const WeegMap *strategies = weeg_view_strategies (view);
  const WeegStrategyOutcome *first =
      weeg_map_n (strategies) > 0 ? weeg_map_cell (strategies, 0).pointer : NULL;
  g_autoptr (GArray) sorted = weeg_view_list_thresholds (first != NULL ? first->nmb : NULL);
  guint n = 0;

  for (guint i = 0; i < MIN (most, sorted->len); i++)
    {
      /* Of many those from a fifth to four fifths of the way, at equal steps. */
      guint place = sorted->len <= most
                        ? i
                        : (guint)lround ((sorted->len - 1) * (most > 1 ? 0.2 + 0.6 * i / (most - 1) : 0.5));
      const WeegThreshold *threshold = &g_array_index (sorted, WeegThreshold, place);

      thresholds[n] = threshold->number;
      keys[n++] = threshold->key;
    }
  return n;
}

gboolean
weeg_view_model_is_blank (const WeegView *view)
{
  const WeegMap *strategies = weeg_view_strategies (view);

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
