/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-stream.h"

G_BEGIN_DECLS

/* Draws per block at most. A block is one stream, whatever thread runs it. */
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
  /* About how many additions one draw takes; 0: not many. Blocks of long draws have fewer of them, so that
   * one who cancels need not wait. */
  guint64 work;
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

/* Whether it is to stop: asks `cancelled`, where there is one. */
gboolean weeg_draws_cancelled (const WeegDrawsOptions *options);

/* Returns FALSE when it was cancelled; `merge` has been called for every worker in any case. */
gboolean weeg_draws_run (const WeegDraws *draws, const WeegDrawsOptions *options);

/*
 * A draw as a whole number, for those who tie to share. It is a multiple of 720720, which 1 to 16 divide
 * exactly, and as large as @iterations of it still fit 63 bits, so that what other divisions leave is less
 * than the accuracy of a double.
 */
guint64 weeg_draws_whole (guint iterations);

G_END_DECLS
