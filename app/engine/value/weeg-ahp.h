/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Weights from pairwise comparisons: the analytic hierarchy process (T. L. Saaty, J. Math. Psychol. 15
 * (1977), 234-281). @matrix[i * n + j] says how many times as important i is as j.
 */

/*
 * The principal eigenvector, normalised to sum 1, into @weights, by power
 * iteration; returns lambda_max, or 0 when an entry is not a finite positive number, when a[i][j] a[j][i]
 * differs from 1 by more than 1e-3, or n is 0.
 */
double weeg_ahp_weights (const double *matrix, guint n, double *weights);

/* (lambda_max - n) / (n - 1), at least 0; 0 for n < 2. */
double weeg_ahp_consistency_index (double lambda_max, guint n);

/*
 * The index over Saaty's random index of n: 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49 for 3..10; 0 for
 * n <= 2. FALSE for n > 10, for which no random index is taken.
 */
gboolean weeg_ahp_consistency_ratio (double lambda_max, guint n, double *ratio);

/*
 * The comparison (row, column), row above column, that is furthest from the weights: the largest
 * |ln (a_ij w_j / w_i)|. @suggested is what it would be without itself: the
 * eigenvector of the matrix in which a_ij w_j is replaced by w_i (Harker, Math. Modelling 9 (1987), 353-360)
 * gives w_i / w_j. FALSE when all agree with the weights within 1e-5.
 */
gboolean weeg_ahp_reconsider (
    const double *matrix, guint n, const double *weights, guint *row, guint *column, double *suggested);

G_END_DECLS
