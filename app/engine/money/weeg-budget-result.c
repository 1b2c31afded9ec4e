/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-budget-result.h"

#include "weeg-fields.h"

static const WeegShape budget_year_shape = { OF_RECORD (weeg_budget_year_type) };

static const WeegField budget_year_fields[] = {
  FIELD (WeegBudgetYear, year, OF_INTEGER (1900, 2400)),
  FIELD (WeegBudgetYear, cash, OF_NUMBER),
  FIELD (WeegBudgetYear, accounting, OF_NUMBER),
  FIELD (WeegBudgetYear, cumulative, OF_NUMBER),
  FIELD (WeegBudgetYear, by_payer, OF_MAP (weeg_number_shape)),
  FIELD (WeegBudgetYear, by_category, OF_MAP (weeg_number_shape)),
};
const WeegRecordType weeg_budget_year_type = RECORD_TYPE ("budget_year", WeegBudgetYear, budget_year_fields);

static const WeegField budget_result_fields[] = {
  FIELD (WeegBudgetResult, years, OF_LIST (budget_year_shape)),
  FIELD (WeegBudgetResult, mean_per_year, OF_NUMBER),
  FIELD (WeegBudgetResult, payers, OF_MAP (weeg_number_shape)),
  FIELD (WeegBudgetResult, npv, OF_NUMBER),
  FIELD (WeegBudgetResult, payback_year, OF_INTEGER (1900, 2400)),
  FIELD (WeegBudgetResult, break_even_volume, OF_NUMBER),
  FIELD (WeegBudgetResult, break_even_wage, OF_NUMBER),
  FIELD (WeegBudgetResult, double_counted, OF_LIST (weeg_string_shape)),
  FIELD (WeegBudgetResult, not_counted, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_budget_result_type =
    RECORD_TYPE ("budget_result", WeegBudgetResult, budget_result_fields);
