/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-engine-error.h"
#include "weeg-member-weights.h"
#include "weeg-weight-source.h"

#define DRAWS 100000

static const char *const ids[] = { "a", "b", "c", "d", "e", "f" };

static WeegWeightSource *
new_source (const char *json, guint n)
{
  g_autoptr (WeegAnyRecord) given = read_record (&weeg_mcda_weights_type, json);
  g_autoptr (GError) error = NULL;
  WeegWeightSource *source = weeg_weight_source_new ((const WeegMcdaWeights *)given, ids, n, &error);

  g_assert_no_error (error);
  return source;
}

static void
assert_sum (const double *weights, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (weights[i], >=, -1e-12);
      sum += weights[i];
    }
  assert_near (sum, 1, 1e-9);
}

/* Means of weights and of their squares over the draws. */
static void
draw_means (const WeegWeightSource *source, guint n, double *means, double *squares)
{
  WeegStream stream = weeg_stream_new (3, 0);
  double weights[6];

  memset (means, 0, n * sizeof (double));
  memset (squares, 0, n * sizeof (double));
  weeg_weight_source_begin (source, &stream, weights);
  for (guint draw = 0; draw < DRAWS; draw++)
    {
      weeg_weight_source_draw (source, &stream, weights);
      assert_sum (weights, n);
      for (guint i = 0; i < n; i++)
        {
          means[i] += weights[i] / DRAWS;
          squares[i] += weights[i] * weights[i] / DRAWS;
        }
    }
}

static void
test_exact (void)
{
  g_autoptr (WeegWeightSource) source = new_source ("{'kind':'exact','values':{'a':3,'b':0,'c':1}}", 3);
  WeegStream stream = weeg_stream_new (1, 0);
  double weights[3];

  g_assert_true (weeg_weight_source_is_exact (source));
  weeg_weight_source_begin (source, &stream, weights);
  weeg_weight_source_draw (source, &stream, weights);
  assert_near (weights[0], 0.75, 1e-15);
  assert_near (weights[1], 0, 0);
}

/* Dirichlet (1, 1, 1, 1): mean 1/n, E w^2 = 2 / (n (n + 1)). */
static void
test_uniform (void)
{
  g_autoptr (WeegWeightSource) source = new_source ("{'kind':'uniform'}", 4);
  double means[4], squares[4], sd = sqrt (0.1 - 0.0625);

  draw_means (source, 4, means, squares);
  for (guint i = 0; i < 4; i++)
    {
      assert_near (means[i], 0.25, 4 * sd / sqrt (DRAWS));
      assert_near (squares[i], 0.1, 4 * 0.13 / sqrt (DRAWS));
    }
}

/* The mean is the centroid of the ordinal simplex: the rank-order centroid; every draw keeps the order. */
static void
test_ordinal (void)
{
  g_autoptr (WeegWeightSource) source = new_source ("{'kind':'ordinal','order':['c','a','d','b']}", 4);
  const guint place[] = { 1, 3, 0, 2 };
  double means[4], squares[4], weights[4];
  WeegStream stream = weeg_stream_new (1, 0);

  draw_means (source, 4, means, squares);
  for (guint i = 0; i < 4; i++)
    {
      double centroid = weeg_rank_order_centroid (place[i], 4);

      assert_near (weeg_weight_source_base (source)[i], centroid, 1e-15);
      assert_near (means[i], centroid, 4 * sqrt ((squares[i] - means[i] * means[i]) / DRAWS));
    }
  for (guint i = 0; i < 1000; i++)
    {
      weeg_weight_source_draw (source, &stream, weights);
      g_assert_true (weights[2] >= weights[0] && weights[0] >= weights[3] && weights[3] >= weights[1]);
    }
}

/*
 * a, then b and c equal: vertices (1, 0, 0) and (1/3, 1/3, 1/3), uniform between them: mean (2/3, 1/6, 1/6).
 */
static void
test_ordinal_ties (void)
{
  g_autoptr (WeegWeightSource) source =
      new_source ("{'kind':'ordinal','order':['a','b','c'],'ties':[['b','c']]}", 3);
  g_autoptr (WeegWeightSource) all =
      new_source ("{'kind':'ordinal','order':['a','b','c'],'ties':[['c','b','a']]}", 3);
  double means[3], squares[3], weights[3], sd = 2.0 / 3 / sqrt (12);
  WeegStream stream = weeg_stream_new (1, 0);

  draw_means (source, 3, means, squares);
  assert_near (means[0], 2.0 / 3, 4 * sd / sqrt (DRAWS));
  assert_near (weeg_weight_source_base (source)[1], 1.0 / 6, 1e-15);
  for (guint i = 0; i < 100; i++)
    {
      weeg_weight_source_draw (source, &stream, weights);
      g_assert_cmpfloat (weights[1], ==, weights[2]);
      g_assert_cmpfloat (weights[0], >=, weights[1]);
    }
  g_assert_true (weeg_weight_source_is_exact (all));
  assert_near (weeg_weight_source_base (all)[2], 1.0 / 3, 1e-15);
}

/* --- intervals: areas by exact clipping --- */

typedef struct
{
  double x, y;
} Point;

typedef struct
{
  guint n;
  Point points[32];
} Polygon;

/* Cuts away what has p x + q y > r. */
static void
clip (Polygon *polygon, double p, double q, double r)
{
  Polygon kept = { 0 };

  for (guint i = 0; i < polygon->n; i++)
    {
      Point a = polygon->points[i], b = polygon->points[(i + 1) % polygon->n];
      double at_a = p * a.x + q * a.y - r, at_b = p * b.x + q * b.y - r;

      if (at_a <= 0)
        kept.points[kept.n++] = a;
      if ((at_a < 0 && at_b > 0) || (at_a > 0 && at_b < 0))
        {
          double t = at_a / (at_a - at_b);

          kept.points[kept.n++] = (Point){ a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
        }
    }
  *polygon = kept;
}

static double
area (const Polygon *polygon)
{
  double sum = 0;

  for (guint i = 0; i < polygon->n; i++)
    {
      Point a = polygon->points[i], b = polygon->points[(i + 1) % polygon->n];

      sum += a.x * b.y - b.x * a.y;
    }
  return fabs (sum) / 2;
}

typedef struct
{
  const char *name;
  double low[3], high[3];
} Box;

static const Box boxes[] = {
  { "free", { 0, 0, 0 }, { 1, 1, 1 } },        { "lows", { 0.1, 0.2, 0.3 }, { 1, 1, 1 } },
  { "highs", { 0, 0, 0 }, { 0.5, 0.6, 0.4 } }, { "both", { 0.1, 0.05, 0.2 }, { 0.5, 0.4, 0.7 } },
  { "narrow", { 0.2, 0, 0 }, { 0.21, 1, 1 } }, { "one-side-useless", { 0.3, 0.1, 0 }, { 1, 1, 0.05 } },
};

/* P (w1 > w2), P (w1 > w3), P (w2 > w3) and P (w1 > 0.35) as shares of the area. */
static const double cuts[][3] = { { 1, -1, 0 }, { 2, 1, 1 }, { 1, 2, 1 }, { 1, 0, 0.35 } };

static Polygon
new_polygon (const Box *box)
{
  Polygon polygon = { 4, { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } } };

  clip (&polygon, 1, 1, 1 - box->low[2]);
  clip (&polygon, -1, -1, -(1 - box->high[2]));
  clip (&polygon, 1, 0, box->high[0]);
  clip (&polygon, -1, 0, -box->low[0]);
  clip (&polygon, 0, 1, box->high[1]);
  clip (&polygon, 0, -1, -box->low[1]);
  return polygon;
}

static void
check_box (const Box *box, gboolean walk)
{
  g_autofree char *json =
      g_strdup_printf ("{'kind':'intervals','low':{'a':%g,'b':%g,'c':%g},'high':{'a':%g,'b':%g,'c':%g}}",
                       box->low[0], box->low[1], box->low[2], box->high[0], box->high[1], box->high[2]);
  g_autoptr (WeegWeightSource) source = new_source (json, 3);
  Polygon whole = new_polygon (box);
  guint counts[G_N_ELEMENTS (cuts)] = { 0 };
  WeegStream stream = weeg_stream_new (8, 0);
  double w[3];

  if (walk)
    weeg_weight_source_walk (source);
  weeg_weight_source_begin (source, &stream, w);
  for (guint draw = 0; draw < DRAWS; draw++)
    {
      weeg_weight_source_draw (source, &stream, w);
      assert_sum (w, 3);
      for (guint i = 0; i < 3; i++)
        g_assert_true (w[i] >= box->low[i] - 1e-9 && w[i] <= box->high[i] + 1e-9);
      for (guint k = 0; k < G_N_ELEMENTS (cuts); k++)
        counts[k] += cuts[k][0] * w[0] + cuts[k][1] * w[1] > cuts[k][2];
    }
  for (guint k = 0; k < G_N_ELEMENTS (cuts); k++)
    {
      Polygon part = whole;
      double p;

      clip (&part, -cuts[k][0], -cuts[k][1], -cuts[k][2]);
      p = area (&part) / area (&whole);
      /* A share that is exactly 0 or 1 has no error to speak of. */
      assert_near ((double)counts[k] / DRAWS, p, 4 * sqrt (p * (1 - p) / DRAWS) + 1e-12);
    }
}

static void
test_box (gconstpointer data)
{
  check_box (data, FALSE);
}

static void
test_box_walk (gconstpointer data)
{
  check_box (data, TRUE);
}

/* So narrow in six dimensions that nearly no draw would fit: the walk is taken, and keeps within. */
static void
test_narrow_six (void)
{
  g_autoptr (WeegWeightSource) source =
      new_source ("{'kind':'intervals','low':{'a':0.1,'b':0.1,'c':0.1,'d':0.1,'e':0.1,'f':0.1},"
                  "'high':{'a':0.2,'b':0.2,'c':0.2,'d':0.2,'e':0.2,'f':0.2}}",
                  6);
  double means[6], squares[6];

  draw_means (source, 6, means, squares);
  for (guint i = 0; i < 6; i++)
    assert_near (means[i], 1.0 / 6, 4 * sqrt ((squares[i] - means[i] * means[i]) / DRAWS));
}

/* Bounds that leave one point, and one free pair. */
static void
test_points (void)
{
  g_autoptr (WeegWeightSource) point =
      new_source ("{'kind':'intervals','low':{'a':0.5,'b':0.3,'c':0.2},'high':{}}", 3);
  g_autoptr (WeegWeightSource) top =
      new_source ("{'kind':'intervals','low':{},'high':{'a':0.5,'b':0.3,'c':0.2}}", 3);
  g_autoptr (WeegWeightSource) pair =
      new_source ("{'kind':'intervals','low':{'a':0.5},'high':{'a':0.5,'b':0.3}}", 3);
  double means[3], squares[3];

  g_assert_true (weeg_weight_source_is_exact (point));
  g_assert_true (weeg_weight_source_is_exact (top));
  assert_near (weeg_weight_source_base (point)[1], 0.3, 1e-12);
  assert_near (weeg_weight_source_base (top)[1], 0.3, 1e-12);
  g_assert_false (weeg_weight_source_is_exact (pair));
  draw_means (pair, 3, means, squares);
  /* b uniform on 0 .. 0.3 */
  assert_near (means[0], 0.5, 1e-9);
  assert_near (means[1], 0.15, 4 * 0.3 / sqrt (12) / sqrt (DRAWS));
}

/* Two members, .2 and .8: .2, .5, .8 with 1/4, 1/2, 1/4: mean .5, variance .045. */
static void
test_members (void)
{
  g_autoptr (WeegWeightSource) source = new_source ("{'kind':'members','members':{'m1':{'a':1,'b':4},'m2':{'"
                                                    "a':0.8,'b':0.2},'m3':{'a':1},'m4':{'a':0,'b':0}}}",
                                                    2);
  const GPtrArray *left_out = weeg_weight_source_left_out (source);
  double means[2], squares[2];

  g_assert_cmpuint (left_out->len, ==, 2);
  g_assert_cmpstr (left_out->pdata[0], ==, "m3");
  assert_near (weeg_weight_source_base (source)[0], 0.5, 1e-15);
  draw_means (source, 2, means, squares);
  assert_near (means[0], 0.5, 4 * sqrt (0.045 / DRAWS));
  assert_near (squares[0] - means[0] * means[0], 0.045, 4 * 0.045 / sqrt (DRAWS));
}

typedef struct
{
  const char *json, *message;
} Wrong;

static const Wrong wrong[] = {
  { "{'kind':'exact','values':{'a':1}}", "weights.values.b: expected a number of at least 0" },
  { "{'kind':'exact','values':{'a':1,'b':-1,'c':1}}", "weights.values.b: expected a number of at least 0" },
  { "{'kind':'exact','values':{'a':0,'b':0,'c':0}}", "weights.values: expected a sum above 0" },
  { "{'kind':'exact'}", "weights.values.a: expected a number of at least 0" },
  { "{'kind':'ordinal','order':['a','b']}", "weights.order: expected every criterion, c is not in it" },
  { "{'kind':'ordinal','order':['a','x','b','c']}",
    "weights.order[1]: \"x\", expected the id of a criterion" },
  { "{'kind':'intervals','low':{'a':0.6,'b':0.6},'high':{}}",
    "weights.low: they sum to 1.2, expected at most 1" },
  { "{'kind':'intervals','low':{},'high':{'a':0.3,'b':0.3,'c':0.3}}",
    "weights.high: they sum to 0.9, expected at least 1" },
  { "{'kind':'intervals','low':{'a':0.5},'high':{'a':0.4}}",
    "weights.low.a: 0.5, expected from 0 to high, 0.4" },
  { "{'kind':'members','members':{'m':{'a':1}}}",
    "weights.members: expected a member with a weight for every criterion" },
};

static void
test_wrong (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (WeegAnyRecord) given = read_record (&weeg_mcda_weights_type, wrong[i].json);
      g_autoptr (GError) error = NULL;

      g_assert_null (weeg_weight_source_new ((const WeegMcdaWeights *)given, ids, 3, &error));
      g_assert_error (error, WEEG_ENGINE_ERROR, WEEG_ENGINE_ERROR_INPUT);
      g_assert_cmpstr (error->message, ==, wrong[i].message);
      g_assert_null (weeg_weight_source_new ((const WeegMcdaWeights *)given, ids, 3, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/weight-source/exact", test_exact);
  g_test_add_func ("/engine/weight-source/uniform", test_uniform);
  g_test_add_func ("/engine/weight-source/ordinal", test_ordinal);
  g_test_add_func ("/engine/weight-source/ordinal-ties", test_ordinal_ties);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/weight-source/intervals/%s", boxes[i].name);
      g_autofree char *walk = g_strdup_printf ("/engine/weight-source/walk/%s", boxes[i].name);

      g_test_add_data_func (path, &boxes[i], test_box);
      g_test_add_data_func (walk, &boxes[i], test_box_walk);
    }
  g_test_add_func ("/engine/weight-source/narrow-six", test_narrow_six);
  g_test_add_func ("/engine/weight-source/points", test_points);
  g_test_add_func ("/engine/weight-source/members", test_members);
  g_test_add_func ("/engine/weight-source/wrong", test_wrong);
  return g_test_run ();
}
