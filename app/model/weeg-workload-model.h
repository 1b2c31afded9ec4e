/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Staff time: functions, activities, effects. Hours per year; shares, percent and
 * productivity are fractions. */

/* Growth of the hours of a function, when it is not a number (compound per year). */
typedef struct
{
  WeegRecord record;
  int kind;          /* WeegGrowthKind */
  double rate;       /* per year; compound and linear */
  WeegList *factors; /* scenario: one per year */
} WeegGrowth;

/* A group of staff with like work. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  double fte;         /* in the base year */
  WeegEither *growth; /* a number, or WeegGrowth; absent: none */
  double hourly_cost; /* euro per worked hour for the employer, base-year prices */
} WeegStaffFunction;

/* Where time goes: `share` of each function, 0..1, at most 1 per function in all. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  WeegMap *share;
} WeegActivity;

/* What was typed before it was converted: the amount, a range perhaps, the unit as people say it, and how
 * many of those there are: 20, minutes_per_shift, 2190. */
typedef struct
{
  WeegRecord record;
  WeegQuantity *value;
  char *unit;
  double count;
} WeegEntered;

/* What an application does to the time of functions in activities. Exactly one size:
 * `percent`, `productivity`, `minutes_per_case` with `cases_per_year`, or `hours_per_year`. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *application;
  int mechanism;              /* WeegMechanism */
  WeegList *functions;        /* absent: all */
  WeegList *activities;       /* absent: all */
  WeegQuantity *applicable;   /* 0..1; absent: 1 */
  WeegEither *adoption;       /* per year; a short list repeats its last; absent: 1 */
  WeegQuantity *percent;      /* of the time, 0..1 */
  WeegQuantity *productivity; /* g more per hour, which is g/(1+g) of the time */
  WeegQuantity *minutes_per_case;
  WeegEither *cases_per_year; /* a number (does not grow), or one per year */
  WeegQuantity *hours_per_year;
  char *to;           /* moves_work: the function that does it from then on */
  double time_factor; /* moves_work: time the other needs per hour moved; absent: 1 */
  WeegText *place;
  WeegText *protocol;    /* which protocol or roster changes */
  WeegEither *cashable;  /* whether, or for which share, freed hours lower staff cost */
  WeegText *destination; /* where freed hours go */
  WeegEither *evidence;  /* id, or ids, of evidence; absent: marked as without source */
  WeegText *source;
  WeegEntered *entered;
} WeegEffect;

/* Hours of training or implementation in one year. */
typedef struct
{
  WeegRecord record;
  char *function;
  WeegQuantity *hours;
  gint64 year;
  WeegText *name;
} WeegOneOff;

/* The workload part, or a problem of its own (weegwijzer-workload). */
typedef struct
{
  WeegRecord record;
  char *format;
  gint64 version;
  gint64 base_year;
  gint64 years;
  double hours_per_fte;
  WeegList *functions;  /* of WeegStaffFunction */
  WeegList *activities; /* of WeegActivity */
  WeegList *effects;    /* of WeegEffect */
  WeegList *one_off;    /* of WeegOneOff */
} WeegWorkload;

extern const WeegRecordType weeg_growth_type;
extern const WeegRecordType weeg_staff_function_type;
extern const WeegRecordType weeg_activity_type;
extern const WeegRecordType weeg_entered_type;
extern const WeegRecordType weeg_effect_type;
extern const WeegRecordType weeg_one_off_type;
extern const WeegRecordType weeg_workload_type;

G_END_DECLS
