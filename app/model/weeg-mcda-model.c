/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda-model.h"

#include "weeg-fields.h"

static const WeegShape member_weights_shape = { OF_MAP (weeg_number_shape) };
static const WeegShape *const measurement_shapes[] = { &weeg_null_shape, &weeg_quantity_shape, NULL };
static const WeegShape measurement_shape = { OF_EITHER (measurement_shapes) };
static const WeegShape measurements_shape = { OF_MAP (measurement_shape) };

static const WeegField mcda_weights_fields[] = {
  REQUIRED (WeegMcdaWeights, kind, OF_CHOICE (weeg_weights_kind_names)),
  FIELD (WeegMcdaWeights, values, OF_MAP (weeg_number_shape)),
  FIELD (WeegMcdaWeights, order, OF_LIST (weeg_string_shape)),
  FIELD (WeegMcdaWeights, ties, OF_LIST (weeg_strings_shape)),
  FIELD (WeegMcdaWeights, low, OF_MAP (weeg_number_shape)),
  FIELD (WeegMcdaWeights, high, OF_MAP (weeg_number_shape)),
  FIELD (WeegMcdaWeights, members, OF_MAP (member_weights_shape)),
};
const WeegRecordType weeg_mcda_weights_type =
    RECORD_TYPE ("mcda_weights", WeegMcdaWeights, mcda_weights_fields);

static const WeegShape mcda_model_alternative_shape = { OF_RECORD (weeg_alternative_type) };
static const WeegShape mcda_model_criterion_shape = { OF_RECORD (weeg_criterion_type) };

static const WeegField mcda_fields[] = {
  REQUIRED (WeegMcda, format, OF_STRING),
  REQUIRED (WeegMcda, version, OF_INTEGER (1, 1)),
  REQUIRED (WeegMcda, criteria, OF_LIST (mcda_model_criterion_shape)),
  REQUIRED (WeegMcda, alternatives, OF_LIST (mcda_model_alternative_shape)),
  REQUIRED (WeegMcda, measurements, OF_MAP (measurements_shape)),
  REQUIRED (WeegMcda, weights, OF_RECORD (weeg_mcda_weights_type)),
};
const WeegRecordType weeg_mcda_type = RECORD_TYPE ("mcda", WeegMcda, mcda_fields);
