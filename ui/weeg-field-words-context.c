/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-words-private.h"

/* Words for resilience, sustainability, AI and strategy. */

static const char *const fit_scale[] = { NC_ ("scale", "none"), NC_ ("scale", "partly"),
                                         NC_ ("scale", "strongly"), NULL };

static const WeegFieldWords dependency_fields[] = {
  { .key = "name", .label = NC_ ("field", "Name") },
  { .key = "kind", .label = NC_ ("field", "Kind"), .names = "dependency_kind" },
  { .key = "hours",
    .label = NC_ ("field", "Can be missed for"),
    .help = NC_ ("field", "Before care suffers, without a fallback."),
    .unit = NC_ ("unit", "hours") },
  { .key = "fallback",
    .label = NC_ ("field", "Fallback"),
    .help = NC_ ("field", "Another way of working on failure."),
    .style = WEEG_FIELD_LONG,
    .heading = NC_ ("field", "When it fails") },
  { .key = "fallback_hours",
    .label = NC_ ("field", "Fallback lasts"),
    .help = NC_ ("field", "Counts only when it was tested."),
    .unit = NC_ ("unit", "hours") },
  { .key = "tested_on", .label = NC_ ("field", "Tested on") },
  { .key = "people", .label = NC_ ("field", "People needed") },
  { .key = "half_life_hours",
    .label = NC_ ("field", "Half-life"),
    .help = NC_ ("field", "Of an isotope."),
    .unit = NC_ ("unit", "hours") },
  { .key = "minimum", .label = NC_ ("field", "Least that must go on"), .style = WEEG_FIELD_LONG },
  { .key = "restart",
    .label = NC_ ("field", "Restart"),
    .help = NC_ ("field", "How it gets back to normal."),
    .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_dependency = {
  .type = &weeg_dependency_type,
  .singular = NC_ ("record", "dependency"),
  .plural = NC_ ("record", "Dependencies"),
  .add = NC_ ("record", "Add dependency"),
  .fresh = NC_ ("record", "New dependency"),
  .empty = NC_ ("record", "What it cannot work without, and how long it can be missed."),
  .title = "name",
  .subtitle = "kind hours",
  .fields = dependency_fields,
  .n_fields = G_N_ELEMENTS (dependency_fields),
};

static const WeegFieldWords sustainability_item_fields[] = {
  { .key = "name", .label = NC_ ("field", "Name") },
  { .key = "heading", .label = NC_ ("field", "Heading"), .names = "sustainability_heading" },
  { .key = "unit", .label = NC_ ("field", "Unit"), .help = NC_ ("field", "What is counted, such as kWh.") },
  { .key = "comparator",
    .label = NC_ ("field", "With current care"),
    .help = NC_ ("field", "Per year."),
    .heading = NC_ ("field", "Per year") },
  { .key = "technology", .label = NC_ ("field", "With the technology"), .help = NC_ ("field", "Per year.") },
  { .key = "co2e_factor",
    .label = NC_ ("field", "Emission factor"),
    .help = NC_ ("field", "Per unit. Left empty, the item stays apart."),
    .unit = NC_ ("unit", "kg CO₂e"),
    .heading = NC_ ("field", "Burden") },
  { .key = "source", .label = NC_ ("field", "Source"), .style = WEEG_FIELD_LONG },
  { .key = "certainty", .label = NC_ ("field", "Certainty"), .names = "certainty" },
};
const WeegRecordWords weeg_words_sustainability_item = {
  .type = &weeg_sustainability_item_type,
  .singular = NC_ ("record", "item"),
  .plural = NC_ ("record", "Sustainability"),
  .add = NC_ ("record", "Add item"),
  .fresh = NC_ ("record", "New item"),
  .empty = NC_ ("record", "What is used per year, now and with the technology: energy, materials, travel."),
  .title = "name",
  .subtitle = "heading unit",
  .fields = sustainability_item_fields,
  .n_fields = G_N_ELEMENTS (sustainability_item_fields),
};

static const WeegFieldWords ai_item_fields[] = {
  { .key = "text", .label = NC_ ("field", "Precondition"), .style = WEEG_FIELD_LONG },
  { .key = "part", .label = NC_ ("field", "Part"), .names = "ai_part" },
  { .key = "must", .label = NC_ ("field", "Required"), .help = NC_ ("field", "Without it no start.") },
  { .key = "state", .label = NC_ ("field", "State"), .names = "ai_state" },
  { .key = "evidence",
    .label = NC_ ("field", "Evidence"),
    .help = NC_ ("field", "What shows it."),
    .style = WEEG_FIELD_LONG },
  { .key = "owner", .label = NC_ ("field", "Owner") },
};
const WeegRecordWords weeg_words_ai_item = {
  .type = &weeg_ai_item_type,
  .singular = NC_ ("record", "precondition"),
  .plural = NC_ ("record", "AI readiness"),
  .add = NC_ ("record", "Add precondition"),
  .fresh = NC_ ("record", "New precondition"),
  .empty = NC_ ("record", "What must be in place before AI is used, part by part."),
  .title = "text",
  .subtitle = "part state owner",
  .fields = ai_item_fields,
  .n_fields = G_N_ELEMENTS (ai_item_fields),
};

static const WeegFieldWords ai_validation_fields[] = {
  { .key = "by", .label = NC_ ("field", "Done by") },
  { .key = "date", .label = NC_ ("field", "Date") },
  { .key = "result", .label = NC_ ("field", "Result"), .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_ai_validation = {
  .type = &weeg_ai_validation_type,
  .singular = NC_ ("record", "validation"),
  .plural = NC_ ("record", "Validations"),
  .add = NC_ ("record", "Add validation"),
  .fresh = NC_ ("record", "New validation"),
  .empty = NC_ ("record", "Who showed that it works as claimed, where and when."),
  .title = "by",
  .subtitle = "date result",
  .fields = ai_validation_fields,
  .n_fields = G_N_ELEMENTS (ai_validation_fields),
};

static const WeegFieldWords strategy_fit_fields[] = {
  { .key = "item", .label = NC_ ("field", "Goal"), .style = WEEG_FIELD_LONG },
  { .key = "set",
    .label = NC_ ("field", "Plan"),
    .help = NC_ ("field", "The plan in which the goal stands.") },
  { .key = "fit", .label = NC_ ("field", "Contribution"), .scale = fit_scale },
  { .key = "note", .label = NC_ ("field", "Explanation"), .style = WEEG_FIELD_LONG },
};
const WeegRecordWords weeg_words_strategy_fit = {
  .type = &weeg_strategy_fit_type,
  .singular = NC_ ("record", "strategic goal"),
  .plural = NC_ ("record", "Strategic fit"),
  .add = NC_ ("record", "Add goal"),
  .fresh = NC_ ("record", "New goal"),
  .empty = NC_ ("record", "The goals of hospital, region and profession that it serves."),
  .title = "item",
  .subtitle = "set fit",
  .fields = strategy_fit_fields,
  .n_fields = G_N_ELEMENTS (strategy_fit_fields),
};
