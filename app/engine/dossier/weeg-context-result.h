/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Sustainability, resilience, AI readiness and strategic fit. */

/* One item: technology minus comparator. */
typedef struct
{
  WeegRecord record;
  char *id;
  double delta; /* in its unit, per year */
  double co2e;  /* kg per year; null without factor */
  double share; /* of sum |delta| in CO2e; null without factor */
} WeegSustainabilityItemResult;

/* The sustainability part. */
typedef struct
{
  WeegRecord record;
  WeegList *items;
  double co2e; /* kg per year, over the items with a factor; null without */
  WeegList *without_factor;
} WeegSustainabilityResult;

/* One dependency. */
typedef struct
{
  WeegRecord record;
  char *id;
  double hours; /* max(hours, fallback_hours if tested); null when neither is known */
  gboolean meets_72;
  gboolean fallback_tested;
  gboolean few_people; /* fewer than two can do it */
} WeegDependencyResult;

/* The resilience part. */
typedef struct
{
  WeegRecord record;
  WeegList *dependencies;
  double autonomy_hours; /* of the weakest link; null without, or when one is not known */
  char *weakest;
  gboolean fallback_tested; /* every dependency below 72 hours has a tested fallback */
} WeegResilienceResult;

/* AI readiness. */
typedef struct
{
  WeegRecord record;
  WeegMap *counts; /* part -> {state -> number} */
  gint64 musts;
  gint64 musts_met;
  WeegList *unmet;    /* ids of must items not met */
  gboolean validated; /* there is a validation record */
} WeegAiResult;

/* Sum of fit per set against the most it can be. */
typedef struct
{
  WeegRecord record;
  WeegMap *fit; /* set -> 0..1 */
} WeegStrategyResult;

extern const WeegRecordType weeg_sustainability_item_result_type;
extern const WeegRecordType weeg_sustainability_result_type;
extern const WeegRecordType weeg_dependency_result_type;
extern const WeegRecordType weeg_resilience_result_type;
extern const WeegRecordType weeg_ai_result_type;
extern const WeegRecordType weeg_strategy_result_type;

G_END_DECLS
