/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-mark.h"
#include "weeg-measure.h"

G_BEGIN_DECLS

/*
 * WeegChartLayout: a figure at a size, as numbers: a list of marks in drawing
 * order and a list of items (data a reader can point at or step through).
 * Immutable, reference-counted, a pure function of its arguments.
 */

#define WEEG_TYPE_CHART_LAYOUT (weeg_chart_layout_get_type ())

typedef struct _WeegChartLayout WeegChartLayout;

/* Texts are lent and live as long as the layout. */
typedef struct
{
  guint item;          /* index in reading order */
  const char *id;      /* of the datum ("a1", "c3/a1"), "" if it has none */
  const char *tooltip; /* translated, formatted; may hold newlines */
  WeegRect bounds;
} WeegPick;

GType weeg_chart_layout_get_type (void);

/* The chart alone: the page or the window shows the title. Sizes finite, > 0.
 * (transfer full) */
WeegChartLayout *weeg_chart_layout_new (const WeegFigure *figure,
                                        const WeegChartStyle *style,
                                        double width_pt,
                                        double height_pt,
                                        WeegTextMeasure measure,
                                        gpointer measure_data);

/* With title and subtitle above the chart, within the same height. */
WeegChartLayout *weeg_chart_layout_new_titled (const WeegFigure *figure,
                                               const WeegChartStyle *style,
                                               double width_pt,
                                               double height_pt,
                                               WeegTextMeasure measure,
                                               gpointer measure_data);

WeegChartLayout *weeg_chart_layout_ref (WeegChartLayout *self);
void weeg_chart_layout_unref (WeegChartLayout *self);

double weeg_chart_layout_get_width (const WeegChartLayout *self);
double weeg_chart_layout_get_height (const WeegChartLayout *self);
const WeegChartStyle *weeg_chart_layout_get_style (const WeegChartLayout *self);

/* The marks, in drawing order. */
guint weeg_chart_layout_get_n_marks (const WeegChartLayout *self);
const WeegMark *weeg_chart_layout_get_mark (const WeegChartLayout *self, guint index);

/* Data marks and items, for the pointer and the keyboard. FALSE: nothing there;
 * `pick` is then left alone. Of several at one point the smallest is picked. */
gboolean weeg_chart_layout_pick (const WeegChartLayout *self, double x, double y, WeegPick *pick);
guint weeg_chart_layout_n_items (const WeegChartLayout *self);
gboolean weeg_chart_layout_get_item (const WeegChartLayout *self, guint item, WeegPick *pick);

/* Labels for which there was no room even when moved and shortened; and the
 * sentence that says so, NULL when there are none or the figure has no words for it. */
guint weeg_chart_layout_get_n_left_out (const WeegChartLayout *self);
const char *weeg_chart_layout_get_note (const WeegChartLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegChartLayout, weeg_chart_layout_unref)

G_END_DECLS
