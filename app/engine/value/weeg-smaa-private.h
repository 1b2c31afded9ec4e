/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-smaa.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/* What the two runs of a SMAA share. */
typedef struct
{
  const WeegSmaaInput *input;
  WeegSmaa *smaa;
  /* the counts of all workers */
  guint64 *ranks, *wins, *firsts, *outside;
  gint64 *weight_sums;
  guint n_normal, *normal; /* alternatives with a variance, */
  gboolean *is_drawn;      /* and per alternative whether it has cells that are drawn one by one */
  guint64 whole;           /* what a draw counts for, shared by those who tie */
  double weight_unit;      /* weights are summed as whole numbers, as fine as all draws together allow */
  /* the second run: per alternative its central weights, and how often it is first with them */
  gboolean confidence;
  double *means, *deviations; /* [alternative][alternative]: of V by the central weights of the first */
} WeegSmaaSimulation;

/* What one thread works with, and what it has counted. */
typedef struct
{
  double *weights, *values, *v, *variance;
  guint *rank, *ties;
  gboolean *is_outside;
  guint64 *ranks, *wins, *firsts, *outside;
  gint64 *weight_sums;
  WeegHistogram **histograms;
} WeegSmaaWorker;

/* The worker of a WeegSmaaSimulation, as WeegDraws asks for them; merging frees it. */
gpointer weeg_smaa_worker_new (gpointer simulation);
void weeg_smaa_merge (gpointer worker, gpointer simulation);
/* Draws the uncertain cells of @input into the worker's values. */
void weeg_smaa_draw_cells (const WeegSmaaInput *input, WeegSmaaWorker *worker, WeegStream *stream);
guint64 weeg_smaa_work_of_draw (const WeegSmaaInput *input);

/*
 * The second run: how often each alternative is first with its own central weights, which the first run
 * found. With certain measurements one draw says it all. FALSE when it was cancelled.
 */
gboolean weeg_smaa_find_confidence (WeegSmaaSimulation *simulation, const WeegDrawsOptions *options);

G_END_DECLS
