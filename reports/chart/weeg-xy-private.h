/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-ticks.h"
#include "weeg-xy-figure.h"

G_BEGIN_DECLS

typedef struct
{
  WeegFigure parent;
  WeegXyData data; /* all owned */
} WeegXyFigure;

/* A figure that is being laid out. */
typedef struct
{
  const WeegXyData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle small, label;
  WeegRect plot;
  WeegScale x, y;
  WeegTicks x_ticks, y_ticks;
  double end_width;     /* of the names at the right of the plot */
  double sample;        /* width of the sample of its line before each of those; 0: there are none */
  double head;          /* y of the names over the plot */
  gboolean has_names_below; /* of stretches that are too narrow for them */
  GArray *taken;        /* of WeegRect: what no label may cover */
} WeegXy;

/* Of the small text. */
double weeg_xy_line_height (const WeegXy *self);
WeegPoint weeg_xy_map (const WeegXy *self, WeegPoint point);

/* Whether the line ends at the right of the plot, so that its name stands there. */
gboolean weeg_xy_ends_right (const WeegXy *self, const WeegXyLine *line);

/* The names of lines and references, then those of marks: weeg-xy-labels.c. */
void weeg_xy_add_end_labels (WeegXy *self, const int *items);
void weeg_xy_add_head_labels (WeegXy *self);
void weeg_xy_add_mark_labels (WeegXy *self, const int *items);

/* Whether a stretch is too narrow for its name, and there is height for a line of such names:
 * weeg-xy-ranges.c. */
gboolean weeg_xy_ranges_need_line (const WeegXy *self);
/* What the stretches take below the plot, with the line of names if they have one. */
double weeg_xy_ranges_height (const WeegXy *self);
void weeg_xy_add_ranges (WeegXy *self);

void weeg_xy_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

G_END_DECLS
