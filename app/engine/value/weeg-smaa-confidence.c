/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-smaa-private.h"

#include <math.h>

static gboolean
is_ever_first (const WeegSmaa *smaa, guint a)
{
  return smaa->rank_acceptability[(gsize)a * smaa->n_alternatives] > 0;
}

/* V of alternative @b by the central weights of @a, with its measurements in @values. */
static double
value_by_central (const WeegSmaaSimulation *simulation, const double *values, guint a, guint b)
{
  const WeegSmaaInput *input = simulation->input;
  const double *weights = simulation->smaa->central_weights + (gsize)a * input->n_criteria;
  double sum = 0;

  for (guint c = 0; c < input->n_criteria; c++)
    sum += weights[c] * values[(gsize)c * input->n_alternatives + b];
  return sum;
}

/* What of V by the central weights of each does not differ between draws. FALSE when it was cancelled. */
static gboolean
find_moments (WeegSmaaSimulation *simulation, const WeegDrawsOptions *options)
{
  const WeegSmaaInput *input = simulation->input;
  guint n = input->n_alternatives;

  simulation->means = g_new0 (double, (gsize)n *n);
  simulation->deviations = g_new0 (double, (gsize)n *n);
  for (guint a = 0; a < n; a++)
    {
      const double *weights = simulation->smaa->central_weights + (gsize)a * input->n_criteria;

      if (weeg_draws_cancelled (options))
        return FALSE;
      for (guint b = 0; b < n && is_ever_first (simulation->smaa, a); b++)
        {
          double variance = 0;

          for (guint c = 0; c < input->n_criteria && input->variances != NULL; c++)
            variance += weights[c] * weights[c] * input->variances[(gsize)c * n + b];
          simulation->means[(gsize)a * n + b] = value_by_central (simulation, input->values, a, b);
          simulation->deviations[(gsize)a * n + b] = sqrt (variance);
        }
    }
  return TRUE;
}

/* V of @b in this draw, by the central weights of @a. */
static double
draw_by_central (const WeegSmaaSimulation *simulation, const WeegSmaaWorker *worker, guint a, guint b)
{
  gsize place = (gsize)a * simulation->input->n_alternatives + b;
  double mean = simulation->is_drawn[b] ? value_by_central (simulation, worker->values, a, b)
                                        : simulation->means[place];

  return mean + simulation->deviations[place] * worker->variance[b];
}

/* The share of the first place that @a has in this draw, by its central weights. */
static guint64
share_of_first (const WeegSmaaSimulation *simulation, const WeegSmaaWorker *worker, guint a)
{
  const WeegSmaaInput *input = simulation->input;
  double v = draw_by_central (simulation, worker, a, a);
  guint ties = 1;

  for (guint b = 0; b < input->n_alternatives; b++)
    {
      double ahead;

      if (b == a || !input->eligible[b])
        continue;
      ahead = draw_by_central (simulation, worker, a, b) - v;
      if (ahead > WEEG_VALUE_TIE)
        return 0;
      ties += ahead >= -WEEG_VALUE_TIE;
    }
  return simulation->whole / ties;
}

static void
run_confidence_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  WeegSmaaWorker *worker = data;
  const WeegSmaaSimulation *simulation = user_data;
  const WeegSmaaInput *input = simulation->input;

  for (guint draw = 0; draw < n; draw++)
    {
      weeg_smaa_draw_cells (input, worker, stream);
      /* One normal for an alternative serves the weights of all: only what is first with its own is counted.
       */
      for (guint i = 0; i < simulation->n_normal; i++)
        worker->variance[simulation->normal[i]] = weeg_stream_normal (stream);
      for (guint a = 0; a < input->n_alternatives; a++)
        if (is_ever_first (simulation->smaa, a))
          worker->firsts[a] += share_of_first (simulation, worker, a);
    }
}

gboolean
weeg_smaa_find_confidence (WeegSmaaSimulation *simulation, const WeegDrawsOptions *options)
{
  WeegDraws draws = { weeg_smaa_worker_new, run_confidence_block, weeg_smaa_merge, simulation,
                      weeg_smaa_work_of_draw (simulation->input) };
  WeegDrawsOptions second = *options;

  if (!find_moments (simulation, options))
    return FALSE;
  simulation->confidence = TRUE;
  second.iterations = simulation->input->n_cells + simulation->n_normal > 0 ? options->iterations : 1;
  /* Another seed: the central weights come from the draws of the first. */
  second.seed = ~options->seed;
  /* The first run has said how far it is; this one is short. */
  second.progress = NULL;
  if (!weeg_draws_run (&draws, &second))
    return FALSE;
  for (guint a = 0; a < simulation->input->n_alternatives; a++)
    simulation->smaa->confidence[a] =
        (double)simulation->firsts[a] / (double)simulation->whole / second.iterations;
  return TRUE;
}
