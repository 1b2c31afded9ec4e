/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Weights from the best-worst method, linear model (J. Rezaei, Omega 64 (2016), 126-130):
 *
 *   minimise xi  subject to  |w_B - a_Bj w_j| <= xi,  |w_j - a_jW w_W| <= xi,  sum w = 1,  w >= 0.
 *
 * It is the value of a zero-sum game (the weights against the comparisons), and solved
 * as such by the simplex method, to the accuracy of the doubles. Where several w
 * reach xi, the one that the pivots (Bland's rule) come to first.
 */

/* Criteria at most. */
#define WEEG_BWM_CRITERIA 300

/*
 * @best_to_others[j] = a_Bj and @others_to_worst[j] = a_jW, each 1..9; @best and @worst are places.
 * FALSE when one is outside 1..9 or not a number, best is worst while n > 1, or n is 0 or more than
 * WEEG_BWM_CRITERIA.
 */
gboolean weeg_bwm_weights (const double *best_to_others,
                           const double *others_to_worst,
                           guint n,
                           guint best,
                           guint worst,
                           double *weights,
                           double *xi);

/*
 * The input-based consistency ratio (F. Liang, M. Brunelli, J. Rezaei, Omega 96 (2020), 102175): the largest
 * of |a_Bj a_jW - a_BW| / (a_BW^2 - a_BW); 0 when a_BW is 1.
 */
double weeg_bwm_input_consistency_ratio (const double *best_to_others,
                                         const double *others_to_worst,
                                         guint n,
                                         guint worst);

G_END_DECLS
