/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-member-weights.h"

#include <math.h>

double
weeg_rank_order_centroid (guint k, guint n)
{
  double sum = 0;

  /* From the smallest term up, so that the weights of many criteria still sum to 1. */
  for (guint i = n; i > k; i--)
    sum += 1.0 / i;
  return sum / n;
}

static gboolean
take_points (const WeegMap *points, const char *const *ids, guint n, double *weights)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      weights[i] = weeg_map_number (points, ids[i], -1);
      if (!(weights[i] >= 0) || !isfinite (weights[i]))
        return FALSE;
      sum += weights[i];
    }
  if (!(sum > 0) || !isfinite (sum))
    return FALSE;
  for (guint i = 0; i < n; i++)
    weights[i] /= sum;
  return TRUE;
}

static int
find_id (const char *const *ids, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (int)i;
  return -1;
}

static gboolean
take_order (const WeegList *order, const char *const *ids, guint n, double *weights)
{
  guint place = 0;

  for (guint i = 0; i < n; i++)
    weights[i] = -1;
  for (guint i = 0; i < weeg_list_n (order); i++)
    {
      int c = find_id (ids, n, weeg_list_get (order, i));

      if (c < 0)
        continue;
      if (weights[c] >= 0)
        return FALSE;
      weights[c] = weeg_rank_order_centroid (place++, n);
    }
  return place == n;
}

gboolean
weeg_member_weights (const WeegWeights *given, const char *const *ids, guint n, double *weights)
{
  g_autofree double *found = g_new0 (double, n + 1);
  gboolean covered = FALSE;

  g_return_val_if_fail (given != NULL, FALSE);

  switch (given->method)
    {
    case WEEG_WEIGHT_METHOD_DIRECT:
    case WEEG_WEIGHT_METHOD_SWING:
      covered = take_points (given->points, ids, n, found);
      break;
    case WEEG_WEIGHT_METHOD_RANK:
      covered = take_order (given->order, ids, n, found);
      break;
    default:
      break;
    }
  if (covered)
    memcpy (weights, found, n * sizeof (double));
  return covered;
}
