/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weights-result.h"

#include "weeg-fields.h"

static const WeegField reconsider_fields[] = {
  FIELD (WeegReconsider, row, OF_STRING),
  FIELD (WeegReconsider, column, OF_STRING),
  FIELD (WeegReconsider, suggested, OF_NUMBER),
};
const WeegRecordType weeg_reconsider_type = RECORD_TYPE ("reconsider", WeegReconsider, reconsider_fields);

static const WeegField weights_result_fields[] = {
  FIELD (WeegWeightsResult, weights, OF_MAP (weeg_number_shape)),
  FIELD (WeegWeightsResult, lambda_max, OF_NUMBER),
  FIELD (WeegWeightsResult, consistency_index, OF_NUMBER),
  FIELD (WeegWeightsResult, consistency_ratio, OF_NUMBER),
  FIELD (WeegWeightsResult, reconsider, OF_RECORD (weeg_reconsider_type)),
  FIELD (WeegWeightsResult, xi, OF_NUMBER),
  FIELD (WeegWeightsResult, input_consistency_ratio, OF_NUMBER),
};
const WeegRecordType weeg_weights_result_type =
    RECORD_TYPE ("weights_result", WeegWeightsResult, weights_result_fields);
