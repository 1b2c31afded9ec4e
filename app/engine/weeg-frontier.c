/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-frontier.h"

typedef struct
{
  const double *costs;
  const double *effects;
} Plane;

/* By rising cost; where that is equal the larger effect, then the first listed, goes first. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Plane *plane = data;
  guint i = *(const guint *)a, j = *(const guint *)b;

  if (plane->costs[i] != plane->costs[j])
    return plane->costs[i] < plane->costs[j] ? -1 : 1;
  if (plane->effects[i] != plane->effects[j])
    return plane->effects[i] > plane->effects[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Whether @middle lies above the line from @left to @right: its ICER is larger than the next one. */
static gboolean
lies_above (const Plane *plane, guint left, guint middle, guint right)
{
  double cost_in = plane->costs[middle] - plane->costs[left];
  double cost_out = plane->costs[right] - plane->costs[middle];
  double effect_in = plane->effects[middle] - plane->effects[left];
  double effect_out = plane->effects[right] - plane->effects[middle];

  return cost_in * effect_out > cost_out * effect_in;
}

guint
weeg_frontier (guint n, const double *costs, const double *effects, WeegDominance *status, guint *order)
{
  Plane plane = { costs, effects };
  g_autofree guint *sorted = g_new (guint, n + 1);
  guint length = 0, best = 0;

  for (guint i = 0; i < n; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (gint)n, sizeof (guint), compare, &plane);

  for (guint i = 0; i < n; i++)
    {
      guint strategy = sorted[i];

      /* Something cheaper, or as cheap, does as much. */
      if (i > 0 && effects[strategy] <= effects[best])
        {
          status[strategy] = WEEG_DOMINANCE_DOMINATED;
          continue;
        }
      best = strategy;
      while (length > 1 && lies_above (&plane, order[length - 2], order[length - 1], strategy))
        status[order[--length]] = WEEG_DOMINANCE_EXTENDED_DOMINATED;
      status[strategy] = WEEG_DOMINANCE_FRONTIER;
      order[length++] = strategy;
    }
  return length;
}
