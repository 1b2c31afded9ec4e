/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-workload.h"

#include <math.h>

/* Two nurses' 1000 hours each, half on admin and a fifth on visits: 1000 and 400 hours. */
#define NURSE                                                                                                \
  "'base_year':2027,'years':1,'hours_per_fte':1000,"                                                         \
  "'functions':[{'id':'nurse','fte':2,'hourly_cost':50}],"                                                   \
  "'activities':[{'id':'admin','share':{'nurse':0.5}},{'id':'visit','share':{'nurse':0.2}}],"
#define ADMIN "'functions':['nurse'],'activities':['admin'],"

static WeegWorkloadResult *
compute (const char *parts)
{
  g_autofree char *json = g_strconcat ("{", parts, "}", NULL);
  g_autoptr (WeegAnyRecord) workload = read_record (&weeg_workload_type, json);
  WeegDrawsOptions options = default_draws ();
  gboolean cancelled;
  WeegWorkloadResult *result = weeg_workload_new ((const WeegWorkload *)workload, &options, &cancelled);

  g_assert_false (cancelled);
  assert_finite (result);
  return result;
}

#define COMPUTE(parts) ((WeegAnyRecord *)compute (parts))

/* What holds for every result: net is what its name says, effects add up to the mechanisms, functions
 * and activities to the whole, and no more leaves than there is. */
static void
assert_conserved (gconstpointer result, const char *const *effects, const char *const *signs)
{
  double freed = number_at (result, "years/0/hours/prevented") +
                 number_at (result, "years/0/hours/relieved") + number_at (result, "years/0/hours/moved_out");
  double taken = number_at (result, "years/0/hours/added") + number_at (result, "years/0/hours/moved_in");
  double sum = 0, excess = 0;

  assert_near (number_at (result, "years/0/hours/net_freed"), freed - taken, 1e-9);
  g_assert_cmpfloat (freed, <=, number_at (result, "years/0/hours/available") + 1e-9);
  for (guint i = 0; effects[i] != NULL; i++)
    {
      g_autofree char *hours = g_strdup_printf ("years/0/by_effect/%s/hours", effects[i]);
      g_autofree char *lost = g_strdup_printf ("years/0/by_effect/%s/not_realisable", effects[i]);

      if (signs[i][0] == '+')
        sum += number_at (result, hours);
      excess += number_at (result, lost);
    }
  assert_near (sum, freed, 1e-9 * MAX (1, freed));
  assert_near (excess, number_at (result, "years/0/hours/not_realisable"), 1e-9 * MAX (1, excess));
}

/*
 * The whole order by hand, in admin (1000 h):
 *  relative prevention .1 and .2: 1000 (1 - .9 .8) = 280, 720 left;
 *  absolute prevention 120: 600 left;
 *  relief .5 and move .2 in one pool: 600 (1 - .5 .8) = 360, 240 left;
 *  absolute relief 40 of 240;
 *  added 30 as it is. A move is 1.5 as much work for the assistant.
 */
static void
test_order (void)
{
  const char *const effects[] = { "p1", "p2", "p3", "r1", "m1", "r2", "a1", NULL };
  const char *const signs[] = { "+", "+", "+", "+", "+", "+", "-" };
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      "'base_year':2027,'years':1,'hours_per_fte':1000,"
      "'functions':[{'id':'nurse','fte':2},{'id':'assistant','fte':1}],"
      "'activities':[{'id':'admin','share':{'nurse':0.5}}],'effects':["
      "{'id':'r2','mechanism':'relieves_tasks'," ADMIN "'hours_per_year':40},"
      "{'id':'m1','mechanism':'moves_work'," ADMIN "'percent':0.2,'to':'assistant','time_factor':1.5},"
      "{'id':'a1','mechanism':'adds_work'," ADMIN "'hours_per_year':30},"
      "{'id':'r1','mechanism':'relieves_tasks'," ADMIN "'percent':0.5},"
      "{'id':'p3','mechanism':'prevents_care'," ADMIN "'hours_per_year':120},"
      "{'id':'p1','mechanism':'prevents_care'," ADMIN "'percent':0.1},"
      "{'id':'p2','mechanism':'prevents_care'," ADMIN "'percent':0.2}]");
  double pool = log (1 / 0.5) + log (1 / 0.8), move = 360 * log (1 / 0.8) / pool;

  assert_near (number_at (w, "years/0/hours/available"), 1000, 1e-9);
  assert_near (number_at (w, "years/0/hours/prevented"), 400, 1e-9);
  assert_near (number_at (w, "years/0/by_effect/p1/hours"), 280 * log (1 / 0.9) / log (1 / 0.72), 1e-9);
  assert_near (number_at (w, "years/0/by_effect/p3/hours"), 120, 1e-9);
  assert_near (number_at (w, "years/0/by_effect/m1/hours"), move, 1e-9);
  assert_near (number_at (w, "years/0/hours/moved_out"), move, 1e-9);
  assert_near (number_at (w, "years/0/hours/moved_in"), 1.5 * move, 1e-9);
  assert_near (number_at (w, "years/0/hours/relieved"), 360 - move + 40, 1e-9);
  assert_near (number_at (w, "years/0/hours/added"), 30, 1e-9);
  assert_near (number_at (w, "years/0/by_function/assistant/hours/moved_in"), 1.5 * move, 1e-9);
  assert_near (number_at (w, "years/0/by_function/nurse/hours/moved_in"), 0, 0);
  assert_near (number_at (w, "years/0/by_activity/admin/hours/moved_in"), 1.5 * move, 1e-9);
  assert_near (number_at (w, "years/0/fte/prevented"), 0.4, 1e-12);
  assert_near (number_at (w, "years/0/by_effect/p3/fte"), 0.12, 1e-12);
  assert_conserved (w, effects, signs);
}

/* Relative effects multiply, so their order in the file does not matter; nor does that of absolute ones. */
static void
test_order_of_file (void)
{
  const char *const one[] = {
    "{'id':'a','mechanism':'relieves_tasks','percent':0.3}",
    "{'id':'b','mechanism':'relieves_tasks','percent':0.6}",
    "{'id':'c','mechanism':'relieves_tasks','hours_per_year':300}",
    "{'id':'d','mechanism':'relieves_tasks','activities':['admin'],'hours_per_year':400}"
  };
  const guint orders[][4] = { { 0, 1, 2, 3 }, { 3, 2, 1, 0 }, { 2, 0, 3, 1 } };
  const char *const paths[] = { "years/0/hours/relieved",    "years/0/hours/not_realisable",
                                "years/0/by_effect/a/hours", "years/0/by_effect/b/hours",
                                "years/0/by_effect/c/hours", "years/0/by_effect/d/not_realisable" };
  double first[G_N_ELEMENTS (paths)];

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      const guint *o = orders[i];
      g_autofree char *json =
          g_strdup_printf (NURSE "'effects':[%s,%s,%s,%s]", one[o[0]], one[o[1]], one[o[2]], one[o[3]]);
      g_autoptr (WeegAnyRecord) w = COMPUTE (json);

      for (guint k = 0; k < G_N_ELEMENTS (paths); k++)
        if (i == 0)
          first[k] = number_at (w, paths[k]);
        else
          assert_near (number_at (w, paths[k]), first[k], 1e-9);
    }
}

/*
 * Absolute effects together: a 900 on both cells (1000 and 400): 642.857 and 257.143; b 600 on admin. In
 * admin 1242.857 is asked of 1000: factor 0.804598; visit has enough. The excess is not spread again.
 */
static void
test_excess (void)
{
  const char *const effects[] = { "a", "b", NULL };
  const char *const signs[] = { "+", "+" };
  g_autoptr (WeegAnyRecord) w =
      COMPUTE (NURSE "'effects':[{'id':'a','mechanism':'prevents_care','hours_per_year':900},"
                     "{'id':'b','mechanism':'prevents_care'," ADMIN "'hours_per_year':600}]");
  double asked = 900 * 1000.0 / 1400 + 600, factor = 1000 / asked;

  assert_near (number_at (w, "years/0/hours/not_realisable"), asked - 1000, 1e-9);
  assert_near (number_at (w, "years/0/by_activity/admin/hours/prevented"), 1000, 1e-9);
  assert_near (number_at (w, "years/0/by_activity/visit/hours/prevented"), 900 * 400.0 / 1400, 1e-9);
  assert_near (number_at (w, "years/0/by_activity/visit/hours/not_realisable"), 0, 0);
  assert_near (number_at (w, "years/0/by_effect/b/hours"), 600 * factor, 1e-9);
  assert_near (number_at (w, "years/0/by_effect/b/not_realisable"), 600 * (1 - factor), 1e-9);
  assert_conserved (w, effects, signs);
}

/* An effect of all of the time attributes by -ln 1e-12, and leaves nothing to what follows. */
static void
test_all_of_it (void)
{
  const char *const effects[] = { "a", "b", "c", NULL };
  const char *const signs[] = { "+", "+", "+" };
  g_autoptr (WeegAnyRecord) w =
      COMPUTE (NURSE "'effects':[{'id':'a','mechanism':'prevents_care'," ADMIN "'percent':1},"
                     "{'id':'b','mechanism':'prevents_care'," ADMIN "'percent':0.5},"
                     "{'id':'c','mechanism':'relieves_tasks'," ADMIN "'hours_per_year':100}]");
  double all = -log (1e-12), half = -log (0.5);

  assert_near (number_at (w, "years/0/hours/prevented"), 1000, 1e-9);
  assert_near (number_at (w, "years/0/by_effect/a/hours"), 1000 * all / (all + half), 1e-9);
  assert_near (number_at (w, "years/0/by_effect/c/hours"), 0, 0);
  assert_near (number_at (w, "years/0/by_effect/c/not_realisable"), 100, 1e-9);
  assert_conserved (w, effects, signs);
}

typedef struct
{
  const char *name, *effect;
  double freed; /* in the first year, of 1400 hours */
} Size;

static const Size sizes[] = {
  { "percent", "'percent':0.1", 140 },
  { "percent-adopted", "'percent':0.1,'adoption':[0.5,1]", 70 },
  { "percent-applicable", "'percent':0.1,'applicable':0.25,'adoption':0.5", 17.5 },
  /* g / (1 + g) of the time */
  { "productivity", "'productivity':0.25", 280 },
  { "minutes", "'minutes_per_case':6,'cases_per_year':[500,900]", 50 },
  { "minutes-adopted", "'minutes_per_case':6,'cases_per_year':500,'adoption':0.2,'applicable':0.5", 5 },
  { "hours", "'hours_per_year':70", 70 },
  { "hours-range", "'hours_per_year':{'low':10,'base':60,'high':70}", 60 },
};

static void
test_size (gconstpointer data)
{
  const Size *size = data;
  g_autofree char *json =
      g_strdup_printf (NURSE "'effects':[{'id':'e','mechanism':'relieves_tasks',%s}]", size->effect);
  g_autoptr (WeegAnyRecord) w = COMPUTE (json);

  assert_near (number_at (w, "years/0/hours/relieved"), size->freed, 1e-9);
  assert_near (number_at (w, "net_fte"), size->freed / 1000, 1e-12);
}

typedef struct
{
  const char *growth;
  double factors[4];
} Growth;

static const Growth growths[] = {
  { "0.1", { 1, 1.1, 1.21, 1.331 } },
  { "{'kind':'linear','rate':-0.4}", { 1, 0.6, 0.2, 0 } },
  { "{'kind':'compound','rate':-0.5}", { 1, 0.5, 0.25, 0.125 } },
  { "{'kind':'scenario','factors':[1,0.9,0.7]}", { 1, 0.9, 0.7, 0.7 } },
};

static void
test_growth (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (growths); i++)
    {
      g_autofree char *json = g_strdup_printf ("'base_year':2027,'years':4,'hours_per_fte':1500,"
                                               "'functions':[{'id':'f','fte':2,'growth':%s}],"
                                               "'activities':[{'id':'a','share':{'f':1}}]",
                                               growths[i].growth);
      g_autoptr (WeegAnyRecord) w = COMPUTE (json);
      double total = 0;

      for (guint t = 0; t < 4; t++)
        {
          g_autofree char *path = g_strdup_printf ("years/%u/hours/available", t);

          assert_near (number_at (w, path), 3000 * growths[i].factors[t], 1e-9);
          total += growths[i].factors[t];
        }
      assert_near (number_at (w, "total/hours/available"), 3000 * total, 1e-9);
      assert_near (number_at (w, "total/fte/available"), 2 * total, 1e-9);
      g_assert_cmpfloat (number_at (w, "years/3/year"), ==, 2030);
    }
}

/* Added work counts on the hours there were, not on what others left, and is never offset. */
static void
test_added (void)
{
  g_autoptr (WeegAnyRecord) w =
      COMPUTE (NURSE "'effects':[{'id':'p','mechanism':'prevents_care','percent':1},"
                     "{'id':'a','mechanism':'adds_work'," ADMIN "'percent':0.1},"
                     "{'id':'b','mechanism':'adds_work','hours_per_year':70}]");

  assert_near (number_at (w, "years/0/hours/added"), 170, 1e-9);
  assert_near (number_at (w, "years/0/by_activity/admin/hours/added"), 150, 1e-9);
  assert_near (number_at (w, "years/0/by_activity/visit/hours/added"), 20, 1e-9);
  assert_near (number_at (w, "years/0/hours/net_freed"), 1400 - 170, 1e-9);
}

/* A move for all functions leaves out the one that takes over; no hours arise or vanish with a factor of 1.
 */
static void
test_move_to_one_of_all (void)
{
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      "'base_year':2027,'years':1,'hours_per_fte':1000,'functions':[{'id':'n','fte':1},{'id':'a','fte':1}],"
      "'activities':[{'id':'x','share':{'n':1,'a':0.4}}],"
      "'effects':[{'id':'m','mechanism':'moves_work','percent':0.3,'to':'a'}]");

  assert_near (number_at (w, "years/0/by_function/n/hours/moved_out"), 300, 1e-9);
  assert_near (number_at (w, "years/0/by_function/a/hours/moved_out"), 0, 0);
  assert_near (number_at (w, "years/0/by_function/a/hours/net_freed"), -300, 1e-9);
  assert_near (number_at (w, "years/0/hours/net_freed"), 0, 1e-9);
}

/* The last year at adoption 1 beside the expected one. */
static void
test_potential (void)
{
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      "'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'f','fte':1,'growth':0.5}],"
      "'activities':[{'id':'a','share':{'f':1}}],"
      "'effects':[{'id':'r','mechanism':'relieves_tasks','percent':0.2,'adoption':[0.1,0.5]},"
      "{'id':'w','mechanism':'adds_work','hours_per_year':30,'adoption':0.5}]");

  assert_near (number_at (w, "net_fte"), 0.15 - 0.015, 1e-12);
  g_assert_cmpfloat (number_at (w, "net_fte_year"), ==, 2028);
  assert_near (number_at (w, "potential/fte/net_freed"), 0.3 - 0.03, 1e-12);
  g_assert_cmpfloat (number_at (w, "potential/year"), ==, 2028);
}

static void
test_one_off (void)
{
  g_autoptr (WeegAnyRecord) w =
      COMPUTE ("'base_year':2027,'years':2,'hours_per_fte':1000,'functions':[{'id':'f','fte':1}],"
               "'activities':[{'id':'a','share':{'f':1}}],"
               "'one_off':[{'function':'f','hours':80,'year':2028},{'function':'f','hours':20}]");

  g_assert_cmpfloat (number_at (w, "years/0/one_off_hours"), ==, 20);
  g_assert_cmpfloat (number_at (w, "years/1/one_off_hours"), ==, 80);
  g_assert_cmpfloat (number_at (w, "years/1/hours/net_freed"), ==, 0);
  g_assert_cmpfloat (number_at (w, "one_off/1/year"), ==, 2027);
}

/*
 * Cashable: half of 100 relieved at 50 an hour: 2500; a move of 200 hours that takes 240 of one
 * who costs 30: 200 50 - 240 30 = 2800 for 200 - 240 hours. What is not cashable has no worth.
 */
static void
test_cashable (void)
{
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      "'base_year':2027,'years':1,'hours_per_fte':1000,"
      "'functions':[{'id':'nurse','fte':2,'hourly_cost':50},{'id':'aid','fte':1,'hourly_cost':30},{'id':'x','"
      "fte':1}],"
      "'activities':[{'id':'admin','share':{'nurse':0.5,'x':1}}],'effects':["
      "{'id':'r','mechanism':'relieves_tasks'," ADMIN "'hours_per_year':100,'cashable':0.5,'evidence':'e1'},"
      "{'id':'m','mechanism':'moves_work'," ADMIN
      "'hours_per_year':200,'to':'aid','time_factor':1.2,'cashable':true,'source':'S'},"
      "{'id':'p','mechanism':'prevents_care'," ADMIN "'hours_per_year':10},"
      "{'id':'q','mechanism':'prevents_care','functions':['x'],'hours_per_year':5,'cashable':true,'evidence':"
      "[]}]");
  g_autofree char *without = strings_at (w, "without_source"), *cost = strings_at (w, "without_hourly_cost");

  assert_near (number_at (w, "cashable_value/0"), 2500 + 2800, 1e-9);
  assert_near (number_at (w, "cashable_hours/0"), 50 - 40 + 5, 1e-9);
  assert_near (number_at (w, "cashable_fte"), 0.015, 1e-12);
  g_assert_cmpstr (without, ==, "p,q");
  g_assert_cmpstr (cost, ==, "x");
}

/*
 * Percentiles in closed form: relief of 1400 x, x triangular on 0, 0.5, 1: median 0.5, P5 sqrt (0.05 / 2).
 * Standard error of a percentile: sqrt (p (1 - p) / n) over the density, which is 4 x below the middle.
 */
static void
test_percentiles (void)
{
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      NURSE "'effects':[{'id':'r','mechanism':'relieves_tasks','percent':{'low':0,'base':0.5,'high':1}}]");
  double x = sqrt (0.05 / 2), se5 = sqrt (0.05 * 0.95 / 10000) / (4 * x), se50 = 0.005 / 2;

  assert_near (number_at (w, "percentiles/0/p5"), 1.4 * x, 4 * 1.4 * se5);
  assert_near (number_at (w, "percentiles/0/p50"), 0.7, 4 * 1.4 * se50);
  assert_near (number_at (w, "percentiles/0/p95"), 1.4 * (1 - x), 4 * 1.4 * se5);
  g_assert_cmpfloat (number_at (w, "percentiles/0/year"), ==, 2027);
}

/*
 * What moves from 100 hours of one function, uniform on 0..1 of them, takes twice as long of another: net
 * -x, x of the one and -2 x of the other. Percentiles of uniform draws are p, with a standard error of at
 * most sqrt (0.25 / n).
 */
static void
test_percentiles_of_parts (void)
{
  g_autoptr (WeegAnyRecord) w =
      COMPUTE ("'base_year':2027,'years':2,'hours_per_fte':100,'functions':[{'id':'a','fte':1},"
               "{'id':'b','fte':1}],'effects':[{'id':'m','mechanism':'moves_work','functions':['a'],'to':'b',"
               "'time_factor':2,'percent':{'dist':'uniform','min':0,'max':1}},"
               "{'id':'w','mechanism':'adds_work','functions':['b'],'percent':0.5}]");
  double error = 4 * sqrt (0.25 / 10000);

  assert_near (number_at (w, "percentiles/1/by_function/a/p5"), 0.05, error);
  assert_near (number_at (w, "percentiles/1/by_function/a/p95"), 0.95, error);
  assert_near (number_at (w, "percentiles/1/by_function/b/p5"), -2 * 0.95 - 0.5, 2 * error);
  assert_near (number_at (w, "percentiles/1/by_function/b/p50"), -2 * 0.5 - 0.5, 2 * error);
  assert_near (number_at (w, "percentiles/1/by_mechanism/moved_out/p95"), 0.95, error);
  assert_near (number_at (w, "percentiles/1/by_mechanism/moved_in/p95"), 2 * 0.95, 2 * error);
  g_assert_cmpfloat (number_at (w, "percentiles/1/by_mechanism/added/p5"), ==, 0.5);
  g_assert_cmpfloat (number_at (w, "percentiles/1/by_mechanism/prevented/p95"), ==, 0);
  assert_near (number_at (w, "percentiles/1/p50"), -0.5 - 0.5, error);
}

/* More draws than are kept of a year at a time: what is drawn again is the same. */
static void
test_percentiles_in_passes (void)
{
  g_autoptr (WeegAnyRecord) given = read_record (
      &weeg_workload_type, "{" NURSE "'effects':[{'id':'r','mechanism':'relieves_tasks','percent':{'low':0,"
                           "'base':0.5,'high':1}}]}");
  WeegDrawsOptions options = { .iterations = 1000000, .seed = 1 };
  gboolean cancelled;
  g_autoptr (WeegAnyRecord) w =
      (WeegAnyRecord *)weeg_workload_new ((const WeegWorkload *)given, &options, &cancelled);

  g_assert_cmpfloat (number_at (w, "percentiles/0/by_mechanism/relieved/p95"), ==,
                     number_at (w, "percentiles/0/p95"));
  g_assert_cmpfloat (number_at (w, "percentiles/0/by_function/nurse/p95"), ==,
                     number_at (w, "percentiles/0/p95"));
}

static void
test_percentiles_certain (void)
{
  g_autoptr (WeegAnyRecord) w =
      COMPUTE (NURSE "'effects':[{'id':'r','mechanism':'relieves_tasks','percent':0.5}]");

  assert_near (number_at (w, "percentiles/0/p5"), 0.7, 1e-12);
  assert_near (number_at (w, "percentiles/0/p95"), 0.7, 1e-12);
  assert_near (number_at (w, "percentiles/0/by_mechanism/relieved/p95"), 0.7, 1e-12);
}

/* Draws that leave the range of a fraction are at its end; none free more than there is. */
static void
test_wild_draws (void)
{
  g_autoptr (WeegAnyRecord) w = COMPUTE (
      NURSE
      "'effects':[{'id':'r','mechanism':'relieves_tasks','percent':{'dist':'normal','mean':0.5,'sd':5}}]");

  assert_near (number_at (w, "percentiles/0/p5"), 0, 1e-12);
  assert_near (number_at (w, "percentiles/0/p95"), 1.4, 1e-12);
}

static void
test_empty_parts (void)
{
  g_autoptr (WeegAnyRecord) nothing = COMPUTE ("'base_year':2027,'years':1,'hours_per_fte':1500");
  g_autoptr (WeegAnyRecord) nobody =
      COMPUTE ("'base_year':2027,'years':1,'hours_per_fte':1500,"
               "'effects':[{'id':'r','mechanism':'relieves_tasks','hours_per_year':10},"
               "{'id':'a','mechanism':'adds_work','hours_per_year':30},"
               "{'id':'p','mechanism':'prevents_care','percent':0.5}]");
  g_autoptr (WeegAnyRecord) whole =
      COMPUTE ("'base_year':2027,'years':1,'hours_per_fte':1500,"
               "'functions':[{'id':'f','fte':1}],"
               "'effects':[{'id':'p','mechanism':'prevents_care','percent':0.5}]");
  g_autoptr (WeegAnyRecord) idle =
      COMPUTE ("'base_year':2027,'years':1,'hours_per_fte':1500,"
               "'functions':[{'id':'f','fte':0}],'activities':[{'id':'a','share':{'f':1}}],"
               "'effects':[{'id':'p','mechanism':'prevents_care','hours_per_year':5},"
               "{'id':'w','mechanism':'adds_work','hours_per_year':7}]");

  g_assert_cmpfloat (number_at (nothing, "net_fte"), ==, 0);
  g_assert_cmpfloat (number_at (nobody, "years/0/hours/not_realisable"), ==, 10);
  g_assert_cmpfloat (number_at (nobody, "years/0/hours/net_freed"), ==, -30);
  g_assert_cmpfloat (number_at (whole, "years/0/hours/prevented"), ==, 750);
  g_assert_cmpuint (
      weeg_map_n (
          ((const WeegWorkloadYear *)weeg_list_get (((WeegWorkloadResult *)whole)->years, 0))->by_activity),
      ==, 0);
  g_assert_cmpfloat (number_at (idle, "years/0/by_effect/p/not_realisable"), ==, 5);
  g_assert_cmpfloat (number_at (idle, "years/0/by_function/f/hours/added"), ==, 7);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/workload/order", test_order);
  g_test_add_func ("/engine/workload/order-of-file", test_order_of_file);
  g_test_add_func ("/engine/workload/excess", test_excess);
  g_test_add_func ("/engine/workload/all-of-it", test_all_of_it);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/workload/size/%s", sizes[i].name);

      g_test_add_data_func (path, &sizes[i], test_size);
    }
  g_test_add_func ("/engine/workload/growth", test_growth);
  g_test_add_func ("/engine/workload/added", test_added);
  g_test_add_func ("/engine/workload/move-to-one-of-all", test_move_to_one_of_all);
  g_test_add_func ("/engine/workload/potential", test_potential);
  g_test_add_func ("/engine/workload/one-off", test_one_off);
  g_test_add_func ("/engine/workload/cashable", test_cashable);
  g_test_add_func ("/engine/workload/percentiles", test_percentiles);
  g_test_add_func ("/engine/workload/percentiles-of-parts", test_percentiles_of_parts);
  g_test_add_func ("/engine/workload/percentiles-in-passes", test_percentiles_in_passes);
  g_test_add_func ("/engine/workload/percentiles-certain", test_percentiles_certain);
  g_test_add_func ("/engine/workload/wild-draws", test_wild_draws);
  g_test_add_func ("/engine/workload/empty-parts", test_empty_parts);
  return g_test_run ();
}
