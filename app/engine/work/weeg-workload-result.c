/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workload-result.h"

#include "weeg-fields.h"

static const WeegShape work_pair_shape = { OF_RECORD (weeg_work_pair_type) };
static const WeegShape effect_amount_shape = { OF_RECORD (weeg_effect_amount_type) };
static const WeegShape workload_year_shape = { OF_RECORD (weeg_workload_year_type) };
static const WeegShape workload_result_percentiles_shape = { OF_RECORD (weeg_percentiles_type) };
static const WeegShape year_percentiles_shape = { OF_RECORD (weeg_year_percentiles_type) };
static const WeegShape one_off_result_shape = { OF_RECORD (weeg_one_off_result_type) };

static const WeegField work_amounts_fields[] = {
  FIELD (WeegWorkAmounts, available, OF_NUMBER), FIELD (WeegWorkAmounts, prevented, OF_NUMBER),
  FIELD (WeegWorkAmounts, relieved, OF_NUMBER),  FIELD (WeegWorkAmounts, moved_out, OF_NUMBER),
  FIELD (WeegWorkAmounts, moved_in, OF_NUMBER),  FIELD (WeegWorkAmounts, added, OF_NUMBER),
  FIELD (WeegWorkAmounts, net_freed, OF_NUMBER), FIELD (WeegWorkAmounts, not_realisable, OF_NUMBER),
};
const WeegRecordType weeg_work_amounts_type =
    RECORD_TYPE ("work_amounts", WeegWorkAmounts, work_amounts_fields);

static const WeegField work_pair_fields[] = {
  FIELD (WeegWorkPair, hours, OF_RECORD (weeg_work_amounts_type)),
  FIELD (WeegWorkPair, fte, OF_RECORD (weeg_work_amounts_type)),
};
const WeegRecordType weeg_work_pair_type = RECORD_TYPE ("work_pair", WeegWorkPair, work_pair_fields);

static const WeegField effect_amount_fields[] = {
  FIELD (WeegEffectAmount, hours, OF_NUMBER),
  FIELD (WeegEffectAmount, fte, OF_NUMBER),
  FIELD (WeegEffectAmount, not_realisable, OF_NUMBER),
};
const WeegRecordType weeg_effect_amount_type =
    RECORD_TYPE ("effect_amount", WeegEffectAmount, effect_amount_fields);

static const WeegField workload_year_fields[] = {
  FIELD (WeegWorkloadYear, year, OF_INTEGER (1900, 2400)),
  FIELD (WeegWorkloadYear, hours, OF_RECORD (weeg_work_amounts_type)),
  FIELD (WeegWorkloadYear, fte, OF_RECORD (weeg_work_amounts_type)),
  FIELD (WeegWorkloadYear, by_function, OF_MAP (work_pair_shape)),
  FIELD (WeegWorkloadYear, by_activity, OF_MAP (work_pair_shape)),
  FIELD (WeegWorkloadYear, by_effect, OF_MAP (effect_amount_shape)),
  FIELD (WeegWorkloadYear, one_off_hours, OF_NUMBER),
};
const WeegRecordType weeg_workload_year_type =
    RECORD_TYPE ("workload_year", WeegWorkloadYear, workload_year_fields);

static const WeegField percentiles_fields[] = {
  FIELD (WeegPercentiles, p5, OF_NUMBER),
  FIELD (WeegPercentiles, p50, OF_NUMBER),
  FIELD (WeegPercentiles, p95, OF_NUMBER),
};
const WeegRecordType weeg_percentiles_type = RECORD_TYPE ("percentiles", WeegPercentiles, percentiles_fields);

static const WeegField year_percentiles_fields[] = {
  FIELD (WeegYearPercentiles, year, OF_INTEGER (1900, 2400)),
  FIELD (WeegYearPercentiles, p5, OF_NUMBER),
  FIELD (WeegYearPercentiles, p50, OF_NUMBER),
  FIELD (WeegYearPercentiles, p95, OF_NUMBER),
  FIELD (WeegYearPercentiles, by_function, OF_MAP (workload_result_percentiles_shape)),
  FIELD (WeegYearPercentiles, by_mechanism, OF_MAP (workload_result_percentiles_shape)),
};
const WeegRecordType weeg_year_percentiles_type =
    RECORD_TYPE ("year_percentiles", WeegYearPercentiles, year_percentiles_fields);

static const WeegField potential_fields[] = {
  FIELD (WeegPotential, year, OF_INTEGER (1900, 2400)),
  FIELD (WeegPotential, hours, OF_RECORD (weeg_work_amounts_type)),
  FIELD (WeegPotential, fte, OF_RECORD (weeg_work_amounts_type)),
};
const WeegRecordType weeg_potential_type = RECORD_TYPE ("potential", WeegPotential, potential_fields);

static const WeegField one_off_result_fields[] = {
  FIELD (WeegOneOffResult, year, OF_INTEGER (1900, 2400)),
  FIELD (WeegOneOffResult, function, OF_STRING),
  FIELD (WeegOneOffResult, hours, OF_NUMBER),
};
const WeegRecordType weeg_one_off_result_type =
    RECORD_TYPE ("one_off_result", WeegOneOffResult, one_off_result_fields);

static const WeegField workload_result_fields[] = {
  FIELD (WeegWorkloadResult, years, OF_LIST (workload_year_shape)),
  FIELD (WeegWorkloadResult, total, OF_RECORD (weeg_work_pair_type)),
  FIELD (WeegWorkloadResult, potential, OF_RECORD (weeg_potential_type)),
  FIELD (WeegWorkloadResult, one_off, OF_LIST (one_off_result_shape)),
  FIELD (WeegWorkloadResult, percentiles, OF_LIST (year_percentiles_shape)),
  FIELD (WeegWorkloadResult, net_fte, OF_NUMBER),
  FIELD (WeegWorkloadResult, net_fte_year, OF_INTEGER (1900, 2400)),
  FIELD (WeegWorkloadResult, cashable_fte, OF_NUMBER),
  FIELD (WeegWorkloadResult, cashable_value, OF_LIST (weeg_number_shape)),
  FIELD (WeegWorkloadResult, cashable_hours, OF_LIST (weeg_number_shape)),
  FIELD (WeegWorkloadResult, without_hourly_cost, OF_LIST (weeg_string_shape)),
  FIELD (WeegWorkloadResult, without_source, OF_LIST (weeg_string_shape)),
  FIELD (WeegWorkloadResult, iterations, OF_INTEGER (0, 1000000)),
  FIELD (WeegWorkloadResult, seed, OF_INTEGER (0, 9007199254740992)),
};
const WeegRecordType weeg_workload_result_type =
    RECORD_TYPE ("workload_result", WeegWorkloadResult, workload_result_fields);
