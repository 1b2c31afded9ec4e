/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#define MEMBERS                                                                                              \
  "'members':[{'id':'m1','name':'One'},{'id':'m2','name':'Two'},"                                            \
  "{'id':'m3','name':'Recused','recused':true},{'id':'m4','name':'Heard','role':'adviser'}],"
#define CRITERIA                                                                                             \
  "'criteria':[{'id':'g','name':'Group'},"                                                                   \
  "{'id':'c1','parent':'g','name':'Levels','levels':[{'value':0},{'value':2},{'value':4}]},"                 \
  "{'id':'c2','parent':'g','name':'Measured','worst':100,'best':0}],"
#define ALTERNATIVES "'alternatives':[{'id':'now','name':'Now','comparator':true},{'id':'new','name':'New'}]"
#define WEIGHTS                                                                                              \
  "'weights':[{'member':'m1','method':'direct','points':{'c1':60,'c2':40}},"                                 \
  "{'member':'m2','method':'direct','points':{'c1':80,'c2':20}},"                                            \
  "{'member':'m3','method':'direct','points':{'c1':1,'c2':99}}],"
#define NOW                                                                                                  \
  "{'member':'m1','alternative':'now','criterion':'c1','value':2},"                                          \
  "{'member':'m2','alternative':'now','criterion':'c1','value':2},"                                          \
  "{'member':'m1','alternative':'now','criterion':'c2','value':50},"                                         \
  "{'member':'m2','alternative':'now','criterion':'c2','value':50}"
#define NEW                                                                                                  \
  "{'member':'m1','alternative':'new','criterion':'c1','value':3,'low':2,'high':4},"                         \
  "{'member':'m2','alternative':'new','criterion':'c1','value':1},"                                          \
  "{'member':'m1','alternative':'new','criterion':'c2','value':20,'low':10,'high':30},"                      \
  "{'member':'m2','alternative':'new','criterion':'c2','value':40},"                                         \
  "{'member':'m3','alternative':'new','criterion':'c2','value':0},"                                          \
  "{'member':'m4','alternative':'new','criterion':'c2','value':0}"

/*
 * Weights: m1 .6 .4, m2 .8 .2: mean .7 .3. New: c1 (75 + 25) / 2 = 50, c2 (80 + 60) / 2 = 70:
 * V = .7 50 + .3 70 = 56. Now: 50. Who is recused or advises does not count.
 */
static void
test_by_hand (void)
{
  g_autoptr (WeegAnalysis) a = analyse (MEMBERS CRITERIA WEIGHTS "'scores':[" NOW "," NEW "]," ALTERNATIVES);

  g_assert_cmpstr (string_at (a, "value/advised"), ==, "new");
  g_assert_cmpstr (string_at (a, "value/comparator"), ==, "now");
  g_assert_cmpstr (string_at (a, "value/best"), ==, "new");
  g_assert_cmpstr (string_at (a, "value/weights_source"), ==, "members");
  assert_near (number_at (a, "value/weights/c1/weight"), 0.7, 1e-15);
  assert_near (number_at (a, "value/weights/c2/members/m2"), 0.2, 1e-15);
  assert_near (number_at (a, "value/weights/c2/spread/q1"), 0.25, 1e-15);
  g_assert_cmpuint (weeg_map_n (a->value->weights), ==, 2);
  assert_near (number_at (a, "value/alternatives/new/value"), 56, 1e-12);
  assert_near (number_at (a, "value/alternatives/now/value"), 50, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/contributions/c1"), 35, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/contributions/c2"), 21, 1e-12);
  g_assert_cmpfloat (number_at (a, "value/alternatives/new/rank"), ==, 1);
  g_assert_cmpfloat (number_at (a, "value/alternatives/now/rank"), ==, 2);
}

/* c1 of new: 75 and 25: SD 25; SD_max of two is 50; low 50 and 25, high 100 and 25. */
static void
test_cell (void)
{
  g_autoptr (WeegAnalysis) a = analyse (MEMBERS CRITERIA WEIGHTS "'scores':[" NOW "," NEW "]," ALTERNATIVES);
  const char *cell = "value/alternatives/new/cells/c1";
  g_autofree char *silent = strings_at (a, "value/alternatives/new/cells/c1/not_scored");

  g_assert_true (has_at (a, cell));
  assert_near (number_at (a, "value/alternatives/new/cells/c1/value"), 50, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c1/sd"), 25, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c1/agreement"), 0.5, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c1/low"), 37.5, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c1/high"), 62.5, 1e-12);
  /* lower is better: 10 is the high end. (70 + 60) / 2 and (90 + 60) / 2 */
  assert_near (number_at (a, "value/alternatives/new/cells/c2/low"), 65, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c2/high"), 75, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/cells/c2/spread/minimum"), 60, 1e-12);
  g_assert_cmpstr (silent, ==, "");
}

/* Nobody scored c2 (weight .3) of new: V is not known, between 35 and 65; now (50) is not surely best. */
static void
test_gap (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (MEMBERS CRITERIA WEIGHTS
               "'scores':[" NOW ","
               "{'member':'m1','alternative':'new','criterion':'c1','value':3},"
               "{'member':'m2','alternative':'new','criterion':'c1','value':1},"
               "{'member':'m2','alternative':'new','criterion':'c2','answer':'unknown'}]," ALTERNATIVES);
  g_autofree char *missing = strings_at (a, "value/alternatives/new/missing");
  g_autofree char *silent = strings_at (a, "value/alternatives/new/cells/c2/not_scored");

  g_assert_false (has_at (a, "value/alternatives/new/value"));
  g_assert_false (has_at (a, "value/alternatives/new/rank"));
  g_assert_false (has_at (a, "value/alternatives/new/interval"));
  g_assert_false (has_at (a, "value/alternatives/new/cells/c2/value"));
  g_assert_false (has_at (a, "value/alternatives/new/contributions/c2"));
  g_assert_false (has_at (a, "value/best"));
  g_assert_false (has_at (a, "value/probability_best"));
  g_assert_cmpstr (missing, ==, "c2");
  g_assert_cmpstr (silent, ==, "m1,m2");
  assert_near (number_at (a, "value/alternatives/new/value_missing_low"), 35, 1e-12);
  assert_near (number_at (a, "value/alternatives/new/value_missing_high"), 65, 1e-12);
  g_assert_true (has_at (a, "value/alternatives/now/interval"));
}

/* With c1 of new at 0 and .3 to come it cannot pass 50: now is best whatever comes. */
static void
test_gap_that_does_not_matter (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (MEMBERS CRITERIA WEIGHTS
               "'scores':[" NOW ","
               "{'member':'m1','alternative':'new','criterion':'c1','value':0}]," ALTERNATIVES);

  g_assert_false (has_at (a, "value/alternatives/new/value"));
  g_assert_cmpstr (string_at (a, "value/best"), ==, "now");
}

/* A criterion that nobody gives weight needs no score. */
static void
test_gap_without_weight (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (MEMBERS CRITERIA
               "'weights':[{'member':'m1','method':'direct','points':{'c1':1,'c2':0}}],"
               "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':4}]," ALTERNATIVES);

  assert_near (number_at (a, "value/alternatives/new/value"), 100, 1e-12);
  g_assert_false (has_at (a, "value/alternatives/new/cells/c2/value"));
}

/* Not covering every leaf, or summing to zero: left out and named; none left: equal. */
static void
test_weights_left_out (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (MEMBERS CRITERIA "'weights':[{'member':'m1','method':'direct','points':{'c1':60}},"
                                "{'member':'m2','method':'swing','points':{'c1':0,'c2':0}}],"
                                "'scores':[" NOW "," NEW "]," ALTERNATIVES);
  g_autofree char *left_out = strings_at (a, "value/weights_left_out");

  g_assert_cmpstr (left_out, ==, "m1,m2");
  g_assert_cmpstr (string_at (a, "value/weights_source"), ==, "equal");
  g_assert_false (has_at (a, "value/weights/c1/spread"));
  assert_near (number_at (a, "value/weights/c1/weight"), 0.5, 0);
  /* (50 + 70) / 2 */
  assert_near (number_at (a, "value/alternatives/new/value"), 60, 1e-12);
}

/*
 * Comparisons count as weights do: 3 to 1 is .75, best 4 to worst 1 is .8: mean .775; how consistent stands
 * beside.
 */
static void
test_comparisons (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      MEMBERS CRITERIA
      "'weights':[{'member':'m1','method':'ahp','criteria':['c2','c1'],'matrix':[[1,0.3333333],[3,1]]},"
      "{'member':'m2','method':'bwm','best':'c1','worst':'c2','best_to_others':{'c2':4},'others_to_worst':{'"
      "c1':4}}],"
      "'scores':[" NOW "]," ALTERNATIVES);

  assert_near (number_at (a, "value/weights/c1/members/m1"), 0.75, 1e-7);
  assert_near (number_at (a, "value/weights/c1/members/m2"), 0.8, 1e-12);
  assert_near (number_at (a, "value/weights/c1/weight"), 0.775, 1e-7);
  g_assert_cmpfloat (number_at (a, "value/consistency/m1/consistency_ratio"), ==, 0);
  assert_near (number_at (a, "value/consistency/m2/xi"), 0, 1e-12);
}

/* --- rounds --- */

#define ONE_CELL                                                                                             \
  "'criteria':[{'id':'c1','name':'C','worst':0,'best':100}],'alternatives':[{'id':'new','name':'New'}],"     \
  "'members':[{'id':'m1','name':'One'}],"

typedef struct
{
  const char *name, *rounds;
  double expected; /* -1: not known */
} RoundCase;

static const RoundCase round_cases[] = {
  { "all-closed-without-rounds", "", 30 },
  { "highest-closed", "'rounds':[{'n':1,'closed':true},{'n':2,'closed':true},{'n':3,'closed':false}],", 20 },
  { "open-ones-are-blind", "'rounds':[{'n':1,'closed':true},{'n':2},{'n':3}],", 10 },
  { "none-closed", "'rounds':[{'n':1,'closed':false}],", -1 },
};

static void
test_rounds (gconstpointer data)
{
  const RoundCase *c = data;
  g_autofree char *json =
      g_strconcat (ONE_CELL, c->rounds,
                   "'scores':[{'member':'m1','round':2,'alternative':'new','criterion':'c1','value':20},"
                   "{'member':'m1','alternative':'new','criterion':'c1','value':10},"
                   "{'member':'m1','round':3,'alternative':'new','criterion':'c1','value':30}]",
                   NULL);
  g_autoptr (WeegAnalysis) a = analyse (json);

  g_assert_cmpint (has_at (a, "value/alternatives/new/value"), ==, c->expected >= 0);
  if (c->expected >= 0)
    assert_near (number_at (a, "value/alternatives/new/value"), c->expected, 1e-12);
}

/* In a later round the member did not know: the earlier number no longer counts. */
static void
test_later_answer (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      ONE_CELL "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':10},"
               "{'member':'m1','round':2,'alternative':'new','criterion':'c1','answer':'abstains'}]");

  g_assert_false (has_at (a, "value/alternatives/new/value"));
}

/* --- knock-out and ranks --- */

#define FOUR                                                                                                 \
  "'members':[{'id':'m1','name':'One'}],'criteria':[{'id':'c1','name':'C','worst':0,'best':100,'must':50}]," \
  "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'},{'id':'c','name':'C'},{'id':'d','name':'D'}]" \
  ","
#define SCORE(alternative, value)                                                                            \
  "{'member':'m1','alternative':'" alternative "','criterion':'c1','value':" value "}"

/* 80, 80, 60, and 49.9 below the must of 50: ranks 1, 1, 3, none; exactly the must passes. */
static void
test_ranks (void)
{
  g_autoptr (WeegAnalysis) a = analyse (FOUR "'scores':[" SCORE ("a", "80") "," SCORE (
      "b", "80.0000000001") "," SCORE ("c", "50") "," SCORE ("d", "49.9") "]");
  g_autofree char *by = strings_at (a, "value/alternatives/d/knocked_out_by");

  g_assert_cmpfloat (number_at (a, "value/alternatives/a/rank"), ==, 1);
  g_assert_cmpfloat (number_at (a, "value/alternatives/b/rank"), ==, 1);
  g_assert_cmpfloat (number_at (a, "value/alternatives/c/rank"), ==, 3);
  g_assert_false (has_at (a, "value/alternatives/d/rank"));
  g_assert_cmpfloat (number_at (a, "value/alternatives/d/knocked_out"), ==, TRUE);
  g_assert_cmpfloat (number_at (a, "value/alternatives/c/knocked_out"), ==, FALSE);
  assert_near (number_at (a, "value/alternatives/d/value"), 49.9, 1e-12);
  g_assert_cmpstr (by, ==, "c1");
  g_assert_cmpstr (string_at (a, "value/best"), ==, "a");
}

static void
test_must_not_known (void)
{
  g_autoptr (WeegAnalysis) a = analyse (FOUR "'scores':[" SCORE ("a", "80") "]");

  g_assert_false (has_at (a, "value/alternatives/b/knocked_out"));
  g_assert_cmpfloat (number_at (a, "value/alternatives/a/knocked_out"), ==, FALSE);
}

/* A scale on which lower is better: 60 days are worse than the 45 that must be reached. */
static void
test_must_lower_is_better (void)
{
  g_autoptr (WeegAnalysis) a = analyse ("'members':[{'id':'m1','name':'One'}],'criteria':[{'id':'c1','name':'"
                                        "C','worst':90,'best':0,'must':45}],"
                                        "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'}],"
                                        "'scores':[" SCORE ("a", "60") "," SCORE ("b", "30") "]");

  g_assert_cmpfloat (number_at (a, "value/alternatives/a/knocked_out"), ==, TRUE);
  g_assert_cmpfloat (number_at (a, "value/alternatives/b/knocked_out"), ==, FALSE);
}

/* The median of 10, 20, 90 is 20. */
static void
test_median (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse ("'settings':{'group_score':'median'},'criteria':[{'id':'c1','name':'C','worst':0,'best':100}],"
               "'alternatives':[{'id':'new','name':'New'}],"
               "'members':[{'id':'m1','name':'1'},{'id':'m2','name':'2'},{'id':'m3','name':'3'}],"
               "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':90},"
               "{'member':'m2','alternative':'new','criterion':'c1','value':10},"
               "{'member':'m3','alternative':'new','criterion':'c1','value':20}]");

  assert_near (number_at (a, "value/alternatives/new/value"), 20, 1e-12);
}

/* V grows with a score and with nothing else; the contributions add up to it. */
static void
test_monotone (void)
{
  double before = -1;

  for (guint level = 0; level <= 4; level++)
    {
      g_autofree char *json = g_strdup_printf (
          MEMBERS CRITERIA WEIGHTS
          "'scores':[" NOW ",{'member':'m1','alternative':'new','criterion':'c1','value':%u},"
          "{'member':'m1','alternative':'new','criterion':'c2','value':30}]," ALTERNATIVES,
          level);
      g_autoptr (WeegAnalysis) a = analyse (json);
      double value = number_at (a, "value/alternatives/new/value");

      g_assert_cmpfloat (value, >, before);
      assert_near (number_at (a, "value/alternatives/new/contributions/c1") +
                       number_at (a, "value/alternatives/new/contributions/c2"),
                   value, 1e-12);
      assert_near (number_at (a, "value/alternatives/now/value"), 50, 1e-12);
      before = value;
    }
}

static void
test_nothing_advised (void)
{
  g_autoptr (WeegAnalysis) a = analyse ("'alternatives':[{'id':'now','name':'Now','comparator':true}]");

  g_assert_false (has_at (a, "value/advised"));
  g_assert_cmpstr (string_at (a, "value/comparator"), ==, "now");
  g_assert_false (has_at (a, "value/alternatives/now/value"));
  g_assert_false (has_at (a, "value/best"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/value/by-hand", test_by_hand);
  g_test_add_func ("/engine/value/cell", test_cell);
  g_test_add_func ("/engine/value/gap", test_gap);
  g_test_add_func ("/engine/value/gap-that-does-not-matter", test_gap_that_does_not_matter);
  g_test_add_func ("/engine/value/gap-without-weight", test_gap_without_weight);
  g_test_add_func ("/engine/value/weights-left-out", test_weights_left_out);
  g_test_add_func ("/engine/value/comparisons", test_comparisons);
  for (guint i = 0; i < G_N_ELEMENTS (round_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/value/rounds/%s", round_cases[i].name);

      g_test_add_data_func (path, &round_cases[i], test_rounds);
    }
  g_test_add_func ("/engine/value/rounds/later-answer", test_later_answer);
  g_test_add_func ("/engine/value/ranks", test_ranks);
  g_test_add_func ("/engine/value/must-not-known", test_must_not_known);
  g_test_add_func ("/engine/value/must-lower-is-better", test_must_lower_is_better);
  g_test_add_func ("/engine/value/median", test_median);
  g_test_add_func ("/engine/value/monotone", test_monotone);
  g_test_add_func ("/engine/value/nothing-advised", test_nothing_advised);
  return g_test_run ();
}
