/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-evppi.h"

#include "weeg-evppi-spline.h"

#include <math.h>
#include <string.h>

/* Products that the covariance of the residuals may take, and the least samples it is taken over. */
#define COVARIANCE_WORK 2e8
#define COVARIANCE_SAMPLES 1000

/* Responses are the costs of strategies 1 .. S - 1, then their effects, all less those of strategy 0, which
 * so is 0 everywhere. */
typedef struct
{
  const WeegVoiSamples *samples;
  guint n_responses;
  double **responses;
  double **fitted;
  double *zeros;
  double *shrinks; /* [response][basis] */
  WeegEvppiFit *fits;
  double *covariance;              /* [response][response] */
  const double **costs, **effects; /* rows of fitted */
  WeegVoiSamples voi;
} Regression;

static void
regression_init (Regression *r, const WeegVoiSamples *samples)
{
  guint n = samples->n_samples, s = samples->n_strategies;

  *r = (Regression){ .samples = samples, .n_responses = 2 * (s - 1) };
  r->responses = g_new0 (double *, r->n_responses + 1);
  r->fitted = g_new0 (double *, r->n_responses + 1);
  r->zeros = g_new0 (double, n);
  r->shrinks = g_new0 (double, (gsize)r->n_responses *WEEG_EVPPI_MOST_BASIS + 1);
  r->fits = g_new0 (WeegEvppiFit, r->n_responses + 1);
  r->covariance = g_new0 (double, (gsize)r->n_responses * r->n_responses + 1);
  r->costs = g_new0 (const double *, s);
  r->effects = g_new0 (const double *, s);
  r->costs[0] = r->effects[0] = r->zeros;
  for (guint i = 0; i < r->n_responses; i++)
    {
      guint strategy = i % (s - 1) + 1;
      const double *const *rows = i < s - 1 ? samples->costs : samples->effects;

      r->responses[i] = g_new (double, n);
      r->fitted[i] = g_new (double, n);
      r->fits[i].shrink = r->shrinks + (gsize)i * WEEG_EVPPI_MOST_BASIS;
      for (guint j = 0; j < n; j++)
        r->responses[i][j] = rows[strategy][j] - rows[0][j];
      (i < s - 1 ? r->costs : r->effects)[strategy] = r->fitted[i];
    }
  r->voi = (WeegVoiSamples){ s, n, r->costs, r->effects };
}

static void
regression_clear (Regression *r)
{
  for (guint i = 0; i < r->n_responses; i++)
    {
      g_free (r->responses[i]);
      g_free (r->fitted[i]);
    }
  g_free (r->responses);
  g_free (r->fitted);
  g_free (r->zeros);
  g_free (r->shrinks);
  g_free (r->fits);
  g_free (r->covariance);
  g_free (r->costs);
  g_free (r->effects);
}

/* Of the residuals; of the first samples only when there are very many products. */
static void
set_covariance (Regression *r)
{
  double pairs = (double)r->n_responses * r->n_responses;
  double most = MAX (COVARIANCE_WORK / MAX (pairs, 1), COVARIANCE_SAMPLES);
  guint n_all = r->samples->n_samples, n = most < n_all ? (guint)most : n_all;

  for (guint a = 0; a < r->n_responses; a++)
    for (guint b = a; b < r->n_responses; b++)
      {
        double sum = 0, edf = (r->fits[a].edf + r->fits[b].edf) / 2;
        double share = MAX (1 - edf / n_all, 0.1);

        for (guint i = 0; i < n; i++)
          sum += (r->responses[a][i] - r->fitted[a][i]) * (r->responses[b][i] - r->fitted[b][i]);
        r->covariance[(gsize)a * r->n_responses + b] = sum / (n * share);
        r->covariance[(gsize)b * r->n_responses + a] = sum / (n * share);
      }
}

/* --- the standard error of the coefficients --- */

/* Sums of basis functions over the samples that a strategy wins, less those it loses, per threshold as what
 * begins there less what ends there. */
typedef struct
{
  const WeegEvppiSpline *spline;
  guint n_strategies, n_basis;
  double *sums; /* [threshold][strategy][basis] */
  guint *users; /* [threshold][strategy]: how many sums begin or end there */
} Regions;

static void
add_basis (Regions *regions, guint threshold, guint strategy, guint sample, double sign)
{
  gsize at = (gsize)threshold * regions->n_strategies + strategy;
  const double *values;
  guint first = weeg_evppi_spline_basis (regions->spline, sample, &values);
  double *sums = regions->sums + at * regions->n_basis + first;

  regions->users[at]++;
  for (guint j = 0; j < 4; j++)
    sums[j] += sign * values[j];
}

static void
evppi_add_segment (guint sample, guint first, guint end, guint winner, guint best, gpointer data)
{
  if (winner == best)
    return;
  add_basis (data, first, winner, sample, 1);
  add_basis (data, end, winner, sample, -1);
  add_basis (data, first, best, sample, -1);
  add_basis (data, end, best, sample, 1);
}

/* Response @response of strategy @s at @threshold: the derivative to its coefficient @j. */
static inline double
derivative (const Regression *r, const double *region, guint s, gboolean is_effect, guint j, double threshold)
{
  guint response = s - 1 + (is_effect ? r->samples->n_strategies - 1 : 0);

  return region[j] * sqrt (r->fits[response].shrink[j]) * (is_effect ? threshold : -1);
}

static double
covariance_of (const Regression *r, guint s, gboolean is_effect, guint s2, gboolean is_effect2)
{
  guint n = r->samples->n_strategies - 1;

  return r->covariance[(gsize)(s - 1 + is_effect * n) * r->n_responses + (s2 - 1 + is_effect2 * n)];
}

/* @regions: the rotated mean sums of the @n_active strategies of @active. */
static double
coefficient_variance (const Regression *r,
                      const double *regions,
                      const guint *active,
                      guint n_active,
                      guint n_basis,
                      double threshold)
{
  double variance = 0;

  for (guint a = 0; a < n_active; a++)
    for (guint b = 0; b < n_active; b++)
      for (guint kinds = 0; kinds < 4; kinds++)
        {
          double sum = 0;

          for (guint j = 0; j < n_basis; j++)
            sum += derivative (r, regions + (gsize)a * n_basis, active[a], kinds & 1, j, threshold) *
                   derivative (r, regions + (gsize)b * n_basis, active[b], kinds >> 1, j, threshold);
          variance += sum * covariance_of (r, active[a], kinds & 1, active[b], kinds >> 1);
        }
  return MAX (variance, 0);
}

static void
add_coefficient_variances (const Regression *r,
                           const WeegEvppiSpline *spline,
                           const double *thresholds,
                           guint n_thresholds,
                           double *variances)
{
  guint n_strategies = r->samples->n_strategies, n_basis = weeg_evppi_spline_n_basis (spline);
  gsize rows = ((gsize)n_thresholds + 1) * n_strategies;
  g_autofree double *sums = g_new0 (double, rows *n_basis);
  g_autofree guint *users = g_new0 (guint, rows);
  g_autofree double *running = g_new0 (double, (gsize)n_strategies *n_basis);
  g_autofree double *rotated = g_new0 (double, (gsize)n_strategies *n_basis);
  g_autofree gboolean *touched = g_new0 (gboolean, n_strategies);
  g_autofree guint *active = g_new0 (guint, n_strategies);
  Regions regions = { spline, n_strategies, n_basis, sums, users };

  weeg_voi_each (&r->voi, thresholds, n_thresholds, evppi_add_segment, &regions);
  for (guint k = 0; k < n_thresholds; k++)
    {
      guint n_active = 0;

      for (guint s = 1; s < n_strategies; s++)
        {
          double mean[WEEG_EVPPI_MOST_BASIS];

          touched[s] |= users[(gsize)k * n_strategies + s] > 0;
          if (!touched[s])
            continue;
          for (guint j = 0; j < n_basis; j++)
            {
              running[(gsize)s * n_basis + j] += sums[((gsize)k * n_strategies + s) * n_basis + j];
              mean[j] = running[(gsize)s * n_basis + j] / r->samples->n_samples;
            }
          weeg_evppi_spline_rotate (spline, mean, rotated + (gsize)n_active * n_basis);
          active[n_active++] = s;
        }
      variances[k] += coefficient_variance (r, rotated, active, n_active, n_basis, thresholds[k]);
    }
}

/* --- one parameter --- */

static void
estimate (Regression *r,
          const double *parameter,
          const double *scores,
          const double *thresholds,
          guint n_thresholds,
          double *values,
          double *standard_errors)
{
  g_autoptr (WeegEvppiSpline) spline = weeg_evppi_spline_new (parameter, scores, r->samples->n_samples);
  g_autoptr (WeegVoi) voi = NULL;

  memset (values, 0, n_thresholds * sizeof (double));
  memset (standard_errors, 0, n_thresholds * sizeof (double));
  if (spline == NULL || r->n_responses == 0)
    return;

  for (guint i = 0; i < r->n_responses; i++)
    weeg_evppi_spline_fit (spline, r->responses[i], r->fitted[i], &r->fits[i]);
  set_covariance (r);
  voi = weeg_voi_new (&r->voi, thresholds, n_thresholds);
  for (guint k = 0; k < n_thresholds; k++)
    {
      values[k] = voi->evpi[k];
      standard_errors[k] = voi->evpi_standard_error[k] * voi->evpi_standard_error[k];
    }
  add_coefficient_variances (r, spline, thresholds, n_thresholds, standard_errors);
  for (guint k = 0; k < n_thresholds; k++)
    standard_errors[k] = sqrt (standard_errors[k]);
}

gboolean
weeg_evppi (const WeegVoiSamples *samples,
            const double *const *parameters,
            guint n_parameters,
            const double *thresholds,
            guint n_thresholds,
            double *values,
            double *standard_errors,
            gboolean (*cancelled) (gpointer data),
            gpointer data)
{
  Regression regression;
  g_autofree double *scores = NULL;
  gboolean stopped = FALSE;

  g_return_val_if_fail (samples != NULL && samples->n_strategies > 0 && samples->n_samples > 0, FALSE);

  scores = g_new (double, samples->n_samples);
  weeg_evppi_scores (samples->n_samples, scores);
  regression_init (&regression, samples);
  for (guint p = 0; p < n_parameters && !stopped; p++)
    {
      stopped = cancelled != NULL && cancelled (data);
      if (!stopped)
        estimate (&regression, parameters[p], scores, thresholds, n_thresholds,
                  values + (gsize)p * n_thresholds, standard_errors + (gsize)p * n_thresholds);
    }
  regression_clear (&regression);
  return !stopped;
}
