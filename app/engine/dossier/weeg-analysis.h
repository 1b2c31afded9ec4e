/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-budget-result.h"
#include "weeg-context-result.h"
#include "weeg-dossier.h"
#include "weeg-economics-result.h"
#include "weeg-opportunity.h"
#include "weeg-proposal-result.h"
#include "weeg-risk-result.h"
#include "weeg-sensitivity-result.h"
#include "weeg-value-result.h"
#include "weeg-workload-result.h"
#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/*
 * WeegAnalysis: the results of all parts of a dossier. A part that the dossier
 * leaves empty is null (WEEG_HAS is FALSE).
 */

/* All results. */
typedef struct
{
  WeegRecord record;
  WeegValueResult *value;
  WeegAgreementResult *agreement;
  WeegRiskResult *risk;
  WeegTriageResult *triage;
  WeegWorkloadResult *workload;
  WeegBudgetResult *budget;
  WeegEconomicsResult *economics; /* with `problems` when the model cannot be computed */
  WeegSustainabilityResult *sustainability;
  WeegResilienceResult *resilience;
  WeegAiResult *ai;
  WeegStrategyResult *strategy;
  WeegMap *proposal; /* decision point -> WeegProposalResult */
  WeegSensitivityResult *sensitivity;
  WeegList *opportunities; /* of WeegOpportunityResult */
} WeegAnalysis;

extern const WeegRecordType weeg_analysis_type;

/* How an analysis is run; see weeg_analysis_options_default. */
typedef struct
{
  guint iterations;             /* draws; 10,000 */
  guint64 seed;                 /* 1; the same seed gives the same numbers whatever `threads` is */
  guint threads;                /* 0: one per processor */
  const char *today;            /* ISO date on which acceptances are judged; NULL: none has lapsed */
  const WeegSettings *settings; /* used where the dossier has none of its own */
} WeegAnalysisOptions;

WeegAnalysisOptions weeg_analysis_options_default (void);

/*
 * Analyses @dossier, which has passed the checks of `exchange`. Pure: it reads
 * no clock and no file, and may run on any thread. @cancelled (nullable) is
 * asked now and then with @data; when it answers TRUE the result is NULL.
 * (transfer full)
 */
WeegAnalysis *weeg_analysis_new (const WeegDossier *dossier,
                                 const WeegAnalysisOptions *options,
                                 gboolean (*cancelled) (gpointer data),
                                 gpointer data);

G_END_DECLS
