/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-table.h"

#include "weeg-cohort.h"
#include "weeg-evppi.h"
#include "weeg-json-reader.h"
#include "weeg-quantile.h"
#include "weeg-voi.h"

#include <math.h>
#include <stdio.h>

/*
 * How long the engines of cost-effectiveness take on one thread, beside bare loops with nothing around them.
 * Each is the best of several runs.
 */

#define SAMPLES 10000
#define STRATEGIES 4
#define THRESHOLDS 1000
#define PARAMETERS 10
#define STATES 4
#define CYCLES 75
#define RUNS 5

/* --- floors --- */

/* Read all samples once per strategy and threshold crossing: sums of products, nothing kept but the best. */
static double
floor_samples (const WeegVoiSamples *samples)
{
  double start = bench_now (), kept = 0;

  for (guint k = 0; k < 10; k++)
    for (guint i = 0; i < samples->n_samples; i++)
      {
        double best = -G_MAXDOUBLE;

        for (guint s = 0; s < samples->n_strategies; s++)
          best = MAX (best, k * 1e4 * samples->effects[s][i] - samples->costs[s][i]);
        kept += best;
      }
  start = bench_now () - start;
  if (kept == 0.5)
    puts ("");
  return start;
}

/* As many dense 4 x 4 products as the model has, on one row of shares per sample, for each strategy. */
static double
floor_cohort (void)
{
  double start = bench_now (), kept = 0;
  double p[STATES][STATES];

  for (guint i = 0; i < STATES; i++)
    for (guint j = 0; j < STATES; j++)
      p[i][j] = 0.25;
  for (guint sample = 0; sample < SAMPLES * STRATEGIES; sample++)
    {
      double m[STATES] = { 1 };

      p[0][0] = 0.25 + sample * 1e-9;
      for (guint t = 0; t < CYCLES; t++)
        {
          double next[STATES] = { 0 };

          for (guint i = 0; i < STATES; i++)
            for (guint j = 0; j < STATES; j++)
              next[j] += m[i] * p[i][j];
          for (guint j = 0; j < STATES; j++)
            m[j] = next[j];
          kept += m[0];
        }
    }
  start = bench_now () - start;
  if (kept == 0.5)
    puts ("");
  return start;
}

/* --- samples --- */

typedef struct
{
  double *numbers;
  const double *costs[STRATEGIES], *effects[STRATEGIES];
  const double *parameters[PARAMETERS];
  WeegVoiSamples samples;
} Given;

static void
given_init (Given *given)
{
  WeegStream stream = weeg_stream_new (1, 0);
  double *at;

  given->numbers = at = g_new (double, SAMPLES *(2 * STRATEGIES + PARAMETERS));
  for (guint p = 0; p < PARAMETERS; p++, at += SAMPLES)
    {
      for (guint i = 0; i < SAMPLES; i++)
        at[i] = weeg_stream_normal (&stream);
      given->parameters[p] = at;
    }
  for (guint s = 0; s < STRATEGIES; s++)
    {
      double *effects = at + SAMPLES;

      for (guint i = 0; i < SAMPLES; i++)
        {
          at[i] = 10000 * s + 3000 * given->parameters[s][i] + 2000 * weeg_stream_normal (&stream);
          effects[i] = 0.25 * s + 0.1 * given->parameters[s + 4][i] + 0.1 * weeg_stream_normal (&stream);
        }
      given->costs[s] = at;
      given->effects[s] = effects;
      at += 2 * SAMPLES;
    }
  given->samples = (WeegVoiSamples){ STRATEGIES, SAMPLES, given->costs, given->effects };
}

/*
 * What banded least squares on a cubic basis cannot do without, for each parameter: sort the samples by it,
 * and for each of them the products of its four basis functions with each other and with the responses.
 */
static double
floor_regressions (const Given *given)
{
  enum
  {
    RESPONSES = 2 * (STRATEGIES - 1),
    KNOTS = 20
  };
  g_autofree double *sorted = g_new (double, SAMPLES);
  double start = bench_now (), kept = 0;

  for (guint p = 0; p < PARAMETERS; p++)
    {
      double products[KNOTS][4] = { { 0 } }, sums[KNOTS][RESPONSES] = { { 0 } };

      memcpy (sorted, given->parameters[p], SAMPLES * sizeof (double));
      weeg_sort_numbers (sorted, SAMPLES);
      for (guint i = 0; i < SAMPLES; i++)
        {
          double u = given->parameters[p][i], basis[4] = { 1, u, u * u, u * u * u };
          guint first = i % (KNOTS - 3);

          for (guint j = 0; j < 4; j++)
            {
              for (guint k = j; k < 4; k++)
                products[first + j][k - j] += basis[j] * basis[k];
              for (guint s = 1; s < STRATEGIES; s++)
                {
                  sums[first + j][2 * s - 2] += basis[j] * given->costs[s][i];
                  sums[first + j][2 * s - 1] += basis[j] * given->effects[s][i];
                }
            }
        }
      kept += sorted[0] + products[3][0] + sums[3][0];
    }
  start = bench_now () - start;
  if (kept == 0.5)
    puts ("");
  return start;
}

static void
bench_voi (const Given *given, const double *thresholds)
{
  double best = INFINITY, floor = INFINITY;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_now ();

      weeg_voi_free (weeg_voi_new (&given->samples, thresholds, THRESHOLDS));
      best = MIN (best, bench_now () - start);
      floor = MIN (floor, floor_samples (&given->samples));
    }
  /* The floor goes over the samples at 10 thresholds. */
  bench_row ("CEAC, CEAF, EVPI", "10,000 x 4 x 1,000 thresholds", best, floor, 40, 0.010);
}

static void
bench_evppi (const Given *given, const double *thresholds)
{
  g_autofree double *values = g_new (double, PARAMETERS *THRESHOLDS);
  g_autofree double *errors = g_new (double, PARAMETERS *THRESHOLDS);
  double best = INFINITY, floor = INFINITY;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_now ();

      weeg_evppi (&given->samples, given->parameters, PARAMETERS, thresholds, THRESHOLDS, values, errors,
                  NULL, NULL);
      best = MIN (best, bench_now () - start);
      floor = MIN (floor, floor_regressions (given));
    }
  bench_row ("EVPPI", "10 parameters, 10,000 x 4 x 1,000", best, floor, 10, 0.5);
}

/* --- cohort --- */

#define MODEL(parameters)                                                                                    \
  "{'kind':'cohort','cycles':75,'correction':'half_cycle','discount':{'costs':0.03,'effects':0.03},"         \
  "'states':['H','S1','S2','D'],'start':{'H':1},'parameters':{'r_HD':{'dist':'gamma','shape':20,'scale':1e-" \
  "4},"                                                                                                      \
  "'p_HS1':{'dist':'beta','alpha':30,'beta':170},'p_S1H':{'dist':'beta','alpha':60,'beta':60},"              \
  "'p_S1S2':{'dist':'beta','alpha':84,'beta':716},'hr_S1':{'dist':'lognormal','meanlog':1.1,'sdlog':0.01},"  \
  "'hr_S2':{'dist':'lognormal','meanlog':2.3,'sdlog':0.02},'hr_B':{'dist':'lognormal','meanlog':-0.5,'"      \
  "sdlog':0.02},"                                                                                            \
  "'c_S1':{'dist':'gamma','shape':177,'scale':22.6},'c_S2':{'dist':'gamma','shape':225,'scale':66.7}"        \
  "," parameters "'p_HD':'1-exp(-rate)','p_S1D':'1-exp(-rate*hr_S1)','p_S2D':'1-exp(-rate*hr_S2)',"          \
  "'p_B':'1-(1-p_S1S2)^hr_B'},'strategies':["                                                                \
  "{'id':'now'," MATRIX ("p_S1S2") ",'costs':{'H':2000,'S1':'c_S1','S2':'c_S2'}," UTILITIES (                \
      "0.75") "},"                                                                                           \
              "{'id':'A'," MATRIX (                                                                          \
                  "p_S1S2") ",'costs':{'H':2000,'S1':'c_S1+12000','S2':'c_S2+12000'}"                        \
                            "," UTILITIES (                                                                  \
                                "0.95") "},"                                                                 \
                                        "{'id':'B'," MATRIX (                                                \
                                            "p_B") ",'costs':{'H':2000,'"                                    \
                                                   "S1':'c_S1+13000','S2'"                                   \
                                                   ":'c_S2+13000'}"                                          \
                                                   "," UTILITIES (                                           \
                                                       "0.75") "},"                                          \
                                                               "{'id':'"                                     \
                                                               "AB'"                                         \
                                                               "," MATRIX ("p_B") ",'costs':{'H':2000,'S1':" \
                                                                                  "'c_S1+25000','S2':'c_S2+" \
                                                                                  "25000'}," UTILITIES (     \
                                                                                      "0.95") "}]}"
#define MATRIX(to_S2)                                                                                        \
  "'transitions':{'H':{'S1':'p_HS1','D':'p_HD'},'S1':{'H':'p_S1H','S2':'" to_S2                              \
  "','D':'p_S1D'},'S2':{'D':'p_S2D'}}"
#define UTILITIES(S1) "'utilities':{'H':1,'S1':" S1 ",'S2':0.5}"

static void
bench_cohort (const char *what, const char *json, double most, double promised)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  WeegEconomics *economics = weeg_json_read_record (&weeg_economics_type, text, -1, problems);
  g_autoptr (WeegEconomicsInputs) inputs = weeg_economics_inputs_new (economics, SAMPLES, problems);
  g_autoptr (WeegCohort) cohort = weeg_cohort_new (economics, inputs, problems);
  WeegDrawsOptions options = { .iterations = SAMPLES, .seed = 1, .threads = 1 };
  WeegPsaModel model;
  double best = INFINITY, floor = INFINITY;

  if (cohort == NULL)
    g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
  model = weeg_cohort_model (cohort);
  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_now ();
      WeegPsaSamples *samples = weeg_psa_run (&model, inputs, &options, problems);

      best = MIN (best, bench_now () - start);
      if (samples == NULL)
        g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
      weeg_psa_samples_free (samples);
      floor = MIN (floor, floor_cohort ());
    }
  bench_row (what, "4 states x 75 x 4, 10,000 samples", best, floor, most, promised);
  weeg_record_unref (economics);
}

int
main (void)
{
  double thresholds[THRESHOLDS];
  Given given;

  for (guint k = 0; k < THRESHOLDS; k++)
    thresholds[k] = k * 100;
  bench_head ();
  given_init (&given);
  bench_voi (&given, thresholds);
  bench_evppi (&given, thresholds);
  bench_cohort ("cohort, constant", MODEL ("'rate':'r_HD',"), 1, 0.15);
  bench_cohort ("cohort, in t", MODEL ("'rate':'r_HD*exp(0.03*t)',"), 6, 1.5);
  g_free (given.numbers);
  return bench_status ();
}
