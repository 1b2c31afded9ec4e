/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-style.h"

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  WEEG_WEIGHT_REGULAR,
  WEEG_WEIGHT_BOLD,
} WeegWeight;

/* In points; baseline is the distance from the top of the line to it. */
typedef struct
{
  double width, height, baseline;
} WeegTextExtents;

/*
 * Measures one line of text. Layouts break lines and shorten texts themselves, so
 * that a layout drawn anywhere has the same lines. Width must not shrink when a
 * text grows.
 */
typedef void (*WeegTextMeasure) (
    const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer user_data);

/*
 * A Pango context in which one unit is one point: 72 dpi, no hinting, no rounding
 * of positions, the style's family. (transfer full)
 */
PangoContext *weeg_measure_context_new (const WeegChartStyle *style);

/* A WeegTextMeasure; `context` is a PangoContext of weeg_measure_context_new (). */
void weeg_measure_pango (
    const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer context);

G_END_DECLS
