/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda-result.h"

#include "weeg-fields.h"

static const WeegShape rank_shape = { OF_INTEGER (1, 10000) };
static const WeegShape numbers_map_shape = { OF_MAP (weeg_number_shape) };
static const WeegShape mcda_result_percentiles_shape = { OF_RECORD (weeg_value_percentiles_type) };
static const WeegShape mcda_result_range_shape = { OF_RECORD (weeg_weight_range_type) };
static const WeegShape ranges_shape = { OF_LIST (mcda_result_range_shape) };

/* Either null, or ... */
static const WeegShape *const number_shapes[] = { &weeg_null_shape, &weeg_number_shape, NULL };
static const WeegShape *const boolean_shapes[] = { &weeg_null_shape, &weeg_boolean_shape, NULL };
static const WeegShape *const rank_shapes[] = { &weeg_null_shape, &rank_shape, NULL };
static const WeegShape *const numbers_map_shapes[] = { &weeg_null_shape, &numbers_map_shape, NULL };
static const WeegShape *const percentiles_shapes[] = { &weeg_null_shape, &mcda_result_percentiles_shape,
                                                       NULL };
static const WeegShape maybe_number_shape = { OF_EITHER (number_shapes) };
static const WeegShape maybe_boolean_shape = { OF_EITHER (boolean_shapes) };
static const WeegShape maybe_rank_shape = { OF_EITHER (rank_shapes) };
static const WeegShape maybe_numbers_map_shape = { OF_EITHER (numbers_map_shapes) };
static const WeegShape maybe_percentiles_shape = { OF_EITHER (percentiles_shapes) };

static const WeegField value_percentiles_fields[] = {
  FIELD (WeegValuePercentiles, p5, OF_NUMBER),  FIELD (WeegValuePercentiles, p25, OF_NUMBER),
  FIELD (WeegValuePercentiles, p50, OF_NUMBER), FIELD (WeegValuePercentiles, p75, OF_NUMBER),
  FIELD (WeegValuePercentiles, p95, OF_NUMBER),
};
const WeegRecordType weeg_value_percentiles_type =
    RECORD_TYPE ("value_percentiles", WeegValuePercentiles, value_percentiles_fields);

static const WeegField smaa_result_fields[] = {
  FIELD (WeegSmaaResult, rank_acceptability, OF_MAP (weeg_numbers_shape)),
  FIELD (WeegSmaaResult, holistic_acceptability, OF_MAP (weeg_number_shape)),
  FIELD (WeegSmaaResult, central_weights, OF_MAP (maybe_numbers_map_shape)),
  FIELD (WeegSmaaResult, confidence, OF_MAP (maybe_number_shape)),
  FIELD (WeegSmaaResult, beats, OF_MAP (numbers_map_shape)),
  FIELD (WeegSmaaResult, value_percentiles, OF_MAP (maybe_percentiles_shape)),
  FIELD (WeegSmaaResult, outside_share, OF_MAP (weeg_number_shape)),
  FIELD (WeegSmaaResult, standard_error_max, OF_NUMBER),
  FIELD (WeegSmaaResult, iterations, OF_INTEGER (0, 1000000000)),
  FIELD (WeegSmaaResult, seed, OF_INTEGER (0, 9007199254740992)),
};
const WeegRecordType weeg_smaa_result_type = RECORD_TYPE ("smaa_result", WeegSmaaResult, smaa_result_fields);

static const WeegField weight_range_fields[] = {
  FIELD (WeegWeightRange, from, OF_NUMBER),
  FIELD (WeegWeightRange, to, OF_NUMBER),
  FIELD (WeegWeightRange, best, OF_STRING),
};
const WeegRecordType weeg_weight_range_type =
    RECORD_TYPE ("weight_range", WeegWeightRange, weight_range_fields);

static const WeegField mcda_result_fields[] = {
  FIELD (WeegMcdaResult, weights, OF_MAP (weeg_number_shape)),
  FIELD (WeegMcdaResult, value, OF_MAP (maybe_number_shape)),
  FIELD (WeegMcdaResult, contributions, OF_MAP (numbers_map_shape)),
  FIELD (WeegMcdaResult, rank, OF_MAP (maybe_rank_shape)),
  FIELD (WeegMcdaResult, knocked_out, OF_MAP (maybe_boolean_shape)),
  FIELD (WeegMcdaResult, missing, OF_MAP (weeg_strings_shape)),
  FIELD (WeegMcdaResult, smaa, OF_RECORD (weeg_smaa_result_type)),
  FIELD (WeegMcdaResult, sensitivity, OF_MAP (ranges_shape)),
  FIELD (WeegMcdaResult, weights_left_out, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_mcda_result_type = RECORD_TYPE ("mcda_result", WeegMcdaResult, mcda_result_fields);
