/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * rank-acceptability: a bar per alternative that is divided into shares of the draws, the first rank at the
 * base and darkest, each later one a step lighter. A share is written in its part where there is room.
 */

typedef struct
{
  const char *id;           /* (nullable) */
  const char *label;        /* "Telemonitoring" */
  const char *note;         /* (nullable) under the label: "knocked out" */
  const char *tooltip;      /* (nullable) else made of the labels */
  const double *shares;     /* one per part, 0..1, together at most 1 */
  const char *const *texts; /* one per part: "72%" */
} WeegStackRow;

typedef struct
{
  const WeegStackRow *rows;
  gsize n_rows;
  const char *const *parts; /* "rank 1", as the key at the head names them */
  gsize n_parts;
  WeegFormatter format_tick; /* (optional) under the bars: 0.5 -> "50%" */
} WeegStackData;

/* Copies the data, takes the formatter over. (transfer full) */
WeegFigure *weeg_rank_acceptability_figure_new (const WeegFigureHead *head, const WeegStackData *data);

G_END_DECLS
