/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-fields.h"
#include "weeg-quantity.h"

#include <math.h>

static WeegQuantity *
new_dist (WeegDist dist)
{
  WeegQuantity *quantity = weeg_record_new (&weeg_quantity_type);

  WEEG_SET (quantity, dist, (int)dist);
  return quantity;
}

static void
take_alpha (WeegQuantity *quantity, double alpha)
{
  WEEG_SET (quantity, alpha, weeg_either_new_take (&weeg_number_shape, (WeegCell){ .number = alpha }));
}

#define assert_base(quantity, expected)                                                                      \
  g_assert_cmpfloat_with_epsilon (weeg_quantity_base ((quantity), -99), (expected), 1e-12)

static void
test_plain (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)weeg_quantity_new (4);
  const WeegQuantity *quantity = (const WeegQuantity *)record;
  double low, high;

  assert_base (quantity, 4);
  g_assert_false (weeg_quantity_is_uncertain (quantity));
  g_assert_true (weeg_quantity_ends (quantity, &low, &high));
  g_assert_true (low == 4 && high == 4);
  g_assert_null (weeg_quantity_check (quantity));
}

static void
test_range (void)
{
  g_autoptr (WeegAnyRecord) wide = (WeegRecord *)weeg_quantity_new_range (1, 2, 5);
  g_autoptr (WeegAnyRecord) point = (WeegRecord *)weeg_quantity_new_range (2, 2, 2);
  double low, high;

  /* a range has a base, and it is that, not the mean */
  assert_base ((WeegQuantity *)wide, 2);
  g_assert_true (weeg_quantity_is_uncertain ((WeegQuantity *)wide));
  g_assert_false (weeg_quantity_is_uncertain ((WeegQuantity *)point));
  g_assert_true (weeg_quantity_ends ((WeegQuantity *)wide, &low, &high));
  g_assert_true (low == 1 && high == 5);
}

static void
test_none (void)
{
  double low, high;

  g_assert_cmpfloat (weeg_quantity_base (NULL, 7), ==, 7);
  g_assert_false (weeg_quantity_is_uncertain (NULL));
  g_assert_false (weeg_quantity_ends (NULL, &low, &high));
}

/* Without a base: the mean. */
static void
test_means (void)
{
  g_autoptr (WeegAnyRecord) normal = (WeegRecord *)new_dist (WEEG_DIST_NORMAL);
  g_autoptr (WeegAnyRecord) lognormal = (WeegRecord *)new_dist (WEEG_DIST_LOGNORMAL);
  g_autoptr (WeegAnyRecord) beta = (WeegRecord *)new_dist (WEEG_DIST_BETA);
  g_autoptr (WeegAnyRecord) gamma = (WeegRecord *)new_dist (WEEG_DIST_GAMMA);
  g_autoptr (WeegAnyRecord) uniform = (WeegRecord *)new_dist (WEEG_DIST_UNIFORM);
  double low, high;

  WEEG_SET ((WeegQuantity *)normal, mean, 3.0);
  WEEG_SET ((WeegQuantity *)normal, sd, 1.0);
  assert_base ((WeegQuantity *)normal, 3);
  WEEG_SET ((WeegQuantity *)lognormal, meanlog, 1.0);
  WEEG_SET ((WeegQuantity *)lognormal, sdlog, 2.0);
  assert_base ((WeegQuantity *)lognormal, exp (3));
  take_alpha ((WeegQuantity *)beta, 30);
  WEEG_SET ((WeegQuantity *)beta, beta, 170.0);
  assert_base ((WeegQuantity *)beta, 0.15);
  WEEG_SET ((WeegQuantity *)gamma, shape, 4.0);
  WEEG_SET ((WeegQuantity *)gamma, scale, 2.5);
  assert_base ((WeegQuantity *)gamma, 10);
  WEEG_SET ((WeegQuantity *)uniform, min, -2.0);
  WEEG_SET ((WeegQuantity *)uniform, max, 5.0);
  assert_base ((WeegQuantity *)uniform, 1.5);
  g_assert_true (weeg_quantity_ends ((WeegQuantity *)uniform, &low, &high));
  g_assert_true (low == -2 && high == 5);
  g_assert_false (weeg_quantity_ends ((WeegQuantity *)normal, &low, &high));
  g_assert_true (weeg_quantity_is_uncertain ((WeegQuantity *)gamma));
}

/* Each says what is wrong, and nothing when it is right. */
static void
test_check (void)
{
  g_autoptr (WeegAnyRecord) low = (WeegRecord *)weeg_quantity_new_range (3, 2, 5);
  g_autoptr (WeegAnyRecord) high = (WeegRecord *)weeg_quantity_new_range (1, 6, 5);
  g_autoptr (WeegAnyRecord) right = (WeegRecord *)weeg_quantity_new_range (5, 5, 5);
  g_autoptr (WeegAnyRecord) missing = weeg_record_new (&weeg_quantity_type);
  g_autoptr (WeegAnyRecord) gamma = (WeegRecord *)new_dist (WEEG_DIST_GAMMA);
  g_autoptr (WeegAnyRecord) normal = (WeegRecord *)new_dist (WEEG_DIST_NORMAL);
  g_autoptr (WeegAnyRecord) beta = (WeegRecord *)new_dist (WEEG_DIST_BETA);

  g_assert_cmpstr (weeg_quantity_check ((WeegQuantity *)low), ==, "low must be at most base");
  g_assert_cmpstr (weeg_quantity_check ((WeegQuantity *)high), ==, "high must be at least base");
  g_assert_null (weeg_quantity_check ((WeegQuantity *)right));
  g_assert_nonnull (weeg_quantity_check ((WeegQuantity *)missing));
  g_assert_nonnull (weeg_quantity_check ((WeegQuantity *)gamma));
  WEEG_SET ((WeegQuantity *)normal, mean, 0.0);
  g_assert_nonnull (weeg_quantity_check ((WeegQuantity *)normal));
  WEEG_SET ((WeegQuantity *)normal, sd, 0.0);
  g_assert_null (weeg_quantity_check ((WeegQuantity *)normal));
  take_alpha ((WeegQuantity *)beta, 1);
  g_assert_nonnull (weeg_quantity_check ((WeegQuantity *)beta));
  WEEG_SET ((WeegQuantity *)beta, beta, 1.0);
  g_assert_null (weeg_quantity_check ((WeegQuantity *)beta));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/quantity/plain", test_plain);
  g_test_add_func ("/model/quantity/range", test_range);
  g_test_add_func ("/model/quantity/none", test_none);
  g_test_add_func ("/model/quantity/means", test_means);
  g_test_add_func ("/model/quantity/check", test_check);
  return g_test_run ();
}
