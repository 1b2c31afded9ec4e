/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-map.h"
#include "weeg-record.h"

G_BEGIN_DECLS

/* What is computed of one person's weights. */

/* The comparison to look at first, and what the others say of it. */
typedef struct
{
  WeegRecord record;
  char *row; /* ids of criteria */
  char *column;
  double suggested; /* how many times as important row is as column */
} WeegReconsider;

/* The weights, and how consistent the answers were (by method; the rest is null). */
typedef struct
{
  WeegRecord record;
  WeegMap *weights; /* criterion -> weight; they sum to 1 */
  /* ahp */
  double lambda_max;
  double consistency_index;
  double consistency_ratio;   /* above 0.10: reconsider; null for more than 10 criteria */
  WeegReconsider *reconsider; /* null when the comparisons agree */
  /* bwm */
  double xi;
  double input_consistency_ratio;
} WeegWeightsResult;

extern const WeegRecordType weeg_reconsider_type;
extern const WeegRecordType weeg_weights_result_type;

G_END_DECLS
