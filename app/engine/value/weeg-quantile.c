/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-quantile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

double
weeg_quantile (const double *sorted, guint n, double p)
{
  double place, below;
  guint i;

  g_return_val_if_fail (n > 0, 0);

  place = (n - 1) * CLAMP (p, 0, 1);
  below = floor (place);
  i = (guint)below;
  if (i + 1 >= n)
    return sorted[n - 1];
  return sorted[i] + (place - below) * (sorted[i + 1] - sorted[i]);
}

static int
quantile_compare_numbers (const void *a, const void *b)
{
  double x = *(const double *)a, y = *(const double *)b;

  return (x > y) - (x < y);
}

void
weeg_sort_numbers (double *numbers, guint n)
{
  if (n > 1)
    qsort (numbers, n, sizeof (double), quantile_compare_numbers);
}

double
weeg_mean (const double *numbers, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += numbers[i];
  return n > 0 ? sum / n : 0;
}

double
weeg_standard_deviation (const double *numbers, guint n)
{
  double mean = weeg_mean (numbers, n), sum = 0;

  if (n == 0)
    return 0;
  for (guint i = 0; i < n; i++)
    sum += (numbers[i] - mean) * (numbers[i] - mean);
  return sqrt (sum / n);
}

WeegSpread *
weeg_spread_new (const double *numbers, guint n)
{
  g_autofree double *sorted = NULL;
  WeegSpread *spread;

  if (n == 0)
    return NULL;

  sorted = g_memdup2 (numbers, n * sizeof (double));
  weeg_sort_numbers (sorted, n);
  spread = weeg_record_new (&weeg_spread_type);
  WEEG_SET (spread, n, n);
  WEEG_SET (spread, minimum, sorted[0]);
  WEEG_SET (spread, q1, weeg_quantile (sorted, n, 0.25));
  WEEG_SET (spread, median, weeg_quantile (sorted, n, 0.5));
  WEEG_SET (spread, q3, weeg_quantile (sorted, n, 0.75));
  WEEG_SET (spread, maximum, sorted[n - 1]);
  return spread;
}
