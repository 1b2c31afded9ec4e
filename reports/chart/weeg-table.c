/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-table.h"

#include <math.h>

typedef struct
{
  char *title;
  WeegTableAlign align;
} Column;

struct _WeegTable
{
  GArray *columns; /* of Column */
  GArray *cells;   /* of WeegTableCell with own texts, row after row */
};

struct _WeegTableBuilder
{
  WeegTable *table;
  guint n_rows;
  guint n_cells_in_row;
};

G_DEFINE_BOXED_TYPE (WeegTable, weeg_table, weeg_table_ref, weeg_table_unref)

static void
clear_column (gpointer data)
{
  g_free (((Column *)data)->title);
}

static void
clear_cell (gpointer data)
{
  g_free ((char *)((WeegTableCell *)data)->text);
}

static void
clear_table (gpointer data)
{
  WeegTable *self = data;

  g_array_unref (self->columns);
  g_array_unref (self->cells);
}

WeegTable *
weeg_table_ref (WeegTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

void
weeg_table_unref (WeegTable *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_table);
}

guint
weeg_table_get_n_columns (const WeegTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

guint
weeg_table_get_n_rows (const WeegTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len == 0 ? 0 : self->cells->len / self->columns->len;
}

static const Column *
get_column (const WeegTable *self, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->columns->len, NULL);

  return &g_array_index (self->columns, Column, column);
}

const char *
weeg_table_get_column_title (const WeegTable *self, guint column)
{
  const Column *found = get_column (self, column);

  return found != NULL ? found->title : NULL;
}

WeegTableAlign
weeg_table_get_column_align (const WeegTable *self, guint column)
{
  const Column *found = get_column (self, column);

  return found != NULL ? found->align : WEEG_TABLE_ALIGN_START;
}

const WeegTableCell *
weeg_table_get_cell (const WeegTable *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < weeg_table_get_n_rows (self), NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->cells, WeegTableCell, row * self->columns->len + column);
}

WeegTableBuilder *
weeg_table_builder_new (void)
{
  WeegTableBuilder *self = g_new0 (WeegTableBuilder, 1);

  self->table = g_atomic_rc_box_new0 (WeegTable);
  self->table->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  self->table->cells = g_array_new (FALSE, TRUE, sizeof (WeegTableCell));
  g_array_set_clear_func (self->table->columns, clear_column);
  g_array_set_clear_func (self->table->cells, clear_cell);

  return self;
}

void
weeg_table_builder_free (WeegTableBuilder *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->table, weeg_table_unref);
  g_free (self);
}

void
weeg_table_builder_add_column (WeegTableBuilder *self, const char *title, WeegTableAlign align)
{
  Column column = { 0 };

  g_return_if_fail (self != NULL && title != NULL);
  g_return_if_fail (self->n_rows == 0);

  column.title = g_strdup (title);
  column.align = align;
  g_array_append_val (self->table->columns, column);
}

static void
append_cell (WeegTableBuilder *self, const char *text, double number, gboolean has_number)
{
  WeegTableCell cell = { g_strdup (text), number, has_number };

  g_array_append_val (self->table->cells, cell);
  self->n_cells_in_row++;
}

static void
fill_row (WeegTableBuilder *self)
{
  while (self->n_rows > 0 && self->n_cells_in_row < self->table->columns->len)
    append_cell (self, "", 0, FALSE);
}

void
weeg_table_builder_add_row (WeegTableBuilder *self)
{
  g_return_if_fail (self != NULL && self->table->columns->len > 0);

  fill_row (self);
  self->n_rows++;
  self->n_cells_in_row = 0;
}

void
weeg_table_builder_add_text (WeegTableBuilder *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);
  g_return_if_fail (self->n_rows > 0 && self->n_cells_in_row < self->table->columns->len);

  append_cell (self, text, 0, FALSE);
}

void
weeg_table_builder_add_number (WeegTableBuilder *self, double number, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL && isfinite (number));
  g_return_if_fail (self->n_rows > 0 && self->n_cells_in_row < self->table->columns->len);

  append_cell (self, text, number, TRUE);
}

WeegTable *
weeg_table_builder_end (WeegTableBuilder *self)
{
  WeegTable *table;

  g_return_val_if_fail (self != NULL, NULL);

  fill_row (self);
  table = g_steal_pointer (&self->table);
  g_free (self);

  return table;
}
