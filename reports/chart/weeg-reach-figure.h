/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * resilience and sustainability: one bar per row from a zero line, with its number in
 * words and units behind it.
 *
 * resilience: all rows on one scale, against a limit; a bar that falls short is
 * hatched. sustainability: rows in different units, their bars on the scale that
 * they share, if they are on it; to the left is less than now, to the right more.
 */

typedef struct
{
  const char *id;    /* (nullable) */
  const char *label; /* "Power" */
  const char *note;  /* (nullable) under the label */
  gboolean has_value;
  double value;            /* of the scale of all rows */
  gboolean falls_short;    /* hatched, and told so in the number */
  const char *value_label; /* "8 hours, short of 72"; without a value "not known" */
} WeegReachRow;

typedef struct
{
  const WeegReachRow *rows;
  gsize n_rows;
  double low, high; /* of the scale; low <= 0 < high */
  gboolean has_limit;
  double limit;
  const char *limit_label;              /* (nullable) over the line: "72 hours" */
  const char *left_label, *right_label; /* (nullable) over either side: "less", "more" */
} WeegReachData;

/* Copy the data. Numbers must be finite. (transfer full) */
WeegFigure *weeg_resilience_figure_new (const WeegFigureHead *head, const WeegReachData *data);
WeegFigure *weeg_sustainability_figure_new (const WeegFigureHead *head, const WeegReachData *data);

G_END_DECLS
