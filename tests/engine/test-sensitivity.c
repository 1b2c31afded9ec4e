/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#define SCORE(member, alternative, criterion, value)                                                         \
  "{'member':'" member "','alternative':'" alternative "','criterion':'" criterion "','value':" value "}"

/*
 * c1 has levels 0..4, c2 is measured from 50 (worst) to 0. Weights .6 .4 and .8 .2: .7 .3.
 * New: c1 75 and 75 (m1 between 50 and 100), c2 60: V = 52.5 + 18 = 70.5. Now: 50 and 90: 35 + 27 = 62.
 */
#define DOSSIER                                                                                              \
  "'members':[{'id':'m1','name':'1'},{'id':'m2','name':'2'}],"                                               \
  "'criteria':[{'id':'c1','name':'L','must':1,'levels':[{'value':0},{'value':1},{'value':2},{'value':3},{'"  \
  "value':4}]},"                                                                                             \
  "{'id':'c2','name':'M','worst':50,'best':0}],"                                                             \
  "'alternatives':[{'id':'new','name':'New'},{'id':'now','name':'Now','comparator':true}],"                  \
  "'weights':[{'member':'m1','method':'direct','points':{'c1':60,'c2':40}},"                                 \
  "{'member':'m2','method':'direct','points':{'c1':80,'c2':20}}],"                                           \
  "'scores':[{'member':'m1','alternative':'new','criterion':'c1','value':3,'low':2,'high':4}," SCORE (       \
      "m2", "new", "c1",                                                                                     \
      "3") "," SCORE ("m1", "new", "c2",                                                                     \
                      "20") "," SCORE ("m2", "new", "c2",                                                    \
                                       "20") "," SCORE ("m1", "now", "c1",                                   \
                                                        "2") "," SCORE ("m2", "now", "c1",                   \
                                                                        "2") "," SCORE ("m1", "now", "c2",   \
                                                                                        "5") "," SCORE ("m"  \
                                                                                                        "2", \
                                                                                                        "no" \
                                                                                                        "w", \
                                                                                                        "c"  \
                                                                                                        "2", \
                                                                                                        "5") "]"

/* 75 t + 60 (1 - t) against 50 t + 90 (1 - t): equal at t = 30 / 55. */
static void
test_weights (void)
{
  g_autoptr (WeegAnalysis) a = analyse (DOSSIER);

  assert_near (number_at (a, "sensitivity/weights/c1/now"), 0.7, 1e-12);
  g_assert_cmpstr (string_at (a, "sensitivity/weights/c1/ranges/0/best"), ==, "now");
  g_assert_cmpstr (string_at (a, "sensitivity/weights/c1/ranges/1/best"), ==, "new");
  assert_near (number_at (a, "sensitivity/weights/c1/turns_below"), 30.0 / 55, 1e-12);
  g_assert_false (has_at (a, "sensitivity/weights/c1/turns_above"));
  assert_near (number_at (a, "sensitivity/weights/c2/turns_above"), 25.0 / 55, 1e-12);
  assert_near (number_at (a, "sensitivity/weights/c1/lines/new/0"), 60, 1e-9);
  assert_near (number_at (a, "sensitivity/weights/c1/lines/new/1"), 75, 1e-9);
  assert_near (number_at (a, "sensitivity/weights/c1/lines/now/0"), 90, 1e-9);
  assert_near (number_at (a, "sensitivity/weights/c1/lines/now/1"), 50, 1e-9);
}

/*
 * Difference 8.5. c1 of new from (50 + 75) / 2 to (100 + 75) / 2: 8.5 -+ .7 12.5. The weight of c1 from .6 to
 * .8: .6 25 - .4 30 = 3 and .8 25 - .2 30 = 14; that of c2 from .2 to .4 the other way. The widest first.
 */
static void
test_tornado (void)
{
  g_autoptr (WeegAnalysis) a = analyse (DOSSIER);

  assert_near (number_at (a, "sensitivity/difference"), 8.5, 1e-12);
  g_assert_cmpstr (string_at (a, "sensitivity/tornado/0/kind"), ==, "score");
  g_assert_cmpstr (string_at (a, "sensitivity/tornado/0/alternative"), ==, "new");
  assert_near (number_at (a, "sensitivity/tornado/0/from"), 62.5, 1e-12);
  assert_near (number_at (a, "sensitivity/tornado/0/low"), 8.5 - 8.75, 1e-12);
  assert_near (number_at (a, "sensitivity/tornado/0/high"), 8.5 + 8.75, 1e-12);
  g_assert_cmpstr (string_at (a, "sensitivity/tornado/1/kind"), ==, "weight");
  g_assert_cmpstr (string_at (a, "sensitivity/tornado/1/criterion"), ==, "c1");
  assert_near (number_at (a, "sensitivity/tornado/1/low"), 3, 1e-12);
  assert_near (number_at (a, "sensitivity/tornado/1/high"), 14, 1e-12);
  assert_near (number_at (a, "sensitivity/tornado/2/low"), 14, 1e-12);
  g_assert_false (has_at (a, "sensitivity/tornado/3"));
}

/* One level of c1 is worth .7 25 = 17.5, which takes 58.33 of c2: 29.17 of its 50. A tenth of c2 .3 10 = 3.
 */
static void
test_equivalent (void)
{
  g_autoptr (WeegAnalysis) a = analyse (DOSSIER);

  assert_near (number_at (a, "sensitivity/equivalent/c1/step"), 1, 1e-12);
  assert_near (number_at (a, "sensitivity/equivalent/c1/value"), 25, 1e-12);
  assert_near (number_at (a, "sensitivity/equivalent/c1/others/c2/value"), 17.5 / 0.3, 1e-9);
  assert_near (number_at (a, "sensitivity/equivalent/c1/others/c2/amount"), 17.5 / 0.3 / 2, 1e-9);
  g_assert_cmpfloat (number_at (a, "sensitivity/equivalent/c1/others/c2/possible"), ==, TRUE);
  assert_near (number_at (a, "sensitivity/equivalent/c2/step"), 5, 1e-12);
  assert_near (number_at (a, "sensitivity/equivalent/c2/others/c1/amount"), 3 / 0.7 / 25, 1e-9);
  g_assert_false (has_at (a, "sensitivity/equivalent/c1/others/c1"));
}

/* When the weight is a twentieth, one level cannot be made up for. */
static void
test_equivalent_impossible (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse ("'members':[{'id':'m','name':'M'}],'alternatives':[{'id':'a','name':'A'}],"
               "'criteria':[{'id':'x','name':'X','levels':[{'value':0},{'value':1}]},"
               "{'id':'y','name':'Y','worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]},{'id':'z','name':'"
               "Z','worst':0,'best':1}],"
               "'weights':[{'member':'m','method':'direct','points':{'x':95,'y':5,'z':0}}]");

  g_assert_cmpfloat (number_at (a, "sensitivity/equivalent/x/others/y/possible"), ==, FALSE);
  g_assert_false (has_at (a, "sensitivity/equivalent/x/others/y/amount"));
  g_assert_false (has_at (a, "sensitivity/equivalent/x/others/z"));
  g_assert_false (has_at (a, "sensitivity/equivalent/z"));
}

/*
 * One level of one of two members moves c1 by 12.5, V by 8.75: new falls to 61.75 and now rises to 70.75,
 * either changes the best. A tenth of c2 moves V by 1.5: nothing. Of c2, 5 can go to 0 and to 10.
 */
static void
test_plus_minus_one (void)
{
  g_autoptr (WeegAnalysis) a = analyse (DOSSIER);

  g_assert_cmpfloat (number_at (a, "sensitivity/single_scores"), ==, 16);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("sensitivity/plus_minus_one/%u/criterion", i);
      g_autofree char *best = g_strdup_printf ("sensitivity/plus_minus_one/%u/best", i);
      g_autofree char *alternative = g_strdup_printf ("sensitivity/plus_minus_one/%u/alternative", i);
      g_autofree char *to = g_strdup_printf ("sensitivity/plus_minus_one/%u/to", i);

      g_assert_cmpstr (string_at (a, criterion), ==, "c1");
      g_assert_cmpstr (string_at (a, best), ==, "now");
      g_assert_cmpstr (string_at (a, alternative), ==, i < 2 ? "new" : "now");
      g_assert_cmpfloat (number_at (a, to), ==, i < 2 ? 2 : 3);
    }
  g_assert_false (has_at (a, "sensitivity/plus_minus_one/4"));
}

/* The proposal: 70.5 is above 69.5, which a tenth of c2 less (1.5) is not; a held point does not count. */
static void
test_proposals (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (DOSSIER ",'decision_points':["
                       "{'id':'p','kind':'accept','title':'P','then':'scale_up','rule':[{'measure':'value','"
                       "op':'>=','value':69.5,'else':'adjust'},"
                       "{'measure':'knock_out','op':'==','value':false,'else':'stop'}]},"
                       "{'id':'h','kind':'accept','title':'H','rule':[{'measure':'value','op':'>=','value':"
                       "69.5,'else':'adjust'}],"
                       "'held':{'date':'2026-01-01','outcome':'stop'}}]");
  guint tenths = 0;

  g_assert_cmpstr (string_at (a, "proposal/p/outcome"), ==, "scale_up");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *criterion = g_strdup_printf ("sensitivity/plus_minus_one/%u/criterion", i);
      g_autofree char *outcome = g_strdup_printf ("sensitivity/plus_minus_one/%u/proposals/p", i);
      g_autofree char *held = g_strdup_printf ("sensitivity/plus_minus_one/%u/proposals/h", i);
      g_autofree char *changes = g_strdup_printf ("sensitivity/plus_minus_one/%u/changes_best", i);

      if (g_strcmp0 (string_at (a, criterion), "c2") != 0)
        continue;
      g_assert_cmpstr (string_at (a, outcome), ==, "adjust");
      g_assert_cmpfloat (number_at (a, changes), ==, FALSE);
      g_assert_false (has_at (a, held));
      tenths++;
    }
  g_assert_cmpuint (tenths, ==, 2);
}

/* At the must, one level down knocks out: the rest is best, and the proposal stops. */
static void
test_knocked_out (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      "'members':[{'id':'m','name':'M'}],"
      "'criteria':[{'id':'c','name':'C','must':1,'levels':[{'value':0},{'value':1},{'value':9}]}],"
      "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'}],"
      "'scores':[" SCORE ("m", "a", "c", "1") "," SCORE (
          "m", "b", "c", "1") "],"
                              "'decision_points':[{'id':'p','kind':'accept','title':'P','then':'go_on','rule'"
                              ":[{'measure':'knock_out','op':'==','value':false,'else':'stop'}]}]");

  g_assert_cmpfloat (number_at (a, "sensitivity/plus_minus_one/0/to"), ==, 0);
  g_assert_cmpstr (string_at (a, "sensitivity/plus_minus_one/0/best"), ==, "b");
  g_assert_cmpstr (string_at (a, "sensitivity/plus_minus_one/0/proposals/p"), ==, "stop");
}

/* Without a comparator the difference is V; with a gap nothing is said of it. */
static void
test_ends (void)
{
  g_autoptr (WeegAnalysis) alone =
      analyse ("'members':[{'id':'m','name':'M'}],'criteria':[{'id':'c','name':'C','worst':0,'best':100}],"
               "'alternatives':[{'id':'a','name':'A'}],'scores':[{'member':'m','alternative':'a','criterion':"
               "'c','value':40,'low':30,'high':45}]");
  g_autoptr (WeegAnalysis) gap =
      analyse ("'members':[{'id':'m','name':'M'}],'criteria':[{'id':'c','name':'C','worst':0,'best':100}],"
               "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B','comparator':true}],"
               "'scores':[" SCORE ("m", "a", "c", "40") "]");

  assert_near (number_at (alone, "sensitivity/difference"), 40, 1e-12);
  assert_near (number_at (alone, "sensitivity/tornado/0/low"), 30, 1e-12);
  g_assert_cmpfloat (number_at (alone, "sensitivity/weights/c/ranges/0/to"), ==, 1);
  g_assert_false (has_at (gap, "sensitivity/difference"));
  g_assert_false (has_at (gap, "sensitivity/tornado/0"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/sensitivity/weights", test_weights);
  g_test_add_func ("/engine/sensitivity/tornado", test_tornado);
  g_test_add_func ("/engine/sensitivity/equivalent", test_equivalent);
  g_test_add_func ("/engine/sensitivity/equivalent-impossible", test_equivalent_impossible);
  g_test_add_func ("/engine/sensitivity/plus-minus-one", test_plus_minus_one);
  g_test_add_func ("/engine/sensitivity/proposals", test_proposals);
  g_test_add_func ("/engine/sensitivity/knocked-out", test_knocked_out);
  g_test_add_func ("/engine/sensitivity/ends", test_ends);
  return g_test_run ();
}
