/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-frontier.h"

#include "engine-support.h"

#include "weeg-headroom.h"
#include "weeg-stream.h"

#define F WEEG_DOMINANCE_FRONTIER
#define D WEEG_DOMINANCE_DOMINATED
#define E WEEG_DOMINANCE_EXTENDED_DOMINATED

static void
test_statuses (void)
{
  static const struct
  {
    const char *what;
    guint n;
    double costs[5], effects[5];
    WeegDominance status[5];
    guint length;
  } cases[] = {
    { "one", 1, { 5 }, { 1 }, { F }, 1 },
    { "dearer and worse", 2, { 5, 9 }, { 2, 1 }, { F, D }, 1 },
    { "cheaper and better, listed last", 2, { 9, 5 }, { 1, 2 }, { D, F }, 1 },
    { "as good, dearer", 2, { 9, 5 }, { 2, 2 }, { D, F }, 1 },
    { "as dear, worse", 2, { 5, 5 }, { 1, 2 }, { D, F }, 1 },
    { "equal: the first", 3, { 5, 5, 5 }, { 2, 2, 2 }, { F, D, D }, 1 },
    { "above the line", 3, { 0, 10, 12 }, { 0, 1, 2 }, { F, E, F }, 2 },
    { "on the line stays", 3, { 0, 10, 20 }, { 0, 1, 2 }, { F, F, F }, 3 },
    { "two at once", 4, { 0, 10, 15, 16 }, { 0, 1, 2, 4 }, { F, E, E, F }, 2 },
    { "dominated by what is itself extended dominated",
      4,
      { 0, 10, 11, 12 },
      { 0, 1, 0.9, 2 },
      { F, E, D, F },
      2 },
    { "as good but for rounding, dearer", 2, { 8815, 9000 }, { 2.7999999999999985, 2.8 }, { F, D }, 1 },
    { "equal but for rounding: the first", 2, { 5, 5 }, { 0.3, 0.1 + 0.2 }, { F, D }, 1 },
    { "costs below 0", 3, { -5, 0, 20 }, { 0, 1, 2 }, { F, F, F }, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WeegDominance status[5];
      guint order[5];

      g_test_message ("%s", cases[i].what);
      g_assert_cmpuint (weeg_frontier (cases[i].n, cases[i].costs, cases[i].effects, status, order), ==,
                        cases[i].length);
      for (guint s = 0; s < cases[i].n; s++)
        g_assert_cmpint (status[s], ==, cases[i].status[s]);
    }
}

/* ICERs rise along the frontier, and at no threshold is anything worth more than the best on it. */
static void
test_convex (void)
{
  WeegStream stream = weeg_stream_new (1, 0);

  for (guint round = 0; round < 500; round++)
    {
      double costs[12], effects[12];
      WeegDominance status[12];
      guint order[12], length;

      for (guint s = 0; s < 12; s++)
        {
          /* A coarse grid, so that ties happen. */
          costs[s] = weeg_stream_below (&stream, 20);
          effects[s] = weeg_stream_below (&stream, 20);
        }
      length = weeg_frontier (12, costs, effects, status, order);
      for (guint i = 1; i < length; i++)
        {
          g_assert_cmpfloat (costs[order[i]], >, costs[order[i - 1]]);
          g_assert_cmpfloat (effects[order[i]], >, effects[order[i - 1]]);
        }
      for (guint i = 2; i < length; i++)
        g_assert_cmpfloat (
            (costs[order[i]] - costs[order[i - 1]]) * (effects[order[i - 1]] - effects[order[i - 2]]), >=,
            (costs[order[i - 1]] - costs[order[i - 2]]) * (effects[order[i]] - effects[order[i - 1]]));
      for (double threshold = 0; threshold < 30; threshold += 0.5)
        {
          double on = -G_MAXDOUBLE;

          for (guint i = 0; i < length; i++)
            on = MAX (on, threshold * effects[order[i]] - costs[order[i]]);
          for (guint s = 0; s < 12; s++)
            g_assert_cmpfloat (threshold * effects[s] - costs[s], <=, on);
        }
    }
}

/* 20,000 per QALY, 0.05 QALY and 400 euro avoided: 1,400 per person, and 140,000 for 100 persons. */
static void
test_headroom (void)
{
  double headroom = weeg_headroom (20000, 0.05, 400);

  assert_near (headroom, 1400, 1e-9);
  assert_near (weeg_headroom_per_device (headroom, 100), 140000, 1e-7);
  assert_near (weeg_headroom (20000, -0.05, 400), -600, 1e-9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/frontier/statuses", test_statuses);
  g_test_add_func ("/engine/frontier/convex", test_convex);
  g_test_add_func ("/engine/headroom/formula", test_headroom);
  return g_test_run ();
}
