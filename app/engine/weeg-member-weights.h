/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-weighing.h"

G_BEGIN_DECLS

/*
 * The weights of one member over the @n criteria of @ids, at least 0 and summing to 1.
 *
 * direct, swing: points over their sum. rank: rank-order centroid (Barron and
 * Barrett 1996): the k-th of n has (1/n) sum_{i=k..n} 1/i.
 *
 * FALSE, and @weights untouched, when what is given does not cover every
 * criterion, holds a negative number, or sums to zero.
 */
gboolean weeg_member_weights (const WeegWeights *given, const char *const *ids, guint n, double *weights);

/* The rank-order-centroid weight of place @k (from 0) of @n. */
double weeg_rank_order_centroid (guint k, guint n);

G_END_DECLS
