/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-draw.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "weeg-measure-private.h"

static void
set_color (cairo_t *cr, WeegColor color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
set_dash (cairo_t *cr, const WeegMark *mark)
{
  double width = mark->line_width;
  double dashed[] = { 3.8 * width, 3.2 * width }, dotted[] = { 1.3 * width, 2.6 * width };
  double both[] = { 5 * width, 2.2 * width, 1.3 * width, 2.2 * width };

  switch (mark->dash)
    {
    case WEEG_DASH_DASHED:
      cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
      break;
    case WEEG_DASH_DOTTED:
      cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
      break;
    case WEEG_DASH_DASH_DOTTED:
      cairo_set_dash (cr, both, G_N_ELEMENTS (both), 0);
      break;
    case WEEG_DASH_SOLID:
    default:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    }
}

static void
add_glyph_path (const WeegMark *mark, cairo_t *cr)
{
  const WeegRect *bounds = &mark->bounds;
  double x = bounds->x + bounds->width / 2, y = bounds->y + bounds->height / 2;
  double half_width, half_height, radius, corners[24];
  guint n = weeg_glyph_get_corners (mark->glyph, corners);

  weeg_glyph_get_extents (mark->glyph, &half_width, &half_height);
  radius = bounds->width / (2 * half_width);
  cairo_new_sub_path (cr);
  if (n == 0)
    cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, x + radius * corners[2 * i], y + radius * corners[2 * i + 1]);
  cairo_close_path (cr);
}

static void
add_path (const WeegMark *mark, cairo_t *cr)
{
  cairo_new_path (cr);
  if (mark->kind == WEEG_MARK_RECT)
    cairo_rectangle (cr, mark->bounds.x, mark->bounds.y, mark->bounds.width, mark->bounds.height);
  else if (mark->kind == WEEG_MARK_GLYPH)
    add_glyph_path (mark, cr);
  else
    for (guint i = 0; i < mark->n_points; i++)
      cairo_line_to (cr, mark->points[i].x, mark->points[i].y);
}

/* Lines rather than a pattern: they stay sharp at any scale and small in a file. */
static void
draw_hatch (const WeegMark *mark, double base, cairo_t *cr)
{
  const WeegRect *bounds = &mark->bounds;
  double step = 0.34 * base, rise = mark->fill == WEEG_FILL_HATCH ? -bounds->height : bounds->height;
  double top = rise < 0 ? bounds->y + bounds->height : bounds->y;

  cairo_save (cr);
  cairo_clip (cr);
  cairo_set_line_width (cr, 0.1 * base);
  cairo_set_dash (cr, NULL, 0, 0);
  for (double x = bounds->x - bounds->height + step / 2; x < bounds->x + bounds->width; x += step)
    {
      cairo_move_to (cr, x, top);
      cairo_line_to (cr, x + bounds->height, top + rise);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_shape (const WeegMark *mark, double base, cairo_t *cr)
{
  if (mark->fill != WEEG_FILL_NONE)
    {
      add_path (mark, cr);
      set_color (cr, mark->fill_color);
      if (mark->fill == WEEG_FILL_SOLID)
        cairo_fill (cr);
      else
        draw_hatch (mark, base, cr);
    }
  if (mark->line_width > 0)
    {
      add_path (mark, cr);
      set_color (cr, mark->line_color);
      set_dash (cr, mark);
      cairo_set_line_width (cr, mark->line_width);
      /* A pointed join would reach farther out the sharper the corner is. */
      cairo_set_line_join (cr, mark->kind == WEEG_MARK_GLYPH ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
      cairo_stroke (cr);
    }
}

static void
draw_text (const WeegMark *mark, PangoContext *context, cairo_t *cr)
{
  g_autoptr (PangoLayout) line = weeg_text_line_new (context, mark->text, mark->text_size, mark->text_weight);

  set_color (cr, mark->fill_color);
  cairo_move_to (cr, mark->bounds.x, mark->baseline);
  pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (line, 0));
}

void
weeg_chart_draw (const WeegChartLayout *layout, cairo_t *cr)
{
  const WeegChartStyle *style;
  PangoContext *context;
  double base;

  g_return_if_fail (layout != NULL && cr != NULL);

  style = weeg_chart_layout_get_style (layout);
  base = weeg_chart_style_get_base_size (style);
  context = weeg_measure_context_new (style);
  cairo_save (cr);
  pango_cairo_update_context (cr, context);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  for (guint i = 0; i < weeg_chart_layout_get_n_marks (layout); i++)
    {
      const WeegMark *mark = weeg_chart_layout_get_mark (layout, i);

      if (mark->kind == WEEG_MARK_TEXT)
        draw_text (mark, context, cr);
      else
        draw_shape (mark, base, cr);
    }
  cairo_restore (cr);
  g_object_unref (context);
}

static void
add_round_rect (cairo_t *cr, const WeegRect *rect, double radius)
{
  double right = rect->x + rect->width, bottom = rect->y + rect->height;
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, right - r, rect->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
  cairo_arc (cr, rect->x + r, bottom - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

void
weeg_chart_draw_focus (const WeegChartLayout *layout, guint item, cairo_t *cr)
{
  const double line_width = 1.5;
  WeegRect ring;
  WeegPick pick;
  double left, top, right, bottom;

  g_return_if_fail (layout != NULL && cr != NULL);

  if (!weeg_chart_layout_get_item (layout, item, &pick))
    return;

  /* Around the item, but never cut off by the chart's edge. */
  ring = weeg_rect_grow (&pick.bounds, 2);
  left = MAX (ring.x, line_width / 2);
  top = MAX (ring.y, line_width / 2);
  right = MIN (ring.x + ring.width, weeg_chart_layout_get_width (layout) - line_width / 2);
  bottom = MIN (ring.y + ring.height, weeg_chart_layout_get_height (layout) - line_width / 2);
  ring = (WeegRect){ left, top, MAX (0, right - left), MAX (0, bottom - top) };

  cairo_save (cr);
  add_round_rect (cr, &ring, 3);
  set_color (cr, weeg_chart_style_get_color (weeg_chart_layout_get_style (layout), WEEG_CHART_ROLE_FOCUS));
  cairo_set_line_width (cr, line_width);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
