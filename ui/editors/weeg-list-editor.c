/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-editor-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-edit-words.h"
#include "weeg-field-value.h"
#include "weeg-label.h"
#include "weeg-language.h"
#include "weeg-list-row.h"
#include "weeg-path.h"
#include "weeg-record-editor.h"

G_DEFINE_FINAL_TYPE (WeegListEditor, weeg_list_editor, GTK_TYPE_BOX)

const WeegList *
weeg_list_editor_look_up (WeegListEditor *self)
{
  g_autoptr (WeegPath) path = weeg_path_parse (self->path, NULL);
  gboolean present = FALSE;
  WeegCell cell;

  if (path == NULL ||
      !weeg_path_get (path, weeg_dossier_session_get_dossier (self->session), NULL, &present, &cell, NULL))
    return NULL;
  return present ? cell.pointer : NULL;
}

guint
weeg_list_editor_get_n (WeegListEditor *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), 0);
  return weeg_list_n (weeg_list_editor_look_up (self));
}

void
weeg_list_editor_say (WeegListEditor *self, const char *text, gboolean wrong)
{
  weeg_label_say (self->message, text, wrong);
}

const char *
weeg_list_editor_get_message (WeegListEditor *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), NULL);
  return gtk_widget_get_visible (self->message) ? gtk_label_get_label (GTK_LABEL (self->message)) : NULL;
}

void
weeg_list_editor_focus_row (WeegListEditor *self, guint index)
{
  guint n = weeg_list_editor_get_n (self);
  GtkListBoxRow *row = NULL;

  if (n > 0)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)MIN (index, n - 1));
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add_button);
}

static GtkWidget *
open_row (WeegListEditor *self, guint index)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]", self->path, index);

  return weeg_record_editor_present (GTK_WIDGET (self), self->session, self->language, path);
}

/* The name it has been given is there to be typed over; an entry selects it by itself. */
static void
add_cb (WeegListEditor *self)
{
  GtkWidget *focus;

  if (!weeg_list_editor_add (self))
    return;
  focus = gtk_window_get_focus (GTK_WINDOW (open_row (self, weeg_list_editor_get_n (self) - 1)));
  if (GTK_IS_TEXT_VIEW (focus))
    gtk_widget_activate_action (focus, "selection.select-all", NULL);
}

static void
row_action_cb (WeegListEditor *self, int action, GtkListBoxRow *row)
{
  guint index = (guint)gtk_list_box_row_get_index (row);

  switch (action)
    {
    case WEEG_LIST_ROW_UP:
      weeg_list_editor_move (self, index, -1);
      break;
    case WEEG_LIST_ROW_DOWN:
      weeg_list_editor_move (self, index, 1);
      break;
    case WEEG_LIST_ROW_DUPLICATE:
      weeg_list_editor_duplicate (self, index);
      break;
    case WEEG_LIST_ROW_REMOVE:
      weeg_list_editor_remove (self, index);
      break;
    default:
      break;
    }
}

static void
list_editor_activated_cb (WeegListEditor *self, GtkListBoxRow *row)
{
  if (WEEG_IS_LIST_ROW (row))
    open_row (self, (guint)gtk_list_box_row_get_index (row));
}

static GtkWidget *
empty_row_new (WeegListEditor *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 weeg_record_tr (self->language, self->words->empty));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "nothing");
  /* There is nothing to do here: the button below is next. */
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

/* Rows are kept and filled again, so that the one with the focus keeps it. */
static void
list_editor_fill (WeegListEditor *self)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);
  const WeegList *list = weeg_list_editor_look_up (self);
  guint n = weeg_list_n (list);
  gboolean editable = !weeg_dossier_session_is_read_only (self->session) &&
                      !weeg_edit_words_is_held (dossier, self->path, NULL);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      const WeegRecord *record = weeg_list_get (list, i);
      g_autofree char *title = weeg_field_value_title (dossier, self->language, record);
      g_autofree char *subtitle = weeg_field_value_subtitle (dossier, self->language, record);

      row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)i);
      if (row != NULL && !WEEG_IS_LIST_ROW (row))
        {
          gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
          row = NULL;
        }
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (weeg_list_row_new ());
          g_signal_connect_object (row, "act", G_CALLBACK (row_action_cb), self, G_CONNECT_SWAPPED);
          gtk_list_box_append (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
        }
      weeg_list_row_show (WEEG_LIST_ROW (row), title, subtitle, i > 0, i + 1 < n, editable);
    }
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int)n)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  if (n == 0)
    gtk_list_box_append (GTK_LIST_BOX (self->list), empty_row_new (self));
  gtk_widget_set_sensitive (self->add_button, editable);
}

/* What was said of the last paste is no longer so. */
static void
list_editor_changed_cb (WeegListEditor *self)
{
  weeg_list_editor_say (self, NULL, FALSE);
  list_editor_fill (self);
}

void
weeg_list_editor_set_path (WeegListEditor *self, const char *path)
{
  g_return_if_fail (WEEG_IS_LIST_EDITOR (self));
  g_return_if_fail (path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  list_editor_fill (self);
}

static void
weeg_list_editor_finalize (GObject *object)
{
  WeegListEditor *self = WEEG_LIST_EDITOR (object);

  g_clear_object (&self->session);
  g_free (self->path);
  G_OBJECT_CLASS (weeg_list_editor_parent_class)->finalize (object);
}

static void
weeg_list_editor_class_init (WeegListEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_list_editor_finalize;
}

static void
weeg_list_editor_init (WeegListEditor *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 9);
}

static void
list_editor_build (WeegListEditor *self, const char *heading)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *escaped = g_markup_escape_text (heading, -1);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (list_editor_activated_cb), self);
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->group), escaped);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->list);
  self->add_button = weeg_button_append (buttons, weeg_record_tr (self->language, self->words->add), NULL,
                                         G_CALLBACK (add_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  weeg_record_tr (self->language, self->words->empty), -1);
  if (self->words->table)
    {
      GtkWidget *paste = weeg_button_append (
          buttons, _ ("Paste rows"),
          _ ("Rows from a spreadsheet, with or without a row of headings. A row with the name of one "
             "that is there changes that one; empty cells leave it as it is."),
          G_CALLBACK (weeg_list_editor_paste_clipboard), self);

      gtk_widget_set_sensitive (paste, !weeg_dossier_session_is_read_only (self->session));
      weeg_button_append (buttons, _ ("Copy all"), _ ("As rows for a spreadsheet"),
                          G_CALLBACK (weeg_list_editor_copy_to_clipboard), self);
    }
  gtk_box_append (GTK_BOX (self), self->group);
  self->message = weeg_label_append (GTK_WIDGET (self), "caption");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (self), buttons);
}

GtkWidget *
weeg_list_editor_new (WeegDossierSession *session,
                      const char *language,
                      const char *path,
                      const char *heading)
{
  WeegListEditor *self;
  g_autoptr (WeegPath) parsed = NULL;
  const WeegShape *shape = NULL;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  parsed = weeg_path_parse (path, NULL);
  g_return_val_if_fail (parsed != NULL, NULL);
  weeg_path_get (parsed, weeg_dossier_session_get_dossier (session), &shape, NULL, NULL, NULL);
  g_return_val_if_fail (
      shape != NULL && shape->kind == WEEG_KIND_LIST && shape->item->kind == WEEG_KIND_RECORD, NULL);
  self = g_object_new (WEEG_TYPE_LIST_EDITOR, NULL);
  self->session = g_object_ref (session);
  self->language = weeg_language_match (language);
  self->words = weeg_record_words_find (shape->item->record);
  self->path = g_strdup (path);
  g_return_val_if_fail (self->words != NULL, NULL);
  list_editor_build (self, heading != NULL ? heading : weeg_record_tr (self->language, self->words->plural));
  list_editor_fill (self);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (list_editor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
