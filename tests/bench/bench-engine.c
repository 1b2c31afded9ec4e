/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-table.h"

#include "weeg-analysis.h"
#include "weeg-exchange-file.h"
#include "weeg-json-reader.h"
#include "weeg-mcda.h"
#include "weeg-panel.h"
#include "weeg-stream.h"
#include "weeg-value.h"

#include <math.h>

/*
 * How long the engines of value take, beside a bare loop with nothing around it. Each is the best
 * of several runs. Memory does not grow with draws.
 */

#define ALTERNATIVES 10
#define CRITERIA 12
#define RUNS 5

/* --- the floor: weights, sums and ranks of fixed scores, and nothing else --- */

static double
floor_fixed (guint draws, gboolean normal)
{
  static double v[ALTERNATIVES][CRITERIA];
  guint counts[ALTERNATIVES][ALTERNATIVES] = { { 0 } };
  WeegStream stream = weeg_stream_new (1, 0);
  double start = bench_now (), kept = 0;

  for (guint a = 0; a < ALTERNATIVES; a++)
    for (guint c = 0; c < CRITERIA; c++)
      v[a][c] = (a * 37 + c * 61) % 100;
  for (guint draw = 0; draw < draws; draw++)
    {
      double w[CRITERIA], sum = 0, value[ALTERNATIVES];

      for (guint c = 0; c < CRITERIA; c++)
        sum += w[c] = weeg_stream_exponential (&stream);
      for (guint a = 0; a < ALTERNATIVES; a++)
        {
          value[a] = 0;
          for (guint c = 0; c < CRITERIA; c++)
            value[a] += w[c] * (normal ? v[a][c] + 5 * weeg_stream_normal (&stream) : v[a][c]);
          value[a] /= sum;
        }
      for (guint a = 0; a < ALTERNATIVES; a++)
        {
          guint rank = 0;

          for (guint b = 0; b < ALTERNATIVES; b++)
            rank += value[b] > value[a];
          counts[a][rank]++;
        }
    }
  for (guint a = 0; a < ALTERNATIVES; a++)
    kept += counts[a][0];
  g_assert_cmpfloat (kept, >=, draws * 0.99);
  return bench_now () - start;
}

static double
best_floor (guint draws, gboolean normal)
{
  double best = HUGE_VAL;

  for (guint i = 0; i < RUNS; i++)
    best = MIN (best, floor_fixed (draws, normal));
  return best;
}

/* --- the engine --- */

static WeegMcda *
new_problem (gboolean normal)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GString) json = g_string_new ("{\"format\":\"weegwijzer-mcda\",\"version\":1,\"criteria\":[");
  WeegMcda *mcda;

  for (guint c = 0; c < CRITERIA; c++)
    g_string_append_printf (json, "%s{\"id\":\"c%u\",\"name\":\"C\",\"worst\":0,\"best\":100}",
                            c > 0 ? "," : "", c);
  g_string_append (json, "],\"alternatives\":[");
  for (guint a = 0; a < ALTERNATIVES; a++)
    g_string_append_printf (json, "%s{\"id\":\"a%u\",\"name\":\"A\"}", a > 0 ? "," : "", a);
  g_string_append (json, "],\"measurements\":{");
  for (guint a = 0; a < ALTERNATIVES; a++)
    {
      g_string_append_printf (json, "%s\"a%u\":{", a > 0 ? "," : "", a);
      for (guint c = 0; c < CRITERIA; c++)
        g_string_append_printf (
            json, normal ? "%s\"c%u\":{\"dist\":\"normal\",\"mean\":%u,\"sd\":5}" : "%s\"c%u\":%u",
            c > 0 ? "," : "", c, (a * 37 + c * 61) % 100);
      g_string_append (json, "}");
    }
  g_string_append (json, "},\"weights\":{\"kind\":\"uniform\"}}");
  mcda = weeg_json_read_record (&weeg_mcda_type, json->str, -1, problems);
  g_assert_nonnull (mcda);
  return mcda;
}

static double
best_engine (const WeegMcda *mcda, guint draws)
{
  WeegDrawsOptions options = { .iterations = draws, .seed = 1, .threads = 1 };
  double best = HUGE_VAL;

  for (guint i = 0; i < RUNS; i++)
    {
      double start = bench_now ();
      WeegMcdaResult *result = weeg_mcda_result_new (mcda, &options, NULL);

      g_assert_nonnull (result);
      weeg_record_unref (result);
      best = MIN (best, bench_now () - start);
    }
  return best;
}

/* On one thread: with two it is promised, and takes no longer. */
static void
bench_smaa (double floor)
{
  WeegMcda *fixed = new_problem (FALSE), *normal = new_problem (TRUE);
  double normal_floor = best_floor (100000, TRUE);
  long before;

  bench_row ("SMAA, fixed scores", "10 x 12, 100,000 draws", best_engine (fixed, 100000), floor, 2.5, 0.1);
  bench_row ("SMAA, fixed scores", "10 x 12, 10,000 draws", best_engine (fixed, 10000), floor / 10, 4, 0.01);
  before = bench_peak_kib ();
  bench_row ("SMAA, fixed scores", "10 x 12, 1,000,000 draws", best_engine (fixed, 1000000), 10 * floor, 2.5,
             1);
  g_assert_cmpint (bench_peak_kib () - before, <=, 1024);
  /* One normal for an alternative is as good as one for each score, so that it stays near a floor that draws
   * all. */
  bench_row ("SMAA, normal scores", "10 x 12, 100,000 draws", best_engine (normal, 100000), normal_floor, 2.5,
             0.3);
  weeg_record_unref (fixed);
  weeg_record_unref (normal);
}

/* --- a dossier --- */

/* @dossier without the draws that its model of cost-effectiveness brings itself. (transfer full) */
static WeegDossier *
without_psa (const WeegDossier *dossier)
{
  WeegDossier *copy = weeg_record_copy (dossier);

  if (copy->economics != NULL)
    {
      WeegEconomics *economics = weeg_record_copy (copy->economics);

      WEEG_CLEAR (economics, psa);
      WEEG_REPLACE (copy, economics, economics);
    }
  return copy;
}

/* Beside 10,000 bare draws, which take about as long as is promised. */
static void
bench_dossier (double floor)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "cases",
                                            "telemonitoring-heart-failure.json", NULL);
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (path, problems);
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
  g_autoptr (WeegAnyRecord) exact = NULL;
  WeegAnalysisOptions options = { .iterations = 0, .seed = 1, .threads = 1 };
  double best = HUGE_VAL;

  g_assert_nonnull (file);
  exact = (WeegAnyRecord *)without_psa (file->records->pdata[0]);
  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_now ();
      WeegAnalysis *analysis = weeg_analysis_new ((const WeegDossier *)exact, &options, NULL, NULL);

      g_assert_nonnull (analysis);
      weeg_record_unref (analysis);
      best = MIN (best, bench_now () - start);
    }
  bench_row ("dossier, exact", "shipped case", best, floor, 1, 0.005);
}

int
main (void)
{
  double floor = best_floor (100000, FALSE);

  bench_head ();
  bench_smaa (floor);
  bench_dossier (floor / 10);
  return bench_status ();
}
