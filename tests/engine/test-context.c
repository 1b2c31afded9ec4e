/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

/* 10 kWh less at 0.3: -3; 4 km more at 0.25: +1: shares 3/4 and 1/4, together -2. */
static void
test_sustainability (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      "'sustainability':{'items':[{'id':'e','name':'E','comparator':30,'technology':20,'co2e_factor':0.3},"
      "{'id':'t','name':'T','technology':{'low':2,'base':4,'high':9},'co2e_factor':0.25},"
      "{'id':'n','name':'N','comparator':1,'technology':6}]}");
  g_autofree char *without = strings_at (a, "sustainability/without_factor");

  assert_near (number_at (a, "sustainability/items/0/co2e"), -3, 1e-12);
  assert_near (number_at (a, "sustainability/items/0/share"), 0.75, 1e-12);
  assert_near (number_at (a, "sustainability/items/1/share"), 0.25, 1e-12);
  assert_near (number_at (a, "sustainability/items/2/delta"), 5, 1e-12);
  g_assert_false (has_at (a, "sustainability/items/2/share"));
  assert_near (number_at (a, "sustainability/co2e"), -2, 1e-12);
  g_assert_cmpstr (without, ==, "n");
}

static void
test_sustainability_ends (void)
{
  g_autoptr (WeegAnalysis) none = analyse ("'sustainability':{'items':[]}");
  g_autoptr (WeegAnalysis) same =
      analyse ("'sustainability':{'items':[{'name':'E','comparator':3,'technology':3,'co2e_factor':2}]}");
  g_autoptr (WeegAnalysis) plain = analyse ("'sustainability':{'items':[{'name':'E','technology':3}]}");

  g_assert_false (has_at (none, "sustainability"));
  g_assert_cmpfloat (number_at (same, "sustainability/items/0/share"), ==, 0);
  g_assert_false (has_at (plain, "sustainability/co2e"));
}

typedef struct
{
  const char *name, *dependencies;
  double autonomy; /* -1: not known */
  const char *weakest;
  gboolean fallback_tested;
} Case;

static const Case cases[] = {
  { "weakest-link", "{'id':'a','name':'A','hours':100},{'id':'b','name':'B','hours':80}", 80, "b", TRUE },
  { "fallback-not-tested", "{'id':'a','name':'A','hours':4,'fallback_hours':96}", 4, "a", FALSE },
  { "fallback-tested", "{'id':'a','name':'A','hours':4,'fallback_hours':96,'tested_on':'2026-01-01'}", 96,
    "a", TRUE },
  { "fallback-shorter", "{'id':'a','name':'A','hours':90,'fallback_hours':9,'tested_on':'2026-01-01'}", 90,
    "a", TRUE },
  { "only-fallback", "{'id':'a','name':'A','fallback_hours':9,'tested_on':'2026-01-01'}", 9, "a", TRUE },
  { "one-not-known", "{'id':'a','name':'A','hours':90},{'id':'b','name':'B'}", -1, NULL, FALSE },
  { "exactly-72", "{'id':'a','name':'A','hours':72}", 72, "a", TRUE },
};

static void
test_resilience (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strdup_printf ("'resilience':{'dependencies':[%s]}", c->dependencies);
  g_autoptr (WeegAnalysis) a = analyse (json);

  g_assert_cmpint (has_at (a, "resilience/autonomy_hours"), ==, c->autonomy >= 0);
  if (c->autonomy >= 0)
    g_assert_cmpfloat (number_at (a, "resilience/autonomy_hours"), ==, c->autonomy);
  g_assert_cmpstr (string_at (a, "resilience/weakest"), ==, c->weakest);
  g_assert_cmpfloat (number_at (a, "resilience/fallback_tested"), ==, c->fallback_tested);
}

static void
test_people (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      "'resilience':{'dependencies':[{'id':'a','name':'A','people':1},{'id':'b','name':'B','people':2}]}");

  g_assert_cmpfloat (number_at (a, "resilience/dependencies/0/few_people"), ==, TRUE);
  g_assert_cmpfloat (number_at (a, "resilience/dependencies/1/few_people"), ==, FALSE);
}

static void
test_ai (void)
{
  g_autoptr (WeegAnalysis) a = analyse (
      "'ai':{'items':[{'id':'1','part':'law','text':'T','must':true,'state':'met'},"
      "{'id':'2','part':'law','text':'T','must':true,'state':'partly'},"
      "{'id':'3','part':'data','text':'T','must':true},"
      "{'id':'4','part':'data','text':'T','must':true,'state':'not_applicable'},"
      "{'id':'5','part':'data','text':'T','state':'not_met'}],'validation':[{'date':'2026-01-01'}]}");
  g_autofree char *unmet = strings_at (a, "ai/unmet");

  g_assert_cmpfloat (number_at (a, "ai/musts"), ==, 3);
  g_assert_cmpfloat (number_at (a, "ai/musts_met"), ==, 1);
  g_assert_cmpstr (unmet, ==, "2,3");
  g_assert_cmpfloat (number_at (a, "ai/counts/law/partly"), ==, 1);
  g_assert_cmpfloat (number_at (a, "ai/counts/data/not_met"), ==, 1);
  g_assert_cmpfloat (number_at (a, "ai/counts/money/met"), ==, 0);
  g_assert_cmpfloat (number_at (a, "ai/validated"), ==, TRUE);
}

/* Of one set 2 and 1 of at most 4; an item without fit does not count. */
static void
test_strategy (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse ("'strategy':[{'set':'X','item':'1','fit':2},{'set':'Y','item':'2','fit':0},"
               "{'set':'X','item':'3','fit':1},{'set':'X','item':'4'}]");
  g_autoptr (WeegAnalysis) none = analyse ("'strategy':[{'set':'X','item':'4'}]");

  assert_near (number_at (a, "strategy/fit/X"), 0.75, 1e-12);
  assert_near (number_at (a, "strategy/fit/Y"), 0, 0);
  g_assert_false (has_at (none, "strategy"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/sustainability/by-hand", test_sustainability);
  g_test_add_func ("/engine/sustainability/ends", test_sustainability_ends);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/resilience/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_resilience);
    }
  g_test_add_func ("/engine/resilience/people", test_people);
  g_test_add_func ("/engine/ai/by-hand", test_ai);
  g_test_add_func ("/engine/strategy/by-hand", test_strategy);
  return g_test_run ();
}
