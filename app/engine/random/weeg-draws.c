/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-draws.h"

#include <math.h>

/* Additions in a block: some milliseconds. */
#define BLOCK_WORK 5000000

typedef struct
{
  const WeegDraws *draws;
  const WeegDrawsOptions *options;
  guint block_draws, n_blocks;
  int next;      /* atomic: the next block to run */
  int cancelled; /* atomic */
} Run;

typedef struct
{
  Run *run;
  gpointer worker;
} Hand;

static void
draws_run_block (Hand *hand, guint block)
{
  const WeegDrawsOptions *options = hand->run->options;
  guint block_draws = hand->run->block_draws, first = block * block_draws;
  WeegStream stream = weeg_stream_new (options->seed, block);

  hand->run->draws->block (hand->worker, &stream, first, MIN (block_draws, options->iterations - first),
                           hand->run->draws->data);
}

static gpointer
work (gpointer data)
{
  Hand *hand = data;
  Run *run = hand->run;

  while (!g_atomic_int_get (&run->cancelled))
    {
      int block = g_atomic_int_add (&run->next, 1);

      if (block >= (int)run->n_blocks)
        break;
      draws_run_block (hand, (guint)block);
    }
  return NULL;
}

gboolean
weeg_draws_cancelled (const WeegDrawsOptions *options)
{
  return options->cancelled != NULL && options->cancelled (options->cancel_data);
}

/* As `work`, and asks whether to go on. */
static void
work_and_ask (Hand *hand)
{
  Run *run = hand->run;
  const WeegDrawsOptions *options = run->options;

  for (;;)
    {
      int block;

      if (weeg_draws_cancelled (options))
        g_atomic_int_set (&run->cancelled, TRUE);
      if (g_atomic_int_get (&run->cancelled))
        break;
      block = g_atomic_int_add (&run->next, 1);
      if (block >= (int)run->n_blocks)
        break;
      draws_run_block (hand, (guint)block);
      if (options->progress != NULL)
        options->progress ((block + 1.0) / run->n_blocks, options->progress_data);
    }
}

gboolean
weeg_draws_run (const WeegDraws *draws, const WeegDrawsOptions *options)
{
  Run run = { .draws = draws, .options = options };
  guint n_hands = options->threads > 0 ? options->threads : g_get_num_processors ();
  g_autofree Hand *hands = NULL;
  g_autofree GThread **threads = NULL;

  run.block_draws = (guint)CLAMP (BLOCK_WORK / MAX (draws->work, 1), 1, WEEG_BLOCK_DRAWS);
  run.n_blocks = options->iterations / run.block_draws + (options->iterations % run.block_draws != 0);
  n_hands = CLAMP (n_hands, 1, MAX (run.n_blocks, 1));
  n_hands = MIN (n_hands, 64);
  hands = g_new0 (Hand, n_hands);
  threads = g_new0 (GThread *, n_hands);

  for (guint i = 0; i < n_hands; i++)
    {
      hands[i].run = &run;
      hands[i].worker = draws->new_worker (draws->data);
      /* A thread that cannot be made is work for the others. */
      if (i > 0)
        threads[i] = g_thread_try_new ("weeg-draws", work, &hands[i], NULL);
    }
  work_and_ask (&hands[0]);

  for (guint i = 0; i < n_hands; i++)
    {
      if (threads[i] != NULL)
        g_thread_join (threads[i]);
      draws->merge (hands[i].worker, draws->data);
    }
  return !g_atomic_int_get (&run.cancelled);
}

guint64
weeg_draws_whole (guint iterations)
{
  /* 720720 is below 2^20. */
  return G_GUINT64_CONSTANT (720720) << (43 - (guint)ceil (log2 (MAX (iterations, 1))));
}
