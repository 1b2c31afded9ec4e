/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value-risk-layout-private.h"

double
weeg_value_risk_foot_gap (const WeegValueRiskLayout *self, double line)
{
  return self->lane_width > 0 ? 0.55 * line : 0.3 * self->canvas->base;
}

/* A tick label if it stays clear of those that are there; `taken` holds their middles. */
static void
add_tick_label (
    WeegValueRiskLayout *self, const char *text, gboolean is_x, double at, gboolean strong, GArray *taken)
{
  WeegTextStyle style = self->small;
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &style);
  g_autofree char *fitting = NULL;
  WeegRect rect, roomy;

  if (strong)
    {
      style.weight = WEEG_WEIGHT_BOLD;
      style.role = WEEG_CHART_ROLE_TEXT;
    }
  fitting = weeg_text_shorten (canvas, text, &style, (is_x ? 0.3 : 0.2) * canvas->box.width);
  if (fitting == NULL)
    return;

  rect.width = weeg_chart_canvas_text_width (canvas, fitting, &style);
  rect.height = line;
  if (is_x)
    {
      rect.x = CLAMP (at - rect.width / 2, canvas->box.x, canvas->box.x + canvas->box.width - rect.width);
      rect.y = self->plot.y + self->plot.height + weeg_value_risk_foot_gap (self, line);
    }
  else
    {
      rect.x = self->plot.x - self->lane_width - 0.5 * canvas->base - rect.width;
      rect.y = at - line / 2;
    }
  roomy = weeg_rect_grow (&rect, 0.12 * canvas->base);
  for (guint i = 0; i < taken->len; i++)
    if (weeg_rect_intersects (&roomy, &g_array_index (taken, WeegRect, i)))
      return;
  if (rect.x < canvas->box.x - 1e-6 || rect.y < canvas->box.y ||
      rect.y + line > canvas->box.y + canvas->box.height)
    return;
  weeg_chart_canvas_add_text (canvas, -1, fitting, &style, rect.x, rect.y, 0);
  g_array_append_val (taken, roomy);
}

/* Thresholds first, then the ends, then what still fits between. */
static void
add_axis_labels (WeegValueRiskLayout *self, gboolean is_x, GArray *taken)
{
  const WeegScale *scale = is_x ? &self->x : &self->y;
  const WeegTicks *ticks = is_x ? &self->x_ticks : &self->y_ticks;
  const char *threshold = is_x ? self->data->risk_threshold_label : self->data->value_threshold_label;
  double at = is_x ? self->data->risk_threshold : self->data->value_threshold;
  char text[32];

  if (self->data->has_thresholds && threshold != NULL)
    add_tick_label (self, threshold, is_x, weeg_scale_map (scale, at), TRUE, taken);
  for (int i = 0; i < 2; i++)
    {
      double end = i == 0 ? scale->data_low : scale->data_high;

      g_ascii_formatd (text, sizeof text, "%.0f", end);
      add_tick_label (self, text, is_x, weeg_scale_map (scale, end), FALSE, taken);
    }
  for (guint i = 0; i < ticks->n; i++)
    {
      double value = weeg_ticks_get (ticks, i);

      g_ascii_formatd (text, sizeof text, "%.0f", value);
      add_tick_label (self, text, is_x, weeg_scale_map (scale, value), FALSE, taken);
    }
}

/* Whether a block of lines at this place is within the chart and touches no word. */
static gboolean
has_room (const WeegChartCanvas *canvas, const WeegTextBlock *block, double middle, double top)
{
  WeegRect rect = { middle - block->width / 2, top, block->width, block->height };

  if (top + block->height > canvas->box.y + canvas->box.height + 1e-6)
    return FALSE;
  for (guint i = 0; i < canvas->marks->len; i++)
    {
      const WeegMark *mark = canvas->marks->pdata[i];

      if (mark->kind == WEEG_MARK_TEXT && weeg_rect_intersects (&rect, &mark->bounds))
        return FALSE;
    }
  return TRUE;
}

/* Below the lane, from the box's edge up to the first tick label; on two lines where one is too narrow. */
static void
add_lane_label (WeegValueRiskLayout *self, GArray *taken)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  double top = self->plot.y + self->plot.height + weeg_value_risk_foot_gap (self, line);
  double right = self->plot.x + 2 * canvas->base;
  g_autoptr (WeegTextBlock) block = NULL;
  double middle;

  if (self->lane_width <= 0 || !self->has_foot || self->data->no_risk_label == NULL)
    return;

  for (guint i = 0; i < taken->len; i++)
    {
      const WeegRect *other = &g_array_index (taken, WeegRect, i);

      if (other->y + other->height > top)
        right = MIN (right, other->x - 0.4 * canvas->base);
    }
  for (guint lines = 2; lines > 0; lines--)
    {
      g_clear_pointer (&block, weeg_text_block_free);
      block =
          weeg_text_block_new (canvas, self->data->no_risk_label, &self->small, right - canvas->box.x, lines);
      if (block == NULL)
        break;
      middle = CLAMP (self->lane_middle, canvas->box.x + block->width / 2,
                      MAX (right - block->width / 2, canvas->box.x + block->width / 2));
      if (lines > 1 && !has_room (canvas, block, middle, top))
        continue;
      weeg_text_block_add (block, canvas, -1, &self->small, middle, top, 0.5);
      return;
    }
  canvas->n_left_out++;
}

void
weeg_value_risk_add_axes (WeegValueRiskLayout *self)
{
  const WeegRect *plot = &self->plot;
  WeegChartCanvas *canvas = self->canvas;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  WeegPoint corner = { plot->x, plot->y + plot->height };

  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ plot->x, plot->y }, corner, WEEG_CHART_ROLE_AXIS, 0.8,
                              WEEG_DASH_SOLID);
  weeg_chart_canvas_add_line (canvas, -1, corner, (WeegPoint){ plot->x + plot->width, corner.y },
                              WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_SOLID);
  if (!self->has_foot)
    return;

  add_axis_labels (self, TRUE, taken);
  add_lane_label (self, taken);
  g_array_set_size (taken, 0);
  add_axis_labels (self, FALSE, taken);
}

/* Grid and thresholds know where the labels came to stand, and leave those free. */
void
weeg_value_risk_add_grid (WeegValueRiskLayout *self)
{
  const WeegRect *plot = &self->plot;
  guint n_taken;
  const WeegRect *taken = weeg_label_placer_get_taken (self->placer, &n_taken);
  double right = plot->x + plot->width, bottom = plot->y + plot->height;

  for (guint i = 0; i < self->y_ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->y_ticks, i), y = weeg_scale_map (&self->y, value);

      if (!(self->data->has_thresholds && value == self->data->value_threshold) && y < bottom - 0.5)
        weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ plot->x, y }, (WeegPoint){ right, y },
                                           WEEG_CHART_ROLE_GRID, 0.6, WEEG_DASH_SOLID, taken, n_taken);
    }
  if (self->data->has_thresholds)
    {
      double x = CLAMP (weeg_scale_map (&self->x, self->data->risk_threshold), plot->x, right);
      double y = CLAMP (weeg_scale_map (&self->y, self->data->value_threshold), plot->y, bottom);

      weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ x, plot->y }, (WeegPoint){ x, bottom },
                                         WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_DASHED, taken, n_taken);
      weeg_chart_canvas_add_broken_line (self->canvas, (WeegPoint){ plot->x, y }, (WeegPoint){ right, y },
                                         WEEG_CHART_ROLE_AXIS, 0.8, WEEG_DASH_DASHED, taken, n_taken);
    }
}
