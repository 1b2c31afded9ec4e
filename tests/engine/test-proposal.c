/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

/* V 60 (two members, 50 and 70), residual risk 12, net FTE 0.5, one question due at p of two. */
#define DOSSIER                                                                                              \
  "'members':[{'id':'m1','name':'1'},{'id':'m2','name':'2'}],"                                               \
  "'criteria':[{'id':'c','name':'C','worst':0,'best':100,'must':40}],"                                       \
  "'alternatives':[{'id':'now','name':'Now','comparator':true},{'id':'new','name':'New'}],"                  \
  "'scores':[{'member':'m1','alternative':'new','criterion':'c','value':50},"                                \
  "{'member':'m2','alternative':'new','criterion':'c','value':70},"                                          \
  "{'member':'m1','alternative':'now','criterion':'c','value':40},"                                          \
  "{'member':'m2','alternative':'now','criterion':'c','value':40}],"                                         \
  "'risks':[{'id':'r','event':'E','probability':3,'severity':4}],"                                           \
  "'workload':{'base_year':2027,'years':1,'hours_per_fte':1000,'functions':[{'id':'f','fte':1}],"            \
  "'effects':[{'id':'e','mechanism':'relieves_tasks','percent':0.5}]},"                                      \
  "'budget':{'base_year':2027,'years':2,'items':[{'kind':'running','amount':1000}]},"                        \
  "'evidence':[{'id':'e1','title':'T','certainty':'moderate','supports':['c']},"                             \
  "{'id':'e2','title':'T','certainty':'very_low','supports':['q9']}],"                                       \
  "'questions':[{'id':'q1','question':'Q','decision_point':'p','target':5,'answer':{'value':6}},"            \
  "{'id':'q2','question':'Q','decision_point':'p','target':5,'better':'lower','answer':{'value':6}},"        \
  "{'id':'q3','question':'Q','decision_point':'p','target':5},"                                              \
  "{'id':'q9','question':'Q','decision_point':'other'}],"                                                    \
  "'resilience':{'dependencies':[{'id':'d','name':'D','hours':24}]},"                                        \
  "'ai':{'items':[{'id':'i','part':'law','text':'T','must':true,'state':'met'}]},"                           \
  "'required_advices':[{'body':'OR','answered':'2026-05-01'}],"

typedef struct
{
  const char *name, *condition;
  const char *state;
  const char *missing;
} Case;

static const Case cases[] = {
  { "value", "'measure':'value','op':'>=','value':60", "true", "" },
  { "value-false", "'measure':'value','op':'>=','value':60.1", "false", "" },
  { "value-at-most", "'measure':'value','op':'<=','value':60", "true", "" },
  { "value-equal", "'measure':'value','op':'==','value':60", "true", "" },
  /* the lowest draw, (m1, m1), has a chance of 1/4 */
  { "value-p5", "'measure':'value_p5','op':'<=','value':50.1", "true", "" },
  { "knock-out", "'measure':'knock_out','op':'==','value':false", "true", "" },
  { "residual-risk", "'measure':'residual_risk','op':'<=','value':11", "false", "" },
  { "probability-best", "'measure':'probability_best','op':'==','value':1", "true", "" },
  { "net-fte", "'measure':'net_fte','op':'>=','value':0.5", "true", "" },
  /* e2 supports a question that is not due here */
  { "certainty", "'measure':'evidence_certainty','op':'>=','value':'low'", "true", "" },
  { "certainty-equal", "'measure':'evidence_certainty','op':'==','value':'moderate'", "true", "" },
  { "certainty-false", "'measure':'evidence_certainty','op':'>=','value':'high'", "false", "" },
  { "questions-answered", "'measure':'questions_answered','op':'>=','value':0.66", "true", "q3" },
  { "questions-answered-false", "'measure':'questions_answered','op':'>=','value':1", "false", "q3" },
  /* one of three is on target, one is not, one is open: between 1/3 and 2/3 */
  { "on-target", "'measure':'questions_on_target','op':'>=','value':0.3", "true", "q3" },
  { "on-target-open", "'measure':'questions_on_target','op':'>=','value':0.5", "unknown", "q3" },
  { "on-target-false", "'measure':'questions_on_target','op':'>=','value':0.7", "false", "q3" },
  { "ai-musts", "'measure':'ai_musts','op':'==','value':true", "true", "" },
  { "autonomy", "'measure':'autonomy_hours','op':'>=','value':72", "false", "" },
  { "fallback", "'measure':'fallback_tested','op':'==','value':true", "false", "" },
  { "advices", "'measure':'required_advices','op':'==','value':true", "true", "" },
  { "budget", "'measure':'budget_impact','op':'<=','value':1000", "true", "" },
  { "qaly", "'measure':'cost_per_qaly','op':'<=','value':20000", "unknown", "economics" },
  { "another-kind", "'measure':'value','op':'==','value':true", "unknown", "" },
};

static void
test_condition (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strdup_printf (
      DOSSIER "'decision_points':[{'id':'p','kind':'accept','title':'P','rule':[{%s}]}]", c->condition);
  g_autoptr (WeegAnalysis) a = analyse (json);
  g_autofree char *missing = strings_at (a, "proposal/p/conditions/0/missing");

  g_assert_cmpstr (string_at (a, "proposal/p/conditions/0/state"), ==, c->state);
  g_assert_cmpstr (missing, ==, c->missing);
}

/* The same conditions of a dossier that holds nothing: not known, and it says what is missing. */
static const Case empty_cases[] = {
  { "value", "'measure':'value','op':'>=','value':60", "unknown", "alternatives" },
  { "value-p5", "'measure':'value_p5','op':'>=','value':60", "unknown", "scores" },
  { "knock-out", "'measure':'knock_out','op':'==','value':false", "unknown", "alternatives" },
  { "residual-risk", "'measure':'residual_risk','op':'<=','value':11", "unknown", "risks" },
  { "probability-best", "'measure':'probability_best','op':'>=','value':0.5", "unknown", "scores" },
  { "net-fte", "'measure':'net_fte','op':'>=','value':0", "unknown", "workload" },
  { "certainty", "'measure':'evidence_certainty','op':'>=','value':'low'", "unknown", "evidence" },
  { "answered", "'measure':'questions_answered','op':'>=','value':1", "unknown", "questions" },
  { "on-target", "'measure':'questions_on_target','op':'>=','value':1", "unknown", "questions" },
  { "ai-musts", "'measure':'ai_musts','op':'==','value':true", "unknown", "ai" },
  { "autonomy", "'measure':'autonomy_hours','op':'>=','value':72", "unknown", "resilience" },
  { "fallback", "'measure':'fallback_tested','op':'==','value':true", "unknown", "resilience" },
  { "budget", "'measure':'budget_impact','op':'<=','value':0", "unknown", "budget" },
  /* nothing is required, so nothing is outstanding */
  { "advices", "'measure':'required_advices','op':'==','value':true", "true", "" },
};

static void
test_empty (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strdup_printf (
      "'decision_points':[{'id':'p','kind':'accept','title':'P','rule':[{%s}]}]", c->condition);
  g_autoptr (WeegAnalysis) a = analyse (json);
  g_autofree char *missing = strings_at (a, "proposal/p/conditions/0/missing");

  g_assert_cmpstr (string_at (a, "proposal/p/conditions/0/state"), ==, c->state);
  g_assert_cmpstr (missing, ==, c->missing);
  g_assert_cmpint (has_at (a, "proposal/p/conditions/0/actual"), ==, strcmp (c->state, "unknown") != 0);
}

#define TRUE_1 "{'measure':'value','op':'>=','value':10,'else':'stop'}"
#define FALSE_ADJUST "{'measure':'value','op':'>=','value':90,'else':'adjust'}"
#define FALSE_PLAIN "{'measure':'value','op':'>=','value':90}"
#define OPEN "{'measure':'cost_per_qaly','op':'<=','value':1,'else':'stop'}"

typedef struct
{
  const char *name, *rule, *outcome, *because;
  int decided_by; /* -1: none */
} Rule;

static const Rule rules[] = {
  { "all-true", "'then':'scale_up','rule':[" TRUE_1 "," TRUE_1 "]", "scale_up", "all_true", -1 },
  { "then-absent", "'rule':[" TRUE_1 "]", "go_on", "all_true", -1 },
  { "first-false", "'then':'go_on','rule':[" TRUE_1 "," FALSE_ADJUST "," FALSE_PLAIN "]", "adjust",
    "condition_false", 1 },
  { "else-absent", "'then':'go_on','rule':[" FALSE_PLAIN "," FALSE_ADJUST "]", "hold", "condition_false", 0 },
  { "false-before-open", "'then':'go_on','rule':[" OPEN "," FALSE_ADJUST "]", "adjust", "condition_false",
    1 },
  { "open", "'then':'go_on','rule':[" TRUE_1 "," OPEN "]", "hold", "not_known", 1 },
  { "no-rule", "'then':'go_on'", "hold", "no_rule", -1 },
};

static void
test_rule (gconstpointer data)
{
  const Rule *c = data;
  g_autofree char *json =
      g_strdup_printf (DOSSIER "'decision_points':[{'id':'p','kind':'accept','title':'P',%s}]", c->rule);
  g_autoptr (WeegAnalysis) a = analyse (json);

  g_assert_cmpstr (string_at (a, "proposal/p/outcome"), ==, c->outcome);
  g_assert_cmpstr (string_at (a, "proposal/p/because"), ==, c->because);
  g_assert_cmpint (has_at (a, "proposal/p/decided_by"), ==, c->decided_by >= 0);
  if (c->decided_by >= 0)
    g_assert_cmpfloat (number_at (a, "proposal/p/decided_by"), ==, c->decided_by);
  g_assert_false (has_at (a, "proposal/p/proposal_now"));
}

/* An extreme residual risk without acceptance blocks going on, not stopping. */
static void
test_extreme (void)
{
  const char *const then[] = { "go_on", "speed_up", "scale_up", "adjust", "stop" };

  for (guint i = 0; i < G_N_ELEMENTS (then); i++)
    for (guint accepted = 0; accepted < 2; accepted++)
      {
        g_autofree char *json =
            g_strdup_printf ("'alternatives':[{'id':'new','name':'New'}],"
                             "'risks':[{'id':'r','event':'E','probability':5,'severity':5%s}],"
                             "'decision_points':[{'id':'p','kind':'accept','title':'P','then':'%s',"
                             "'rule':[{'measure':'residual_risk','op':'<=','value':25}]}]",
                             accepted ? ",'acceptance':{'by':'RvB'}" : "", then[i]);
        g_autoptr (WeegAnalysis) a = analyse (json);
        gboolean blocked = !accepted && i < 3;

        g_assert_cmpstr (string_at (a, "proposal/p/outcome"), ==, blocked ? "hold" : then[i]);
        g_assert_cmpstr (string_at (a, "proposal/p/because"), ==,
                         blocked ? "unaccepted_extreme_risk" : "all_true");
      }
}

/* 4000 more for 0.2 more is 20,000; with less effect there is nothing to say. */
static void
test_cost_per_qaly (void)
{
  const char *const effects[] = { "1.2", "1", "0.9" };
  const char *const states[] = { "true", "unknown", "unknown" };

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *json = g_strdup_printf (
          "'alternatives':[{'id':'now','name':'Now','comparator':true},{'id':'new','name':'New'}],"
          "'economics':{'kind':'samples','strategies':['now','new'],'costs':[[1000],[5000]],'effects':[[1],[%"
          "s]],"
          "'thresholds':[20000]},"
          "'decision_points':[{'id':'p','kind':'accept','title':'P','rule':[{'measure':'cost_per_qaly','op':'"
          "<=','value':20000.1}]}]",
          effects[i]);
      g_autoptr (WeegAnalysis) a = analyse (json);

      g_assert_cmpstr (string_at (a, "proposal/p/conditions/0/state"), ==, states[i]);
      if (i == 0)
        assert_near (number_at (a, "proposal/p/conditions/0/actual"), 20000, 1e-6);
    }
}

/* Held: what was proposed then, and what would be today. */
static void
test_held (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      DOSSIER "'decision_points':[{'id':'p','kind':'accept','title':'P','then':'go_on','rule':[" FALSE_ADJUST
              "],"
              "'held':{'date':'2026-01-01','proposal':'scale_up','outcome':'stop'}},"
              "{'id':'q','kind':'accept','title':'Q','rule':[" TRUE_1
              "],'held':{'date':'2026-01-01','outcome':'stop'}}]");

  g_assert_cmpstr (string_at (a, "proposal/p/outcome"), ==, "scale_up");
  g_assert_cmpstr (string_at (a, "proposal/p/proposal_now"), ==, "adjust");
  g_assert_cmpfloat (number_at (a, "proposal/p/held"), ==, TRUE);
  g_assert_false (has_at (a, "proposal/q/outcome"));
  g_assert_cmpstr (string_at (a, "proposal/q/proposal_now"), ==, "go_on");
}

static void
test_key_figures (void)
{
  g_autoptr (WeegAnalysis) a = analyse (DOSSIER "'decision_points':[{'id':'p','kind':'accept','title':'P'},"
                                                "{'id':'other','kind':'accept','title':'P'}]");

  g_assert_cmpfloat (number_at (a, "proposal/p/questions_due"), ==, 3);
  g_assert_cmpfloat (number_at (a, "proposal/p/questions_answered"), ==, 2);
  g_assert_cmpstr (string_at (a, "proposal/p/evidence_certainty"), ==, "moderate");
  g_assert_cmpstr (string_at (a, "proposal/other/evidence_certainty"), ==, "very_low");
}

static void
add (const char *group, const Case *c, GTestDataFunc function)
{
  g_autofree char *path = g_strdup_printf ("/engine/proposal/%s/%s", group, c->name);

  g_test_add_data_func (path, c, function);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    add ("condition", &cases[i], test_condition);
  for (guint i = 0; i < G_N_ELEMENTS (empty_cases); i++)
    add ("empty", &empty_cases[i], test_empty);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/proposal/rule/%s", rules[i].name);

      g_test_add_data_func (path, &rules[i], test_rule);
    }
  g_test_add_func ("/engine/proposal/extreme", test_extreme);
  g_test_add_func ("/engine/proposal/cost-per-qaly", test_cost_per_qaly);
  g_test_add_func ("/engine/proposal/held", test_held);
  g_test_add_func ("/engine/proposal/key-figures", test_key_figures);
  return g_test_run ();
}
