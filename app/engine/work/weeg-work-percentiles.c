/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-work-percentiles.h"

#include "weeg-collect.h"
#include "weeg-quantile.h"
#include "weeg-work-stages.h"
#include "weeg-workload-result.h"

/* Numbers kept at once. */
#define KEPT 4000000

/* What is drawn of one year: the net of all, one for each mechanism, the net of each function. */
static const char *const mechanisms[] = { "prevented", "relieved", "moved_out", "moved_in", "added" };

#define N_MECHANISMS G_N_ELEMENTS (mechanisms)
#define FIRST_FUNCTION (1 + N_MECHANISMS)

static guint
series_per_year (const WeegWorkPlan *plan)
{
  return FIRST_FUNCTION + plan->n_functions;
}

/* The hours of each series in the year that was run last. */
static void
work_percentiles_fill (const WeegWorkYear *year, double *values)
{
  const WeegWorkPlan *plan = year->plan;
  double *sums = values + 1;

  memset (values, 0, series_per_year (plan) * sizeof (double));
  for (guint f = 0, cell = 0; f < plan->n_functions; f++)
    {
      double in = 0, moved_out = 0, moved_in = 0, added = 0;

      for (guint a = 0; a < plan->n_activities; a++, cell++)
        {
          sums[0] += year->prevented[cell];
          sums[1] += year->relieved[cell];
          in += year->prevented[cell] + year->relieved[cell];
          moved_out += year->moved_out[cell];
          moved_in += year->moved_in[cell];
          added += year->added[cell];
        }
      sums[2] += moved_out;
      sums[3] += moved_in;
      sums[4] += added;
      values[FIRST_FUNCTION + f] = in + moved_out - added - moved_in;
    }
  for (guint i = 0; i < plan->n_effects; i++)
    sums[4] += year->added_nowhere[i];
  values[0] = sums[0] + sums[1] + sums[2] - sums[3] - sums[4];
}

/* --- draws --- */

/* Items are series of years: year x series per year + series. A pass keeps the draws of some. */
typedef struct
{
  const WeegWorkPlan *plan;
  guint per_year, first, end;
  guint iterations;
  double *draws; /* [item - first][draw] */
} Pass;

typedef struct
{
  WeegWorkYear *year;
  double *sizes, *values;
} WorkWorker;

static gpointer
work_percentiles_new_worker (gpointer data)
{
  const Pass *pass = data;
  WorkWorker *worker = g_new0 (WorkWorker, 1);

  worker->year = weeg_work_year_new (pass->plan);
  worker->sizes = g_new0 (double, pass->plan->n_effects + 1);
  worker->values = g_new0 (double, pass->per_year);
  return worker;
}

static void
run_draw (WorkWorker *worker, const Pass *pass, guint draw)
{
  for (guint t = pass->first / pass->per_year; t * pass->per_year < pass->end; t++)
    {
      guint from = MAX (pass->first, t * pass->per_year);
      guint to = MIN (pass->end, (t + 1) * pass->per_year);

      weeg_work_year_run (worker->year, worker->sizes, t, FALSE);
      work_percentiles_fill (worker->year, worker->values);
      for (guint item = from; item < to; item++)
        pass->draws[(gsize)(item - pass->first) * pass->iterations + draw] =
            worker->values[item - t * pass->per_year];
    }
}

static void
work_percentiles_run_block (gpointer data, WeegStream *stream, guint first, guint n, gpointer user_data)
{
  WorkWorker *worker = data;
  const Pass *pass = user_data;

  for (guint draw = first; draw < first + n; draw++)
    {
      weeg_work_plan_sizes (pass->plan, stream, worker->sizes);
      run_draw (worker, pass, draw);
    }
}

static void
work_percentiles_free_worker (gpointer data, gpointer user_data)
{
  WorkWorker *worker = data;

  weeg_work_year_free (worker->year);
  g_free (worker->sizes);
  g_free (worker->values);
  g_free (worker);
}

/* --- percentiles --- */

typedef struct
{
  double p5, p50, p95;
} Three;

static void
take_percentiles (const Pass *pass, Three *percentiles)
{
  for (guint item = pass->first; item < pass->end; item++)
    {
      double *draws = pass->draws + (gsize)(item - pass->first) * pass->iterations;

      weeg_sort_numbers (draws, pass->iterations);
      percentiles[item] = (Three){ weeg_quantile (draws, pass->iterations, 0.05),
                                   weeg_quantile (draws, pass->iterations, 0.5),
                                   weeg_quantile (draws, pass->iterations, 0.95) };
    }
}

/* FALSE when it was cancelled. */
static gboolean
draw_all (const WeegWorkPlan *plan, const WeegDrawsOptions *options, Three *percentiles)
{
  guint per_year = series_per_year (plan), n = per_year * plan->years;
  guint step = MIN (MAX (KEPT / options->iterations, 1), n);
  g_autofree double *kept = g_new (double, (gsize)step * options->iterations);

  for (guint first = 0; first < n; first += step)
    {
      Pass pass = { plan, per_year, first, MIN (first + step, n), options->iterations, kept };
      WeegDraws draws = { work_percentiles_new_worker, work_percentiles_run_block,
                          work_percentiles_free_worker, &pass };

      if (!weeg_draws_run (&draws, options))
        return FALSE;
      take_percentiles (&pass, percentiles);
    }
  return TRUE;
}

/* All sizes at their base. */
static void
take_bases (const WeegWorkPlan *plan, Three *percentiles)
{
  guint per_year = series_per_year (plan);
  g_autofree double *kept = g_new (double, (gsize)per_year * plan->years);
  Pass pass = { plan, per_year, 0, per_year * plan->years, 1, kept };
  WorkWorker *worker = work_percentiles_new_worker (&pass);

  weeg_work_plan_sizes (plan, NULL, worker->sizes);
  run_draw (worker, &pass, 0);
  work_percentiles_free_worker (worker, NULL);
  take_percentiles (&pass, percentiles);
}

static WeegPercentiles *
work_percentiles_new (const WeegWorkPlan *plan, const Three *three)
{
  WeegPercentiles *percentiles = weeg_record_new (&weeg_percentiles_type);
  double fte = plan->workload->hours_per_fte;

  WEEG_SET (percentiles, p5, three->p5 / fte);
  WEEG_SET (percentiles, p50, three->p50 / fte);
  WEEG_SET (percentiles, p95, three->p95 / fte);
  return percentiles;
}

static WeegYearPercentiles *
work_percentiles_new_year (const WeegWorkPlan *plan, guint t, const Three *three)
{
  WeegYearPercentiles *year = weeg_record_new (&weeg_year_percentiles_type);
  WeegCollect by_function = weeg_collect_new (&weeg_year_percentiles_type, "by_function");
  WeegCollect by_mechanism = weeg_collect_new (&weeg_year_percentiles_type, "by_mechanism");
  double fte = plan->workload->hours_per_fte;

  for (guint f = 0; f < plan->n_functions; f++)
    {
      const WeegStaffFunction *function = weeg_list_get (plan->workload->functions, f);

      weeg_collect_take (&by_function, function->id, work_percentiles_new (plan, &three[FIRST_FUNCTION + f]));
    }
  for (guint m = 0; m < N_MECHANISMS; m++)
    weeg_collect_take (&by_mechanism, mechanisms[m], work_percentiles_new (plan, &three[1 + m]));
  WEEG_SET (year, year, plan->workload->base_year + t);
  WEEG_SET (year, p5, three->p5 / fte);
  WEEG_SET (year, p50, three->p50 / fte);
  WEEG_SET (year, p95, three->p95 / fte);
  WEEG_SET (year, by_function, weeg_collect_map (&by_function));
  WEEG_SET (year, by_mechanism, weeg_collect_map (&by_mechanism));
  return year;
}

WeegList *
weeg_work_percentiles_new (const WeegWorkPlan *plan, const WeegDrawsOptions *options)
{
  guint per_year = series_per_year (plan);
  g_autofree Three *percentiles = g_new0 (Three, (gsize)per_year * plan->years + 1);
  WeegCollect years;

  if (!plan->uncertain || options->iterations == 0)
    take_bases (plan, percentiles);
  else if (!draw_all (plan, options, percentiles))
    return NULL;

  years = weeg_collect_new (&weeg_workload_result_type, "percentiles");
  for (guint t = 0; t < plan->years; t++)
    weeg_collect_take (&years, NULL, work_percentiles_new_year (plan, t, percentiles + (gsize)t * per_year));
  return weeg_collect_list (&years);
}
