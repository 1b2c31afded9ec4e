/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-result.h"

#include "weeg-fields.h"

const char *const weeg_dominance_names[] = { "frontier", "dominated", "extended_dominated", NULL };

static const WeegField strategy_outcome_fields[] = {
  FIELD (WeegStrategyOutcome, cost, OF_NUMBER),
  FIELD (WeegStrategyOutcome, effect, OF_NUMBER),
  FIELD (WeegStrategyOutcome, status, OF_CHOICE (weeg_dominance_names)),
  FIELD (WeegStrategyOutcome, icer, OF_NUMBER),
  FIELD (WeegStrategyOutcome, incremental_cost, OF_NUMBER),
  FIELD (WeegStrategyOutcome, incremental_effect, OF_NUMBER),
  FIELD (WeegStrategyOutcome, nmb, OF_MAP (weeg_number_shape)),
};
const WeegRecordType weeg_strategy_outcome_type =
    RECORD_TYPE ("strategy_outcome", WeegStrategyOutcome, strategy_outcome_fields);

static const WeegField outcome_means_fields[] = {
  FIELD (WeegOutcomeMeans, cost, OF_NUMBER),
  FIELD (WeegOutcomeMeans, effect, OF_NUMBER),
};
const WeegRecordType weeg_outcome_means_type =
    RECORD_TYPE ("outcome_means", WeegOutcomeMeans, outcome_means_fields);

static const WeegField outcome_intervals_fields[] = {
  FIELD (WeegOutcomeIntervals, cost, OF_RECORD (weeg_interval_type)),
  FIELD (WeegOutcomeIntervals, effect, OF_RECORD (weeg_interval_type)),
};
const WeegRecordType weeg_outcome_intervals_type =
    RECORD_TYPE ("outcome_intervals", WeegOutcomeIntervals, outcome_intervals_fields);

static const WeegField ceaf_point_fields[] = {
  FIELD (WeegCeafPoint, strategy, OF_STRING),
  FIELD (WeegCeafPoint, p, OF_NUMBER_IN (0, 1)),
};
const WeegRecordType weeg_ceaf_point_type = RECORD_TYPE ("ceaf_point", WeegCeafPoint, ceaf_point_fields);

static const WeegField plane_points_fields[] = {
  FIELD (WeegPlanePoints, costs, OF_LIST (weeg_number_shape)),
  FIELD (WeegPlanePoints, effects, OF_LIST (weeg_number_shape)),
};
const WeegRecordType weeg_plane_points_type =
    RECORD_TYPE ("plane_points", WeegPlanePoints, plane_points_fields);

static const WeegField economics_problem_fields[] = {
  FIELD (WeegEconomicsProblem, path, OF_STRING),
  FIELD (WeegEconomicsProblem, message, OF_STRING),
};
const WeegRecordType weeg_economics_problem_type =
    RECORD_TYPE ("economics_problem", WeegEconomicsProblem, economics_problem_fields);

static const WeegShape economics_result_outcome_shape = { OF_RECORD (weeg_strategy_outcome_type) };
static const WeegShape states_shape = { OF_MAP (weeg_numbers_shape) };
static const WeegShape numbers_by_key_shape = { OF_MAP (weeg_number_shape) };
static const WeegShape means_shape = { OF_RECORD (weeg_outcome_means_type) };
static const WeegShape intervals_shape = { OF_RECORD (weeg_outcome_intervals_type) };
static const WeegShape ceaf_shape = { OF_RECORD (weeg_ceaf_point_type) };
static const WeegShape plane_shape = { OF_RECORD (weeg_plane_points_type) };
static const WeegShape problem_shape = { OF_RECORD (weeg_economics_problem_type) };

static const WeegField economics_result_fields[] = {
  FIELD (WeegEconomicsResult, strategies, OF_MAP (economics_result_outcome_shape)),
  FIELD (WeegEconomicsResult, trace, OF_MAP (states_shape)),
  FIELD (WeegEconomicsResult, headroom, OF_MAP (numbers_by_key_shape)),
  FIELD (WeegEconomicsResult, mean, OF_MAP (means_shape)),
  FIELD (WeegEconomicsResult, percentiles, OF_MAP (intervals_shape)),
  FIELD (WeegEconomicsResult, ceac, OF_MAP (numbers_by_key_shape)),
  FIELD (WeegEconomicsResult, ceaf, OF_MAP (ceaf_shape)),
  FIELD (WeegEconomicsResult, evpi, OF_MAP (weeg_number_shape)),
  FIELD (WeegEconomicsResult, evpi_standard_error, OF_MAP (weeg_number_shape)),
  FIELD (WeegEconomicsResult, evpi_population, OF_MAP (weeg_number_shape)),
  FIELD (WeegEconomicsResult, evppi, OF_MAP (numbers_by_key_shape)),
  FIELD (WeegEconomicsResult, evppi_standard_error, OF_MAP (numbers_by_key_shape)),
  FIELD (WeegEconomicsResult, plane, OF_MAP (plane_shape)),
  FIELD (WeegEconomicsResult, samples, OF_INTEGER (1, 1000000)),
  FIELD (WeegEconomicsResult, seed, OF_INTEGER (0, 9007199254740992)),
  FIELD (WeegEconomicsResult, problems, OF_LIST (problem_shape)),
};
const WeegRecordType weeg_economics_result_type =
    RECORD_TYPE ("economics_result", WeegEconomicsResult, economics_result_fields);
