/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-layout.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * Draws a layout with its top left at the origin; one user unit is one point, so a
 * screen scales by 96/72 first. The background is left as it is. Leaves the state
 * of `cr` as it was.
 */
void weeg_chart_draw (const WeegChartLayout *layout, cairo_t *cr);

/* The ring around an item that has the keyboard's focus or the pointer. */
void weeg_chart_draw_focus (const WeegChartLayout *layout, guint item, cairo_t *cr);

G_END_DECLS
