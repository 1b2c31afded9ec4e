/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-canvas.h"

#include <math.h>

static void
clear_item (gpointer data)
{
  WeegChartItem *item = data;

  g_free (item->id);
  g_free (item->tooltip);
}

void
weeg_chart_canvas_init (WeegChartCanvas *self,
                        const WeegChartStyle *style,
                        const WeegRect *box,
                        WeegTextMeasure measure,
                        gpointer measure_data)
{
  *self = (WeegChartCanvas){
    .style = style,
    .measure = measure,
    .measure_data = measure_data,
    .base = weeg_chart_style_get_base_size (style),
    .stroke = MAX (0.75, sqrt (weeg_chart_style_get_base_size (style) / 9)),
    .box = *box,
    .marks = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_mark_free),
    .items = g_array_new (FALSE, FALSE, sizeof (WeegChartItem)),
  };
  g_array_set_clear_func (self->items, clear_item);
}

void
weeg_chart_canvas_clear (WeegChartCanvas *self)
{
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
}

WeegColor
weeg_chart_canvas_color (const WeegChartCanvas *self, WeegChartRole role)
{
  return weeg_chart_style_get_color (self->style, role);
}

static WeegMark *
chart_canvas_add_mark (WeegChartCanvas *self, int item, WeegMarkKind kind, const WeegRect *bounds)
{
  WeegMark *mark = g_new0 (WeegMark, 1);

  mark->kind = kind;
  mark->item = item;
  mark->bounds = *bounds;
  g_ptr_array_add (self->marks, mark);

  return mark;
}

WeegMark *
weeg_chart_canvas_add_rect (WeegChartCanvas *self, int item, const WeegRect *rect)
{
  return chart_canvas_add_mark (self, item, WEEG_MARK_RECT, rect);
}

WeegMark *
weeg_chart_canvas_add_glyph (
    WeegChartCanvas *self, int item, WeegGlyph glyph, WeegPoint centre, double radius)
{
  double half_width, half_height;
  WeegRect bounds;
  WeegMark *mark;

  weeg_glyph_get_extents (glyph, &half_width, &half_height);
  bounds = (WeegRect){ centre.x - radius * half_width, centre.y - radius * half_height,
                       2 * radius * half_width, 2 * radius * half_height };
  mark = chart_canvas_add_mark (self, item, WEEG_MARK_GLYPH, &bounds);
  mark->glyph = glyph;

  return mark;
}

WeegMark *
weeg_chart_canvas_add_line (WeegChartCanvas *self,
                            int item,
                            WeegPoint from,
                            WeegPoint to,
                            WeegChartRole role,
                            double line_width,
                            WeegDash dash)
{
  WeegRect bounds = { MIN (from.x, to.x), MIN (from.y, to.y), ABS (to.x - from.x), ABS (to.y - from.y) };
  WeegMark *mark = chart_canvas_add_mark (self, item, WEEG_MARK_POLYLINE, &bounds);

  mark->points = g_new (WeegPoint, 2);
  mark->points[0] = from;
  mark->points[1] = to;
  mark->n_points = 2;
  mark->line_width = line_width * self->stroke;
  mark->line_color = weeg_chart_canvas_color (self, role);
  mark->dash = dash;

  return mark;
}

WeegMark *
weeg_chart_canvas_add_polyline (WeegChartCanvas *self, int item, const WeegPoint *points, guint n_points)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
  WeegRect bounds;
  WeegMark *mark;

  for (guint i = 0; i < n_points; i++)
    {
      left = MIN (left, points[i].x);
      right = MAX (right, points[i].x);
      top = MIN (top, points[i].y);
      bottom = MAX (bottom, points[i].y);
    }
  bounds = (WeegRect){ left, top, right - left, bottom - top };
  mark = chart_canvas_add_mark (self, item, WEEG_MARK_POLYLINE, &bounds);
  mark->points = g_memdup2 (points, n_points * sizeof (WeegPoint));
  mark->n_points = n_points;

  return mark;
}

WeegMark *
weeg_chart_canvas_add_ground (WeegChartCanvas *self, const WeegRect *rect)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;
  const WeegPoint corners[] = {
    { rect->x, rect->y }, { right, rect->y }, { right, bottom }, { rect->x, bottom }, { rect->x, rect->y }
  };

  return weeg_chart_canvas_add_polyline (self, -1, corners, G_N_ELEMENTS (corners));
}

void
weeg_chart_canvas_set_tint (WeegChartCanvas *self, WeegMark *mark, WeegChartRole role, double strength)
{
  WeegColor ground = weeg_chart_canvas_color (self, WEEG_CHART_ROLE_BACKGROUND);
  WeegColor full = weeg_chart_canvas_color (self, role);

  mark->fill = WEEG_FILL_SOLID;
  mark->fill_color = (WeegColor){
    ground.red + strength * (full.red - ground.red),
    ground.green + strength * (full.green - ground.green),
    ground.blue + strength * (full.blue - ground.blue),
    1,
  };
}

void
weeg_chart_canvas_set_fill (WeegChartCanvas *self, WeegMark *mark, WeegFill fill, WeegChartRole role)
{
  mark->fill = fill;
  mark->fill_color = weeg_chart_canvas_color (self, role);
}

void
weeg_chart_canvas_set_outline (WeegChartCanvas *self, WeegMark *mark, double line_width, WeegChartRole role)
{
  mark->line_width = line_width * self->stroke;
  mark->line_color = weeg_chart_canvas_color (self, role);
}

typedef struct
{
  double from, to;
} Stretch;

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
  const Stretch *first = a, *second = b;

  return first->from < second->from ? -1 : first->from > second->from;
}

void
weeg_chart_canvas_add_broken_line (WeegChartCanvas *self,
                                   WeegPoint from,
                                   WeegPoint to,
                                   WeegChartRole role,
                                   double line_width,
                                   WeegDash dash,
                                   const WeegRect *gaps,
                                   guint n_gaps)
{
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  gboolean level = from.y == to.y;
  double start = level ? MIN (from.x, to.x) : MIN (from.y, to.y);
  double end = level ? MAX (from.x, to.x) : MAX (from.y, to.y);
  Stretch last = { end, end };

  for (guint i = 0; i < n_gaps; i++)
    if (weeg_rect_meets_segment (&gaps[i], from, to))
      {
        Stretch gap = { level ? gaps[i].x : gaps[i].y,
                        level ? gaps[i].x + gaps[i].width : gaps[i].y + gaps[i].height };

        g_array_append_val (stretches, gap);
      }
  g_array_sort (stretches, compare_stretches);
  g_array_append_val (stretches, last);

  for (guint i = 0; i < stretches->len; i++)
    {
      const Stretch *gap = &g_array_index (stretches, Stretch, i);

      /* A stub shorter than a dash says nothing. */
      if (gap->from - start > 2)
        {
          WeegPoint a = level ? (WeegPoint){ start, from.y } : (WeegPoint){ from.x, start };
          WeegPoint b = level ? (WeegPoint){ gap->from, from.y } : (WeegPoint){ from.x, gap->from };

          weeg_chart_canvas_add_line (self, -1, a, b, role, line_width, dash);
        }
      start = MAX (start, gap->to);
    }
}

void
weeg_chart_canvas_measure (const WeegChartCanvas *self,
                           const char *text,
                           const WeegTextStyle *style,
                           WeegTextExtents *extents)
{
  self->measure (text, style->size, style->weight, extents, self->measure_data);
}

double
weeg_chart_canvas_text_width (const WeegChartCanvas *self, const char *text, const WeegTextStyle *style)
{
  WeegTextExtents extents;

  weeg_chart_canvas_measure (self, text, style, &extents);

  return extents.width;
}

double
weeg_chart_canvas_line_height (const WeegChartCanvas *self, const WeegTextStyle *style)
{
  WeegTextExtents extents;

  weeg_chart_canvas_measure (self, "Ég", style, &extents);

  return extents.height;
}

WeegRect
weeg_chart_canvas_add_text (WeegChartCanvas *self,
                            int item,
                            const char *text,
                            const WeegTextStyle *style,
                            double x,
                            double top,
                            double align)
{
  WeegTextExtents extents;
  WeegRect bounds;
  WeegMark *mark;

  weeg_chart_canvas_measure (self, text, style, &extents);
  bounds = (WeegRect){ x - align * extents.width, top, extents.width, extents.height };
  mark = chart_canvas_add_mark (self, item, WEEG_MARK_TEXT, &bounds);
  mark->text = g_strdup (text);
  mark->text_size = style->size;
  mark->text_weight = style->weight;
  mark->baseline = top + extents.baseline;
  mark->fill = WEEG_FILL_SOLID;
  mark->fill_color = weeg_chart_canvas_color (self, style->role);

  return bounds;
}

int
weeg_chart_canvas_add_item (WeegChartCanvas *self,
                            const char *id,
                            const char *tooltip,
                            const WeegRect *bounds)
{
  WeegChartItem item = { g_strdup (id != NULL ? id : ""), g_strdup (tooltip), *bounds };

  g_array_append_val (self->items, item);

  return (int)self->items->len - 1;
}
