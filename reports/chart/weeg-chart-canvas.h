/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-mark.h"

G_BEGIN_DECLS

/*
 * WeegChartCanvas: where a kind of chart lays itself out; seen only inside this
 * layer. Marks are kept in drawing order. Everything has to stay within `box`.
 */

typedef struct
{
  char *id;
  char *tooltip;
  WeegRect bounds;
} WeegChartItem;

typedef struct
{
  const WeegChartStyle *style;
  WeegTextMeasure measure;
  gpointer measure_data;
  double base;   /* the style's base size; lengths follow it */
  double stroke; /* line widths below are for a base size of 9; larger texts get wider lines */
  WeegRect box;
  GPtrArray *marks; /* of WeegMark */
  GArray *items;    /* of WeegChartItem */
  guint n_left_out;
} WeegChartCanvas;

typedef struct
{
  double size;
  WeegWeight weight;
  WeegChartRole role;
} WeegTextStyle;

void weeg_chart_canvas_init (WeegChartCanvas *self,
                             const WeegChartStyle *style,
                             const WeegRect *box,
                             WeegTextMeasure measure,
                             gpointer measure_data);
void weeg_chart_canvas_clear (WeegChartCanvas *self);

WeegColor weeg_chart_canvas_color (const WeegChartCanvas *self, WeegChartRole role);

/* Marks: an outline or a fill is set on what is returned. (transfer none) */
WeegMark *weeg_chart_canvas_add_rect (WeegChartCanvas *self, int item, const WeegRect *rect);
WeegMark *weeg_chart_canvas_add_glyph (
    WeegChartCanvas *self, int item, WeegGlyph glyph, WeegPoint centre, double radius);
WeegMark *weeg_chart_canvas_add_line (WeegChartCanvas *self,
                                      int item,
                                      WeegPoint from,
                                      WeegPoint to,
                                      WeegChartRole role,
                                      double line_width,
                                      WeegDash dash);

/* A line through points, or with a fill a polygon: the ground that texts may stand on. */
WeegMark *
weeg_chart_canvas_add_polyline (WeegChartCanvas *self, int item, const WeegPoint *points, guint n_points);
WeegMark *weeg_chart_canvas_add_ground (WeegChartCanvas *self, const WeegRect *rect);

/* A fill so much of the way from the background to the role's colour, 0..1. */
void weeg_chart_canvas_set_tint (WeegChartCanvas *self, WeegMark *mark, WeegChartRole role, double strength);

void weeg_chart_canvas_set_fill (WeegChartCanvas *self, WeegMark *mark, WeegFill fill, WeegChartRole role);
void
weeg_chart_canvas_set_outline (WeegChartCanvas *self, WeegMark *mark, double line_width, WeegChartRole role);

/*
 * A level or upright line that leaves out the stretches within the rectangles, so that
 * a line never runs through a word.
 */
void weeg_chart_canvas_add_broken_line (WeegChartCanvas *self,
                                        WeegPoint from,
                                        WeegPoint to,
                                        WeegChartRole role,
                                        double line_width,
                                        WeegDash dash,
                                        const WeegRect *gaps,
                                        guint n_gaps);

/* One line of text; `x` is its left, middle or right by align 0, 0.5 or 1. */
WeegRect weeg_chart_canvas_add_text (WeegChartCanvas *self,
                                     int item,
                                     const char *text,
                                     const WeegTextStyle *style,
                                     double x,
                                     double top,
                                     double align);

/* An item in reading order; returns its index. */
int weeg_chart_canvas_add_item (WeegChartCanvas *self,
                                const char *id,
                                const char *tooltip,
                                const WeegRect *bounds);

void weeg_chart_canvas_measure (const WeegChartCanvas *self,
                                const char *text,
                                const WeegTextStyle *style,
                                WeegTextExtents *extents);
double
weeg_chart_canvas_text_width (const WeegChartCanvas *self, const char *text, const WeegTextStyle *style);
double weeg_chart_canvas_line_height (const WeegChartCanvas *self, const WeegTextStyle *style);

G_END_DECLS
