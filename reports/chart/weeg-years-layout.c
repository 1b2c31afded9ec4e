/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-text-fit.h"
#include "weeg-ticks.h"
#include "weeg-years-private.h"

typedef struct
{
  const WeegYearsData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle small, number;
  WeegRect plot;
  WeegScale y;
  WeegTicks ticks;
  double pitch;  /* of the years */
  guint n_bars;  /* in each year */
  GArray *taken; /* of WeegRect: where no number may come */
} Years;

static double
year_middle (const Years *self, gsize year)
{
  return self->plot.x + ((double)year + 0.5) * self->pitch;
}

static double
map (const Years *self, double value)
{
  return weeg_scale_map (&self->y, value);
}

/* Zero is always on it: what is freed or asked, costs or saves, is told by the side. */
static void
set_scale (Years *self)
{
  double low = 0, high = 0;

  for (gsize i = 0; i < self->data->n_series; i++)
    for (gsize j = 0; j < self->data->n_years; j++)
      {
        const WeegYearsSeries *series = &self->data->series[i];

        low = MIN (low, MIN (series->values[j], series->low != NULL ? series->low[j] : 0));
        high = MAX (high, MAX (series->values[j], series->high != NULL ? series->high[j] : 0));
      }
  if (high <= low)
    high = low + 1;
  self->y = (WeegScale){ low, high, 0, 0 };
}

static double
tick_width (Years *self, guint n_max)
{
  double width = 0;

  self->ticks = weeg_ticks_find (self->y.data_low, self->y.data_high, n_max);
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
add_key (Years *self)
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
place (Years *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base;
  double key = add_key (self), top = box->y + line * (self->data->unit != NULL ? 1.3 : 0.6);
  double bottom = box->y + box->height - key - line - 0.3 * base;
  guint n_max;
  double left;

  /* Over the highest mark comes its number. */
  set_scale (self);
  bottom = MAX (bottom, top + 1);
  n_max = (guint)CLAMP ((bottom - top) / (2.4 * line), 2, 7);
  left = box->x + tick_width (self, n_max) + 0.6 * base;
  self->plot = (WeegRect){ left, top, MAX (1, box->x + box->width - left), bottom - top };
  self->y.point_low = bottom - MIN (1.1 * line, 0.12 * self->plot.height) * (self->y.data_low < 0 ? 1 : 0);
  self->y.point_high = top + MIN (1.3 * line, 0.2 * self->plot.height);
  self->pitch = self->plot.width / (double)MAX (self->data->n_years, 1);
}

static void
add_axes (Years *self)
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
      double value = weeg_ticks_get (&self->ticks, i), y = map (self, value);
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
      double x = year_middle (self, i);

      if (x - half < free_from || x + half > box->x + box->width)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, self->data->years[i], &self->small, x, foot, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
}

/* One item per year: all its numbers. */
static void
add_items (Years *self)
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
add_band (Years *self, const WeegYearsSeries *series)
{
  gsize n = self->data->n_years;
  g_autofree WeegPoint *points = g_new (WeegPoint, 2 * n + 1);

  if (series->low == NULL || n < 2)
    return;
  for (gsize i = 0; i < n; i++)
    {
      points[i] = (WeegPoint){ year_middle (self, i), map (self, series->high[i]) };
      points[2 * n - 1 - i] = (WeegPoint){ year_middle (self, i), map (self, series->low[i]) };
    }
  points[2 * n] = points[0];
  weeg_chart_canvas_set_tint (self->canvas,
                              weeg_chart_canvas_add_polyline (self->canvas, -1, points, (guint)(2 * n + 1)),
                              series->role, 0.22);
}

static void
add_bars (Years *self, const WeegYearsSeries *series, guint place_in_year)
{
  double width = 0.62 * self->pitch / self->n_bars;

  for (gsize i = 0; i < self->data->n_years; i++)
    {
      double left = year_middle (self, i) + ((double)place_in_year - self->n_bars / 2.0) * width;
      double zero = map (self, 0), end = map (self, series->values[i]);
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
add_line (Years *self, const WeegYearsSeries *series)
{
  gboolean is_main = series->kind == WEEG_YEARS_LINE;
  double radius = 0.32 * self->canvas->base;

  for (gsize i = 0; i + 1 < self->data->n_years; i++)
    weeg_chart_canvas_add_line (
        self->canvas, -1, (WeegPoint){ year_middle (self, i), map (self, series->values[i]) },
        (WeegPoint){ year_middle (self, i + 1), map (self, series->values[i + 1]) }, series->role,
        is_main ? 2 : 1, series->kind == WEEG_YEARS_THIN_DASHED ? WEEG_DASH_DASHED : WEEG_DASH_SOLID);
  for (gsize i = 0; i < self->data->n_years && (is_main || self->data->n_years == 1); i++)
    {
      WeegMark *dot = weeg_chart_canvas_add_glyph (
          self->canvas, (int)i, WEEG_GLYPH_CIRCLE,
          (WeegPoint){ year_middle (self, i), map (self, series->values[i]) }, radius);

      weeg_chart_canvas_set_fill (self->canvas, dot, WEEG_FILL_SOLID, series->role);
      g_array_append_val (self->taken, dot->bounds);
    }
}

static gboolean
is_free (const Years *self, const WeegRect *rect)
{
  WeegRect room = weeg_rect_grow (&self->canvas->box, 1e-6);

  room.y = self->plot.y;
  room.height = self->plot.height;
  if (!weeg_rect_contains (&room, rect))
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (weeg_rect_intersects (rect, &g_array_index (self->taken, WeegRect, i)))
      return FALSE;
  return TRUE;
}

/* Whether the line of a series runs through the rectangle. */
static gboolean
meets_line (const Years *self, const WeegYearsSeries *series, const WeegRect *rect)
{
  for (gsize i = 0; i + 1 < self->data->n_years; i++)
    if (weeg_rect_meets_segment (rect, (WeegPoint){ year_middle (self, i), map (self, series->values[i]) },
                                 (WeegPoint){ year_middle (self, i + 1), map (self, series->values[i + 1]) }))
      return TRUE;
  return FALSE;
}

static gboolean
is_clear (const Years *self, const WeegRect *rect)
{
  if (!is_free (self, rect))
    return FALSE;
  for (gsize i = 0; i < self->data->n_series; i++)
    if (!weeg_years_is_bar (&self->data->series[i]) && meets_line (self, &self->data->series[i], rect))
      return FALSE;
  return TRUE;
}

/* The number of a dot: above it, below it, or a little farther off. */
static void
add_numbers (Years *self, const WeegYearsSeries *series)
{
  double line = weeg_chart_canvas_line_height (self->canvas, &self->number),
         radius = 0.32 * self->canvas->base;
  static const double offsets[] = { 0, 0.6, 1.2, 1.8 };

  for (gsize i = 0; i < self->data->n_years && series->numbers != NULL; i++)
    {
      double x = year_middle (self, i), y = map (self, series->values[i]);
      double width = weeg_chart_canvas_text_width (self->canvas, series->numbers[i], &self->number);
      double left = CLAMP (x - width / 2, self->canvas->box.x,
                           MAX (self->canvas->box.x, self->canvas->box.x + self->canvas->box.width - width));
      gboolean placed = FALSE;

      for (guint k = 0; k < 2 * G_N_ELEMENTS (offsets) && !placed; k++)
        {
          double away = radius * 1.3 + offsets[k / 2] * line;
          WeegRect rect = { left, k % 2 == 0 ? y - away - line : y + away, width, line };

          if (!is_clear (self, &rect))
            continue;
          weeg_chart_canvas_add_text (self->canvas, (int)i, series->numbers[i], &self->number, rect.x, rect.y,
                                      0);
          g_array_append_val (self->taken, rect);
          placed = TRUE;
        }
      self->canvas->n_left_out += placed ? 0 : 1;
    }
}

void
weeg_years_layout (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Years self = {
    .data = &((const WeegYearsFigure *)figure)->data,
    .canvas = canvas,
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .number = { canvas->base * 0.95, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .taken = g_array_new (FALSE, FALSE, sizeof (WeegRect)),
  };
  guint k = 0;

  for (gsize i = 0; i < self.data->n_series; i++)
    self.n_bars += weeg_years_is_bar (&self.data->series[i]) ? 1 : 0;
  place (&self);
  for (gsize i = 0; i < self.data->n_series; i++)
    add_band (&self, &self.data->series[i]);
  add_axes (&self);
  add_items (&self);
  for (gsize i = 0; i < self.data->n_series; i++)
    if (weeg_years_is_bar (&self.data->series[i]))
      add_bars (&self, &self.data->series[i], k++);
  for (gsize i = 0; i < self.data->n_series; i++)
    if (!weeg_years_is_bar (&self.data->series[i]))
      add_line (&self, &self.data->series[i]);
  for (gsize i = 0; i < self.data->n_series; i++)
    if (self.data->series[i].kind == WEEG_YEARS_LINE)
      add_numbers (&self, &self.data->series[i]);
  g_array_unref (self.taken);
}
