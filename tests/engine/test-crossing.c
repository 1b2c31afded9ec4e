/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-crossing.h"

/* Three lines: 80 falling to 0, level at 50, 0 rising to 90: cross at 3/8 and 5/9. */
static void
test_envelope (void)
{
  const double values[] = { 0, 50, 90, 80, 50, 0 }, weights[] = { 0.5, 0.5 };
  const gboolean all[] = { TRUE, TRUE, TRUE }, some[] = { TRUE, FALSE, TRUE },
                 none[] = { FALSE, FALSE, FALSE };
  g_autoptr (GArray) ranges = weeg_crossing_ranges (values, weights, all, 3, 2, 0);
  g_autoptr (GArray) fewer = weeg_crossing_ranges (values, weights, some, 3, 2, 0);
  g_autoptr (GArray) empty = weeg_crossing_ranges (values, weights, none, 3, 2, 0);
  const WeegCrossingRange *range = (const WeegCrossingRange *)(gconstpointer)ranges->data;

  g_assert_cmpuint (ranges->len, ==, 3);
  g_assert_cmpuint (range[0].best, ==, 0);
  assert_near (range[0].to, 0.375, 1e-12);
  g_assert_cmpuint (range[1].best, ==, 1);
  assert_near (range[1].to, 5.0 / 9, 1e-12);
  g_assert_cmpuint (range[2].best, ==, 2);
  g_assert_cmpfloat (range[2].to, ==, 1);
  g_assert_cmpuint (fewer->len, ==, 2);
  assert_near (((const WeegCrossingRange *)(gconstpointer)fewer->data)[0].to, 80.0 / 170, 1e-12);
  g_assert_cmpuint (empty->len, ==, 0);
}

/* Others keep their proportions; when they have no weight they share equally. */
static void
test_rescaling (void)
{
  const double weights[] = { 0.2, 0.6, 0.2 }, all[] = { 1, 0, 0 };
  double out[3];

  weeg_crossing_weights (weights, 3, 0, 0.6, out);
  assert_near (out[0], 0.6, 1e-15);
  assert_near (out[1], 0.3, 1e-15);
  assert_near (out[2], 0.1, 1e-15);
  weeg_crossing_weights (all, 3, 0, 0.5, out);
  assert_near (out[1], 0.25, 1e-15);
  weeg_crossing_weights (all, 1, 0, 0.3, out);
  g_assert_cmpfloat (out[0], ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/crossing/envelope", test_envelope);
  g_test_add_func ("/engine/crossing/rescaling", test_rescaling);
  return g_test_run ();
}
