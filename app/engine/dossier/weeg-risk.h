/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-risk-result.h"

G_BEGIN_DECLS

/* The zone of @probability x @severity, both from 1: by the table of @settings, or, where
 * that has no entry, 1-4 low, 5-9 moderate, 10-14 high, 15 and more extreme. @settings is nullable. */
WeegZone weeg_risk_zone (const WeegSettings *settings, gint64 probability, gint64 severity);

/* Whether @risk is accepted on @today (ISO date; NULL: no acceptance has lapsed): up to and including
 * `until`.
 */
gboolean weeg_risk_is_accepted (const WeegRisk *risk, const char *today);

/*
 * The risks of @dossier. Score = probability x severity. Without a residual pair the
 * initial one counts, and `residual_assumed` says so; without either the scores are null. An
 * alternative has the highest residual score of its risks, null without any; a risk that names none belongs
 * to the one advised on. `counts` are of risks per residual zone. NULL without risks. (transfer full)
 */
WeegRiskResult *
weeg_risk_result_new (const WeegDossier *dossier, const WeegSettings *settings, const char *today);

G_END_DECLS
