/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-scale.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  double x, v;
} Point;

struct _WeegScale
{
  guint n; /* at least 2; x strictly ascending */
  Point *points;
  double least, largest;
};

static int
compare_points (const void *a, const void *b)
{
  double x = ((const Point *)a)->x, y = ((const Point *)b)->x;

  return (x > y) - (x < y);
}

/* Takes @points; NULL when two of them share their x, or one is not finite. */
static WeegScale *
take_points (GArray *points)
{
  g_autoptr (WeegScale) scale = g_new0 (WeegScale, 1);

  scale->n = points->len;
  scale->points = (Point *)g_array_free (points, FALSE);
  if (scale->n < 2)
    return NULL;

  qsort (scale->points, scale->n, sizeof (Point), compare_points);
  for (guint i = 0; i < scale->n; i++)
    if (!isfinite (scale->points[i].x) || !isfinite (scale->points[i].v) ||
        (i > 0 && !(scale->points[i].x > scale->points[i - 1].x)))
      return NULL;
  scale->least = scale->points[0].x;
  scale->largest = scale->points[scale->n - 1].x;
  return g_steal_pointer (&scale);
}

static WeegScale *
take_ends (double worst, double best)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));

  g_array_append_val (points, ((Point){ worst, 0 }));
  g_array_append_val (points, ((Point){ best, 100 }));
  return take_points (points);
}

WeegScale *
weeg_scale_new (const WeegCriterion *criterion)
{
  gboolean measured = WEEG_HAS (criterion, worst) && WEEG_HAS (criterion, best);
  guint n = weeg_list_n (criterion->levels);

  if (n > 0)
    {
      const WeegLevel *first = weeg_list_get (criterion->levels, 0);
      const WeegLevel *last = weeg_list_get (criterion->levels, n - 1);

      return take_ends (first->value, last->value);
    }
  if (weeg_list_n (criterion->points) >= 2)
    {
      GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
      WeegScale *scale;

      for (guint i = 0; i < weeg_list_n (criterion->points); i++)
        {
          const WeegList *pair = weeg_list_get (criterion->points, i);

          if (weeg_list_n (pair) == 2)
            g_array_append_val (points, ((Point){ weeg_list_number (pair, 0), weeg_list_number (pair, 1) }));
        }
      scale = take_points (points);
      if (scale != NULL && measured)
        {
          scale->least = MIN (criterion->worst, criterion->best);
          scale->largest = MAX (criterion->worst, criterion->best);
        }
      return scale;
    }
  return measured ? take_ends (criterion->worst, criterion->best) : NULL;
}

void
weeg_scale_free (WeegScale *scale)
{
  g_free (scale->points);
  g_free (scale);
}

double
weeg_scale_value (const WeegScale *scale, double x)
{
  const Point *p = scale->points;
  guint i = 0;

  while (i + 2 < scale->n && x > p[i + 1].x)
    i++;
  /* Of halves, so that no difference is too large for a number. */
  return p[i].v + (p[i + 1].v - p[i].v) * ((x / 2 - p[i].x / 2) / (p[i + 1].x / 2 - p[i].x / 2));
}

void
weeg_scale_ends (const WeegScale *scale, double *least, double *largest)
{
  *least = scale->least;
  *largest = scale->largest;
}

gboolean
weeg_scale_is_outside (const WeegScale *scale, double x)
{
  return x < scale->least || x > scale->largest;
}

gboolean
weeg_scale_is_linear (const WeegScale *scale)
{
  return scale->n == 2;
}

gboolean
weeg_scale_must (const WeegScale *scale, const WeegCriterion *criterion, double *v)
{
  if (!WEEG_HAS (criterion, must))
    return FALSE;
  *v = weeg_scale_value (scale, criterion->must);
  return TRUE;
}
