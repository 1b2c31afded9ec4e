/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-budget.h"

#include <math.h>

static WeegAnyRecord *
compute (const char *parts)
{
  g_autofree char *json = g_strconcat ("{'base_year':2027,", parts, "}", NULL);
  g_autoptr (WeegAnyRecord) budget = read_record (&weeg_budget_type, json);
  WeegBudgetResult *result = weeg_budget_new ((const WeegBudget *)budget, NULL);

  assert_finite (result);
  return (WeegAnyRecord *)result;
}

/*
 * Buying 1000, running 100 a year, avoiding 600 from the second year: impact 1100, -500, -500; cumulative
 * 1100, 600, 100: never paid back. NPV at 10 % = -1100 + 500 / 1.1 + 500 / 1.21.
 */
static void
test_by_hand (void)
{
  g_autoptr (WeegAnyRecord) b =
      compute ("'years':3,'discount':0.1,'items':[{'kind':'investment','amount':1000},"
               "{'kind':'running','category':'maintenance','amount':100,'payer':'zvw'},{'kind':'saving','"
               "amount':600,'from':2028}]");

  g_assert_cmpfloat (number_at (b, "years/0/cash"), ==, 1100);
  g_assert_cmpfloat (number_at (b, "years/1/cash"), ==, -500);
  g_assert_cmpfloat (number_at (b, "years/2/cumulative"), ==, 100);
  assert_near (number_at (b, "npv"), -1100 + 500 / 1.1 + 500 / 1.21, 1e-9);
  assert_near (number_at (b, "mean_per_year"), 100.0 / 3, 1e-9);
  g_assert_false (has_at (b, "payback_year"));
  g_assert_false (has_at (b, "break_even_volume"));
  g_assert_false (has_at (b, "break_even_wage"));
  g_assert_cmpfloat (number_at (b, "years/1/by_payer/zvw"), ==, 100);
  g_assert_cmpfloat (number_at (b, "years/1/by_payer/own"), ==, -600);
  g_assert_cmpfloat (number_at (b, "payers/zvw"), ==, 300);
  g_assert_cmpfloat (number_at (b, "payers/own"), ==, 1000 - 1200);
  g_assert_cmpfloat (number_at (b, "years/0/by_category/investment"), ==, 1000);
  g_assert_cmpfloat (number_at (b, "years/1/by_category/avoided"), ==, -600);
  g_assert_cmpfloat (number_at (b, "years/1/by_category/maintenance"), ==, 100);
}

/* 900 back at 300 a year from 2027: cumulative 600, 300, 0: the third year, with exactly 0. */
static void
test_payback (void)
{
  g_autoptr (WeegAnyRecord) b =
      compute ("'years':5,'items':[{'kind':'one_off','amount':900},{'kind':'revenue','amount':300}]");

  g_assert_cmpfloat (number_at (b, "payback_year"), ==, 2029);
}

typedef struct
{
  const char *name, *item;
  double cash[4], accounting[4];
} Case;

static const Case cases[] = {
  /* (1000 - 100) / 3 a year for three years; the worth of 100 comes back when its life ends */
  { "straight-line",
    "'kind':'investment','amount':1000,'residual':100,'life_years':3",
    { 1000, 0, 0, -100 },
    { 300, 300, 300, 0 } },
  { "straight-line-part-of-a-year",
    "'kind':'investment','amount':500,'life_years':2.5,'year':2028",
    { 0, 500, 0, 0 },
    { 0, 200, 200, 100 } },
  { "longer-than-the-horizon",
    "'kind':'investment','amount':1000,'residual':200,'life_years':8",
    { 1000, 0, 0, 0 },
    { 100, 100, 100, 100 } },
  /* a = (1 - 1.1^-2) / 0.1 = 1.7355372: 1000 / a = 576.190476 */
  { "annuity",
    "'kind':'investment','amount':1000,'life_years':2,'rate':0.1,'depreciation':'annuity'",
    { 1000, 0, 0, 0 },
    { 576.190476190476, 576.190476190476, 0, 0 } },
  /* less the residual 121 discounted to 100: 900 / a */
  { "annuity-residual",
    "'kind':'investment','amount':1000,'life_years':2,'rate':0.1,'residual':121,'depreciation':'annuity'",
    { 1000, 0, -121, 0 },
    { 518.571428571429, 518.571428571429, 0, 0 } },
  { "annuity-without-rate",
    "'kind':'investment','amount':1000,'life_years':4,'depreciation':'annuity'",
    { 1000, 0, 0, 0 },
    { 250, 250, 250, 250 } },
  { "bought-before",
    "'kind':'investment','amount':1000,'life_years':4,'year':2025",
    { 0, 0, 0, 0 },
    { 250, 250, 0, 0 } },
  { "running-from-to", "'kind':'running','amount':7,'from':2028,'to':2029", { 0, 7, 7, 0 }, { 0, 7, 7, 0 } },
  { "running-in-a-year", "'kind':'running','amount':7,'year':2030", { 0, 0, 0, 7 }, { 0, 0, 0, 7 } },
  { "per-case", "'kind':'running','amount':2,'per_case':true", { 20, 40, 60, 60 }, { 20, 40, 60, 60 } },
  { "mean-of-a-distribution",
    "'kind':'saving','amount':{'dist':'uniform','min':1,'max':3}",
    { -2, -2, -2, -2 },
    { -2, -2, -2, -2 } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strdup_printf ("'years':4,'volume':[10,20,30],'items':[{%s}]", c->item);
  g_autoptr (WeegAnyRecord) b = compute (json);

  for (guint t = 0; t < 4; t++)
    {
      g_autofree char *cash = g_strdup_printf ("years/%u/cash", t);
      g_autofree char *accounting = g_strdup_printf ("years/%u/accounting", t);

      assert_near (number_at (b, cash), c->cash[t], 1e-9);
      assert_near (number_at (b, accounting), c->accounting[t], 1e-9);
    }
}

/* 1000 once against 20 saved per case for two years, undiscounted: at 25 cases a year NPV is 0. */
static void
test_break_even_volume (void)
{
  g_autoptr (WeegAnyRecord) b = compute ("'years':2,'volume':10,'items':[{'kind':'one_off','amount':1000},"
                                         "{'kind':'saving','amount':20,'per_case':true}]");
  g_autoptr (WeegAnyRecord) at = compute ("'years':2,'volume':25,'items':[{'kind':'one_off','amount':1000},"
                                          "{'kind':'saving','amount':20,'per_case':true}]");
  g_autoptr (WeegAnyRecord) nowhere =
      compute ("'years':2,'volume':10,'items':[{'kind':'one_off','amount':1000},"
               "{'kind':'running','amount':20,'per_case':true}]");

  assert_near (number_at (b, "break_even_volume"), 25, 1e-9);
  assert_near (number_at (at, "npv"), 0, 1e-9);
  g_assert_false (has_at (nowhere, "break_even_volume"));
}

#define WORK                                                                                                 \
  "'workload':{'base_year':2027,'years':2,'hours_per_fte':1000,"                                             \
  "'functions':[{'id':'f','fte':1,'hourly_cost':40}],'activities':[{'id':'a','share':{'f':1}}],"             \
  "'effects':[{'id':'e','mechanism':'relieves_tasks','hours_per_year':100,'cashable':true}]},"

/* 100 hours at 40 are saved in 2027 and 2028 and enter by themselves: 5000 - 8000; wage 25 breaks even. */
static void
test_cashable_hours (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (WORK "'budget':{'base_year':2027,'years':3,'items':[{'kind':'one_off','amount':5000}]}");

  g_assert_cmpfloat (number_at (a, "budget/years/0/by_category/staff"), ==, -4000);
  g_assert_cmpfloat (number_at (a, "budget/years/1/cash"), ==, -4000);
  g_assert_cmpfloat (number_at (a, "budget/years/2/cash"), ==, 0);
  assert_near (number_at (a, "budget/npv"), 3000, 1e-9);
  assert_near (number_at (a, "budget/break_even_wage"), 25, 1e-9);
  g_assert_cmpfloat (number_at (a, "budget/payback_year"), ==, 2028);
}

/* The same saving typed in as well is counted, and named; one that is not cashable is freed capacity. */
static void
test_counted_twice (void)
{
  g_autoptr (WeegAnalysis) a =
      analyse (WORK "'budget':{'base_year':2027,'years':2,'items':["
                    "{'id':'again','kind':'saving','category':'staff','amount':4000,'cashable':true},"
                    "{'kind':'saving','category':'staff','amount':999},"
                    "{'id':'other','kind':'saving','amount':3900},"
                    "{'id':'not','kind':'saving','amount':10,'cashable':false}]}");
  g_autofree char *twice = strings_at (a, "budget/double_counted"),
                  *freed = strings_at (a, "budget/not_counted");

  g_assert_cmpstr (twice, ==, "again");
  g_assert_cmpstr (freed, ==, "items[1],not");
  g_assert_cmpfloat (number_at (a, "budget/years/0/cash"), ==, -4000 - 4000 - 3900);
}

static void
test_annuity_factor (void)
{
  assert_near (weeg_annuity_factor (0.03, 10), (1 - pow (1.03, -10)) / 0.03, 1e-12);
  assert_near (weeg_annuity_factor (0, 7), 7, 0);
  assert_near (weeg_annuity_factor (1e-12, 7), 7, 1e-9);
}

static void
test_empty (void)
{
  g_autoptr (WeegAnyRecord) b = compute ("'years':2,'items':[]");

  g_assert_cmpfloat (number_at (b, "npv"), ==, 0);
  g_assert_cmpfloat (number_at (b, "mean_per_year"), ==, 0);
  g_assert_null (weeg_budget_new (NULL, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/budget/by-hand", test_by_hand);
  g_test_add_func ("/engine/budget/payback", test_payback);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/budget/line/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/engine/budget/break-even-volume", test_break_even_volume);
  g_test_add_func ("/engine/budget/cashable-hours", test_cashable_hours);
  g_test_add_func ("/engine/budget/counted-twice", test_counted_twice);
  g_test_add_func ("/engine/budget/annuity-factor", test_annuity_factor);
  g_test_add_func ("/engine/budget/empty", test_empty);
  return g_test_run ();
}
