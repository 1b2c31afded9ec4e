/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-text-fit.h"
#include "weeg-xy-private.h"

WeegPoint
weeg_xy_map (const WeegXy *self, WeegPoint point)
{
  return (WeegPoint){ weeg_scale_map (&self->x, CLAMP (point.x, self->data->x_low, self->data->x_high)),
                      weeg_scale_map (&self->y, CLAMP (point.y, self->data->y_low, self->data->y_high)) };
}

gboolean
weeg_xy_ends_right (const WeegXy *self, const WeegXyLine *line)
{
  double span = self->data->x_high - self->data->x_low;

  return line->n_points > 0 && line->points[line->n_points - 1].x > self->data->x_high - 1e-6 * span;
}

double
weeg_xy_line_height (const WeegXy *self)
{
  return weeg_chart_canvas_line_height (self->canvas, &self->small);
}

/* --- the frame --- */

/* Full or hollow, as the tints are alike in grey. */
static void
fill_cloud (WeegChartCanvas *canvas, WeegMark *mark, const WeegXyCloud *cloud, double strength)
{
  if (cloud->is_hollow)
    {
      weeg_chart_canvas_set_fill (canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
      weeg_chart_canvas_set_outline (canvas, mark, 0.8, cloud->role);
    }
  else
    weeg_chart_canvas_set_tint (canvas, mark, cloud->role, strength);
}

/* The samples of the clouds with their names, on as many lines as it takes; its height. Drawn with @draw, its
 * top at @top. */
static double
xy_layout_add_key (WeegXy *self, double top, gboolean draw)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_xy_line_height (self), base = canvas->base, x = box->x, y = 0;

  for (gsize i = 0; i < self->data->n_clouds; i++)
    {
      const WeegXyCloud *cloud = &self->data->clouds[i];
      g_autofree char *text = weeg_text_shorten (canvas, cloud->label, &self->small, box->width - 1.4 * base);
      double width;

      if (text == NULL)
        continue;
      width = 1.2 * base + weeg_chart_canvas_text_width (canvas, text, &self->small);
      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += line;
        }
      if (draw)
        {
          WeegMark *mark = weeg_chart_canvas_add_glyph (
              canvas, -1, cloud->glyph, (WeegPoint){ x + 0.45 * base, top + y + line / 2 }, 0.3 * base);

          fill_cloud (canvas, mark, cloud, 1);
          weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x + 1.2 * base, top + y, 0);
        }
      x += width + 1.4 * base;
    }
  return self->data->n_clouds > 0 ? y + line + 0.3 * base : 0;
}

static double
y_tick_width (WeegXy *self, guint n_max)
{
  double width = 0;

  self->y_ticks = weeg_ticks_find (self->data->y_low, self->data->y_high, n_max);
  for (guint i = 0; i < self->y_ticks.n; i++)
    {
      g_autofree char *text = weeg_formatter_format (&self->data->y_tick, weeg_ticks_get (&self->y_ticks, i));

      if (text != NULL)
        width = MAX (width, weeg_chart_canvas_text_width (self->canvas, text, &self->small));
    }
  return MIN (width, 0.25 * self->canvas->box.width);
}

/* How wide the names at the right are, and whether there are any over the plot. */
static gboolean
xy_layout_measure_names (WeegXy *self)
{
  gboolean has_head = FALSE;
  guint n_named = 0;

  for (gsize i = 0; i < self->data->n_lines; i++)
    {
      const WeegXyLine *line = &self->data->lines[i];

      if (line->label == NULL)
        continue;
      if (weeg_xy_ends_right (self, line))
        {
          n_named += !line->is_scale;
          self->end_width = MAX (self->end_width,
                                 weeg_chart_canvas_text_width (self->canvas, line->label,
                                                               line->is_scale ? &self->small : &self->label));
        }
      else
        has_head = TRUE;
    }
  self->end_width = MIN (self->end_width, 0.27 * self->canvas->box.width);
  /* Where several end together a leader alone does not tell which is which. */
  self->sample = n_named > 1 ? 1.6 * self->canvas->base : 0;
  for (gsize i = 0; i < self->data->n_references; i++)
    has_head = has_head || self->data->references[i].label != NULL;
  return has_head;
}

/* The plot and its scales, over a foot that ends in a key of height @key. */
static void
xy_layout_place_plot (WeegXy *self, double top, double key)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_xy_line_height (self), base = canvas->base, bottom, left, right;
  double foot = line + 0.3 * base + (self->data->x_title != NULL ? line : 0) + weeg_xy_ranges_height (self) + key;

  bottom = MAX (top + 1, box->y + box->height - foot);
  left = box->x + y_tick_width (self, (guint)CLAMP ((bottom - top) / (2.2 * line), 2, 8)) + 0.6 * base;
  right = box->x + box->width - (self->end_width > 0 ? self->end_width + self->sample + base : 0.8 * base);
  right = MAX (left + 1, right);
  self->plot = (WeegRect){ left, top, right - left, bottom - top };
  self->x = (WeegScale){ self->data->x_low, self->data->x_high, left, right };
  self->y = (WeegScale){ self->data->y_low, self->data->y_high, bottom, top };
  self->x_ticks = weeg_ticks_find (self->data->x_low, self->data->x_high,
                                   (guint)CLAMP ((right - left) / (5 * base), 2, 8));
}

static void
xy_layout_place (WeegXy *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_xy_line_height (self), key = xy_layout_add_key (self, 0, FALSE);
  gboolean has_head = xy_layout_measure_names (self);
  double top = box->y + (self->data->y_title != NULL ? line : 0);

  if (key > 0.3 * box->height)
    {
      canvas->n_left_out += (guint)self->data->n_clouds;
      key = 0;
    }
  self->head = top;
  top += has_head ? 1.1 * line : 0.5 * line;
  xy_layout_place_plot (self, top, key);
  if (weeg_xy_ranges_need_line (self))
    {
      self->has_names_below = TRUE;
      xy_layout_place_plot (self, top, key);
    }
  if (key > 0)
    xy_layout_add_key (self, box->y + box->height - key + 0.3 * canvas->base, TRUE);
}

static void
add_y_axis (WeegXy *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_xy_line_height (self), right = self->plot.x + self->plot.width, above = INFINITY;

  if (self->data->y_title != NULL)
    {
      g_autofree char *title =
          weeg_text_shorten (canvas, self->data->y_title, &self->small, canvas->box.width);

      if (title != NULL)
        weeg_chart_canvas_add_text (canvas, -1, title, &self->small, canvas->box.x, canvas->box.y, 0);
    }
  for (guint i = 0; i < self->y_ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->y_ticks, i), y = weeg_scale_map (&self->y, value);
      g_autofree char *text = weeg_formatter_format (&self->data->y_tick, value);

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self->plot.x, y }, (WeegPoint){ right, y },
                                  value == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID,
                                  value == 0 ? 1 : 0.6, WEEG_DASH_SOLID);
      if (text == NULL || y + line / 2 > above || y - line / 2 < self->head ||
          weeg_chart_canvas_text_width (canvas, text, &self->small) > self->plot.x - canvas->box.x)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, self->plot.x - 0.6 * canvas->base,
                                  y - line / 2, 1);
      above = y - line / 2;
    }
}

static void
add_x_axis (WeegXy *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_xy_line_height (self), bottom = self->plot.y + self->plot.height, free_from = canvas->box.x;
  double foot = bottom + 0.2 * canvas->base + weeg_xy_ranges_height (self);
  double right = canvas->box.x + canvas->box.width;

  for (guint i = 0; i < self->x_ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->x_ticks, i), x = weeg_scale_map (&self->x, value), half;
      g_autofree char *text = weeg_formatter_format (&self->data->x_tick, value);

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, self->plot.y }, (WeegPoint){ x, bottom },
                                  value == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID,
                                  value == 0 ? 1 : 0.6, WEEG_DASH_SOLID);
      half = text != NULL ? weeg_chart_canvas_text_width (canvas, text, &self->small) / 2 : 0;
      if (text == NULL || x - half < free_from || x + half > right)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, foot, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
  if (self->data->x_title != NULL)
    {
      g_autofree char *title =
          weeg_text_shorten (canvas, self->data->x_title, &self->small, canvas->box.width);
      double width = title != NULL ? weeg_chart_canvas_text_width (canvas, title, &self->small) : 0;

      if (title != NULL)
        weeg_chart_canvas_add_text (canvas, -1, title, &self->small,
                                    MAX (canvas->box.x, self->plot.x + self->plot.width - width), foot + line,
                                    0);
    }
}

/* --- what is on it --- */

static void
xy_layout_add_references (WeegXy *self)
{
  for (gsize i = 0; i < self->data->n_references; i++)
    {
      double x = weeg_scale_map (&self->x, self->data->references[i].x);

      weeg_chart_canvas_add_line (self->canvas, -1, (WeegPoint){ x, self->plot.y },
                                  (WeegPoint){ x, self->plot.y + self->plot.height }, WEEG_CHART_ROLE_TEXT, 1,
                                  WEEG_DASH_DOTTED);
    }
}

static void
add_clouds (WeegXy *self)
{
  for (gsize i = 0; i < self->data->n_clouds; i++)
    for (guint j = 0; j < self->data->clouds[i].n_points; j++)
      {
        const WeegXyCloud *cloud = &self->data->clouds[i];
        WeegMark *mark = weeg_chart_canvas_add_glyph (
            self->canvas, -1, cloud->glyph, weeg_xy_map (self, cloud->points[j]), 0.15 * self->canvas->base);

        fill_cloud (self->canvas, mark, cloud, 0.6);
      }
}

static int
xy_layout_add_line (WeegXy *self, const WeegXyLine *line)
{
  g_autofree WeegPoint *points = g_new (WeegPoint, line->n_points + 1);
  WeegMark *mark;
  int item = -1;

  for (guint i = 0; i < line->n_points; i++)
    points[i] = weeg_xy_map (self, line->points[i]);
  if (line->n_points == 0)
    return item;
  mark = weeg_chart_canvas_add_polyline (self->canvas, -1, points, line->n_points);
  weeg_chart_canvas_set_outline (self->canvas, mark, line->width, line->role);
  mark->dash = line->dash;
  if (!line->is_scale)
    item = weeg_chart_canvas_add_item (self->canvas, line->id,
                                       line->tooltip != NULL ? line->tooltip : line->label, &mark->bounds);
  mark->item = item;
  return item;
}

static int
xy_layout_add_mark (WeegXy *self, const WeegXyMark *data)
{
  double radius = 0.4 * self->canvas->base;
  WeegMark *mark =
      weeg_chart_canvas_add_glyph (self->canvas, -1, data->glyph, weeg_xy_map (self, data->at), radius);
  WeegRect bounds = weeg_rect_grow (&mark->bounds, radius);
  const char *tooltip = data->tooltip != NULL ? data->tooltip : data->label;

  weeg_chart_canvas_set_fill (self->canvas, mark, WEEG_FILL_SOLID,
                              data->is_hollow ? WEEG_CHART_ROLE_BACKGROUND : data->role);
  weeg_chart_canvas_set_outline (self->canvas, mark, 1.2,
                                 data->is_hollow ? data->role : WEEG_CHART_ROLE_BACKGROUND);
  g_array_append_val (self->taken, mark->bounds);
  mark->item = weeg_chart_canvas_add_item (self->canvas, data->id, tooltip != NULL ? tooltip : "", &bounds);
  return mark->item;
}

void
weeg_xy_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  WeegXy self = {
    .data = &((const WeegXyFigure *)figure)->data,
    .canvas = canvas,
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .label = { canvas->base * 0.95, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .taken = g_array_new (FALSE, FALSE, sizeof (WeegRect)),
  };
  g_autofree int *lines = g_new (int, self.data->n_lines + 1);
  g_autofree int *marks = g_new (int, self.data->n_marks + 1);

  xy_layout_place (&self);
  add_y_axis (&self);
  add_x_axis (&self);
  add_clouds (&self);
  xy_layout_add_references (&self);
  for (gsize i = 0; i < self.data->n_lines; i++)
    lines[i] = xy_layout_add_line (&self, &self.data->lines[i]);
  for (gsize i = 0; i < self.data->n_marks; i++)
    marks[i] = xy_layout_add_mark (&self, &self.data->marks[i]);
  weeg_xy_add_ranges (&self);
  weeg_xy_add_end_labels (&self, lines);
  weeg_xy_add_head_labels (&self);
  weeg_xy_add_mark_labels (&self, marks);
  g_array_unref (self.taken);
}
