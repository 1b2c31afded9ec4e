/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-label-spread.h"
#include "weeg-text-fit.h"
#include "weeg-xy-private.h"

/* --- at the right of the plot --- */

static const WeegTextStyle *
style_of (const WeegXy *self, gsize line)
{
  return self->data->lines[line].is_scale ? &self->small : &self->label;
}

static WeegTextBlock *
make_end_block (WeegXy *self, gsize line)
{
  return weeg_text_block_new (self->canvas, self->data->lines[line].label, style_of (self, line),
                              self->end_width, 2);
}

static GArray *
collect_end_labels (WeegXy *self)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (WeegSpreadLabel));

  for (gsize i = 0; i < self->data->n_lines; i++)
    {
      const WeegXyLine *line = &self->data->lines[i];
      WeegSpreadLabel label = { .index = i };
      g_autoptr (WeegTextBlock) block = NULL;

      if (line->label == NULL || !weeg_xy_ends_right (self, line))
        continue;
      block = make_end_block (self, i);
      if (block == NULL)
        {
          self->canvas->n_left_out++;
          continue;
        }
      label.end = weeg_xy_map (self, line->points[line->n_points - 1]).y;
      label.height = block->height;
      g_array_append_val (labels, label);
    }
  return labels;
}

void
weeg_xy_add_end_labels (WeegXy *self, const int *items)
{
  g_autoptr (GArray) labels = collect_end_labels (self);
  WeegChartCanvas *canvas = self->canvas;
  double right = self->plot.x + self->plot.width, x = right + canvas->base;

  weeg_labels_spread (labels, self->head, self->plot.y + self->plot.height);
  for (guint i = 0; i < labels->len; i++)
    {
      const WeegSpreadLabel *label = &g_array_index (labels, WeegSpreadLabel, i);
      g_autoptr (WeegTextBlock) block = make_end_block (self, label->index);
      const WeegXyLine *line = &self->data->lines[label->index];
      double middle = label->top + label->height / 2;

      if (label->top < self->canvas->box.y - 1e-6)
        {
          canvas->n_left_out++;
          continue;
        }
      if (fabs (middle - label->end) > 1)
        weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ right + 0.15 * canvas->base, label->end },
                                    (WeegPoint){ x - 0.15 * canvas->base, middle }, WEEG_CHART_ROLE_AXIS, 0.6,
                                    WEEG_DASH_SOLID);
      if (self->sample > 0 && !line->is_scale)
        weeg_chart_canvas_add_line (canvas, items[label->index], (WeegPoint){ x, middle },
                                    (WeegPoint){ x + self->sample - 0.4 * canvas->base, middle }, line->role,
                                    line->width, line->dash);
      weeg_text_block_add (block, canvas, items[label->index], style_of (self, label->index),
                           x + self->sample, label->top, 0);
    }
}

/* --- over the plot --- */

typedef struct
{
  double x;
  const char *text;
  double left, width;
} HeadLabel;

static int
by_x (gconstpointer a, gconstpointer b)
{
  const HeadLabel *first = a, *second = b;

  return first->x < second->x ? -1 : first->x > second->x;
}

static void
add_head_label (WeegXy *self, GArray *labels, double x, const char *text)
{
  HeadLabel label = { x, text, 0, 0 };

  if (text == NULL)
    return;
  label.width = weeg_chart_canvas_text_width (self->canvas, text, &self->small);
  label.left = x - label.width / 2;
  g_array_append_val (labels, label);
}

/* Neighbours that touch give way to both sides, within the chart, until none does or there is no room. */
static void
spread_head_labels (const WeegXy *self, GArray *labels, double right)
{
  /* Not over the numbers beside the plot. */
  double gap = 0.6 * self->canvas->base, left = self->plot.x;

  for (guint round = 0; round < 60; round++)
    for (guint i = 0; i < labels->len; i++)
      {
        HeadLabel *label = &g_array_index (labels, HeadLabel, i);
        HeadLabel *next = i + 1 < labels->len ? &g_array_index (labels, HeadLabel, i + 1) : NULL;
        double over = next != NULL ? label->left + label->width + gap - next->left : 0;

        if (over > 0)
          {
            label->left -= over / 2;
            next->left += over / 2;
          }
        label->left = CLAMP (label->left, left, MAX (left, right - label->width));
      }
}

void
weeg_xy_add_head_labels (WeegXy *self)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (HeadLabel));
  WeegChartCanvas *canvas = self->canvas;
  double free_from = self->plot.x - 1e-6;
  double right = self->plot.x + self->plot.width + (self->end_width > 0 ? 0 : 0.8 * canvas->base);

  for (gsize i = 0; i < self->data->n_references; i++)
    add_head_label (self, labels, weeg_scale_map (&self->x, self->data->references[i].x),
                    self->data->references[i].label);
  for (gsize i = 0; i < self->data->n_lines; i++)
    {
      const WeegXyLine *line = &self->data->lines[i];

      if (line->n_points > 0 && !weeg_xy_ends_right (self, line))
        add_head_label (self, labels, weeg_xy_map (self, line->points[line->n_points - 1]).x, line->label);
    }
  g_array_sort (labels, by_x);
  spread_head_labels (self, labels, right);
  for (guint i = 0; i < labels->len; i++)
    {
      const HeadLabel *label = &g_array_index (labels, HeadLabel, i);

      if (label->left < free_from || label->left + label->width > right + 1e-6)
        {
          canvas->n_left_out++;
          continue;
        }
      weeg_chart_canvas_add_text (canvas, -1, label->text, &self->small, label->left, self->head, 0);
      free_from = label->left + label->width + 0.3 * canvas->base;
    }
}

/* --- marks --- */

/* Whether a line of the figure runs through the rectangle. */
static gboolean
xy_labels_meets_line (const WeegXy *self, const WeegRect *rect)
{
  for (gsize i = 0; i < self->data->n_lines; i++)
    for (guint j = 0; j + 1 < self->data->lines[i].n_points; j++)
      if (weeg_rect_meets_segment (rect, weeg_xy_map (self, self->data->lines[i].points[j]),
                                   weeg_xy_map (self, self->data->lines[i].points[j + 1])))
        return TRUE;
  for (gsize i = 0; i < self->data->n_references; i++)
    {
      double x = weeg_scale_map (&self->x, self->data->references[i].x);

      if (x > rect->x && x < rect->x + rect->width)
        return TRUE;
    }
  return FALSE;
}

static gboolean
meets_cloud (const WeegXy *self, const WeegRect *rect)
{
  WeegRect area = weeg_rect_grow (rect, 0.25 * self->canvas->base);

  for (gsize i = 0; i < self->data->n_clouds; i++)
    for (guint j = 0; j < self->data->clouds[i].n_points; j++)
      {
        WeegPoint point = weeg_xy_map (self, self->data->clouds[i].points[j]);

        if (point.x > area.x && point.x < area.x + area.width && point.y > area.y &&
            point.y < area.y + area.height)
          return TRUE;
      }
  return FALSE;
}

static gboolean
meets_zero (const WeegXy *self, const WeegRect *rect)
{
  WeegPoint zero = weeg_xy_map (self, (WeegPoint){ 0, 0 });

  return (zero.x > rect->x && zero.x < rect->x + rect->width) ||
         (zero.y > rect->y && zero.y < rect->y + rect->height);
}

static gboolean
xy_labels_is_free (const WeegXy *self, const WeegRect *rect)
{
  if (!weeg_rect_contains (&self->plot, rect) || meets_zero (self, rect))
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (weeg_rect_intersects (rect, &g_array_index (self->taken, WeegRect, i)))
      return FALSE;
  return !xy_labels_meets_line (self, rect) && !meets_cloud (self, rect);
}

/* From the mark towards the label, unless they stand beside one another. */
static void
xy_labels_add_leader (WeegXy *self, WeegPoint at, double radius, const WeegRect *rect)
{
  WeegPoint to = { CLAMP (at.x, rect->x, rect->x + rect->width),
                   CLAMP (at.y, rect->y, rect->y + rect->height) };
  double length = hypot (to.x - at.x, to.y - at.y);

  if (length < 2.2 * radius)
    return;
  weeg_chart_canvas_add_line (
      self->canvas, -1,
      (WeegPoint){ at.x + (to.x - at.x) * radius / length, at.y + (to.y - at.y) * radius / length },
      (WeegPoint){ to.x - (to.x - at.x) * 0.2 * radius / length,
                   to.y - (to.y - at.y) * 0.2 * radius / length },
      WEEG_CHART_ROLE_AXIS, 0.6, WEEG_DASH_SOLID);
}

static gboolean
find_place (const WeegXy *self, WeegPoint at, double width, double height, double radius, WeegRect *place)
{
  static const struct
  {
    double x, y;
  } directions[] = { { 0, -1 },    { 0, 1 },      { 1, 0 },    { -1, 0 },    { 1, -1 },  { -1, -1 },
                     { 1, 1 },     { -1, 1 },     { 0.4, -1 }, { -0.4, -1 }, { 0.4, 1 }, { -0.4, 1 },
                     { 0.75, -1 }, { -0.75, -1 }, { 0.75, 1 }, { -0.75, 1 } };
  static const double distances[] = { 1.3, 2.4, 4, 6, 9, 13, 18, 24, 32 };

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        double away = distances[i] * radius;
        double x = at.x + directions[j].x * (away + width / 2),
               y = at.y + directions[j].y * (away + height / 2);

        *place = (WeegRect){ x - width / 2, y - height / 2, width, height };
        if (xy_labels_is_free (self, place))
          return TRUE;
      }
  return FALSE;
}

void
weeg_xy_add_mark_labels (WeegXy *self, const int *items)
{
  WeegChartCanvas *canvas = self->canvas;
  double radius = 0.4 * canvas->base;

  for (gsize i = 0; i < self->data->n_marks; i++)
    {
      const WeegXyMark *mark = &self->data->marks[i];
      WeegPoint at = weeg_xy_map (self, mark->at);
      WeegRect place;

      if (mark->label == NULL)
        continue;
      if (!find_place (self, at, weeg_chart_canvas_text_width (canvas, mark->label, &self->label),
                       weeg_chart_canvas_line_height (canvas, &self->label), radius, &place))
        {
          /* Where there are clouds, the foot names its glyph. */
          canvas->n_left_out += self->data->n_clouds == 0;
          continue;
        }
      xy_labels_add_leader (self, at, radius, &place);
      weeg_chart_canvas_add_text (canvas, items[i], mark->label, &self->label, place.x, place.y, 0);
      place = weeg_rect_grow (&place, 0.15 * canvas->base);
      g_array_append_val (self->taken, place);
    }
}
