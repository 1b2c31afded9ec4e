/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-psa.h"

#include <math.h>
#include <string.h>

static double **
new_rows (guint n_rows, guint n)
{
  double **rows = g_new0 (double *, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    rows[i] = g_new0 (double, n);
  return rows;
}

static void
free_rows (double **rows, guint n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    g_free (rows[i]);
  g_free (rows);
}

WeegPsaSamples *
weeg_psa_samples_new (guint n_strategies, guint n_parameters, guint n_samples)
{
  WeegPsaSamples *samples = g_new0 (WeegPsaSamples, 1);

  samples->n_strategies = n_strategies;
  samples->n_parameters = n_parameters;
  samples->n_samples = n_samples;
  samples->costs = new_rows (n_strategies, n_samples);
  samples->effects = new_rows (n_strategies, n_samples);
  samples->parameters = new_rows (n_parameters, n_samples);
  return samples;
}

void
weeg_psa_samples_free (WeegPsaSamples *samples)
{
  free_rows (samples->costs, samples->n_strategies);
  free_rows (samples->effects, samples->n_strategies);
  free_rows (samples->parameters, samples->n_parameters);
  g_free (samples);
}

typedef struct
{
  const WeegPsaModel *model;
  const WeegEconomicsInputs *inputs;
  WeegPsaSamples *samples;

  /* The fault of the earliest chunk, from all workers. */
  guint fault_first;
  char *fault_path;
  WeegMessage *fault;
} PsaSimulation;

typedef struct
{
  WeegEconomicsChunk *chunk;
  gpointer scratch;
  double *costs;
  double *effects;
} PsaWorker;

static PsaWorker *
worker_new (const WeegPsaModel *model, const WeegEconomicsInputs *inputs)
{
  PsaWorker *worker = g_new0 (PsaWorker, 1);

  worker->chunk = weeg_economics_chunk_new (inputs);
  worker->scratch = model->new_scratch (model->model);
  worker->costs = g_new0 (double, (gsize)model->n_strategies *WEEG_CHUNK);
  worker->effects = g_new0 (double, (gsize)model->n_strategies *WEEG_CHUNK);
  return worker;
}

static void
worker_free (PsaWorker *worker, const WeegPsaModel *model)
{
  weeg_economics_chunk_free (worker->chunk);
  model->free_scratch (worker->scratch);
  g_free (worker->costs);
  g_free (worker->effects);
  g_free (worker);
}

/* Runs what the chunk of @worker holds. */
static gboolean
run_chunk (const WeegPsaModel *model, PsaWorker *worker)
{
  WeegEconomicsChunk *chunk = worker->chunk;

  if (!model->run (model->model, worker->scratch, chunk, worker->costs, worker->effects))
    return FALSE;
  for (guint s = 0; s < model->n_strategies; s++)
    for (guint i = 0; i < chunk->n; i++)
      {
        g_autofree char *path = NULL;

        if (fabs (worker->costs[(gsize)s * WEEG_CHUNK + i]) <= WEEG_PSA_LARGEST &&
            fabs (worker->effects[(gsize)s * WEEG_CHUNK + i]) <= WEEG_PSA_LARGEST)
          continue;
        path = g_strdup_printf ("strategies[%u]", s);
        return weeg_economics_chunk_fail (chunk, i, path,
                                          "the costs or effects are too large to compute with");
      }
  return TRUE;
}

static gpointer
psa_new_worker (gpointer data)
{
  const PsaSimulation *simulation = data;

  return worker_new (simulation->model, simulation->inputs);
}

static void
keep (const PsaSimulation *simulation, const PsaWorker *worker)
{
  WeegPsaSamples *samples = simulation->samples;
  const WeegEconomicsChunk *chunk = worker->chunk;
  gsize size = chunk->n * sizeof (double);

  for (guint s = 0; s < samples->n_strategies; s++)
    {
      memcpy (samples->costs[s] + chunk->first, worker->costs + (gsize)s * WEEG_CHUNK, size);
      memcpy (samples->effects[s] + chunk->first, worker->effects + (gsize)s * WEEG_CHUNK, size);
    }
  for (guint p = 0; p < samples->n_parameters; p++)
    memcpy (samples->parameters[p] + chunk->first,
            weeg_economics_chunk_row (chunk, weeg_economics_inputs_uncertain_row (simulation->inputs, p)),
            size);
}

static void
psa_run_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  PsaWorker *worker = data;
  const PsaSimulation *simulation = user_data;

  /* Blocks come in rising order, so what this worker has found is the earliest it will find. */
  for (guint done = 0; done < n && worker->chunk->fault == NULL; done += worker->chunk->n)
    {
      if (!weeg_economics_chunk_begin (worker->chunk, stream, first + done, MIN (n - done, WEEG_CHUNK)) ||
          !run_chunk (simulation->model, worker))
        return;
      keep (simulation, worker);
    }
}

static void
psa_merge (gpointer data, gpointer user_data)
{
  PsaWorker *worker = data;
  PsaSimulation *simulation = user_data;
  WeegEconomicsChunk *chunk = worker->chunk;

  if (chunk->fault != NULL && (simulation->fault == NULL || chunk->first < simulation->fault_first))
    {
      g_free (simulation->fault_path);
      g_clear_pointer (&simulation->fault, weeg_message_unref);
      simulation->fault_first = chunk->first;
      simulation->fault_path = g_steal_pointer (&chunk->fault_path);
      simulation->fault = g_steal_pointer (&chunk->fault);
    }
  worker_free (worker, simulation->model);
}

WeegPsaSamples *
weeg_psa_run (const WeegPsaModel *model,
              const WeegEconomicsInputs *inputs,
              const WeegDrawsOptions *options,
              WeegProblems *problems)
{
  g_autoptr (WeegPsaSamples) samples = weeg_psa_samples_new (
      model->n_strategies, weeg_economics_inputs_n_uncertain (inputs), options->iterations);
  PsaSimulation simulation = { .model = model, .inputs = inputs, .samples = samples };
  WeegDraws draws = { psa_new_worker, psa_run_block, psa_merge, &simulation };
  gboolean finished = weeg_draws_run (&draws, options), good = simulation.fault == NULL;

  if (finished && !good)
    weeg_problems_take (problems, simulation.fault_path, weeg_message_ref (simulation.fault));
  g_free (simulation.fault_path);
  g_clear_pointer (&simulation.fault, weeg_message_unref);
  return finished && good ? g_steal_pointer (&samples) : NULL;
}

gboolean
weeg_psa_run_base (const WeegPsaModel *model,
                   const WeegEconomicsInputs *inputs,
                   double *costs,
                   double *effects,
                   WeegProblems *problems)
{
  PsaWorker *worker = worker_new (model, inputs);
  gboolean good = weeg_economics_chunk_begin (worker->chunk, NULL, 0, 1) && run_chunk (model, worker);

  if (!good)
    weeg_problems_take (problems, worker->chunk->fault_path, weeg_message_ref (worker->chunk->fault));
  for (guint s = 0; s < model->n_strategies; s++)
    {
      costs[s] = worker->costs[(gsize)s * WEEG_CHUNK];
      effects[s] = worker->effects[(gsize)s * WEEG_CHUNK];
    }
  worker_free (worker, model);
  return good;
}
