/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-table-block-private.h"

#include <math.h>

struct _WeegTableBlock
{
  gatomicrefcount references;
  GPtrArray *columns;
  GPtrArray *rows;
  char *caption;
  gboolean row_headers;
  gboolean compact;
};

static void
free_column (gpointer data)
{
  WeegTableColumn *column = data;

  g_free (column->header);
  g_free (column);
}

static void
table_block_free_row (gpointer data)
{
  WeegTableRow *row = data;

  g_strfreev (row->cells);
  g_free (row->section);
  g_free (row);
}

static void
append_row (
    WeegTableBlock *self, WeegRowStyle style, gboolean is_markup, const char *const *cells, gsize n_cells)
{
  WeegTableRow *row = g_new0 (WeegTableRow, 1);
  gsize n_columns = self->columns->len;

  row->style = style;
  row->is_markup = is_markup;
  row->cells = g_new0 (char *, n_columns + 1);
  for (gsize i = 0; i < n_columns; i++)
    row->cells[i] = g_strdup (i < n_cells && cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

WeegTableBlock *
weeg_table_block_new (void)
{
  WeegTableBlock *self = g_new0 (WeegTableBlock, 1);

  g_atomic_ref_count_init (&self->references);
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->rows = g_ptr_array_new_with_free_func (table_block_free_row);
  return self;
}

WeegTableBlock *
weeg_table_block_ref (WeegTableBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
weeg_table_block_unref (WeegTableBlock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self->caption);
  g_free (self);
}

void
weeg_table_block_add_column (WeegTableBlock *self, const char *header, WeegAlign align, double width)
{
  WeegTableColumn *column;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->rows->len == 0);
  g_return_if_fail (isfinite (width));

  column = g_new0 (WeegTableColumn, 1);
  column->header = g_strdup (header != NULL ? header : "");
  column->align = align;
  column->width = width;
  g_ptr_array_add (self->columns, column);
}

void
weeg_table_block_add_row (WeegTableBlock *self, WeegRowStyle style, ...)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  va_list arguments;

  g_return_if_fail (self != NULL);

  va_start (arguments, style);
  for (const char *cell = va_arg (arguments, const char *); cell != NULL;
       cell = va_arg (arguments, const char *))
    g_ptr_array_add (cells, (gpointer)cell);
  va_end (arguments);
  weeg_table_block_add_row_array (self, style, (const char *const *)cells->pdata, cells->len);
}

void
weeg_table_block_add_row_array (WeegTableBlock *self,
                                WeegRowStyle style,
                                const char *const *cells,
                                gsize n_cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_cells <= self->columns->len);

  append_row (self, style, FALSE, cells, n_cells);
}

void
weeg_table_block_add_row_array_markup (WeegTableBlock *self,
                                       WeegRowStyle style,
                                       const char *const *cells,
                                       gsize n_cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (n_cells <= self->columns->len);

  append_row (self, style, TRUE, cells, n_cells);
}

void
weeg_table_block_add_section (WeegTableBlock *self, const char *title)
{
  WeegTableRow *row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (title != NULL);

  row = g_new0 (WeegTableRow, 1);
  row->style = WEEG_ROW_WITH_NEXT;
  row->section = g_strdup (title);
  g_ptr_array_add (self->rows, row);
}

void
weeg_table_block_set_caption (WeegTableBlock *self, const char *caption)
{
  g_return_if_fail (self != NULL);

  g_free (self->caption);
  self->caption = g_strdup (caption);
}

void
weeg_table_block_set_row_headers (WeegTableBlock *self, gboolean row_headers)
{
  g_return_if_fail (self != NULL);

  self->row_headers = row_headers;
}

void
weeg_table_block_set_compact (WeegTableBlock *self, gboolean compact)
{
  g_return_if_fail (self != NULL);

  self->compact = compact;
}

gsize
weeg_table_block_get_n_columns (const WeegTableBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

gsize
weeg_table_block_get_n_rows (const WeegTableBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const WeegTableColumn *
weeg_table_block_get_column (const WeegTableBlock *self, gsize i)
{
  g_return_val_if_fail (i < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, i);
}

const WeegTableRow *
weeg_table_block_get_row (const WeegTableBlock *self, gsize i)
{
  g_return_val_if_fail (i < self->rows->len, NULL);

  return g_ptr_array_index (self->rows, i);
}

const char *
weeg_table_block_get_caption (const WeegTableBlock *self)
{
  return self->caption;
}

gboolean
weeg_table_block_get_row_headers (const WeegTableBlock *self)
{
  return self->row_headers;
}

gboolean
weeg_table_block_get_compact (const WeegTableBlock *self)
{
  return self->compact;
}
