/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-label-spread.h"
#include "weeg-text-fit.h"
#include "weeg-years-private.h"

/* --- names beside the ends of the lines --- */

/* Of the width, what the names may take at most. */
#define NAME_SHARE 0.24

static WeegTextStyle
name_style (const WeegYears *self, const WeegYearsSeries *series)
{
  return series->kind == WEEG_YEARS_LINE ? self->number : self->small;
}

static WeegTextBlock *
make_name (const WeegYears *self, const WeegYearsSeries *series, double width)
{
  WeegTextStyle style = name_style (self, series);

  return weeg_text_block_new (self->canvas, series->label, &style, width, 2);
}

gboolean
weeg_years_measure_names (WeegYears *self)
{
  const WeegYearsData *data = self->data;
  double room = NAME_SHARE * self->canvas->box.width, widest = 0, height = 0;

  if (self->n_bars > 0 || data->n_years < 2)
    return FALSE;
  for (gsize i = 0; i < data->n_series; i++)
    {
      g_autoptr (WeegTextBlock) block = make_name (self, &data->series[i], room);

      if (block == NULL || block->shortened)
        return FALSE;
      widest = MAX (widest, block->width);
      height += block->height;
      if (data->series[i].kind == WEEG_YEARS_LINE && data->series[i].numbers != NULL)
        self->number_width = MAX (
            self->number_width, weeg_chart_canvas_text_width (
                                    self->canvas, data->series[i].numbers[data->n_years - 1], &self->number));
    }
  if (height > 0.7 * self->canvas->box.height)
    return FALSE;
  self->name_width = widest;
  return widest > 0;
}

static void
years_labels_add_leader (WeegYears *self, const WeegYearsSeries *series, double x, double y)
{
  WeegPoint from = { weeg_years_middle (self, self->data->n_years - 1) + 0.5 * self->canvas->base,
                     weeg_years_map (self, series->values[self->data->n_years - 1]) };
  WeegPoint to = { x - 0.2 * self->canvas->base, y };

  weeg_chart_canvas_add_line (self->canvas, -1, from, to, WEEG_CHART_ROLE_AXIS, 0.6, WEEG_DASH_SOLID);
  g_array_append_val (self->leaders, from);
  g_array_append_val (self->leaders, to);
}

void
weeg_years_add_names (WeegYears *self)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (WeegSpreadLabel));
  double x = self->plot.x + self->plot.width + 0.8 * self->canvas->base;
  double room = MAX (self->name_width, self->canvas->box.x + self->canvas->box.width - x);

  for (gsize i = 0; i < self->data->n_series; i++)
    {
      const WeegYearsSeries *series = &self->data->series[i];
      g_autoptr (WeegTextBlock) block = make_name (self, series, room);
      WeegSpreadLabel label = { i, weeg_years_map (self, series->values[self->data->n_years - 1]),
                                block->height, 0 };

      g_array_append_val (labels, label);
    }
  weeg_labels_spread (labels, self->plot.y, self->plot.y + self->plot.height);
  for (guint i = 0; i < labels->len; i++)
    {
      const WeegSpreadLabel *label = &g_array_index (labels, WeegSpreadLabel, i);
      const WeegYearsSeries *series = &self->data->series[label->index];
      g_autoptr (WeegTextBlock) block = make_name (self, series, room);
      WeegTextStyle style = name_style (self, series);

      weeg_text_block_add (block, self->canvas, -1, &style, x, label->top, 0);
      years_labels_add_leader (self, series, x, label->top + label->height / 2);
    }
}

/* --- numbers at the dots --- */

static gboolean
years_labels_is_free (const WeegYears *self, const WeegRect *rect)
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
years_labels_meets_line (const WeegYears *self, const WeegYearsSeries *series, const WeegRect *rect)
{
  for (gsize i = 0; i + 1 < self->data->n_years; i++)
    if (weeg_rect_meets_segment (
            rect, (WeegPoint){ weeg_years_middle (self, i), weeg_years_map (self, series->values[i]) },
            (WeegPoint){ weeg_years_middle (self, i + 1), weeg_years_map (self, series->values[i + 1]) }))
      return TRUE;
  return FALSE;
}

static gboolean
is_clear (const WeegYears *self, const WeegRect *rect)
{
  if (!years_labels_is_free (self, rect))
    return FALSE;
  for (gsize i = 0; i < self->data->n_series; i++)
    if (!weeg_years_is_bar (&self->data->series[i]) &&
        years_labels_meets_line (self, &self->data->series[i], rect))
      return FALSE;
  for (guint i = 0; i + 1 < self->leaders->len; i += 2)
    if (weeg_rect_meets_segment (rect, g_array_index (self->leaders, WeegPoint, i),
                                 g_array_index (self->leaders, WeegPoint, i + 1)))
      return FALSE;
  return TRUE;
}

/* The number of a dot: above it, below it, or a little farther off. */
static void
add_numbers (WeegYears *self, const WeegYearsSeries *series)
{
  double line = weeg_chart_canvas_line_height (self->canvas, &self->number),
         radius = 0.32 * self->canvas->base;
  static const double offsets[] = { 0, 0.6, 1.2, 1.8 };

  for (gsize i = 0; i < self->data->n_years && series->numbers != NULL; i++)
    {
      double x = weeg_years_middle (self, i), y = weeg_years_map (self, series->values[i]);
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
weeg_years_add_numbers (WeegYears *self)
{
  for (gsize i = 0; i < self->data->n_series; i++)
    if (self->data->series[i].kind == WEEG_YEARS_LINE)
      add_numbers (self, &self->data->series[i]);
}
