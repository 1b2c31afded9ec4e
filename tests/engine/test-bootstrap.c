/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include <math.h>

#define DRAWS 10000
/* V from a histogram is within one bin. */
#define BIN 0.0101

#define TWO "'members':[{'id':'m1','name':'One'},{'id':'m2','name':'Two'}],"
#define PAIR                                                                                                 \
  "'alternatives':[{'id':'new','name':'New'},{'id':'now','name':'Now','comparator':true}],"                  \
  "'criteria':[{'id':'c1','name':'A','worst':0,'best':100},{'id':'c2','name':'B','worst':0,'best':100}],"
#define SCORE(member, alternative, criterion, value)                                                         \
  "{'member':'" member "','alternative':'" alternative "','criterion':'" criterion "','value':" value "}"

/*
 * Members are taken with their weights: (m1, m1) has w = (.6, .4), v = (75, 80): V = 77; (m1, m2)
 * w = (.7, .3), v = (50, 70): 56; (m2, m2) w = (.8, .2), v = (25, 60): 32. With chances 1/4, 1/2, 1/4.
 * Now is 50 in every draw, so that new is best in 3/4.
 */
static void
test_two_members (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      TWO PAIR
      "'weights':[{'member':'m1','method':'direct','points':{'c1':60,'c2':40}},"
      "{'member':'m2','method':'direct','points':{'c1':80,'c2':20}}],"
      "'scores':[" SCORE ("m1", "new", "c1", "75") "," SCORE ("m1", "new", "c2", "80") "," SCORE (
          "m2", "new", "c1",
          "25") "," SCORE ("m2", "new", "c2",
                           "60") "," SCORE ("m1", "now", "c1",
                                            "50") "," SCORE ("m1", "now", "c2",
                                                             "50") "," SCORE ("m2", "now", "c1",
                                                                              "50") "," SCORE ("m2", "now",
                                                                                               "c2",
                                                                                               "50") "]");

  assert_near (number_at (a, "value/alternatives/new/interval/p5"), 32, BIN);
  assert_near (number_at (a, "value/alternatives/new/interval/p50"), 56, BIN);
  assert_near (number_at (a, "value/alternatives/new/interval/p95"), 77, BIN);
  assert_near (number_at (a, "value/alternatives/now/interval/p5"), 50, 1e-9);
  assert_near (number_at (a, "value/alternatives/now/interval/p95"), 50, 1e-9);
  assert_near (number_at (a, "value/probability_best"), 0.75, 4 * sqrt (0.75 * 0.25 / DRAWS));
  /* The same draws: first in three quarters, second in the rest, and the other the other way round. */
  g_assert_cmpfloat (number_at (a, "value/rank_acceptability/new/0"), ==,
                     number_at (a, "value/probability_best"));
  assert_near (number_at (a, "value/rank_acceptability/new/1"), 1 - number_at (a, "value/probability_best"),
               1e-12);
  assert_near (number_at (a, "value/rank_acceptability/now/0"), 1 - number_at (a, "value/probability_best"),
               1e-12);
  assert_near (number_at (a, "value/rank_acceptability/now/1"), number_at (a, "value/probability_best"),
               1e-12);
  assert_near (number_at (a, "value/beats/new/now"), number_at (a, "value/probability_best"), 1e-12);
  assert_near (number_at (a, "value/beats/now/new"), 1 - number_at (a, "value/probability_best"), 1e-12);
  assert_near (number_at (a, "value/standard_error_max"), sqrt (0.75 * 0.25 / DRAWS), 1e-4);
  g_assert_cmpfloat (number_at (a, "value/iterations"), ==, DRAWS);
  g_assert_cmpfloat (number_at (a, "value/seed"), ==, 1);
}

#define ONE_CRITERION                                                                                        \
  "'alternatives':[{'id':'new','name':'New'}],'criteria':[{'id':'c1','name':'A','worst':0,'best':100}],"

/*
 * Both members say 50 between 0 and 100: V is the mean of two independent triangular draws, with SD
 * 100 / sqrt 24 / sqrt 2, symmetric; P5 from its distribution function: x = s/2, F (x) = (2/3) (2x)^4 for
 * s = 2x <= 1/2 in units of 100: 0.05 = (2/3) (2x)^4.
 */
static void
test_triangular (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (TWO ONE_CRITERION
               "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':50,'low':0,'high':100},"
               "{'member':'m2','alternative':'new','criterion':'c1','value':50,'low':0,'high':100}]");
  double x = 100 * pow (0.05 * 3 / 2, 0.25) / 2, density = 4 * 0.05 / x;
  double se = sqrt (0.05 * 0.95 / DRAWS) / density;

  assert_near (number_at (a, "value/alternatives/new/interval/p5"), x, 4 * se + BIN);
  assert_near (number_at (a, "value/alternatives/new/interval/p95"), 100 - x, 4 * se + BIN);
  assert_near (number_at (a, "value/alternatives/new/interval/p50"), 50, 4 * 1.2533 * 14.434 / 100);
  g_assert_cmpfloat (number_at (a, "value/alternatives/new/outside_share"), ==, 0);
}

/* On a scale with a bend the range is drawn on the scale, not on v. */
static void
test_bent_scale (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      TWO "'alternatives':[{'id':'new','name':'New'}],"
          "'criteria':[{'id':'c1','name':'A','worst':0,'best':100,'points':[[0,0],[50,90],[100,100]]}],"
          "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':50,'low':0,'high':100},"
          "{'member':'m2','alternative':'new','criterion':'c1','value':50,'low':0,'high':100}]");

  assert_near (number_at (a, "value/alternatives/new/value"), 90, 1e-12);
  /* Half of the draws of one score lie on either side of 50; v there is on average 60 and 93.3. */
  g_assert_cmpfloat (number_at (a, "value/alternatives/new/interval/p95"), <, 97);
  g_assert_cmpfloat (number_at (a, "value/alternatives/new/interval/p50"), <, 82);
  g_assert_cmpfloat (number_at (a, "value/alternatives/new/interval/p50"), >, 74);
}

/* A range that sticks out below the scale, by its lower half of the triangle: an eighth of each score's
 * draws. */
static void
test_outside (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      TWO ONE_CRITERION
      "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':10,'low':-10,'high':30},"
      "{'member':'m2','alternative':'new','criterion':'c1','value':10,'low':-10,'high':30}]");
  double p = 1 - pow (1 - 0.125, 2);

  assert_near (number_at (a, "value/alternatives/new/outside_share"), p, 4 * sqrt (p * (1 - p) / DRAWS));
}

/* One member, or two of whom one gave nothing: no interval. */
static void
test_too_few (void)
{
  g_autoptr (WeegAnalysis) a = analyse (TWO ONE_CRITERION "'scores':[" SCORE ("m1", "new", "c1", "40") "]");

  assert_near (number_at (a, "value/alternatives/new/value"), 40, 1e-12);
  g_assert_false (has_at (a, "value/alternatives/new/interval"));
  g_assert_false (has_at (a, "value/probability_best"));
  g_assert_false (has_at (a, "value/rank_acceptability"));
}

/*
 * m2 weighs and does not score: where only m2 is taken, m1's score stands in. V is 40 in every draw.
 */
static void
test_stand_in (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (TWO ONE_CRITERION "'weights':[{'member':'m2','method':'direct','points':{'c1':1}}],"
                                 "'scores':[" SCORE ("m1", "new", "c1", "40") "]");

  assert_near (number_at (a, "value/alternatives/new/interval/p5"), 40, 1e-9);
  assert_near (number_at (a, "value/alternatives/new/interval/p95"), 40, 1e-9);
}

/* Two that are equal share the first place; a third that is better is knocked out in every draw. */
static void
test_ties_and_knock_out (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      TWO
      "'alternatives':[{'id':'new','name':'New'},{'id':'now','name':'Now'},{'id':'out','name':'Out'}],"
      "'criteria':[{'id':'c1','name':'A','worst':0,'best':100},{'id':'c2','name':'B','worst':0,'best':100,'"
      "must':50}],"
      "'scores':[" SCORE ("m1", "new", "c1", "60") "," SCORE ("m1", "new", "c2", "60") "," SCORE ("m2", "new", "c1", "60") "," SCORE (
          "m1", "now", "c1",
          "60") "," SCORE ("m1", "now", "c2",
                           "60") "," SCORE ("m2", "now", "c1",
                                            "60") "," SCORE ("m1", "out", "c1",
                                                             "100") "," SCORE ("m1", "out", "c2",
                                                                               "40") "," SCORE ("m2", "out",
                                                                                                "c1",
                                                                                                "100") "]");

  assert_near (number_at (a, "value/probability_best"), 0.5, 1e-12);
  /* Two share both first places; what is knocked out has none, and beats nothing. */
  assert_near (number_at (a, "value/rank_acceptability/new/0"), 0.5, 1e-12);
  assert_near (number_at (a, "value/rank_acceptability/now/1"), 0.5, 1e-12);
  assert_near (number_at (a, "value/rank_acceptability/out/0"), 0, 0);
  assert_near (number_at (a, "value/rank_acceptability/out/2"), 0, 0);
  assert_near (number_at (a, "value/beats/new/now"), 0.5, 1e-12);
  assert_near (number_at (a, "value/beats/out/new"), 0, 0);
  g_assert_cmpfloat (number_at (a, "value/alternatives/out/knocked_out"), ==, TRUE);
  g_assert_true (has_at (a, "value/alternatives/out/interval"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/bootstrap/two-members", test_two_members);
  g_test_add_func ("/engine/bootstrap/triangular", test_triangular);
  g_test_add_func ("/engine/bootstrap/bent-scale", test_bent_scale);
  g_test_add_func ("/engine/bootstrap/outside", test_outside);
  g_test_add_func ("/engine/bootstrap/too-few", test_too_few);
  g_test_add_func ("/engine/bootstrap/stand-in", test_stand_in);
  g_test_add_func ("/engine/bootstrap/ties-and-knock-out", test_ties_and_knock_out);
  return g_test_run ();
}
