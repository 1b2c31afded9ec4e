/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A range of a weight in which the same alternative is best. */
typedef struct
{
  double from, to;
  guint best;
} WeegCrossingRange;

/*
 * One-way sensitivity, exact. With the weight of @criterion at t and the others in their proportions
 * (equal when they are all 0), V_a (t) = t v_a + (1 - t) S_a, S_a the V by the other weights alone. What is
 * best is the upper envelope of these lines on 0..1; it changes where two cross. Of lines that coincide the
 * first counts.
 *
 * @values is [criterion][alternative]; @eligible per alternative. (transfer full): an array of
 * WeegCrossingRange from 0 to 1, without one of no width; empty when none is eligible.
 */
GArray *weeg_crossing_ranges (const double *values,
                              const double *weights,
                              const gboolean *eligible,
                              guint n_alternatives,
                              guint n_criteria,
                              guint criterion);

/* The weights with that of @criterion at @t and the others in proportion, into @out. */
void weeg_crossing_weights (const double *weights, guint n, guint criterion, double t, double *out);

G_END_DECLS
