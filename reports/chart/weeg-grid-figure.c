/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-grid-figure.h"

#include <math.h>

#include "weeg-figure-private.h"
#include "weeg-text-fit.h"

/* Up to this tint dark text (light in the dark) keeps its contrast. */
#define STRONGEST 0.6
/* A cell in which a difference with its sign can be read, in base sizes. */
#define NARROWEST 2.1

typedef struct
{
  WeegFigure parent;
  WeegGridData data; /* all owned */
} WeegGridFigure;

typedef struct
{
  const WeegGridData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, small, number;
  double label_width, note_width;
  double left, top, bottom; /* of the cells */
  double width, height;     /* of one cell */
  gboolean is_numbered;     /* the columns have numbers, named at the foot */
} Grid;

/* The longest word of a name: a column narrower than it cannot bear the name. */
static double
longest_word (const Grid *self, const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  double width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, weeg_chart_canvas_text_width (self->canvas, words[i], &self->small));
  return width;
}

/* Numbers of a size at which the widest fits its cell, within what can be read. */
static void
fit_numbers (Grid *self)
{
  double widest = 0, room = self->width - 0.25 * self->canvas->base;

  for (gsize i = 0; i < self->data->n_rows; i++)
    for (gsize j = 0; j < self->data->n_columns; j++)
      {
        const WeegGridCell *cell = &self->data->rows[i].cells[j];

        if (cell->has_value)
          widest = MAX (widest, weeg_chart_canvas_text_width (self->canvas, cell->text, &self->number));
      }
  if (widest > room)
    self->number.size *= CLAMP (room / widest, 0.75, 1);
}

/* A third of the width, or more where the cells can spare it. */
static double
most_for_names (const Grid *self, double gap)
{
  double width = self->canvas->box.width;
  double cells = NARROWEST * self->canvas->base * (double)self->data->n_columns;

  return MAX (0.34 * width, MIN (0.45 * width, width - cells - self->note_width - 2 * gap));
}

static void
grid_figure_set_columns (Grid *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double gap = 1.2 * canvas->base;

  for (gsize i = 0; i < self->data->n_rows; i++)
    {
      const WeegGridRow *row = &self->data->rows[i];

      self->label_width =
          MAX (self->label_width, weeg_chart_canvas_text_width (canvas, row->label, &self->label));
      if (row->note != NULL)
        self->note_width =
            MAX (self->note_width, weeg_chart_canvas_text_width (canvas, row->note, &self->small));
    }
  if (self->data->note_title != NULL && self->note_width > 0)
    self->note_width =
        MAX (self->note_width, weeg_chart_canvas_text_width (canvas, self->data->note_title, &self->small));
  self->note_width = MIN (self->note_width, 0.16 * box->width);
  self->label_width = MIN (self->label_width, most_for_names (self, gap));
  self->left = box->x + self->label_width + gap;
  self->width = (box->x + box->width - self->left - (self->note_width > 0 ? self->note_width + gap : 0)) /
                (double)self->data->n_columns;
  self->width = MAX (0.1, self->width);
  for (gsize i = 0; i < self->data->n_columns; i++)
    if (longest_word (self, self->data->columns[i]) > self->width - 0.3 * canvas->base)
      self->is_numbered = TRUE;
  fit_numbers (self);
}

/* The columns by number, as many on a line as fit; the height it takes, drawn when @draw. */
static double
grid_figure_add_key (Grid *self, gboolean draw)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double line = weeg_chart_canvas_line_height (canvas, &self->small), x = box->x, y = 0;

  for (gsize i = 0; i < self->data->n_columns; i++)
    {
      g_autofree char *whole = g_strdup_printf ("%" G_GSIZE_FORMAT " %s", i + 1, self->data->columns[i]);
      g_autofree char *text = weeg_text_shorten (canvas, whole, &self->small, box->width);
      double width = text != NULL ? weeg_chart_canvas_text_width (canvas, text, &self->small) : 0;

      if (text == NULL)
        continue;
      if (x > box->x && x + width > box->x + box->width)
        {
          x = box->x;
          y += line;
        }
      if (draw)
        weeg_chart_canvas_add_text (canvas, -1, text, &self->small, x, self->bottom + 0.5 * canvas->base + y,
                                    0);
      x += width + 1.4 * canvas->base;
    }
  return y + line + 0.5 * canvas->base;
}

/* Lines of the head: one for numbers, as many as the names need otherwise. */
static double
head_height (const Grid *self)
{
  double line = weeg_chart_canvas_line_height (self->canvas, &self->small), height = line;

  for (gsize i = 0; i < self->data->n_columns && !self->is_numbered; i++)
    {
      g_autoptr (WeegTextBlock) block = weeg_text_block_new (
          self->canvas, self->data->columns[i], &self->small, self->width - 0.2 * self->canvas->base, 3);

      height = MAX (height, block != NULL ? block->height : 0);
    }
  return height + 0.3 * self->canvas->base;
}

static void
grid_figure_set_rows (Grid *self)
{
  WeegChartCanvas *canvas = self->canvas;
  const WeegRect *box = &canvas->box;
  double key = self->is_numbered ? grid_figure_add_key (self, FALSE) : 0, head = head_height (self);
  double room = box->height - head - key;

  /* In a small box the cells come first. */
  if (room < 0.5 * box->height)
    {
      key = 0;
      room = box->height - head;
      canvas->n_left_out += self->is_numbered ? (guint)self->data->n_columns : 0;
    }
  self->top = box->y + MIN (head, 0.5 * box->height);
  self->height = MIN (2.3 * canvas->base, MAX (0.1, room / (double)self->data->n_rows));
  self->bottom = self->top + self->height * (double)self->data->n_rows;
  if (key > 0)
    grid_figure_add_key (self, TRUE);
}

static void
grid_figure_add_head (Grid *self)
{
  WeegChartCanvas *canvas = self->canvas;

  for (gsize i = 0; i < self->data->n_columns; i++)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, i + 1);
      double middle = self->left + ((double)i + 0.5) * self->width;
      g_autoptr (WeegTextBlock) block =
          weeg_text_block_new (canvas, self->is_numbered ? number : self->data->columns[i], &self->small,
                               self->width - 0.2 * canvas->base, 3);

      if (block == NULL || block->height > self->top - canvas->box.y)
        canvas->n_left_out++;
      else
        weeg_text_block_add (block, canvas, -1, &self->small, middle,
                             self->top - 0.3 * canvas->base - block->height, 0.5);
    }
  if (self->data->note_title != NULL && self->note_width > 0)
    {
      g_autofree char *title =
          weeg_text_shorten (canvas, self->data->note_title, &self->small, self->note_width);
      double line = weeg_chart_canvas_line_height (canvas, &self->small);

      if (title != NULL && line <= self->top - canvas->box.y)
        weeg_chart_canvas_add_text (canvas, -1, title, &self->small, canvas->box.x + canvas->box.width,
                                    self->top - 0.3 * canvas->base - line, 1);
    }
}

static void
grid_figure_add_cell (Grid *self, const WeegGridCell *cell, int item, double x, double y)
{
  WeegChartCanvas *canvas = self->canvas;
  double gap = MIN (0.1 * canvas->base, 0.05 * self->height);
  WeegRect rect = { x + gap, y + gap, MAX (0.05, self->width - 2 * gap), MAX (0.05, self->height - 2 * gap) };
  WeegMark *mark = weeg_chart_canvas_add_rect (canvas, item, &rect);
  double line = weeg_chart_canvas_line_height (canvas, &self->number);

  if (!cell->has_value)
    {
      weeg_chart_canvas_set_fill (canvas, mark, WEEG_FILL_HATCH_FALLING, WEEG_CHART_ROLE_GRID);
      return;
    }
  weeg_chart_canvas_set_tint (canvas, mark,
                              cell->strength >= 0 ? WEEG_CHART_ROLE_RELIEVES : WEEG_CHART_ROLE_ADDS,
                              0.04 + (STRONGEST - 0.04) * fabs (cell->strength));
  if (weeg_chart_canvas_text_width (canvas, cell->text, &self->number) > rect.width || line > rect.height)
    {
      canvas->n_left_out++;
      return;
    }
  weeg_chart_canvas_add_text (canvas, item, cell->text, &self->number, rect.x + rect.width / 2,
                              rect.y + (rect.height - line) / 2, 0.5);
}

static void
grid_figure_add_row (Grid *self, gsize index)
{
  const WeegGridRow *row = &self->data->rows[index];
  WeegChartCanvas *canvas = self->canvas;
  double top = self->top + (double)index * self->height, free_from = top;
  WeegRect bounds = { canvas->box.x, top, canvas->box.width, self->height };
  int item =
      weeg_chart_canvas_add_item (canvas, row->id, row->tooltip != NULL ? row->tooltip : row->label, &bounds);

  weeg_text_add_label (canvas, item, row->label, &self->label, canvas->box.x, top + self->height / 2, 0,
                       self->label_width, self->height, &free_from, top + self->height);
  for (gsize i = 0; i < self->data->n_columns; i++)
    grid_figure_add_cell (self, &row->cells[i], item, self->left + (double)i * self->width, top);
  free_from = top;
  weeg_text_add_label (canvas, item, row->note, &self->small, canvas->box.x + canvas->box.width,
                       top + self->height / 2, 1, self->note_width, self->height, &free_from,
                       top + self->height);
}

static void
layout_grid (const WeegFigure *figure, WeegChartCanvas *canvas)
{
  Grid self = {
    .data = &((const WeegGridFigure *)figure)->data,
    .canvas = canvas,
    .label = { canvas->base, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
    .small = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_SECONDARY_TEXT },
    .number = { canvas->base * 0.9, WEEG_WEIGHT_REGULAR, WEEG_CHART_ROLE_TEXT },
  };

  if (self.data->n_rows == 0 || self.data->n_columns == 0)
    return;
  grid_figure_set_columns (&self);
  grid_figure_set_rows (&self);
  grid_figure_add_head (&self);
  for (gsize i = 0; i < self.data->n_rows; i++)
    grid_figure_add_row (&self, i);
}

/* Names of columns may ask for lines at the head, or at the foot. */
static double
grid_figure_natural_height (const WeegFigure *figure, double base_size, double width_pt)
{
  const WeegGridData *data = &((const WeegGridFigure *)figure)->data;
  double letters = 0;

  for (gsize i = 0; i < data->n_columns; i++)
    letters += (double)g_utf8_strlen (data->columns[i], -1) + 5;
  return base_size * (1.9 * (double)data->n_rows + 2.5 + 1.3 * ceil (0.55 * base_size * letters / width_pt));
}

static void
grid_figure_finalize (WeegFigure *figure)
{
  WeegGridData *data = &((WeegGridFigure *)figure)->data;

  for (gsize i = 0; i < data->n_rows; i++)
    {
      for (gsize j = 0; j < data->n_columns; j++)
        g_free ((char *)data->rows[i].cells[j].text);
      g_free ((gpointer)data->rows[i].cells);
      g_free ((char *)data->rows[i].id);
      g_free ((char *)data->rows[i].label);
      g_free ((char *)data->rows[i].note);
      g_free ((char *)data->rows[i].tooltip);
    }
  g_free ((gpointer)data->rows);
  g_strfreev ((char **)data->columns);
  g_free ((char *)data->note_title);
}

static const WeegFigureClass agreement_class = {
  .name = "agreement",
  .instance_size = sizeof (WeegGridFigure),
  .layout = layout_grid,
  .natural_height = grid_figure_natural_height,
  .finalize = grid_figure_finalize,
};

static gboolean
grid_figure_data_are_valid (const WeegGridData *data)
{
  for (gsize i = 0; i < data->n_columns; i++)
    if (data->columns[i] == NULL)
      return FALSE;
  for (gsize i = 0; i < data->n_rows; i++)
    {
      if (data->rows[i].label == NULL || (data->n_columns > 0 && data->rows[i].cells == NULL))
        return FALSE;
      for (gsize j = 0; j < data->n_columns; j++)
        {
          const WeegGridCell *cell = &data->rows[i].cells[j];

          if (cell->has_value && (cell->text == NULL || !(fabs (cell->strength) <= 1)))
            return FALSE;
        }
    }
  return TRUE;
}

static void
copy_row (WeegGridRow *row, gsize n_columns)
{
  WeegGridCell *cells = g_memdup2 (row->cells, n_columns * sizeof (WeegGridCell));

  for (gsize i = 0; i < n_columns; i++)
    cells[i].text = g_strdup (cells[i].text);
  row->cells = cells;
  row->id = g_strdup (row->id);
  row->label = g_strdup (row->label);
  row->note = g_strdup (row->note);
  row->tooltip = g_strdup (row->tooltip);
}

WeegFigure *
weeg_agreement_figure_new (const WeegFigureHead *head, const WeegGridData *data)
{
  WeegGridFigure *self;
  WeegGridRow *rows;
  char **columns;

  g_return_val_if_fail (head != NULL && data != NULL, NULL);
  g_return_val_if_fail (head->title != NULL && head->description != NULL && head->table != NULL, NULL);
  g_return_val_if_fail (data->n_rows == 0 || data->rows != NULL, NULL);
  g_return_val_if_fail (data->n_columns == 0 || data->columns != NULL, NULL);
  g_return_val_if_fail (grid_figure_data_are_valid (data), NULL);

  self = weeg_figure_alloc (&agreement_class, head);
  self->data = *data;
  rows = g_memdup2 (data->rows, data->n_rows * sizeof (WeegGridRow));
  for (gsize i = 0; i < data->n_rows; i++)
    copy_row (&rows[i], data->n_columns);
  columns = g_new0 (char *, data->n_columns + 1);
  for (gsize i = 0; i < data->n_columns; i++)
    columns[i] = g_strdup (data->columns[i]);
  self->data.rows = rows;
  self->data.columns = (const char *const *)columns;
  self->data.note_title = g_strdup (data->note_title);

  return (WeegFigure *)self;
}
