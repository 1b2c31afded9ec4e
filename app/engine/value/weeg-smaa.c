/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-smaa-private.h"

#include <math.h>
#include <string.h>

/* A measurement that is drawn takes about as long as so many additions. */
#define CELL_WORK 50

gpointer
weeg_smaa_worker_new (gpointer data)
{
  const WeegSmaaSimulation *simulation = data;
  const WeegSmaaInput *input = simulation->input;
  guint a = input->n_alternatives, c = input->n_criteria;
  WeegSmaaWorker *worker = g_new0 (WeegSmaaWorker, 1);

  worker->weights = g_new0 (double, c);
  worker->values = g_memdup2 (input->values, (gsize)a * c * sizeof (double));
  worker->v = g_new0 (double, a);
  worker->variance = g_new0 (double, a);
  worker->rank = g_new0 (guint, a);
  worker->ties = g_new0 (guint, a);
  worker->is_outside = g_new0 (gboolean, a);
  worker->ranks = g_new0 (guint64, (gsize)a * a);
  worker->wins = g_new0 (guint64, (gsize)a * a);
  worker->firsts = g_new0 (guint64, a);
  worker->outside = g_new0 (guint64, a);
  worker->weight_sums = g_new0 (gint64, (gsize)a * c);
  worker->histograms = g_new0 (WeegHistogram *, a);
  for (guint i = 0; i < a && !simulation->confidence; i++)
    worker->histograms[i] = weeg_histogram_new_value ();
  return worker;
}

static void
smaa_free_worker (WeegSmaaWorker *worker, guint a)
{
  for (guint i = 0; i < a; i++)
    g_clear_pointer (&worker->histograms[i], weeg_histogram_free);
  g_free (worker->weights);
  g_free (worker->values);
  g_free (worker->v);
  g_free (worker->variance);
  g_free (worker->rank);
  g_free (worker->ties);
  g_free (worker->is_outside);
  g_free (worker->ranks);
  g_free (worker->wins);
  g_free (worker->firsts);
  g_free (worker->outside);
  g_free (worker->weight_sums);
  g_free (worker->histograms);
  g_free (worker);
}

void
weeg_smaa_draw_cells (const WeegSmaaInput *input, WeegSmaaWorker *worker, WeegStream *stream)
{
  for (guint i = 0; i < input->n_cells; i++)
    {
      const WeegSmaaCell *cell = &input->cells[i];
      const WeegScale *scale = input->scales[cell->criterion];
      double x = weeg_stream_quantity (stream, cell->quantity, 0);

      worker->values[(gsize)cell->criterion * input->n_alternatives + cell->alternative] =
          weeg_scale_value (scale, x);
      worker->is_outside[cell->alternative] |= weeg_scale_is_outside (scale, x);
    }
  for (guint a = 0; a < input->n_alternatives && input->n_cells > 0; a++)
    {
      worker->outside[a] += worker->is_outside[a] != FALSE;
      worker->is_outside[a] = FALSE;
    }
}

static void
smaa_add_up (const WeegSmaaInput *input, const double *weights, const double *values, double *restrict v)
{
  guint n = input->n_alternatives;

  for (guint a = 0; a < n; a++)
    v[a] = 0;
  for (guint c = 0; c < input->n_criteria; c++)
    {
      const double *row = values + (gsize)c * n;
      double weight = weights[c];

      for (guint a = 0; a < n; a++)
        v[a] += weight * row[a];
    }
}

/* Adds to the V of each alternative with variances what is normal about it. */
static void
add_normals (const WeegSmaaSimulation *simulation, WeegSmaaWorker *worker, WeegStream *stream)
{
  const WeegSmaaInput *input = simulation->input;
  guint n = input->n_alternatives;

  if (simulation->n_normal == 0)
    return;
  for (guint a = 0; a < n; a++)
    worker->variance[a] = 0;
  for (guint c = 0; c < input->n_criteria; c++)
    {
      const double *row = input->variances + (gsize)c * n;
      double square = worker->weights[c] * worker->weights[c];

      for (guint a = 0; a < n; a++)
        worker->variance[a] += square * row[a];
    }
  for (guint i = 0; i < simulation->n_normal; i++)
    {
      guint a = simulation->normal[i];

      worker->v[a] += sqrt (worker->variance[a]) * weeg_stream_normal (stream);
    }
}

/* Who is above whom; `rank` is how many are better, `ties` how many are equal. */
static void
smaa_compare (const WeegSmaaInput *input, WeegSmaaWorker *worker)
{
  guint n = input->n_alternatives;

  memset (worker->rank, 0, n * sizeof (guint));
  memset (worker->ties, 0, n * sizeof (guint));
  for (guint i = 1; i < n; i++)
    {
      guint64 *row = worker->wins + (gsize)i * n;
      double v = worker->v[i];
      guint behind = 0, equal = 0;

      if (!input->eligible[i])
        continue;
      for (guint j = 0; j < i; j++)
        {
          guint both = input->eligible[j] != 0;
          guint wins = both & (v - worker->v[j] > WEEG_VALUE_TIE),
                loses = both & (worker->v[j] - v > WEEG_VALUE_TIE);
          guint tie = both & !(wins | loses);

          row[j] += wins;
          worker->wins[(gsize)j * n + i] += loses;
          worker->rank[j] += wins;
          behind += loses;
          equal += tie;
          worker->ties[j] += tie;
        }
      worker->rank[i] += behind;
      worker->ties[i] += equal;
    }
}

static void
count (const WeegSmaaSimulation *simulation, WeegSmaaWorker *worker)
{
  const WeegSmaaInput *input = simulation->input;
  guint n = input->n_alternatives;

  for (guint a = 0; a < n; a++)
    {
      guint64 share = simulation->whole;

      if (!input->eligible[a])
        continue;
      if (worker->ties[a] > 0)
        share /= worker->ties[a] + 1;
      for (guint r = worker->rank[a]; r <= worker->rank[a] + worker->ties[a]; r++)
        worker->ranks[(gsize)a * n + r] += share;
      if (worker->rank[a] > 0)
        continue;
      for (guint c = 0; c < input->n_criteria; c++)
        worker->weight_sums[(gsize)a * input->n_criteria + c] +=
            (gint64)(worker->weights[c] * (simulation->weight_unit / (worker->ties[a] + 1)));
    }
}

static void
smaa_run_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  WeegSmaaWorker *worker = data;
  const WeegSmaaSimulation *simulation = user_data;
  const WeegSmaaInput *input = simulation->input;

  weeg_weight_source_begin (input->weights, stream, worker->weights);
  for (guint draw = 0; draw < n; draw++)
    {
      weeg_weight_source_draw (input->weights, stream, worker->weights);
      weeg_smaa_draw_cells (input, worker, stream);
      smaa_add_up (input, worker->weights, worker->values, worker->v);
      add_normals (simulation, worker, stream);
      smaa_compare (input, worker);
      count (simulation, worker);
      for (guint a = 0; a < input->n_alternatives; a++)
        weeg_histogram_add (worker->histograms[a], worker->v[a]);
    }
}

void
weeg_smaa_merge (gpointer data, gpointer user_data)
{
  WeegSmaaWorker *worker = data;
  WeegSmaaSimulation *simulation = user_data;
  guint a = simulation->input->n_alternatives, c = simulation->input->n_criteria;

  for (guint i = 0; i < a * a; i++)
    {
      simulation->ranks[i] += worker->ranks[i];
      simulation->wins[i] += worker->wins[i];
    }
  for (guint i = 0; i < a * c; i++)
    simulation->weight_sums[i] += worker->weight_sums[i];
  for (guint i = 0; i < a; i++)
    {
      simulation->firsts[i] += worker->firsts[i];
      simulation->outside[i] += worker->outside[i];
      if (worker->histograms[i] != NULL)
        weeg_histogram_merge (simulation->smaa->values[i], worker->histograms[i]);
    }
  smaa_free_worker (worker, a);
}

guint64
weeg_smaa_work_of_draw (const WeegSmaaInput *input)
{
  guint64 n = input->n_alternatives;

  return n * (n / 2 + input->n_criteria) + CELL_WORK * (guint64)input->n_cells;
}

static void
smaa_conclude (WeegSmaaSimulation *simulation)
{
  WeegSmaa *smaa = simulation->smaa;
  guint n = smaa->n_alternatives;
  double draws = smaa->iterations;

  for (guint a = 0; a < n; a++)
    {
      double *weights = smaa->central_weights + (gsize)a * smaa->n_criteria, sum = 0;

      smaa->outside_share[a] = (double)simulation->outside[a] / draws;
      simulation->outside[a] = 0;
      for (guint b = 0; b < n; b++)
        {
          gsize here = (gsize)a * n + b, mirrored = (gsize)b * n + a;

          smaa->rank_acceptability[here] =
              (double)simulation->ranks[here] / (double)simulation->whole / draws;
          if (a != b && simulation->input->eligible[a] && simulation->input->eligible[b])
            smaa->beats[here] =
                (draws + (double)simulation->wins[here] - (double)simulation->wins[mirrored]) / 2 / draws;
        }
      for (guint c = 0; c < smaa->n_criteria; c++)
        sum += (double)simulation->weight_sums[(gsize)a * smaa->n_criteria + c];
      for (guint c = 0; c < smaa->n_criteria && sum > 0; c++)
        weights[c] = (double)simulation->weight_sums[(gsize)a * smaa->n_criteria + c] / sum;
    }
}

/* Which alternatives are uncertain, and how. */
static void
smaa_find_uncertain (WeegSmaaSimulation *simulation)
{
  const WeegSmaaInput *input = simulation->input;
  guint n = input->n_alternatives;

  simulation->normal = g_new0 (guint, n);
  simulation->is_drawn = g_new0 (gboolean, n);
  for (guint a = 0; a < n && input->variances != NULL; a++)
    for (guint c = 0; c < input->n_criteria; c++)
      if (input->variances[(gsize)c * n + a] > 0)
        {
          simulation->normal[simulation->n_normal++] = a;
          break;
        }
  for (guint i = 0; i < input->n_cells; i++)
    simulation->is_drawn[input->cells[i].alternative] = TRUE;
}

static WeegSmaa *
new_smaa (const WeegSmaaInput *input, guint iterations)
{
  WeegSmaa *smaa = g_new0 (WeegSmaa, 1);
  gsize n = input->n_alternatives;

  smaa->n_alternatives = input->n_alternatives;
  smaa->n_criteria = input->n_criteria;
  smaa->iterations = iterations;
  smaa->rank_acceptability = g_new0 (double, n *n + 1);
  smaa->beats = g_new0 (double, n *n + 1);
  smaa->central_weights = g_new0 (double, n * input->n_criteria + 1);
  smaa->confidence = g_new0 (double, n + 1);
  smaa->outside_share = g_new0 (double, n + 1);
  smaa->values = g_new0 (WeegHistogram *, n + 1);
  for (guint a = 0; a < n; a++)
    smaa->values[a] = weeg_histogram_new_value ();
  return smaa;
}

WeegSmaa *
weeg_smaa_new (const WeegSmaaInput *input, const WeegDrawsOptions *options)
{
  g_autoptr (WeegSmaa) smaa = NULL;
  gsize n = input->n_alternatives;
  WeegSmaaSimulation simulation = { .input = input };
  WeegDraws draws = { weeg_smaa_worker_new, smaa_run_block, weeg_smaa_merge, &simulation,
                      weeg_smaa_work_of_draw (input) };
  gboolean done;

  if (options->iterations == 0 || n == 0 || n > WEEG_SMAA_ALTERNATIVES)
    return NULL;

  smaa = new_smaa (input, options->iterations);
  simulation.smaa = smaa;
  simulation.whole = weeg_draws_whole (options->iterations);
  smaa_find_uncertain (&simulation);
  simulation.ranks = g_new0 (guint64, n * n);
  simulation.wins = g_new0 (guint64, n * n);
  simulation.firsts = g_new0 (guint64, n);
  simulation.outside = g_new0 (guint64, n);
  simulation.weight_sums = g_new0 (gint64, n * input->n_criteria);
  simulation.weight_unit = ldexp (1, 61 - (int)ceil (log2 (options->iterations)));
  done = weeg_draws_run (&draws, options);
  if (done)
    {
      smaa_conclude (&simulation);
      done = weeg_smaa_find_confidence (&simulation, options);
    }
  g_free (simulation.ranks);
  g_free (simulation.wins);
  g_free (simulation.firsts);
  g_free (simulation.outside);
  g_free (simulation.weight_sums);
  g_free (simulation.normal);
  g_free (simulation.is_drawn);
  g_free (simulation.means);
  g_free (simulation.deviations);
  return done ? g_steal_pointer (&smaa) : NULL;
}

void
weeg_smaa_free (WeegSmaa *smaa)
{
  for (guint a = 0; a < smaa->n_alternatives; a++)
    weeg_histogram_free (smaa->values[a]);
  g_free (smaa->rank_acceptability);
  g_free (smaa->beats);
  g_free (smaa->central_weights);
  g_free (smaa->confidence);
  g_free (smaa->outside_share);
  g_free (smaa->values);
  g_free (smaa);
}
