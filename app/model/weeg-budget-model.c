/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-budget-model.h"

#include "weeg-fields.h"

static const WeegField budget_item_fields[] = {
  FIELD (WeegBudgetItem, id, OF_STRING),
  FIELD (WeegBudgetItem, name, OF_TEXT),
  FIELD (WeegBudgetItem, category, OF_CHOICE (weeg_budget_category_names)),
  REQUIRED (WeegBudgetItem, kind, OF_CHOICE (weeg_budget_kind_names)),
  REQUIRED (WeegBudgetItem, amount, OF_QUANTITY),
  FIELD (WeegBudgetItem, year, OF_INTEGER (1900, 2200)),
  FIELD (WeegBudgetItem, from, OF_INTEGER (1900, 2200)),
  FIELD (WeegBudgetItem, to, OF_INTEGER (1900, 2200)),
  FIELD (WeegBudgetItem, life_years, OF_NUMBER_IN (0.01, 100)),
  FIELD (WeegBudgetItem, rate, OF_NUMBER_IN (0, 1)),
  FIELD (WeegBudgetItem, residual, OF_NUMBER),
  FIELD (WeegBudgetItem, depreciation, OF_CHOICE (weeg_depreciation_names)),
  FIELD (WeegBudgetItem, per_case, OF_BOOLEAN),
  FIELD (WeegBudgetItem, payer, OF_OPEN (weeg_payer_names)),
  FIELD (WeegBudgetItem, cashable, OF_BOOLEAN),
  FIELD (WeegBudgetItem, source, OF_TEXT),
};
const WeegRecordType weeg_budget_item_type = RECORD_TYPE ("budget_item", WeegBudgetItem, budget_item_fields);

static const WeegShape budget_item_shape = { OF_RECORD (weeg_budget_item_type) };

static const WeegField budget_fields[] = {
  FIELD (WeegBudget, format, OF_STRING),
  FIELD (WeegBudget, version, OF_INTEGER (1, 1)),
  REQUIRED (WeegBudget, base_year, OF_INTEGER (1900, 2200)),
  REQUIRED (WeegBudget, years, OF_INTEGER (1, 100)),
  FIELD (WeegBudget, discount, OF_NUMBER_IN (0, 1)),
  FIELD (WeegBudget, volume, OF_EITHER (weeg_series_shapes)),
  FIELD (WeegBudget, items, OF_LIST (budget_item_shape)),
};
const WeegRecordType weeg_budget_type = RECORD_TYPE ("budget", WeegBudget, budget_fields);
