/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-units-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"

/* Between squares of different kinds, in squares. */
#define KIND_GAP 0.35

/* Rows of squares within one row of the chart, at most. */
#define MOST_DEEP 5

typedef struct
{
  WeegFigure parent;
  WeegUnitsData data; /* all owned */
} WeegUnitsFigure;

typedef struct
{
  const WeegUnitsData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small;
  double label_width, left_width, right_width; /* of the words */
  double top, pitch;
  double zero;   /* x of the middle */
  double square; /* with its gap */
  guint deep;    /* squares above one another */
} Units;

typedef struct
{
  WeegFill fill;
  WeegChartRole role;
} Look;

static const Look looks[] = {
  { WEEG_FILL_SOLID, WEEG_CHART_ROLE_PREVENTS },
  { WEEG_FILL_SOLID, WEEG_CHART_ROLE_RELIEVES },
  { WEEG_FILL_HATCH_FALLING, WEEG_CHART_ROLE_MOVES },
  { WEEG_FILL_NONE, WEEG_CHART_ROLE_ADDS },
};

static void
dress (Units *self, WeegMark *mark, const Look *look)
{
  if (look->fill != WEEG_FILL_NONE)
    weeg_chart_canvas_set_fill (self->canvas, mark, look->fill, look->role);
  weeg_chart_canvas_set_outline (self->canvas, mark, look->fill == WEEG_FILL_NONE ? 1.1 : 0.6, look->role);
}

/* Squares, also one that is not whole. */
static double
count_squares (const Units *self, double fte)
{
  return ceil (fte / self->data->unit - 1e-9);
}

/* Columns that the squares of one side take when they stand @deep above one another. */
static double
count_columns (const Units *self, const WeegUnitsRow *row, gboolean left, guint deep)
{
  if (left)
    return ceil (count_squares (self, row->prevented) / deep);
  return ceil (count_squares (self, row->relieved) / deep) + ceil (count_squares (self, row->moved) / deep) +
         ceil (count_squares (self, row->asked) / deep) + 2 * KIND_GAP;
}

/* The least depth at which squares are large enough, else that at which they are largest; the middle is where
 * both sides fit. */
static void
set_squares (Units *self, double left, double right)
{
  double band = 0.86 * self->pitch, best = 0;

  for (guint deep = 1; deep <= MOST_DEEP && best < 1.1 * self->canvas->base; deep++)
    {
      double columns_left = 0, columns_right = 0, square;

      for (gsize i = 0; i < self->data->n_rows; i++)
        {
          columns_left = MAX (columns_left, count_columns (self, &self->data->rows[i], TRUE, deep));
          columns_right = MAX (columns_right, count_columns (self, &self->data->rows[i], FALSE, deep));
        }
      square = MIN (band / deep, (right - left) / MAX (1, columns_left + columns_right));
      if (square <= best * 1.05)
        continue;
      best = square;
      self->deep = deep;
      self->zero = left + (right - left) * columns_left / MAX (1, columns_left + columns_right);
    }
  self->square = MIN (best, 1.5 * self->canvas->base);
}

static double
widest (Units *self, gboolean left)
{
  double width = 0;

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      const char *text = left ? self->data->rows[i].left_label : self->data->rows[i].right_label;

      if (text != NULL)
        width = MAX (width, weeg_chart_canvas_text_width (self->canvas, text, &self->small));
    }
  return MIN (width, 0.16 * self->canvas->box.width);
}

/* A sample of what the squares are, with its word; returns where the next may begin. */
static double
units_figure_add_key (Units *self, const Look *look, const char *text, double x, double *y)
{
  WeegChartCanvas *canvas = self->canvas;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), side = 0.75 * canvas->base;
  double right = canvas->box.x + canvas->box.width;
  g_autofree char *shown = NULL;
  double width;

  if (text == NULL)
    return x;
  shown = weeg_text_shorten (canvas, text, &self->small, canvas->box.width - 2 * canvas->base);
  if (shown == NULL)
    return x;
  width = side + 0.4 * canvas->base + weeg_chart_canvas_text_width (canvas, shown, &self->small);
  if (x > canvas->box.x && x + width > right)
    {
      x = canvas->box.x;
      *y += line;
    }
  if (look != NULL)
    {
      WeegRect rect = { x, *y + (line - side) / 2, side, side };

      dress (self, weeg_chart_canvas_add_rect (canvas, -1, &rect), look);
    }
  weeg_chart_canvas_add_text (canvas, -1, shown, &self->small,
                              x + (look != NULL ? side + 0.4 * canvas->base : 0), *y, 0);
  return x + width + 1.3 * canvas->base;
}

static void
units_figure_place (Units *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), gap = 0.7 * canvas->base, y = box->y, x;
  double left, right;

  x = units_figure_add_key (self, &looks[0], self->data->left_title, box->x, &y);
  x = units_figure_add_key (self, &looks[1], self->data->relieved_title, x, &y);
  x = units_figure_add_key (self, &looks[2], self->data->moved_title, x, &y);
  x = units_figure_add_key (self, &looks[3], self->data->asked_title, x, &y);
  units_figure_add_key (self, NULL, self->data->unit_label, x, &y);
  for (gsize i = 0; i < self->data->n_rows; i++)
    self->label_width = MAX (self->label_width,
                             weeg_chart_canvas_text_width (canvas, self->data->rows[i].label, &self->label));
  self->label_width = MIN (self->label_width, 0.3 * box->width);
  self->left_width = widest (self, TRUE);
  self->right_width = widest (self, FALSE);
  self->top = MIN (y + 1.4 * line, box->y + box->height - 1);
  self->pitch = (box->y + box->height - self->top) / (double)self->data->n_rows;
  left = box->x + self->label_width + self->left_width + 2 * gap;
  right = box->x + box->width - self->right_width - gap;
  set_squares (self, left + 0.3 * canvas->base, MAX (left + 1, right - 0.6 * canvas->base));
}

/* Squares from @x outwards, column by column; returns where they end, a column of one part at that part,
 * and what follows may begin. */
static double
add_squares (Units *self, int item, double fte, const Look *look, double x, double middle, int direction)
{
  double n = fte / self->data->unit, side = 0.86 * self->square, last = 0,
         top = middle - self->deep * self->square / 2;

  for (guint i = 0; i < (guint)count_squares (self, fte); i++)
    {
      double width = side * MIN (1, n - i), column = floor ((double)i / self->deep);
      double near = x + direction * (column * self->square + 0.07 * self->square);
      WeegRect rect = { direction > 0 ? near : near - width,
                        top + (i % self->deep) * self->square + 0.07 * self->square, width, side };

      dress (self, weeg_chart_canvas_add_rect (self->canvas, item, &rect), look);
      last = MAX (last, column * self->square + width + 0.14 * self->square);
    }
  return x + direction * (last > 0 ? last + KIND_GAP * self->square : 0);
}

static void
units_figure_add_row (Units *self, gsize index)
{
  const WeegUnitsRow *row = &self->data->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->pitch, middle = top + self->pitch / 2, free_from = top;
  double half = 0.3 * canvas->base, line = weeg_chart_canvas_line_height (canvas, &self->small), left, right;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->pitch };
  int item =
      weeg_chart_canvas_add_item (canvas, row->id, row->tooltip != NULL ? row->tooltip : row->label, &bounds);

  left = add_squares (self, item, row->prevented, &looks[0], self->zero - half, middle, -1);
  right = add_squares (self, item, row->relieved, &looks[1], self->zero + half, middle, 1);
  right = add_squares (self, item, row->moved, &looks[2], right, middle, 1);
  right = add_squares (self, item, row->asked, &looks[3], right, middle, 1);
  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x, middle, 0, self->label_width,
                       self->pitch, &free_from, top + self->pitch);
  free_from = top;
  if (row->prevented > 0)
    weeg_text_add_label (canvas, item, row->left_label, &self->small, left - half, middle, 1,
                         self->left_width, line, &free_from, top + self->pitch);
  free_from = top;
  if (row->relieved + row->moved + row->asked > 0)
    weeg_text_add_label (canvas, item, row->right_label, &self->small, right + half, middle, 0,
                         self->right_width, line, &free_from, top + self->pitch);
}

static void
layout_units (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Units self = {
    .data = &((const WeegUnitsFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .deep = 1,
  };

  if (self.data->n_rows == 0)
    return;
  units_figure_place (&self);
  weeg_chart_canvas_add_line (canvas, -1, (WeegPoint){ self.zero, self.top },
                              (WeegPoint){ self.zero, canvas->box.y + canvas->box.height },
                              WEEG_CHART_ROLE_AXIS, 1, WEEG_DASH_SOLID);
  for (gsize i = 0; i < self.data->n_rows; i++)
    units_figure_add_row (&self, i);
}

static double
units_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegUnitsData *data = &((const WeegUnitsFigure *)figure)->data;

  /* Two lines for each name, and two of what the squares are. */
  return base_size * (2.9 * (double)data->n_rows + 4.5);
}

static void
units_figure_finalize (WeegFigure *figure)
{
  WeegUnitsData *data = &((WeegUnitsFigure *)figure)->data;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      g_free ((char *)data->rows[i].id);
      g_free ((char *)data->rows[i].label);
      g_free ((char *)data->rows[i].tooltip);
      g_free ((char *)data->rows[i].left_label);
      g_free ((char *)data->rows[i].right_label);
    }
  g_free ((gpointer)data->rows);
  g_free ((char *)data->unit_label);
  g_free ((char *)data->left_title);
  g_free ((char *)data->relieved_title);
  g_free ((char *)data->moved_title);
  g_free ((char *)data->asked_title);
}

static const WeegFigureClass workload_units_class = {
  .name = "workload-units",
  .instance_size = sizeof (WeegUnitsFigure),
  .layout = layout_units,
  .natural_height = units_figure_natural_height,
  .finalize = units_figure_finalize,
};

static gboolean
units_figure_data_are_valid (const WeegUnitsData *data)
{
  if (!(data->unit > 0) || !isfinite (data->unit))
    return FALSE;
  for (gsize i = 0; i < data->n_rows; i++)
    {
      const WeegUnitsRow *row = &data->rows[i];
      double sum = row->prevented + row->relieved + row->moved + row->asked;

      /* More than a few thousand squares are a mistake in the unit. */
      if (row->label == NULL || !(row->prevented >= 0) || !(row->relieved >= 0) || !(row->moved >= 0) ||
          !(row->asked >= 0) || !(sum / data->unit <= 5000))
        return FALSE;
    }
  return TRUE;
}

WeegFigure *
weeg_workload_units_figure_new (const WeegFigureHead *head, const WeegUnitsData *data)
{
  WeegUnitsFigure *self;
  WeegUnitsRow *rows;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (units_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&workload_units_class, head);
  self->data = *data;
  rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegUnitsRow));
  for (gsize i = 0; i < data->n_rows; i++)
    {
      rows[i].id = g_strdup (rows[i].id);
      rows[i].label = g_strdup (rows[i].label);
      rows[i].tooltip = g_strdup (rows[i].tooltip);
      rows[i].left_label = g_strdup (rows[i].left_label);
      rows[i].right_label = g_strdup (rows[i].right_label);
    }
  self->data.rows = rows;
  self->data.unit_label = g_strdup (data->unit_label);
  self->data.left_title = g_strdup (data->left_title);
  self->data.relieved_title = g_strdup (data->relieved_title);
  self->data.moved_title = g_strdup (data->moved_title);
  self->data.asked_title = g_strdup (data->asked_title);

  return (WeegFigure *)self;
}
