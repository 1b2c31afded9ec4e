/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-risk-layout-private.h"

#include <math.h>

/* Room for a shape in the key, in radii. */
#define KEY_GLYPH 3.4

static void
value_range (const WeegValueRiskData *data, double *low, double *high)
{
  *low = 0;
  *high = 100;
  for (gsize i = 0; i < data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &data->points[i];

      *low = MIN (*low, point->has_interval ? MIN (point->value, point->value_low) : point->value);
      *high = MAX (*high, point->has_interval ? MAX (point->value, point->value_high) : point->value);
    }
  *low = 10 * floor (*low / 10);
  *high = 10 * ceil (*high / 10);
}

static void
risk_range (const WeegValueRiskData *data, double *low, double *high)
{
  *low = 1;
  *high = data->risk_max;
  for (gsize i = 0; i < data->n_points; i++)
    if (data->points[i].has_risk)
      {
        *low = MIN (*low, data->points[i].risk);
        *high = MAX (*high, data->points[i].risk);
      }
}

/* Area follows the absolute net FTE; the smallest can still be seen and pointed at. */
static void
set_radii (WeegValueRiskLayout *self)
{
  double largest = 1, smallest = 0.36 * self->canvas->base;
  double full = CLAMP (0.07 * MIN (self->plot.width, self->plot.height), smallest, 2 * self->canvas->base);

  for (gsize i = 0; i < self->data->n_points; i++)
    if (self->data->points[i].has_fte)
      largest = MAX (largest, fabs (self->data->points[i].net_fte));
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      double radius = point->has_fte ? full * sqrt (fabs (point->net_fte) / largest) : 0;

      self->bubbles[i].radius = MAX (radius, smallest);
    }
}

/*
 * How far the ends of a scale stand in from the plot's edges so that a mark that reaches
 * `reach` stays inside: with t the mark's share of the range, inset p and length L,
 * p + t (L - 2 p) >= reach near the low end, and the same from the high end.
 */
static double
needed_inset (double share, double length, double reach)
{
  double near_share = MIN (share, 1 - share);

  return near_share < 0.45 ? MAX (0, (reach - near_share * length) / (1 - 2 * near_share)) : 0;
}

static void
set_scales (WeegValueRiskLayout *self)
{
  const WeegRect *plot = &self->plot;
  double low, high, risk_low, risk_high, inset_x = 0, inset_y = 0;

  value_range (self->data, &low, &high);
  risk_range (self->data, &risk_low, &risk_high);
  set_radii (self);
  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      double half_width, half_height, radius = self->bubbles[i].radius + self->canvas->stroke;

      weeg_glyph_get_extents (point->phase, &half_width, &half_height);
      half_width = MAX (half_width, point->knocked_out ? WEEG_VALUE_RISK_CROSS : 0);
      half_height = MAX (half_height, point->knocked_out ? WEEG_VALUE_RISK_CROSS : 0);
      inset_y = MAX (inset_y,
                     needed_inset ((point->value - low) / (high - low), plot->height, radius * half_height));
      if (point->has_risk)
        inset_x = MAX (inset_x, needed_inset ((point->risk - risk_low) / (risk_high - risk_low), plot->width,
                                              radius * half_width));
    }
  inset_x = MIN (inset_x, 0.25 * plot->width);
  inset_y = MIN (inset_y, 0.25 * plot->height);
  self->x = (WeegScale){ risk_low, risk_high, plot->x + inset_x, plot->x + plot->width - inset_x };
  self->y = (WeegScale){ low, high, plot->y + plot->height - inset_y, plot->y + inset_y };
  self->x_ticks =
      weeg_ticks_find (risk_low, risk_high, (guint)CLAMP (plot->width / (4 * self->canvas->base), 2, 8));
  self->y_ticks = weeg_ticks_find (low, high, (guint)CLAMP (plot->height / (2.4 * self->canvas->base), 2, 6));
}

static gboolean
phases_differ (const WeegValueRiskData *data)
{
  for (gsize i = 1; i < data->n_points; i++)
    if (data->points[i].phase != data->points[0].phase)
      return TRUE;

  return FALSE;
}

static gboolean
is_first_of_phase (const WeegValueRiskData *data, gsize point)
{
  for (gsize i = 0; i < point; i++)
    if (data->points[i].phase == data->points[point].phase)
      return FALSE;

  return data->points[point].phase_label != NULL;
}

/* Which shape is which phase, on as many lines as it takes, up from `foot`; its height. */
static double
value_risk_layout_add_key (WeegValueRiskLayout *self, double foot)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), radius = 0.36 * canvas->base;
  double x = box->x, gap = 0.5 * canvas->base, height = 0;
  guint first_mark = canvas->marks->len;

  if (!phases_differ (self->data))
    return 0;

  for (gsize i = 0; i < self->data->n_points; i++)
    {
      const WeegValueRiskPoint *point = &self->data->points[i];
      g_autofree char *text = NULL;
      double width;
      WeegMark *glyph;

      if (!is_first_of_phase (self->data, i))
        continue;
      text =
          weeg_text_shorten (canvas, point->phase_label, &self->small, box->width - KEY_GLYPH * radius - gap);
      if (text == NULL)
        continue;
      width = KEY_GLYPH * radius + gap + weeg_chart_canvas_text_width (canvas, text, &self->small);
      if (height == 0 || x + width > box->x + box->width)
        {
          x = box->x;
          height += line;
        }
      glyph = weeg_chart_canvas_add_glyph (
          canvas, -1, point->phase, (WeegPoint){ x + KEY_GLYPH / 2 * radius, height - line / 2 }, radius);
      weeg_chart_canvas_set_outline (canvas, glyph, 1, WEEG_CHART_ROLE_SECONDARY_TEXT);
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x + KEY_GLYPH * radius + gap, height - line,
                                  0);
      x += width + 2 * gap;
    }
  if (height > 0.25 * box->height)
    {
      g_ptr_array_set_size (canvas->marks, (int)first_mark);
      canvas->n_left_out++;
      return 0;
    }
  for (guint i = first_mark; i < canvas->marks->len; i++)
    {
      WeegMark *mark = canvas->marks->pdata[i];

      mark->bounds.y += foot - height;
      mark->baseline += foot - height;
    }

  return height > 0 ? height + gap : 0;
}

/* An axis title with its arrow, in at most two lines; NULL: no room. */
static WeegTextBlock *
make_title (
    WeegValueRiskLayout *self, const char *before, const char *title, const char *after, double max_width)
{
  g_autofree char *text = g_strconcat (before, title, after, NULL);
  guint max_lines = self->canvas->box.height > 18 * self->canvas->base ? 2 : 1;
  WeegTextBlock *block = weeg_text_block_new (self->canvas, text, &self->small, max_width, max_lines);

  if (block == NULL || block->height > 0.2 * self->canvas->box.height)
    {
      g_clear_pointer (&block, weeg_text_block_free);
      self->canvas->n_left_out++;
    }

  return block;
}

static double
value_risk_layout_tick_width (const WeegValueRiskLayout *self)
{
  double low, high, width;
  char text[32];

  value_range (self->data, &low, &high);
  width = weeg_chart_canvas_text_width (self->canvas, g_ascii_formatd (text, sizeof text, "%.0f", high),
                                        &self->small);
  width = MAX (width, weeg_chart_canvas_text_width (
                          self->canvas, g_ascii_formatd (text, sizeof text, "%.0f", low), &self->small));
  if (self->data->has_thresholds && self->data->value_threshold_label != NULL)
    width = MAX (
        width, weeg_chart_canvas_text_width (self->canvas, self->data->value_threshold_label, &self->small));

  return MIN (width, 0.2 * self->canvas->box.width);
}

/* Wide enough for its marks and, within reason, for the words below it. */
static double
lane_width (const WeegValueRiskLayout *self, double ticks)
{
  double width = WEEG_VALUE_RISK_LANE * self->canvas->base;
  gboolean is_used = FALSE;

  for (gsize i = 0; i < self->data->n_points; i++)
    is_used = is_used || !self->data->points[i].has_risk;
  if (!is_used)
    return 0;
  if (self->data->no_risk_label != NULL)
    {
      double words = weeg_chart_canvas_text_width (self->canvas, self->data->no_risk_label, &self->small);

      width = MAX (width, words + 1.2 * self->canvas->base - ticks);
    }

  return MIN (width, MAX (WEEG_VALUE_RISK_LANE * self->canvas->base, 0.15 * self->canvas->box.width));
}

/* Where a plot would keep less than a few lines its titles go: what they say, the
 * figure's title and table say too. The one below goes first. */
static void
drop_titles (WeegValueRiskLayout *self, double room, double line, WeegTextBlock **value, WeegTextBlock **risk)
{
  WeegTextBlock **titles[] = { risk, value };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      double taken = (*value != NULL ? (*value)->height : 0) + (*risk != NULL ? (*risk)->height : 0);

      if (*titles[i] == NULL || room - taken >= 5 * line)
        continue;
      g_clear_pointer (titles[i], weeg_text_block_free);
      self->canvas->n_left_out++;
    }
}

/* Titles go to the edges, what is left is the plot. */
static void
place_plot (WeegValueRiskLayout *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double base = canvas->base, line = weeg_chart_canvas_line_height (canvas, &self->small);
  double top = box->y, bottom = box->y + box->height, left, right = box->x + box->width - 0.6 * base;
  g_autoptr (WeegTextBlock) value = make_title (self, "↑ ", self->data->value_title, "", box->width);
  g_autoptr (WeegTextBlock) risk = make_title (self, "", self->data->risk_title, " →", box->width);

  bottom -= value_risk_layout_add_key (self, bottom);
  drop_titles (self, bottom - top - 2 * line, line, &value, &risk);
  if (value != NULL)
    {
      weeg_text_block_add (value, canvas, -1, &self->small, box->x, top, 0);
      top += value->height + 0.6 * line;
    }
  else
    top += line / 2;
  if (risk != NULL)
    {
      weeg_text_block_add (risk, canvas, -1, &self->small, box->x + box->width, bottom - risk->height, 1);
      bottom -= risk->height + 0.2 * base;
    }
  self->has_foot = bottom - top > 3 * line;
  left = box->x + value_risk_layout_tick_width (self) + 0.5 * base;
  self->lane_width = lane_width (self, left - box->x);
  self->lane_middle = left + self->lane_width / 2;
  left += self->lane_width;
  bottom -= self->has_foot ? line + weeg_value_risk_foot_gap (self, line) : line / 2;
  self->plot = (WeegRect){ left, top, MAX (1, right - left), MAX (1, bottom - top) };
}

/* Puts what was added since `from` in front of what was there from `to` on. */
static void
move_marks_back (WeegChartCanvas *canvas, guint from, guint to)
{
  guint n = canvas->marks->len, moved = n - from;
  g_autofree gpointer *order = g_new (gpointer, MAX (n, 1));

  for (guint i = to; i < n; i++)
    order[i] = canvas->marks->pdata[i < to + moved ? from + i - to : i - moved];
  for (guint i = to; i < n; i++)
    canvas->marks->pdata[i] = order[i];
}

void
weeg_value_risk_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  WeegValueRiskLayout self = {
    .data = &((const WeegValueRiskFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .detail = { canvas->base * 0.95, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .quadrant = { canvas->base * 0.9, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };
  guint ground, texts;

  self.bubbles = g_new0 (WeegValueRiskBubble, MAX (self.data->n_points, 1));
  place_plot (&self);
  set_scales (&self);
  weeg_value_risk_place_bubbles (&self);
  weeg_value_risk_add_axes (&self);
  ground = canvas->marks->len;
  weeg_value_risk_add_bubbles (&self);
  weeg_value_risk_add_labels (&self);
  texts = canvas->marks->len;
  weeg_value_risk_add_grid (&self);
  move_marks_back (canvas, texts, ground);

  weeg_label_placer_free (self.placer);
  g_free (self.bubbles);
}
