/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-layout.h"

G_BEGIN_DECLS

/* A figure with its title, at the size of a window, in letters that are all as wide. (transfer full) */
WeegChartLayout *figure_layout_new (const WeegFigure *figure);

/* All that a figure tells: its sentence, words in the picture, tooltips, the table. (transfer full) */
char *figure_texts_new (const WeegFigure *figure);

G_END_DECLS
