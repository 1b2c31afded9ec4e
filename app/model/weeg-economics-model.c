/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-model.h"

#include <string.h>

#include "weeg-fields.h"

static const WeegShape transitions_shape = { OF_MAP (weeg_expression_shape) };
static const WeegShape range_shape = { OF_RECORD (weeg_threshold_range_type) };
static const WeegShape *const thresholds_shapes[] = { &weeg_numbers_shape, &range_shape, NULL };
static const WeegShape *const parameter_shapes[] = { &weeg_quantity_shape, &weeg_string_shape,
                                                     &weeg_numbers_shape, NULL };
static const WeegShape parameter_shape = { OF_EITHER (parameter_shapes) };
static const WeegShape strategy_record_shape = { OF_RECORD (weeg_strategy_type) };
static const WeegShape *const strategy_shapes[] = { &weeg_string_shape, &strategy_record_shape, NULL };
static const WeegShape strategy_or_name_shape = { OF_EITHER (strategy_shapes) };

static const WeegField discount_rates_fields[] = {
  FIELD (WeegDiscountRates, costs, OF_NUMBER_IN (0, 1)),
  FIELD (WeegDiscountRates, effects, OF_NUMBER_IN (0, 1)),
};
const WeegRecordType weeg_discount_rates_type =
    RECORD_TYPE ("discount_rates", WeegDiscountRates, discount_rates_fields);

static const WeegField threshold_range_fields[] = {
  REQUIRED (WeegThresholdRange, from, OF_NUMBER),
  REQUIRED (WeegThresholdRange, to, OF_NUMBER),
  REQUIRED (WeegThresholdRange, step, OF_NUMBER),
};
const WeegRecordType weeg_threshold_range_type =
    RECORD_TYPE ("threshold_range", WeegThresholdRange, threshold_range_fields);

static const WeegField strategy_fields[] = {
  REQUIRED (WeegStrategy, id, OF_STRING),
  FIELD (WeegStrategy, name, OF_TEXT),
  FIELD (WeegStrategy, transitions, OF_MAP (transitions_shape)),
  FIELD (WeegStrategy, costs, OF_MAP (weeg_expression_shape)),
  FIELD (WeegStrategy, utilities, OF_MAP (weeg_expression_shape)),
  FIELD (WeegStrategy, initial_costs, OF_EITHER (weeg_expression_shapes)),
  FIELD (WeegStrategy, transition_costs, OF_MAP (transitions_shape)),
  FIELD (WeegStrategy, entry_costs, OF_MAP (weeg_expression_shape)),
};
const WeegRecordType weeg_strategy_type = RECORD_TYPE ("strategy", WeegStrategy, strategy_fields);

static const WeegField tree_branch_fields[] = {
  FIELD (WeegTreeBranch, name, OF_TEXT),
  FIELD (WeegTreeBranch, p, OF_EITHER (weeg_expression_shapes)),
  FIELD (WeegTreeBranch, cost, OF_EITHER (weeg_expression_shapes)),
  FIELD (WeegTreeBranch, effect, OF_EITHER (weeg_expression_shapes)),
  FIELD (WeegTreeBranch, node, OF_RECORD (weeg_tree_node_type)),
};
const WeegRecordType weeg_tree_branch_type = RECORD_TYPE ("tree_branch", WeegTreeBranch, tree_branch_fields);

static const WeegField tree_end_fields[] = {
  FIELD (WeegTreeEnd, cost, OF_EITHER (weeg_expression_shapes)),
  FIELD (WeegTreeEnd, effect, OF_EITHER (weeg_expression_shapes)),
};
const WeegRecordType weeg_tree_end_type = RECORD_TYPE ("tree_end", WeegTreeEnd, tree_end_fields);

static const WeegShape tree_branch_shape = { OF_RECORD (weeg_tree_branch_type) };

static const WeegField tree_node_fields[] = {
  FIELD (WeegTreeNode, decision, OF_LIST (tree_branch_shape)),
  FIELD (WeegTreeNode, chance, OF_LIST (tree_branch_shape)),
  FIELD (WeegTreeNode, end, OF_RECORD (weeg_tree_end_type)),
};
const WeegRecordType weeg_tree_node_type = RECORD_TYPE ("tree_node", WeegTreeNode, tree_node_fields);

static const WeegField psa_fields[] = {
  FIELD (WeegPsa, samples, OF_INTEGER (1, 1000000)),
  FIELD (WeegPsa, seed, OF_INTEGER (0, 9007199254740992)),
};
const WeegRecordType weeg_psa_type = RECORD_TYPE ("psa", WeegPsa, psa_fields);

static const WeegField economics_fields[] = {
  FIELD (WeegEconomics, format, OF_STRING),
  FIELD (WeegEconomics, version, OF_INTEGER (1, 1)),
  REQUIRED (WeegEconomics, kind, OF_CHOICE (weeg_economics_kind_names)),
  FIELD (WeegEconomics, cycle_length, OF_NUMBER_IN (1e-6, 1000)),
  FIELD (WeegEconomics, cycles, OF_INTEGER (1, 100000)),
  FIELD (WeegEconomics, start, OF_MAP (weeg_expression_shape)),
  FIELD (WeegEconomics, correction, OF_CHOICE (weeg_correction_names)),
  FIELD (WeegEconomics, discount, OF_RECORD (weeg_discount_rates_type)),
  FIELD (WeegEconomics, thresholds, OF_EITHER (thresholds_shapes)),
  FIELD (WeegEconomics, parameters, OF_MAP (parameter_shape)),
  FIELD (WeegEconomics, parameter_names, OF_MAP (weeg_text_shape)),
  FIELD (WeegEconomics, states, OF_LIST (weeg_string_shape)),
  FIELD (WeegEconomics, strategies, OF_LIST (strategy_or_name_shape)),
  FIELD (WeegEconomics, root, OF_RECORD (weeg_tree_node_type)),
  FIELD (WeegEconomics, costs, OF_LIST (weeg_numbers_shape)),
  FIELD (WeegEconomics, effects, OF_LIST (weeg_numbers_shape)),
  FIELD (WeegEconomics, psa, OF_RECORD (weeg_psa_type)),
  FIELD (WeegEconomics, population, OF_QUANTITY),
  FIELD (WeegEconomics, horizon, OF_NUMBER_IN (0, 100)),
};
const WeegRecordType weeg_economics_type = RECORD_TYPE ("economics", WeegEconomics, economics_fields);

char *
weeg_economics_parameter_name (const WeegEconomics *economics, const char *id, const char *language)
{
  const WeegMap *names = economics != NULL ? economics->parameter_names : NULL;
  const char *name, *part;
  g_autofree char *vector = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  name = weeg_text_get (weeg_map_get (names, id), language);
  if (*name != '\0')
    return g_strdup (name);
  part = strchr (id, '[');
  if (part == NULL)
    return g_strdup (id);
  vector = g_strndup (id, part - id);
  name = weeg_text_get (weeg_map_get (names, vector), language);
  return *name != '\0' ? g_strdup_printf ("%s %s", name, part) : g_strdup (id);
}
