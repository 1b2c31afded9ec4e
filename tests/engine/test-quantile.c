/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-histogram.h"
#include "weeg-quantile.h"
#include "weeg-stream.h"

#include <math.h>

/* Of 1..10, h = 9 p: 0.25 -> 2.25 -> 3 + 0.25; of 15, 20, 35, 40, 50 h = 4 p: 0.4 -> 1.6 -> 20 + 0.6 * 15. */
static void
test_type_7 (void)
{
  const double ten[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, five[] = { 15, 20, 35, 40, 50 }, one[] = { 3 };

  assert_near (weeg_quantile (ten, 10, 0.25), 3.25, 1e-12);
  assert_near (weeg_quantile (ten, 10, 0.5), 5.5, 1e-12);
  assert_near (weeg_quantile (ten, 10, 0), 1, 0);
  assert_near (weeg_quantile (ten, 10, 1), 10, 0);
  assert_near (weeg_quantile (five, 5, 0.4), 29, 1e-12);
  assert_near (weeg_quantile (one, 1, 0.95), 3, 0);
}

static void
test_spread (void)
{
  const double numbers[] = { 40, 15, 50, 35, 20 };
  g_autoptr (WeegAnyRecord) spread = (WeegRecord *)weeg_spread_new (numbers, 5);

  g_assert_cmpfloat (number_at (spread, "n"), ==, 5);
  g_assert_cmpfloat (number_at (spread, "minimum"), ==, 15);
  g_assert_cmpfloat (number_at (spread, "q1"), ==, 20);
  g_assert_cmpfloat (number_at (spread, "median"), ==, 35);
  g_assert_cmpfloat (number_at (spread, "q3"), ==, 40);
  g_assert_cmpfloat (number_at (spread, "maximum"), ==, 50);
  g_assert_null (weeg_spread_new (numbers, 0));
}

/* Mean 3, deviations 2, 1, 1, 2 and 0: variance 10/5. */
static void
test_deviation (void)
{
  const double numbers[] = { 1, 2, 3, 4, 5 };

  assert_near (weeg_mean (numbers, 5), 3, 1e-15);
  assert_near (weeg_standard_deviation (numbers, 5), sqrt (2), 1e-15);
  g_assert_cmpfloat (weeg_mean (numbers, 0), ==, 0);
  g_assert_cmpfloat (weeg_standard_deviation (numbers, 0), ==, 0);
}

static void
test_histogram_near_exact (void)
{
  const double shares[] = { 0.05, 0.25, 0.5, 0.75, 0.95 };
  g_autoptr (WeegHistogram) histogram = weeg_histogram_new_value ();
  g_autofree double *numbers = g_new (double, 10000);
  WeegStream stream = weeg_stream_new (5, 0);

  for (guint i = 0; i < 10000; i++)
    {
      numbers[i] = 60 + 8 * weeg_stream_normal (&stream);
      weeg_histogram_add (histogram, numbers[i]);
    }
  weeg_sort_numbers (numbers, 10000);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    assert_near (weeg_histogram_quantile (histogram, shares[i]), weeg_quantile (numbers, 10000, shares[i]),
                 0.02);
}

static void
test_histogram_constant (void)
{
  g_autoptr (WeegHistogram) histogram = weeg_histogram_new_value ();

  for (guint i = 0; i < 100; i++)
    weeg_histogram_add (histogram, 63.2718);
  g_assert_cmpfloat (weeg_histogram_quantile (histogram, 0.05), ==, 63.2718);
  g_assert_cmpfloat (weeg_histogram_quantile (histogram, 0.95), ==, 63.2718);
}

/* What lies outside is counted, and the ends are exact. */
static void
test_histogram_overflow (void)
{
  g_autoptr (WeegHistogram) histogram = weeg_histogram_new_value ();

  for (guint i = 0; i < 40; i++)
    weeg_histogram_add (histogram, -20);
  for (guint i = 0; i < 40; i++)
    weeg_histogram_add (histogram, 50);
  for (guint i = 0; i < 20; i++)
    weeg_histogram_add (histogram, 130);
  weeg_histogram_add (histogram, 0);
  weeg_histogram_add (histogram, 100);
  g_assert_cmpuint (histogram->n, ==, 102);
  g_assert_cmpuint (histogram->counts[0], ==, 1);
  g_assert_cmpuint (histogram->counts[histogram->bins - 1], ==, 1);
  assert_near (weeg_histogram_quantile (histogram, 0.2), -20, 20.0 / 128);
  assert_near (weeg_histogram_quantile (histogram, 0.9), 130, 30.0 / 128);
  g_assert_cmpfloat (weeg_histogram_quantile (histogram, 0), >=, -20);
  g_assert_cmpfloat (weeg_histogram_quantile (histogram, 1), <=, 130);
  assert_near (weeg_histogram_quantile (histogram, 0.5), 50, 0.011);
}

/* Beyond the ends too a quantile is where the values are: within 1/128 of its distance to the end, and the
 * gaps between values, which are some thousandths of how far they lie apart. */
static void
test_histogram_far (void)
{
  static const double shares[] = { 0.001, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999 };
  static const double wide[] = { 0.5, 30, 5000, 1e9 };

  for (guint w = 0; w < G_N_ELEMENTS (wide); w++)
    {
      g_autoptr (WeegHistogram) histogram = weeg_histogram_new_value ();
      g_autofree double *numbers = g_new (double, 20000);
      WeegStream stream = weeg_stream_new (8, w);

      for (guint i = 0; i < 20000; i++)
        {
          numbers[i] = 50 + wide[w] * weeg_stream_normal (&stream);
          weeg_histogram_add (histogram, numbers[i]);
        }
      weeg_sort_numbers (numbers, 20000);
      for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
        {
          double exact = weeg_quantile (numbers, 20000, shares[i]);

          assert_near (weeg_histogram_quantile (histogram, shares[i]), exact,
                       0.02 + wide[w] / 250 + MAX (MAX (-exact, exact - 100), 0) / 128);
        }
    }
}

/* There is a last bin, and it holds whatever is further. */
static void
test_histogram_furthest (void)
{
  g_autoptr (WeegHistogram) histogram = weeg_histogram_new_value ();

  weeg_histogram_add (histogram, -1e300);
  weeg_histogram_add (histogram, 50);
  weeg_histogram_add (histogram, 1e300);
  weeg_histogram_add (histogram, HUGE_VAL);
  g_assert_cmpuint (histogram->below[WEEG_HISTOGRAM_OUTER - 1], ==, 1);
  g_assert_cmpuint (histogram->above[WEEG_HISTOGRAM_OUTER - 1], ==, 2);
}

static void
test_histogram_merge (void)
{
  g_autoptr (WeegHistogram) whole = weeg_histogram_new_value (), left = weeg_histogram_new_value ();
  g_autoptr (WeegHistogram) right = weeg_histogram_new_value ();
  WeegStream stream = weeg_stream_new (6, 0);

  for (guint i = 0; i < 1000; i++)
    {
      double x = 120 * weeg_stream_uniform (&stream) - 10;

      weeg_histogram_add (whole, x);
      weeg_histogram_add (i % 3 == 0 ? left : right, x);
    }
  weeg_histogram_merge (right, left);
  for (guint i = 0; i < whole->bins; i++)
    g_assert_cmpuint (whole->counts[i], ==, right->counts[i]);
  for (double p = 0; p <= 1; p += 0.1)
    g_assert_cmpfloat (weeg_histogram_quantile (whole, p), ==, weeg_histogram_quantile (right, p));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/quantile/type-7", test_type_7);
  g_test_add_func ("/engine/quantile/spread", test_spread);
  g_test_add_func ("/engine/quantile/deviation", test_deviation);
  g_test_add_func ("/engine/histogram/near-exact", test_histogram_near_exact);
  g_test_add_func ("/engine/histogram/constant", test_histogram_constant);
  g_test_add_func ("/engine/histogram/overflow", test_histogram_overflow);
  g_test_add_func ("/engine/histogram/far", test_histogram_far);
  g_test_add_func ("/engine/histogram/furthest", test_histogram_furthest);
  g_test_add_func ("/engine/histogram/merge", test_histogram_merge);
  return g_test_run ();
}
