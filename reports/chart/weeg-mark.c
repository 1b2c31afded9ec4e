/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mark.h"

gboolean
weeg_rect_intersects (const WeegRect *a, const WeegRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

gboolean
weeg_rect_contains (const WeegRect *outer, const WeegRect *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y && inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}

WeegRect
weeg_rect_grow (const WeegRect *rect, double by)
{
  WeegRect grown = { rect->x - by, rect->y - by, rect->width + 2 * by, rect->height + 2 * by };

  return grown;
}

/* Keeps of [*from, *to] the part where start + t * delta lies in [low, high]. */
static gboolean
clip_slab (double start, double delta, double low, double high, double *from, double *to)
{
  double enter, leave;

  if (delta == 0)
    return start > low && start < high;

  enter = (low - start) / delta;
  leave = (high - start) / delta;
  *from = MAX (*from, MIN (enter, leave));
  *to = MIN (*to, MAX (enter, leave));

  return *from < *to;
}

gboolean
weeg_rect_meets_segment (const WeegRect *rect, WeegPoint a, WeegPoint b)
{
  double from = 0, to = 1;

  return clip_slab (a.x, b.x - a.x, rect->x, rect->x + rect->width, &from, &to) &&
         clip_slab (a.y, b.y - a.y, rect->y, rect->y + rect->height, &from, &to);
}

void
weeg_mark_free (WeegMark *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->points);
  g_free (self->text);
  g_free (self);
}
