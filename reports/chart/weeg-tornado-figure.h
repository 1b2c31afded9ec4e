/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * tornado: how far the outcome moves when one input goes from its low to its high end, the widest on top.
 * What the low end does is hatched, what the high end does is filled, and at each end stands the input there.
 */

typedef struct
{
  const char *id;         /* (nullable) */
  const char *label;      /* "Workload" */
  const char *note;       /* (nullable) under the label: "score of Telemonitoring" */
  const char *tooltip;    /* (nullable) else made of the labels */
  double low, high;       /* the outcome at the low and at the high end of the input */
  const char *low_label;  /* the input there: "25" */
  const char *high_label; /* "75" */
} WeegTornadoRow;

typedef struct
{
  const WeegTornadoRow *rows;
  gsize n_rows;
  double base;            /* the outcome as it is */
  const char *base_label; /* (nullable) over its line: "now 28" */
  const char *zero_label; /* (nullable) over the line at 0, which is drawn when it is in sight: "equal" */
  const char *axis_title; /* (nullable) under the axis */
  WeegFormatter format_tick;
} WeegTornadoData;

/* Copies the data, takes the formatter over. Numbers must be finite. (transfer full) */
WeegFigure *weeg_tornado_figure_new (const WeegFigureHead *head, const WeegTornadoData *data);

G_END_DECLS
