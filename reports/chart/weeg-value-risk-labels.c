/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-risk-layout-private.h"

static void
add_obstacles (WeegValueRiskLayout *self)
{
  double x = weeg_scale_map (&self->x, self->data->risk_threshold);
  double y = weeg_scale_map (&self->y, self->data->value_threshold);
  WeegRect upright = { x, self->plot.y, 0.1, self->plot.height };
  WeegRect level = { self->plot.x, y, self->plot.width, 0.1 };

  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegLabelAnchor *anchor = &self->bubbles[i].anchor;
      double cap = 0.2 * self->canvas->base;
      WeegRect line = { self->bubbles[i].centre.x - cap, anchor->extent.y, 2 * cap, anchor->extent.height };

      weeg_label_placer_add_obstacle (self->placer, &anchor->core);
      weeg_label_placer_add_obstacle (self->placer, &line);
    }
  if (self->data->has_thresholds)
    {
      weeg_label_placer_add_preference (self->placer, &upright);
      weeg_label_placer_add_preference (self->placer, &level);
    }
}

/* A point's label as two texts, one above the other. */
typedef struct
{
  WeegTextBlock *name, *detail;
  double width, height;
} Label;

static void
clear_label (Label *label)
{
  g_clear_pointer (&label->name, weeg_text_block_free);
  g_clear_pointer (&label->detail, weeg_text_block_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Label, clear_label)

/* FALSE when it cannot be made this narrow, or is not shorter for it. */
static gboolean
make_label (WeegValueRiskLayout *self,
            const WeegValueRiskPoint *point,
            double max_width,
            guint max_lines,
            gboolean detailed,
            Label *label)
{
  label->name = weeg_text_block_new (self->canvas, point->label, &self->label, max_width, max_lines);
  if (label->name == NULL)
    return FALSE;

  label->width = label->name->width;
  label->height = label->name->height;
  if (detailed && point->detail != NULL)
    label->detail = weeg_text_block_new (self->canvas, point->detail, &self->detail, max_width, max_lines);
  if (label->detail != NULL)
    {
      label->width = MAX (label->width, label->detail->width);
      label->height += label->detail->height;
    }

  return TRUE;
}

static void
value_risk_labels_add_label (WeegValueRiskLayout *self,
                             gsize index,
                             const Label *label,
                             const WeegLabelPlace *place)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  WeegTextStyle name = self->label, detail = self->detail;
  double x = place->rect.x + place->align * place->rect.width;
  int item = self->bubbles[index].item;

  if (point->emphasis)
    name.role = detail.role = WEEG_CHART_ROLE_ACCENT_TEXT;
  if (place->has_leader)
    weeg_chart_canvas_add_line (self->canvas, item, place->from, place->to, WEEG_CHART_ROLE_AXIS, 0.6,
                                WEEG_DASH_SOLID);
  weeg_text_block_add (label->name, self->canvas, item, &name, x, place->rect.y, place->align);
  if (label->detail != NULL)
    weeg_text_block_add (label->detail, self->canvas, item, &detail, x, place->rect.y + label->name->height,
                         place->align);
  weeg_label_placer_take (self->placer, place);
}

/* How wide it is on one line for the name and one for the detail. */
static double
label_width (const WeegValueRiskLayout *self, const WeegValueRiskPoint *point)
{
  double name = weeg_chart_canvas_text_width (self->canvas, point->label, &self->label);

  if (point->detail == NULL)
    return name;

  return MAX (name, weeg_chart_canvas_text_width (self->canvas, point->detail, &self->detail));
}

/* Whole beside the mark, broken beside it, then farther off, then shorter and shorter. */
static void
place_label (WeegValueRiskLayout *self, gsize index)
{
  static const struct
  {
    double width; /* share of the label's own */
    guint lines;
    gboolean detailed, far;
  } attempts[] = {
    { 1, 1, TRUE, FALSE },     { 0.65, 2, TRUE, FALSE }, { 1, 1, TRUE, TRUE },     { 0.65, 2, TRUE, TRUE },
    { 0.45, 3, TRUE, FALSE },  { 0.45, 3, TRUE, TRUE },  { 0.7, 1, TRUE, FALSE },  { 0.7, 1, TRUE, TRUE },
    { 1, 1, FALSE, FALSE },    { 1, 1, FALSE, TRUE },    { 0.7, 1, FALSE, FALSE }, { 0.7, 1, FALSE, TRUE },
    { 0.45, 1, FALSE, FALSE }, { 0.45, 1, FALSE, TRUE }, { 0.3, 1, FALSE, FALSE }, { 0.3, 1, FALSE, TRUE },
  };
  const WeegValueRiskPoint *point = &self->data->points[index];
  double whole = MIN (label_width (self, point), 0.8 * self->plot.width);

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_auto (Label) label = { 0 };
      WeegLabelPlace place;

      if (!make_label (self, point, attempts[i].width * whole, attempts[i].lines, attempts[i].detailed,
                       &label))
        continue;
      /* Of the first six none is to cut anything off. */
      if (i < 6 && (label.name->shortened || (label.detail != NULL && label.detail->shortened)))
        continue;
      if (!weeg_label_placer_find (self->placer, &self->bubbles[index].anchor, label.width, label.height,
                                   attempts[i].far, &place))
        continue;
      value_risk_labels_add_label (self, index, &label, &place);
      return;
    }
  self->canvas->n_left_out++;
}

static void
place_labels (WeegValueRiskLayout *self)
{
  for (int pass = 0; pass < 2; pass++)
    for (gsize i = 0; i < self->data->n_points; i++)
      if (!self->data->points[i].emphasis == (pass == 1))
        place_label (self, i);
}

/* The part of the plot on one side of both thresholds; i as in WeegValueRiskData. */
static WeegRect
quadrant_rect (const WeegValueRiskLayout *self, guint i)
{
  const WeegRect *plot = &self->plot;
  double x = CLAMP (weeg_scale_map (&self->x, self->data->risk_threshold), plot->x, plot->x + plot->width);
  double y = CLAMP (weeg_scale_map (&self->y, self->data->value_threshold), plot->y, plot->y + plot->height);
  gboolean right = i % 2 == 1, low = i >= 2;
  WeegRect rect = { right ? x : plot->x, low ? y : plot->y, right ? plot->x + plot->width - x : x - plot->x,
                    low ? plot->y + plot->height - y : y - plot->y };

  return weeg_rect_grow (&rect, -0.5 * self->canvas->base);
}

static WeegTextBlock *
make_quadrant (const WeegValueRiskLayout *self, guint i, const WeegRect *room)
{
  guint max_lines;

  if (!self->data->has_thresholds || self->data->quadrants[i] == NULL || room->width <= 0 ||
      room->height <= 0)
    return NULL;

  max_lines = (guint)(0.5 * room->height / weeg_chart_canvas_line_height (self->canvas, &self->quadrant));

  return weeg_text_block_new (self->canvas, self->data->quadrants[i], &self->quadrant, room->width,
                              CLAMP (max_lines, 1, 3));
}

/* Its place in the outer corner, or moved inwards along the edge by steps. */
static WeegRect
quadrant_place (guint i, const WeegRect *room, const WeegTextBlock *block, guint step)
{
  double across = (step % 3) * 0.5, down = (step / 3) * 0.5;
  double from_left = i % 2 == 1 ? 1 - across : across, from_top = i >= 2 ? 1 - down : down;
  WeegRect rect = { room->x + from_left * (room->width - block->width),
                    room->y + from_top * (room->height - block->height), block->width, block->height };

  return rect;
}

/* Labels of points come first, but leave these corners free where they can. */
static void
prefer_corners (WeegValueRiskLayout *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->data->quadrants); i++)
    {
      WeegRect room = quadrant_rect (self, i);
      g_autoptr (WeegTextBlock) block = make_quadrant (self, i, &room);

      if (block != NULL)
        {
          WeegRect rect = quadrant_place (i, &room, block, 0);

          weeg_label_placer_add_preference (self->placer, &rect);
        }
    }
}

static void
place_quadrant (WeegValueRiskLayout *self, guint i)
{
  WeegRect room = quadrant_rect (self, i);
  g_autoptr (WeegTextBlock) block = make_quadrant (self, i, &room);

  for (guint step = 0; block != NULL && step < 9; step++)
    {
      WeegRect rect = quadrant_place (i, &room, block, step);
      double align = i % 2 == 1 ? 1 : 0;
      WeegLabelPlace place = { .rect = rect };

      if (rect.height > room.height || !weeg_label_placer_is_free (self->placer, &rect))
        continue;
      weeg_text_block_add (block, self->canvas, -1, &self->quadrant, rect.x + align * rect.width, rect.y,
                           align);
      weeg_label_placer_take (self->placer, &place);
      return;
    }
  if (self->data->has_thresholds && self->data->quadrants[i] != NULL)
    self->canvas->n_left_out++;
}

void
weeg_value_risk_add_labels (WeegValueRiskLayout *self)
{
  self->placer = weeg_label_placer_new (&self->plot, 0.45 * self->canvas->base);
  add_obstacles (self);
  prefer_corners (self);
  place_labels (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->data->quadrants); i++)
    place_quadrant (self, i);
}
