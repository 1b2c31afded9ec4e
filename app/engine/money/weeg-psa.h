/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-economics-inputs.h"
#include "weeg-problems.h"

G_BEGIN_DECLS

/*
 * Probabilistic analysis: a model computed for many samples of its parameters.
 */

/* A model, as its kind computes it: costs[s][i] and effects[s][i] of strategy s in sample i of a chunk, in
 * rows of WEEG_CHUNK. `run` returns FALSE with a fault in @chunk. A worker has its own scratch. */
typedef struct
{
  gconstpointer model;
  guint n_strategies;
  gpointer (*new_scratch) (gconstpointer model);
  void (*free_scratch) (gpointer scratch);
  gboolean (*run) (
      gconstpointer model, gpointer scratch, WeegEconomicsChunk *chunk, double *costs, double *effects);
} WeegPsaModel;

/* A cost or effect beyond this is a mistake, and its square would soon be no number. */
#define WEEG_PSA_LARGEST 1e100

/* What came out: rows of @n_samples. */
typedef struct
{
  guint n_strategies;
  guint n_samples;
  guint n_parameters;
  double **costs;      /* [strategy][sample] */
  double **effects;    /* [strategy][sample] */
  double **parameters; /* [uncertain parameter][sample] */
} WeegPsaSamples;

/* Rows for samples that come from elsewhere, too. (transfer full) */
WeegPsaSamples *weeg_psa_samples_new (guint n_strategies, guint n_parameters, guint n_samples);
void weeg_psa_samples_free (WeegPsaSamples *samples);

/*
 * Draws options->iterations samples, each block of them with a stream of its
 * own, so that any number of threads gives the same. When some samples cannot be
 * computed, the first chunk with one says so in @problems and NULL is returned;
 * so it is, without problems, when it was cancelled. (transfer full) (nullable)
 */
WeegPsaSamples *weeg_psa_run (const WeegPsaModel *model,
                              const WeegEconomicsInputs *inputs,
                              const WeegDrawsOptions *options,
                              WeegProblems *problems);

/* The base values; FALSE with a problem. @costs and @effects have a number per strategy. */
gboolean weeg_psa_run_base (const WeegPsaModel *model,
                            const WeegEconomicsInputs *inputs,
                            double *costs,
                            double *effects,
                            WeegProblems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPsaSamples, weeg_psa_samples_free)

G_END_DECLS
