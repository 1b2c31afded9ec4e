/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-mcda-model.h"
#include "weeg-stream.h"

G_BEGIN_DECLS

/*
 * WeegWeightSource: what is known of weights, as something to draw from.
 *
 * exact: always the same, the values over their sum.
 *
 * uniform: uniform over the simplex, exponentials over their sum.
 *
 * ordinal: uniform over w_1 >= w_2 >= ...: with vertices (1/M_k on the first k groups, M_k their number of
 * criteria), exponentials over their sum mix the vertices; tied criteria are one group.
 *
 * intervals: uniform over {low <= w <= high, sum w = 1}. Bounds are first made as tight as the sum allows;
 * then a uniform draw from the simplex above all lows, or below all highs, is taken until it is inside; where
 * fewer than one in fifty would be, a random walk along pairs of weights, n^3 steps (64 to 5,000) from draw
 * to draw, which starts anew in every block.
 *
 * members: as many members as there are, with replacement, and the mean of their weights.
 */
typedef struct _WeegWeightSource WeegWeightSource;

/*
 * Over the @n criteria of @ids. NULL with @error (WEEG_ENGINE_ERROR, the place first) when something is
 * missing, negative, sums to zero, or no weights fulfil it. (transfer full)
 */
WeegWeightSource *
weeg_weight_source_new (const WeegMcdaWeights *given, const char *const *ids, guint n, GError **error);
void weeg_weight_source_free (WeegWeightSource *source);

/*
 * The weights of the exact part: exact the values; uniform equal; ordinal the centroid, which is the
 * rank-order centroid without ties; intervals low + (1 - sum low) (high - low) / sum (high - low), which
 * always fits; members the mean. (transfer none)
 */
const double *weeg_weight_source_base (const WeegWeightSource *source);
gboolean weeg_weight_source_is_exact (const WeegWeightSource *source);
/* Ids of members that were left out. (transfer none) */
const GPtrArray *weeg_weight_source_left_out (const WeegWeightSource *source);

/* Makes @weights ready for the first draw of a block; then each draw replaces them. */
void weeg_weight_source_begin (const WeegWeightSource *source, WeegStream *stream, double *weights);
void weeg_weight_source_draw (const WeegWeightSource *source, WeegStream *stream, double *weights);

/* Takes the random walk for intervals also where taking until it fits would do. */
void weeg_weight_source_walk (WeegWeightSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegWeightSource, weeg_weight_source_free)

G_END_DECLS
