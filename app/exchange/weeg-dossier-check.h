/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-mcda-model.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/*
 * Whether the values of a record fit each other: ids are unique, what is named
 * exists, ranges are in order, scores lie on their scale. A record that passes
 * may be handed to the engines, which rely on it. Each thing that is wrong is
 * added to @problems with its path and what was expected.
 */
void weeg_dossier_check (const WeegDossier *dossier, WeegProblems *problems);

/* The same for the problems that can be analysed on their own. */
void weeg_mcda_check (const WeegMcda *mcda, WeegProblems *problems);
void weeg_weights_check (const WeegWeights *weights, WeegProblems *problems);
void weeg_workload_check (const WeegWorkload *workload, WeegProblems *problems);
void weeg_budget_check (const WeegBudget *budget, WeegProblems *problems);
void weeg_economics_check (const WeegEconomics *economics, WeegProblems *problems);

G_END_DECLS
