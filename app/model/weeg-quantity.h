/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-either.h"
#include "weeg-record.h"

G_BEGIN_DECLS

/* The kinds of distribution, in the order of weeg_dist_names. */
typedef enum
{
  WEEG_DIST_NORMAL,     /* mean, sd */
  WEEG_DIST_LOGNORMAL,  /* meanlog, sdlog */
  WEEG_DIST_BETA,       /* alpha, beta */
  WEEG_DIST_GAMMA,      /* shape, scale */
  WEEG_DIST_UNIFORM,    /* min, max */
  WEEG_DIST_TRIANGULAR, /* low, base, high: end points and mode */
  WEEG_DIST_PERT,       /* low, base, high: beta with lambda 4 */
  WEEG_DIST_DIRICHLET,  /* alpha: a list; only where a vector is meant */
} WeegDist;

/*
 * WeegQuantity: a number with what is known of its uncertainty.
 *
 * `plain`: just the number `base`. Else without `dist`: {low, base, high},
 * which is a triangular distribution with low and high as end points. Else the
 * distribution `dist`. Unit: that of the field it stands in.
 */
typedef struct
{
  WeegRecord record;
  gboolean plain; /* written as a number; only `base` is there */
  int dist;
  double low, base, high;
  double mean, sd;
  double meanlog, sdlog;
  WeegEither *alpha; /* a number (beta) or a list (dirichlet) */
  double beta;
  double shape, scale;
  double min, max;
} WeegQuantity;

extern const WeegRecordType weeg_quantity_type;
extern const char *const weeg_dist_names[];

/* (transfer full) */
WeegQuantity *weeg_quantity_new (double number);
/* (transfer full) */
WeegQuantity *weeg_quantity_new_range (double low, double base, double high);

/* What a deterministic run uses: `base` if it has one, else the mean. A NULL
 * quantity gives @fallback; a dirichlet, which is a vector, too. */
double weeg_quantity_base (const WeegQuantity *quantity, double fallback);
/* Whether draws of it differ: FALSE for a number and for a range without width. */
gboolean weeg_quantity_is_uncertain (const WeegQuantity *quantity);
/* The end points of a range, triangular, PERT or uniform; FALSE for the rest. */
gboolean weeg_quantity_ends (const WeegQuantity *quantity, double *low, double *high);

/* NULL, or what is wrong with it, as "low must be at most base" (English, translatable; transfer none). */
const char *weeg_quantity_check (const WeegQuantity *quantity);

G_END_DECLS
