/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-draws.h"
#include "weeg-panel.h"
#include "weeg-sensitivity-result.h"

G_BEGIN_DECLS

/*
 * The sensitivity of the value part of @dossier, whose panel is @panel and whose results are in @analysis
 * (value, risk and proposal).
 *
 * Weights: the exact ranges of weeg-crossing.h, among alternatives that have a rank. Tornado: each cell of
 * the advised and of the comparator from the mean of the members' lows to that of their highs; each weight
 * from the least to the largest that a member gives it, the others in proportion. Plus-minus-one: every score
 * moved by one level, or by a tenth of a measured scale but not beyond its ends; a proposal is that of a
 * point not yet held, of which the conditions on `value` and `knock_out` are judged anew.
 * Equivalent change: one step of A is worth w_A dv_A, which takes dv_B = w_A dv_A / w_B.
 *
 * NULL without a value result, where it would take more than about a second, and when it was cancelled, of
 * which @options tells. (transfer full)
 */
WeegSensitivityResult *weeg_sensitivity_new (const WeegDossier *dossier,
                                             const WeegPanel *panel,
                                             const WeegAnalysis *analysis,
                                             const WeegDrawsOptions *options);

/* The parts, for one who needs only those; what was cancelled is not complete. (transfer full) */
WeegMap *weeg_sensitivity_equivalent (const WeegPanel *panel);
WeegList *weeg_sensitivity_tornado (const WeegPanel *panel, const WeegValueResult *value);
WeegList *weeg_sensitivity_plus_minus_one (const WeegDossier *dossier,
                                           const WeegPanel *panel,
                                           const WeegAnalysis *analysis,
                                           const WeegDrawsOptions *options,
                                           gint64 *tried);

G_END_DECLS
