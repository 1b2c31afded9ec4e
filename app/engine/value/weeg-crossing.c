/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-crossing.h"

#include "weeg-value-result.h"

void
weeg_crossing_weights (const double *weights, guint n, guint criterion, double t, double *out)
{
  double others = 0;

  for (guint c = 0; c < n; c++)
    if (c != criterion)
      others += weights[c];
  for (guint c = 0; c < n; c++)
    if (c != criterion)
      out[c] = others > 0 ? (1 - t) * weights[c] / others : (1 - t) / (n - 1);
  out[criterion] = n > 1 ? t : 1;
}

typedef struct
{
  double at_0, at_1;
} CrossingLine;

static CrossingLine *
find_lines (
    const double *values, const double *weights, guint n_alternatives, guint n_criteria, guint criterion)
{
  g_autofree double *rest = g_new (double, n_criteria);
  CrossingLine *lines = g_new0 (CrossingLine, n_alternatives + 1);

  weeg_crossing_weights (weights, n_criteria, criterion, 0, rest);
  for (guint a = 0; a < n_alternatives; a++)
    {
      for (guint c = 0; c < n_criteria; c++)
        lines[a].at_0 += rest[c] * values[(gsize)c * n_alternatives + a];
      lines[a].at_1 = values[(gsize)criterion * n_alternatives + a];
    }
  return lines;
}

/* Of the lines that are highest just right of @t, the first; -1 without any. */
static int
crossing_find_best (const CrossingLine *lines, const gboolean *eligible, guint n, double t)
{
  int best = -1;

  for (guint a = 0; a < n; a++)
    {
      double here, highest;

      if (!eligible[a])
        continue;
      if (best < 0)
        {
          best = (int)a;
          continue;
        }
      here = lines[a].at_0 + t * (lines[a].at_1 - lines[a].at_0);
      highest = lines[best].at_0 + t * (lines[best].at_1 - lines[best].at_0);
      if (here > highest + WEEG_VALUE_TIE ||
          (here >= highest - WEEG_VALUE_TIE &&
           lines[a].at_1 - lines[a].at_0 > lines[best].at_1 - lines[best].at_0 + WEEG_VALUE_TIE))
        best = (int)a;
    }
  return best;
}

/* Where, right of @t, a line first rises above that of @best; 1 when none does. */
static double
find_crossing (const CrossingLine *lines, const gboolean *eligible, guint n, guint best, double t)
{
  double nearest = 1;

  for (guint a = 0; a < n; a++)
    {
      double gain = (lines[a].at_1 - lines[a].at_0) - (lines[best].at_1 - lines[best].at_0), cross;

      if (!eligible[a] || gain <= WEEG_VALUE_TIE)
        continue;
      cross = (lines[best].at_0 - lines[a].at_0) / gain;
      if (cross > t && cross < nearest)
        nearest = cross;
    }
  return nearest;
}

GArray *
weeg_crossing_ranges (const double *values,
                      const double *weights,
                      const gboolean *eligible,
                      guint n_alternatives,
                      guint n_criteria,
                      guint criterion)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (WeegCrossingRange));
  g_autofree CrossingLine *lines = find_lines (values, weights, n_alternatives, n_criteria, criterion);
  int best = crossing_find_best (lines, eligible, n_alternatives, 0);
  double t = 0;

  /* The slope of the best only grows, so that there are at most as many ranges as lines. */
  for (guint i = 0; best >= 0 && t < 1 && i < n_alternatives; i++)
    {
      WeegCrossingRange range = { t, find_crossing (lines, eligible, n_alternatives, (guint)best, t),
                                  (guint)best };

      if (range.to > range.from + 1e-15)
        g_array_append_val (ranges, range);
      t = range.to;
      best = crossing_find_best (lines, eligible, n_alternatives, t);
    }
  return ranges;
}
