/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics.h"

#include "economics-support.h"
#include "engine-support.h"

#include "weeg-json-writer.h"

#include <math.h>

/* A model with all that is drawn: a vector, a range, an expression of what is drawn, time. */
#define MODEL                                                                                                \
  "{'kind':'cohort','cycles':20,'correction':'half_cycle','cycle_length':0.5,"                               \
  "'discount':{'costs':0.03,'effects':0.015},'states':['H','S','D'],'start':{'H':1},"                        \
  "'thresholds':{'from':0,'to':100000,'step':5000},'population':1000,'horizon':5,"                           \
  "'parameters':{'ill':{'dist':'beta','alpha':30,'beta':170},'next':{'dist':'dirichlet','alpha':[20,70,10]}" \
  ","                                                                                                        \
  "'cost':{'dist':'gamma','shape':25,'scale':100},'hr':{'low':0.5,'base':0.7,'high':1},"                     \
  "'less':'1-(1-ill)^hr','old':'0.002*exp(0.01*t)'},"                                                        \
  "'strategies':[{'id':'now','transitions':{'H':{'S':'ill','D':'old'},'S':{'H':'next[1]','D':'next[3]'}},"   \
  "'costs':{'S':'cost'},'utilities':{'H':1,'S':0.7}},"                                                       \
  "{'id':'new','transitions':{'H':{'S':'less','D':'old'},'S':{'H':'next[1]','D':'next[3]'}},"                \
  "'costs':{'H':1200,'S':'cost'},'utilities':{'H':1,'S':0.7},'entry_costs':{'D':500}}],"                     \
  "'psa':{'samples':3000,'seed':5}}"

/* Any number of threads gives the same bytes. */
static void
test_threads (void)
{
  g_autoptr (WeegEconomicsResult) one = run_economics (MODEL, 1);
  g_autofree char *expected = weeg_json_write_record (one, WEEG_JSON_CANONICAL);

  for (guint threads = 2; threads <= 5; threads++)
    {
      g_autoptr (WeegEconomicsResult) more = run_economics (MODEL, threads);
      g_autofree char *bytes = weeg_json_write_record (more, WEEG_JSON_CANONICAL);

      g_assert_cmpstr (bytes, ==, expected);
    }
}

static void
test_whole (void)
{
  g_autoptr (WeegEconomicsResult) result = run_economics (MODEL, 2);

  g_assert_cmpint (result->samples, ==, 3000);
  g_assert_cmpint (result->seed, ==, 5);
  for (guint k = 0; k <= 20; k++)
    {
      g_autofree char *now = g_strdup_printf ("ceac/%u/now", k * 5000);
      g_autofree char *new = g_strdup_printf ("ceac/%u/new", k * 5000);
      g_autofree char *evpi = g_strdup_printf ("evpi/%u", k * 5000);
      g_autofree char *all = g_strdup_printf ("evpi_population/%u", k * 5000);
      g_autofree char *ill = g_strdup_printf ("evppi/%u/ill", k * 5000);
      g_autofree char *part = g_strdup_printf ("evppi/%u/next[2]", k * 5000);
      g_autofree char *error = g_strdup_printf ("evppi_standard_error/%u/ill", k * 5000);
      double persons = 1000 * (1 + 1 / 1.03 + pow (1.03, -2) + pow (1.03, -3) + pow (1.03, -4));

      assert_near (number_at (result, now) + number_at (result, new), 1, 1e-12);
      g_assert_cmpfloat (number_at (result, evpi), >=, 0);
      assert_near (number_at (result, all), persons * number_at (result, evpi), 1e-6);
      g_assert_cmpfloat (number_at (result, ill), >=, 0);
      g_assert_cmpfloat (number_at (result, part), >=, 0);
      /* Part of what there is to know is not worth more than all of it. */
      g_assert_cmpfloat (number_at (result, ill), <=,
                         number_at (result, evpi) + 4 * number_at (result, error) + 1e-6);
    }
  g_assert_true (has_at (result, "plane/new/costs/999"));
  g_assert_false (has_at (result, "plane/now"));
}

/* Linear in one beta: the mean over the samples is near what the base value gives, which is the mean. */
static void
test_mean (void)
{
  g_autoptr (WeegEconomicsResult) result =
      run_economics ("{'kind':'tree','parameters':{'p':{'dist':'beta','alpha':3,'beta':7}},'root':{'chance':["
                     "{'p':'p','node':{'end':{'cost':1000,'effect':1}}},{'p':'1-p','node':{'end':{}}}]},"
                     "'psa':{'samples':20000,'seed':2}}",
                     4);
  /* sd of a beta (3, 7): sqrt (0.3 x 0.7 / 11) */
  double error = sqrt (0.3 * 0.7 / 11 / 20000);

  assert_near (number_at (result, "strategies/tree/cost"), 300, 1e-9);
  assert_near (number_at (result, "mean/tree/effect"), 0.3, 4 * error);
  assert_near (number_at (result, "mean/tree/cost"), 300, 4000 * error);
  /* Median of a beta (3, 7), by bisection of its distribution function: 0.2861. */
  assert_near (number_at (result, "percentiles/tree/effect/p50"), 0.2861, 0.006);
}

/* A tree by hand, with costs on branches, and a second decision after a test. */
static void
test_tree (void)
{
  g_autoptr (WeegEconomicsResult) result = run_economics (
      "{'kind':'tree','thresholds':[1000],'parameters':{'ill':0.2},'root':{'decision':["
      "{'name':'wait','node':{'chance':[{'p':'ill','cost':50,'node':{'end':{'cost':1000,'effect':0.5}}},"
      "{'p':'1-ill','node':{'end':{'effect':1}}}]}},"
      "{'name':'test','cost':100,'node':{'chance':[{'p':'ill','node':{'decision':["
      "{'name':'treat','cost':300,'effect':-0.01,'node':{'end':{'effect':0.9}}},"
      "{'name':'leave','node':{'end':{'cost':1000,'effect':0.5}}}]}},"
      "{'p':0.8,'node':{'end':{'effect':1}}}]}}]}}",
      1);

  assert_near (number_at (result, "strategies/wait/cost"), 0.2 * 1050, 1e-9);
  assert_near (number_at (result, "strategies/wait/effect"), 0.2 * 0.5 + 0.8, 1e-12);
  assert_near (number_at (result, "strategies/test, treat/cost"), 100 + 0.2 * 300, 1e-9);
  assert_near (number_at (result, "strategies/test, treat/effect"), 0.2 * 0.89 + 0.8, 1e-12);
  assert_near (number_at (result, "strategies/test, leave/cost"), 100 + 0.2 * 1000, 1e-9);
  assert_near (number_at (result, "strategies/test, treat/nmb/1000"), 978 - 160, 1e-9);
  assert_near (number_at (result, "strategies/wait/status"), WEEG_DOMINANCE_DOMINATED, 0);
  assert_near (number_at (result, "headroom/1000/test, treat"), 1000 * 0.078 + 50, 1e-9);
  g_assert_false (has_at (result, "strategies/wait/icer"));
  g_assert_false (has_at (result, "ceac"));
}

/* Three samples of two strategies, by hand as in the test of the value of information. */
static void
test_samples (void)
{
  g_autoptr (WeegEconomicsResult) result = run_economics (
      "{'kind':'samples','strategies':['a','b'],'costs':[[0,0,0],[2,8,2]],'effects':[[1,0,2],[1,2,3]],"
      "'thresholds':[10,0,2.5],'parameters':{'p':[1,2,3]}}",
      1);

  assert_near (number_at (result, "strategies/b/cost"), 4, 1e-12);
  assert_near (number_at (result, "strategies/b/icer"), 4, 1e-12);
  assert_near (number_at (result, "ceac/10/a"), 1 / 3.0, 1e-15);
  assert_near (number_at (result, "ceac/0/a"), 1, 0);
  g_assert_cmpstr (string_at (result, "ceaf/10/strategy"), ==, "b");
  assert_near (number_at (result, "ceaf/10/p"), 2 / 3.0, 1e-15);
  assert_near (number_at (result, "evpi/10"), 2 / 3.0, 1e-12);
  g_assert_true (has_at (result, "evppi/2.5/p"));
  g_assert_cmpstr (weeg_map_key (result->evpi, 0), ==, "10");
  g_assert_false (has_at (result, "evpi_population"));
  g_assert_false (has_at (result, "seed"));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *json, *path, *part;
  } cases[] = {
    { "{'kind':'tree'}", "root", "missing" },
    { "{'kind':'tree','root':{}}", "root", "exactly one" },
    { "{'kind':'tree','root':{'chance':[]}}", "root.chance", "empty" },
    { "{'kind':'tree','root':{'chance':[{'p':0.5,'node':{'end':{}}},{'p':0.4,'node':{'end':{}}}]}}",
      "root.chance", "sum to 0.9" },
    { "{'kind':'tree','root':{'chance':[{'p':1.5,'node':{'end':{}}},{'p':-0.5,'node':{'end':{}}}]}}",
      "root.chance[0].p", "1.5" },
    { "{'kind':'tree','root':{'chance':[{'p':1}]}}", "root.chance[0].node", "exactly one" },
    { "{'kind':'tree','root':{'chance':[{'node':{'end':{}}}]}}", "root.chance[0]", "p is missing" },
    { "{'kind':'tree','root':{'decision':[{'node':{'end':{}}}]}}", "root.decision[0].name", "missing" },
    { "{'kind':'tree','root':{'decision':[{'name':'a','node':{'end':{}}},{'name':'a','node':{'end':{}}}]}}",
      "root.decision", "names that differ" },
    { "{'kind':'tree','root':{'end':{'cost':'t'}}}", "root.end.cost", "no cycles" },
    { "{'kind':'tree','root':{'end':{'cost':'v'}},'parameters':{'v':{'dist':'dirichlet','alpha':[1,2]}}}",
      "root.end.cost", "has parts" },
    { "{'kind':'tree','root':{'end':{'cost':'v[3]'}},'parameters':{'v':{'dist':'dirichlet','alpha':[1,2]}}}",
      "root.end.cost", "has 2 parts" },
    { "{'kind':'tree','root':{'end':{'cost':'p'}},'parameters':{'p':[1,2,3]},'psa':{'samples':4}}",
      "parameters.p", "3 samples" },
    { "{'kind':'samples','strategies':['a'],'costs':[],'effects':[[1]]}", "costs", "one per strategy" },
    { "{'kind':'samples','strategies':['a'],'costs':[[]],'effects':[[]]}", "costs", "no samples" },
    { "{'kind':'samples','strategies':['a','b'],'costs':[[1],[1,2]],'effects':[[1],[1]]}", "costs[1]",
      "2 samples" },
    { "{'kind':'samples','strategies':['a','a'],'costs':[[1],[1]],'effects':[[1],[1]]}", "strategies[1]",
      "twice" },
    { "{'kind':'samples','strategies':['a'],'costs':[[1e200]],'effects':[[1]]}", "costs[0][0]", "too large" },
    { "{'kind':'samples','strategies':['a'],'costs':[[1]],'effects':[[1]],'parameters':{'p':1}}",
      "parameters.p", "list of 1" },
    { "{'kind':'cohort','states':['A'],'start':{'A':1},'cycles':5,'strategies':[]}", "strategies",
      "missing" },
    { "{'kind':'cohort','states':['A'],'start':{'A':1},'cycles':5,'strategies':['a']}", "strategies[0]",
      "object" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].json, cases[i].path, cases[i].part);
}

static gboolean
always (gpointer data)
{
  return TRUE;
}

/* Cancelled is not the same as wrong; and a part with something wrong says so in its result. */
static void
test_ends (void)
{
  g_autoptr (WeegAnyRecord) model = read_record (&weeg_economics_type, MODEL);
  g_autoptr (WeegAnyRecord) wrong = read_record (&weeg_economics_type, "{'kind':'tree'}");
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegEconomicsResult) refused = NULL;
  WeegDrawsOptions options = default_draws ();
  gboolean cancelled;

  options.cancelled = always;
  g_assert_null (weeg_economics_new ((WeegEconomics *)model, &options, problems, &cancelled));
  g_assert_true (cancelled);
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  g_assert_null (weeg_economics_analyse (NULL, &options, &cancelled));
  g_assert_false (cancelled);
  refused = weeg_economics_analyse ((WeegEconomics *)wrong, &options, &cancelled);
  g_assert_cmpstr (string_at (refused, "problems/0/path"), ==, "root");
  g_assert_false (has_at (refused, "strategies"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/economics/threads", test_threads);
  g_test_add_func ("/engine/economics/whole", test_whole);
  g_test_add_func ("/engine/economics/mean", test_mean);
  g_test_add_func ("/engine/economics/tree", test_tree);
  g_test_add_func ("/engine/economics/samples", test_samples);
  g_test_add_func ("/engine/economics/refused", test_refused);
  g_test_add_func ("/engine/economics/ends", test_ends);
  return g_test_run ();
}
