/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-smaa.h"

#include <math.h>

/* V this near tie. */
#define SMAA_TIE 1e-9
/* A measurement that is drawn takes about as long as so many additions. */
#define CELL_WORK 50

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
} SmaaSimulation;

typedef struct
{
  double *weights, *values, *v, *variance;
  guint *rank, *ties;
  gboolean *is_outside;
  guint64 *ranks, *wins, *firsts, *outside;
  gint64 *weight_sums;
  WeegHistogram **histograms;
} SmaaWorker;

static gpointer
smaa_new_worker (gpointer data)
{
  const SmaaSimulation *simulation = data;
  const WeegSmaaInput *input = simulation->input;
  guint a = input->n_alternatives, c = input->n_criteria;
  SmaaWorker *worker = g_new0 (SmaaWorker, 1);

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
smaa_free_worker (SmaaWorker *worker, guint a)
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

static void
draw_cells (const WeegSmaaInput *input, SmaaWorker *worker, WeegStream *stream)
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
add_normals (const SmaaSimulation *simulation, SmaaWorker *worker, WeegStream *stream)
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
smaa_compare (const WeegSmaaInput *input, SmaaWorker *worker)
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
          guint wins = both & (v - worker->v[j] > SMAA_TIE), loses = both & (worker->v[j] - v > SMAA_TIE);
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
count (const SmaaSimulation *simulation, SmaaWorker *worker)
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
  SmaaWorker *worker = data;
  const SmaaSimulation *simulation = user_data;
  const WeegSmaaInput *input = simulation->input;

  weeg_weight_source_begin (input->weights, stream, worker->weights);
  for (guint draw = 0; draw < n; draw++)
    {
      weeg_weight_source_draw (input->weights, stream, worker->weights);
      draw_cells (input, worker, stream);
      smaa_add_up (input, worker->weights, worker->values, worker->v);
      add_normals (simulation, worker, stream);
      smaa_compare (input, worker);
      count (simulation, worker);
      for (guint a = 0; a < input->n_alternatives; a++)
        weeg_histogram_add (worker->histograms[a], worker->v[a]);
    }
}

static void
smaa_merge (gpointer data, gpointer user_data)
{
  SmaaWorker *worker = data;
  SmaaSimulation *simulation = user_data;
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

/* --- confidence factors --- */

static gboolean
is_ever_first (const WeegSmaa *smaa, guint a)
{
  return smaa->rank_acceptability[(gsize)a * smaa->n_alternatives] > 0;
}

/* V of alternative @b by the central weights of @a, with its measurements in @values. */
static double
value_by_central (const SmaaSimulation *simulation, const double *values, guint a, guint b)
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
find_moments (SmaaSimulation *simulation, const WeegDrawsOptions *options)
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
draw_by_central (const SmaaSimulation *simulation, const SmaaWorker *worker, guint a, guint b)
{
  gsize place = (gsize)a * simulation->input->n_alternatives + b;
  double mean = simulation->is_drawn[b] ? value_by_central (simulation, worker->values, a, b)
                                        : simulation->means[place];

  return mean + simulation->deviations[place] * worker->variance[b];
}

/* The share of the first place that @a has in this draw, by its central weights. */
static guint64
share_of_first (const SmaaSimulation *simulation, const SmaaWorker *worker, guint a)
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
      if (ahead > SMAA_TIE)
        return 0;
      ties += ahead >= -SMAA_TIE;
    }
  return simulation->whole / ties;
}

static void
run_confidence_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  SmaaWorker *worker = data;
  const SmaaSimulation *simulation = user_data;
  const WeegSmaaInput *input = simulation->input;

  for (guint draw = 0; draw < n; draw++)
    {
      draw_cells (input, worker, stream);
      /* One normal for an alternative serves the weights of all: only what is first with its own is counted.
       */
      for (guint i = 0; i < simulation->n_normal; i++)
        worker->variance[simulation->normal[i]] = weeg_stream_normal (stream);
      for (guint a = 0; a < input->n_alternatives; a++)
        if (is_ever_first (simulation->smaa, a))
          worker->firsts[a] += share_of_first (simulation, worker, a);
    }
}

static guint64
smaa_work_of_draw (const WeegSmaaInput *input)
{
  guint64 n = input->n_alternatives;

  return n * (n / 2 + input->n_criteria) + CELL_WORK * (guint64)input->n_cells;
}

/* With certain measurements one draw says it all. */
static gboolean
find_confidence (SmaaSimulation *simulation, const WeegDrawsOptions *options)
{
  WeegDraws draws = { smaa_new_worker, run_confidence_block, smaa_merge, simulation,
                      smaa_work_of_draw (simulation->input) };
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

/* --- the whole --- */

static void
smaa_conclude (SmaaSimulation *simulation)
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
smaa_find_uncertain (SmaaSimulation *simulation)
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
  SmaaSimulation simulation = { .input = input };
  WeegDraws draws = { smaa_new_worker, smaa_run_block, smaa_merge, &simulation, smaa_work_of_draw (input) };
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
      done = find_confidence (&simulation, options);
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
