/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-entry-grid-private.h"

#include "weeg-path.h"

/* What a grid is going to show: its columns, its rows and where each of its cells leads. */

static void
free_column (gpointer data)
{
  g_free (((WeegEntryColumn *)data)->title);
  g_free (data);
}

static void
free_planned_row (gpointer data)
{
  g_free (((WeegEntryRow *)data)->title);
  g_free (data);
}

static void
free_cell (gpointer data)
{
  WeegEntryCell *cell = data;

  g_free (cell->path);
  g_free (cell->text);
  g_free (cell->plain);
  g_free (cell->shown);
  g_free (cell->error);
  g_free (cell->problem);
  g_free (cell);
}

void
weeg_entry_grid_init_plan (WeegEntryGrid *self)
{
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->rows = g_ptr_array_new_with_free_func (free_planned_row);
  self->cells = g_ptr_array_new_with_free_func (free_cell);
}

void
weeg_entry_grid_begin (WeegEntryGrid *self)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells == NULL);

  self->old_cells = self->cells;
  self->cells = g_ptr_array_new_with_free_func (free_cell);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->rows, 0);
}

void
weeg_entry_grid_add_column (WeegEntryGrid *self,
                            const char *title,
                            WeegEntryKind kind,
                            const WeegFieldWords *words,
                            int width_chars,
                            WeegEntryEnter enter,
                            gpointer user_data)
{
  WeegEntryColumn *column;

  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells != NULL);
  g_return_if_fail (title != NULL && words != NULL);

  column = g_new (WeegEntryColumn, 1);
  *column = (WeegEntryColumn){ g_strdup (title), kind, words, width_chars, enter, user_data };
  g_ptr_array_add (self->columns, column);
}

void
weeg_entry_grid_add_row (WeegEntryGrid *self, const char *title, guint level)
{
  WeegEntryRow *row;

  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells != NULL);

  row = g_new (WeegEntryRow, 1);
  *row = (WeegEntryRow){ g_strdup (title != NULL ? title : ""), level };
  g_ptr_array_add (self->rows, row);
}

/* The path below its first key as engines write it: keys as they are. */
static char *
plain_path (const char *text)
{
  g_autoptr (WeegPath) path = weeg_path_parse (text, NULL);
  GString *plain = g_string_new (NULL);

  for (guint i = 1; path != NULL && i < path->n; i++)
    if (path->steps[i].key == NULL)
      g_string_append_printf (plain, "[%u]", path->steps[i].index);
    else
      g_string_append_printf (plain, "%s%s", plain->len > 0 ? "." : "", path->steps[i].key);
  return g_string_free (plain, FALSE);
}

static void
add_cell (WeegEntryGrid *self, const char *path, const char *text)
{
  WeegEntryCell *cell = g_new0 (WeegEntryCell, 1);

  cell->path = g_strdup (path);
  cell->text = g_strdup (text);
  cell->plain = path != NULL ? plain_path (path) : NULL;
  g_ptr_array_add (self->cells, cell);
}

void
weeg_entry_grid_add_cell (WeegEntryGrid *self, const char *path)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells != NULL);
  add_cell (self, path, NULL);
}

void
weeg_entry_grid_add_text (WeegEntryGrid *self, const char *text)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells != NULL && text != NULL);
  add_cell (self, NULL, text);
}
