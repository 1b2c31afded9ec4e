/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * workload-years and budget-impact: what happens per year. Bars stand side by side in
 * their year on the zero line; lines run from year to year, the main one with a dot and
 * its number in every year and, if it has one, a band. Every series is named at the
 * foot, beside a sample.
 */

typedef enum
{
  WEEG_YEARS_BAR, /* filled */
  WEEG_YEARS_BAR_HATCHED,
  WEEG_YEARS_LINE, /* the main line: thick, dots, numbers, band */
  WEEG_YEARS_THIN, /* thin */
  WEEG_YEARS_THIN_DASHED,
} WeegYearsKind;

typedef struct
{
  const char *label; /* "Prevents care" */
  WeegYearsKind kind;
  WeegChartRole role;         /* its colour */
  const double *values;       /* one per year */
  const char *const *numbers; /* (nullable) one per year, over bars and dots: "1.5" */
  const double *low, *high;   /* (nullable) the band of a line, one per year */
} WeegYearsSeries;

typedef struct
{
  const char *const *years; /* "2027" */
  gsize n_years;
  const WeegYearsSeries *series;
  gsize n_series;
  const char *unit; /* (nullable) over the axis: "FTE" */
  WeegFormatter format_tick;
} WeegYearsData;

/* Copy the data, take the formatter over. Numbers must be finite. (transfer full) */
WeegFigure *weeg_workload_years_figure_new (const WeegFigureHead *head, const WeegYearsData *data);
WeegFigure *weeg_budget_impact_figure_new (const WeegFigureHead *head, const WeegYearsData *data);

G_END_DECLS
