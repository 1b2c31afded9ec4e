/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegHistogram: how often values fell into each of equal bins from @low to
 * @high, and into wider bins beyond, and the exact least and largest. Counts only, so that adding up those of
 * several threads gives the same in any order, and memory does not grow with draws.
 *
 * Values V are counted in bins of 0.01 from 0 to 100. Few lie beyond, but how far is not known: there a
 * bin is as wide as those inside up to 128 of them from the end, and then never wider than 1/128 of its
 * distance to the end (as in G. Tene's HdrHistogram). The last goes on for ever.
 */
#define WEEG_HISTOGRAM_OUTER (128 * 57)

typedef struct
{
  double low, width;
  guint bins;
  guint64 n;
  guint32 *counts;
  guint32 *below, *above; /* WEEG_HISTOGRAM_OUTER, from the end outwards; NULL: nothing lies there */
  double minimum, maximum;
} WeegHistogram;

WeegHistogram *weeg_histogram_new (double low, double high, double width);
/* Bins of 0.01 on 0..100. */
WeegHistogram *weeg_histogram_new_value (void);
void weeg_histogram_free (WeegHistogram *histogram);
void weeg_histogram_add (WeegHistogram *histogram, double x);
/* Adds what @other, with the same bins, has counted. */
void weeg_histogram_merge (WeegHistogram *histogram, const WeegHistogram *other);
/*
 * The quantile @p: where the count (n - 1) p + 1/2 lies, with the values of a
 * bin spread evenly over it. Never further from type 7 over the values
 * themselves than a bin where those are dense; exact when all are equal. n must be at least 1. Values must
 * not be NaN.
 */
double weeg_histogram_quantile (const WeegHistogram *histogram, double p);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegHistogram, weeg_histogram_free)

G_END_DECLS
