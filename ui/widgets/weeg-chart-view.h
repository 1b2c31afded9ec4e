/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * WeegChartView: a figure with its title and subtitle above it, below it the text
 * of the item that is picked, and a menu: copy as image, save as SVG, PNG or PDF,
 * show as table. The menu opens with its button, the secondary button, Menu or Shift+F10.
 */
#define WEEG_TYPE_CHART_VIEW (weeg_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (WeegChartView, weeg_chart_view, WEEG, CHART_VIEW, AdwBin)

GtkWidget *weeg_chart_view_new (void);
void weeg_chart_view_set_figure (WeegChartView *self, WeegFigure *figure);
WeegFigure *weeg_chart_view_get_figure (WeegChartView *self); /* (nullable) (transfer none) */

G_END_DECLS
