/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"
#include "weeg-weights-result.h"

G_BEGIN_DECLS

/*
 * What is computed of value: one record per question, so that the same numbers
 * go to the screen, the paper and the JSON. V and partial values are 0..100.
 * A member that is null in the JSON is not known: WEEG_HAS is FALSE.
 */

/* Values this near are the same: alternatives that have them tie, and one that is so near a must meets it. */
#define WEEG_VALUE_TIE 1e-9

/* Five numbers of the members' values; quartiles of type 7. */
typedef struct
{
  WeegRecord record;
  gint64 n; /* how many gave a number */
  double minimum;
  double q1;
  double median;
  double q3;
  double maximum;
} WeegSpread;

/* One criterion of one alternative, over the members who score. */
typedef struct
{
  WeegRecord record;
  double value;         /* group v: mean (or median); null when nobody gave a number */
  WeegSpread *spread;   /* null when nobody gave a number */
  double sd;            /* divisor n */
  double agreement;     /* 1 - SD / SD_max of as many members; null below two */
  WeegList *not_scored; /* ids of members who score and gave no number */
  double low;           /* mean of the members' v of their low, or of their value without one */
  double high;
} WeegCellResult;

/* P5, P50 and P95 of V over the draws. */
typedef struct
{
  WeegRecord record;
  double p5;
  double p50;
  double p95;
} WeegInterval;

/* The value of one alternative. */
typedef struct
{
  WeegRecord record;
  double value;              /* V; null when a cell with weight is not known */
  double value_missing_low;  /* V with the gaps at 0 */
  double value_missing_high; /* V with the gaps at 100 */
  WeegList *missing;         /* criteria with weight whose cell is not known */
  gboolean knocked_out;      /* null when a must is not known */
  WeegList *knocked_out_by;  /* criteria */
  gint64 rank;               /* 1, 1, 3; ties within 1e-9; null when knocked out or not known */
  WeegInterval *interval;    /* members' bootstrap; null below two members */
  double outside_share;      /* share of draws with a measured value outside its scale */
  WeegMap *contributions;    /* criterion -> weight x v; unknown ones left out */
  WeegMap *cells;            /* criterion -> WeegCellResult */
} WeegAlternativeResult;

/* The group weight of one criterion, and how the members' differ. */
typedef struct
{
  WeegRecord record;
  double weight;      /* 0..1 */
  WeegSpread *spread; /* of the members' normalised weights, 0..1; null when equal weights are used */
  WeegMap *members;   /* member -> normalised weight */
} WeegWeightResult;

/* The value part. */
typedef struct
{
  WeegRecord record;
  char *advised;              /* id of the alternative that is advised on; null without */
  char *comparator;           /* id of the first comparator; null without */
  char *best;                 /* id of the best that is not knocked out; null when not known */
  char *weights_source;       /* members, or equal */
  WeegList *weights_left_out; /* members whose weights do not cover every leaf */
  WeegMap *weights;           /* leaf criterion -> WeegWeightResult, in the order of the criteria */
  WeegMap *alternatives;      /* -> WeegAlternativeResult */
  WeegMap *consistency;    /* member who compared (ahp, bwm) and whose weights count -> WeegWeightsResult */
  double probability_best; /* share of the draws of the interval in which `advised` is best of those not
                              knocked out, ties shared; null where there is no interval */
  /* Over the same draws, among those not knocked out, which have only zeros; null where one of them is not
   * known, and with more than 100 alternatives: */
  WeegMap *rank_acceptability; /* alternative -> [share of the draws with rank 1, 2, ...], ties shared */
  WeegMap *beats;            /* alternative -> {other: share of the draws in which it is better, ties half} */
  double standard_error_max; /* of any share of these: sqrt (p (1 - p) / n), the largest */
  gint64 iterations;
  gint64 seed;
} WeegValueResult;

/* Agreement of the members. */
typedef struct
{
  WeegRecord record;
  WeegMap *criteria; /* criterion -> mean agreement over the alternatives, or null */
  double kendall_w;  /* over rankings of the alternatives; null below two members or alternatives */
  WeegList *members; /* with a complete V, over whom W is taken */
} WeegAgreementResult;

extern const WeegRecordType weeg_spread_type;
extern const WeegRecordType weeg_cell_result_type;
extern const WeegRecordType weeg_interval_type;
extern const WeegRecordType weeg_alternative_result_type;
extern const WeegRecordType weeg_weight_result_type;
extern const WeegRecordType weeg_value_result_type;
extern const WeegRecordType weeg_agreement_result_type;

G_END_DECLS
