/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context-model.h"

#include "weeg-fields.h"

static const WeegField sustainability_item_fields[] = {
  FIELD (WeegSustainabilityItem, id, OF_STRING),
  FIELD (WeegSustainabilityItem, heading, OF_CHOICE (weeg_sustainability_heading_names)),
  REQUIRED (WeegSustainabilityItem, name, OF_TEXT),
  FIELD (WeegSustainabilityItem, comparator, OF_QUANTITY),
  FIELD (WeegSustainabilityItem, technology, OF_QUANTITY),
  FIELD (WeegSustainabilityItem, unit, OF_TEXT),
  FIELD (WeegSustainabilityItem, co2e_factor, OF_NUMBER),
  FIELD (WeegSustainabilityItem, source, OF_TEXT),
  FIELD (WeegSustainabilityItem, certainty, OF_CHOICE (weeg_certainty_names)),
};
const WeegRecordType weeg_sustainability_item_type =
    RECORD_TYPE ("sustainability_item", WeegSustainabilityItem, sustainability_item_fields);

static const WeegShape sustainability_item_shape = { OF_RECORD (weeg_sustainability_item_type) };

static const WeegField sustainability_fields[] = {
  FIELD (WeegSustainability, items, OF_LIST (sustainability_item_shape)),
};
const WeegRecordType weeg_sustainability_type =
    RECORD_TYPE ("sustainability", WeegSustainability, sustainability_fields);

static const WeegField dependency_fields[] = {
  FIELD (WeegDependency, id, OF_STRING),
  FIELD (WeegDependency, kind, OF_OPEN (weeg_dependency_kind_names)),
  REQUIRED (WeegDependency, name, OF_TEXT),
  FIELD (WeegDependency, hours, OF_NUMBER_IN (0, 1e6)),
  FIELD (WeegDependency, fallback, OF_TEXT),
  FIELD (WeegDependency, fallback_hours, OF_NUMBER_IN (0, 1e6)),
  FIELD (WeegDependency, tested_on, OF_DATE),
  FIELD (WeegDependency, people, OF_INTEGER (0, 100000)),
  FIELD (WeegDependency, half_life_hours, OF_NUMBER_IN (0, 1e6)),
  FIELD (WeegDependency, minimum, OF_TEXT),
  FIELD (WeegDependency, restart, OF_TEXT),
};
const WeegRecordType weeg_dependency_type = RECORD_TYPE ("dependency", WeegDependency, dependency_fields);

static const WeegShape dependency_shape = { OF_RECORD (weeg_dependency_type) };

static const WeegField resilience_fields[] = {
  FIELD (WeegResilience, dependencies, OF_LIST (dependency_shape)),
};
const WeegRecordType weeg_resilience_type = RECORD_TYPE ("resilience", WeegResilience, resilience_fields);

static const WeegField ai_item_fields[] = {
  FIELD (WeegAiItem, id, OF_STRING),
  REQUIRED (WeegAiItem, part, OF_CHOICE (weeg_ai_part_names)),
  REQUIRED (WeegAiItem, text, OF_TEXT),
  FIELD (WeegAiItem, must, OF_BOOLEAN),
  FIELD (WeegAiItem, state, OF_CHOICE (weeg_ai_state_names)),
  FIELD (WeegAiItem, evidence, OF_TEXT),
  FIELD (WeegAiItem, owner, OF_TEXT),
};
const WeegRecordType weeg_ai_item_type = RECORD_TYPE ("ai_item", WeegAiItem, ai_item_fields);

static const WeegField ai_validation_fields[] = {
  FIELD (WeegAiValidation, by, OF_TEXT),
  FIELD (WeegAiValidation, date, OF_DATE),
  FIELD (WeegAiValidation, result, OF_TEXT),
};
const WeegRecordType weeg_ai_validation_type =
    RECORD_TYPE ("ai_validation", WeegAiValidation, ai_validation_fields);

static const WeegShape ai_item_shape = { OF_RECORD (weeg_ai_item_type) };
static const WeegShape ai_validation_shape = { OF_RECORD (weeg_ai_validation_type) };

static const WeegField ai_fields[] = {
  FIELD (WeegAi, items, OF_LIST (ai_item_shape)),
  FIELD (WeegAi, validation, OF_LIST (ai_validation_shape)),
};
const WeegRecordType weeg_ai_type = RECORD_TYPE ("ai", WeegAi, ai_fields);

static const WeegField strategy_fit_fields[] = {
  REQUIRED (WeegStrategyFit, set, OF_STRING),
  REQUIRED (WeegStrategyFit, item, OF_TEXT),
  FIELD (WeegStrategyFit, fit, OF_INTEGER (0, 2)),
  FIELD (WeegStrategyFit, note, OF_TEXT),
};
const WeegRecordType weeg_strategy_fit_type =
    RECORD_TYPE ("strategy_fit", WeegStrategyFit, strategy_fit_fields);

static const WeegField barrier_fields[] = {
  FIELD (WeegBarrier, cause, OF_CHOICE (weeg_barrier_cause_names)),
  FIELD (WeegBarrier, level, OF_CHOICE (weeg_barrier_level_names)),
  REQUIRED (WeegBarrier, text, OF_TEXT),
  FIELD (WeegBarrier, action, OF_TEXT),
  FIELD (WeegBarrier, owners, OF_EITHER (weeg_texts_shapes)),
  FIELD (WeegBarrier, parties, OF_EITHER (weeg_texts_shapes)),
};
const WeegRecordType weeg_barrier_type = RECORD_TYPE ("barrier", WeegBarrier, barrier_fields);
