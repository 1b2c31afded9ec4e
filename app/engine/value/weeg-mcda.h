/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-mcda-model.h"
#include "weeg-mcda-result.h"

G_BEGIN_DECLS

/*
 * Analyses a problem weegwijzer-mcda: V by the base weights and measurements (weeg-weight-source.h says which
 * weights those are), SMAA-2 (weeg-smaa.h) over what is known of both, and the ranges of each weight
 * (weeg-crossing.h). A measurement that is null or absent is not known: where its criterion has weight
 * (with weights that are not exact, always) the alternative has no V and takes no part in the draws. An
 * alternative below a must by its base measurement is left out of the ranks, in every draw.
 *
 * NULL with @error (WEEG_ENGINE_ERROR): weights that have no answer, a measurement of which draws would be
 * beyond 1e100 in v, too many alternatives (1000) or
 * cells (1,000,000), no alternatives, cancelled. (transfer full)
 */
WeegMcdaResult *weeg_mcda_result_new (const WeegMcda *mcda, const WeegDrawsOptions *options, GError **error);

G_END_DECLS
