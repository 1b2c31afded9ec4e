/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-panel.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/*
 * The members' bootstrap: how V would differ with other members of the same kind.
 *
 * Each draw takes as many members as gave scores or weights, with
 * replacement, each with all of their weights and scores; a score with a
 * range is drawn from the triangular distribution of (low, value, high) on its
 * own scale, anew each time the member is taken. Weights and cells of the draw
 * are put together as the group's are. Where nobody who was taken gave
 * weights, or a number for a cell, one of those who did is taken for it.
 *
 * Percentiles come from a histogram with bins of 0.01.
 */
typedef struct
{
  WeegInterval **intervals; /* per alternative; NULL where V is not known */
  double *outside_share;    /* per alternative: draws with a value outside its scale */
  gboolean has_best;
  double probability_best; /* of the advised alternative, ties shared */
  double
      *rank_shares; /* [alternative][rank]: share of the draws, those that tie share their ranks; or NULL */
  double *beats;    /* [alternative][alternative]: share of the draws, a tie is half a win; or NULL */
} WeegBootstrap;

/* Alternatives at most for which ranks are counted: it takes their square in every draw. */
#define WEEG_BOOTSTRAP_RANKED 100

/*
 * @known: per alternative whether its V is known. @eligible: per alternative
 * whether it may be best (not knocked out). `has_best` is FALSE when an
 * eligible alternative has no V, or nothing is advised. Ranks are among the eligible ones: NULL when one of
 * them has no V, or there are too many alternatives.
 * NULL below two members, and when it was cancelled (which @cancelled tells). (transfer full)
 */
WeegBootstrap *weeg_bootstrap_new (const WeegPanel *panel,
                                   const gboolean *known,
                                   const gboolean *eligible,
                                   const WeegDrawsOptions *options,
                                   gboolean *cancelled);
void weeg_bootstrap_free (WeegBootstrap *bootstrap, guint n_alternatives);

G_END_DECLS
