/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-value-result.h"

G_BEGIN_DECLS

/*
 * The quantile @p (0..1) of the @n (at least 1) numbers of @sorted, ascending:
 * type 7 of Hyndman and Fan (Am. Stat. 50, 1996): with h = (n - 1) p,
 * x[floor h] + (h - floor h) (x[floor h + 1] - x[floor h]).
 */
double weeg_quantile (const double *sorted, guint n, double p);

/* Sorts @numbers ascending, in place. */
void weeg_sort_numbers (double *numbers, guint n);

double weeg_mean (const double *numbers, guint n);
/* With divisor n. */
double weeg_standard_deviation (const double *numbers, guint n);

/* The five numbers of @numbers (in any order); NULL for n == 0. (transfer full) */
WeegSpread *weeg_spread_new (const double *numbers, guint n);

G_END_DECLS
