/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-chart-style.h"
#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * WeegChartArea: a figure, drawn at the size it is given and in the colours of
 * the window. As wide as it may be; its height follows from its width.
 *
 * Keys: Right and Down to the next item, Left and Up to the one before, Home and
 * End, Escape to none. The pointer picks the item under it. The item that was
 * picked has a ring, and its text is the property "value-text".
 *
 * Accessible: role img; the label is the title of the figure, the description its
 * sentence, with the text of the item in front of it while there is one.
 */
#define WEEG_TYPE_CHART_AREA (weeg_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (WeegChartArea, weeg_chart_area, WEEG, CHART_AREA, GtkWidget)

GtkWidget *weeg_chart_area_new (void);

void weeg_chart_area_set_figure (WeegChartArea *self, WeegFigure *figure);
WeegFigure *weeg_chart_area_get_figure (WeegChartArea *self); /* (nullable) (transfer none) */

/* The text of the picked item, "" when there is none. */
const char *weeg_chart_area_get_value_text (WeegChartArea *self);
gboolean weeg_chart_area_is_by_keyboard (WeegChartArea *self);

/* Does what a key does, without modifiers; FALSE: it does nothing here. */
gboolean weeg_chart_area_press (WeegChartArea *self, guint key);

G_END_DECLS
