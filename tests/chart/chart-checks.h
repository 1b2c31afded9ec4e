/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-layout.h"

G_BEGIN_DECLS

/* A font whose letters are all 0.55 of the size wide (bold 0.6), lines 1.25 high. */
void
fake_measure (const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer data);

/* The first text mark that says this, or NULL. */
const WeegMark *find_text (const WeegChartLayout *layout, const char *text);

/* The n-th mark of a kind that belongs to an item, or NULL. */
const WeegMark *find_mark (const WeegChartLayout *layout, WeegMarkKind kind, int item, guint n);

/* No two texts meet, none meets a data point, everything is within the chart. */
void check_layout (const WeegChartLayout *layout);

G_END_DECLS
