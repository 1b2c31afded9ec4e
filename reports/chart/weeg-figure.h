/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-style.h"
#include "weeg-formatter.h"
#include "weeg-table.h"

G_BEGIN_DECLS

/*
 * WeegFigure: what a chart shows, as an immutable, reference-counted value. All
 * texts in it are translated and formatted; numbers are there for geometry only.
 * Each kind of chart has its own header with a constructor.
 */

#define WEEG_TYPE_FIGURE (weeg_figure_get_type ())

typedef struct _WeegFigure WeegFigure;

/* What every figure has. Texts are copied, a reference to the table is taken. */
typedef struct
{
  const char *title;
  const char *subtitle;    /* (nullable) */
  const char *description; /* one sentence: accessible name, alternative text */
  WeegTable *table;        /* the same numbers as a table */
  /* (optional) "3 labels left out; the table has them": drawn at the foot when a
   * label found no place. The number is a count. Taken over. */
  WeegFormatter left_out;
} WeegFigureHead;

GType weeg_figure_get_type (void);
WeegFigure *weeg_figure_ref (WeegFigure *self);
void weeg_figure_unref (WeegFigure *self);

/* The kind of chart, as on the command line: "value-risk". */
const char *weeg_figure_get_name (const WeegFigure *self);
const char *weeg_figure_get_title (const WeegFigure *self);
const char *weeg_figure_get_subtitle (const WeegFigure *self); /* (nullable) */
WeegTable *weeg_figure_get_table (const WeegFigure *self);     /* (transfer none) */

/* The figure's content in one sentence. (transfer full) */
char *weeg_figure_describe (const WeegFigure *self);

/* The height in points at which the chart, without title, reads best at this width. */
double weeg_figure_natural_height (const WeegFigure *self, const WeegChartStyle *style, double width_pt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegFigure, weeg_figure_unref)

G_END_DECLS
