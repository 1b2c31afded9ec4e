/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-risk-result.h"

#include "weeg-fields.h"

static const WeegShape one_risk_result_shape = { OF_RECORD (weeg_one_risk_result_type) };
static const WeegShape alternative_risk_result_shape = { OF_RECORD (weeg_alternative_risk_result_type) };

static const WeegField zone_counts_fields[] = {
  FIELD (WeegZoneCounts, low, OF_INTEGER (0, 10000)),
  FIELD (WeegZoneCounts, moderate, OF_INTEGER (0, 10000)),
  FIELD (WeegZoneCounts, high, OF_INTEGER (0, 10000)),
  FIELD (WeegZoneCounts, extreme, OF_INTEGER (0, 10000)),
};
const WeegRecordType weeg_zone_counts_type = RECORD_TYPE ("zone_counts", WeegZoneCounts, zone_counts_fields);

static const WeegField one_risk_result_fields[] = {
  FIELD (WeegOneRiskResult, id, OF_STRING),
  FIELD (WeegOneRiskResult, alternative, OF_STRING),
  FIELD (WeegOneRiskResult, score, OF_INTEGER (1, 25)),
  FIELD (WeegOneRiskResult, zone, OF_CHOICE (weeg_zone_names)),
  FIELD (WeegOneRiskResult, residual_score, OF_INTEGER (1, 25)),
  FIELD (WeegOneRiskResult, residual_zone, OF_CHOICE (weeg_zone_names)),
  FIELD (WeegOneRiskResult, residual_assumed, OF_BOOLEAN),
  FIELD (WeegOneRiskResult, accepted, OF_BOOLEAN),
};
const WeegRecordType weeg_one_risk_result_type =
    RECORD_TYPE ("one_risk_result", WeegOneRiskResult, one_risk_result_fields);

static const WeegField alternative_risk_result_fields[] = {
  FIELD (WeegAlternativeRiskResult, residual, OF_INTEGER (1, 25)),
  FIELD (WeegAlternativeRiskResult, zone, OF_CHOICE (weeg_zone_names)),
  FIELD (WeegAlternativeRiskResult, initial, OF_INTEGER (1, 25)),
  FIELD (WeegAlternativeRiskResult, counts, OF_RECORD (weeg_zone_counts_type)),
  FIELD (WeegAlternativeRiskResult, unaccepted_extreme, OF_BOOLEAN),
};
const WeegRecordType weeg_alternative_risk_result_type =
    RECORD_TYPE ("alternative_risk_result", WeegAlternativeRiskResult, alternative_risk_result_fields);

static const WeegField risk_result_fields[] = {
  FIELD (WeegRiskResult, risks, OF_LIST (one_risk_result_shape)),
  FIELD (WeegRiskResult, alternatives, OF_MAP (alternative_risk_result_shape)),
};
const WeegRecordType weeg_risk_result_type = RECORD_TYPE ("risk_result", WeegRiskResult, risk_result_fields);

static const WeegField triage_result_fields[] = {
  FIELD (WeegTriageResult, track, OF_CHOICE (weeg_track_names)),
  FIELD (WeegTriageResult, chosen, OF_CHOICE (weeg_track_names)),
  FIELD (WeegTriageResult, sum, OF_INTEGER (0, 1000)),
  FIELD (WeegTriageResult, answered, OF_INTEGER (0, 100)),
  FIELD (WeegTriageResult, questions, OF_INTEGER (0, 100)),
  FIELD (WeegTriageResult, caused_by, OF_LIST (weeg_string_shape)),
  FIELD (WeegTriageResult, overruled, OF_BOOLEAN),
};
const WeegRecordType weeg_triage_result_type =
    RECORD_TYPE ("triage_result", WeegTriageResult, triage_result_fields);
