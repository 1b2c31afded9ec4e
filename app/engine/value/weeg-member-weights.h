/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-weighing.h"
#include "weeg-weights-result.h"

G_BEGIN_DECLS

/*
 * The weights of one person.
 *
 * direct, swing: points over their sum. rank: rank-order centroid (F. H. Barron and B. E. Barrett, Manag.
 * Sci. 42 (1996), 1515-1523): the k-th of n has (1/n) sum_{i=k..n} 1/i. ahp: weeg-ahp.h, bwm: weeg-bwm.h.
 */

/*
 * Over the criteria that it names itself (`criteria`, else those of its points, order or comparisons).
 * NULL with @error (WEEG_ENGINE_ERROR, the message begins with the place) when they do not cover those,
 * hold a negative number, sum to zero, or are no comparisons. (transfer full)
 */
WeegWeightsResult *weeg_weights_result_new (const WeegWeights *given, GError **error);

/*
 * Over the @n criteria of @ids, at least 0 and summing to 1: what is given for other criteria does not
 * count. FALSE, and @weights untouched, when it has no result or does not cover every criterion.
 */
gboolean weeg_member_weights (const WeegWeights *given, const char *const *ids, guint n, double *weights);

/* The rank-order-centroid weight of place @k (from 0) of @n. */
double weeg_rank_order_centroid (guint k, guint n);

G_END_DECLS
