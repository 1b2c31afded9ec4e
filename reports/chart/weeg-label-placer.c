/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-label-placer.h"

#include <math.h>

struct _WeegLabelPlacer
{
  WeegRect bounds;
  double gap;
  GArray *taken; /* of WeegRect: obstacles, then labels */
  guint n_obstacles;
  GArray *preferences; /* of WeegRect */
  GArray *leaders;     /* of WeegLabelPlace */
};

/* Directions around a mark in order of liking; up is negative. The first eight stand
 * beside a mark. */
static const struct
{
  double x, y, cost;
} placer_directions[] = {
  { 1, 0, 0 },      { -1, 0, 0.6 },    { 0, -1, 1 },    { 0, 1, 1.2 },    { 1, -1, 1.6 },    { 1, 1, 1.8 },
  { -1, -1, 2 },    { -1, 1, 2.2 },    { 1, -0.5, 1 },  { 1, 0.5, 1.1 },  { -1, -0.5, 1.4 }, { -1, 0.5, 1.5 },
  { 0.5, -1, 1.4 }, { -0.5, -1, 1.6 }, { 0.5, 1, 1.6 }, { -0.5, 1, 1.8 },
};

#define N_BESIDE 8

WeegLabelPlacer *
weeg_label_placer_new (const WeegRect *bounds, double gap)
{
  WeegLabelPlacer *self = g_new0 (WeegLabelPlacer, 1);

  self->bounds = *bounds;
  self->gap = gap;
  self->taken = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  self->preferences = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  self->leaders = g_array_new (FALSE, FALSE, sizeof (WeegLabelPlace));

  return self;
}

void
weeg_label_placer_free (WeegLabelPlacer *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->taken);
  g_array_unref (self->preferences);
  g_array_unref (self->leaders);
  g_free (self);
}

void
weeg_label_placer_add_obstacle (WeegLabelPlacer *self, const WeegRect *rect)
{
  g_array_insert_val (self->taken, self->n_obstacles, *rect);
  self->n_obstacles++;
}

void
weeg_label_placer_add_preference (WeegLabelPlacer *self, const WeegRect *rect)
{
  g_array_append_val (self->preferences, *rect);
}

gboolean
weeg_label_placer_is_free (const WeegLabelPlacer *self, const WeegRect *rect)
{
  if (!weeg_rect_contains (&self->bounds, rect))
    return FALSE;

  for (guint i = 0; i < self->taken->len; i++)
    if (weeg_rect_intersects (&g_array_index (self->taken, WeegRect, i), rect))
      return FALSE;
  for (guint i = 0; i < self->leaders->len; i++)
    {
      const WeegLabelPlace *other = &g_array_index (self->leaders, WeegLabelPlace, i);

      if (weeg_rect_meets_segment (rect, other->from, other->to))
        return FALSE;
    }

  return TRUE;
}

static double
cross (WeegPoint origin, WeegPoint a, WeegPoint b)
{
  return (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x);
}

static gboolean
segments_cross (WeegPoint a, WeegPoint b, WeegPoint c, WeegPoint d)
{
  return cross (a, b, c) * cross (a, b, d) <= 0 && cross (c, d, a) * cross (c, d, b) <= 0;
}

/* Whether an obstacle is the mark itself, or one that it lies on. */
static gboolean
is_own (const WeegLabelPlacer *self, const WeegLabelAnchor *anchor, guint index)
{
  const WeegRect *taken = &g_array_index (self->taken, WeegRect, index);

  return index < self->n_obstacles &&
         (weeg_rect_contains (&anchor->extent, taken) || weeg_rect_intersects (taken, &anchor->core));
}

/* A leader may leave its own mark, and run through nothing else. */
static gboolean
leader_is_free (const WeegLabelPlacer *self, const WeegLabelPlace *place, const WeegLabelAnchor *anchor)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const WeegRect *taken = &g_array_index (self->taken, WeegRect, i);

      if (!is_own (self, anchor, i) && weeg_rect_meets_segment (taken, place->from, place->to))
        return FALSE;
    }
  for (guint i = 0; i < self->leaders->len; i++)
    {
      const WeegLabelPlace *other = &g_array_index (self->leaders, WeegLabelPlace, i);

      if (segments_cross (other->from, other->to, place->from, place->to))
        return FALSE;
    }

  return TRUE;
}

/* A label is read as that of the mark beside it: no other may be as near, even if a leader says better. */
static gboolean
is_told_apart (const WeegLabelPlacer *self,
               const WeegLabelAnchor *anchor,
               const WeegRect *rect,
               gboolean has_leader)
{
  WeegRect around = weeg_rect_grow (rect, (has_leader ? 1.2 : 2) * self->gap);

  for (guint i = 0; i < self->n_obstacles; i++)
    if (!is_own (self, anchor, i) &&
        weeg_rect_intersects (&g_array_index (self->taken, WeegRect, i), &around))
      return FALSE;

  return TRUE;
}

static double
preference_cost (const WeegLabelPlacer *self, const WeegRect *rect)
{
  double cost = 0;

  for (guint i = 0; i < self->preferences->len; i++)
    if (weeg_rect_intersects (&g_array_index (self->preferences, WeegRect, i), rect))
      cost += 1.5;

  return cost;
}

/* The label's rectangle in a direction at a distance from the mark. */
static void
make_place (const WeegLabelAnchor *anchor,
            double dx,
            double dy,
            double width,
            double height,
            double distance,
            WeegLabelPlace *place)
{
  const WeegRect *mark = dx != 0 ? &anchor->core : &anchor->extent;
  double x = mark->x + mark->width / 2, y = mark->y + mark->height / 2;
  double left = x + dx * (mark->width / 2 + distance), top = y + dy * (mark->height / 2 + distance);

  *place = (WeegLabelPlace){
    .rect = { left - width * (1 - dx) / 2, top - height * (1 - dy) / 2, width, height },
    .align = dx > 0.5    ? 0
             : dx < -0.5 ? 1
                         : 0.5,
  };
}

/* From the glyph's edge to just before the nearest point of the label. */
static void
set_leader (WeegLabelPlace *place, const WeegLabelAnchor *anchor, double gap)
{
  WeegPoint centre = { anchor->core.x + anchor->core.width / 2, anchor->core.y + anchor->core.height / 2 };
  double radius = MIN (anchor->core.width, anchor->core.height) / 2;
  double length;

  place->has_leader = TRUE;
  place->to.x = CLAMP (centre.x, place->rect.x, place->rect.x + place->rect.width);
  place->to.y = CLAMP (centre.y, place->rect.y, place->rect.y + place->rect.height);
  length = hypot (place->to.x - centre.x, place->to.y - centre.y);
  place->from = centre;
  if (length > radius + gap)
    {
      place->to.x -= (place->to.x - centre.x) * gap / length;
      place->to.y -= (place->to.y - centre.y) * gap / length;
      length -= gap;
      place->from.x += (place->to.x - centre.x) * radius / length;
      place->from.y += (place->to.y - centre.y) * radius / length;
    }
}

gboolean
weeg_label_placer_find (const WeegLabelPlacer *self,
                        const WeegLabelAnchor *anchor,
                        double width,
                        double height,
                        gboolean far,
                        WeegLabelPlace *place)
{
  double best = INFINITY;
  guint n_steps = far ? 24 : 1;

  for (guint step = 0; step < n_steps && isinf (best); step += 3)
    for (guint ring = step; ring < MIN (step + 3, n_steps); ring++)
      for (guint i = 0; i < (far ? G_N_ELEMENTS (placer_directions) : N_BESIDE); i++)
        {
          gboolean diagonal = placer_directions[i].x != 0 && placer_directions[i].y != 0;
          double distance = far ? self->gap * (3 + 2 * ring) : self->gap * (diagonal ? 0.4 : 1);
          WeegLabelPlace candidate;
          double cost;

          make_place (anchor, placer_directions[i].x, placer_directions[i].y, width, height, distance,
                      &candidate);
          cost = placer_directions[i].cost + ring + preference_cost (self, &candidate.rect);
          if (cost >= best || !weeg_label_placer_is_free (self, &candidate.rect))
            continue;
          if (!is_told_apart (self, anchor, &candidate.rect, far))
            continue;
          if (far)
            set_leader (&candidate, anchor, self->gap / 3);
          if (far && !leader_is_free (self, &candidate, anchor))
            continue;
          best = cost;
          *place = candidate;
        }

  return !isinf (best);
}

void
weeg_label_placer_take (WeegLabelPlacer *self, const WeegLabelPlace *place)
{
  WeegRect rect = weeg_rect_grow (&place->rect, self->gap / 3);

  g_array_append_val (self->taken, rect);
  if (place->has_leader)
    g_array_append_val (self->leaders, *place);
}

const WeegRect *
weeg_label_placer_get_taken (const WeegLabelPlacer *self, guint *n)
{
  *n = self->taken->len;

  return (const WeegRect *)(gpointer)self->taken->data;
}
