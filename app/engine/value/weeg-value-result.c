/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-result.h"

#include "weeg-fields.h"

static const WeegShape *const agreement_shapes[] = { &weeg_null_shape, &weeg_number_shape, NULL };
static const WeegShape agreement_shape = { OF_EITHER (agreement_shapes) };
static const WeegShape cell_result_shape = { OF_RECORD (weeg_cell_result_type) };
static const WeegShape weight_result_shape = { OF_RECORD (weeg_weight_result_type) };
static const WeegShape alternative_result_shape = { OF_RECORD (weeg_alternative_result_type) };

static const WeegShape shares_shape = { OF_MAP (weeg_number_shape) };
static const WeegShape weights_result_shape = { OF_RECORD (weeg_weights_result_type) };

static const WeegField spread_fields[] = {
  FIELD (WeegSpread, n, OF_INTEGER (0, 1000000)),
  FIELD (WeegSpread, minimum, OF_NUMBER),
  FIELD (WeegSpread, q1, OF_NUMBER),
  FIELD (WeegSpread, median, OF_NUMBER),
  FIELD (WeegSpread, q3, OF_NUMBER),
  FIELD (WeegSpread, maximum, OF_NUMBER),
};
const WeegRecordType weeg_spread_type = RECORD_TYPE ("spread", WeegSpread, spread_fields);

static const WeegField cell_result_fields[] = {
  FIELD (WeegCellResult, value, OF_NUMBER),
  FIELD (WeegCellResult, spread, OF_RECORD (weeg_spread_type)),
  FIELD (WeegCellResult, sd, OF_NUMBER),
  FIELD (WeegCellResult, agreement, OF_NUMBER),
  FIELD (WeegCellResult, not_scored, OF_LIST (weeg_string_shape)),
  FIELD (WeegCellResult, low, OF_NUMBER),
  FIELD (WeegCellResult, high, OF_NUMBER),
};
const WeegRecordType weeg_cell_result_type = RECORD_TYPE ("cell_result", WeegCellResult, cell_result_fields);

static const WeegField interval_fields[] = {
  FIELD (WeegInterval, p5, OF_NUMBER),
  FIELD (WeegInterval, p50, OF_NUMBER),
  FIELD (WeegInterval, p95, OF_NUMBER),
};
const WeegRecordType weeg_interval_type = RECORD_TYPE ("interval", WeegInterval, interval_fields);

static const WeegField alternative_result_fields[] = {
  FIELD (WeegAlternativeResult, value, OF_NUMBER),
  FIELD (WeegAlternativeResult, value_missing_low, OF_NUMBER),
  FIELD (WeegAlternativeResult, value_missing_high, OF_NUMBER),
  FIELD (WeegAlternativeResult, missing, OF_LIST (weeg_string_shape)),
  FIELD (WeegAlternativeResult, knocked_out, OF_BOOLEAN),
  FIELD (WeegAlternativeResult, knocked_out_by, OF_LIST (weeg_string_shape)),
  FIELD (WeegAlternativeResult, rank, OF_INTEGER (1, 10000)),
  FIELD (WeegAlternativeResult, interval, OF_RECORD (weeg_interval_type)),
  FIELD (WeegAlternativeResult, outside_share, OF_NUMBER),
  FIELD (WeegAlternativeResult, contributions, OF_MAP (weeg_number_shape)),
  FIELD (WeegAlternativeResult, cells, OF_MAP (cell_result_shape)),
};
const WeegRecordType weeg_alternative_result_type =
    RECORD_TYPE ("alternative_result", WeegAlternativeResult, alternative_result_fields);

static const WeegField weight_result_fields[] = {
  FIELD (WeegWeightResult, weight, OF_NUMBER),
  FIELD (WeegWeightResult, spread, OF_RECORD (weeg_spread_type)),
  FIELD (WeegWeightResult, members, OF_MAP (weeg_number_shape)),
};
const WeegRecordType weeg_weight_result_type =
    RECORD_TYPE ("weight_result", WeegWeightResult, weight_result_fields);

static const WeegField value_result_fields[] = {
  FIELD (WeegValueResult, advised, OF_STRING),
  FIELD (WeegValueResult, comparator, OF_STRING),
  FIELD (WeegValueResult, best, OF_STRING),
  FIELD (WeegValueResult, weights_source, OF_STRING),
  FIELD (WeegValueResult, weights_left_out, OF_LIST (weeg_string_shape)),
  FIELD (WeegValueResult, weights, OF_MAP (weight_result_shape)),
  FIELD (WeegValueResult, alternatives, OF_MAP (alternative_result_shape)),
  FIELD (WeegValueResult, consistency, OF_MAP (weights_result_shape)),
  FIELD (WeegValueResult, probability_best, OF_NUMBER),
  FIELD (WeegValueResult, rank_acceptability, OF_MAP (weeg_numbers_shape)),
  FIELD (WeegValueResult, beats, OF_MAP (shares_shape)),
  FIELD (WeegValueResult, standard_error_max, OF_NUMBER),
  FIELD (WeegValueResult, iterations, OF_INTEGER (0, 1000000)),
  FIELD (WeegValueResult, seed, OF_INTEGER (0, 9007199254740992)),
};
const WeegRecordType weeg_value_result_type =
    RECORD_TYPE ("value_result", WeegValueResult, value_result_fields);

static const WeegField agreement_result_fields[] = {
  FIELD (WeegAgreementResult, criteria, OF_MAP (agreement_shape)),
  FIELD (WeegAgreementResult, kendall_w, OF_NUMBER),
  FIELD (WeegAgreementResult, members, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_agreement_result_type =
    RECORD_TYPE ("agreement_result", WeegAgreementResult, agreement_result_fields);
