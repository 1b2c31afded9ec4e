/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-voi.h"

#include "weeg-quantile.h"
#include "weeg-voi-envelope.h"

#include <math.h>

/* The loss of a sample, threshold x effect - cost, is summed as a quadratic in
 * the threshold. Entry k holds what begins at threshold k less what ends there. */
typedef struct
{
  gint64 n; /* samples that lose anything: without, a loss is exactly 0 */
  double effect, cost;
  double effect2, effect_cost, cost2;
} Loss;

typedef struct
{
  const WeegVoiSamples *samples;
  gint64 *wins; /* [threshold][strategy], n_thresholds + 1 rows, differences */
  Loss *losses; /* [threshold], one more than those, differences */
  guint *best;  /* [threshold] */
} VoiSums;

static void
add_loss (Loss *at, double effect, double cost, int sign)
{
  at->n += sign;
  at->effect += sign * effect;
  at->cost += sign * cost;
  at->effect2 += sign * effect * effect;
  at->effect_cost += sign * effect * cost;
  at->cost2 += sign * cost * cost;
}

static void
voi_add_segment (guint sample, guint first, guint end, guint winner, guint best, gpointer data)
{
  VoiSums *sums = data;
  const WeegVoiSamples *samples = sums->samples;

  sums->wins[(gsize)first * samples->n_strategies + winner]++;
  sums->wins[(gsize)end * samples->n_strategies + winner]--;
  if (sample == 0)
    for (guint k = first; k < end; k++)
      sums->best[k] = best;
  if (winner != best)
    {
      double effect = samples->effects[winner][sample] - samples->effects[best][sample];
      double cost = samples->costs[winner][sample] - samples->costs[best][sample];

      add_loss (&sums->losses[first], effect, cost, 1);
      add_loss (&sums->losses[end], effect, cost, -1);
    }
}

void
weeg_voi_each (const WeegVoiSamples *samples,
               const double *thresholds,
               guint n_thresholds,
               WeegVoiVisit visit,
               gpointer data)
{
  guint n = samples->n_strategies;
  g_autofree double *costs = g_new (double, n);
  g_autofree double *effects = g_new (double, n);
  g_autofree WeegVoiSegment *means = g_new (WeegVoiSegment, n_thresholds + 1);
  g_autofree WeegVoiSegment *segments = g_new (WeegVoiSegment, n_thresholds + 1);

  for (guint s = 0; s < n; s++)
    {
      costs[s] = weeg_mean (samples->costs[s], samples->n_samples);
      effects[s] = weeg_mean (samples->effects[s], samples->n_samples);
    }
  weeg_voi_envelope (n, costs, effects, thresholds, n_thresholds, means);

  for (guint i = 0; i < samples->n_samples; i++)
    {
      guint n_segments, mean = 0;

      for (guint s = 0; s < n; s++)
        {
          costs[s] = samples->costs[s][i];
          effects[s] = samples->effects[s][i];
        }
      n_segments = weeg_voi_envelope (n, costs, effects, thresholds, n_thresholds, segments);
      for (guint j = 0; j < n_segments; j++)
        for (guint first = segments[j].first, end; first < segments[j].end; first = end)
          {
            while (means[mean].end <= first)
              mean++;
            end = MIN (segments[j].end, means[mean].end);
            visit (i, first, end, segments[j].winner, means[mean].winner, data);
          }
    }
}

static void
finish (WeegVoi *voi, const VoiSums *sums, const double *thresholds)
{
  g_autofree gint64 *wins = g_new0 (gint64, voi->n_strategies);
  double n = sums->samples->n_samples;
  Loss total = { 0 };

  for (guint k = 0; k < voi->n_thresholds; k++)
    {
      const Loss *loss = &sums->losses[k];
      double t = thresholds[k], mean, square;

      for (guint s = 0; s < voi->n_strategies; s++)
        {
          wins[s] += sums->wins[(gsize)k * voi->n_strategies + s];
          voi->probability[(gsize)k * voi->n_strategies + s] = (double)wins[s] / n;
        }
      total.n += loss->n;
      total.effect += loss->effect;
      total.cost += loss->cost;
      total.effect2 += loss->effect2;
      total.effect_cost += loss->effect_cost;
      total.cost2 += loss->cost2;
      if (total.n == 0)
        continue;
      mean = MAX (t * total.effect - total.cost, 0) / n;
      square = (t * t * total.effect2 - 2 * t * total.effect_cost + total.cost2) / n;
      voi->evpi[k] = mean;
      voi->evpi_standard_error[k] = sqrt (MAX (square - mean * mean, 0) / n);
    }
}

WeegVoi *
weeg_voi_new (const WeegVoiSamples *samples, const double *thresholds, guint n_thresholds)
{
  WeegVoi *voi;
  g_autofree gint64 *wins = NULL;
  g_autofree Loss *losses = NULL;
  VoiSums sums;

  g_return_val_if_fail (samples != NULL && samples->n_strategies > 0 && samples->n_samples > 0, NULL);

  voi = g_new0 (WeegVoi, 1);
  voi->n_strategies = samples->n_strategies;
  voi->n_thresholds = n_thresholds;
  voi->probability = g_new0 (double, (gsize)n_thresholds * voi->n_strategies);
  voi->best = g_new0 (guint, n_thresholds);
  voi->evpi = g_new0 (double, n_thresholds);
  voi->evpi_standard_error = g_new0 (double, n_thresholds);

  wins = g_new0 (gint64, ((gsize)n_thresholds + 1) * voi->n_strategies);
  losses = g_new0 (Loss, (gsize)n_thresholds + 1);
  sums = (VoiSums){ samples, wins, losses, voi->best };
  weeg_voi_each (samples, thresholds, n_thresholds, voi_add_segment, &sums);
  finish (voi, &sums, thresholds);
  return voi;
}

void
weeg_voi_free (WeegVoi *voi)
{
  g_free (voi->probability);
  g_free (voi->best);
  g_free (voi->evpi);
  g_free (voi->evpi_standard_error);
  g_free (voi);
}

double
weeg_voi_population (double per_year, double years, double rate)
{
  double persons = 0;

  g_return_val_if_fail (rate > -1, 0);

  for (guint t = 0; t < years; t++)
    persons += per_year * MIN (years - t, 1) * pow (1 + rate, -(double)t);
  return persons;
}
