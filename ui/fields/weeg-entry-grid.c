/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-entry-grid-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-language.h"
#include "weeg-path.h"
#include "weeg-scroll-through.h"

#define LEVEL_WIDTH 18
/* So long names are shown at least. */
#define HEAD_CHARS 12
#define ENTRY_GRID_TITLE_CHARS 24

G_DEFINE_FINAL_TYPE (WeegEntryGrid, weeg_entry_grid, GTK_TYPE_BOX)

enum
{
  PASTED,
  N_ENTRY_GRID_SIGNALS,
};

static guint entry_grid_signals[N_ENTRY_GRID_SIGNALS];

WeegEntryCell *
weeg_entry_grid_cell (WeegEntryGrid *self, guint row, guint column)
{
  guint index = row * self->columns->len + column;

  return column < self->columns->len && index < self->cells->len ? self->cells->pdata[index] : NULL;
}

gboolean
weeg_entry_grid_look_up (
    WeegEntryGrid *self, guint row, guint column, WeegFieldSpot *spot, gboolean *present, WeegCell *cell)
{
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  const WeegEntryCell *entry = weeg_entry_grid_cell (self, row, column);
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const WeegShape *shape = NULL;
  g_autoptr (WeegPath) path = NULL;

  if (entry == NULL || entry->path == NULL)
    return FALSE;
  path = weeg_path_parse (entry->path, NULL);
  if (path == NULL || !weeg_path_get (path, dossier, &shape, present, cell, NULL))
    return FALSE;
  *spot = (WeegFieldSpot){ dossier, self->language, of_column->words, shape, FALSE };
  return TRUE;
}

/* --- entering --- */

static char *
dup_value (WeegEntryGrid *self, guint row, guint column)
{
  const WeegEntryCell *entry = weeg_entry_grid_cell (self, row, column);
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  gboolean present = FALSE;
  WeegCell cell = { 0 };
  WeegFieldSpot spot;

  if (entry->text != NULL)
    return g_strdup (entry->text);
  if (!weeg_entry_grid_look_up (self, row, column, &spot, &present, &cell))
    return g_strdup ("");
  return weeg_entry_text_write (of_column->kind, &spot, present, cell);
}

/* What stands in the dossier, unless something else is being typed. */
static void
entry_grid_show_cell (WeegEntryGrid *self, guint row, guint column)
{
  WeegEntryCell *cell = weeg_entry_grid_cell (self, row, column);
  g_autofree char *text = NULL;

  if (cell->entry == NULL)
    return;
  if (cell->shown != NULL && strcmp (cell->shown, gtk_editable_get_text (GTK_EDITABLE (cell->entry))) != 0)
    return;
  text = dup_value (self, row, column);
  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (cell->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (cell->entry), text);
  g_free (cell->shown);
  cell->shown = g_steal_pointer (&text);
  g_clear_pointer (&cell->error, g_free);
}

gboolean
weeg_entry_grid_read (
    WeegEntryGrid *self, guint row, guint column, const char *text, WeegEdit *edit, GError **error)
{
  const WeegEntryCell *entry = weeg_entry_grid_cell (self, row, column);
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  gboolean old_present = FALSE, present = FALSE;
  WeegCell old = { 0 }, cell;
  const WeegShape *shape;
  WeegFieldSpot spot;

  if (!weeg_entry_grid_look_up (self, row, column, &spot, &old_present, &old))
    return TRUE;
  if (!weeg_entry_text_read (of_column->kind, &spot, old_present, old, text, &present, &shape, &cell, error))
    return FALSE;
  if (present)
    {
      weeg_edit_words_prepare (edit, spot.dossier, entry->path);
      weeg_edit_set (edit, entry->path, shape, cell);
      weeg_cell_clear (shape, cell);
    }
  else if (old_present)
    weeg_edit_remove (edit, entry->path);
  return TRUE;
}

static gboolean
enter_value (WeegEntryGrid *self, guint row, guint column, const char *text, GError **error)
{
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  g_autofree char *place = weeg_entry_grid_place (self, row, column);
  g_autofree char *name = g_strdup_printf ("%s: %s", self->name, place);
  g_autoptr (WeegEdit) edit = weeg_edit_new (name);

  if (of_column->enter != NULL)
    return of_column->enter (row, text, of_column->user_data, error);
  if (!weeg_entry_grid_read (self, row, column, text, edit, error))
    return FALSE;
  if (weeg_edit_n_steps (edit) == 0 || weeg_dossier_session_edit (self->session, edit, error))
    return TRUE;
  /* What could not be saved is said by the window's bar. */
  return error != NULL && *error != NULL && (*error)->domain != WEEG_EDIT_ERROR;
}

static gboolean
entry_grid_commit (WeegEntryGrid *self, guint row, guint column)
{
  WeegEntryCell *cell = weeg_entry_grid_cell (self, row, column);
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  gboolean good;

  if (cell == NULL || cell->entry == NULL || !gtk_editable_get_editable (GTK_EDITABLE (cell->entry)))
    return TRUE;
  text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (cell->entry)));
  if (g_strcmp0 (text, cell->shown) == 0)
    {
      g_clear_pointer (&cell->error, g_free);
      weeg_entry_grid_show_messages (self);
      return TRUE;
    }
  g_object_ref (self);
  before = cell->shown;
  cell->shown = g_strdup (text);
  g_clear_pointer (&self->message, g_free);
  good = enter_value (self, row, column, text, &error);
  cell = weeg_entry_grid_cell (self, row, column);
  if (cell != NULL && !good)
    {
      g_free (cell->shown);
      cell->shown = g_steal_pointer (&before);
      g_free (cell->error);
      cell->error = weeg_edit_words_error (error, self->language);
    }
  else if (cell != NULL)
    entry_grid_show_cell (self, row, column);
  weeg_entry_grid_show_messages (self);
  g_object_unref (self);
  return good;
}

static void
get_place (GtkWidget *entry, guint *row, guint *column)
{
  *row = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "weeg-row"));
  *column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "weeg-column"));
}

static void
entry_grid_activate_cb (WeegEntryGrid *self, GtkWidget *entry)
{
  guint row, column;

  get_place (entry, &row, &column);
  entry_grid_commit (self, row, column);
}

static void
entry_grid_leave_cb (WeegEntryGrid *self, GtkEventController *focus)
{
  entry_grid_activate_cb (self, gtk_event_controller_get_widget (focus));
}

static gboolean
entry_grid_key_cb (
    WeegEntryGrid *self, guint key, guint code, GdkModifierType state, GtkEventController *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  WeegEntryCell *next = NULL;
  guint row, column;

  get_place (entry, &row, &column);
  if (key == GDK_KEY_v && (state & GDK_CONTROL_MASK) != 0)
    {
      if (gtk_editable_get_editable (GTK_EDITABLE (entry)))
        weeg_entry_grid_ask_paste (self, row, column, GTK_EDITABLE (entry));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    next = row + 1 < self->rows->len ? weeg_entry_grid_cell (self, row + 1, column) : NULL;
  else if ((key == GDK_KEY_Up || key == GDK_KEY_KP_Up) && row > 0)
    next = weeg_entry_grid_cell (self, row - 1, column);
  return next != NULL && next->entry != NULL && gtk_widget_grab_focus (next->entry);
}

/* --- building --- */

static GtkWidget *
grid_entry_new (WeegEntryGrid *self, guint row, guint column)
{
  const WeegEntryColumn *of_column = self->columns->pdata[column];
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), of_column->width_chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), of_column->width_chars);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_add_css_class (entry, "numeric");
  g_object_set_data (G_OBJECT (entry), "weeg-row", GUINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (entry), "weeg-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_grid_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_grid_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_grid_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static GtkWidget *
title_new (GPtrArray *titles, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  /* On one line: what wraps asks for the height it would have at its narrowest. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  g_ptr_array_add (titles, label);
  return label;
}

static void
entry_grid_build (WeegEntryGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->row_titles, 0);
  g_ptr_array_set_size (self->heads, 0);
  for (guint column = 0; column < self->columns->len; column++)
    gtk_grid_attach (GTK_GRID (self->grid), title_new (self->heads, "caption-heading"), (int)column + 1, 0, 1,
                     1);
  for (guint row = 0; row < self->rows->len; row++)
    {
      gtk_grid_attach (GTK_GRID (self->grid), title_new (self->row_titles, NULL), 0, (int)row + 1, 1, 1);
      for (guint column = 0; column < self->columns->len; column++)
        {
          WeegEntryCell *cell = weeg_entry_grid_cell (self, row, column);

          cell->entry = grid_entry_new (self, row, column);
          gtk_grid_attach (GTK_GRID (self->grid), cell->entry, (int)column + 1, (int)row + 1, 1, 1);
        }
    }
  self->built_rows = self->rows->len;
  self->built_columns = self->columns->len;
}

/* What stands behind a row stays as long as the row is the same: the focus may be on its way there, from an
 * entry whose text was just taken. */
static void
show_row_end (WeegEntryGrid *self, guint row)
{
  GtkWidget *old = gtk_grid_get_child_at (GTK_GRID (self->grid), (int)self->columns->len + 1, (int)row + 1);
  const WeegEntryRow *of_row = self->rows->pdata[row];
  g_autofree char *same = g_strdup_printf ("%u %s", of_row->level, of_row->title);
  gboolean read_only = weeg_dossier_session_is_read_only (self->session);
  GtkWidget *end;

  if (old != NULL && !read_only && g_strcmp0 (g_object_get_data (G_OBJECT (old), "weeg-same"), same) == 0)
    return;
  if (old != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), old);
  end = self->row_end (row, self->row_end_data);
  if (end == NULL)
    return;
  g_object_set_data_full (G_OBJECT (end), "weeg-same", g_steal_pointer (&same), g_free);
  gtk_grid_attach (GTK_GRID (self->grid), end, (int)self->columns->len + 1, (int)row + 1, 1, 1);
}

static void
show_title (GtkWidget *label, const char *title, int most)
{
  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
  /* A short name has its own width, a long one gives way. */
  gtk_label_set_width_chars (GTK_LABEL (label), (int)MIN (g_utf8_strlen (title, -1), most));
}

static void
show_plan (WeegEntryGrid *self)
{
  gboolean titled = FALSE;

  for (guint column = 0; column < self->columns->len; column++)
    show_title (self->heads->pdata[column], ((WeegEntryColumn *)self->columns->pdata[column])->title,
                HEAD_CHARS);
  for (guint row = 0; row < self->rows->len; row++)
    {
      const WeegEntryRow *of_row = self->rows->pdata[row];

      titled = titled || *of_row->title != '\0';
      show_title (self->row_titles->pdata[row], of_row->title, ENTRY_GRID_TITLE_CHARS);
      gtk_widget_set_margin_start (self->row_titles->pdata[row], (int)of_row->level * LEVEL_WIDTH);
      for (guint column = 0; column < self->columns->len; column++)
        {
          WeegEntryCell *cell = weeg_entry_grid_cell (self, row, column);
          g_autofree char *place = NULL;
          g_autofree char *label = NULL;

          gtk_widget_set_visible (cell->entry, cell->path != NULL || cell->text != NULL);
          gtk_editable_set_editable (GTK_EDITABLE (cell->entry),
                                     !weeg_dossier_session_is_read_only (self->session));
          entry_grid_show_cell (self, row, column);
          place = weeg_entry_grid_place (self, row, column);
          label = g_strdup_printf ("%s: %s", self->name, place);
          gtk_accessible_update_property (GTK_ACCESSIBLE (cell->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                          -1);
        }
      if (self->row_end != NULL)
        show_row_end (self, row);
    }
  for (guint row = 0; row < self->rows->len; row++)
    gtk_widget_set_visible (self->row_titles->pdata[row], titled);
}

static void
weeg_entry_grid_finalize (GObject *object)
{
  WeegEntryGrid *self = WEEG_ENTRY_GRID (object);

  g_clear_object (&self->session);
  g_free (self->name);
  g_free (self->message);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_clear_pointer (&self->old_cells, g_ptr_array_unref);
  g_ptr_array_unref (self->row_titles);
  g_ptr_array_unref (self->heads);
  g_hash_table_unref (self->row_problems);
  G_OBJECT_CLASS (weeg_entry_grid_parent_class)->finalize (object);
}

static void
weeg_entry_grid_class_init (WeegEntryGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_entry_grid_finalize;
  entry_grid_signals[PASTED] =
      g_signal_new ("pasted", WEEG_TYPE_ENTRY_GRID, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled,
                    NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
weeg_entry_grid_init (WeegEntryGrid *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  weeg_entry_grid_init_plan (self);
  self->row_titles = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
  self->row_problems = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  weeg_scroll_through (self->scroller);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_margin_bottom (self->grid, 6);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  self->messages = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_visible (self->messages, FALSE);
  gtk_box_append (GTK_BOX (self), self->scroller);
  gtk_box_append (GTK_BOX (self), self->messages);
}

GtkWidget *
weeg_entry_grid_new (WeegDossierSession *session, const char *language, const char *name)
{
  WeegEntryGrid *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (WEEG_TYPE_ENTRY_GRID, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->name = g_strdup (name);
  return GTK_WIDGET (self);
}

void
weeg_entry_grid_set_row_end (WeegEntryGrid *self, WeegEntryRowEnd row_end, gpointer user_data)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self));
  self->row_end = row_end;
  self->row_end_data = user_data;
}

/* What is being typed goes along, when it is still of the same place. */
static void
keep_cells (WeegEntryGrid *self)
{
  for (guint i = 0; i < MIN (self->cells->len, self->old_cells->len); i++)
    {
      WeegEntryCell *cell = self->cells->pdata[i];
      WeegEntryCell *old = self->old_cells->pdata[i];

      cell->entry = old->entry;
      cell->shown = g_steal_pointer (&old->shown);
      if (g_strcmp0 (cell->path, old->path) == 0)
        {
          cell->error = g_steal_pointer (&old->error);
          cell->problem = g_steal_pointer (&old->problem);
        }
      else if (cell->entry != NULL && cell->path != NULL)
        {
          gtk_editable_set_text (GTK_EDITABLE (cell->entry), "");
          g_clear_pointer (&cell->shown, g_free);
        }
    }
}

void
weeg_entry_grid_end (WeegEntryGrid *self)
{
  g_return_if_fail (WEEG_IS_ENTRY_GRID (self) && self->old_cells != NULL);
  g_return_if_fail (self->cells->len == self->rows->len * self->columns->len);

  if (self->rows->len == self->built_rows && self->columns->len == self->built_columns)
    keep_cells (self);
  else
    {
      g_hash_table_remove_all (self->row_problems);
      entry_grid_build (self);
    }
  g_clear_pointer (&self->old_cells, g_ptr_array_unref);
  show_plan (self);
  weeg_entry_grid_show_messages (self);
  gtk_widget_set_visible (self->scroller, self->rows->len > 0 && self->columns->len > 0);
}

gboolean
weeg_entry_grid_enter (WeegEntryGrid *self, guint row, guint column, const char *text)
{
  WeegEntryCell *cell;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (self), FALSE);
  cell = weeg_entry_grid_cell (self, row, column);
  g_return_val_if_fail (cell != NULL && cell->entry != NULL, FALSE);

  gtk_editable_set_text (GTK_EDITABLE (cell->entry), text);
  return entry_grid_commit (self, row, column);
}
