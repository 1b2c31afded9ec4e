/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-risk-layout-private.h"

static void
place_bubbles (WeegValueRiskLayout *self)
{
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      WeegValueRiskBubble *bubble = &self->bubbles[i];
      double half_width, half_height, top, bottom, cross = point->knocked_out ? WEEG_VALUE_RISK_CROSS : 0;

      if (!point->has_risk)
        bubble->radius = MIN (bubble->radius, 0.42 * WEEG_VALUE_RISK_LANE * self->canvas->base);
      weeg_glyph_get_extents (point->phase, &half_width, &half_height);
      half_width = MAX (half_width, cross) * bubble->radius;
      half_height = MAX (half_height, cross) * bubble->radius;
      bubble->centre.x = point->has_risk ? weeg_scale_map (&self->x, point->risk) : self->lane_middle;
      bubble->centre.y = weeg_scale_map (&self->y, point->value);
      top = bubble->centre.y - half_height;
      bottom = bubble->centre.y + half_height;
      bubble->anchor.core = (WeegRect){ bubble->centre.x - half_width, top, 2 * half_width, bottom - top };
      if (point->has_interval)
        {
          top = MIN (top, weeg_scale_map (&self->y, point->value_high));
          bottom = MAX (bottom, weeg_scale_map (&self->y, point->value_low));
        }
      bubble->anchor.extent = (WeegRect){ bubble->centre.x - half_width, top, 2 * half_width, bottom - top };
      /* Labels of the lane begin behind the axis. */
      if (!point->has_risk)
        bubble->anchor.core.width = self->plot.x + 1 - bubble->anchor.core.x;
    }
}

static void
add_item (WeegValueRiskLayout *self, gsize index)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  WeegValueRiskBubble *bubble = &self->bubbles[index];
  WeegRect bounds = bubble->anchor.extent;
  g_autofree char *tooltip = NULL;

  if (point->tooltip != NULL)
    tooltip = g_strdup (point->tooltip);
  else
    tooltip = g_strconcat (point->label, point->detail != NULL ? "\n" : "",
                           point->detail != NULL ? point->detail : "", NULL);
  bubble->item = weeg_chart_canvas_add_item (self->canvas, point->id, tooltip, &bounds);
}

void
weeg_value_risk_place_bubbles (WeegValueRiskLayout *self)
{
  place_bubbles (self);
  for (gsize i = 0; i < self->data->n_points; i++)
    add_item (self, i);
}

static WeegChartRole
bubble_role (const WeegValueRiskPoint *point)
{
  if (point->has_fte && point->net_fte < 0)
    return WEEG_CHART_ROLE_ADDS;
  if (point->has_fte && point->net_fte > 0)
    return WEEG_CHART_ROLE_ACCENT;

  return WEEG_CHART_ROLE_SECONDARY_TEXT;
}

static void
value_risk_marks_add_interval (WeegValueRiskLayout *self,
                               const WeegValueRiskPoint *point,
                               const WeegValueRiskBubble *bubble)
{
  double top = weeg_scale_map (&self->y, point->value_high);
  double bottom = weeg_scale_map (&self->y, point->value_low);
  double x = bubble->centre.x;

  weeg_chart_canvas_add_line (self->canvas, bubble->item, (WeegPoint){ x, top }, (WeegPoint){ x, bottom },
                              WEEG_CHART_ROLE_TEXT, 1.2, WEEG_DASH_SOLID);
}

static void
add_cross (WeegValueRiskLayout *self, const WeegValueRiskBubble *bubble)
{
  double half = bubble->radius * WEEG_VALUE_RISK_CROSS;

  for (int i = -1; i <= 1; i += 2)
    weeg_chart_canvas_add_line (self->canvas, bubble->item,
                                (WeegPoint){ bubble->centre.x - half, bubble->centre.y - i * half },
                                (WeegPoint){ bubble->centre.x + half, bubble->centre.y + i * half },
                                WEEG_CHART_ROLE_WARNING, 1.6, WEEG_DASH_SOLID);
}

static void
add_bubble (WeegValueRiskLayout *self, gsize index)
{
  const WeegValueRiskPoint *point = &self->data->points[index];
  const WeegValueRiskBubble *bubble = &self->bubbles[index];
  WeegChartCanvas *canvas = self->canvas;
  WeegMark *ground =
      weeg_chart_canvas_add_glyph (canvas, bubble->item, point->phase, bubble->centre, bubble->radius);
  WeegMark *glyph =
      weeg_chart_canvas_add_glyph (canvas, bubble->item, point->phase, bubble->centre, bubble->radius);
  WeegChartRole role = bubble_role (point);

  /* The ground hides lines that would run through a hollow shape. */
  weeg_chart_canvas_set_fill (canvas, ground, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
  if (role == WEEG_CHART_ROLE_ACCENT)
    {
      weeg_chart_canvas_set_fill (canvas, glyph, WEEG_FILL_SOLID, role);
      glyph->fill_color.alpha = 0.85;
    }
  else if (role == WEEG_CHART_ROLE_ADDS)
    weeg_chart_canvas_set_fill (canvas, glyph, WEEG_FILL_HATCH, role);
  weeg_chart_canvas_set_outline (canvas, glyph, 1.2, role);

  if (point->has_interval)
    value_risk_marks_add_interval (self, point, bubble);
  if (point->knocked_out)
    add_cross (self, bubble);
}

/* Large ones first, so that a small one is never hidden. */
static int
compare_radius (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const WeegValueRiskBubble *bubbles = user_data;
  gsize first = *(const gsize *)a, second = *(const gsize *)b;

  if (bubbles[first].radius != bubbles[second].radius)
    return bubbles[first].radius > bubbles[second].radius ? -1 : 1;

  return first < second ? -1 : first > second;
}

void
weeg_value_risk_add_bubbles (WeegValueRiskLayout *self)
{
  gsize n = self->data->n_points;
  g_autofree gsize *order = g_new (gsize, MAX (n, 1));

  for (gsize i = 0; i < n; i++)
    order[i] = i;
  if (n > 1)
    g_qsort_with_data (order, (int)n, sizeof (gsize), compare_radius, self->bubbles);
  for (gsize i = 0; i < n; i++)
    add_bubble (self, order[i]);
}
