/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-stream.h"

G_BEGIN_DECLS

/* Draws per block. A block is one stream, whatever thread runs it. */
#define WEEG_BLOCK_DRAWS 256

/*
 * A simulation: @n_draws draws in blocks, over threads.
 *
 * `block` runs draws @first .. @first + @n - 1 with @stream and keeps what it counts in
 * @worker, of which each thread has one; `new_worker` makes it, and `merge`,
 * called on one thread after all blocks, adds it to the outcome and frees it. What
 * workers keep must add up to the same in any order: counts, or results stored by draw.
 */
typedef struct
{
  gpointer (*new_worker) (gpointer data);
  void (*block) (gpointer worker, WeegStream *stream, guint first, guint n, gpointer data);
  void (*merge) (gpointer worker, gpointer data);
  gpointer data;
} WeegDraws;

/* How a simulation is run. */
typedef struct
{
  guint iterations;
  guint64 seed;
  guint threads;                         /* 0: one per processor */
  gboolean (*cancelled) (gpointer data); /* nullable; asked on the calling thread only, between blocks */
  gpointer cancel_data;
  void (*progress) (double done, gpointer data); /* nullable; the share that is done, on the calling thread */
  gpointer progress_data;
} WeegDrawsOptions;

/* Returns FALSE when it was cancelled; `merge` has been called for every worker in any case. */
gboolean weeg_draws_run (const WeegDraws *draws, const WeegDrawsOptions *options);

G_END_DECLS
