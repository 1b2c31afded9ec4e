/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"
#include "weeg-mcda-model.h"
#include "weeg-mcda-result.h"

G_BEGIN_DECLS

/*
 * A problem weegwijzer-mcda in the shape of a dossier, so that what shows a dossier shows it as well: its
 * criteria and alternatives, and one member with the base weights of @result and the base measurements as
 * scores. (transfer full)
 */
WeegDossier *weeg_mcda_dossier_new (const WeegMcda *mcda, const WeegMcdaResult *result);

/*
 * The analysis of that dossier, in which ranks, wins and intervals are those of the problem's own draws
 * (`smaa`). (transfer full)
 */
WeegAnalysis *weeg_mcda_analysis_new (const WeegDossier *dossier, const WeegMcdaResult *result);

G_END_DECLS
