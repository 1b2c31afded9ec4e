/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-ticks.h"

#include <math.h>

/* A bound that misses a multiple by rounding only still counts as reaching it. */
#define TICKS_SLACK 1e-9

static double
multiple (double index, int mantissa, int exponent)
{
  double whole = index * mantissa;

  return exponent < 0 ? whole / pow (10, -exponent) : whole * pow (10, exponent);
}

WeegTicks
weeg_ticks_find (double low, double high, guint n_max)
{
  static const int mantissas[] = { 1, 2, 5 };
  WeegTicks ticks = { 1, 0, 0, 0 };

  g_return_val_if_fail (isfinite (low) && isfinite (high) && low < high, ticks);
  g_return_val_if_fail (n_max > 0, ticks);

  for (int exponent = (int)floor (log10 ((high - low) / n_max)) - 1;; exponent++)
    for (guint i = 0; i < G_N_ELEMENTS (mantissas); i++)
      {
        double step = multiple (1, mantissas[i], exponent);
        double first = ceil (low / step - TICKS_SLACK);
        double last = floor (high / step + TICKS_SLACK);

        if (last - first + 1 > n_max)
          continue;
        ticks.mantissa = mantissas[i];
        ticks.exponent = exponent;
        ticks.first = first;
        ticks.n = last < first ? 0 : (guint)(last - first + 1);
        return ticks;
      }
}

double
weeg_ticks_get (const WeegTicks *ticks, guint index)
{
  double at;

  g_return_val_if_fail (ticks != NULL && index < ticks->n, 0);

  at = ticks->first + index;

  return at == 0 ? 0 : multiple (at, ticks->mantissa, ticks->exponent);
}

double
weeg_ticks_get_step (const WeegTicks *ticks)
{
  g_return_val_if_fail (ticks != NULL, 0);

  return multiple (1, ticks->mantissa, ticks->exponent);
}

double
weeg_scale_map (const WeegScale *scale, double value)
{
  double share = (value - scale->data_low) / (scale->data_high - scale->data_low);

  return scale->point_low + share * (scale->point_high - scale->point_low);
}
