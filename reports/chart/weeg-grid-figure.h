/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * agreement: a cell per row and column with a difference: a tint to one side or the other, the stronger the
 * larger, and the number with its sign, so that neither side needs its colour. An empty cell is hatched.
 */

typedef struct
{
  gboolean has_value;
  double strength;  /* -1..1: how strong the tint is, and to which side */
  const char *text; /* "+12" */
} WeegGridCell;

typedef struct
{
  const char *id;            /* (nullable) */
  const char *label;         /* "Workload" */
  const char *note;          /* (nullable) at the right end: "0.72" */
  const char *tooltip;       /* (nullable) else the label */
  const WeegGridCell *cells; /* one per column */
} WeegGridRow;

typedef struct
{
  const char *const *columns; /* "A. Jansen" */
  gsize n_columns;
  const WeegGridRow *rows;
  gsize n_rows;
  const char *note_title; /* (nullable) over the notes: "agreement" */
} WeegGridData;

/* Copies the data. Strengths must be within -1..1. (transfer full) */
WeegFigure *weeg_agreement_figure_new (const WeegFigureHead *head, const WeegGridData *data);

G_END_DECLS
