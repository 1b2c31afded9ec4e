/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda.h"

#include "weeg-mcda-private.h"

#include "weeg-crossing.h"
#include "weeg-engine-error.h"
#include "weeg-panel.h"
#include "weeg-smaa.h"
#include "weeg-value-result.h"

#include <math.h>

#define FURTHEST_DRAW 1e100

typedef WeegMcdaProblem Problem;

static void
clear_problem (Problem *p)
{
  for (guint c = 0; c < p->n_criteria; c++)
    weeg_scale_free (p->scales[c]);
  g_clear_pointer (&p->source, weeg_weight_source_free);
  g_free (p->criteria);
  g_free (p->ids);
  g_free (p->scales);
  g_free (p->measurements);
  g_free (p->v);
  g_free (p->known);
  g_free (p->knocked_out);
  g_free (p->value);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Problem, clear_problem)

const char *
weeg_mcda_alternative_id (const Problem *p, guint a)
{
  return ((const WeegAlternative *)weeg_list_get (p->mcda->alternatives, a))->id;
}

static void
mcda_take_criteria (Problem *p)
{
  guint n = weeg_list_n (p->mcda->criteria);

  p->criteria = g_new0 (const WeegCriterion *, n + 1);
  p->ids = g_new0 (const char *, n + 1);
  p->scales = g_new0 (WeegScale *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const WeegCriterion *criterion = weeg_list_get (p->mcda->criteria, i);
      WeegScale *scale = weeg_scale_new (criterion);

      if (scale == NULL)
        continue;
      p->criteria[p->n_criteria] = criterion;
      p->ids[p->n_criteria] = criterion->id;
      p->scales[p->n_criteria++] = scale;
    }
}

/* Whether every draw of criterion @c from @quantity gives a v whose square is still a number. */
static gboolean
is_drawable (const Problem *p, guint c, const WeegQuantity *quantity)
{
  double least, largest;

  if (!weeg_quantity_is_uncertain (quantity))
    return TRUE;
  weeg_stream_reach (quantity, &least, &largest);
  return fabs (weeg_scale_value (p->scales[c], least)) <= FURTHEST_DRAW &&
         fabs (weeg_scale_value (p->scales[c], largest)) <= FURTHEST_DRAW;
}

static gboolean
take_measurements (Problem *p, GError **error)
{
  p->measurements = g_new0 (const WeegQuantity *, (gsize)p->n_alternatives * p->n_criteria + 1);
  p->v = g_new0 (double, (gsize)p->n_alternatives * p->n_criteria + 1);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      const WeegMap *row = weeg_map_get (p->mcda->measurements, weeg_mcda_alternative_id (p, a));

      for (guint c = 0; c < p->n_criteria; c++)
        {
          const WeegEither *given = weeg_map_get (row, p->ids[c]);
          gsize cell = (gsize)a * p->n_criteria + c;

          if (!weeg_either_is (given, WEEG_KIND_QUANTITY))
            continue;
          if (!is_drawable (p, c, given->cell.pointer))
            {
              weeg_set_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT,
                              "measurements.%s.%s: too wide to draw from, expected a narrower range",
                              weeg_mcda_alternative_id (p, a), p->ids[c]);
              return FALSE;
            }
          p->v[cell] = weeg_scale_value (p->scales[c], weeg_quantity_base (given->cell.pointer, NAN));
          if (fabs (p->v[cell]) <= 1e9)
            p->measurements[cell] = given->cell.pointer;
          else
            p->v[cell] = 0;
        }
    }
  return TRUE;
}

/* Whether criterion @c needs a measurement: it has, or in a draw may have, weight. */
static gboolean
may_weigh (const Problem *p, guint c)
{
  return p->weights[c] > 0 || !weeg_weight_source_is_exact (p->source);
}

static int
mcda_misses_must (const Problem *p, guint a, guint c)
{
  double must;

  if (!weeg_scale_must (p->scales[c], p->criteria[c], &must))
    return 0;
  if (p->measurements[(gsize)a * p->n_criteria + c] == NULL)
    return -1;
  return p->v[(gsize)a * p->n_criteria + c] < must - WEEG_VALUE_TIE;
}

static void
mcda_judge (Problem *p)
{
  p->known = g_new0 (gboolean, p->n_alternatives + 1);
  p->knocked_out = g_new0 (int, p->n_alternatives + 1);
  p->value = g_new0 (double, p->n_alternatives + 1);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      p->known[a] = TRUE;
      for (guint c = 0; c < p->n_criteria; c++)
        {
          gsize cell = (gsize)a * p->n_criteria + c;
          int misses = mcda_misses_must (p, a, c);

          if (p->measurements[cell] != NULL)
            p->value[a] += p->weights[c] * p->v[cell];
          else if (may_weigh (p, c))
            p->known[a] = FALSE;
          if (misses != 0 && p->knocked_out[a] != 1)
            p->knocked_out[a] = misses;
        }
    }
}

static gboolean
mcda_is_ranked (const Problem *p, guint a)
{
  return p->known[a] && p->knocked_out[a] == 0;
}

/* --- the exact part --- */

void
weeg_mcda_add_maybe (WeegCollect *map, const char *key, gboolean known, WeegCell cell)
{
  weeg_collect_take (map, key,
                     weeg_either_new_take (map->item->either[known], known ? cell : (WeegCell){ 0 }));
}

static void
set_values (const Problem *p, WeegMcdaResult *result)
{
  WeegCollect weights = weeg_collect_new (&weeg_mcda_result_type, "weights");
  WeegCollect value = weeg_collect_new (&weeg_mcda_result_type, "value");
  WeegCollect contributions = weeg_collect_new (&weeg_mcda_result_type, "contributions");

  for (guint c = 0; c < p->n_criteria; c++)
    weeg_collect_number (&weights, p->ids[c], p->weights[c]);
  for (guint a = 0; a < p->n_alternatives; a++)
    {
      WeegCollect parts = weeg_collect_new_shape (contributions.item);

      for (guint c = 0; c < p->n_criteria; c++)
        if (p->measurements[(gsize)a * p->n_criteria + c] != NULL)
          weeg_collect_number (&parts, p->ids[c], p->weights[c] * p->v[(gsize)a * p->n_criteria + c]);
      weeg_collect_take (&contributions, weeg_mcda_alternative_id (p, a), weeg_collect_map (&parts));
      weeg_mcda_add_maybe (&value, weeg_mcda_alternative_id (p, a), p->known[a],
                           (WeegCell){ .number = p->value[a] });
    }
  WEEG_SET (result, weights, weeg_collect_map (&weights));
  WEEG_SET (result, value, weeg_collect_map (&value));
  WEEG_SET (result, contributions, weeg_collect_map (&contributions));
}

static void
set_ranks (const Problem *p, WeegMcdaResult *result)
{
  WeegCollect ranks = weeg_collect_new (&weeg_mcda_result_type, "rank");
  WeegCollect out = weeg_collect_new (&weeg_mcda_result_type, "knocked_out");
  WeegCollect missing = weeg_collect_new (&weeg_mcda_result_type, "missing");

  for (guint a = 0; a < p->n_alternatives; a++)
    {
      WeegCollect gaps = weeg_collect_new_shape (missing.item);
      gint64 rank = 1;

      for (guint b = 0; b < p->n_alternatives; b++)
        rank += mcda_is_ranked (p, b) && p->value[b] > p->value[a] + WEEG_VALUE_TIE;
      for (guint c = 0; c < p->n_criteria; c++)
        if (p->measurements[(gsize)a * p->n_criteria + c] == NULL && may_weigh (p, c))
          weeg_collect_string (&gaps, p->ids[c]);
      weeg_mcda_add_maybe (&ranks, weeg_mcda_alternative_id (p, a), mcda_is_ranked (p, a),
                           (WeegCell){ .integer = rank });
      weeg_mcda_add_maybe (&out, weeg_mcda_alternative_id (p, a), p->knocked_out[a] >= 0,
                           (WeegCell){ .boolean = p->knocked_out[a] == 1 });
      weeg_collect_take (&missing, weeg_mcda_alternative_id (p, a), weeg_collect_list (&gaps));
    }
  WEEG_SET (result, rank, weeg_collect_map (&ranks));
  WEEG_SET (result, knocked_out, weeg_collect_map (&out));
  WEEG_SET (result, missing, weeg_collect_map (&missing));
}

/* [criterion][alternative], with those that are not known at 0. */
static double *
turn_values (const Problem *p)
{
  double *values = g_new0 (double, (gsize)p->n_alternatives * p->n_criteria + 1);

  for (guint a = 0; a < p->n_alternatives; a++)
    for (guint c = 0; c < p->n_criteria; c++)
      values[(gsize)c * p->n_alternatives + a] = p->v[(gsize)a * p->n_criteria + c];
  return values;
}

/* FALSE when it was cancelled. */
static gboolean
set_sensitivity (const Problem *p,
                 const double *values,
                 const gboolean *eligible,
                 const WeegDrawsOptions *options,
                 WeegMcdaResult *result)
{
  WeegCollect map = weeg_collect_new (&weeg_mcda_result_type, "sensitivity");

  for (guint c = 0; c < p->n_criteria && !weeg_draws_cancelled (options); c++)
    {
      g_autoptr (GArray) ranges =
          weeg_crossing_ranges (values, p->weights, eligible, p->n_alternatives, p->n_criteria, c);
      WeegCollect list = weeg_collect_new_shape (map.item);

      for (guint i = 0; i < ranges->len; i++)
        {
          const WeegCrossingRange *found = &g_array_index (ranges, WeegCrossingRange, i);
          WeegWeightRange *range = weeg_record_new (&weeg_weight_range_type);

          WEEG_SET (range, from, found->from);
          WEEG_SET (range, to, found->to);
          WEEG_SET (range, best, g_strdup (weeg_mcda_alternative_id (p, found->best)));
          weeg_collect_take (&list, NULL, range);
        }
      weeg_collect_take (&map, p->ids[c], weeg_collect_list (&list));
    }
  WEEG_SET (result, sensitivity, weeg_collect_map (&map));
  return !weeg_draws_cancelled (options);
}

/* --- the whole --- */

/* @message is marked with N_(). */
static gboolean
mcda_fail (GError **error, WeegEngineError code, const char *message)
{
  weeg_set_error_take (error, WEEG_ENGINE_ERROR, code, weeg_message_new_phrase (message));
  return FALSE;
}

static gboolean
take_problem (Problem *p, GError **error)
{
  p->n_alternatives = weeg_list_n (p->mcda->alternatives);
  mcda_take_criteria (p);
  if (p->n_alternatives == 0)
    return mcda_fail (error, WEEG_ENGINE_ERROR_INPUT, N_ ("alternatives: expected at least one"));
  if (p->n_criteria == 0)
    return mcda_fail (error, WEEG_ENGINE_ERROR_INPUT, N_ ("criteria: expected at least one with a scale"));
  if (p->n_alternatives > WEEG_SMAA_ALTERNATIVES)
    return mcda_fail (error, WEEG_ENGINE_ERROR_TOO_LARGE, N_ ("alternatives: expected at most 1000"));
  if ((guint64)p->n_alternatives * p->n_criteria > WEEG_PANEL_CELLS)
    return mcda_fail (error, WEEG_ENGINE_ERROR_TOO_LARGE,
                      N_ ("measurements: expected at most 1000000, alternatives times criteria"));
  if (!take_measurements (p, error))
    return FALSE;
  p->source = weeg_weight_source_new (p->mcda->weights, p->ids, p->n_criteria, error);
  if (p->source == NULL)
    return FALSE;
  p->weights = weeg_weight_source_base (p->source);
  mcda_judge (p);
  return TRUE;
}

WeegMcdaResult *
weeg_mcda_result_new (const WeegMcda *mcda, const WeegDrawsOptions *options, GError **error)
{
  g_auto (Problem) p = { .mcda = mcda };
  g_autofree double *values = NULL;
  g_autofree gboolean *eligible = NULL;
  WeegMcdaResult *result;
  WeegCollect left_out;

  if (!take_problem (&p, error))
    return NULL;

  values = turn_values (&p);
  eligible = g_new0 (gboolean, p.n_alternatives + 1);
  for (guint a = 0; a < p.n_alternatives; a++)
    eligible[a] = mcda_is_ranked (&p, a);
  result = weeg_record_new (&weeg_mcda_result_type);
  set_values (&p, result);
  set_ranks (&p, result);
  left_out = weeg_collect_new (&weeg_mcda_result_type, "weights_left_out");
  for (guint i = 0; i < weeg_weight_source_left_out (p.source)->len; i++)
    weeg_collect_string (&left_out, weeg_weight_source_left_out (p.source)->pdata[i]);
  WEEG_SET (result, weights_left_out, weeg_collect_list (&left_out));
  if (!set_sensitivity (&p, values, eligible, options, result) ||
      !weeg_mcda_set_smaa (&p, values, eligible, options, result))
    {
      weeg_record_unref (result);
      mcda_fail (error, WEEG_ENGINE_ERROR_CANCELLED, N_ ("cancelled"));
      return NULL;
    }
  return result;
}
