/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics.h"

#include "weeg-collect.h"
#include "weeg-economics-private.h"
#include "weeg-evppi.h"
#include "weeg-frontier.h"
#include "weeg-headroom.h"
#include "weeg-quantile.h"
#include "weeg-voi.h"

#include <math.h>

static WeegCollect
collect_new (const char *key)
{
  return weeg_collect_new (&weeg_economics_result_type, key);
}

static const char *
strategy_name (const WeegEconomicsOutcome *outcome, guint s)
{
  return g_ptr_array_index (outcome->strategies, s);
}

/* A map inside a map of the result. */
static WeegCollect
collect_inside (const char *key)
{
  const WeegField *field = weeg_record_type_find (&weeg_economics_result_type, key);

  return weeg_collect_new_shape (field->shape.item);
}

/* --- base values --- */

static WeegMap *
new_nmb (const WeegEconomicsOutcome *outcome, guint s)
{
  WeegCollect map = weeg_collect_new (&weeg_strategy_outcome_type, "nmb");
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;

  for (guint k = 0; k < thresholds->n; k++)
    weeg_collect_number (&map, thresholds->keys[k],
                         thresholds->sorted[thresholds->places[k]] * outcome->effects[s] - outcome->costs[s]);
  return weeg_collect_map (&map);
}

static WeegStrategyOutcome *
new_outcome (const WeegEconomicsOutcome *outcome, guint s, WeegDominance status, gint before)
{
  WeegStrategyOutcome *strategy = weeg_record_new (&weeg_strategy_outcome_type);
  double icer = NAN;

  if (before >= 0)
    icer = (outcome->costs[s] - outcome->costs[before]) / (outcome->effects[s] - outcome->effects[before]);
  WEEG_SET (strategy, cost, outcome->costs[s]);
  WEEG_SET (strategy, effect, outcome->effects[s]);
  WEEG_SET (strategy, status, (int)status);
  if (isfinite (icer))
    WEEG_SET (strategy, icer, icer);
  WEEG_SET (strategy, incremental_cost, outcome->costs[s] - outcome->costs[0]);
  WEEG_SET (strategy, incremental_effect, outcome->effects[s] - outcome->effects[0]);
  WEEG_SET (strategy, nmb, new_nmb (outcome, s));
  return strategy;
}

static WeegMap *
new_headroom (const WeegEconomicsOutcome *outcome)
{
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;
  WeegCollect map = collect_new ("headroom");

  for (guint k = 0; k < thresholds->n; k++)
    {
      WeegCollect inside = collect_inside ("headroom");

      for (guint s = 1; s < outcome->strategies->len; s++)
        weeg_collect_number (&inside, strategy_name (outcome, s),
                             weeg_headroom (thresholds->sorted[thresholds->places[k]],
                                            outcome->effects[s] - outcome->effects[0],
                                            outcome->costs[0] - outcome->costs[s]));
      weeg_collect_take (&map, thresholds->keys[k], weeg_collect_map (&inside));
    }
  return weeg_collect_map (&map);
}

void
weeg_economics_fill_base (const WeegEconomicsOutcome *outcome, WeegEconomicsResult *result)
{
  guint n = outcome->strategies->len, length;
  g_autofree WeegDominance *status = g_new0 (WeegDominance, n);
  g_autofree guint *order = g_new0 (guint, n);
  g_autofree gint *before = g_new (gint, n);
  WeegCollect strategies = collect_new ("strategies");

  length = weeg_frontier (n, outcome->costs, outcome->effects, status, order);
  for (guint s = 0; s < n; s++)
    before[s] = -1;
  for (guint i = 1; i < length; i++)
    before[order[i]] = (gint)order[i - 1];
  for (guint s = 0; s < n; s++)
    weeg_collect_take (&strategies, strategy_name (outcome, s),
                       new_outcome (outcome, s, status[s], before[s]));
  WEEG_SET (result, strategies, weeg_collect_map (&strategies));
  if (outcome->trace != NULL)
    WEEG_SET (result, trace, weeg_map_ref (outcome->trace));
  WEEG_SET (result, headroom, new_headroom (outcome));
}

/* --- samples --- */

static WeegInterval *
new_interval (const double *numbers, guint n)
{
  g_autofree double *sorted = g_memdup2 (numbers, n * sizeof (double));
  WeegInterval *interval = weeg_record_new (&weeg_interval_type);

  weeg_sort_numbers (sorted, n);
  WEEG_SET (interval, p5, weeg_quantile (sorted, n, 0.05));
  WEEG_SET (interval, p50, weeg_quantile (sorted, n, 0.5));
  WEEG_SET (interval, p95, weeg_quantile (sorted, n, 0.95));
  return interval;
}

static WeegPlanePoints *
new_points (const WeegPsaSamples *samples, guint s)
{
  WeegPlanePoints *points = weeg_record_new (&weeg_plane_points_type);
  WeegCollect costs = weeg_collect_new (&weeg_plane_points_type, "costs");
  WeegCollect effects = weeg_collect_new (&weeg_plane_points_type, "effects");

  for (guint i = 0; i < MIN (samples->n_samples, WEEG_PLANE_POINTS); i++)
    {
      weeg_collect_number (&costs, NULL, samples->costs[s][i] - samples->costs[0][i]);
      weeg_collect_number (&effects, NULL, samples->effects[s][i] - samples->effects[0][i]);
    }
  WEEG_SET (points, costs, weeg_collect_list (&costs));
  WEEG_SET (points, effects, weeg_collect_list (&effects));
  return points;
}

static void
fill_spread (const WeegEconomicsOutcome *outcome, WeegEconomicsResult *result)
{
  const WeegPsaSamples *samples = outcome->samples;
  WeegCollect means = collect_new ("mean"), percentiles = collect_new ("percentiles");
  WeegCollect plane = collect_new ("plane");

  for (guint s = 0; s < samples->n_strategies; s++)
    {
      WeegOutcomeMeans *mean = weeg_record_new (&weeg_outcome_means_type);
      WeegOutcomeIntervals *intervals = weeg_record_new (&weeg_outcome_intervals_type);

      WEEG_SET (mean, cost, weeg_mean (samples->costs[s], samples->n_samples));
      WEEG_SET (mean, effect, weeg_mean (samples->effects[s], samples->n_samples));
      weeg_collect_take (&means, strategy_name (outcome, s), mean);
      WEEG_SET (intervals, cost, new_interval (samples->costs[s], samples->n_samples));
      WEEG_SET (intervals, effect, new_interval (samples->effects[s], samples->n_samples));
      weeg_collect_take (&percentiles, strategy_name (outcome, s), intervals);
      if (s > 0)
        weeg_collect_take (&plane, strategy_name (outcome, s), new_points (samples, s));
    }
  WEEG_SET (result, mean, weeg_collect_map (&means));
  WEEG_SET (result, percentiles, weeg_collect_map (&percentiles));
  WEEG_SET (result, plane, weeg_collect_map (&plane));
}

/* What stands under `key`, for one number per threshold. */
static WeegMap *
new_by_threshold (const WeegEconomicsThresholds *thresholds,
                  const char *key,
                  const double *sorted,
                  double factor)
{
  WeegCollect map = collect_new (key);

  for (guint k = 0; k < thresholds->n; k++)
    weeg_collect_number (&map, thresholds->keys[k], sorted[thresholds->places[k]] * factor);
  return weeg_collect_map (&map);
}

static void
fill_acceptability (const WeegEconomicsOutcome *outcome, const WeegVoi *voi, WeegEconomicsResult *result)
{
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;
  WeegCollect ceac = collect_new ("ceac"), ceaf = collect_new ("ceaf");

  for (guint k = 0; k < thresholds->n; k++)
    {
      guint place = thresholds->places[k];
      const double *probability = voi->probability + (gsize)place * voi->n_strategies;
      WeegCollect inside = collect_inside ("ceac");
      WeegCeafPoint *point = weeg_record_new (&weeg_ceaf_point_type);

      for (guint s = 0; s < voi->n_strategies; s++)
        weeg_collect_number (&inside, strategy_name (outcome, s), probability[s]);
      weeg_collect_take (&ceac, thresholds->keys[k], weeg_collect_map (&inside));
      WEEG_SET (point, strategy, g_strdup (strategy_name (outcome, voi->best[place])));
      WEEG_SET (point, p, probability[voi->best[place]]);
      weeg_collect_take (&ceaf, thresholds->keys[k], point);
    }
  WEEG_SET (result, ceac, weeg_collect_map (&ceac));
  WEEG_SET (result, ceaf, weeg_collect_map (&ceaf));
}

static void
fill_information (const WeegEconomicsOutcome *outcome, const WeegVoi *voi, WeegEconomicsResult *result)
{
  const WeegEconomics *economics = outcome->economics;
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;

  WEEG_SET (result, evpi, new_by_threshold (thresholds, "evpi", voi->evpi, 1));
  WEEG_SET (result, evpi_standard_error,
            new_by_threshold (thresholds, "evpi_standard_error", voi->evpi_standard_error, 1));
  if (WEEG_HAS (economics, population) && WEEG_HAS (economics, horizon))
    {
      double rate = economics->discount != NULL ? economics->discount->costs : 0;
      double persons =
          weeg_voi_population (weeg_quantity_base (economics->population, 0), economics->horizon, rate);

      WEEG_SET (result, evpi_population,
                new_by_threshold (thresholds, "evpi_population", voi->evpi, persons));
    }
}

static WeegMap *
new_by_parameter (const WeegEconomicsOutcome *outcome, const char *key, const double *values)
{
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;
  WeegCollect map = collect_new (key);

  for (guint k = 0; k < thresholds->n; k++)
    {
      WeegCollect inside = collect_inside (key);

      for (guint p = 0; p < outcome->parameters->len; p++)
        weeg_collect_number (&inside, g_ptr_array_index (outcome->parameters, p),
                             values[(gsize)p * thresholds->n + thresholds->places[k]]);
      weeg_collect_take (&map, thresholds->keys[k], weeg_collect_map (&inside));
    }
  return weeg_collect_map (&map);
}

static gboolean
fill_partial (const WeegEconomicsOutcome *outcome,
              const WeegVoiSamples *samples,
              const WeegDrawsOptions *options,
              WeegEconomicsResult *result)
{
  const WeegEconomicsThresholds *thresholds = outcome->thresholds;
  gsize size = (gsize)outcome->parameters->len * thresholds->n;
  g_autofree double *values = g_new0 (double, size + 1);
  g_autofree double *errors = g_new0 (double, size + 1);

  if (outcome->parameters->len == 0)
    return TRUE;
  if (!weeg_evppi (samples, (const double *const *)outcome->samples->parameters, outcome->parameters->len,
                   thresholds->sorted, thresholds->n, values, errors, options->cancelled,
                   options->cancel_data))
    return FALSE;
  WEEG_SET (result, evppi, new_by_parameter (outcome, "evppi", values));
  WEEG_SET (result, evppi_standard_error, new_by_parameter (outcome, "evppi_standard_error", errors));
  return TRUE;
}

gboolean
weeg_economics_fill_samples (const WeegEconomicsOutcome *outcome,
                             const WeegDrawsOptions *options,
                             WeegEconomicsResult *result)
{
  WeegVoiSamples samples = { outcome->samples->n_strategies, outcome->samples->n_samples,
                             (const double *const *)outcome->samples->costs,
                             (const double *const *)outcome->samples->effects };
  g_autoptr (WeegVoi) voi = weeg_voi_new (&samples, outcome->thresholds->sorted, outcome->thresholds->n);

  fill_spread (outcome, result);
  fill_acceptability (outcome, voi, result);
  fill_information (outcome, voi, result);
  WEEG_SET (result, samples, samples.n_samples);
  if (!outcome->given)
    WEEG_SET (result, seed, (gint64)outcome->seed);
  return fill_partial (outcome, &samples, options, result);
}
