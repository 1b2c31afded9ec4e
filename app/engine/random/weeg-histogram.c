/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-histogram.h"

#include <math.h>

/* Bins of one width up to so many from the end, then so many for each doubling of the distance. */
#define FINE 128

WeegHistogram *
weeg_histogram_new (double low, double high, double width)
{
  WeegHistogram *histogram = g_new0 (WeegHistogram, 1);

  histogram->low = low;
  histogram->width = width;
  histogram->bins = (guint)lround ((high - low) / width);
  histogram->counts = g_new0 (guint32, histogram->bins);
  histogram->minimum = HUGE_VAL;
  histogram->maximum = -HUGE_VAL;
  return histogram;
}

WeegHistogram *
weeg_histogram_new_value (void)
{
  return weeg_histogram_new (0, 100, 0.01);
}

void
weeg_histogram_free (WeegHistogram *histogram)
{
  g_free (histogram->counts);
  g_free (histogram->below);
  g_free (histogram->above);
  g_free (histogram);
}

/* The distance, in widths, at which outer bin @i begins. */
static double
outer_distance (guint i)
{
  return i < FINE ? i : ldexp (FINE + i % FINE, (int)(i / FINE) - 1);
}

/* The outer bin at @distance, in widths, from the end. */
static guint
find_outer (double distance)
{
  int doubling;
  double part;

  if (distance < FINE)
    return (guint)distance;
  if (distance >= outer_distance (WEEG_HISTOGRAM_OUTER - 1))
    return WEEG_HISTOGRAM_OUTER - 1;
  part = frexp (distance / FINE, &doubling); /* in 1/2..1 */
  return FINE * (guint)doubling + (guint)((2 * part - 1) * FINE);
}

static void
add_outer (guint32 **counts, double distance)
{
  if (*counts == NULL)
    *counts = g_new0 (guint32, WEEG_HISTOGRAM_OUTER);
  (*counts)[find_outer (distance)]++;
}

void
weeg_histogram_add (WeegHistogram *histogram, double x)
{
  double place = (x - histogram->low) / histogram->width;

  if (place < 0)
    add_outer (&histogram->below, -place);
  else if (place > histogram->bins)
    add_outer (&histogram->above, place - histogram->bins);
  else /* the upper end itself belongs to the last bin */
    histogram->counts[MIN ((guint)place, histogram->bins - 1)]++;

  histogram->n++;
  histogram->minimum = MIN (histogram->minimum, x);
  histogram->maximum = MAX (histogram->maximum, x);
}

static void
merge_outer (guint32 **counts, const guint32 *other)
{
  if (other == NULL)
    return;
  if (*counts == NULL)
    *counts = g_new0 (guint32, WEEG_HISTOGRAM_OUTER);
  for (guint i = 0; i < WEEG_HISTOGRAM_OUTER; i++)
    (*counts)[i] += other[i];
}

void
weeg_histogram_merge (WeegHistogram *histogram, const WeegHistogram *other)
{
  g_return_if_fail (histogram->bins == other->bins);

  for (guint i = 0; i < histogram->bins; i++)
    histogram->counts[i] += other->counts[i];
  merge_outer (&histogram->below, other->below);
  merge_outer (&histogram->above, other->above);
  histogram->n += other->n;
  histogram->minimum = MIN (histogram->minimum, other->minimum);
  histogram->maximum = MAX (histogram->maximum, other->maximum);
}

/* --- quantiles --- */

/* A walk over the bins from the least value up, until so many values are passed. */
typedef struct
{
  const WeegHistogram *histogram;
  double place, before, found;
} Walk;

/* Passes @count values between @from and @to; TRUE when the place is among them. */
static gboolean
pass (Walk *walk, guint32 count, double from, double to)
{
  const WeegHistogram *h = walk->histogram;

  if (count == 0 || walk->before + count < walk->place)
    {
      walk->before += count;
      return FALSE;
    }
  walk->found = CLAMP (from + (to - from) * (walk->place - walk->before) / count, h->minimum, h->maximum);
  return TRUE;
}

static gboolean
pass_below (Walk *walk)
{
  const WeegHistogram *h = walk->histogram;

  for (guint i = WEEG_HISTOGRAM_OUTER; h->below != NULL && i > 0; i--)
    if (pass (walk, h->below[i - 1],
              i == WEEG_HISTOGRAM_OUTER ? h->minimum : h->low - outer_distance (i) * h->width,
              h->low - outer_distance (i - 1) * h->width))
      return TRUE;
  return FALSE;
}

static gboolean
pass_above (Walk *walk)
{
  const WeegHistogram *h = walk->histogram;
  double high = h->low + h->bins * h->width;

  for (guint i = 0; h->above != NULL && i < WEEG_HISTOGRAM_OUTER; i++)
    if (pass (walk, h->above[i], high + outer_distance (i) * h->width,
              i + 1 == WEEG_HISTOGRAM_OUTER ? h->maximum : high + outer_distance (i + 1) * h->width))
      return TRUE;
  return FALSE;
}

double
weeg_histogram_quantile (const WeegHistogram *histogram, double p)
{
  Walk walk = { .histogram = histogram };

  g_return_val_if_fail (histogram->n > 0, 0);

  walk.place = (double)(histogram->n - 1) * CLAMP (p, 0, 1) + 0.5;
  if (pass_below (&walk))
    return walk.found;
  for (guint i = 0; i < histogram->bins; i++)
    if (pass (&walk, histogram->counts[i], histogram->low + i * histogram->width,
              histogram->low + (i + 1) * histogram->width))
      return walk.found;
  return pass_above (&walk) ? walk.found : histogram->maximum;
}
