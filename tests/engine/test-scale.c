/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-scale.h"

typedef struct
{
  const char *name, *scale;
  double x, v;
  gboolean outside;
} Case;

static const Case cases[] = {
  /* 100 (x - 1) / (5 - 1) */
  { "levels-middle", "'levels':[{'value':1},{'value':2},{'value':3},{'value':5}]", 2, 25, FALSE },
  { "levels-ends", "'levels':[{'value':1},{'value':5}]", 5, 100, FALSE },
  { "levels-falling", "'levels':[{'value':4},{'value':2},{'value':0}]", 1, 75, FALSE },
  { "levels-outside", "'levels':[{'value':1},{'value':5}]", 6, 125, TRUE },
  { "measured", "'worst':0,'best':10", 7.5, 75, FALSE },
  { "measured-lower-is-better", "'worst':30,'best':10", 15, 75, FALSE },
  { "measured-extrapolates", "'worst':30,'best':10", 40, -50, TRUE },
  /* 70 + (100 - 70) (7.5 - 5) / (10 - 5) */
  { "points", "'worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]", 7.5, 85, FALSE },
  { "points-at-a-point", "'worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]", 5, 70, FALSE },
  /* the last segment goes on: 100 + 6 (12 - 10); the first: 14 x -1 */
  { "points-above", "'worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]", 12, 112, TRUE },
  { "points-below", "'worst':0,'best':10,'points':[[0,0],[5,70],[10,100]]", -1, -14, TRUE },
  /* lower is better, points from worst to best: between 10 (80) and 20 (0) */
  { "points-falling", "'worst':20,'best':0,'points':[[20,0],[10,80],[0,100]]", 15, 40, FALSE },
};

static void
test_value (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strdup_printf ("{'id':'c','name':'C',%s}", c->scale);
  g_autoptr (WeegAnyRecord) criterion = read_record (&weeg_criterion_type, json);
  g_autoptr (WeegScale) scale = weeg_scale_new ((const WeegCriterion *)criterion);

  assert_near (weeg_scale_value (scale, c->x), c->v, 1e-12);
  g_assert_cmpint (weeg_scale_is_outside (scale, c->x), ==, c->outside);
}

static void
test_none (void)
{
  const char *const none[] = { "{'id':'c','name':'A group'}", "{'id':'c','name':'C','levels':[{'value':1}]}",
                               "{'id':'c','name':'C','worst':3,'best':3}", "{'id':'c','name':'C','worst':3}",
                               "{'id':'c','name':'C','points':[[1,0],[1,100]]}" };

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (WeegAnyRecord) criterion = read_record (&weeg_criterion_type, none[i]);

      g_assert_null (weeg_scale_new ((const WeegCriterion *)criterion));
    }
}

static void
test_must (void)
{
  g_autoptr (WeegAnyRecord) with =
      read_record (&weeg_criterion_type, "{'id':'c','name':'C','worst':30,'best':10,'must':25}");
  g_autoptr (WeegAnyRecord) without =
      read_record (&weeg_criterion_type, "{'id':'c','name':'C','worst':30,'best':10}");
  g_autoptr (WeegScale) scale = weeg_scale_new ((const WeegCriterion *)with);
  double v = -1;

  g_assert_true (weeg_scale_must (scale, (const WeegCriterion *)with, &v));
  assert_near (v, 25, 1e-12);
  g_assert_false (weeg_scale_must (scale, (const WeegCriterion *)without, &v));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/scale/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_value);
    }
  g_test_add_func ("/engine/scale/none", test_none);
  g_test_add_func ("/engine/scale/must", test_must);
  return g_test_run ();
}
