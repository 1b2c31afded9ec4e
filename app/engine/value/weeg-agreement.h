/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-panel.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/* The largest standard deviation (divisor n) that @n numbers on 0..100 can
 * have: as many as possible at both ends, 100 sqrt (floor (n/2) ceil (n/2)) / n. */
double weeg_largest_deviation (guint n);

/* 1 - SD / SD_max of @n values v on 0..100; FALSE for n < 2. */
gboolean weeg_agreement (const double *values, guint n, double *agreement);

/*
 * Kendall's coefficient of concordance, corrected for ties, over @m rankings
 * of @n things: @values[i * n + j] is how good i finds j, more is better;
 * values within 1e-9 tie. W = 12 S / (m^2 (n^3 - n) - m sum T), S the sum of squared deviations of
 * the rank sums, T = sum (t^3 - t) over the ties of one ranking (Kendall and Gibbons 1990).
 * FALSE for m < 2, n < 2, and when every ranking is one tie.
 */
gboolean weeg_kendall_w (const double *values, guint m, guint n, double *w);

/*
 * Agreement of the panel: per criterion the mean over the alternatives of the
 * agreement of its cell; Kendall's W over the members whose own V is known for
 * every alternative: by their own weights, or by equal ones when nobody gave weights.
 * NULL without scores. (transfer full)
 */
WeegAgreementResult *weeg_agreement_new (const WeegPanel *panel);

G_END_DECLS
