/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Ticks at whole multiples of a step of 1, 2 or 5 times a power of ten. Each is
 * computed from its own index, so that no error builds up and 0.3 is 0.3.
 */
typedef struct
{
  int mantissa; /* 1, 2 or 5 */
  int exponent;
  double first; /* index of the first tick, a whole number */
  guint n;
} WeegTicks;

/* The smallest step that gives at most `n_max` ticks within [low, high], low < high. */
WeegTicks weeg_ticks_find (double low, double high, guint n_max);

double weeg_ticks_get (const WeegTicks *ticks, guint index);
double weeg_ticks_get_step (const WeegTicks *ticks);

/* A linear map from data to points. */
typedef struct
{
  double data_low, data_high, point_low, point_high;
} WeegScale;

double weeg_scale_map (const WeegScale *scale, double value);

G_END_DECLS
