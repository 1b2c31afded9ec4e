/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-work-draws.h"

#include "weeg-quantile.h"
#include "weeg-work-stages.h"

/* Numbers kept at once. */
#define KEPT 4000000

typedef struct
{
  const WeegWorkPlan *plan;
  guint first_year, n_years;
  guint iterations;
  double *nets; /* [year - first_year][draw] */
} Simulation;

typedef struct
{
  WeegWorkYear *year;
  double *sizes;
} Worker;

static gpointer
new_worker (gpointer data)
{
  const Simulation *simulation = data;
  Worker *worker = g_new0 (Worker, 1);

  worker->year = weeg_work_year_new (simulation->plan);
  worker->sizes = g_new0 (double, simulation->plan->n_effects + 1);
  return worker;
}

static void
run_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  Worker *worker = data;
  const Simulation *simulation = user_data;

  for (guint draw = first; draw < first + n; draw++)
    {
      weeg_work_plan_sizes (simulation->plan, stream, worker->sizes);
      for (guint i = 0; i < simulation->n_years; i++)
        {
          weeg_work_year_run (worker->year, worker->sizes, simulation->first_year + i, FALSE);
          simulation->nets[(gsize)i * simulation->iterations + draw] = weeg_work_year_net (worker->year);
        }
    }
}

static void
free_worker (gpointer data, gpointer user_data)
{
  Worker *worker = data;

  weeg_work_year_free (worker->year);
  g_free (worker->sizes);
  g_free (worker);
}

gboolean
weeg_work_draws_run (const WeegWorkPlan *plan,
                     const WeegDrawsOptions *options,
                     WeegWorkNets nets,
                     gpointer data)
{
  guint iterations = options->iterations, step = MAX (KEPT / MAX (iterations, 1), 1);
  g_autofree double *kept = NULL;

  step = MIN (step, MAX (plan->years, 1));
  kept = g_new (double, (gsize)step *iterations + 1);
  for (guint first = 0; first < plan->years; first += step)
    {
      Simulation simulation = { plan, first, MIN (step, plan->years - first), iterations, kept };
      WeegDraws draws = { new_worker, run_block, free_worker, &simulation };

      if (!weeg_draws_run (&draws, options))
        return FALSE;
      for (guint i = 0; i < simulation.n_years; i++)
        {
          weeg_sort_numbers (kept + (gsize)i * iterations, iterations);
          nets (first + i, kept + (gsize)i * iterations, iterations, data);
        }
    }
  return TRUE;
}
