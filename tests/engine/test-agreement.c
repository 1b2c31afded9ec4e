/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-agreement.h"

#include <math.h>

/* 100 sqrt (floor (n/2) ceil (n/2)) / n: 50 for an even number; 100 sqrt 2 / 3, 100 sqrt 6 / 5 */
static void
test_largest (void)
{
  assert_near (weeg_largest_deviation (2), 50, 1e-12);
  assert_near (weeg_largest_deviation (3), 100 * sqrt (2) / 3, 1e-12);
  assert_near (weeg_largest_deviation (4), 50, 1e-12);
  assert_near (weeg_largest_deviation (5), 100 * sqrt (6) / 5, 1e-12);
  g_assert_cmpfloat (weeg_largest_deviation (1), ==, 0);
}

typedef struct
{
  guint n;
  double values[4];
  double expected;
} Case;

static const Case cases[] = {
  { 2, { 40, 40 }, 1 },
  { 2, { 0, 100 }, 0 },
  { 3, { 0, 100, 100 }, 0 },
  { 2, { 25, 75 }, 0.5 },
  /* SD of 0, 50, 50, 100 is sqrt (5000 / 4) */
  { 4, { 0, 50, 50, 100 }, 0.2928932188134524 },
};

static void
test_agreement (void)
{
  double agreement = -1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (weeg_agreement (cases[i].values, cases[i].n, &agreement));
      assert_near (agreement, cases[i].expected, 1e-12);
    }
  g_assert_false (weeg_agreement (cases[0].values, 1, &agreement));
}

/*
 * Without ties. Three rank four things 1234, 1243, 2134: rank sums 4, 5, 10, 11 around 7.5:
 * S = 12.25 + 6.25 + 6.25 + 12.25 = 37; W = 12 37 / (9 60) = 0.8222.
 */
static void
test_kendall (void)
{
  const double values[] = { 9, 8, 7, 6, 9, 8, 6, 7, 8, 9, 7, 6 };
  double w = -1;

  g_assert_true (weeg_kendall_w (values, 3, 4, &w));
  assert_near (w, 444.0 / 540, 1e-12);
}

/*
 * With ties. Ranks 1, 2.5, 2.5, 4 and 1, 2, 3.5, 3.5: sums 2, 4.5, 6, 7.5 around 5:
 * S = 9 + 0.25 + 1 + 6.25 = 16.5; sum T = 6 + 6; W = 12 16.5 / (4 60 - 2 12) = 198 / 216.
 */
static void
test_kendall_ties (void)
{
  const double values[] = { 9, 7, 7, 1, 9, 8, 2, 2 };
  double w = -1;

  g_assert_true (weeg_kendall_w (values, 2, 4, &w));
  assert_near (w, 198.0 / 216, 1e-12);
}

static void
test_kendall_ends (void)
{
  const double same[] = { 3, 2, 1, 30, 20, 10 }, opposite[] = { 2, 1, 1, 2 }, tie[] = { 5, 5, 5, 5 };
  double w = -1;

  g_assert_true (weeg_kendall_w (same, 2, 3, &w));
  assert_near (w, 1, 1e-12);
  g_assert_true (weeg_kendall_w (opposite, 2, 2, &w));
  assert_near (w, 0, 1e-12);
  g_assert_false (weeg_kendall_w (tie, 2, 2, &w));
  g_assert_false (weeg_kendall_w (same, 1, 3, &w));
  g_assert_false (weeg_kendall_w (same, 2, 1, &w));
}

#define SCORE(member, alternative, value)                                                                    \
  "{'member':'" member "','alternative':'" alternative "','criterion':'c','value':" value "}"

/* a: 0 and 100, agreement 0; b: 50 and 50, agreement 1. W: m3 did not score b and does not take part. */
static void
test_of_panel (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      "'members':[{'id':'m1','name':'1'},{'id':'m2','name':'2'},{'id':'m3','name':'3'}],"
      "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'}],"
      "'criteria':[{'id':'c','name':'C','worst':0,'best':100},{'id':'d','name':'D','worst':0,'best':1}],"
      "'weights':[{'member':'m1','method':'direct','points':{'c':1,'d':0}},"
      "{'member':'m2','method':'direct','points':{'c':1,'d':0}},"
      "{'member':'m3','method':'direct','points':{'c':1,'d':0}}],"
      "'scores':[" SCORE ("m1", "a", "0") "," SCORE ("m2", "a", "100") "," SCORE ("m1", "b", "50") "," SCORE (
          "m2", "b", "50") "]");
  g_autofree char *members = strings_at (a, "agreement/members");

  assert_near (number_at (a, "agreement/criteria/c"), 0.5, 1e-12);
  g_assert_false (has_at (a, "agreement/criteria/d"));
  assert_near (number_at (a, "agreement/kendall_w"), 0, 1e-12);
  g_assert_cmpstr (members, ==, "m1,m2");
}

static void
test_without_scores (void)
{
  g_autoptr (WeegAnalysis) a = analyse ("'criteria':[{'id':'c','name':'C','worst':0,'best':100}],"
                                        "'alternatives':[{'id':'a','name':'A'}]");

  g_assert_false (has_at (a, "agreement"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/agreement/largest", test_largest);
  g_test_add_func ("/engine/agreement/agreement", test_agreement);
  g_test_add_func ("/engine/agreement/kendall", test_kendall);
  g_test_add_func ("/engine/agreement/kendall-ties", test_kendall_ties);
  g_test_add_func ("/engine/agreement/kendall-ends", test_kendall_ends);
  g_test_add_func ("/engine/agreement/of-panel", test_of_panel);
  g_test_add_func ("/engine/agreement/without-scores", test_without_scores);
  return g_test_run ();
}
