/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-member-weights.h"

static const char *const ids[] = { "a", "b", "c" };

typedef struct
{
  const char *name, *given;
  gboolean covered;
  double expected[3];
} Case;

static const Case cases[] = {
  { "direct", "{'method':'direct','points':{'a':50,'b':30,'c':20}}", TRUE, { 0.5, 0.3, 0.2 } },
  { "direct-other-sum", "{'method':'direct','points':{'c':1,'b':1,'a':2}}", TRUE, { 0.5, 0.25, 0.25 } },
  { "direct-a-zero", "{'method':'direct','points':{'a':0,'b':3,'c':1}}", TRUE, { 0, 0.75, 0.25 } },
  { "swing", "{'method':'swing','points':{'a':100,'b':60,'c':40}}", TRUE, { 0.5, 0.3, 0.2 } },
  /* What is no leaf does not count. */
  { "direct-with-group",
    "{'method':'direct','points':{'g':99,'a':1,'b':1,'c':2}}",
    TRUE,
    { 0.25, 0.25, 0.5 } },
  /* (1 + 1/2 + 1/3) / 3, (1/2 + 1/3) / 3, (1/3) / 3 */
  { "rank", "{'method':'rank','order':['b','c','a']}", TRUE, { 2.0 / 18, 11.0 / 18, 5.0 / 18 } },
  { "direct-missing", "{'method':'direct','points':{'a':50,'b':30}}", FALSE, { 0 } },
  { "direct-zero", "{'method':'direct','points':{'a':0,'b':0,'c':0}}", FALSE, { 0 } },
  { "direct-negative", "{'method':'direct','points':{'a':-1,'b':2,'c':1}}", FALSE, { 0 } },
  { "direct-huge", "{'method':'direct','points':{'a':1e308,'b':1e308,'c':1e308}}", FALSE, { 0 } },
  { "rank-missing", "{'method':'rank','order':['b','c']}", FALSE, { 0 } },
  { "rank-twice", "{'method':'rank','order':['b','c','b','a']}", FALSE, { 0 } },
  { "nothing", "{'method':'direct'}", FALSE, { 0 } },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WeegAnyRecord) given = read_record (&weeg_weights_type, c->given);
  double weights[3] = { -7, -7, -7 };

  g_assert_cmpint (weeg_member_weights ((const WeegWeights *)given, ids, 3, weights), ==, c->covered);
  for (guint i = 0; i < 3; i++)
    assert_near (weights[i], c->covered ? c->expected[i] : -7, 1e-15);
}

/* The weights of any number of criteria sum to 1 and fall. */
static void
test_centroid (void)
{
  for (guint n = 1; n <= 200; n++)
    {
      double sum = 0, before = 2;

      for (guint k = 0; k < n; k++)
        {
          double w = weeg_rank_order_centroid (k, n);

          g_assert_cmpfloat (w, <, before);
          g_assert_cmpfloat (w, >, 0);
          before = w;
          sum += w;
        }
      assert_near (sum, 1, 1e-13);
    }
}

/* W. Edwards and F. H. Barron, "SMARTS and SMARTER", Organ. Behav. Hum. Decis. Process. 60 (1994), 306-325:
 * their table of rank-order-centroid weights, to four decimals. */
static void
test_centroid_published (void)
{
  static const double five[] = { 0.4567, 0.2567, 0.1567, 0.0900, 0.0400 };
  static const double seven[] = { 0.3704, 0.2276, 0.1561, 0.1085, 0.0728, 0.0442, 0.0204 };

  for (guint k = 0; k < G_N_ELEMENTS (five); k++)
    assert_near (weeg_rank_order_centroid (k, 5), five[k], 0.00005 + 1e-12);
  for (guint k = 0; k < G_N_ELEMENTS (seven); k++)
    assert_near (weeg_rank_order_centroid (k, 7), seven[k], 0.00005 + 1e-12);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/member-weights/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/engine/member-weights/centroid", test_centroid);
  g_test_add_func ("/engine/member-weights/centroid-published", test_centroid_published);
  return g_test_run ();
}
