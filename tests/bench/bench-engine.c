/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-analysis.h"
#include "weeg-exchange-file.h"
#include "weeg-json-reader.h"
#include "weeg-mcda.h"
#include "weeg-panel.h"
#include "weeg-stream.h"
#include "weeg-value.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

/*
 * How long the engines of value take, beside a bare loop with nothing around it. Each is the best
 * of several runs. One table: what, size, seconds, floor, ratio, peak memory of the process so far.
 */

#define ALTERNATIVES 10
#define CRITERIA 12
#define RUNS 5

static guint failures;

static long
peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* @most: the ratio that is promised, or with @floor 0 the seconds that an idle machine of two cores keeps,
 * which are told and not held against a busy one. */
static void
row (const char *what, const char *size, double seconds, double floor, double most)
{
  double measured = floor > 0 ? seconds / floor : seconds;
  gboolean kept = measured <= most;
  g_autofree char *ratio = floor > 0 ? g_strdup_printf ("%.2f", measured) : g_strdup ("-");

  printf ("%-34s %-26s %9.4f s %9.4f s %6s (at most %g) %7ld KiB %s\n", what, size, seconds, floor, ratio,
          most, peak_kib (),
          kept        ? ""
          : floor > 0 ? "  TOO SLOW"
                      : "  slow");
  failures += floor > 0 && !kept;
}

static double
now (void)
{
  return (double)g_get_monotonic_time () / 1e6;
}

/* The seconds this thread has had of a processor: what is compared with a floor runs on one, so that other
 * work on the machine does not count. */
static double
had (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* --- the floor: weights, sums and ranks of fixed scores, and nothing else --- */

static double
floor_fixed (guint draws, gboolean normal)
{
  static double v[ALTERNATIVES][CRITERIA];
  guint counts[ALTERNATIVES][ALTERNATIVES] = { { 0 } };
  WeegStream stream = weeg_stream_new (1, 0);
  double start = had (), kept = 0;

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
  return had () - start;
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
best_engine (const WeegMcda *mcda, guint draws, guint threads)
{
  WeegDrawsOptions options = { .iterations = draws, .seed = 1, .threads = threads };
  double best = HUGE_VAL;

  for (guint i = 0; i < RUNS; i++)
    {
      double start = threads == 1 ? had () : now ();
      WeegMcdaResult *result = weeg_mcda_result_new (mcda, &options, NULL);

      g_assert_nonnull (result);
      weeg_record_unref (result);
      best = MIN (best, (threads == 1 ? had () : now ()) - start);
    }
  return best;
}

static void
bench_smaa (void)
{
  WeegMcda *fixed = new_problem (FALSE), *normal = new_problem (TRUE);
  double floor = best_floor (100000, FALSE), normal_floor = best_floor (100000, TRUE);
  long before;

  row ("SMAA, fixed scores, one thread", "10 x 12, 100,000 draws", best_engine (fixed, 100000, 1), floor,
       2.5);
  row ("SMAA, fixed scores, two threads", "10 x 12, 100,000 draws", best_engine (fixed, 100000, 2), 0, 0.1);
  row ("SMAA, fixed scores, two threads", "10 x 12, 10,000 draws", best_engine (fixed, 10000, 2), 0, 0.01);
  /* One normal for an alternative is as good as one for each score, so that it stays below a floor that draws
   * all. */
  row ("SMAA, normal scores, one thread", "10 x 12, 100,000 draws", best_engine (normal, 100000, 1),
       normal_floor, 1.5);
  row ("SMAA, normal scores, two threads", "10 x 12, 100,000 draws", best_engine (normal, 100000, 2), 0, 0.3);
  before = peak_kib ();
  row ("SMAA, ten times the draws", "10 x 12, 1,000,000 draws", best_engine (fixed, 1000000, 1), 10 * floor,
       2.5);
  printf ("memory grew by %ld KiB with ten times the draws\n", peak_kib () - before);
  failures += peak_kib () - before > 1024;
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

static void
bench_dossier (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "cases",
                                            "telemonitoring-heart-failure.json", NULL);
  g_autoptr (GBytes) bytes = weeg_exchange_file_load (path, problems);
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
  const guint iterations[] = { 0, 10000 };
  g_autoptr (WeegAnyRecord) exact = NULL;

  g_assert_nonnull (file);
  exact = (WeegAnyRecord *)without_psa (file->records->pdata[0]);
  for (guint i = 0; i < G_N_ELEMENTS (iterations); i++)
    {
      WeegAnalysisOptions options = { .iterations = iterations[i], .seed = 1, .threads = 2 };
      double best = HUGE_VAL;

      for (guint run = 0; run < RUNS; run++)
        {
          double start = now ();
          WeegAnalysis *analysis = weeg_analysis_new (
              i == 0 ? (const WeegDossier *)exact : file->records->pdata[0], &options, NULL, NULL);

          g_assert_nonnull (analysis);
          weeg_record_unref (analysis);
          best = MIN (best, now () - start);
        }
      row (i == 0 ? "dossier, exact" : "dossier, with its draws",
           i == 0 ? "shipped case" : "shipped case, 10,000 draws", best, 0, i == 0 ? 0.005 : 0.1);
    }
}

int
main (void)
{
  printf ("%-34s %-26s %11s %11s %6s\n", "what", "size", "time", "floor", "ratio");
  bench_smaa ();
  bench_dossier ();
  return failures > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
