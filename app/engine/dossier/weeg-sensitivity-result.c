/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sensitivity-result.h"

#include "weeg-enums.h"
#include "weeg-fields.h"

const char *const weeg_tornado_kind_names[] = { "score", "weight", NULL };

static const WeegShape sensitivity_result_range_shape = { OF_RECORD (weeg_weight_range_type) };
static const WeegShape weight_shape = { OF_RECORD (weeg_weight_sensitivity_type) };
static const WeegShape bar_shape = { OF_RECORD (weeg_tornado_bar_type) };
static const WeegShape single_shape = { OF_RECORD (weeg_single_score_type) };
static const WeegShape sensitivity_result_outcome_shape = { OF_CHOICE (weeg_outcome_names) };
static const WeegShape makes_up_shape = { OF_RECORD (weeg_makes_up_type) };
static const WeegShape equivalent_shape = { OF_RECORD (weeg_equivalent_change_type) };

static const WeegField weight_fields[] = {
  FIELD (WeegWeightSensitivity, now, OF_NUMBER),
  FIELD (WeegWeightSensitivity, ranges, OF_LIST (sensitivity_result_range_shape)),
  FIELD (WeegWeightSensitivity, turns_below, OF_NUMBER),
  FIELD (WeegWeightSensitivity, turns_above, OF_NUMBER),
  FIELD (WeegWeightSensitivity, lines, OF_MAP (weeg_numbers_shape)),
};
const WeegRecordType weeg_weight_sensitivity_type =
    RECORD_TYPE ("weight_sensitivity", WeegWeightSensitivity, weight_fields);

static const WeegField bar_fields[] = {
  FIELD (WeegTornadoBar, kind, OF_CHOICE (weeg_tornado_kind_names)),
  FIELD (WeegTornadoBar, alternative, OF_STRING),
  FIELD (WeegTornadoBar, criterion, OF_STRING),
  FIELD (WeegTornadoBar, from, OF_NUMBER),
  FIELD (WeegTornadoBar, to, OF_NUMBER),
  FIELD (WeegTornadoBar, low, OF_NUMBER),
  FIELD (WeegTornadoBar, high, OF_NUMBER),
};
const WeegRecordType weeg_tornado_bar_type = RECORD_TYPE ("tornado_bar", WeegTornadoBar, bar_fields);

static const WeegField single_fields[] = {
  FIELD (WeegSingleScore, member, OF_STRING),
  FIELD (WeegSingleScore, alternative, OF_STRING),
  FIELD (WeegSingleScore, criterion, OF_STRING),
  FIELD (WeegSingleScore, from, OF_NUMBER),
  FIELD (WeegSingleScore, to, OF_NUMBER),
  FIELD (WeegSingleScore, changes_best, OF_BOOLEAN),
  FIELD (WeegSingleScore, best, OF_STRING),
  FIELD (WeegSingleScore, proposals, OF_MAP (sensitivity_result_outcome_shape)),
};
const WeegRecordType weeg_single_score_type = RECORD_TYPE ("single_score", WeegSingleScore, single_fields);

static const WeegField makes_up_fields[] = {
  FIELD (WeegMakesUp, value, OF_NUMBER),
  FIELD (WeegMakesUp, amount, OF_NUMBER),
  FIELD (WeegMakesUp, possible, OF_BOOLEAN),
};
const WeegRecordType weeg_makes_up_type = RECORD_TYPE ("makes_up", WeegMakesUp, makes_up_fields);

static const WeegField equivalent_fields[] = {
  FIELD (WeegEquivalentChange, step, OF_NUMBER),
  FIELD (WeegEquivalentChange, value, OF_NUMBER),
  FIELD (WeegEquivalentChange, others, OF_MAP (makes_up_shape)),
};
const WeegRecordType weeg_equivalent_change_type =
    RECORD_TYPE ("equivalent_change", WeegEquivalentChange, equivalent_fields);

static const WeegField sensitivity_fields[] = {
  FIELD (WeegSensitivityResult, weights, OF_MAP (weight_shape)),
  FIELD (WeegSensitivityResult, difference, OF_NUMBER),
  FIELD (WeegSensitivityResult, tornado, OF_LIST (bar_shape)),
  FIELD (WeegSensitivityResult, single_scores, OF_INTEGER (0, 1000000)),
  FIELD (WeegSensitivityResult, plus_minus_one, OF_LIST (single_shape)),
  FIELD (WeegSensitivityResult, equivalent, OF_MAP (equivalent_shape)),
};
const WeegRecordType weeg_sensitivity_result_type =
    RECORD_TYPE ("sensitivity_result", WeegSensitivityResult, sensitivity_fields);
