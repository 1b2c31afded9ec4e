/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/*
 * states: the states of a cohort model as boxes on a ring, the first at the left and on with the clock, and
 * an arrow with its probability for each way from one to another. Who stays has no arrow.
 */

typedef struct
{
  const char *label;
  const char *tooltip; /* (nullable) */
} WeegStatesNode;

typedef struct
{
  guint from, to;      /* places of nodes */
  const char *label;   /* "0.02", or a formula */
  const char *tooltip; /* "From Well to Ill: 0.02" */
} WeegStatesArrow;

typedef struct
{
  const WeegStatesNode *nodes;
  gsize n_nodes;
  const WeegStatesArrow *arrows;
  gsize n_arrows;
} WeegStatesData;

/* Copies the data. (transfer full) */
WeegFigure *weeg_states_figure_new (const WeegFigureHead *head, const WeegStatesData *data);

G_END_DECLS
