/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workload-model.h"

#include "weeg-fields.h"

static const WeegShape growth_shape = { OF_RECORD (weeg_growth_type) };
static const WeegShape *const growth_shapes[] = { &weeg_number_shape, &growth_shape, NULL };
static const WeegShape *const cashable_shapes[] = { &weeg_boolean_shape, &weeg_fraction_shape, NULL };
static const WeegShape *const evidence_shapes[] = { &weeg_string_shape, &weeg_strings_shape, NULL };

static const WeegField growth_fields[] = {
  REQUIRED (WeegGrowth, kind, OF_CHOICE (weeg_growth_kind_names)),
  FIELD (WeegGrowth, rate, OF_NUMBER),
  FIELD (WeegGrowth, factors, OF_LIST (weeg_number_shape)),
};
const WeegRecordType weeg_growth_type = RECORD_TYPE ("growth", WeegGrowth, growth_fields);

static const WeegField staff_function_fields[] = {
  REQUIRED (WeegStaffFunction, id, OF_STRING),
  FIELD (WeegStaffFunction, name, OF_TEXT),
  REQUIRED (WeegStaffFunction, fte, OF_NUMBER_IN (0, 1e6)),
  FIELD (WeegStaffFunction, growth, OF_EITHER (growth_shapes)),
  FIELD (WeegStaffFunction, hourly_cost, OF_NUMBER_IN (0, 1e5)),
};
const WeegRecordType weeg_staff_function_type =
    RECORD_TYPE ("staff_function", WeegStaffFunction, staff_function_fields);

static const WeegField activity_fields[] = {
  REQUIRED (WeegActivity, id, OF_STRING),
  FIELD (WeegActivity, name, OF_TEXT),
  REQUIRED (WeegActivity, share, OF_MAP (weeg_fraction_shape)),
};
const WeegRecordType weeg_activity_type = RECORD_TYPE ("activity", WeegActivity, activity_fields);

static const WeegField entered_fields[] = {
  FIELD (WeegEntered, value, OF_QUANTITY),
  FIELD (WeegEntered, unit, OF_STRING),
  FIELD (WeegEntered, count, OF_NUMBER),
};
const WeegRecordType weeg_entered_type = RECORD_TYPE ("entered", WeegEntered, entered_fields);

static const WeegField effect_fields[] = {
  REQUIRED (WeegEffect, id, OF_STRING),
  FIELD (WeegEffect, application, OF_TEXT),
  REQUIRED (WeegEffect, mechanism, OF_CHOICE (weeg_mechanism_names)),
  FIELD (WeegEffect, functions, OF_LIST (weeg_string_shape)),
  FIELD (WeegEffect, activities, OF_LIST (weeg_string_shape)),
  FIELD (WeegEffect, applicable, OF_QUANTITY),
  FIELD (WeegEffect, adoption, OF_EITHER (weeg_fraction_series_shapes)),
  FIELD (WeegEffect, percent, OF_QUANTITY),
  FIELD (WeegEffect, productivity, OF_QUANTITY),
  FIELD (WeegEffect, minutes_per_case, OF_QUANTITY),
  FIELD (WeegEffect, cases_per_year, OF_EITHER (weeg_series_shapes)),
  FIELD (WeegEffect, hours_per_year, OF_QUANTITY),
  FIELD (WeegEffect, to, OF_STRING),
  FIELD (WeegEffect, time_factor, OF_NUMBER_IN (0, 100)),
  FIELD (WeegEffect, place, OF_TEXT),
  FIELD (WeegEffect, protocol, OF_TEXT),
  FIELD (WeegEffect, cashable, OF_EITHER (cashable_shapes)),
  FIELD (WeegEffect, destination, OF_TEXT),
  FIELD (WeegEffect, evidence, OF_EITHER (evidence_shapes)),
  FIELD (WeegEffect, source, OF_TEXT),
  FIELD (WeegEffect, entered, OF_RECORD (weeg_entered_type)),
};
const WeegRecordType weeg_effect_type = RECORD_TYPE ("effect", WeegEffect, effect_fields);

static const WeegField one_off_fields[] = {
  FIELD_KEY (WeegOneOff, function, "function", OF_STRING),
  REQUIRED (WeegOneOff, hours, OF_QUANTITY),
  FIELD (WeegOneOff, year, OF_INTEGER (1900, 2200)),
  FIELD (WeegOneOff, name, OF_TEXT),
};
const WeegRecordType weeg_one_off_type = RECORD_TYPE ("one_off", WeegOneOff, one_off_fields);

static const WeegShape activity_shape = { OF_RECORD (weeg_activity_type) };
static const WeegShape effect_shape = { OF_RECORD (weeg_effect_type) };
static const WeegShape one_off_shape = { OF_RECORD (weeg_one_off_type) };
static const WeegShape staff_function_shape = { OF_RECORD (weeg_staff_function_type) };

static const WeegField workload_fields[] = {
  FIELD (WeegWorkload, format, OF_STRING),
  FIELD (WeegWorkload, version, OF_INTEGER (1, 1)),
  REQUIRED (WeegWorkload, base_year, OF_INTEGER (1900, 2200)),
  REQUIRED (WeegWorkload, years, OF_INTEGER (1, 100)),
  REQUIRED (WeegWorkload, hours_per_fte, OF_NUMBER_IN (1, 8784)),
  FIELD (WeegWorkload, functions, OF_LIST (staff_function_shape)),
  FIELD (WeegWorkload, activities, OF_LIST (activity_shape)),
  FIELD (WeegWorkload, effects, OF_LIST (effect_shape)),
  FIELD (WeegWorkload, one_off, OF_LIST (one_off_shape)),
};
const WeegRecordType weeg_workload_type = RECORD_TYPE ("workload", WeegWorkload, workload_fields);
