/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-strip-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"

typedef struct
{
  WeegFigure parent;
  WeegStripRow *rows;
  gsize n_rows;
  double low, high;
  WeegFormatter format_tick;
  char *group_title;
} WeegStripFigure;

typedef struct
{
  const WeegStripFigure *figure;
  WeegChartCanvas *canvas;
  WeegTextStyle label, note, small, value;
  WeegScale scale;
  WeegTicks ticks;
  double label_width, value_width;
  double top, pitch;
  double radius; /* of a dot */
  gboolean has_head;
} Strip;

/* How high a dot stands: 0 on the line, 1 on one dot, ... */
typedef struct
{
  double x;
  guint level;
  gboolean faint;
} Dot;

static int
compare_dots (gconstpointer a, gconstpointer b)
{
  const Dot *first = a, *second = b;

  return first->x < second->x ? -1 : first->x > second->x;
}

static double
map (const Strip *self, double position)
{
  return weeg_scale_map (&self->scale, CLAMP (position, self->figure->low, self->figure->high));
}

/* From left to right, each as low as it can without touching one that lies already. */
static GArray *
stack_dots (const Strip *self, const WeegStripRow *row, gboolean faint, guint *n_levels)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (Dot));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (double));

  for (gsize i = 0; i < row->n_dots; i++)
    if (!row->dots[i].faint == !faint)
      {
        Dot dot = { map (self, row->dots[i].position), 0, faint };

        g_array_append_val (dots, dot);
      }
  g_array_sort (dots, compare_dots);
  for (guint i = 0; i < dots->len; i++)
    {
      Dot *dot = &g_array_index (dots, Dot, i);

      while (dot->level < ends->len &&
             dot->x - g_array_index (ends, double, dot->level) < 2 * self->radius - 1e-6)
        dot->level++;
      if (dot->level == ends->len)
        g_array_append_val (ends, dot->x);
      g_array_index (ends, double, dot->level) = dot->x;
    }
  *n_levels = MAX (*n_levels, ends->len);

  return dots;
}

/* From one dot to the one on top of it: less than a dot where a high stack would leave its row. */
static double
stack_step (const Strip *self, guint n_levels)
{
  double room = 0.9 * self->pitch - 2 * self->radius;

  return n_levels > 1 ? MAX (0, MIN (2 * self->radius, room / (n_levels - 1))) : 0;
}

static void
strip_figure_set_columns (Strip *self)
{
  const WeegStripFigure *figure = self->figure;
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double widest = 0, left, right;

  for (gsize i = 0; i < figure->n_rows; i++)
    {
      const WeegStripRow *row = &figure->rows[i];

      widest = MAX (widest, weeg_chart_canvas_text_width (canvas, row->label, &self->label));
      if (row->note != NULL)
        widest = MAX (widest, weeg_chart_canvas_text_width (canvas, row->note, &self->note));
      if (row->group_label != NULL)
        self->value_width =
            MAX (self->value_width, weeg_chart_canvas_text_width (canvas, row->group_label, &self->value));
    }
  if (figure->group_title != NULL)
    self->value_width =
        MAX (self->value_width, weeg_chart_canvas_text_width (canvas, figure->group_title, &self->small));
  self->value_width = MIN (self->value_width, 0.2 * box->width);
  self->label_width = MIN (widest, 0.4 * box->width);
  left = box->x + self->label_width + 1.6 * canvas->base;
  right = box->x + box->width - self->value_width - 1.4 * canvas->base;
  self->scale = (WeegScale){ figure->low, figure->high, left, MAX (left + 1, right) };
  self->ticks =
      weeg_ticks_find (figure->low, figure->high, (guint)CLAMP ((right - left) / (5 * canvas->base), 2, 6));
}

static void
strip_figure_set_rows (Strip *self)
{
  const WeegRect *box = &self->canvas->box;
  double line = weeg_chart_canvas_line_height (self->canvas, &self->small);
  double row_line = weeg_chart_canvas_line_height (self->canvas, &self->label);
  double n = (double)self->figure->n_rows;

  self->has_head = self->figure->format_tick.func != NULL || self->figure->group_title != NULL;
  if (self->has_head && (box->height - line) / n < row_line)
    {
      self->has_head = FALSE;
      self->canvas->n_left_out++;
    }
  self->top = box->y + (self->has_head ? line + 0.2 * self->canvas->base : 0);
  self->pitch = MAX (1, (box->y + box->height - self->top) / n);
}

static void
strip_figure_add_head (Strip *self)
{
  WeegChartCanvas *canvas = self->canvas;
  double right = canvas->box.x + canvas->box.width, free_from = canvas->box.x;

  if (!self->has_head)
    return;
  for (guint i = 0; i < self->ticks.n; i++)
    {
      double value = weeg_ticks_get (&self->ticks, i), x = weeg_scale_map (&self->scale, value);
      g_autofree char *text = weeg_formatter_format (&self->figure->format_tick, value);
      double half;

      if (text == NULL)
        continue;
      half = weeg_chart_canvas_text_width (canvas, text, &self->small) / 2;
      if (x - half < free_from || x + half > right - self->value_width - 0.4 * canvas->base)
        continue;
      weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, canvas->box.y, 0.5);
      free_from = x + half + 0.5 * canvas->base;
    }
  if (self->figure->group_title != NULL)
    {
      g_autofree char *title =
          weeg_text_shorten (canvas, self->figure->group_title, &self->small, self->value_width);

      if (title != NULL)
        weeg_chart_canvas_add_text (canvas, -1, title, &self->small, right, canvas->box.y, 1);
    }
}

/* The label with its note below, as one block in the middle of the row. */
static void
strip_figure_add_labels (Strip *self, gsize index, int item)
{
  const WeegStripRow *row = &self->figure->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  WeegTextStyle note = self->note;
  double line = weeg_chart_canvas_line_height (canvas, &self->label);
  double note_line = row->note != NULL ? weeg_chart_canvas_line_height (canvas, &note) : 0;
  double top = self->top + (double)index * self->pitch, bottom = top + self->pitch, free_from = top;
  double middle = top + self->pitch / 2;
  gboolean has_note = row->note != NULL && line + note_line <= self->pitch;

  if (row->warns)
    note.role = WEEG_CHART_ROLE_WARNING;
  if (row->note != NULL && !has_note)
    canvas->n_left_out++;
  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x,
                       middle - (has_note ? note_line / 2 : 0), 0, self->label_width,
                       has_note ? line : self->pitch, &free_from, bottom);
  if (has_note)
    weeg_text_add_label (canvas, item, row->note, &note, canvas->box.x, middle + line / 2, 0,
                         self->label_width, note_line, &free_from, bottom);
  free_from = top;
  weeg_text_add_label (canvas, item, row->group_label, &self->value, canvas->box.x + canvas->box.width,
                       middle, 1, self->value_width, line, &free_from, bottom);
}

static void
add_dots (Strip *self, const WeegStripRow *row, int item, gboolean faint, double y, double step)
{
  guint n_levels = 1;
  g_autoptr (GArray) dots = stack_dots (self, row, faint, &n_levels);

  for (guint i = 0; i < dots->len; i++)
    {
      const Dot *dot = &g_array_index (dots, Dot, i);
      double centre = y - step * dot->level;
      WeegMark *mark = weeg_chart_canvas_add_glyph (self->canvas, item, WEEG_GLYPH_CIRCLE,
                                                    (WeegPoint){ dot->x, centre }, 0.9 * self->radius);

      if (faint)
        {
          weeg_chart_canvas_set_fill (self->canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_BACKGROUND);
          weeg_chart_canvas_set_outline (self->canvas, mark, 0.7, WEEG_CHART_ROLE_AXIS);
        }
      else
        {
          weeg_chart_canvas_set_fill (self->canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_RELIEVES);
          weeg_chart_canvas_set_outline (self->canvas, mark, 0.6, WEEG_CHART_ROLE_BACKGROUND);
        }
    }
}

static void
add_group (Strip *self, const WeegStripRow *row, int item, double y, double bottom)
{
  double height = MIN (1.5 * self->canvas->base, 0.9 * self->pitch), width = 0.24 * self->canvas->base;
  double x = CLAMP (map (self, row->group) - width / 2, self->canvas->box.x,
                    self->canvas->box.x + self->canvas->box.width - width);
  WeegRect bar = { x, MIN (y - height / 2, bottom - height), width, height };
  WeegMark *mark;

  if (!row->has_group)
    return;
  mark = weeg_chart_canvas_add_rect (self->canvas, item, &bar);
  weeg_chart_canvas_set_fill (self->canvas, mark, WEEG_FILL_SOLID, WEEG_CHART_ROLE_ACCENT_TEXT);
}

static void
strip_figure_add_row (Strip *self, gsize index)
{
  const WeegStripRow *row = &self->figure->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->pitch, bottom = top + self->pitch;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->pitch };
  guint n_levels = 1;
  g_autofree char *tooltip = NULL;
  double y, over, step;
  int item;

  tooltip =
      row->tooltip != NULL ? g_strdup (row->tooltip) : g_strjoin (": ", row->label, row->group_label, NULL);
  item = weeg_chart_canvas_add_item (canvas, row->id, tooltip, &bounds);
  g_array_unref (stack_dots (self, row, FALSE, &n_levels));
  g_array_unref (stack_dots (self, row, TRUE, &n_levels));

  /* The line is the middle of its row unless a stack needs the room above it. */
  step = stack_step (self, n_levels);
  over = (n_levels - 1) * step + self->radius - 0.47 * self->pitch;
  y = MIN (top + self->pitch / 2 + MAX (0, over), bottom - self->radius);
  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self->scale.point_low, y },
                              (WeegPoint){ self->scale.point_high, y }, WEEG_CHART_ROLE_GRID, 1,
                              WEEG_DASH_SOLID);
  add_dots (self, row, item, TRUE, y, step);
  add_dots (self, row, item, FALSE, y, step);
  add_group (self, row, item, y, bottom);
  strip_figure_add_labels (self, index, item);
}

static void
layout_strip (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Strip self = {
    .figure = (const WeegStripFigure *)figure,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
    .note = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .value = { canvas->base, WEEG_WEIGHT_BOLD, WEEG_CHART_ROLE_TEXT },
  };

  if (self.figure->n_rows == 0)
    return;
  strip_figure_set_columns (&self);
  strip_figure_set_rows (&self);
  self.radius = MIN (0.36 * canvas->base, 0.4 * self.pitch);
  strip_figure_add_head (&self);
  for (gsize i = 0; i < self.figure->n_rows; i++)
    strip_figure_add_row (&self, i);
}

static double
strip_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegStripFigure *self = (const WeegStripFigure *)figure;
  gboolean has_notes = FALSE;

  for (gsize i = 0; i < self->n_rows; i++)
    has_notes = has_notes || self->rows[i].note != NULL;

  return base_size * ((has_notes ? 3.3 : 2.4) * (double)self->n_rows + 2);
}

static void
strip_figure_finalize (WeegFigure *figure)
{
  WeegStripFigure *self = (WeegStripFigure *)figure;

  for (gsize i = 0; i < self->n_rows; i++)
    {
      g_free ((char *)self->rows[i].id);
      g_free ((char *)self->rows[i].label);
      g_free ((char *)self->rows[i].note);
      g_free ((char *)self->rows[i].tooltip);
      g_free ((char *)self->rows[i].group_label);
      g_free ((WeegStripDot *)self->rows[i].dots);
    }
  g_free (self->rows);
  g_free (self->group_title);
  weeg_formatter_clear (&self->format_tick);
}

static const WeegFigureClass scores_class = {
  .name = "scores",
  .instance_size = sizeof (WeegStripFigure),
  .layout = layout_strip,
  .natural_height = strip_figure_natural_height,
  .finalize = strip_figure_finalize,
};

static const WeegFigureClass weights_class = {
  .name = "weights",
  .instance_size = sizeof (WeegStripFigure),
  .layout = layout_strip,
  .natural_height = strip_figure_natural_height,
  .finalize = strip_figure_finalize,
};

static gboolean
strip_figure_data_are_valid (const WeegStripData *data)
{
  if (!isfinite (data->low) || !isfinite (data->high) || data->low >= data->high)
    return FALSE;
  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegStripRow *row = &data->rows[i];

      if (row->label == NULL || (row->has_group && !isfinite (row->group)) ||
          (row->n_dots > 0 && row->dots == NULL))
        return FALSE;
      for (gsize j = 0; j < row->n_dots; j++)
        if (!isfinite (row->dots[j].position))
          return FALSE;
    }

  return TRUE;
}

static WeegFigure *
strip_figure_new (const WeegFigureClass *klass, const WeegFigureHead *head, const WeegStripData *data)
{
  WeegStripFigure *self;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (strip_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (klass, head);
  self->rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegStripRow));
  self->n_rows = data->n_rows;
  self->low = data->low;
  self->high = data->high;
  self->format_tick = data->format_tick;
  self->group_title = g_strdup (data->group_title);
  for (gsize i = 0; i < data->n_rows; i++)
    {
      WeegStripRow *row = &self->rows[i];

      row->id = g_strdup (row->id);
      row->label = g_strdup (row->label);
      row->note = g_strdup (row->note);
      row->tooltip = g_strdup (row->tooltip);
      row->group_label = g_strdup (row->group_label);
      row->dots = g_memdup2 (row->dots, row->n_dots * sizeof (WeegStripDot));
    }

  return (WeegFigure *)self;
}

WeegFigure *
weeg_scores_figure_new (const WeegFigureHead *head, const WeegStripData *data)
{
  return strip_figure_new (&scores_class, head, data);
}

WeegFigure *
weeg_weights_figure_new (const WeegFigureHead *head, const WeegStripData *data)
{
  return strip_figure_new (&weights_class, head, data);
}
