/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include <math.h>

#define LIST                                                                                                 \
  "'settings':{'opportunities':[{'id':'hip','name':'Hip','cost':9000,'hours':12},"                           \
  "{'id':'nurse','name':'Nurse','hours':1500},{'id':'bare','name':'Bare'}]}"
#define BUDGET ",'budget':{'base_year':2027,'years':2,'items':[{'kind':'running','amount':45000}]}"
/* 1 FTE of 1,500 hours, of which 40 %, 600 hours, are relieved. */
#define WORKLOAD                                                                                             \
  ",'workload':{'base_year':2027,'years':2,'hours_per_fte':1500,'functions':[{'id':'f','name':'F','fte':1}]" \
  ","                                                                                                        \
  "'activities':[{'id':'a','name':'A','share':{'f':1}}],'effects':[{'id':'e','application':'E',"             \
  "'mechanism':'relieves_tasks','functions':['f'],'activities':['a'],'percent':0.4}]}"

/* 45,000 a year is five times 9,000; 600 hours freed are fifty times 12, and two fifths of 1,500. */
static void
test_both (void)
{
  g_autoptr (WeegAnalysis) a = analyse (LIST BUDGET WORKLOAD);

  assert_finite (a);
  g_assert_cmpuint (weeg_list_n (a->opportunities), ==, 2);
  assert_near (number_at (a, "opportunities/0/money"), 5, 1e-9);
  assert_near (number_at (a, "opportunities/0/hours"), -50, 1e-9);
  g_assert_cmpstr (string_at (a, "opportunities/1/id"), ==, "nurse");
  g_assert_false (has_at (a, "opportunities/1/money"));
  assert_near (number_at (a, "opportunities/1/hours"), -0.4, 1e-9);
}

static void
test_none (void)
{
  g_autoptr (WeegAnalysis) without = analyse (LIST);
  g_autoptr (WeegAnalysis) money = analyse (LIST BUDGET);
  g_autoptr (WeegAnalysis) empty = analyse ("'settings':{}" BUDGET WORKLOAD);

  g_assert_false (has_at (without, "opportunities"));
  g_assert_false (has_at (empty, "opportunities"));
  g_assert_cmpuint (weeg_list_n (money->opportunities), ==, 1);
  g_assert_false (has_at (money, "opportunities/0/hours"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/opportunity/money-and-hours", test_both);
  g_test_add_func ("/engine/opportunity/none", test_none);
  return g_test_run ();
}
