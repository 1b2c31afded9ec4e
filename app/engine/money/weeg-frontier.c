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
frontier_compare (gconstpointer a, gconstpointer b, gpointer data)
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

/* Rounding, as a share of the largest number. */
#define FRONTIER_ROUNDING 1e-12

static int
frontier_compare_numbers (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *numbers = data;
  double x = numbers[*(const guint *)a], y = numbers[*(const guint *)b];

  return (x > y) - (x < y);
}

/* @numbers, where those that differ by rounding only are equal. (transfer full) */
static double *
without_rounding (const double *numbers, guint n)
{
  g_autofree guint *sorted = g_new (guint, n + 1);
  double *clean = g_new (double, n + 1), largest = 0;

  for (guint i = 0; i < n; i++)
    {
      sorted[i] = i;
      largest = MAX (largest, ABS (numbers[i]));
    }
  g_qsort_with_data (sorted, (gint)n, sizeof (guint), frontier_compare_numbers, (gpointer)numbers);
  for (guint i = 0; i < n; i++)
    {
      double x = numbers[sorted[i]];

      clean[sorted[i]] =
          i > 0 && x - clean[sorted[i - 1]] <= FRONTIER_ROUNDING * largest ? clean[sorted[i - 1]] : x;
    }
  return clean;
}

guint
weeg_frontier (guint n, const double *costs, const double *effects, WeegDominance *status, guint *order)
{
  g_autofree double *clean_costs = without_rounding (costs, n);
  g_autofree double *clean_effects = without_rounding (effects, n);
  Plane plane = { clean_costs, clean_effects };
  g_autofree guint *sorted = g_new (guint, n + 1);
  guint length = 0, best = 0;

  for (guint i = 0; i < n; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, (gint)n, sizeof (guint), frontier_compare, &plane);

  for (guint i = 0; i < n; i++)
    {
      guint strategy = sorted[i];

      /* Something cheaper, or as cheap, does as much. */
      if (i > 0 && clean_effects[strategy] <= clean_effects[best])
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
