/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-voi.h"

#include "engine-support.h"

#include "weeg-evppi.h"
#include "weeg-evppi-spline.h"
#include "weeg-stream.h"

#include <math.h>

#define N 10000

typedef struct
{
  guint n_strategies;
  double costs[4][N], effects[4][N];
  const double *cost_rows[4], *effect_rows[4];
  WeegVoiSamples samples;
} Samples;

static Samples *
samples_new (guint n_strategies, guint n)
{
  Samples *made = g_new0 (Samples, 1);

  for (guint s = 0; s < n_strategies; s++)
    {
      made->cost_rows[s] = made->costs[s];
      made->effect_rows[s] = made->effects[s];
    }
  made->samples = (WeegVoiSamples){ n_strategies, n, made->cost_rows, made->effect_rows };
  return made;
}

/* By hand: NMB at 10 is (10, 8), (0, 12), (20, 28), so A is best once, B twice; means 10 and 16; EVPI is
 * ((10 - 8) + 0 + 0) / 3. At 0: A (0, 0, 0), B (-2, -8, -2): A always. */
static void
test_by_hand (void)
{
  g_autofree Samples *made = samples_new (2, 3);
  static const double thresholds[] = { 0, 10 };
  static const double effects[2][3] = { { 1, 0, 2 }, { 1, 2, 3 } }, costs[] = { 2, 8, 2 };
  g_autoptr (WeegVoi) voi = NULL;

  for (guint i = 0; i < 3; i++)
    {
      made->effects[0][i] = effects[0][i];
      made->effects[1][i] = effects[1][i];
      made->costs[1][i] = costs[i];
    }
  voi = weeg_voi_new (&made->samples, thresholds, 2);
  assert_near (voi->probability[0], 1, 0);
  assert_near (voi->probability[1], 0, 0);
  assert_near (voi->probability[2], 1 / 3.0, 1e-15);
  assert_near (voi->probability[3], 2 / 3.0, 1e-15);
  g_assert_cmpuint (voi->best[0], ==, 0);
  g_assert_cmpuint (voi->best[1], ==, 1);
  assert_near (voi->evpi[0], 0, 0);
  assert_near (voi->evpi[1], 2 / 3.0, 1e-12);
}

static void
fill_random (Samples *made, guint round)
{
  WeegStream stream = weeg_stream_new (7, round);

  for (guint s = 0; s < made->samples.n_strategies; s++)
    for (guint i = 0; i < made->samples.n_samples; i++)
      {
        /* Half of the rounds on a grid, so that ties happen. */
        made->costs[s][i] =
            round % 2 == 0 ? weeg_stream_below (&stream, 5) * 10 : 100 * weeg_stream_normal (&stream);
        made->effects[s][i] = round % 2 == 0 ? weeg_stream_below (&stream, 4) : weeg_stream_normal (&stream);
      }
}

/* The envelope against a comparison of all at each threshold. */
static void
test_brute_force (void)
{
  g_autofree Samples *made = samples_new (4, 200);
  double thresholds[61];

  for (guint k = 0; k < 61; k++)
    thresholds[k] = k * 5;
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (WeegVoi) voi = NULL;

      fill_random (made, round);
      voi = weeg_voi_new (&made->samples, thresholds, 61);
      for (guint k = 0; k < 61; k++)
        {
          double means[4] = { 0 }, most = 0, best_mean = -G_MAXDOUBLE, sum = 0;
          guint wins[4] = { 0 };

          for (guint i = 0; i < 200; i++)
            {
              guint best = 0;
              double nmb[4];

              for (guint s = 0; s < 4; s++)
                {
                  nmb[s] = thresholds[k] * made->effects[s][i] - made->costs[s][i];
                  means[s] += nmb[s] / 200;
                  best = nmb[s] > nmb[best] ? s : best;
                }
              wins[best]++;
              most += nmb[best] / 200;
            }
          for (guint s = 0; s < 4; s++)
            {
              best_mean = MAX (best_mean, means[s]);
              sum += voi->probability[k * 4 + s];
              assert_near (voi->probability[k * 4 + s], wins[s] / 200.0, 1e-12);
            }
          assert_near (sum, 1, 1e-12);
          g_assert_cmpfloat (voi->evpi[k], >=, 0);
          assert_near (voi->evpi[k], most - best_mean, 1e-9);
          assert_near (means[voi->best[k]], best_mean, 1e-9);
        }
    }
}

static double
density (double x)
{
  return exp (-x * x / 2) / sqrt (2 * G_PI);
}

/* The unit normal loss integral: E max (0, X - c) for a standard normal X. */
static double
unit_normal_loss (double c)
{
  return density (c) - c * 0.5 * erfc (c / G_SQRT2);
}

/* Two strategies, incremental NMB normal with mean m and sd s: EVPI = s x loss (|m| / s). */
static void
test_normal_loss (void)
{
  static const struct
  {
    double mean, sd;
  } cases[] = { { 0, 1 }, { 0.5, 1 }, { -0.5, 1 }, { 2000, 3000 }, { -100, 40 } };
  static const double thresholds[] = { 1 };

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autofree Samples *made = samples_new (2, N);
      g_autoptr (WeegVoi) voi = NULL;
      WeegStream stream = weeg_stream_new (3, c);
      double expected = cases[c].sd * unit_normal_loss (fabs (cases[c].mean) / cases[c].sd);

      for (guint i = 0; i < N; i++)
        made->effects[1][i] = cases[c].mean + cases[c].sd * weeg_stream_normal (&stream);
      voi = weeg_voi_new (&made->samples, thresholds, 1);
      g_test_message ("%g +- %g, expected %g", voi->evpi[0], voi->evpi_standard_error[0], expected);
      g_assert_cmpfloat (voi->evpi_standard_error[0], >, 0);
      assert_near (voi->evpi[0], expected, 4 * voi->evpi_standard_error[0] + 1e-9);
      assert_near (voi->probability[1], 0.5 * erfc (-cases[c].mean / cases[c].sd / G_SQRT2), 0.02);
    }
}

static void
test_population (void)
{
  assert_near (weeg_voi_population (100, 3, 0), 300, 1e-12);
  assert_near (weeg_voi_population (100, 2.5, 0), 250, 1e-12);
  /* 100 + 100 / 1.04 + 100 / 1.04^2 */
  assert_near (weeg_voi_population (100, 3, 0.04), 288.609467, 1e-6);
  assert_near (weeg_voi_population (100, 0, 0.04), 0, 0);
}

/* --- EVPPI --- */

/*
 * Linear: incremental NMB = a + sum of b_j x_j, x_j independent standard normal. What is known of x_j makes
 * the conditional mean normal with sd |b_j|: EVPPI_j = |b_j| loss (|a| / |b_j|).
 */
static void
test_linear (void)
{
  static const double b[] = { 800, 400, 0 }, a = 300;
  static const double thresholds[] = { 1 };
  double values[3], errors[3];
  g_autofree double *x = g_new (double, 3 * N);
  const double *rows[] = { x, x + N, x + 2 * N };
  g_autofree Samples *made = samples_new (2, N);
  WeegStream stream = weeg_stream_new (11, 0);

  for (guint i = 0; i < N; i++)
    {
      made->effects[1][i] = a + 500 * weeg_stream_normal (&stream);
      for (guint j = 0; j < 3; j++)
        {
          x[j * N + i] = weeg_stream_normal (&stream);
          made->effects[1][i] += b[j] * x[j * N + i];
        }
    }
  g_assert_true (weeg_evppi (&made->samples, rows, 3, thresholds, 1, values, errors, NULL, NULL));
  for (guint j = 0; j < 3; j++)
    {
      double expected = b[j] > 0 ? b[j] * unit_normal_loss (a / b[j]) : 0;

      g_test_message ("%g +- %g, expected %g", values[j], errors[j], expected);
      g_assert_cmpfloat (values[j], >=, 0);
      g_assert_cmpfloat (errors[j], <, 25);
      assert_near (values[j], expected, 4 * errors[j] + 0.5);
    }
}

/* A rising change of the parameter's scale changes nothing at all, not even with a heavy tail; and
 * information on a constant is worth nothing. */
static void
test_scale (void)
{
  static const double thresholds[] = { 0, 0.5, 1, 2 };
  double values[3][4], errors[3][4];
  g_autofree double *x = g_new0 (double, 3 * N);
  const double *rows[] = { x, x + N, x + 2 * N };
  g_autofree Samples *made = samples_new (3, N);
  WeegStream stream = weeg_stream_new (12, 0);

  for (guint i = 0; i < N; i++)
    {
      x[i] = weeg_stream_normal (&stream);
      x[N + i] = exp (3 * x[i]);
      made->effects[1][i] = x[i] * x[i] - 1 + weeg_stream_normal (&stream);
      made->effects[2][i] = x[i] + weeg_stream_normal (&stream);
      made->costs[2][i] = 0.2;
    }
  g_assert_true (weeg_evppi (&made->samples, rows, 3, thresholds, 4, values[0], errors[0], NULL, NULL));
  for (guint k = 0; k < 4; k++)
    {
      assert_near (values[0][k], values[1][k], 1e-9);
      assert_near (errors[0][k], errors[1][k], 1e-9);
      assert_near (values[2][k], 0, 0);
      assert_near (errors[2][k], 0, 0);
    }
  g_assert_cmpfloat (values[0][2], >, 0.3);
}

/* Not monotone: incremental NMB x^2 - 1 + noise, so E max (0, x^2 - 1) = 2 phi (1), as the integral of
 * (x^2 - 1) phi is -x phi. */
static void
test_parabola (void)
{
  static const double thresholds[] = { 1 };
  double value, error;
  g_autofree double *x = g_new0 (double, N);
  const double *rows[] = { x };
  g_autofree Samples *made = samples_new (2, N);
  WeegStream stream = weeg_stream_new (13, 0);

  for (guint i = 0; i < N; i++)
    {
      x[i] = weeg_stream_normal (&stream);
      made->effects[1][i] = x[i] * x[i] - 1 + 2 * weeg_stream_normal (&stream);
    }
  g_assert_true (weeg_evppi (&made->samples, rows, 1, thresholds, 1, &value, &error, NULL, NULL));
  g_test_message ("%g +- %g, expected %g", value, error, 2 * density (1));
  g_assert_cmpfloat (error, <, 0.05);
  assert_near (value, 2 * density (1), 4 * error);
}

/* The standard error is about what estimates from other samples differ by. */
static void
test_standard_error (void)
{
  static const double thresholds[] = { 1 };
  enum
  {
    ROUNDS = 40,
    n = 1000
  };
  double sum = 0, square = 0, said = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double value, error, x[n];
      const double *rows[] = { x };
      g_autofree Samples *made = samples_new (2, n);
      WeegStream stream = weeg_stream_new (14, round);

      for (guint i = 0; i < n; i++)
        {
          x[i] = weeg_stream_normal (&stream);
          made->effects[1][i] = 0.5 + x[i] + 2 * weeg_stream_normal (&stream);
        }
      g_assert_true (weeg_evppi (&made->samples, rows, 1, thresholds, 1, &value, &error, NULL, NULL));
      sum += value;
      square += value * value;
      said += error / ROUNDS;
    }
  square = sqrt ((square - sum * sum / ROUNDS) / (ROUNDS - 1));
  g_test_message ("said %g, seen %g", said, square);
  /* 40 rounds give the standard deviation within some 11 %. */
  g_assert_cmpfloat (said, >, 0.6 * square);
  g_assert_cmpfloat (said, <, 1.7 * square);
  assert_near (sum / ROUNDS, unit_normal_loss (0.5), 4 * square / sqrt (ROUNDS) + 0.005);
}

/* Few samples, ties, two values: still numbers. */
static void
test_little (void)
{
  static const double thresholds[] = { 0, 1, 10 };

  for (guint n = 1; n < 60; n++)
    {
      double values[2][3], errors[2][3], x[60], y[60];
      const double *rows[] = { x, y };
      g_autofree Samples *made = samples_new (2, n);

      for (guint i = 0; i < n; i++)
        {
          x[i] = i % 2;
          y[i] = i % 7;
          made->effects[1][i] = (int)(i % 5) - 2;
          made->costs[1][i] = i % 3;
        }
      g_assert_true (weeg_evppi (&made->samples, rows, 2, thresholds, 3, values[0], errors[0], NULL, NULL));
      for (guint k = 0; k < 6; k++)
        {
          g_assert_true (isfinite (values[k / 3][k % 3]) && values[k / 3][k % 3] >= 0);
          g_assert_true (isfinite (errors[k / 3][k % 3]));
        }
    }
}

/* Quantiles of the normal distribution, as in any table. */
static void
test_scores (void)
{
  double scores[39];

  weeg_evppi_scores (39, scores);
  assert_near (scores[19], 0, 0);
  assert_near (scores[0], -scores[38], 0);
  for (guint i = 0; i < 39; i++)
    assert_near (0.5 * erfc (-scores[i] / G_SQRT2), (i + 0.625) / 39.25, 1e-14);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/voi/by-hand", test_by_hand);
  g_test_add_func ("/engine/voi/brute-force", test_brute_force);
  g_test_add_func ("/engine/voi/unit-normal-loss", test_normal_loss);
  g_test_add_func ("/engine/voi/population", test_population);
  g_test_add_func ("/engine/evppi/linear", test_linear);
  g_test_add_func ("/engine/evppi/scale", test_scale);
  g_test_add_func ("/engine/evppi/parabola", test_parabola);
  g_test_add_func ("/engine/evppi/standard-error", test_standard_error);
  g_test_add_func ("/engine/evppi/little", test_little);
  g_test_add_func ("/engine/evppi/scores", test_scores);
  return g_test_run ();
}
