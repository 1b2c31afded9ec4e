/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-weight-source.h"

G_BEGIN_DECLS

typedef enum
{
  WEEG_WEIGHT_DRAW_NOTHING,
  WEEG_WEIGHT_DRAW_SIMPLEX,
  WEEG_WEIGHT_DRAW_ORDER,
  WEEG_WEIGHT_DRAW_ABOVE_LOW,
  WEEG_WEIGHT_DRAW_BELOW_HIGH,
  WEEG_WEIGHT_DRAW_WALK,
  WEEG_WEIGHT_DRAW_MEMBERS,
} WeegWeightDraw;

struct _WeegWeightSource
{
  WeegWeightDraw draw;
  guint n;
  double *base;
  GPtrArray *left_out;
  /* ordinal: the group of each criterion, and 1 / M_k */
  guint n_groups;
  guint *group;
  double *vertex;
  /* intervals */
  double *low, *high;
  guint n_free, *free;
  double room_above, room_below; /* 1 - sum low, sum high - 1 */
  guint steps;
  /* members */
  guint n_members;
  double *members; /* [member][criterion] */
};

/* Sets an error of input. Always FALSE. */
gboolean weeg_weight_source_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* Weights between bounds, in weeg-weight-intervals.c. FALSE: no weights fit them. */
gboolean weeg_weight_source_take_intervals (WeegWeightSource *source,
                                            const WeegMcdaWeights *given,
                                            const char *const *ids,
                                            GError **error);
/* The next that fits, independent of the one before. */
void weeg_weight_source_draw_fitting (const WeegWeightSource *source, WeegStream *stream, double *weights);
/* @steps times moves weight between two at random, uniformly over what both allow. */
void
weeg_weight_source_move (const WeegWeightSource *source, WeegStream *stream, guint steps, double *weights);

G_END_DECLS
