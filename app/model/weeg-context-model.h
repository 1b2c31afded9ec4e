/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Sustainability, resilience, AI readiness, strategic fit, barriers. */

/* Use per year by the comparator and by the technology, in `unit`. */
typedef struct
{
  WeegRecord record;
  char *id;
  int heading; /* WeegSustainabilityHeading */
  WeegText *name;
  WeegQuantity *comparator;
  WeegQuantity *technology;
  WeegText *unit;
  double co2e_factor; /* kg CO2e per unit */
  WeegText *source;
  int certainty; /* WeegCertainty */
} WeegSustainabilityItem;

/* Against the comparator. */
typedef struct
{
  WeegRecord record;
  WeegList *items; /* of WeegSustainabilityItem */
} WeegSustainability;

/* What the technology cannot work without. */
typedef struct
{
  WeegRecord record;
  char *id;
  char *kind; /* weeg_dependency_kind_names, or own */
  WeegText *name;
  double hours; /* it can be missed */
  WeegText *fallback;
  double fallback_hours; /* the fallback carries; counts only when tested */
  char *tested_on;
  gint64 people;          /* able to do it; below two is flagged */
  double half_life_hours; /* isotopes */
  WeegText *minimum;      /* the least that must still work */
  WeegText *restart;
} WeegDependency;

/* The chain of dependencies. */
typedef struct
{
  WeegRecord record;
  WeegList *dependencies; /* of WeegDependency */
} WeegResilience;

/* One item of AI readiness. */
typedef struct
{
  WeegRecord record;
  char *id;
  int part; /* WeegAiPart */
  WeegText *text;
  gboolean must;
  int state; /* WeegAiState */
  WeegText *evidence;
  WeegText *owner;
} WeegAiItem;

/* A validation record. */
typedef struct
{
  WeegRecord record;
  WeegText *by;
  char *date;
  WeegText *result;
} WeegAiValidation;

/* AI readiness. */
typedef struct
{
  WeegRecord record;
  WeegList *items;      /* of WeegAiItem */
  WeegList *validation; /* of WeegAiValidation */
} WeegAi;

/* How far a dossier fits an item of a strategic set: 0 not, 1 partly, 2 well. */
typedef struct
{
  WeegRecord record;
  char *set;
  WeegText *item;
  gint64 fit;
  WeegText *note;
} WeegStrategyFit;

/* Why introduction may fail, and what is done about it. */
typedef struct
{
  WeegRecord record;
  int cause; /* WeegBarrierCause */
  int level; /* WeegBarrierLevel */
  WeegText *text;
  WeegText *action;
  WeegEither *owners;
  WeegEither *parties;
} WeegBarrier;

extern const WeegRecordType weeg_sustainability_item_type;
extern const WeegRecordType weeg_sustainability_type;
extern const WeegRecordType weeg_dependency_type;
extern const WeegRecordType weeg_resilience_type;
extern const WeegRecordType weeg_ai_item_type;
extern const WeegRecordType weeg_ai_validation_type;
extern const WeegRecordType weeg_ai_type;
extern const WeegRecordType weeg_strategy_fit_type;
extern const WeegRecordType weeg_barrier_type;

G_END_DECLS
