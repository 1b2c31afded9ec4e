/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-histogram.h"
#include "weeg-scale.h"
#include "weeg-weight-source.h"

G_BEGIN_DECLS

/* A measurement that differs from draw to draw. */
typedef struct
{
  guint alternative, criterion;
  const WeegQuantity *quantity;
} WeegSmaaCell;

/* What is weighed: partial values of the alternatives that take part. */
typedef struct
{
  guint n_alternatives, n_criteria;
  const double *values; /* [criterion][alternative], base values; those of uncertain cells are drawn */
  /* [criterion][alternative] or NULL: variances of independent normal v. Given the weights V is normal then,
   * so that one draw for an alternative is as good as one for each of its cells. */
  const double *variances;
  WeegScale *const *scales;
  guint n_cells; /* the other uncertain cells */
  const WeegSmaaCell *cells;
  const gboolean *eligible; /* per alternative: may be ranked (not knocked out) */
  const WeegWeightSource *weights;
} WeegSmaaInput;

/*
 * SMAA-2 (R. Lahdelma and P. Salminen, Oper. Res. 49 (2001), 444-454; T. Tervonen and R. Lahdelma, Eur. J.
 * Oper. Res. 178 (2007), 500-513): how often each alternative has each rank, over draws of weights and
 * measurements.
 *
 * V within 1e-9 tie, and share their ranks equally; a tie is half a win. A central weight is
 * the mean of the weights of the draws in which the alternative is first (half a draw when two are). A
 * confidence factor is the share of draws of measurements, of a second run,
 * in which it is first with its central weights; without uncertain measurements it is exact.
 *
 * Counts are of whole numbers, so that every number of threads gives the same, and
 * memory does not grow with the draws.
 */
typedef struct
{
  guint n_alternatives, n_criteria;
  double *rank_acceptability; /* [alternative][rank] */
  double *beats;              /* [alternative][alternative] */
  double *central_weights;    /* [alternative][criterion]; zeros when never first */
  double *confidence;         /* [alternative] */
  double *outside_share;      /* [alternative]; of `cells` only */
  WeegHistogram **values;     /* [alternative] */
  guint iterations;
} WeegSmaa;

/* Alternatives at most. */
#define WEEG_SMAA_ALTERNATIVES 1000

/* NULL when it was cancelled, there is no draw, or too many alternatives. (transfer full) */
WeegSmaa *weeg_smaa_new (const WeegSmaaInput *input, const WeegDrawsOptions *options);
void weeg_smaa_free (WeegSmaa *smaa);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegSmaa, weeg_smaa_free)

G_END_DECLS
