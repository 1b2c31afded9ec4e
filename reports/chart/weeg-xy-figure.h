/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-geometry.h"
#include "weeg-glyph.h"

G_BEGIN_DECLS

/*
 * sensitivity, ceac, evpi and ce-plane: lines, clouds of points and marked points on two measured axes.
 * A line is named at its end, beside the plot or over it; a cloud at the foot, beside a sample. What is
 * marked has its label beside it where no line or cloud is, farther off with a leader where it must.
 */

typedef struct
{
  const char *id;    /* (nullable) */
  const char *label; /* (nullable) at its end: "Telemonitoring" */
  const char *tooltip;
  WeegChartRole role;
  WeegDash dash;
  double width;            /* 2 for what it is about, 1 for what it is compared with */
  gboolean is_scale;       /* part of the ground: no item, label in the colour of the axes */
  const WeegPoint *points; /* in the units of the axes; from left to right */
  guint n_points;
} WeegXyLine;

typedef struct
{
  const char *label;
  WeegChartRole role;
  WeegGlyph glyph;
  gboolean is_hollow;
  const WeegPoint *points;
  guint n_points;
} WeegXyCloud;

typedef struct
{
  const char *id;    /* (nullable) */
  const char *label; /* (nullable) */
  const char *tooltip;
  WeegPoint at;
  WeegGlyph glyph;
  WeegChartRole role;
  gboolean is_hollow;
} WeegXyMark;

/* An upright line with its word over the plot. */
typedef struct
{
  double x;
  const char *label; /* (nullable) */
} WeegXyReference;

/* A stretch of the x axis with a name, in a band under the plot. */
typedef struct
{
  double from, to;
  const char *label;   /* "best: Telemonitoring" */
  const char *tooltip; /* (nullable) */
  WeegChartRole role;
  const char *short_label; /* (nullable) where the label does not fit: "Telemonitoring" */
} WeegXyRange;

typedef struct
{
  double x_low, x_high, y_low, y_high; /* low < high */
  const char *x_title, *y_title;       /* (nullable) */
  WeegFormatter x_tick, y_tick;
  const WeegXyLine *lines;
  gsize n_lines;
  const WeegXyCloud *clouds;
  gsize n_clouds;
  const WeegXyMark *marks;
  gsize n_marks;
  const WeegXyReference *references;
  gsize n_references;
  const WeegXyRange *ranges;
  gsize n_ranges;
} WeegXyData;

/* Copy the data, take the formatters over. Numbers must be finite and within the axes. (transfer full) */
WeegFigure *weeg_sensitivity_figure_new (const WeegFigureHead *head, const WeegXyData *data);
WeegFigure *weeg_ceac_figure_new (const WeegFigureHead *head, const WeegXyData *data);
WeegFigure *weeg_evpi_figure_new (const WeegFigureHead *head, const WeegXyData *data);
WeegFigure *weeg_ce_plane_figure_new (const WeegFigureHead *head, const WeegXyData *data);

G_END_DECLS
