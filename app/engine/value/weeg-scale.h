/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-weighing.h"

G_BEGIN_DECLS

/*
 * WeegScale: from what is scored on a criterion to its partial value v.
 *
 * Levels x_1 .. x_n, worst to best: v = 100 (x - x_1) / (x_n - x_1).
 * Measured: v = 100 (x - worst) / (best - worst), or piecewise linear through
 * `points` [[x, v], ...] in any order; beyond the ends the end segment goes on.
 * Worst may be the larger number: lower is better then. v is 0..100 inside the scale.
 */
typedef struct _WeegScale WeegScale;

/* NULL for a group (no scale) and for a scale without width. (transfer full) */
WeegScale *weeg_scale_new (const WeegCriterion *criterion);
void weeg_scale_free (WeegScale *scale);

double weeg_scale_value (const WeegScale *scale, double x);
/* The least and largest x inside the scale. */
void weeg_scale_ends (const WeegScale *scale, double *least, double *largest);
gboolean weeg_scale_is_outside (const WeegScale *scale, double x);
/* Whether v is one straight line over all x. */
gboolean weeg_scale_is_linear (const WeegScale *scale);
/* v of the level that must be reached; FALSE when there is none. */
gboolean weeg_scale_must (const WeegScale *scale, const WeegCriterion *criterion, double *v);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegScale, weeg_scale_free)

G_END_DECLS
