/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-reach-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

/* Of the width, what the names may take at most. */
#define LABEL_SHARE 0.36

typedef struct
{
  WeegFigure parent;
  WeegReachData data; /* all owned */
} WeegReachFigure;

typedef struct
{
  const WeegReachData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small, value;
  WeegScale scale;
  double label_width, value_width;
  double top, pitch;
  gboolean has_head;
} Reach;

static void
reach_figure_place (Reach *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegReachData *data = self->data;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), base = canvas->base, left, right;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      self->label_width =
          MAX (self->label_width, weeg_chart_canvas_text_width (canvas, data->rows[i].label, &self->label));
      if (data->rows[i].note != NULL)
        self->label_width =
            MAX (self->label_width, weeg_chart_canvas_text_width (canvas, data->rows[i].note, &self->small));
      self->value_width = MAX (
          self->value_width, weeg_chart_canvas_text_width (canvas, data->rows[i].value_label, &self->value));
    }
  self->label_width = MIN (self->label_width, LABEL_SHARE * box->width);
  self->value_width = MIN (self->value_width, 0.34 * box->width);
  left = box->x + self->label_width + 1.2 * base;
  right = MAX (left + 1, box->x + box->width - self->value_width - 1.2 * base);
  self->scale = (WeegScale){ data->low, data->high, left, right };
  self->has_head = data->limit_label != NULL || data->left_label != NULL || data->right_label != NULL;
  if (self->has_head && (box->height - line) / (double)data->n_rows < line)
    {
      self->has_head = FALSE;
      canvas->n_left_out++;
    }
  self->top = box->y + (self->has_head ? 1.3 * line : 0);
  self->pitch = MAX (1, (box->y + box->height - self->top) / (double)data->n_rows);
}

/* A word of the head, shifted to stay within the chart. */
static void
reach_figure_add_head_text (Reach *self, const char *text, double x, double align, double width)
{
  WeegChartCanvas *canvas = self->canvas;
  g_autofree char *shown = weeg_text_shorten (canvas, text, &self->small, width);
  double left;

  if (shown == NULL)
    {
      canvas->n_left_out++;
      return;
    }
  width = weeg_chart_canvas_text_width (canvas, shown, &self->small);
  left = CLAMP (x - align * width, canvas->box.x,
                MAX (canvas->box.x, canvas->box.x + canvas->box.width - width));
  weeg_chart_canvas_add_text (canvas, -1, shown, &self->small, left, canvas->box.y, 0);
}

static void
reach_figure_add_head (Reach *self)
{
  const WeegReachData *data = self->data;
  double zero = weeg_scale_map (&self->scale, 0), gap = 0.5 * self->canvas->base;

  if (!self->has_head)
    return;
  if (data->has_limit && data->limit_label != NULL)
    reach_figure_add_head_text (self, data->limit_label, weeg_scale_map (&self->scale, data->limit), 0.5,
                                self->canvas->box.width);
  if (data->left_label != NULL)
    reach_figure_add_head_text (self, data->left_label, zero - gap, 1, zero - gap - self->canvas->box.x);
  if (data->right_label != NULL)
    reach_figure_add_head_text (self, data->right_label, zero + gap, 0,
                                self->canvas->box.x + self->canvas->box.width - zero - gap);
}

static void
reach_figure_add_bar (Reach *self, const WeegReachRow *row, int item, double middle)
{
  double zero = weeg_scale_map (&self->scale, 0);
  double end = weeg_scale_map (&self->scale, CLAMP (row->value, self->data->low, self->data->high));
  double thickness = MIN (0.5 * self->pitch, 1.3 * self->canvas->base);
  WeegRect bar = { MIN (zero, end), middle - thickness / 2, fabs (end - zero), thickness };
  WeegChartRole role = row->falls_short ? WEEG_CHART_ROLE_ADDS : WEEG_CHART_ROLE_ACCENT;
  WeegMark *mark;

  if (!row->has_value)
    return;
  mark = weeg_chart_canvas_add_rect (self->canvas, item, &bar);
  weeg_chart_canvas_set_fill (self->canvas, mark, row->falls_short ? WEEG_FILL_HATCH : WEEG_FILL_SOLID, role);
  weeg_chart_canvas_set_outline (self->canvas, mark, 0.8, role);
}

static void
reach_figure_add_row (Reach *self, gsize index)
{
  const WeegReachRow *row = &self->data->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->pitch, bottom = top + self->pitch, free_from = top;
  double middle = top + self->pitch / 2, line = weeg_chart_canvas_line_height (canvas, &self->label);
  double note_line = weeg_chart_canvas_line_height (canvas, &self->small);
  gboolean has_note = row->note != NULL && line + note_line <= self->pitch;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->pitch };
  g_autofree char *tooltip =
      g_strdup_printf ("%s: %s%s%s", row->label, row->value_label, row->note != NULL ? "\n" : "",
                       row->note != NULL ? row->note : "");
  int item = weeg_chart_canvas_add_item (canvas, row->id, tooltip, &bounds);
  WeegTextStyle value = self->value;

  reach_figure_add_bar (self, row, item, middle);
  canvas->n_left_out += row->note != NULL && !has_note ? 1 : 0;
  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x,
                       middle - (has_note ? note_line / 2 : 0), 0, self->label_width,
                       has_note ? self->pitch - note_line : self->pitch, &free_from, bottom);
  if (has_note)
    weeg_text_add_label (canvas, item, row->note, &self->small, canvas->box.x, free_from + note_line / 2, 0,
                         self->label_width, note_line, &free_from, bottom);
  free_from = top;
  if (row->falls_short)
    value.role = WEEG_CHART_ROLE_WARNING;
  weeg_text_add_label (canvas, item, row->value_label, &value, canvas->box.x + canvas->box.width, middle, 1,
                       self->value_width, self->pitch, &free_from, bottom);
}

static void
layout_reach (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Reach self = {
    .data = &((const WeegReachFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .value = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
  };
  double bottom = canvas->box.y + canvas->box.height, zero, limit;

  if (self.data->n_rows == 0)
    return;
  reach_figure_place (&self);
  reach_figure_add_head (&self);
  for (gsize i = 0; i < self.data->n_rows; i++)
    reach_figure_add_row (&self, i);
  zero = weeg_scale_map (&self.scale, 0);
  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ zero, self.top }, (WeegPoint){ zero, bottom },
                              WEEG_CHART_ROLE_AXIS, 1, WEEG_DASH_SOLID);
  if (!self.data->has_limit)
    return;
  limit = weeg_scale_map (&self.scale, self.data->limit);
  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ limit, self.top }, (WeegPoint){ limit, bottom },
                              WEEG_CHART_ROLE_TEXT, 1.2, WEEG_DASH_DASHED);
}

static double
reach_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegReachData *data = &((const WeegReachFigure *)figure)->data;

  double pitch = 3;

  /* A name that must go on on a second line; a letter is taken to be half as wide as it is high. */
  for (gsize i = 0; i < data->n_rows; i++)
    if (0.52 * base_size * (double)g_utf8_strlen (data->rows[i].label, -1) > LABEL_SHARE * width_pt)
      pitch = data->rows[i].note != NULL ? 4.3 : pitch;
  return base_size * (pitch * (double)data->n_rows + 1.5);
}

static void
reach_figure_finalize (WeegFigure *figure)
{
  WeegReachData *data = &((WeegReachFigure *)figure)->data;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      g_free ((char *)data->rows[i].id);
      g_free ((char *)data->rows[i].label);
      g_free ((char *)data->rows[i].note);
      g_free ((char *)data->rows[i].value_label);
    }
  g_free ((gpointer)data->rows);
  g_free ((char *)data->limit_label);
  g_free ((char *)data->left_label);
  g_free ((char *)data->right_label);
}

static const WeegFigureClass resilience_class = {
  .name = "resilience",
  .instance_size = sizeof (WeegReachFigure),
  .layout = layout_reach,
  .natural_height = reach_figure_natural_height,
  .finalize = reach_figure_finalize,
};

static const WeegFigureClass sustainability_class = {
  .name = "sustainability",
  .instance_size = sizeof (WeegReachFigure),
  .layout = layout_reach,
  .natural_height = reach_figure_natural_height,
  .finalize = reach_figure_finalize,
};

static gboolean
reach_figure_data_are_valid (const WeegReachData *data)
{
  if (!isfinite (data->low) || !isfinite (data->high) || data->low > 0 || data->high <= 0 ||
      (data->has_limit && !(data->limit >= data->low && data->limit <= data->high)))
    return FALSE;
  for (gsize i = 0; i < data->n_rows; i++)
    if (data->rows[i].label == NULL || data->rows[i].value_label == NULL ||
        (data->rows[i].has_value && !isfinite (data->rows[i].value)))
      return FALSE;

  return TRUE;
}

static WeegFigure *
reach_figure_new (const WeegFigureClass *klass, const WeegFigureHead *head, const WeegReachData *data)
{
  WeegReachFigure *self;
  WeegReachRow *rows;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (reach_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (klass, head);
  self->data = *data;
  rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegReachRow));
  for (gsize i = 0; i < data->n_rows; i++)
    {
      rows[i].id = g_strdup (rows[i].id);
      rows[i].label = g_strdup (rows[i].label);
      rows[i].note = g_strdup (rows[i].note);
      rows[i].value_label = g_strdup (rows[i].value_label);
    }
  self->data.rows = rows;
  self->data.limit_label = g_strdup (data->limit_label);
  self->data.left_label = g_strdup (data->left_label);
  self->data.right_label = g_strdup (data->right_label);

  return (WeegFigure *)self;
}

WeegFigure *
weeg_resilience_figure_new (const WeegFigureHead *head, const WeegReachData *data)
{
  return reach_figure_new (&resilience_class, head, data);
}

WeegFigure *
weeg_sustainability_figure_new (const WeegFigureHead *head, const WeegReachData *data)
{
  return reach_figure_new (&sustainability_class, head, data);
}
