/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-voi-envelope.h"

#include <math.h>

static guint
best_at (guint n, const double *costs, const double *effects, double threshold)
{
  guint best = 0;
  double most = threshold * effects[0] - costs[0];

  for (guint s = 1; s < n; s++)
    {
      double benefit = threshold * effects[s] - costs[s];

      if (benefit > most)
        {
          most = benefit;
          best = s;
        }
    }
  return best;
}

/* The lowest threshold at which something that does more than @winner costs no more than it is worth. */
static double
next_crossing (guint n, const double *costs, const double *effects, guint winner)
{
  double lowest = INFINITY;

  for (guint s = 0; s < n; s++)
    if (effects[s] > effects[winner])
      {
        double crossing = (costs[s] - costs[winner]) / (effects[s] - effects[winner]);

        if (crossing < lowest)
          lowest = crossing;
      }
  return lowest;
}

/* The first of @thresholds, from @first, that is @least or more. */
static guint
lower_bound (const double *thresholds, guint first, guint end, double least)
{
  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (thresholds[middle] < least)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

guint
weeg_voi_envelope (guint n,
                   const double *costs,
                   const double *effects,
                   const double *thresholds,
                   guint n_thresholds,
                   WeegVoiSegment *segments)
{
  guint n_segments = 0, at = 0;

  while (at < n_thresholds)
    {
      guint winner = best_at (n, costs, effects, thresholds[at]);
      double crossing = next_crossing (n, costs, effects, winner);
      /* A crossing that rounding puts one threshold late would hide that one: look one earlier. */
      guint next = lower_bound (thresholds, at + 1, n_thresholds, crossing * (1 - 1e-12));

      if (n_segments > 0 && segments[n_segments - 1].winner == winner)
        segments[n_segments - 1].end = next;
      else
        segments[n_segments++] = (WeegVoiSegment){ at, next, winner };
      at = next;
    }
  return n_segments;
}
