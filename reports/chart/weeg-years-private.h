/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-ticks.h"
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

/* A figure that is being laid out. */
typedef struct
{
  const WeegYearsData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle small, number;
  WeegRect plot;
  WeegScale y;
  WeegTicks ticks;
  double pitch;        /* of the years */
  guint n_bars;        /* in each year */
  gboolean flat;       /* nothing but zeros */
  double name_width;   /* of the names beside the ends of the lines; 0 when they stand at the foot */
  double number_width; /* of the last number, which comes between line and name */
  GArray *taken;       /* of WeegRect: where no number may come */
  GArray *leaders;     /* of WeegPoint, two by two: from lines to their names */
} WeegYears;

double weeg_years_middle (const WeegYears *self, gsize year);
double weeg_years_map (const WeegYears *self, double value);

/* Whether the lines are named beside their ends: there are no bars and every name fits; sets its width. */
gboolean weeg_years_measure_names (WeegYears *self);

void weeg_years_add_names (WeegYears *self);
void weeg_years_add_numbers (WeegYears *self);

void weeg_years_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

G_END_DECLS
