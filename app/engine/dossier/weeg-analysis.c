/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-analysis.h"

#include "weeg-agreement.h"
#include "weeg-budget.h"
#include "weeg-collect.h"
#include "weeg-context.h"
#include "weeg-economics.h"
#include "weeg-fields.h"
#include "weeg-proposal.h"
#include "weeg-risk.h"
#include "weeg-sensitivity.h"
#include "weeg-triage.h"
#include "weeg-value.h"
#include "weeg-workload.h"

static const WeegShape analysis_opportunity_result_shape = { OF_RECORD (weeg_opportunity_result_type) };
static const WeegShape proposal_result_shape = { OF_RECORD (weeg_proposal_result_type) };

static const WeegField analysis_fields[] = {
  FIELD (WeegAnalysis, value, OF_RECORD (weeg_value_result_type)),
  FIELD (WeegAnalysis, agreement, OF_RECORD (weeg_agreement_result_type)),
  FIELD (WeegAnalysis, risk, OF_RECORD (weeg_risk_result_type)),
  FIELD (WeegAnalysis, triage, OF_RECORD (weeg_triage_result_type)),
  FIELD (WeegAnalysis, workload, OF_RECORD (weeg_workload_result_type)),
  FIELD (WeegAnalysis, budget, OF_RECORD (weeg_budget_result_type)),
  FIELD (WeegAnalysis, economics, OF_RECORD (weeg_economics_result_type)),
  FIELD (WeegAnalysis, sustainability, OF_RECORD (weeg_sustainability_result_type)),
  FIELD (WeegAnalysis, resilience, OF_RECORD (weeg_resilience_result_type)),
  FIELD (WeegAnalysis, ai, OF_RECORD (weeg_ai_result_type)),
  FIELD (WeegAnalysis, strategy, OF_RECORD (weeg_strategy_result_type)),
  FIELD (WeegAnalysis, proposal, OF_MAP (proposal_result_shape)),
  FIELD (WeegAnalysis, sensitivity, OF_RECORD (weeg_sensitivity_result_type)),
  FIELD (WeegAnalysis, opportunities, OF_LIST (analysis_opportunity_result_shape)),
};
const WeegRecordType weeg_analysis_type = RECORD_TYPE ("analysis", WeegAnalysis, analysis_fields);

WeegAnalysisOptions
weeg_analysis_options_default (void)
{
  return (WeegAnalysisOptions){ .iterations = 10000, .seed = 1 };
}

static WeegDrawsOptions
draws_options (const WeegAnalysisOptions *options, gboolean (*cancelled) (gpointer data), gpointer data)
{
  return (WeegDrawsOptions){ .iterations = options->iterations,
                             .seed = options->seed,
                             .threads = options->threads,
                             .cancelled = cancelled,
                             .cancel_data = data };
}

/* Sets value and agreement; FALSE when it was cancelled. @panel is NULL when there is too much of it. */
static gboolean
analyse_value (WeegAnalysis *analysis, const WeegPanel *panel, const WeegDrawsOptions *options)
{
  WeegValueResult *value;
  WeegAgreementResult *agreement;
  gboolean cancelled;

  if (panel == NULL)
    return TRUE;

  value = weeg_value_new (panel, options, &cancelled);
  agreement = weeg_agreement_new (panel);
  if (value != NULL)
    WEEG_SET (analysis, value, value);
  if (agreement != NULL)
    WEEG_SET (analysis, agreement, agreement);
  return !cancelled;
}

/* Sets @member of the analysis unless @computed is NULL: then the part is empty. */
#define SET_PART(analysis, member, computed)                                                                 \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    __typeof__ ((analysis)->member) weeg_part_ = (computed);                                                 \
    if (weeg_part_ != NULL)                                                                                  \
      WEEG_SET ((analysis), member, weeg_part_);                                                             \
  }                                                                                                          \
  G_STMT_END

/* NULL without decision points. */
static WeegMap *
propose_all (const WeegDossier *dossier, const WeegAnalysis *analysis)
{
  WeegCollect map;

  if (weeg_list_n (dossier->decision_points) == 0)
    return NULL;
  map = weeg_collect_new (&weeg_analysis_type, "proposal");
  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      weeg_collect_take (&map, point->id, weeg_proposal_new (dossier, analysis, point));
    }
  return weeg_collect_map (&map);
}

WeegAnalysis *
weeg_analysis_new (const WeegDossier *dossier,
                   const WeegAnalysisOptions *options,
                   gboolean (*cancelled) (gpointer data),
                   gpointer data)
{
  WeegAnalysis *analysis;
  const WeegSettings *settings;
  g_autoptr (WeegPanel) panel = NULL;
  WeegDrawsOptions draws;
  gboolean stopped;

  g_return_val_if_fail (dossier != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  analysis = weeg_record_new (&weeg_analysis_type);
  settings = dossier->settings != NULL ? dossier->settings : options->settings;
  draws = draws_options (options, cancelled, data);
  panel = weeg_panel_new (dossier, settings);
  stopped = !analyse_value (analysis, panel, &draws);
  if (!stopped)
    SET_PART (analysis, workload, weeg_workload_new (dossier->workload, &draws, &stopped));
  if (!stopped)
    SET_PART (analysis, economics, weeg_economics_analyse (dossier->economics, &draws, &stopped));
  if (stopped)
    {
      weeg_record_unref (analysis);
      return NULL;
    }
  SET_PART (analysis, risk, weeg_risk_result_new (dossier, settings, options->today));
  SET_PART (analysis, triage, weeg_triage_result_new (dossier->triage, settings));
  SET_PART (analysis, budget, weeg_budget_new (dossier->budget, analysis->workload));
  SET_PART (analysis, opportunities, weeg_opportunities_new (settings, analysis->budget, analysis->workload));
  SET_PART (analysis, sustainability, weeg_sustainability_result_new (dossier->sustainability));
  SET_PART (analysis, resilience, weeg_resilience_result_new (dossier->resilience));
  SET_PART (analysis, ai, weeg_ai_result_new (dossier->ai));
  SET_PART (analysis, strategy, weeg_strategy_result_new (dossier->strategy));
  SET_PART (analysis, proposal, propose_all (dossier, analysis));
  if (panel != NULL)
    SET_PART (analysis, sensitivity, weeg_sensitivity_new (dossier, panel, analysis, &draws));
  if (weeg_draws_cancelled (&draws))
    g_clear_pointer ((gpointer *)&analysis, weeg_record_unref);
  return analysis;
}
