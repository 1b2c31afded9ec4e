/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-histogram.h"

#include <math.h>

WeegHistogram *
weeg_histogram_new (double low, double high, double width)
{
  WeegHistogram *histogram = g_new0 (WeegHistogram, 1);

  histogram->low = low;
  histogram->width = width;
  histogram->bins = (guint)lround ((high - low) / width);
  histogram->counts = g_new0 (guint32, histogram->bins + 2);
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
  g_free (histogram);
}

void
weeg_histogram_add (WeegHistogram *histogram, double x)
{
  double place = (x - histogram->low) / histogram->width;
  guint bin;

  if (place < 0)
    bin = 0;
  else if (place > histogram->bins)
    bin = histogram->bins + 1;
  else /* the upper end itself belongs to the last bin */
    bin = MIN ((guint)place, histogram->bins - 1) + 1;

  histogram->counts[bin]++;
  histogram->n++;
  histogram->minimum = MIN (histogram->minimum, x);
  histogram->maximum = MAX (histogram->maximum, x);
}

void
weeg_histogram_merge (WeegHistogram *histogram, const WeegHistogram *other)
{
  g_return_if_fail (histogram->bins == other->bins);

  for (guint i = 0; i < histogram->bins + 2; i++)
    histogram->counts[i] += other->counts[i];
  histogram->n += other->n;
  histogram->minimum = MIN (histogram->minimum, other->minimum);
  histogram->maximum = MAX (histogram->maximum, other->maximum);
}

/* The ends of bin @i; those of the outer bins are the least and largest value. */
static void
get_ends (const WeegHistogram *h, guint i, double *from, double *to)
{
  *from = i == 0 ? h->minimum : h->low + (i - 1) * h->width;
  *to = i == h->bins + 1 ? h->maximum : h->low + i * h->width;
}

double
weeg_histogram_quantile (const WeegHistogram *histogram, double p)
{
  double place, before = 0;

  g_return_val_if_fail (histogram->n > 0, 0);

  place = (double)(histogram->n - 1) * CLAMP (p, 0, 1) + 0.5;
  for (guint i = 0; i < histogram->bins + 2; i++)
    {
      double count = histogram->counts[i], from, to;

      if (count > 0 && before + count >= place)
        {
          get_ends (histogram, i, &from, &to);
          return CLAMP (from + (to - from) * (place - before) / count, histogram->minimum,
                        histogram->maximum);
        }
      before += count;
    }
  return histogram->maximum;
}
