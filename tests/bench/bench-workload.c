/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-table.h"

#include "weeg-json-reader.h"
#include "weeg-quantile.h"
#include "weeg-stream.h"
#include "weeg-workload.h"

#include <math.h>
#include <stdio.h>

/* How long the percentiles of staff time take on one thread, beside a bare loop. The best of several runs. */

#define FUNCTIONS 12
#define ACTIVITIES 20
#define EFFECTS 30
#define YEARS 5
#define DRAWS 10000
#define CELLS (FUNCTIONS * ACTIVITIES)
#define RUNS 3

/* Effects of all mechanisms, most of them relative, each on @wide functions and activities. */
static WeegWorkload *
make_workload (guint wide)
{
  static const char *const mechanisms[] = { "prevents_care", "relieves_tasks", "moves_work", "adds_work" };
  g_autoptr (GString) json = g_string_new ("{\"base_year\":2027,\"years\":5,\"hours_per_fte\":1550,");
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegWorkload *workload;

  g_string_append (json, "\"functions\":[");
  for (guint f = 0; f < FUNCTIONS; f++)
    g_string_append_printf (json, "%s{\"id\":\"f%u\",\"fte\":%u,\"growth\":0.02}", f > 0 ? "," : "", f,
                            10 + f);
  g_string_append (json, "],\"activities\":[");
  for (guint a = 0; a < ACTIVITIES; a++)
    {
      g_string_append_printf (json, "%s{\"id\":\"a%u\",\"share\":{", a > 0 ? "," : "", a);
      for (guint f = 0; f < FUNCTIONS; f++)
        g_string_append_printf (json, "%s\"f%u\":0.05", f > 0 ? "," : "", f);
      g_string_append (json, "}}");
    }
  g_string_append (json, "],\"effects\":[");
  for (guint i = 0; i < EFFECTS; i++)
    {
      g_string_append_printf (json, "%s{\"id\":\"e%u\",\"mechanism\":\"%s\",\"to\":\"f%u\",\"functions\":[",
                              i > 0 ? "," : "", i, mechanisms[i % 4], (i + wide) % FUNCTIONS);
      for (guint f = 0; f < MIN (wide, FUNCTIONS); f++)
        g_string_append_printf (json, "%s\"f%u\"", f > 0 ? "," : "", (i + f) % FUNCTIONS);
      g_string_append (json, "],\"activities\":[");
      for (guint a = 0; a < MIN (wide, ACTIVITIES); a++)
        g_string_append_printf (json, "%s\"a%u\"", a > 0 ? "," : "", (i + a) % ACTIVITIES);
      g_string_append_printf (json,
                              "],\"%s\":{\"low\":0.05,\"base\":0.1,\"high\":0.2},\"adoption\":[0.5,0.8,1]}",
                              i % 5 == 4 ? "hours_per_year" : "percent");
    }
  g_string_append (json, "]}");
  workload = weeg_json_read_record (&weeg_workload_type, json->str, -1, problems);
  if (workload == NULL)
    g_error ("%s: %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0));
  return workload;
}

/* A size per effect and draw, a product per year and touched cell, the sum of all cells. */
static double
floor_workload (guint wide)
{
  guint touched = MIN (wide, FUNCTIONS) * MIN (wide, ACTIVITIES);
  WeegStream stream = weeg_stream_new (1, 0);
  g_autofree double *nets = g_new (double, YEARS *DRAWS);
  double start = bench_now (), kept = 0;

  for (guint draw = 0; draw < DRAWS; draw++)
    {
      double sizes[EFFECTS];

      for (guint i = 0; i < EFFECTS; i++)
        sizes[i] = 0.05 + 0.1 * weeg_stream_uniform (&stream);
      for (guint t = 0; t < YEARS; t++)
        {
          double left[CELLS], net = 0;

          for (guint cell = 0; cell < CELLS; cell++)
            left[cell] = 1;
          for (guint i = 0; i < EFFECTS; i++)
            for (guint j = 0; j < touched; j++)
              left[(i * 7 + j) % CELLS] *= 1 - sizes[i];
          for (guint cell = 0; cell < CELLS; cell++)
            net += 800 * (1 - left[cell]);
          nets[t * DRAWS + draw] = net;
        }
    }
  for (guint t = 0; t < YEARS; t++)
    {
      weeg_sort_numbers (nets + t * DRAWS, DRAWS);
      kept += nets[t * DRAWS];
    }
  start = bench_now () - start;
  if (kept == 0.5)
    puts ("");
  return start;
}

static void
bench_workload (const char *size, guint wide, double most, double promised)
{
  WeegWorkload *workload = make_workload (wide);
  WeegDrawsOptions options = { .iterations = DRAWS, .seed = 1, .threads = 1 };
  double best = INFINITY, floor = INFINITY;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_now ();
      gboolean cancelled;

      weeg_record_unref (weeg_workload_new (workload, &options, &cancelled));
      best = MIN (best, bench_now () - start);
      floor = MIN (floor, floor_workload (wide));
    }
  bench_row ("workload", size, best, floor, most, promised);
  weeg_record_unref (workload);
}

int
main (void)
{
  bench_head ();
  bench_workload ("12 x 20 x 30 on 9 cells each x 5", 3, 20, 0.5);
  bench_workload ("12 x 20 x 30 on 100 cells each x 5", 10, 20, 2);
  return bench_status ();
}
