/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * workload-units: a small square for every so many FTE, the last one as wide as what is left over. Left of
 * the middle stands care that is prevented, right of it tasks that are relieved (filled), work that moves
 * away (hatched) and work that is asked (an empty outline).
 */

typedef struct
{
  const char *id;                           /* (nullable) */
  const char *label;                        /* "Outpatient visits" */
  const char *tooltip;                      /* (nullable) else the label */
  double prevented, relieved, moved, asked; /* FTE, each at least 0 */
  const char *left_label;                   /* (nullable) beside the squares: "1.2" */
  const char *right_label;                  /* (nullable) "0.8 − 0.4" */
} WeegUnitsRow;

typedef struct
{
  const WeegUnitsRow *rows;
  gsize n_rows;
  double unit;                                            /* FTE of one square; above 0 */
  const char *unit_label;                                 /* "= 1 FTE", beside a square at the head */
  const char *left_title;                                 /* "prevents care" */
  const char *relieved_title, *moved_title, *asked_title; /* moved and asked (nullable): nothing of it */
} WeegUnitsData;

/* Copies the data. (transfer full) */
WeegFigure *weeg_workload_units_figure_new (const WeegFigureHead *head, const WeegUnitsData *data);

G_END_DECLS
