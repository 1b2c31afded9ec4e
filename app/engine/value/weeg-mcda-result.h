/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-record.h"

G_BEGIN_DECLS

/* What is computed of a problem weegwijzer-mcda. Maps are keyed by alternative (a) or criterion (c), in the
 * order of the problem; V is 0..100, shares 0..1. */

/* Percentiles of V over the draws. */
typedef struct
{
  WeegRecord record;
  double p5, p25, p50, p75, p95;
} WeegValuePercentiles;

/* SMAA-2. An alternative that is knocked out or not known has only nulls and zeros. */
typedef struct
{
  WeegRecord record;
  WeegMap *rank_acceptability;     /* a -> [share of draws with rank 1, 2, ...] */
  WeegMap *holistic_acceptability; /* a -> sum of these with rank-order-centroid weights */
  WeegMap *central_weights;   /* a -> {c: mean weight of the draws it is first in}, null when never first */
  WeegMap *confidence;        /* a -> share of draws it is first in with those weights, or null */
  WeegMap *beats;             /* a -> {b: share of draws in which a beats b, ties half} */
  WeegMap *value_percentiles; /* a -> WeegValuePercentiles, or null */
  WeegMap *outside_share;     /* a -> share of draws with a measurement outside its scale; the
                                        exact chance where all that is uncertain is normal */
  double standard_error_max;  /* of any share above: sqrt (p (1 - p) / n), the largest */
  gint64 iterations;
  gint64 seed;
} WeegSmaaResult;

/* A range of a weight, and which alternative is best in it (the first of equals; null where none is known).
 */
typedef struct
{
  WeegRecord record;
  double from;
  double to;
  char *best;
} WeegWeightRange;

/* The whole. */
typedef struct
{
  WeegRecord record;
  WeegMap *weights;       /* c -> the weight of the exact part */
  WeegMap *value;         /* a -> V by those weights and the base measurements, or null */
  WeegMap *contributions; /* a -> {c: weight x v} */
  WeegMap *rank;          /* a -> 1, 1, 3; null when knocked out or not known */
  WeegMap *knocked_out;   /* a -> true, false, or null when it is not known */
  WeegMap *missing;       /* a -> [c] with weight and without measurement */
  WeegSmaaResult *smaa;
  WeegMap *sensitivity;       /* c -> [WeegWeightRange] from 0 to 1, the other weights in proportion */
  WeegList *weights_left_out; /* members whose weights do not cover every criterion */
} WeegMcdaResult;

extern const WeegRecordType weeg_value_percentiles_type;
extern const WeegRecordType weeg_smaa_result_type;
extern const WeegRecordType weeg_weight_range_type;
extern const WeegRecordType weeg_mcda_result_type;

G_END_DECLS
