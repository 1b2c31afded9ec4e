/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-cohort.h"

#include "economics-support.h"
#include "engine-support.h"

#include <math.h>

/* A cohort with @model, and one strategy "s" with @strategy. */
static WeegEconomicsResult *
run_one (const char *model, const char *strategy)
{
  g_autofree char *json =
      g_strdup_printf ("{'kind':'cohort',%s,'strategies':[{'id':'s',%s}]}", model, strategy);

  return run_economics (json, 1);
}

#define LIVES "'states':['A','D'],'start':{'A':1}"
#define DIES "'transitions':{'A':{'D':0.1}},'costs':{'A':1000},'utilities':{'A':0.5}"

/* sum over t = 0 .. n of q^t */
static double
geometric (double q, guint n)
{
  return (1 - pow (q, n + 1)) / (1 - q);
}

/* One in ten dies each cycle: shares 0.9^t, a geometric series. */
static void
test_geometric (void)
{
  g_autoptr (WeegEconomicsResult) plain = run_one ("'cycles':10," LIVES, DIES);
  g_autoptr (WeegEconomicsResult) discounted =
      run_one ("'cycles':10,'discount':{'costs':0.03,'effects':0.015}," LIVES, DIES);
  g_autoptr (WeegEconomicsResult) alike =
      run_one ("'cycles':10,'discount':{'costs':0.03,'effects':0.03}," LIVES, DIES);
  g_autoptr (WeegEconomicsResult) quarters =
      run_one ("'cycles':40,'cycle_length':0.25,'discount':{'costs':0.03,'effects':0.015}," LIVES, DIES);

  assert_near (number_at (plain, "strategies/s/cost"), 1000 * geometric (0.9, 10), 1e-9);
  assert_near (number_at (plain, "strategies/s/effect"), 0.5 * geometric (0.9, 10), 1e-12);
  assert_near (number_at (plain, "trace/s/A/10"), pow (0.9, 10), 1e-14);
  assert_near (number_at (plain, "trace/s/D/10"), 1 - pow (0.9, 10), 1e-14);
  assert_near (number_at (discounted, "strategies/s/cost"), 1000 * geometric (0.9 / 1.03, 10), 1e-9);
  assert_near (number_at (discounted, "strategies/s/effect"), 0.5 * geometric (0.9 / 1.015, 10), 1e-12);
  assert_near (number_at (alike, "strategies/s/effect"), 0.5 * geometric (0.9 / 1.03, 10), 1e-12);
  assert_near (number_at (quarters, "strategies/s/cost"), 250 * geometric (0.9 / pow (1.03, 0.25), 40), 1e-9);
  assert_near (number_at (quarters, "strategies/s/effect"), 0.125 * geometric (0.9 / pow (1.015, 0.25), 40),
               1e-12);
}

static void
test_corrections (void)
{
  g_autoptr (WeegEconomicsResult) half = run_one ("'cycles':10,'correction':'half_cycle'," LIVES, DIES);
  g_autoptr (WeegEconomicsResult) simpson = run_one ("'cycles':10,'correction':'simpson'," LIVES, DIES);
  double expected = 0, weights[5];

  assert_near (number_at (half, "strategies/s/cost"), 1000 * (geometric (0.9, 10) - (1 + pow (0.9, 10)) / 2),
               1e-9);
  for (guint t = 0; t < 10; t += 2)
    expected += (pow (0.9, t) + 4 * pow (0.9, t + 1) + pow (0.9, t + 2)) / 3;
  assert_near (number_at (simpson, "strategies/s/cost"), 1000 * expected, 1e-9);

  /* Simpson's rule is exact for a cube: the integral of t^3 over 0 .. 4 is 64. */
  weeg_cohort_weights (WEEG_CORRECTION_SIMPSON, 4, weights);
  assert_near (weights[1] + 8 * weights[2] + 27 * weights[3] + 64 * weights[4], 64, 1e-12);
  assert_refused ("{'kind':'cohort','cycles':11,'correction':'simpson'," LIVES
                  ",'strategies':[{'id':'s'," DIES "}]}",
                  "cycles", "even");
}

/* To and fro: the share of A tends to b / (a + b) as (1 - a - b)^t. */
static void
test_two_states (void)
{
  g_autoptr (WeegEconomicsResult) result =
      run_one ("'cycles':30,'parameters':{'a':0.3},'states':['A','B'],'start':{'A':1}",
               "'transitions':{'A':{'B':'a','A':0.2},'B':{'A':0.05}},'utilities':{'A':1}");
  double a = 0.3, b = 0.05, sum = 0;

  for (guint t = 0; t <= 30; t++)
    sum += b / (a + b) + a / (a + b) * pow (1 - a - b, t);
  assert_near (number_at (result, "strategies/s/effect"), sum, 1e-12);
}

/* Weibull survival: with the hazard summed per cycle, shares are exp (-(t / 10)^2) exactly. */
static void
test_time (void)
{
  g_autoptr (WeegEconomicsResult) result =
      run_one ("'cycles':20,'parameters':{'h':'((t+1)/scale)^2-(t/scale)^2','scale':10}," LIVES,
               "'transitions':{'A':{'D':'1-exp(-h)'}},'utilities':{'A':1},'costs':{'A':'100*(t+1)'}");
  double effect = 0, cost = 0;

  for (guint t = 0; t <= 20; t++)
    {
      effect += exp (-pow (t / 10.0, 2));
      cost += 100 * (t + 1) * exp (-pow (t / 10.0, 2));
    }
  assert_near (number_at (result, "strategies/s/effect"), effect, 1e-12);
  assert_near (number_at (result, "strategies/s/cost"), cost, 1e-9);
  assert_near (number_at (result, "trace/s/A/20"), exp (-4), 1e-14);
}

/* What is paid at once, on the move, on entry, and for staying; discounted at the end of the cycle. */
static void
test_events (void)
{
  g_autoptr (WeegEconomicsResult) result = run_one (
      "'cycles':10,'correction':'half_cycle','discount':{'costs':0.04,'effects':0}," LIVES,
      "'transitions':{'A':{'D':0.1}},'initial_costs':'50*2','transition_costs':{'A':{'D':500,'A':7}},"
      "'entry_costs':{'D':'300+t*0','A':9999}");
  double flow = 0.1 / 1.04 * geometric (0.9 / 1.04, 9);
  double stay = 0.9 / 1.04 * geometric (0.9 / 1.04, 9);

  assert_near (number_at (result, "strategies/s/cost"), 100 + 800 * flow + 7 * stay, 1e-9);
}

/* Tunnel states: two cycles of illness, then all die. */
static void
test_tunnel (void)
{
  g_autoptr (WeegEconomicsResult) result =
      run_one ("'cycles':4,'states':['H','I1','I2','D'],'start':{'H':1}",
               "'transitions':{'H':{'I1':0.5},'I1':{'I2':1},'I2':{'D':1}},'costs':{'I1':10,'I2':1}");

  /* I1: 0, 1/2, 1/4, 1/8, 1/16; I2 one cycle later. */
  assert_near (number_at (result, "strategies/s/cost"), 10 * 15 / 16.0 + 7 / 8.0, 1e-12);
}

/*
 * Chancellor, Hill, Sabin, Simpson and Youle, PharmacoEconomics 12 (1997), 54-66, as worked out in Briggs,
 * Claxton and Sculpher, Decision Modelling for Health Economic Evaluation (2006), exercise 2.5: zidovudine
 * alone against two years with lamivudine. States are counted at the end of the years 1 to 20; costs are
 * discounted at 6 %, life years are not. Published: 44,663 and 50,602 pounds, 6,276 per life year.
 */
static void
test_chancellor (void)
{
  g_autoptr (WeegEconomicsResult) result = run_economics (
      "{'kind':'cohort','cycles':20,'states':['A','B','C','D'],'start':{'A':1},"
      "'discount':{'costs':0.06,'effects':0},"
      "'parameters':{'counted':'min(t,1)','treated':'max(0,min(1,2-t))','rr':'1-(1-0.509)*treated',"
      "'lamivudine':'counted*2086.5*max(0,min(1,3-t))'},"
      "'strategies':[{'id':'mono',"
      "'transitions':{'A':{'B':'350/1734','C':'116/1734','D':'17/1734'},'B':{'C':'512/1258','D':'15/1258'},"
      "'C':{'D':'437/1749'}},"
      "'costs':{'A':'counted*(2756+2278)','B':'counted*(3052+2278)','C':'counted*(9007+2278)'},"
      "'utilities':{'A':'counted','B':'counted','C':'counted'}},"
      "{'id':'combination','transitions':{'A':{'B':'350/1734*rr','C':'116/1734*rr','D':'17/1734*rr'},"
      "'B':{'C':'512/1258*rr','D':'15/1258*rr'},'C':{'D':'437/1749*rr'}},"
      "'costs':{'A':'counted*(2756+2278)+lamivudine','B':'counted*(3052+2278)+lamivudine',"
      "'C':'counted*(9007+2278)+lamivudine'},'utilities':{'A':'counted','B':'counted','C':'counted'}}]}",
      1);

  assert_near (number_at (result, "strategies/mono/cost"), 44663, 0.5);
  assert_near (number_at (result, "strategies/combination/cost"), 50602, 0.5);
  assert_near (number_at (result, "strategies/combination/icer"), 6276, 0.5);
}

/* Four strategies on two matrices: those that share a trace come to what each comes to alone. */
static void
test_shared (void)
{
  static const char *const strategies[] = {
    DIES, "'transitions':{'A':{'D':'p'}},'costs':{'A':700}",
    "'transitions':{'A':{'D':0.1}},'costs':{'A':900},'utilities':{'A':1}"
  };
  g_autofree char *all = g_strdup_printf ("{'kind':'cohort','cycles':10,'parameters':{'p':0.2}," LIVES
                                          ",'strategies':[{'id':'a',%s},{'id':'b',%s},{'id':'c',%s}]}",
                                          strategies[0], strategies[1], strategies[2]);
  g_autoptr (WeegEconomicsResult) together = run_economics (all, 1);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (WeegEconomicsResult) alone =
          run_one ("'cycles':10,'parameters':{'p':0.2}," LIVES, strategies[i]);
      g_autofree char *cost = g_strdup_printf ("strategies/%c/cost", 'a' + i);
      g_autofree char *effect = g_strdup_printf ("strategies/%c/effect", 'a' + i);

      assert_near (number_at (together, cost), number_at (alone, "strategies/s/cost"), 0);
      assert_near (number_at (together, effect), number_at (alone, "strategies/s/effect"), 0);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *model, *strategy, *path, *part;
  } cases[] = {
    { LIVES, "'transitions':{'A':{'D':1.2}}", "strategies[0].transitions.A", "sum to 1.2 at cycle 0" },
    { LIVES, "'transitions':{'A':{'D':0.7,'A':0.4}}", "strategies[0].transitions.A",
      "state \"A\" of strategy \"s\"" },
    { LIVES, "'transitions':{'A':{'D':-0.1}}", "strategies[0].transitions.A.D", "at least 0" },
    { LIVES, "'transitions':{'A':{'D':'0.3*t'}}", "strategies[0].transitions.A", "at cycle 4" },
    { LIVES, "'transitions':{'A':{'D':'0.5-0.1*t'}}", "strategies[0].transitions.A.D", "at cycle 6" },
    { LIVES, "'transitions':{'A':{'X':0.1}}", "strategies[0].transitions.A.X", "not a state" },
    { LIVES, "'transitions':{'X':{'A':0.1}}", "strategies[0].transitions.X", "not a state" },
    { LIVES, "'costs':{'X':1}", "strategies[0].costs.X", "not a state" },
    { LIVES, "'entry_costs':{'X':1}", "strategies[0].entry_costs.X", "not a state" },
    { LIVES, "'transition_costs':{'A':{'X':1}}", "strategies[0].transition_costs.A.X", "not a state" },
    { LIVES, "'costs':{'A':'c'}", "strategies[0].costs.A", "\"c\" is not known" },
    { LIVES, "'costs':{'A':'1/t'}", "strategies[0].costs.A", "not a finite number at cycle 0" },
    { LIVES, "'costs':{'A':1e200}", "strategies[0]", "too large" },
    { "'states':[],'start':{'A':1}", DIES, "states", "missing" },
    { "'states':['A','D']", DIES, "start", "missing" },
    { "'states':['A','A','D'],'start':{'A':1}", DIES, "states[1]", "twice" },
    { "'states':['A','D'],'start':{'A':0.5}", DIES, "start", "sum to 0.5" },
    { "'states':['A','D'],'start':{'A':2,'D':-1}", DIES, "start.D", "at least 0" },
    { "'states':['A','D'],'start':{'X':1}", DIES, "start.X", "not a state" },
    { LIVES ",'parameters':{'a':'b+1','b':'c','c':'2*a'}", DIES, "parameters.a", "a, b, c, a" },
    { LIVES ",'parameters':{'a':'a'}", DIES, "parameters.a", "depends on itself" },
    { LIVES ",'parameters':{'a':'q'}", DIES, "parameters.a", "\"q\" is not known" },
    { LIVES ",'parameters':{'a':'1+'}", DIES, "parameters.a", "character 3" },
    { LIVES ",'parameters':{'t':1}", DIES, "parameters.t", "meaning of its own" },
    { LIVES ",'parameters':{'a':'log(b)','b':-1}", DIES, "parameters.a", "not a finite number" },
    { LIVES ",'thresholds':[-1]", DIES, "thresholds[0]", "expected 0" },
    { LIVES ",'thresholds':{'from':0,'to':1,'step':0.00001}", DIES, "thresholds", "too many" },
    { LIVES ",'psa':{'samples':2000},'parameters':{'p':{'dist':'normal','mean':0.5,'sd':0.2}}",
      "'transitions':{'A':{'D':'p'}}", "strategies[0].transitions.A", "(sample " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{'kind':'cohort','cycles':12,%s,'strategies':[{'id':'s',%s}]}", cases[i].model, cases[i].strategy);

      assert_refused (json, cases[i].path, cases[i].part);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/cohort/geometric", test_geometric);
  g_test_add_func ("/engine/cohort/corrections", test_corrections);
  g_test_add_func ("/engine/cohort/two-states", test_two_states);
  g_test_add_func ("/engine/cohort/time", test_time);
  g_test_add_func ("/engine/cohort/events", test_events);
  g_test_add_func ("/engine/cohort/tunnel", test_tunnel);
  g_test_add_func ("/engine/cohort/chancellor", test_chancellor);
  g_test_add_func ("/engine/cohort/shared", test_shared);
  g_test_add_func ("/engine/cohort/refused", test_refused);
  return g_test_run ();
}
