/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Thresholds @first .. @end - 1, at which @winner is best. */
typedef struct
{
  guint first;
  guint end;
  guint winner;
} WeegVoiSegment;

/*
 * The upper envelope of the net monetary benefits
 *
 *   NMB_s (threshold) = threshold x effect_s - cost_s,   s = 0 .. n - 1,
 *
 * at @n_thresholds rising @thresholds: as it is linear in the threshold, the
 * best strategy changes at most n - 1 times, so what a sample takes does not
 * depend on the number of thresholds. At each threshold the winner is what a
 * comparison of all would give, ties to the first listed.
 *
 * Fills @segments (room for @n_thresholds), which follow each other without gaps, and returns their number.
 */
guint weeg_voi_envelope (guint n,
                         const double *costs,
                         const double *effects,
                         const double *thresholds,
                         guint n_thresholds,
                         WeegVoiSegment *segments);

G_END_DECLS
