/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-text-fit.h"
#include "weeg-ticks.h"
#include "weeg-years-private.h"

double
weeg_years_middle (const WeegYears *self, gsize year)
{
  return self->plot.x + ((double)year + 0.5) * self->pitch;
}

double
weeg_years_map (const WeegYears *self, double value)
{
  return weeg_scale_map (&self->y, value);
}

/* Zero is always on it: what is freed or asked, costs or saves, is told by the side. */
static void
years_layout_set_scale (WeegYears *self)
{
  double low = 0, high = 0;

  for (gsize i = 0; i < self->data->n_series; i++)
    for (gsize j = 0; j < self->data->n_years; j++)
      {
        const WeegYearsSeries *series = &self->data->series[i];

        low = MIN (low, MIN (series->values[j], series->low != NULL ? series->low[j] : 0));
        high = MAX (high, MAX (series->values[j], series->high != NULL ? series->high[j] : 0));
      }
  self->flat = high <= low;
  if (self->flat)
    high = low + 1;
  self->y = (WeegScale){ low, high, 0, 0 };
}

static double
years_layout_tick_width (WeegYears *self, guint n_max)
{
  double width = 0;

  self->ticks = weeg_ticks_find (self->y.data_low, self->y.data_high, n_max);
  if (self->flat)
    self->ticks.n = 1;
  for (guint i = 0; i < self->ticks.n; i++)
    {
      g_autofree char *text =
          weeg_formatter_format (&self->data->format_tick, weeg_ticks_get (&self->ticks, i));

      if (text != NULL)
        width = MAX (width, weeg_chart_canvas_text_width (self->canvas, text, &self->small));
    }
  return MIN (width, 0.25 * self->canvas->box.width);
}

/* A sample of each series with its name, on as many lines as it takes; its height. */
static double
years_layout_add_key (WeegYears *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base;
  double sample = 1.6 * base, gap = 0.4 * base, x = box->x, height = line;
  guint first = canvas->marks->len;

  for (gsize i = 0; i < self->data->n_series; i++)
    {
      const WeegYearsSeries *series = &self->data->series[i];
      g_autofree char *text =
          weeg_text_shorten (canvas, series->label, &self->small, box->width - sample - gap);
      double width, y;

      if (text == NULL)
        continue;
      width = sample + gap + weeg_chart_canvas_text_width (canvas, text, &self->small);
      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          height += line;
        }
      y = height - line / 2;
      if (weeg_years_is_bar (series))
        {
          WeegRect rect = { x + base / 2, y - 0.35 * base, 0.9 * base, 0.7 * base };
          WeegMark *mark = weeg_chart_canvas_add_rect (canvas, -1, &rect);

          weeg_chart_canvas_set_fill (
              canvas, mark, series->kind == WEEG_YEARS_BAR ? WEEG_FILL_SOLID : WEEG_FILL_HATCH, series->role);
          weeg_chart_canvas_set_outline (canvas, mark, 0.8, series->role);
        }
      else
        weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, y }, (WeegPoint){ x + sample, y },
                                    series->role, series->kind == WEEG_YEARS_LINE ? 2 : 1,
                                    series->kind == WEEG_YEARS_THIN_DASHED ? WEEG_DASH_DASHED
                                                                           : WEEG_DASH_SOLID);
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x + sample + gap, height - line, 0);
      x += width + 1.4 * base;
    }
  if (height > 0.3 * box->height)
    {
      g_ptr_array_set_size (canvas->marks, (int)first);
      canvas->n_left_out += (guint)self->data->n_series;
      return 0;
    }
  for (guint i = first; i < canvas->marks->len; i++)
    {
      WeegMark *mark = canvas->marks->pdata[i];
      double down = box->y + box->height - height;

      mark->bounds.y += down;
      mark->baseline += down;
      for (guint j = 0; j < mark->n_points; j++)
        mark->points[j].y += down;
    }
  return height + 0.5 * base;
}

static void
years_layout_place (WeegYears *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base;
  double key = weeg_years_measure_names (self) ? 0 : years_layout_add_key (self),
         top = box->y + line * (self->data->unit != NULL ? 1.3 : 0.6);
  double bottom = box->y + box->height - key - line - 0.3 * base;
  guint n_max;
  double left;

  /* Over the highest mark comes its number. */
  years_layout_set_scale (self);
  bottom = MAX (bottom, top + 1);
  n_max = (guint)CLAMP ((bottom - top) / (2.4 * line), 2, 7);
  left = box->x + years_layout_tick_width (self, n_max) + 0.6 * base;
  self->plot = (WeegRect){ left, top, MAX (1, box->x + box->width - left), bottom - top };
  self->y.point_low = bottom - MIN (1.1 * line, 0.12 * self->plot.height) * (self->y.data_low < 0 ? 1 : 0);
  self->y.point_high = top + MIN (1.6 * line, 0.2 * self->plot.height);
  if (self->name_width > 0)
    {
      /* The last year needs no room at its right but for its number. */
      double beyond = self->number_width / 2 + 0.4 * base;

      self->plot.width = MAX (1, self->plot.width - self->name_width - 1.2 * base);
      self->pitch = MAX (1, self->plot.width - beyond) / ((double)self->data->n_years - 0.5);
    }
  else
    self->pitch = self->plot.width / (double)MAX (self->data->n_years, 1);
}

static void
years_layout_add_axes (WeegYears *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), right = self->plot.x + self->plot.width;
  double foot = self->plot.y + self->plot.height + 0.2 * canvas->base,
         free_from = self->plot.x - 0.6 * canvas->base;
  double above = self->plot.y + self->plot.height + line;

  if (self->data->unit != NULL)
    {
      g_autofree char *unit = weeg_text_shorten (canvas, self->data->unit, &self->small, box->width);

      if (unit != NULL)
        weeg_chart_canvas_add_text (canvas, -1, unit, &self->small, box->x, box->y, 0);
    }
  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->ticks, i), y = weeg_years_map (self, value);
      g_autofree char *text = weeg_formatter_format (&self->data->format_tick, value);

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self->plot.x, y }, (WeegPoint){ right, y },
                                  value == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID,
                                  value == 0 ? 1 : 0.6, WEEG_DASH_SOLID);
      if (text == NULL || y + line / 2 > above ||
          y - line / 2 < box->y + (self->data->unit != NULL ? line : 0) ||
          weeg_chart_canvas_text_width (canvas, text, &self->small) > self->plot.x - box->x)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, self->plot.x - 0.6 * canvas->base,
                                  y - line / 2, 1);
      above = y - line / 2;
    }
  for (gsize i = 0; i < self->data->n_years; i++)
    {
      double half = weeg_chart_canvas_text_width (canvas, self->data->years[i], &self->small) / 2;
      double x = weeg_years_middle (self, i);

      if (x - half < free_from || x + half > box->x + box->width)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, self->data->years[i], &self->small, x, foot, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
}

/* One item per year: all its numbers. */
static void
add_items (WeegYears *self)
{
  for (gsize i = 0; i < self->data->n_years; i++)
    {
      WeegRect bounds = { self->plot.x + (double)i * self->pitch, self->plot.y, self->pitch,
                          self->plot.height };
      g_autoptr (GString) tooltip = g_string_new (self->data->years[i]);

      for (gsize j = 0; j < self->data->n_series; j++)
        if (self->data->series[j].numbers != NULL)
          g_string_append_printf (tooltip, "\n%s: %s", self->data->series[j].label,
                                  self->data->series[j].numbers[i]);
      weeg_chart_canvas_add_item (self->canvas, self->data->years[i], tooltip->str, &bounds);
    }
}

static void
add_band (WeegYears *self, const WeegYearsSeries *series)
{
  gsize n = self->data->n_years;
  g_autofree WeegPoint *points = g_new (WeegPoint, 2 * n + 1);

  if (series->low == NULL || n < 2)
    return;
  for (gsize i = 0; i < n; i++)
    {
      points[i] = (WeegPoint){ weeg_years_middle (self, i), weeg_years_map (self, series->high[i]) };
      points[2 * n - 1 - i] =
          (WeegPoint){ weeg_years_middle (self, i), weeg_years_map (self, series->low[i]) };
    }
  points[2 * n] = points[0];
  weeg_chart_canvas_set_tint (self->canvas,
                              weeg_chart_canvas_add_polyline (self->canvas, -1, points, (guint)(2 * n + 1)),
                              series->role, 0.22);
}

static void
add_bars (WeegYears *self, const WeegYearsSeries *series, guint place_in_year)
{
  double width = 0.62 * self->pitch / self->n_bars;

  for (gsize i = 0; i < self->data->n_years; i++)
    {
      double left = weeg_years_middle (self, i) + ((double)place_in_year - self->n_bars / 2.0) * width;
      double zero = weeg_years_map (self, 0), end = weeg_years_map (self, series->values[i]);
      WeegRect bar = { left, MIN (zero, end), 0.9 * width, fabs (end - zero) };
      WeegMark *mark = weeg_chart_canvas_add_rect (self->canvas, (int)i, &bar);

      weeg_chart_canvas_set_fill (self->canvas, mark,
                                  series->kind == WEEG_YEARS_BAR ? WEEG_FILL_SOLID : WEEG_FILL_HATCH,
                                  series->role);
      weeg_chart_canvas_set_outline (self->canvas, mark, 0.8, series->role);
      g_array_append_val (self->taken, bar);
    }
}

static void
years_layout_add_line (WeegYears *self, const WeegYearsSeries *series)
{
  gboolean is_main = series->kind == WEEG_YEARS_LINE;
  double radius = 0.32 * self->canvas->base;

  for (gsize i = 0; i + 1 < self->data->n_years; i++)
    weeg_chart_canvas_add_line (
        self->canvas, -1,
        (WeegPoint){ weeg_years_middle (self, i), weeg_years_map (self, series->values[i]) },
        (WeegPoint){ weeg_years_middle (self, i + 1), weeg_years_map (self, series->values[i + 1]) },
        series->role, is_main ? 2 : 1,
        series->kind == WEEG_YEARS_THIN_DASHED ? WEEG_DASH_DASHED : WEEG_DASH_SOLID);
  for (gsize i = 0; i < self->data->n_years && (is_main || self->data->n_years == 1); i++)
    {
      WeegMark *dot = weeg_chart_canvas_add_glyph (
          self->canvas, (int)i, WEEG_GLYPH_CIRCLE,
          (WeegPoint){ weeg_years_middle (self, i), weeg_years_map (self, series->values[i]) }, radius);

      weeg_chart_canvas_set_fill (self->canvas, dot, WEEG_FILL_SOLID, series->role);
      g_array_append_val (self->taken, dot->bounds);
    }
}

void
weeg_years_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  WeegYears self = {
    .data = &((const WeegYearsFigure *)figure)->data,
    .canvas = canvas,
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .number = { canvas->base * 0.95, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .taken = g_array_new (FALSE, FALSE, sizeof (WeegRect)),
    .leaders = g_array_new (FALSE, FALSE, sizeof (WeegPoint)),
  };
  guint k = 0;

  for (gsize i = 0; i < self.data->n_series; i++)
    self.n_bars += weeg_years_is_bar (&self.data->series[i]) ? 1 : 0;
  years_layout_place (&self);
  for (gsize i = 0; i < self.data->n_series; i++)
    add_band (&self, &self.data->series[i]);
  years_layout_add_axes (&self);
  add_items (&self);
  for (gsize i = 0; i < self.data->n_series; i++)
    if (weeg_years_is_bar (&self.data->series[i]))
      add_bars (&self, &self.data->series[i], k++);
  for (gsize i = 0; i < self.data->n_series; i++)
    if (!weeg_years_is_bar (&self.data->series[i]))
      years_layout_add_line (&self, &self.data->series[i]);
  if (self.name_width > 0)
    weeg_years_add_names (&self);
  weeg_years_add_numbers (&self);
  g_array_unref (self.taken);
  g_array_unref (self.leaders);
}
