/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-years-figure.h"

G_BEGIN_DECLS

typedef struct
{
  WeegFigure parent;
  WeegYearsData data; /* all owned */
} WeegYearsFigure;

static inline gboolean
weeg_years_is_bar (const WeegYearsSeries *series)
{
  return series->kind == WEEG_YEARS_BAR || series->kind == WEEG_YEARS_BAR_HATCHED;
}

void weeg_years_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

G_END_DECLS
