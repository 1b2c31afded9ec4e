/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weight-source-private.h"

#include "weeg-engine-error.h"

#include <math.h>

/*
 * Weights of which is known between which bounds each lies: uniform over all that fit and sum to 1. Drawn are
 * those from a simplex around them, until one fits; where few do, a walk goes from one that fits to the next.
 */

/* Sums of bounds that miss 1 by less are rounded, not wrong. */
#define BOUND_ROUNDING 1e-9
/* Fewer fitting than this share of the draws: walk. */
#define LEAST_FITTING 0.02
#define TRIALS 2000
#define LEAST_STEPS 64
#define MOST_WALK_STEPS 5000

static gboolean
fits (const WeegWeightSource *source, const double *weights)
{
  for (guint i = 0; i < source->n_free; i++)
    {
      guint c = source->free[i];

      if (weights[c] < source->low[c] || weights[c] > source->high[c])
        return FALSE;
    }
  return TRUE;
}

/* A uniform draw from the simplex above all lows, or below all highs. */
static void
propose (const WeegWeightSource *source, WeegWeightDraw draw, WeegStream *stream, double *weights)
{
  double sum = 0, scale;

  for (guint i = 0; i < source->n_free; i++)
    sum += weights[source->free[i]] = weeg_stream_exponential (stream);
  scale = (draw == WEEG_WEIGHT_DRAW_ABOVE_LOW ? source->room_above : -source->room_below) / sum;
  for (guint i = 0; i < source->n_free; i++)
    {
      guint c = source->free[i];

      weights[c] =
          (draw == WEEG_WEIGHT_DRAW_ABOVE_LOW ? source->low[c] : source->high[c]) + scale * weights[c];
    }
}

static double
share_fitting (const WeegWeightSource *source, WeegWeightDraw draw)
{
  g_autofree double *weights = g_memdup2 (source->base, source->n * sizeof (double));
  WeegStream stream = weeg_stream_new (0, draw);
  guint fitting = 0;

  for (guint i = 0; i < TRIALS; i++)
    {
      propose (source, draw, &stream, weights);
      fitting += fits (source, weights);
    }
  return (double)fitting / TRIALS;
}

/* Makes each bound as tight as the others allow, which changes nothing about what fits. */
static void
tighten (WeegWeightSource *source)
{
  double low = 0, high = 0;

  for (guint i = 0; i < source->n; i++)
    {
      low += source->low[i];
      high += source->high[i];
    }
  for (guint i = 0; i < source->n; i++)
    {
      double least = MAX (source->low[i], 1 - (high - source->high[i]));
      double most = MIN (source->high[i], 1 - (low - source->low[i]));

      source->base[i] = least;
      source->vertex[i] = MAX (most, least);
    }
  for (guint i = 0; i < source->n; i++)
    {
      source->low[i] = source->base[i];
      source->high[i] = source->vertex[i];
    }
}

static gboolean
read_intervals (WeegWeightSource *source,
                const WeegMcdaWeights *given,
                const char *const *ids,
                GError **error)
{
  double low = 0, high = 0;

  for (guint i = 0; i < source->n; i++)
    {
      source->low[i] = weeg_map_number (given->low, ids[i], 0);
      source->high[i] = MIN (weeg_map_number (given->high, ids[i], 1), 1);
      if (!(source->low[i] >= 0) || !(source->low[i] <= source->high[i]))
        return weeg_weight_source_fail (error, N_ ("weights.low.%s: %.15g, expected from 0 to high, %.15g"),
                                        ids[i], source->low[i], source->high[i]);
      low += source->low[i];
      high += source->high[i];
    }
  if (low > 1 + BOUND_ROUNDING)
    return weeg_weight_source_fail (error, N_ ("weights.low: they sum to %.15g, expected at most 1"), low);
  if (high < 1 - BOUND_ROUNDING)
    return weeg_weight_source_fail (error, N_ ("weights.high: they sum to %.15g, expected at least 1"), high);
  return TRUE;
}

static void
choose_draw (WeegWeightSource *source)
{
  double above, below;

  source->draw = WEEG_WEIGHT_DRAW_NOTHING;
  if (source->n_free < 2 || source->room_above <= BOUND_ROUNDING || source->room_below <= BOUND_ROUNDING)
    return;
  above = share_fitting (source, WEEG_WEIGHT_DRAW_ABOVE_LOW);
  below = share_fitting (source, WEEG_WEIGHT_DRAW_BELOW_HIGH);
  if (MAX (above, below) < LEAST_FITTING)
    source->draw = WEEG_WEIGHT_DRAW_WALK;
  else
    source->draw = above >= below ? WEEG_WEIGHT_DRAW_ABOVE_LOW : WEEG_WEIGHT_DRAW_BELOW_HIGH;
}

gboolean
weeg_weight_source_take_intervals (WeegWeightSource *source,
                                   const WeegMcdaWeights *given,
                                   const char *const *ids,
                                   GError **error)
{
  guint n = source->n;
  double low = 0, high = 0;

  source->low = g_new (double, n);
  source->high = g_new (double, n);
  source->vertex = g_new (double, n);
  source->free = g_new (guint, n);
  if (!read_intervals (source, given, ids, error))
    return FALSE;

  tighten (source);
  for (guint i = 0; i < n; i++)
    {
      low += source->low[i];
      high += source->high[i];
      if (source->high[i] > source->low[i])
        source->free[source->n_free++] = i;
    }
  source->room_above = MAX (1 - low, 0);
  source->room_below = MAX (high - 1, 0);
  for (guint i = 0; i < n; i++)
    source->base[i] =
        source->low[i] +
        (high > low ? source->room_above * (source->high[i] - source->low[i]) / (high - low) : 0);
  source->steps = (guint)CLAMP (pow (source->n_free, 3), LEAST_STEPS, MOST_WALK_STEPS);
  choose_draw (source);
  return TRUE;
}

void
weeg_weight_source_draw_fitting (const WeegWeightSource *source, WeegStream *stream, double *weights)
{
  do
    propose (source, source->draw, stream, weights);
  while (!fits (source, weights));
}

void
weeg_weight_source_move (const WeegWeightSource *source, WeegStream *stream, guint steps, double *weights)
{
  for (guint step = 0; step < steps; step++)
    {
      guint first = weeg_stream_below (stream, source->n_free);
      guint second = weeg_stream_below (stream, source->n_free - 1);
      guint i = source->free[first], j = source->free[second + (second >= first)];
      double least = MAX (source->low[i] - weights[i], weights[j] - source->high[j]);
      double most = MIN (source->high[i] - weights[i], weights[j] - source->low[j]);
      double move = least + (most - least) * weeg_stream_uniform (stream);

      weights[i] += move;
      weights[j] -= move;
    }
}
