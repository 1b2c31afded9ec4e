/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A penalised cubic regression spline of many responses on one parameter.
 *
 * The parameter x enters by its normal scores z = Phi^-1 ((rank - 3/8) / (n + 1/4)), ties at the mean of
 * theirs: what perfect information on x is worth does not change when x is put on another rising scale, and
 * on this one a skewed x has no lonely points. X holds cubic B-splines on equal knots; coefficients b
 * minimise
 *
 *   |y - X b|^2 + lambda |second differences of b|^2,
 *
 * with lambda, for each response, by generalised cross validation, n RSS / (n - 1.4 edf)^2; 1.4 guards
 * against following noise (Kim and Gu, J. R. Stat. Soc. B 66 (2004), 337-356). One decomposition makes X'X
 * and the penalty diagonal together, so a response costs its X'y and little more. Sources: Eilers and Marx,
 * Stat. Sci. 11 (1996), 89-121; Wood, Generalized Additive Models, 2nd ed. (2017), ch. 4 and 6.
 */
typedef struct _WeegEvppiSpline WeegEvppiSpline;

/* Basis functions at most: 20 intervals. */
#define WEEG_EVPPI_MOST_BASIS 23

/* A response that was fitted. In the coordinates that are diagonal a coefficient has (Bayesian) variance
 * shrink[j] x residual variance. */
typedef struct
{
  double *shrink; /* [n_basis] */
  double edf;
} WeegEvppiFit;

/* The normal scores of ranks 1 .. n. */
void weeg_evppi_scores (guint n, double *scores);

/* @scores as of weeg_evppi_scores. NULL when all of @x are equal. (transfer full) (nullable) */
WeegEvppiSpline *weeg_evppi_spline_new (const double *x, const double *scores, guint n);
void weeg_evppi_spline_free (WeegEvppiSpline *spline);

guint weeg_evppi_spline_n_basis (const WeegEvppiSpline *spline);
/* Puts the fitted values of @y in @fitted and the rest in @fit, whose shrink has room for n_basis. */
void
weeg_evppi_spline_fit (const WeegEvppiSpline *spline, const double *y, double *fitted, WeegEvppiFit *fit);
/* The four basis functions that are not 0 at sample @i, from the one that is returned on. */
guint weeg_evppi_spline_basis (const WeegEvppiSpline *spline, guint i, const double **values);
/* @rotated = @sums (both n_basis long) in the coordinates that are diagonal. */
void weeg_evppi_spline_rotate (const WeegEvppiSpline *spline, const double *sums, double *rotated);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEvppiSpline, weeg_evppi_spline_free)

G_END_DECLS
