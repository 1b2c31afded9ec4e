/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-stream.h"

#include <math.h>

#define DRAWS 200000

/* The first outputs of the reference implementation for seed 1234567. */
static void
test_split_mix (void)
{
  const guint64 expected[] = { G_GUINT64_CONSTANT (6457827717110365317),
                               G_GUINT64_CONSTANT (3203168211198807973),
                               G_GUINT64_CONSTANT (9817491932198370423),
                               G_GUINT64_CONSTANT (4593380528125082431),
                               G_GUINT64_CONSTANT (16408922859458223821) };
  guint64 state = 1234567;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (weeg_split_mix (&state), ==, expected[i]);
}

/* The first outputs of the authors' xoshiro256plusplus.c for the state 1, 2, 3, 4. */
static void
test_xoshiro (void)
{
  const guint64 state[] = { 1, 2, 3, 4 };
  const guint64 expected[] = { G_GUINT64_CONSTANT (41943041),
                               G_GUINT64_CONSTANT (58720359),
                               G_GUINT64_CONSTANT (3588806011781223),
                               G_GUINT64_CONSTANT (3591011842654386),
                               G_GUINT64_CONSTANT (9228616714210784205),
                               G_GUINT64_CONSTANT (9973669472204895162),
                               G_GUINT64_CONSTANT (14011001112246962877),
                               G_GUINT64_CONSTANT (12406186145184390807),
                               G_GUINT64_CONSTANT (15849039046786891736),
                               G_GUINT64_CONSTANT (10450023813501588000) };
  WeegStream stream = weeg_stream_new_state (state);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (weeg_stream_next (&stream), ==, expected[i]);
}

static void
test_streams_differ (void)
{
  const guint64 pairs[][2] = { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 1, 1 },
                               { 1, 2 }, { 2, 1 }, { 3, 3 }, { G_MAXUINT64, 7 } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
      {
        WeegStream a = weeg_stream_new (pairs[i][0], pairs[i][1]);
        WeegStream b = weeg_stream_new (pairs[j][0], pairs[j][1]);
        guint same = 0;

        for (guint k = 0; k < 100; k++)
          same += weeg_stream_next (&a) == weeg_stream_next (&b);
        g_assert_cmpuint (same, ==, i == j ? 100 : 0);
      }
}

static void
test_below (void)
{
  WeegStream stream = weeg_stream_new (3, 0);
  guint counts[7] = { 0 };
  double chi = 0;

  for (guint i = 0; i < DRAWS; i++)
    {
      guint k = weeg_stream_below (&stream, 7);

      g_assert_cmpuint (k, <, 7);
      counts[k]++;
    }
  for (guint k = 0; k < 7; k++)
    chi += pow (counts[k] - DRAWS / 7.0, 2) / (DRAWS / 7.0);
  /* chi-squared of 6 degrees: mean 6, SD sqrt 12; four of those. */
  g_assert_cmpfloat (chi, <, 6 + 4 * sqrt (12));
  g_assert_cmpuint (weeg_stream_below (&stream, 1), ==, 0);
}

/* --- moments of what a quantity draws: known mean, SD and a few points of the distribution function --- */

typedef struct
{
  const char *quantity;
  double mean, sd;
  double low, high; /* no draw outside */
  double x, below;  /* P (X <= x), in closed form */
} Law;

static const Law laws[] = {
  { "{'dist':'uniform','min':-1,'max':3}", 1, 1.1547005383792515, -1, 3, 0, 0.25 },
  /* Phi (1) */
  { "{'dist':'normal','mean':5,'sd':2}", 5, 2, -HUGE_VAL, HUGE_VAL, 7, 0.8413447460685429 },
  /* mean exp (s^2/2), variance (exp s^2 - 1) exp s^2; median exp mu */
  { "{'dist':'lognormal','meanlog':0,'sdlog':0.5}", 1.1331484530668263, 0.6039005332108811, 0, HUGE_VAL, 1,
    0.5 },
  /* shape 1 is exponential: P (X <= scale ln 2) = 1/2 */
  { "{'dist':'gamma','shape':1,'scale':3}", 3, 3, 0, HUGE_VAL, 2.0794415416798357, 0.5 },
  /* shape 1/2, scale 2 is chi-squared of one degree: P (X <= 1) = 2 Phi (1) - 1 */
  { "{'dist':'gamma','shape':0.5,'scale':2}", 1, 1.4142135623730951, 0, HUGE_VAL, 1, 0.6826894921370859 },
  /* shape 2: P (X <= 2) = 1 - 3 exp (-2) */
  { "{'dist':'gamma','shape':2,'scale':1}", 2, 1.4142135623730951, 0, HUGE_VAL, 2, 0.5939941502901616 },
  /* Beta (2, 1) has x^2; Beta (1/2, 1/2) the arcsine law */
  { "{'dist':'beta','alpha':2,'beta':1}", 0.6666666666666666, 0.23570226039551584, 0, 1, 0.5, 0.25 },
  { "{'dist':'beta','alpha':0.5,'beta':0.5}", 0.5, 0.3535533905932738, 0, 1, 0.25, 0.3333333333333333 },
  /* triangular: (x - a)^2 / ((b - a) (c - a)); variance (a^2 + b^2 + c^2 - ab - ac - bc) / 18 */
  { "{'low':0,'base':1,'high':4}", 1.6666666666666667, 0.8498365855987975, 0, 4, 1, 0.25 },
  { "{'dist':'triangular','low':2,'base':2,'high':6}", 3.3333333333333335, 0.9428090415820634, 2, 6, 4,
    0.75 },
  /* PERT 0, 0, 1 is Beta (1, 5): 1 - (1 - x)^5 */
  { "{'dist':'pert','low':0,'base':0,'high':1}", 0.16666666666666666, 0.1408590424547539, 0, 1, 0.1,
    0.40951 },
};

static void
test_law (gconstpointer data)
{
  const Law *law = data;
  g_autoptr (WeegAnyRecord) quantity = read_record (&weeg_quantity_type, law->quantity);
  WeegStream stream = weeg_stream_new (1, 0);
  double mean = 0, squares = 0, fourth = 0, below = 0, spread;

  for (guint i = 0; i < DRAWS; i++)
    {
      double x = weeg_stream_quantity (&stream, (const WeegQuantity *)quantity, 0), d = x - law->mean;

      g_assert_true (isfinite (x));
      g_assert_cmpfloat (x, >=, law->low);
      g_assert_cmpfloat (x, <=, law->high);
      mean += x / DRAWS;
      squares += d * d / DRAWS;
      fourth += d * d * d * d / DRAWS;
      below += x <= law->x;
    }
  /* Four standard errors: of the mean, of the variance (from the fourth moment), of the share. */
  g_assert_cmpfloat (fabs (mean - law->mean), <, 4 * law->sd / sqrt (DRAWS));
  spread = sqrt ((fourth - squares * squares) / DRAWS);
  g_assert_cmpfloat (fabs (squares - law->sd * law->sd), <, 4 * spread);
  g_assert_cmpfloat (fabs (below / DRAWS - law->below), <, 4 * sqrt (law->below * (1 - law->below) / DRAWS));
}

/* The ziggurat over its whole range, its edge at 3.654 and the tail included. */
static void
test_normal_shape (void)
{
  const double edges[] = { -3.9, -3.6541528853610088, -3, -2, -1, -0.2, 0, 0.2, 1, 2,
                           3,    3.6541528853610088,  3.9 };
  const guint draws = 2000000;
  guint below[G_N_ELEMENTS (edges)] = { 0 };
  WeegStream stream = weeg_stream_new (11, 0);

  for (guint i = 0; i < draws; i++)
    {
      double x = weeg_stream_normal (&stream);

      for (guint k = 0; k < G_N_ELEMENTS (edges); k++)
        below[k] += x <= edges[k];
    }
  for (guint k = 0; k < G_N_ELEMENTS (edges); k++)
    {
      double p = 0.5 * erfc (-edges[k] / sqrt (2)), se = sqrt (p * (1 - p) / draws);

      g_assert_cmpfloat (fabs ((double)below[k] / draws - p), <, 4 * se);
    }
}

static void
test_certain (void)
{
  WeegStream stream = weeg_stream_new (1, 0);
  g_autoptr (WeegAnyRecord) number = read_record (&weeg_quantity_type, "{'low':2,'base':2,'high':2}");
  g_autoptr (WeegAnyRecord) vector = read_record (&weeg_quantity_type, "{'dist':'dirichlet','alpha':[1,2]}");

  g_assert_cmpfloat (weeg_stream_quantity (&stream, (const WeegQuantity *)number, 0), ==, 2);
  g_assert_cmpfloat (weeg_stream_quantity (&stream, (const WeegQuantity *)vector, -1), ==, -1);
  g_assert_cmpfloat (weeg_stream_quantity (&stream, NULL, 7), ==, 7);
  g_assert_cmpfloat (weeg_stream_pert (&stream, 3, 3, 3), ==, 3);
}

/* Parameters so small that gammas underflow still give a share. */
static void
test_tiny_beta (void)
{
  WeegStream stream = weeg_stream_new (1, 0);
  double sum = 0;

  for (guint i = 0; i < 10000; i++)
    {
      double x = weeg_stream_beta (&stream, 1e-4, 3e-4);

      g_assert_true (x >= 0 && x <= 1);
      sum += x;
    }
  /* Mean 1/4, and nearly all of it at the ends: SD sqrt (3) / 4. */
  g_assert_cmpfloat (fabs (sum / 10000 - 0.25), <, 4 * sqrt (3) / 4 / 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/stream/split-mix", test_split_mix);
  g_test_add_func ("/engine/stream/xoshiro", test_xoshiro);
  g_test_add_func ("/engine/stream/differ", test_streams_differ);
  g_test_add_func ("/engine/stream/below", test_below);
  for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/stream/law/%u", i);

      g_test_add_data_func (path, &laws[i], test_law);
    }
  g_test_add_func ("/engine/stream/normal-shape", test_normal_shape);
  g_test_add_func ("/engine/stream/certain", test_certain);
  g_test_add_func ("/engine/stream/tiny-beta", test_tiny_beta);
  return g_test_run ();
}
