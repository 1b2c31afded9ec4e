/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-risk-result.h"

G_BEGIN_DECLS

/*
 * The track that follows from the answers 0..3, by the rule of @settings
 * (nullable; what it leaves open is as below).
 *
 * A 3 on one of `extensive_any` (harm, autonomy), or a sum of at least `extensive_sum` (18): extensive, said
 * as soon as it is certain. With every question answered: a sum of at most `light_sum` (8)
 * with harm of at most `light_harm` (1): light; else standard. Otherwise null.
 *
 * `caused_by`: for extensive the threes, and when the sum did it the largest
 * answers that reach it; for standard what kept it from light; for light nothing.
 * NULL for NULL. (transfer full)
 */
WeegTriageResult *weeg_triage_result_new (const WeegTriage *triage, const WeegSettings *settings);

G_END_DECLS
