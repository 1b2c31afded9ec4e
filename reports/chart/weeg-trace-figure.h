/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * trace: which share of a cohort is in which state, cycle by cycle: a line for each
 * state with its name at the end of it.
 */

typedef struct
{
  const char *label;
  const char *tooltip;  /* (nullable) */
  const double *shares; /* 0..1, one per row */
} WeegTraceSeries;

typedef struct
{
  const WeegTraceSeries *series;
  gsize n_series;
  gsize n_rows;           /* cycle 0 to the last: at least 2 */
  const char *axis_label; /* (nullable) below the axis: "Cycle" */
  WeegFormatter format_share;
  WeegFormatter format_cycle;
} WeegTraceData;

/* Copies the data, takes the formatters over. (transfer full) */
WeegFigure *weeg_trace_figure_new (const WeegFigureHead *head, const WeegTraceData *data);

G_END_DECLS
