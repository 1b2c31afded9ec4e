/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-words-private.h"

static const WeegFieldWords economics_fields[] = {
  { .key = "cycle_length", .label = NC_ ("field", "Length of a cycle"), .unit = NC_ ("unit", "years") },
  { .key = "cycles",
    .label = NC_ ("field", "Cycles"),
    .help = NC_ ("field", "How often the cohort moves on.") },
  { .key = "correction",
    .label = NC_ ("field", "Correction within a cycle"),
    .help = NC_ ("field",
                 "People move during a cycle, not all at its end: half-cycle counts the first and the last "
                 "for half."),
    .names = "correction" },
  { .key = "discount.costs",
    .label = NC_ ("field", "Discount rate of costs"),
    .help = NC_ ("field", "In the Dutch guideline 3 %."),
    .unit = NC_ ("unit", "per year"),
    .style = WEEG_FIELD_PERCENT },
  { .key = "discount.effects",
    .label = NC_ ("field", "Discount rate of effects"),
    .help = NC_ ("field", "In the Dutch guideline 1.5 %."),
    .unit = NC_ ("unit", "per year"),
    .style = WEEG_FIELD_PERCENT },
  { .key = "thresholds",
    .label = NC_ ("field", "Reference values"),
    .help = NC_ ("field", "Euro per unit of effect, with semicolons between.") },
  { .key = "psa.samples",
    .label = NC_ ("field", "Samples"),
    .help = NC_ ("field", "Of the parameters with a distribution; left open: none."),
    .heading = NC_ ("field", "Uncertainty") },
  { .key = "psa.seed",
    .label = NC_ ("field", "Seed"),
    .help = NC_ ("field", "The same seed gives the same samples.") },
  { .key = "population",
    .label = NC_ ("field", "Population"),
    .help = NC_ ("field", "Persons per year for whom the decision counts.") },
  { .key = "horizon",
    .label = NC_ ("field", "Horizon of the decision"),
    .help = NC_ ("field", "So long its outcome matters; with the population for the value of research."),
    .unit = NC_ ("unit", "years") },
};
const WeegRecordWords weeg_words_economics = {
  .type = &weeg_economics_type,
  .singular = NC_ ("record", "cost-effectiveness model"),
  .plural = NC_ ("record", "Cost-effectiveness"),
  .add = NC_ ("record", "Add cost-effectiveness model"),
  .fresh = NC_ ("record", "Cost-effectiveness"),
  .empty = NC_ ("record", "What it costs more, what it yields more, and how certain that is."),
  .hidden = "format version kind start parameters states strategies root costs effects",
  .fields = economics_fields,
  .n_fields = G_N_ELEMENTS (economics_fields),
};

static const WeegFieldWords strategy_fields[] = {
  { .key = "name", .label = NC_ ("field", "Name") },
  { .key = "initial_costs",
    .label = NC_ ("field", "Costs at the start"),
    .help = NC_ ("field", "Once per person; a number or a formula."),
    .unit = NC_ ("unit", "euro") },
};
const WeegRecordWords weeg_words_strategy = {
  .type = &weeg_strategy_type,
  .singular = NC_ ("record", "strategy"),
  .plural = NC_ ("record", "Strategies"),
  .add = NC_ ("record", "Add strategy"),
  .fresh = NC_ ("record", "New strategy"),
  .empty = NC_ ("record", "What is compared: current care and the new technology."),
  .title = "name",
  .hidden = "transitions costs utilities transition_costs entry_costs",
  .fields = strategy_fields,
  .n_fields = G_N_ELEMENTS (strategy_fields),
};
