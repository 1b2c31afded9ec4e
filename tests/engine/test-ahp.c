/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-ahp.h"
#include "weeg-engine-error.h"
#include "weeg-member-weights.h"
#include "weeg-stream.h"

/* Comparisons that agree: a_ij = w_i / w_j gives w back, with lambda n. */
static void
test_consistent (void)
{
  const double w[] = { 0.5, 0.3, 0.15, 0.05 };
  double matrix[16], weights[4], lambda, ratio = -1, suggested;
  guint row, column;

  for (guint i = 0; i < 16; i++)
    matrix[i] = w[i / 4] / w[i % 4];
  lambda = weeg_ahp_weights (matrix, 4, weights);
  assert_near (lambda, 4, 1e-12);
  for (guint i = 0; i < 4; i++)
    assert_near (weights[i], w[i], 1e-14);
  g_assert_true (weeg_ahp_consistency_ratio (lambda, 4, &ratio));
  assert_near (ratio, 0, 1e-12);
  g_assert_false (weeg_ahp_reconsider (matrix, 4, weights, &row, &column, &suggested));
}

/*
 * Of three in closed form: the eigenvector is the row geometric means, and with d = a13 / (a12 a23),
 * lambda = 1 + d^(1/3) + d^(-1/3).
 */
static void
test_three (void)
{
  const double matrix[] = { 1, 3, 5, 1.0 / 3, 1, 2, 1.0 / 5, 1.0 / 2, 1 };
  double means[] = { cbrt (15), cbrt (2.0 / 3), cbrt (0.1) }, sum = means[0] + means[1] + means[2];
  double d = 5.0 / 6, lambda = 1 + cbrt (d) + 1 / cbrt (d), weights[3], ratio = -1;

  assert_near (weeg_ahp_weights (matrix, 3, weights), lambda, 1e-12);
  for (guint i = 0; i < 3; i++)
    assert_near (weights[i], means[i] / sum, 1e-13);
  assert_near (weeg_ahp_consistency_index (lambda, 3), (lambda - 3) / 2, 1e-15);
  g_assert_true (weeg_ahp_consistency_ratio (lambda, 3, &ratio));
  assert_near (ratio, (lambda - 3) / 2 / 0.58, 1e-15);
}

/*
 * Which drink is consumed more in the US: the example of T. L. Saaty, "Decision making with the analytic
 * hierarchy process", Int. J. Services Sciences 1 (2008), 83-98, with its derived scale to three decimals and
 * its consistency ratio of 0.022. Coffee, wine, tea, beer, sodas, milk, water.
 */
static void
test_saaty_drinks (void)
{
  const double upper[7][7] = { { 1, 9, 5, 2, 1, 1, 1.0 / 2 },
                               { 0, 1, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9 },
                               { 0, 0, 1, 1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9 },
                               { 0, 0, 0, 1, 1.0 / 2, 1, 1.0 / 3 },
                               { 0, 0, 0, 0, 1, 2, 1.0 / 2 },
                               { 0, 0, 0, 0, 0, 1, 1.0 / 3 },
                               { 0, 0, 0, 0, 0, 0, 1 } };
  const double derived[] = { 0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327 };
  double matrix[49], weights[7], ratio = -1, lambda;

  for (guint i = 0; i < 7; i++)
    for (guint j = 0; j < 7; j++)
      matrix[i * 7 + j] = j >= i ? upper[i][j] : 1 / upper[j][i];
  lambda = weeg_ahp_weights (matrix, 7, weights);
  for (guint i = 0; i < 7; i++)
    assert_near (weights[i], derived[i], 0.0006);
  g_assert_true (weeg_ahp_consistency_ratio (lambda, 7, &ratio));
  assert_near (ratio, 0.022, 0.001);
}

/* One comparison of consistent ones is changed: it is found, and what it was is suggested exactly. */
static void
test_reconsider (void)
{
  const double w[] = { 8, 4, 2, 1, 1 };
  double matrix[25], weights[5], suggested = -1;
  guint row = 9, column = 9;

  for (guint i = 0; i < 25; i++)
    matrix[i] = w[i / 5] / w[i % 5];
  matrix[1 * 5 + 3] = 1.0 / 6;
  matrix[3 * 5 + 1] = 6;
  weeg_ahp_weights (matrix, 5, weights);
  g_assert_true (weeg_ahp_reconsider (matrix, 5, weights, &row, &column, &suggested));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (column, ==, 3);
  assert_near (suggested, 4, 1e-9);
}

static void
test_bad (void)
{
  const double zero[] = { 1, 0, 1, 1 }, negative[] = { 1, -2, -0.5, 1 }, not_inverse[] = { 1, 2, 0.51, 1 };
  const double nearly[] = { 1, 3, 0.3333333, 1 }, diagonal[] = { 2, 1, 1, 1 },
               infinite[] = { 1, HUGE_VAL, 0, 1 };
  double weights[2];

  g_assert_cmpfloat (weeg_ahp_weights (zero, 2, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (negative, 2, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (not_inverse, 2, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (diagonal, 2, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (infinite, 2, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (NULL, 0, weights), ==, 0);
  g_assert_cmpfloat (weeg_ahp_weights (nearly, 2, weights), >, 0);
  assert_near (weights[0], 0.75, 1e-7);
}

/* One criterion, and two: always consistent. Eleven: no ratio. */
static void
test_sizes (void)
{
  const double one[] = { 1 }, two[] = { 1, 4, 0.25, 1 };
  double many[121], weights[11], ratio = -1;

  assert_near (weeg_ahp_weights (one, 1, weights), 1, 0);
  assert_near (weights[0], 1, 0);
  assert_near (weeg_ahp_weights (two, 2, weights), 2, 1e-12);
  assert_near (weights[0], 0.8, 1e-12);
  g_assert_true (weeg_ahp_consistency_ratio (2, 2, &ratio));
  g_assert_cmpfloat (ratio, ==, 0);
  for (guint i = 0; i < 121; i++)
    many[i] = 1;
  assert_near (weeg_ahp_weights (many, 11, weights), 11, 1e-12);
  g_assert_false (weeg_ahp_consistency_ratio (11, 11, &ratio));
}

/* The eigenvector satisfies A w = lambda w, for matrices as inconsistent as they come. */
static void
test_eigenvector (void)
{
  WeegStream stream = weeg_stream_new (4, 0);

  for (guint round = 0; round < 50; round++)
    {
      double matrix[64], weights[8], lambda;

      for (guint i = 0; i < 8; i++)
        for (guint j = i; j < 8; j++)
          {
            double a = i == j ? 1 : exp (4.4 * weeg_stream_uniform (&stream) - 2.2);

            matrix[i * 8 + j] = a;
            matrix[j * 8 + i] = 1 / a;
          }
      lambda = weeg_ahp_weights (matrix, 8, weights);
      g_assert_cmpfloat (lambda, >=, 8 - 1e-12);
      for (guint i = 0; i < 8; i++)
        {
          double sum = 0;

          for (guint j = 0; j < 8; j++)
            sum += matrix[i * 8 + j] * weights[j];
          assert_near (sum / weights[i], lambda, 1e-10 * lambda);
        }
    }
}

/* As a file gives it: with the criteria, the consistency and the comparison to reconsider. */
static void
test_record (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) given =
      read_record (&weeg_weights_type, "{'method':'ahp','criteria':['a','b','c'],"
                                       "'matrix':[[1,3,5],[0.3333333,1,2],[0.2,0.5,1]]}");
  g_autoptr (WeegAnyRecord) result =
      (WeegAnyRecord *)weeg_weights_result_new ((const WeegWeights *)given, &error);
  const char *const ids[] = { "c", "a" };
  double weights[2];

  g_assert_no_error (error);
  assert_near (number_at (result, "weights/a"), 0.6483, 1e-4);
  assert_near (number_at (result, "consistency_ratio"), 0.0032, 1e-4);
  g_assert_cmpstr (string_at (result, "reconsider/row"), ==, "a");
  g_assert_false (has_at (result, "xi"));
  /* What is weighed beside the criteria asked for is taken out. */
  g_assert_true (weeg_member_weights ((const WeegWeights *)given, ids, 2, weights));
  assert_near (weights[0] + weights[1], 1, 1e-15);
  assert_near (weights[1] / weights[0], number_at (result, "weights/a") / number_at (result, "weights/c"),
               1e-12);
}

static const char *const wrong[] = {
  "{'method':'ahp','criteria':['a','b'],'matrix':[[1,3]]}",
  "{'method':'ahp','criteria':['a','b'],'matrix':[[1,3],[1]]}",
  "{'method':'ahp','criteria':['a','b'],'matrix':[[1,3],[3,1]]}",
  "{'method':'ahp','matrix':[[1]]}",
  "{'method':'ahp'}",
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegAnyRecord) given = read_record (&weeg_weights_type, wrong[i]);

      g_assert_null (weeg_weights_result_new ((const WeegWeights *)given, &error));
      g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/ahp/consistent", test_consistent);
  g_test_add_func ("/engine/ahp/three", test_three);
  g_test_add_func ("/engine/ahp/saaty-drinks", test_saaty_drinks);
  g_test_add_func ("/engine/ahp/reconsider", test_reconsider);
  g_test_add_func ("/engine/ahp/bad", test_bad);
  g_test_add_func ("/engine/ahp/sizes", test_sizes);
  g_test_add_func ("/engine/ahp/eigenvector", test_eigenvector);
  g_test_add_func ("/engine/ahp/record", test_record);
  g_test_add_func ("/engine/ahp/wrong", test_wrong);
  return g_test_run ();
}
