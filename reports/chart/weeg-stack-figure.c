/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-stack-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegStackData data; /* all owned */
} WeegStackFigure;

typedef struct
{
  const WeegStackData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small;
  WeegScale scale;
  double label_width;
  double top, bottom, pitch;
} Stack;

/* The first part is full; the others leave out the middle tints, on which neither light nor dark text has
 * enough contrast. */
static double
strength (const Stack *self, gsize part)
{
  if (part == 0)
    return 1;
  return self->data->n_parts <= 2 ? 0.3
                                  : 0.62 - 0.54 * (double)(part - 1) / (double)(self->data->n_parts - 2);
}

static void
fill_part (Stack *self, WeegMark *mark, gsize part)
{
  weeg_chart_canvas_set_tint (self->canvas, mark, WEEG_CHART_ROLE_ACCENT, strength (self, part));
  weeg_chart_canvas_set_outline (self->canvas, mark, 0.6, WEEG_CHART_ROLE_ACCENT);
}

/* A sample of each part with its name, on as many lines as it takes; its height. */
static double
stack_figure_add_key (Stack *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base;
  double x = box->x, y = box->y, sample = 1.1 * base, gap = 0.4 * base;
  guint first = canvas->marks->len;

  for (gsize i = 0; i < self->data->n_parts; i++)
    {
      double width = sample + gap + weeg_chart_canvas_text_width (canvas, self->data->parts[i], &self->small);
      WeegRect rect;

      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += line;
        }
      if (width > box->width || y + line > box->y + 0.3 * box->height)
        {
          g_ptr_array_set_size (canvas->marks, (int)first);
          canvas->n_left_out += (guint)self->data->n_parts;
          return 0;
        }
      rect = (WeegRect){ x, y + line / 2 - 0.35 * base, sample, 0.7 * base };
      fill_part (self, weeg_chart_canvas_add_rect (canvas, -1, &rect), i);
      weeg_chart_canvas_add_text (canvas, -1, self->data->parts[i], &self->small, x + sample + gap, y, 0);
      x += width + 1.3 * base;
    }
  return y + line - box->y + 0.5 * base;
}

static void
stack_figure_place (Stack *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), left;

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      const WeegStackRow *row = &self->data->rows[i];

      self->label_width =
          MAX (self->label_width, weeg_chart_canvas_text_width (canvas, row->label, &self->label));
      if (row->note != NULL)
        self->label_width =
            MAX (self->label_width, weeg_chart_canvas_text_width (canvas, row->note, &self->small));
    }
  self->label_width = MIN (self->label_width, 0.36 * box->width);
  self->top = box->y + stack_figure_add_key (self);
  self->bottom = box->y + box->height;
  if (self->data->format_tick.func != NULL)
    self->bottom = MAX (self->top + 1, self->bottom - line - 0.2 * canvas->base);
  self->pitch = MAX (0.1, (self->bottom - self->top) / (double)self->data->n_rows);
  left = box->x + self->label_width + 1.2 * canvas->base;
  self->scale = (WeegScale){ 0, 1, left, MAX (left + 1, box->x + box->width - 1.7 * canvas->base) };
}

static void
stack_figure_add_axis (Stack *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double free_from = canvas->box.x, right = canvas->box.x + canvas->box.width;

  for (guint i = 0; i <= 4; i++)
    {
      double x = weeg_scale_map (&self->scale, i / 4.0), half;
      g_autofree char *text = weeg_formatter_format (&self->data->format_tick, i / 4.0);

      weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ x, self->top }, (WeegPoint){ x, self->bottom },
                                  i == 0 ? WEEG_CHART_ROLE_AXIS : WEEG_CHART_ROLE_GRID, i == 0 ? 1 : 0.6,
                                  WEEG_DASH_SOLID);
      if (text == NULL)
        continue;
      half = weeg_chart_canvas_text_width (canvas, text, &self->small) / 2;
      if (x - half < free_from || x + half > right)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, self->bottom + 0.2 * canvas->base, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
}

/* The share in its part, light on dark or dark on light, whichever reads better. */
static void
add_share (Stack *self, const WeegRect *part, WeegColor ground, const char *text, int item)
{
  WeegChartCanvas *canvas = self->canvas;
  WeegTextStyle style = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT };
  double line = weeg_chart_canvas_line_height (canvas, &style);

  if (text == NULL || line > part->height ||
      weeg_chart_canvas_text_width (canvas, text, &style) + 0.6 * canvas->base > part->width)
    return;
  if (weeg_color_contrast (weeg_chart_canvas_color (canvas, WEEG_CHART_ROLE_BACKGROUND), ground) >
      weeg_color_contrast (weeg_chart_canvas_color (canvas, WEEG_CHART_ROLE_TEXT), ground))
    style.role = WEEG_CHART_ROLE_BACKGROUND;
  weeg_chart_canvas_add_text (canvas, item, text, &style, part->x + part->width / 2,
                              part->y + (part->height - line) / 2, 0.5);
}

static void
stack_figure_add_row (Stack *self, gsize index)
{
  const WeegStackRow *row = &self->data->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->pitch, middle = top + self->pitch / 2, sum = 0;
  double free_from = top, line = weeg_chart_canvas_line_height (canvas, &self->label);
  double note_line = row->note != NULL ? weeg_chart_canvas_line_height (canvas, &self->small) : 0;
  double height = MIN (0.7 * self->pitch, 2 * canvas->base);
  gboolean has_note = row->note != NULL && line + note_line <= self->pitch;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->pitch };
  int item =
      weeg_chart_canvas_add_item (canvas, row->id, row->tooltip != NULL ? row->tooltip : row->label, &bounds);

  for (gsize i = 0; i < self->data->n_parts; i++)
    {
      double from = weeg_scale_map (&self->scale, sum),
             to = weeg_scale_map (&self->scale, sum + row->shares[i]);
      WeegRect rect = { from, middle - height / 2, to - from, height };
      WeegMark *mark;

      if (row->shares[i] <= 0)
        continue;
      sum += row->shares[i];
      mark = weeg_chart_canvas_add_rect (canvas, item, &rect);
      fill_part (self, mark, i);
      add_share (self, &rect, mark->fill_color, row->texts[i], item);
    }
  canvas->n_left_out += row->note != NULL && !has_note ? 1 : 0;
  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x,
                       middle - (has_note ? note_line / 2 : 0), 0, self->label_width,
                       has_note ? self->pitch - note_line : self->pitch, &free_from, top + self->pitch);
  if (has_note)
    weeg_text_add_label (canvas, item, row->note, &self->small, canvas->box.x, free_from + note_line / 2, 0,
                         self->label_width, note_line, &free_from, top + self->pitch);
}

static void
layout_stack (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Stack self = {
    .data = &((const WeegStackFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
  };

  if (self.data->n_rows == 0)
    return;
  stack_figure_place (&self);
  stack_figure_add_axis (&self);
  for (gsize i = 0; i < self.data->n_rows; i++)
    stack_figure_add_row (&self, i);
}

static double
stack_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegStackData *data = &((const WeegStackFigure *)figure)->data;

  return base_size * (3.2 * (double)data->n_rows + 4);
}

static void
stack_figure_finalize (WeegFigure *figure)
{
  WeegStackData *data = &((WeegStackFigure *)figure)->data;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegStackRow *row = &data->rows[i];

      g_free ((char *)row->id);
      g_free ((char *)row->label);
      g_free ((char *)row->note);
      g_free ((char *)row->tooltip);
      g_free ((gpointer)row->shares);
      g_strfreev ((char **)row->texts);
    }
  g_free ((gpointer)data->rows);
  g_strfreev ((char **)data->parts);
  weeg_formatter_clear (&data->format_tick);
}

static const WeegFigureClass rank_acceptability_class = {
  .name = "rank-acceptability",
  .instance_size = sizeof (WeegStackFigure),
  .layout = layout_stack,
  .natural_height = stack_figure_natural_height,
  .finalize = stack_figure_finalize,
};

static gboolean
stack_figure_data_are_valid (const WeegStackData *data)
{
  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegStackRow *row = &data->rows[i];
      double sum = 0;

      if (row->label == NULL || row->shares == NULL || row->texts == NULL)
        return FALSE;
      for (gsize j = 0; j < data->n_parts; j++)
        {
          if (!(row->shares[j] >= 0))
            return FALSE;
          sum += row->shares[j];
        }
      if (!(sum <= 1 + 1e-6))
        return FALSE;
    }
  return TRUE;
}

static const char *const *
stack_figure_copy_texts (const char *const *texts, gsize n)
{
  char **copy = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    copy[i] = g_strdup (texts[i] != NULL ? texts[i] : "");
  return (const char *const *)copy;
}

WeegFigure *
weeg_rank_acceptability_figure_new (const WeegFigureHead *head, const WeegStackData *data)
{
  WeegStackFigure *self;
  WeegStackRow *rows;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (data->n_parts == 0 || data->parts != NULL, NULL);
  g_return_val_if_fail (stack_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&rank_acceptability_class, head);
  self->data = *data;
  rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegStackRow));
  for (gsize i = 0; i < data->n_rows; i++)
    {
      rows[i].id = g_strdup (rows[i].id);
      rows[i].label = g_strdup (rows[i].label);
      rows[i].note = g_strdup (rows[i].note);
      rows[i].tooltip = g_strdup (rows[i].tooltip);
      rows[i].shares = g_memdup2 (rows[i].shares, data->n_parts * sizeof (double));
      rows[i].texts = stack_figure_copy_texts (rows[i].texts, data->n_parts);
    }
  self->data.rows = rows;
  self->data.parts = stack_figure_copy_texts (data->parts, data->n_parts);

  return (WeegFigure *)self;
}
