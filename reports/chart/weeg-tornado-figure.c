/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-tornado-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegTornadoData data; /* all owned */
} WeegTornadoFigure;

typedef struct
{
  const WeegTornadoData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small;
  WeegScale scale;
  WeegTicks ticks;
  double label_width;
  double top, bottom, pitch;
  gboolean has_zero;
  GArray *numbers; /* of WeegRect: the lines leave these out */
} Tornado;

/* What all bars, the base and, when it is near, zero span. */
static void
set_range (Tornado *self)
{
  double low = self->data->base, high = low, span;

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      low = MIN (low, MIN (self->data->rows[i].low, self->data->rows[i].high));
      high = MAX (high, MAX (self->data->rows[i].low, self->data->rows[i].high));
    }
  span = MAX (high - low, 1e-9 * MAX (1, fabs (high)));
  /* Zero is where it turns: it belongs in sight unless that would press the bars together. */
  if (low > 0 && low < 1.5 * span)
    low = 0;
  if (high < 0 && high > -1.5 * span)
    high = 0;
  self->has_zero = low <= 0 && high >= 0;
  span = MAX (high - low, 1e-6);
  self->scale = (WeegScale){ low - 0.02 * span, high + 0.02 * span, 0, 0 };
}

static double
widest_end (const Tornado *self)
{
  double width = 0;

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      width = MAX (width,
                   weeg_chart_canvas_text_width (self->canvas, self->data->rows[i].low_label, &self->small));
      width = MAX (width,
                   weeg_chart_canvas_text_width (self->canvas, self->data->rows[i].high_label, &self->small));
    }
  return MIN (width, 0.14 * self->canvas->box.width) + 0.8 * self->canvas->base;
}

static void
tornado_figure_place (Tornado *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base, left, right;
  double ends = widest_end (self);

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      const WeegTornadoRow *row = &self->data->rows[i];

      self->label_width =
          MAX (self->label_width, weeg_chart_canvas_text_width (canvas, row->label, &self->label));
      if (row->note != NULL)
        self->label_width =
            MAX (self->label_width, weeg_chart_canvas_text_width (canvas, row->note, &self->small));
    }
  self->label_width = MIN (self->label_width, 0.38 * box->width);
  left = box->x + self->label_width + 0.8 * base + ends;
  right = MAX (left + 1, box->x + box->width - ends);
  self->scale.point_low = left;
  self->scale.point_high = right;
  self->ticks = weeg_ticks_find (self->scale.data_low, self->scale.data_high,
                                 (guint)CLAMP ((right - left) / (4.5 * base), 2, 9));
  self->top = box->y + 1.2 * line;
  self->bottom = box->y + box->height - line - 0.2 * base - (self->data->axis_title != NULL ? line : 0);
  self->bottom = MAX (self->top + 1, self->bottom);
  self->pitch = (self->bottom - self->top) / (double)MAX (self->data->n_rows, 1);
}

/* A word over a line, shifted to stay within the chart; the rest moves on from its end. */
static void
tornado_figure_add_head_text (Tornado *self, const char *text, double x, double *from, double *to)
{
  WeegChartCanvas *canvas = self->canvas;
  double width = weeg_chart_canvas_text_width (canvas, text, &self->small);
  double left =
      CLAMP (x - width / 2, canvas->box.x, MAX (canvas->box.x, canvas->box.x + canvas->box.width - width));

  if (width > canvas->box.width || (left < *to && left + width > *from))
    {
      canvas->n_left_out++;
      return;
    }
  weeg_chart_canvas_add_text (canvas, -1, text, &self->small, left, canvas->box.y, 0);
  *from = left - 0.6 * canvas->base;
  *to = left + width + 0.6 * canvas->base;
}

static void
tornado_figure_add_axis (Tornado *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double free_from = canvas->box.x, right = canvas->box.x + canvas->box.width;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);

  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->ticks, i), x = weeg_scale_map (&self->scale, value), half;
      g_autofree char *text = weeg_formatter_format (&self->data->format_tick, value);

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, self->top }, (WeegPoint){ x, self->bottom },
                                  WEEG_CHART_ROLE_GRID, 0.6, WEEG_DASH_SOLID);
      half = text != NULL ? weeg_chart_canvas_text_width (canvas, text, &self->small) / 2 : 0;
      if (text == NULL || x - half < free_from || x + half > right)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, self->bottom + 0.2 * canvas->base, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
  if (self->data->axis_title != NULL)
    {
      g_autofree char *title =
          weeg_text_shorten (canvas, self->data->axis_title, &self->small, canvas->box.width);

      if (title != NULL)
        weeg_chart_canvas_add_text (canvas, -1, title, &self->small, right,
                                    canvas->box.y + canvas->box.height - line, 1);
    }
}

/* The lines at the outcome as it is and at zero, with their words. */
static void
tornado_figure_add_references (Tornado *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double base = weeg_scale_map (&self->scale, self->data->base), zero = weeg_scale_map (&self->scale, 0);
  double from = 0, to = -1;

  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ base, self->top }, (WeegPoint){ base, self->bottom },
                              WEEG_CHART_ROLE_TEXT, 1.2, WEEG_DASH_SOLID);
  if (self->data->base_label != NULL)
    tornado_figure_add_head_text (self, self->data->base_label, base, &from, &to);
  if (!self->has_zero)
    return;
  weeg_chart_canvas_add_broken_line (
      canvas, (WeegPoint){ zero, self->top }, (WeegPoint){ zero, self->bottom }, WEEG_CHART_ROLE_TEXT, 1.2,
      WEEG_DASH_DASHED, (const WeegRect *)(gconstpointer)self->numbers->data, self->numbers->len);
  if (self->data->zero_label != NULL)
    tornado_figure_add_head_text (self, self->data->zero_label, zero, &from, &to);
}

/* From the base to the outcome at one end of the input. */
static void
add_half (Tornado *self, int item, double middle, double outcome, const char *label, gboolean is_high)
{
  WeegChartCanvas *canvas = self->canvas;
  double from = weeg_scale_map (&self->scale, self->data->base), to = weeg_scale_map (&self->scale, outcome);
  double height = MIN (0.6 * self->pitch, 1.5 * canvas->base), gap = 0.35 * canvas->base;
  double line = weeg_chart_canvas_line_height (canvas, &self->small);
  WeegRect bar = { MIN (from, to), middle - height / 2, fabs (to - from), height };
  g_autofree char *text = NULL;
  WeegRect ground;
  WeegMark *mark;
  double width;

  mark = weeg_chart_canvas_add_rect (canvas, item, &bar);
  weeg_chart_canvas_set_fill (canvas, mark, is_high ? WEEG_FILL_SOLID : WEEG_FILL_HATCH,
                              is_high ? WEEG_CHART_ROLE_ACCENT : WEEG_CHART_ROLE_ADDS);
  weeg_chart_canvas_set_outline (canvas, mark, 0.8, is_high ? WEEG_CHART_ROLE_ACCENT : WEEG_CHART_ROLE_ADDS);
  text = weeg_text_shorten (canvas, label, &self->small, 0.14 * canvas->box.width);
  if (text == NULL || line > self->pitch)
    {
      canvas->n_left_out++;
      return;
    }
  width = weeg_chart_canvas_text_width (canvas, text, &self->small);
  ground = (WeegRect){ to < from ? to - gap - width : to + gap, middle - line / 2, width, line };
  weeg_chart_canvas_set_fill (canvas, weeg_chart_canvas_add_ground (canvas, &ground), WEEG_FILL_SOLID,
                              WEEG_CHART_ROLE_BACKGROUND);
  weeg_chart_canvas_add_text (canvas, item, text, &self->small, ground.x, ground.y, 0);
  g_array_append_val (self->numbers, ground);
}

/* Whether both ends move the outcome to the same side, so that one label has to give way. */
static gboolean
is_one_sided (const Tornado *self, const WeegTornadoRow *row)
{
  return (row->low < self->data->base) == (row->high < self->data->base);
}

static void
tornado_figure_add_row (Tornado *self, gsize index)
{
  const WeegTornadoRow *row = &self->data->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->pitch, middle = top + self->pitch / 2, free_from = top;
  double line = weeg_chart_canvas_line_height (canvas, &self->label);
  double note_line = row->note != NULL ? weeg_chart_canvas_line_height (canvas, &self->small) : 0;
  gboolean has_note = row->note != NULL && line + note_line <= self->pitch + 1e-6;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->pitch };
  g_autofree char *tooltip =
      row->tooltip != NULL ? g_strdup (row->tooltip)
                           : g_strdup_printf ("%s: %s – %s", row->label, row->low_label, row->high_label);
  int item = weeg_chart_canvas_add_item (canvas, row->id, tooltip, &bounds);
  gboolean low_is_farther = fabs (row->low - self->data->base) > fabs (row->high - self->data->base);
  gboolean one_sided =
      is_one_sided (self, row) && row->low != self->data->base && row->high != self->data->base;

  if (row->low != self->data->base && !(one_sided && !low_is_farther))
    add_half (self, item, middle, row->low, row->low_label, FALSE);
  if (row->high != self->data->base && !(one_sided && low_is_farther))
    add_half (self, item, middle, row->high, row->high_label, TRUE);
  canvas->n_left_out += one_sided ? 1 : 0;
  canvas->n_left_out += row->note != NULL && !has_note ? 1 : 0;
  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x,
                       middle - (has_note ? note_line / 2 : 0), 0, self->label_width,
                       has_note ? line : self->pitch, &free_from, top + self->pitch);
  if (has_note)
    weeg_text_add_label (canvas, item, row->note, &self->small, canvas->box.x, middle + line / 2, 0,
                         self->label_width, note_line, &free_from, top + self->pitch);
}

static void
layout_tornado (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Tornado self = {
    .data = &((const WeegTornadoFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };

  if (self.data->n_rows == 0)
    return;
  self.numbers = g_array_new (FALSE, FALSE, sizeof (WeegRect));
  set_range (&self);
  tornado_figure_place (&self);
  tornado_figure_add_axis (&self);
  for (gsize i = 0; i < self.data->n_rows; i++)
    tornado_figure_add_row (&self, i);
  tornado_figure_add_references (&self);
  g_array_unref (self.numbers);
}

static double
tornado_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegTornadoData *data = &((const WeegTornadoFigure *)figure)->data;

  return base_size * (2.7 * (double)data->n_rows + 4.5);
}

static void
tornado_figure_finalize (WeegFigure *figure)
{
  WeegTornadoData *data = &((WeegTornadoFigure *)figure)->data;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      g_free ((char *)data->rows[i].id);
      g_free ((char *)data->rows[i].label);
      g_free ((char *)data->rows[i].note);
      g_free ((char *)data->rows[i].tooltip);
      g_free ((char *)data->rows[i].low_label);
      g_free ((char *)data->rows[i].high_label);
    }
  g_free ((gpointer)data->rows);
  g_free ((char *)data->base_label);
  g_free ((char *)data->zero_label);
  g_free ((char *)data->axis_title);
  weeg_formatter_clear (&data->format_tick);
}

static const WeegFigureClass tornado_class = {
  .name = "tornado",
  .instance_size = sizeof (WeegTornadoFigure),
  .layout = layout_tornado,
  .natural_height = tornado_figure_natural_height,
  .finalize = tornado_figure_finalize,
};

static gboolean
tornado_figure_data_are_valid (const WeegTornadoData *data)
{
  if (!isfinite (data->base))
    return FALSE;
  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegTornadoRow *row = &data->rows[i];

      if (row->label == NULL || row->low_label == NULL || row->high_label == NULL || !isfinite (row->low) ||
          !isfinite (row->high))
        return FALSE;
    }
  return TRUE;
}

WeegFigure *
weeg_tornado_figure_new (const WeegFigureHead *head, const WeegTornadoData *data)
{
  WeegTornadoFigure *self;
  WeegTornadoRow *rows;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (tornado_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&tornado_class, head);
  self->data = *data;
  rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegTornadoRow));
  for (gsize i = 0; i < data->n_rows; i++)
    {
      rows[i].id = g_strdup (rows[i].id);
      rows[i].label = g_strdup (rows[i].label);
      rows[i].note = g_strdup (rows[i].note);
      rows[i].tooltip = g_strdup (rows[i].tooltip);
      rows[i].low_label = g_strdup (rows[i].low_label);
      rows[i].high_label = g_strdup (rows[i].high_label);
    }
  self->data.rows = rows;
  self->data.base_label = g_strdup (data->base_label);
  self->data.zero_label = g_strdup (data->zero_label);
  self->data.axis_title = g_strdup (data->axis_title);

  return (WeegFigure *)self;
}
