/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context-result.h"

#include "weeg-fields.h"

static const WeegShape sustainability_item_result_shape = { OF_RECORD (
    weeg_sustainability_item_result_type) };
static const WeegShape dependency_result_shape = { OF_RECORD (weeg_dependency_result_type) };
static const WeegShape count_shape = { OF_INTEGER (0, 10000) };
static const WeegShape ai_counts_shape = { OF_MAP (count_shape) };

static const WeegField sustainability_item_result_fields[] = {
  FIELD (WeegSustainabilityItemResult, id, OF_STRING),
  FIELD (WeegSustainabilityItemResult, delta, OF_NUMBER),
  FIELD (WeegSustainabilityItemResult, co2e, OF_NUMBER),
  FIELD (WeegSustainabilityItemResult, share, OF_NUMBER),
};
const WeegRecordType weeg_sustainability_item_result_type = RECORD_TYPE (
    "sustainability_item_result", WeegSustainabilityItemResult, sustainability_item_result_fields);

static const WeegField sustainability_result_fields[] = {
  FIELD (WeegSustainabilityResult, items, OF_LIST (sustainability_item_result_shape)),
  FIELD (WeegSustainabilityResult, co2e, OF_NUMBER),
  FIELD (WeegSustainabilityResult, without_factor, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_sustainability_result_type =
    RECORD_TYPE ("sustainability_result", WeegSustainabilityResult, sustainability_result_fields);

static const WeegField dependency_result_fields[] = {
  FIELD (WeegDependencyResult, id, OF_STRING),
  FIELD (WeegDependencyResult, hours, OF_NUMBER),
  FIELD (WeegDependencyResult, meets_72, OF_BOOLEAN),
  FIELD (WeegDependencyResult, fallback_tested, OF_BOOLEAN),
  FIELD (WeegDependencyResult, few_people, OF_BOOLEAN),
};
const WeegRecordType weeg_dependency_result_type =
    RECORD_TYPE ("dependency_result", WeegDependencyResult, dependency_result_fields);

static const WeegField resilience_result_fields[] = {
  FIELD (WeegResilienceResult, dependencies, OF_LIST (dependency_result_shape)),
  FIELD (WeegResilienceResult, autonomy_hours, OF_NUMBER),
  FIELD (WeegResilienceResult, weakest, OF_STRING),
  FIELD (WeegResilienceResult, fallback_tested, OF_BOOLEAN),
};
const WeegRecordType weeg_resilience_result_type =
    RECORD_TYPE ("resilience_result", WeegResilienceResult, resilience_result_fields);

static const WeegField ai_result_fields[] = {
  FIELD (WeegAiResult, counts, OF_MAP (ai_counts_shape)),
  FIELD (WeegAiResult, musts, OF_INTEGER (0, 10000)),
  FIELD (WeegAiResult, musts_met, OF_INTEGER (0, 10000)),
  FIELD (WeegAiResult, unmet, OF_LIST (weeg_string_shape)),
  FIELD (WeegAiResult, validated, OF_BOOLEAN),
};
const WeegRecordType weeg_ai_result_type = RECORD_TYPE ("ai_result", WeegAiResult, ai_result_fields);

static const WeegField strategy_result_fields[] = {
  FIELD (WeegStrategyResult, fit, OF_MAP (weeg_number_shape)),
};
const WeegRecordType weeg_strategy_result_type =
    RECORD_TYPE ("strategy_result", WeegStrategyResult, strategy_result_fields);
