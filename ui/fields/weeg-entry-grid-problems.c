/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-entry-grid-private.h"

char *
weeg_entry_grid_place (WeegEntryGrid *self, guint row, guint column)
{
  const WeegEntryRow *of_row = self->rows->pdata[row];
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  const WeegEntryCell *first = weeg_entry_grid_cell (self, row, 0);
  const char *title = of_row->title;

  /* A row without a name of its own has it in its first cell. */
  if (*title == '\0' && column > 0 && first != NULL && first->entry != NULL)
    title = gtk_editable_get_text (GTK_EDITABLE (first->entry));
  if (*title == '\0')
    return g_strdup (of_column->title);
  return self->columns->len > 1 ? g_strdup_printf ("%s, %s", title, of_column->title) : g_strdup (title);
}

static void
add_message (WeegEntryGrid *self, const char *place, const char *message)
{
  g_autofree char *text = place != NULL ? g_strdup_printf ("%s: %s", place, message) : g_strdup (message);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (self->messages), label);
}

static void
mark_cell (WeegEntryGrid *self, WeegEntryCell *cell, gboolean of_row)
{
  const char *wrong = cell->error != NULL ? cell->error : cell->problem;

  if (cell->entry == NULL)
    return;
  if (wrong != NULL || of_row)
    gtk_widget_add_css_class (cell->entry, "error");
  else
    gtk_widget_remove_css_class (cell->entry, "error");
  gtk_widget_set_tooltip_text (cell->entry, wrong);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cell->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (wrong != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, wrong,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (cell->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
weeg_entry_grid_show_messages (WeegEntryGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->messages)) != NULL)
    gtk_box_remove (GTK_BOX (self->messages), child);
  if (self->message != NULL)
    add_message (self, NULL, self->message);
  for (guint row = 0; row < self->rows->len; row++)
    {
      const char *of_row = g_hash_table_lookup (self->row_problems, GUINT_TO_POINTER (row));

      for (guint column = 0; column < self->columns->len; column++)
        {
          WeegEntryCell *cell = weeg_entry_grid_cell (self, row, column);
          g_autofree char *place = weeg_entry_grid_place (self, row, column);

          mark_cell (self, cell, of_row != NULL && cell->path != NULL);
          if (cell->error != NULL || cell->problem != NULL)
            add_message (self, place, cell->error != NULL ? cell->error : cell->problem);
        }
      if (of_row != NULL)
        add_message (self, ((WeegEntryRow *)self->rows->pdata[row])->title, of_row);
    }
  gtk_widget_set_visible (self->messages, gtk_widget_get_first_child (self->messages) != NULL);
}

void
weeg_entry_grid_set_message (WeegEntryGrid *self, const char *message)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self));

  if (self->message != message)
    {
      g_free (self->message);
      self->message = g_strdup (message);
    }
  weeg_entry_grid_show_messages (self);
}

void
weeg_entry_grid_clear_problems (WeegEntryGrid *self)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self));

  g_hash_table_remove_all (self->row_problems);
  for (guint i = 0; i < self->cells->len; i++)
    g_clear_pointer (&((WeegEntryCell *)self->cells->pdata[i])->problem, g_free);
  weeg_entry_grid_show_messages (self);
}

gboolean
weeg_entry_grid_add_problem (WeegEntryGrid *self, const char *path, const char *message)
{
  gsize length;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), FALSE);
  g_return_val_if_fail (path != NULL && message != NULL, FALSE);

  length = strlen (path);
  for (guint i = 0; i < self->cells->len; i++)
    {
      WeegEntryCell *cell = self->cells->pdata[i];

      if (cell->plain == NULL || length == 0 || !g_str_has_prefix (cell->plain, path))
        continue;
      if (cell->plain[length] == '\0')
        {
          g_free (cell->problem);
          cell->problem = g_strdup (message);
        }
      else if (cell->plain[length] == '.' && strchr (cell->plain + length + 1, '.') == NULL)
        g_hash_table_insert (self->row_problems, GUINT_TO_POINTER (i / self->columns->len),
                             g_strdup (message));
      else
        continue;
      weeg_entry_grid_show_messages (self);
      return TRUE;
    }
  return FALSE;
}

char *
weeg_entry_grid_dup_messages (WeegEntryGrid *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), NULL);

  for (GtkWidget *label = gtk_widget_get_first_child (self->messages); label != NULL;
       label = gtk_widget_get_next_sibling (label))
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", gtk_label_get_label (GTK_LABEL (label)));
  return g_string_free (text, text->len == 0);
}

const char *
weeg_entry_grid_get_text (WeegEntryGrid *self, guint row, guint column)
{
  WeegEntryCell *cell;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), NULL);
  cell = weeg_entry_grid_cell (self, row, column);
  return cell != NULL && cell->entry != NULL ? gtk_editable_get_text (GTK_EDITABLE (cell->entry)) : NULL;
}
