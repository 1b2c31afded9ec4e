/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What is computed of staff time; per year, and in total over the horizon. */

/* Hours, or FTE, per year. net_freed = prevented + relieved + moved_out - added - moved_in. */
typedef struct
{
  WeegRecord record;
  double available;
  double prevented;
  double relieved;
  double moved_out;
  double moved_in;
  double added;
  double net_freed;
  double not_realisable; /* of absolute effects beyond the hours there are */
} WeegWorkAmounts;

/* The same in hours and in FTE. */
typedef struct
{
  WeegRecord record;
  WeegWorkAmounts *hours;
  WeegWorkAmounts *fte;
} WeegWorkPair;

/* What is attributed to one effect, positive as it is; a move counts what leaves. */
typedef struct
{
  WeegRecord record;
  double hours;
  double fte;
  double not_realisable; /* hours */
} WeegEffectAmount;

/* One year. */
typedef struct
{
  WeegRecord record;
  gint64 year;
  WeegWorkAmounts *hours;
  WeegWorkAmounts *fte;
  WeegMap *by_function; /* -> WeegWorkPair */
  WeegMap *by_activity;
  WeegMap *by_effect;   /* -> WeegEffectAmount */
  double one_off_hours; /* never inside the others */
} WeegWorkloadYear;

/* Percentiles over the draws, FTE. */
typedef struct
{
  WeegRecord record;
  double p5;
  double p50;
  double p95;
} WeegPercentiles;

/* Percentiles of net FTE in one year, and of what it is made of. */
typedef struct
{
  WeegRecord record;
  gint64 year;
  double p5;
  double p50;
  double p95;
  WeegMap *by_function;  /* -> WeegPercentiles of net FTE */
  WeegMap *by_mechanism; /* prevented, relieved, moved_out, moved_in, added -> WeegPercentiles */
} WeegYearPercentiles;

/* The last year at adoption 1. */
typedef struct
{
  WeegRecord record;
  gint64 year;
  WeegWorkAmounts *hours;
  WeegWorkAmounts *fte;
} WeegPotential;

/* One-off hours of one year, of one function or all. */
typedef struct
{
  WeegRecord record;
  gint64 year;
  char *function;
  double hours;
} WeegOneOffResult;

/* The workload part. */
typedef struct
{
  WeegRecord record;
  WeegList *years;     /* of WeegWorkloadYear */
  WeegWorkPair *total; /* over the horizon; FTE is FTE-years */
  WeegPotential *potential;
  WeegList *one_off;
  WeegList *percentiles; /* of WeegYearPercentiles */
  double net_fte;        /* of the last year, at expected adoption */
  gint64 net_fte_year;
  double cashable_fte;           /* the part of the last year's freed FTE that lowers staff cost */
  WeegList *cashable_value;      /* euro per year of cashable hours, at hourly_cost */
  WeegList *cashable_hours;      /* per year; of a move what leaves minus what the other function needs */
  WeegList *without_hourly_cost; /* functions with cashable hours that are not valued for want of it */
  WeegList *without_source;      /* effects */
  gint64 iterations;
  gint64 seed;
} WeegWorkloadResult;

extern const WeegRecordType weeg_work_amounts_type;
extern const WeegRecordType weeg_work_pair_type;
extern const WeegRecordType weeg_effect_amount_type;
extern const WeegRecordType weeg_workload_year_type;
extern const WeegRecordType weeg_percentiles_type;
extern const WeegRecordType weeg_year_percentiles_type;
extern const WeegRecordType weeg_potential_type;
extern const WeegRecordType weeg_one_off_result_type;
extern const WeegRecordType weeg_workload_result_type;

G_END_DECLS
