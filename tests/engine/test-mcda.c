/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-engine-error.h"
#include "weeg-json-writer.h"
#include "weeg-mcda.h"

#define DRAWS 10000
/* Four standard errors of a share. */
#define four_se(p) (4 * sqrt ((p) * (1 - (p)) / DRAWS))
#define assert_share(actual, p) assert_near ((actual), (p), four_se (p))

static WeegMcda *
read_problem (const char *parts)
{
  g_autofree char *json = g_strdup_printf ("{'format':'weegwijzer-mcda','version':1,%s}", parts);

  return read_record (&weeg_mcda_type, json);
}

static WeegAnyRecord *
solve_with (const char *parts, guint threads, guint64 seed)
{
  g_autoptr (WeegAnyRecord) problem = (WeegAnyRecord *)read_problem (parts);
  WeegDrawsOptions options = { .iterations = DRAWS, .seed = seed, .threads = threads };
  g_autoptr (GError) error = NULL;
  WeegMcdaResult *result = weeg_mcda_result_new ((const WeegMcda *)problem, &options, &error);

  g_assert_no_error (error);
  assert_finite (result);
  return (WeegAnyRecord *)result;
}

static WeegAnyRecord *
solve (const char *parts)
{
  return solve_with (parts, 1, 1);
}

#define SCALE "'worst':0,'best':100"
#define THREE                                                                                                \
  "'criteria':[{'id':'x','name':'X'," SCALE "},{'id':'y','name':'Y'," SCALE "},{'id':'z','name':'Z'," SCALE  \
  "}],"
#define TWO "'criteria':[{'id':'x','name':'X'," SCALE "},{'id':'y','name':'Y'," SCALE "}],"
#define ABC "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'},{'id':'c','name':'C'}],"
#define AB "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'}],"

/* Each is all of one criterion: V are the weights themselves, uniform over the simplex: every rank a third;
 * the first has 11/18 of the weight there and (1 - 11/18) / 2 elsewhere; P (w <= t) = 1 - (1 - t)^2. */
static void
test_uniform (void)
{
  g_autoptr (WeegAnyRecord) r =
      solve (THREE ABC
             "'measurements':{'a':{'x':100,'y':0,'z':0},'b':{'x':0,'y':100,'z':0},'c':{'x':0,'y':0,'z':100}},"
             "'weights':{'kind':'uniform'}");
  const double shares[] = { 0.05, 0.25, 0.5, 0.75, 0.95 };
  const char *const names[] = { "p5", "p25", "p50", "p75", "p95" };

  for (guint rank = 0; rank < 3; rank++)
    {
      g_autofree char *path = g_strdup_printf ("smaa/rank_acceptability/b/%u", rank);

      assert_share (number_at (r, path), 1.0 / 3);
    }
  assert_near (number_at (r, "smaa/central_weights/a/x"), 11.0 / 18, 4 * 0.16 / sqrt (DRAWS / 3));
  assert_near (number_at (r, "smaa/central_weights/a/y"), 7.0 / 36, 4 * 0.13 / sqrt (DRAWS / 3));
  assert_near (number_at (r, "smaa/confidence/a"), 1, 0);
  assert_share (number_at (r, "smaa/beats/a/c"), 0.5);
  /* 11/18, 5/18 and 2/18 of a third each */
  assert_near (number_at (r, "smaa/holistic_acceptability/c"), 1.0 / 3, 0.02);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *path = g_strdup_printf ("smaa/value_percentiles/c/%s", names[i]);
      double t = 1 - sqrt (1 - shares[i]), density = 2 * (1 - t);

      assert_near (number_at (r, path), 100 * t, 100 * four_se (shares[i]) / density + 0.02);
    }
  assert_near (number_at (r, "value/a"), 100.0 / 3, 1e-9);
  g_assert_cmpfloat (number_at (r, "rank/b"), ==, 1);
  assert_near (number_at (r, "smaa/standard_error_max"), 0.005, 1e-4);
}

/* a is best where 100 w > 50 (1 - w): w > 1/3. Mean w there 2/3, below 1/6. */
static void
test_two (void)
{
  g_autoptr (WeegAnyRecord) r =
      solve (TWO AB "'measurements':{'a':{'x':100,'y':0},'b':{'x':0,'y':50}},'weights':{'kind':'uniform'}");

  assert_share (number_at (r, "smaa/rank_acceptability/a/0"), 2.0 / 3);
  assert_share (number_at (r, "smaa/beats/b/a"), 1.0 / 3);
  assert_near (number_at (r, "smaa/central_weights/a/x"), 2.0 / 3, 4 * 0.1925 / sqrt (DRAWS * 2.0 / 3));
  assert_near (number_at (r, "smaa/central_weights/b/x"), 1.0 / 6, 4 * 0.0963 / sqrt (DRAWS / 3.0));
  /* the exact crossing, whatever the draws */
  assert_near (number_at (r, "sensitivity/x/0/to"), 1.0 / 3, 1e-12);
  g_assert_cmpstr (string_at (r, "sensitivity/x/0/best"), ==, "b");
  assert_near (number_at (r, "sensitivity/y/0/to"), 2.0 / 3, 1e-12);
  g_assert_cmpstr (string_at (r, "sensitivity/y/1/best"), ==, "b");
  g_assert_cmpfloat (number_at (r, "sensitivity/y/1/to"), ==, 1);
  g_assert_false (has_at (r, "sensitivity/y/2"));
}

/* With x at least as important as y, w is uniform on 1/2 .. 1, and a always best. */
static void
test_ordinal (void)
{
  g_autoptr (WeegAnyRecord) r = solve (TWO AB "'measurements':{'a':{'x':100,'y':0},'b':{'x':0,'y':50}},'"
                                              "weights':{'kind':'ordinal','order':['x','y']}");

  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a/0"), ==, 1);
  g_assert_false (has_at (r, "smaa/central_weights/b"));
  g_assert_false (has_at (r, "smaa/confidence/b"));
  assert_near (number_at (r, "smaa/central_weights/a/x"), 0.75, 4 * 0.1443 / sqrt (DRAWS));
  assert_near (number_at (r, "value/a"), 75, 1e-9);
}

/* w between 0.2 and 0.6: a is best from 1/3 on: (0.6 - 1/3) / 0.4 = 2/3. */
static void
test_intervals (void)
{
  g_autoptr (WeegAnyRecord) r =
      solve (TWO AB "'measurements':{'a':{'x':100,'y':0},'b':{'x':0,'y':50}},'weights':{'kind':'intervals','"
                    "low':{'x':0.2},'high':{'x':0.6}}");

  assert_share (number_at (r, "smaa/rank_acceptability/a/0"), 2.0 / 3);
  assert_near (number_at (r, "weights/x"), 0.4, 1e-12);
}

/*
 * Exact weights, normal measurements: V_a - V_b is normal with mean 0.6 5 and variance
 * 0.36 (16 + 9): P (a beats b) = Phi (3 / 3) = Phi (1); so is the confidence, of a run of its own.
 */
static void
test_normal (void)
{
  g_autoptr (WeegAnyRecord) r =
      solve (TWO AB "'measurements':{'a':{'x':{'dist':'normal','mean':55,'sd':4},'y':50},"
                    "'b':{'x':{'dist':'normal','mean':50,'sd':3},'y':50}},'weights':{'kind':'exact','values':"
                    "{'x':6,'y':4}}");
  double p = 0.841344746;

  assert_share (number_at (r, "smaa/beats/a/b"), p);
  assert_share (number_at (r, "smaa/confidence/a"), p);
  assert_share (number_at (r, "smaa/confidence/b"), 1 - p);
  assert_near (number_at (r, "smaa/central_weights/b/x"), 0.6, 1e-12);
  /* V_a is normal with mean 53 and SD 2.4 */
  assert_near (number_at (r, "smaa/value_percentiles/a/p95"), 53 + 2.4 * 1.6448536,
               2.4 * four_se (0.05) / 0.10313 + 0.02);
  assert_near (number_at (r, "value/a"), 53, 1e-9);
}

/* What is drawn outside the scale goes on along it, and is counted. */
static void
test_outside (void)
{
  g_autoptr (WeegAnyRecord) r = solve (
      TWO AB "'measurements':{'a':{'x':{'dist':'normal','mean':90,'sd':10},'y':50},'b':{'x':50,'y':50}},"
             "'weights':{'kind':'exact','values':{'x':1,'y':0}}");

  assert_near (number_at (r, "smaa/outside_share/a"), 1 - 0.841344746, 1e-8);
  g_assert_cmpfloat (number_at (r, "smaa/outside_share/b"), ==, 0);
  g_assert_cmpfloat (number_at (r, "smaa/value_percentiles/a/p95"), >, 100);
}

/*
 * The same chances whether normals are drawn one for an alternative or one for each cell, which a certain
 * third cell that is nearly normal on a scale that bends makes them be.
 */
static void
test_normal_both_ways (void)
{
  const char *const scales[] = { SCALE, SCALE ",'points':[[0,0],[1,1],[100,100]]" };
  double shares[2], confidence[2], outside[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *parts = g_strdup_printf (
          "'criteria':[{'id':'x','name':'X',%s},{'id':'y','name':'Y',%s}]," AB
          "'measurements':{'a':{'x':{'dist':'normal','mean':55,'sd':8},'y':{'dist':'normal','mean':40,'sd':5}"
          "},"
          "'b':{'x':{'dist':'normal','mean':45,'sd':6},'y':{'dist':'normal','mean':60,'sd':9}}},"
          "'weights':{'kind':'uniform'}",
          scales[i], scales[i]);
      g_autoptr (WeegAnyRecord) r = solve (parts);

      shares[i] = number_at (r, "smaa/beats/a/b");
      confidence[i] = number_at (r, "smaa/confidence/a");
      outside[i] = number_at (r, "smaa/outside_share/b");
    }
  assert_near (shares[0], shares[1], sqrt (2) * four_se (0.4));
  /* The central weights, which differ a little between the two, come on top. */
  assert_near (confidence[0], confidence[1], sqrt (2) * four_se (0.5) + 0.01);
  assert_near (outside[0], outside[1], four_se (0.01));
}

/* Two members, w = .2 and .8: .2 (1/4) makes b best, .5 and .8 make a. */
static void
test_members (void)
{
  g_autoptr (WeegAnyRecord) r = solve (
      TWO AB
      "'measurements':{'a':{'x':100,'y':0},'b':{'x':0,'y':50}},"
      "'weights':{'kind':'members','members':{'m':{'x':0.2,'y':0.8},'n':{'x':0.8,'y':0.2},'o':{'x':1}}}");
  g_autofree char *left_out = strings_at (r, "weights_left_out");

  assert_share (number_at (r, "smaa/rank_acceptability/b/0"), 0.25);
  assert_near (number_at (r, "smaa/central_weights/b/x"), 0.2, 1e-12);
  g_assert_cmpstr (left_out, ==, "o");
}

/* Equal alternatives share their ranks; one out of the running has none, whatever its V. */
static void
test_ties_and_knock_out (void)
{
  g_autoptr (WeegAnyRecord) r = solve (
      "'criteria':[{'id':'x','name':'X'," SCALE "},{'id':'y','name':'Y','worst':9,'best':1,'must':5}],"
      "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'},{'id':'c','name':'C'},{'id':'d','name':'D'"
      "}],"
      "'measurements':{'a':{'x':50,'y':5},'b':{'x':50,'y':5},'c':{'x':100,'y':6},'d':{'x':90,'y':null}},"
      "'weights':{'kind':'uniform'}");
  g_autofree char *missing = strings_at (r, "missing/d");

  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a/0"), ==, 0.5);
  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a/1"), ==, 0.5);
  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a/2"), ==, 0);
  g_assert_cmpfloat (number_at (r, "smaa/beats/a/b"), ==, 0.5);
  g_assert_cmpfloat (number_at (r, "smaa/confidence/b"), ==, 0.5);
  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/c/0"), ==, 0);
  g_assert_cmpfloat (number_at (r, "knocked_out/c"), ==, TRUE);
  g_assert_false (has_at (r, "rank/c"));
  g_assert_true (has_at (r, "smaa/value_percentiles/c"));
  g_assert_false (has_at (r, "value/d"));
  g_assert_false (has_at (r, "smaa/value_percentiles/d"));
  g_assert_false (has_at (r, "knocked_out/d"));
  g_assert_cmpstr (missing, ==, "y");
  g_assert_cmpfloat (number_at (r, "rank/b"), ==, 1);
}

#define MIXED                                                                                                \
  "'criteria':[{'id':'x','name':'X'," SCALE "},{'id':'y','name':'Y','worst':30,'best':10},"                  \
  "{'id':'z','name':'Z','worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]}],"                             \
  "'alternatives':[{'id':'a','name':'A'},{'id':'b','name':'B'},{'id':'c','name':'C'}],"                      \
  "'measurements':{'a':{'x':{'low':20,'base':60,'high':90},'y':15,'z':7.5},"                                 \
  "'b':{'x':50,'y':{'dist':'uniform','min':10,'max':30},'z':{'dist':'pert','low':2,'base':5,'high':9}},"     \
  "'c':{'x':{'dist':'beta','alpha':2,'beta':3},'y':20,'z':{'dist':'gamma','shape':4,'scale':1}}},"

/* Acceptabilities sum to 1 over ranks and over alternatives; beats are mirrored; percentiles rise. */
static void
test_sums (void)
{
  g_autoptr (WeegAnyRecord) r = solve (MIXED "'weights':{'kind':'uniform'}");
  const char *const ids[] = { "a", "b", "c" };

  for (guint i = 0; i < 3; i++)
    {
      double over_ranks = 0, over_alternatives = 0, weights = 0;

      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *ranks = g_strdup_printf ("smaa/rank_acceptability/%s/%u", ids[i], j);
          g_autofree char *alternatives = g_strdup_printf ("smaa/rank_acceptability/%s/%u", ids[j], i);
          g_autofree char *central = g_strdup_printf ("smaa/central_weights/%s/%c", ids[i], "xyz"[j]);
          g_autofree char *beats = g_strdup_printf ("smaa/beats/%s/%s", ids[i], ids[j]);
          g_autofree char *mirrored = g_strdup_printf ("smaa/beats/%s/%s", ids[j], ids[i]);

          over_ranks += number_at (r, ranks);
          over_alternatives += number_at (r, alternatives);
          weights += number_at (r, central);
          if (i != j)
            assert_near (number_at (r, beats) + number_at (r, mirrored), 1, 1e-12);
        }
      assert_near (over_ranks, 1, 1e-12);
      assert_near (over_alternatives, 1, 1e-12);
      assert_near (weights, 1, 1e-12);
    }
  /* 60 x, (30 - 15) / 20 and 85, each a third */
  assert_near (number_at (r, "value/a"), (60 + 75 + 85) / 3.0, 1e-9);
}

static void
test_threads (void)
{
  const char *const weights[] = {
    "'weights':{'kind':'uniform'}", "'weights':{'kind':'ordinal','order':['z','x','y']}",
    "'weights':{'kind':'intervals','low':{'x':0.3},'high':{'x':0.305,'y':0.5}}",
    "'weights':{'kind':'members','members':{'m':{'x':1,'y':2,'z':3},'n':{'x':3,'y':1,'z':0}}}"
  };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      g_autofree char *parts = g_strconcat (MIXED, weights[i], NULL);
      g_autoptr (WeegAnyRecord) one = solve_with (parts, 1, 0), four = solve_with (parts, 4, 0);
      g_autoptr (WeegAnyRecord) other = solve_with (parts, 1, 7);
      g_autofree char *first = weeg_json_write_record (one, WEEG_JSON_CANONICAL);
      g_autofree char *second = weeg_json_write_record (four, WEEG_JSON_CANONICAL);
      g_autofree char *third = weeg_json_write_record (other, WEEG_JSON_CANONICAL);

      g_assert_cmpstr (first, ==, second);
      g_assert_cmpstr (first, !=, third);
    }
}

/* Making one measurement better never makes its alternative worse, nor the others better. */
static void
test_monotone (void)
{
  double before = -1, other_before = 2;

  for (guint x = 0; x <= 100; x += 20)
    {
      g_autofree char *parts = g_strdup_printf (
          THREE ABC
          "'measurements':{'a':{'x':%u,'y':40,'z':50},'b':{'x':60,'y':50,'z':30},'c':{'x':20,'y':80,'z':60}},"
          "'weights':{'kind':'uniform'}",
          x);
      g_autoptr (WeegAnyRecord) r = solve (parts);

      g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a/0"), >=, before);
      g_assert_cmpfloat (number_at (r, "smaa/beats/c/a"), <=, other_before);
      before = number_at (r, "smaa/rank_acceptability/a/0");
      other_before = number_at (r, "smaa/beats/c/a");
    }
}

/* The same problem in other units and written in another order. */
static void
test_units_and_order (void)
{
  g_autoptr (WeegAnyRecord) one =
      solve (TWO AB "'measurements':{'a':{'x':70,'y':20},'b':{'x':40,'y':60}},'weights':{'kind':'uniform'}");
  g_autoptr (WeegAnyRecord) other = solve (
      "'criteria':[{'id':'y','name':'Y','worst':1000,'best':0},{'id':'x','name':'X','worst':-1,'best':1}],"
      "'alternatives':[{'id':'b','name':'B'},{'id':'a','name':'A'}],"
      "'measurements':{'b':{'y':400,'x':-0.2},'a':{'y':800,'x':0.4}},'weights':{'kind':'uniform'}");

  assert_near (number_at (one, "value/a"), number_at (other, "value/a"), 1e-9);
  assert_near (number_at (one, "sensitivity/x/0/to"), number_at (other, "sensitivity/x/0/to"), 1e-12);
  /* w > 4/7 */
  assert_share (number_at (one, "smaa/rank_acceptability/a/0"), 3.0 / 7);
  assert_share (number_at (other, "smaa/rank_acceptability/a/0"), 3.0 / 7);
}

/* The example that stands in the description of the format. */
static void
test_format_example (void)
{
  g_autoptr (WeegAnyRecord) r = solve (
      "'criteria':[{'id':'c1','name':'Efficacy','worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]}],"
      "'alternatives':[{'id':'a1','name':'New'}],'measurements':{'a1':{'c1':7.5}},"
      "'weights':{'kind':'exact','values':{'c1':1}}");

  assert_near (number_at (r, "value/a1"), 85, 1e-12);
  assert_near (number_at (r, "contributions/a1/c1"), 85, 1e-12);
  g_assert_cmpfloat (number_at (r, "rank/a1"), ==, 1);
  g_assert_cmpfloat (number_at (r, "smaa/rank_acceptability/a1/0"), ==, 1);
  g_assert_cmpfloat (number_at (r, "sensitivity/c1/0/to"), ==, 1);
  assert_near (number_at (r, "smaa/value_percentiles/a1/p5"), 85, 1e-9);
}

static const char *const wrong[] = {
  TWO "'alternatives':[],'measurements':{},'weights':{'kind':'uniform'}",
  "'criteria':[],'alternatives':[{'id':'a','name':'A'}],'measurements':{},'weights':{'kind':'uniform'}",
  TWO AB "'measurements':{},'weights':{'kind':'exact','values':{'x':0,'y':0}}",
  TWO AB "'measurements':{},'weights':{'kind':'intervals','low':{'x':0.9,'y':0.9},'high':{}}",
};

static void
test_wrong (void)
{
  WeegDrawsOptions options = default_draws ();

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (WeegAnyRecord) problem = (WeegAnyRecord *)read_problem (wrong[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (weeg_mcda_result_new ((const WeegMcda *)problem, &options, &error));
      g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
    }
}

/* What is drawn of these would be no number, or one whose square is none. */
static const char *const wide[] = {
  "{'dist':'normal','mean':5,'sd':1e120}",
  "{'dist':'normal','mean':5,'sd':1e308}",
  "{'dist':'lognormal','meanlog':0,'sdlog':60}",
  "{'dist':'gamma','shape':1e-300,'scale':1e305}",
  "{'dist':'uniform','min':-1e308,'max':1e308}",
  "{'low':-1e308,'base':5,'high':1e308}",
  "{'dist':'pert','low':-1e200,'base':5,'high':1e200}",
};

static void
test_wide (void)
{
  WeegDrawsOptions options = default_draws ();

  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *parts = g_strdup_printf (
          TWO AB "'measurements':{'b':{'y':%s}},'weights':{'kind':'exact','values':{'x':1,'y':0}}", wide[i]);
      g_autoptr (WeegAnyRecord) problem = (WeegAnyRecord *)read_problem (parts);
      g_autoptr (GError) error = NULL;

      g_assert_null (weeg_mcda_result_new ((const WeegMcda *)problem, &options, &error));
      g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
      g_assert_true (g_str_has_prefix (error->message, "measurements.b.y: "));
    }
}

/* Far, but still numbers; solve () sees that the results are too. */
static void
test_far (void)
{
  g_autoptr (WeegAnyRecord) r = solve (
      TWO AB
      "'measurements':{'a':{'x':{'dist':'lognormal','meanlog':0,'sdlog':4},'y':0},"
      "'b':{'x':{'dist':'normal','mean':5,'sd':1e90},'y':{'dist':'gamma','shape':1e-300,'scale':1e90}}},"
      "'weights':{'kind':'uniform'}");

  g_assert_true (has_at (r, "smaa/value_percentiles/b/p95"));
}

/* A scale whose ends differ by more than a number can hold. */
static void
test_widest_scale (void)
{
  g_autoptr (WeegAnyRecord) r =
      solve ("'criteria':[{'id':'x','name':'X','worst':-1e308,'best':1e308}]," AB
             "'measurements':{'a':{'x':0},'b':{'x':5e307}},'weights':{'kind':'uniform'}");

  assert_near (number_at (r, "value/a"), 50, 1e-9);
  assert_near (number_at (r, "value/b"), 75, 1e-9);
}

/* Also of more than can share a draw exactly, the ranks of each sum to 1, and so do those who have a rank. */
static void
test_many_ties (void)
{
  g_autoptr (GString) parts =
      g_string_new ("'criteria':[{'id':'x','name':'X'," SCALE "}],'alternatives':[{'id':'a0','name':'A'}");
  g_autoptr (WeegAnyRecord) r = NULL;
  guint n = 37;

  for (guint i = 1; i < n; i++)
    g_string_append_printf (parts, ",{'id':'a%u','name':'A'}", i);
  g_string_append (parts, "],'measurements':{'a0':{'x':50}");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (parts, ",'a%u':{'x':50}", i);
  g_string_append (parts, "},'weights':{'kind':'uniform'}");
  r = solve (parts->str);
  for (guint i = 0; i < n; i++)
    {
      double of_alternative = 0, of_rank = 0;

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *mine = g_strdup_printf ("smaa/rank_acceptability/a%u/%u", i, j);
          g_autofree char *theirs = g_strdup_printf ("smaa/rank_acceptability/a%u/%u", j, i);

          of_alternative += number_at (r, mine);
          of_rank += number_at (r, theirs);
        }
      assert_near (of_alternative, 1, 1e-12);
      assert_near (of_rank, 1, 1e-12);
    }
}

/* Odd, but with an answer. */
static const char *const odd[] = {
  TWO AB "'measurements':{},'weights':{'kind':'uniform'}",
  TWO AB "'measurements':{'a':{'x':1e308,'y':-1e308}},'weights':{'kind':'uniform'}",
  TWO AB "'measurements':{'a':{'x':1,'y':2}},'weights':{'kind':'ordinal','order':['y','x']}",
  "'criteria':[{'id':'x','name':'X'," SCALE ",'must':200}],"
  "'alternatives':[{'id':'a','name':'A'}],'measurements':{'a':{'x':1}},'weights':{'kind':'uniform'}",
};

static void
test_odd (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (WeegAnyRecord) r = solve (odd[i]);

      g_assert_true (has_at (r, "smaa"));
      g_assert_false (has_at (r, "rank/b"));
    }
}

static gboolean
stop (gpointer data)
{
  return TRUE;
}

static void
take_progress (double done, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (done, >, *last);
  g_assert_cmpfloat (done, <=, 1);
  *last = done;
}

/* It only grows, and with one thread it ends at all of it. */
static void
test_progress (void)
{
  g_autoptr (WeegAnyRecord) problem =
      (WeegAnyRecord *)read_problem (THREE ABC "'measurements':{},'weights':{'kind':'uniform'}");
  double last = 0;
  WeegDrawsOptions options = {
    .iterations = 1000, .seed = 1, .threads = 1, .progress = take_progress, .progress_data = &last
  };
  g_autoptr (WeegAnyRecord) result =
      (WeegAnyRecord *)weeg_mcda_result_new ((const WeegMcda *)problem, &options, NULL);

  g_assert_nonnull (result);
  g_assert_cmpfloat (last, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr (WeegAnyRecord) problem = (WeegAnyRecord *)read_problem (MIXED "'weights':{'kind':'uniform'}");
  WeegDrawsOptions options = { .iterations = 100000000, .seed = 1, .threads = 2, .cancelled = stop };
  g_autoptr (GError) error = NULL;

  g_assert_null (weeg_mcda_result_new ((const WeegMcda *)problem, &options, &error));
  g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/mcda/uniform", test_uniform);
  g_test_add_func ("/engine/mcda/two", test_two);
  g_test_add_func ("/engine/mcda/ordinal", test_ordinal);
  g_test_add_func ("/engine/mcda/intervals", test_intervals);
  g_test_add_func ("/engine/mcda/normal", test_normal);
  g_test_add_func ("/engine/mcda/normal-both-ways", test_normal_both_ways);
  g_test_add_func ("/engine/mcda/outside", test_outside);
  g_test_add_func ("/engine/mcda/members", test_members);
  g_test_add_func ("/engine/mcda/ties-and-knock-out", test_ties_and_knock_out);
  g_test_add_func ("/engine/mcda/sums", test_sums);
  g_test_add_func ("/engine/mcda/threads", test_threads);
  g_test_add_func ("/engine/mcda/monotone", test_monotone);
  g_test_add_func ("/engine/mcda/units-and-order", test_units_and_order);
  g_test_add_func ("/engine/mcda/format-example", test_format_example);
  g_test_add_func ("/engine/mcda/wrong", test_wrong);
  g_test_add_func ("/engine/mcda/wide", test_wide);
  g_test_add_func ("/engine/mcda/far", test_far);
  g_test_add_func ("/engine/mcda/widest-scale", test_widest_scale);
  g_test_add_func ("/engine/mcda/many-ties", test_many_ties);
  g_test_add_func ("/engine/mcda/odd", test_odd);
  g_test_add_func ("/engine/mcda/progress", test_progress);
  g_test_add_func ("/engine/mcda/cancelled", test_cancelled);
  return g_test_run ();
}
