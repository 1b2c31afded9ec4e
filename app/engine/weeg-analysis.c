/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-analysis.h"

#include "weeg-fields.h"

static const WeegShape proposal_result_shape = { OF_RECORD (weeg_proposal_result_type) };

static const WeegField analysis_fields[] = {
  FIELD (WeegAnalysis, value, OF_RECORD (weeg_value_result_type)),
  FIELD (WeegAnalysis, agreement, OF_RECORD (weeg_agreement_result_type)),
  FIELD (WeegAnalysis, risk, OF_RECORD (weeg_risk_result_type)),
  FIELD (WeegAnalysis, triage, OF_RECORD (weeg_triage_result_type)),
  FIELD (WeegAnalysis, workload, OF_RECORD (weeg_workload_result_type)),
  FIELD (WeegAnalysis, budget, OF_RECORD (weeg_budget_result_type)),
  FIELD (WeegAnalysis, sustainability, OF_RECORD (weeg_sustainability_result_type)),
  FIELD (WeegAnalysis, resilience, OF_RECORD (weeg_resilience_result_type)),
  FIELD (WeegAnalysis, ai, OF_RECORD (weeg_ai_result_type)),
  FIELD (WeegAnalysis, strategy, OF_RECORD (weeg_strategy_result_type)),
  FIELD (WeegAnalysis, proposal, OF_MAP (proposal_result_shape)),
};
const WeegRecordType weeg_analysis_type = RECORD_TYPE ("analysis", WeegAnalysis, analysis_fields);
