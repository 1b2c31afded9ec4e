/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-bwm.h"
#include "weeg-engine-error.h"
#include "weeg-member-weights.h"
#include "weeg-stream.h"

/* Comparisons that agree, a_Bj a_jW = a_BW: xi 0 and weights in those proportions. */
static void
test_consistent (void)
{
  const double best[] = { 2, 1, 4, 8 }, worst[] = { 4, 8, 2, 1 };
  const double expected[] = { 4.0 / 15, 8.0 / 15, 2.0 / 15, 1.0 / 15 };
  double weights[4], xi = -1;

  g_assert_true (weeg_bwm_weights (best, worst, 4, 1, 3, weights, &xi));
  assert_near (xi, 0, 1e-12);
  for (guint i = 0; i < 4; i++)
    assert_near (weights[i], expected[i], 1e-12);
  assert_near (weeg_bwm_input_consistency_ratio (best, worst, 4, 3), 0, 0);
}

/*
 * The three criteria of J. Rezaei, Omega 53 (2015), 49-57: (8, 2, 1) from the best, (1, 5, 8) to the worst.
 * In the linear model all three deviations are xi: b = 2 m - xi, m = 5 w - xi, b = 8 w + xi: xi = w / 2,
 * so w : m : b = 1 : 4.5 : 8.5 and xi = 1 / 28. CR = |2 5 - 8| / (64 - 8).
 */
static void
test_three (void)
{
  const double best[] = { 8, 2, 1 }, worst[] = { 1, 5, 8 };
  double weights[3], xi = -1;

  g_assert_true (weeg_bwm_weights (best, worst, 3, 2, 0, weights, &xi));
  assert_near (weights[0], 1.0 / 14, 1e-12);
  assert_near (weights[1], 4.5 / 14, 1e-12);
  assert_near (weights[2], 8.5 / 14, 1e-12);
  assert_near (xi, 1.0 / 28, 1e-12);
  assert_near (weeg_bwm_input_consistency_ratio (best, worst, 3, 0), 2.0 / 56, 1e-15);
}

static double
deviation (const double *best, const double *worst, guint n, guint b, guint w, const double *weights)
{
  double most = 0;

  for (guint j = 0; j < n; j++)
    {
      most = j != b ? MAX (most, fabs (weights[b] - best[j] * weights[j])) : most;
      most = j != w ? MAX (most, fabs (weights[j] - worst[j] * weights[w])) : most;
    }
  return most;
}

/* No weights do better, near or far: the model is convex, so that small steps are proof enough. */
static void
test_optimal (void)
{
  WeegStream stream = weeg_stream_new (9, 0);

  for (guint round = 0; round < 40; round++)
    {
      double best[6], worst[6], weights[6], xi = -1, sum = 0;

      for (guint j = 0; j < 6; j++)
        {
          best[j] = 1 + weeg_stream_below (&stream, 9);
          worst[j] = 1 + weeg_stream_below (&stream, 9);
        }
      best[0] = worst[5] = 1;
      worst[0] = best[5];
      g_assert_true (weeg_bwm_weights (best, worst, 6, 0, 5, weights, &xi));
      for (guint j = 0; j < 6; j++)
        {
          g_assert_cmpfloat (weights[j], >=, 0);
          sum += weights[j];
        }
      assert_near (sum, 1, 1e-12);
      assert_near (xi, deviation (best, worst, 6, 0, 5, weights), 1e-12);
      for (guint step = 0; step < 4000; step++)
        {
          double other[6], total = 0, size = pow (10, -6 * weeg_stream_uniform (&stream));

          for (guint j = 0; j < 6; j++)
            total += other[j] = fabs (weights[j] + size * (weeg_stream_uniform (&stream) - 0.5));
          for (guint j = 0; j < 6; j++)
            other[j] /= total;
          g_assert_cmpfloat (deviation (best, worst, 6, 0, 5, other), >=, xi - 1e-12);
        }
    }
}

/* The order of the criteria does not matter where the weights are unique. */
static void
test_order (void)
{
  const double best[] = { 8, 2, 1 }, worst[] = { 1, 5, 8 }, best2[] = { 1, 8, 2 }, worst2[] = { 8, 1, 5 };
  double first[3], second[3], xi;

  g_assert_true (weeg_bwm_weights (best, worst, 3, 2, 0, first, &xi));
  g_assert_true (weeg_bwm_weights (best2, worst2, 3, 0, 1, second, &xi));
  assert_near (first[2], second[0], 1e-12);
  assert_near (first[0], second[1], 1e-12);
}

static void
test_ends (void)
{
  double one[] = { 1 }, weights[3], xi = -1, best[] = { 1, 3 }, worst[] = { 3, 1 },
         many[WEEG_BWM_CRITERIA + 1];
  double equal[] = { 1, 1, 1 }, low[] = { 1, 0.5 }, high[] = { 1, 9.5 }, nan[] = { 1, NAN };

  g_assert_true (weeg_bwm_weights (one, one, 1, 0, 0, weights, &xi));
  assert_near (weights[0], 1, 0);
  g_assert_true (weeg_bwm_weights (best, worst, 2, 0, 1, weights, &xi));
  assert_near (weights[0], 0.75, 1e-12);
  g_assert_true (weeg_bwm_weights (equal, equal, 3, 0, 1, weights, &xi));
  assert_near (weights[2], 1.0 / 3, 1e-12);
  g_assert_cmpfloat (weeg_bwm_input_consistency_ratio (equal, equal, 3, 1), ==, 0);
  g_assert_false (weeg_bwm_weights (equal, equal, 3, 1, 1, weights, &xi));
  g_assert_false (weeg_bwm_weights (equal, equal, 3, 3, 1, weights, &xi));
  g_assert_false (weeg_bwm_weights (low, worst, 2, 0, 1, weights, &xi));
  g_assert_false (weeg_bwm_weights (high, worst, 2, 0, 1, weights, &xi));
  g_assert_false (weeg_bwm_weights (nan, worst, 2, 0, 1, weights, &xi));
  g_assert_false (weeg_bwm_weights (one, one, 0, 0, 0, weights, &xi));
  for (guint i = 0; i <= WEEG_BWM_CRITERIA; i++)
    many[i] = 1;
  g_assert_false (weeg_bwm_weights (many, many, WEEG_BWM_CRITERIA + 1, 0, 1, many, &xi));
}

/* Forty criteria with any comparisons: solved, and quickly. */
static void
test_forty (void)
{
  WeegStream stream = weeg_stream_new (2, 0);
  double best[40], worst[40], weights[40], xi = -1, sum = 0;

  for (guint j = 0; j < 40; j++)
    {
      best[j] = 1 + weeg_stream_below (&stream, 9);
      worst[j] = 1 + weeg_stream_below (&stream, 9);
    }
  g_assert_true (weeg_bwm_weights (best, worst, 40, 7, 30, weights, &xi));
  for (guint j = 0; j < 40; j++)
    sum += weights[j];
  assert_near (sum, 1, 1e-12);
  g_assert_cmpfloat (xi, >, 0);
}

/* What is too much says so, and not that a comparison is wrong. */
static void
test_too_many (void)
{
  g_autoptr (GString) json = g_string_new ("{'method':'bwm','best':'c0','worst':'c1','criteria':['c0'");
  g_autoptr (WeegAnyRecord) given = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= WEEG_BWM_CRITERIA; i++)
    g_string_append_printf (json, ",'c%u'", i);
  g_string_append (json, "]}");
  given = read_record (&weeg_weights_type, json->str);
  g_assert_null (weeg_weights_result_new ((const WeegWeights *)given, &error));
  g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
  g_assert_true (g_str_has_prefix (error->message, "criteria: "));
}

static void
test_record (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) given = read_record (
      &weeg_weights_type, "{'method':'bwm','best':'b','worst':'w','best_to_others':{'w':8,'m':2,'b':1},"
                          "'others_to_worst':{'b':8,'m':5,'w':1}}");
  g_autoptr (WeegAnyRecord) short_form =
      read_record (&weeg_weights_type, "{'method':'bwm','criteria':['b','m','w'],'best':'b','worst':'w',"
                                       "'best_to_others':{'w':8,'m':2},'others_to_worst':{'m':5}}");
  g_autoptr (WeegAnyRecord) unknown =
      read_record (&weeg_weights_type, "{'method':'bwm','criteria':['a','w'],'best':'x','worst':'w',"
                                       "'best_to_others':{'w':8}}");
  g_autoptr (WeegAnyRecord) result =
      (WeegAnyRecord *)weeg_weights_result_new ((const WeegWeights *)given, &error);
  g_autoptr (WeegAnyRecord) same =
      (WeegAnyRecord *)weeg_weights_result_new ((const WeegWeights *)short_form, &error);

  g_assert_no_error (error);
  assert_near (number_at (result, "weights/m"), 4.5 / 14, 1e-12);
  assert_near (number_at (same, "weights/m"), 4.5 / 14, 1e-12);
  assert_near (number_at (result, "xi"), 1.0 / 28, 1e-12);
  assert_near (number_at (result, "input_consistency_ratio"), 2.0 / 56, 1e-12);
  g_assert_false (has_at (result, "lambda_max"));
  g_assert_null (weeg_weights_result_new ((const WeegWeights *)unknown, &error));
  g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/bwm/consistent", test_consistent);
  g_test_add_func ("/engine/bwm/three", test_three);
  g_test_add_func ("/engine/bwm/optimal", test_optimal);
  g_test_add_func ("/engine/bwm/order", test_order);
  g_test_add_func ("/engine/bwm/ends", test_ends);
  g_test_add_func ("/engine/bwm/forty", test_forty);
  g_test_add_func ("/engine/bwm/record", test_record);
  g_test_add_func ("/engine/bwm/too-many", test_too_many);
  return g_test_run ();
}
