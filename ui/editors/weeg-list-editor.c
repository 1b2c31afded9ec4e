/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-edit-words.h"
#include "weeg-field-table.h"
#include "weeg-field-value.h"
#include "weeg-language.h"
#include "weeg-list-row.h"
#include "weeg-removal.h"
#include "weeg-message.h"
#include "weeg-path.h"
#include "weeg-record-editor.h"
#include "weeg-translate.h"
#include "weeg-undo-toast.h"

struct _WeegListEditor
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  const WeegRecordWords *words;
  char *path; /* of the list */

  GtkWidget *list;
  GtkWidget *group;
  GtkWidget *message;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (WeegListEditor, weeg_list_editor, GTK_TYPE_BOX)

static const WeegList *
list_editor_look_up (WeegListEditor *self)
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
  return weeg_list_n (list_editor_look_up (self));
}

static void
list_editor_set_message (WeegListEditor *self, const char *message, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  if (wrong)
    gtk_widget_add_css_class (self->message, "error");
  else
    gtk_widget_remove_css_class (self->message, "error");
}

static void
list_editor_set_error (WeegListEditor *self, const char *message)
{
  list_editor_set_message (self, message, TRUE);
}

const char *
weeg_list_editor_get_message (WeegListEditor *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), NULL);
  return gtk_widget_get_visible (self->message) ? gtk_label_get_label (GTK_LABEL (self->message)) : NULL;
}

static char *
list_editor_dup_title (WeegListEditor *self, guint index)
{
  return weeg_field_value_title (weeg_dossier_session_get_dossier (self->session), self->language,
                                 weeg_list_get (list_editor_look_up (self), index));
}

/* Makes @edit; the reason why it cannot be stands below the list. */
static gboolean
list_editor_make (WeegListEditor *self, WeegEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    {
      list_editor_set_error (self, NULL);
      return TRUE;
    }
  message = weeg_edit_words_error (error, self->language);
  list_editor_set_error (self, message);
  return FALSE;
}

/* Whether the record at @index may change; if not, says why. */
static gboolean
may_change (WeegListEditor *self, guint index)
{
  g_autofree char *path = g_strdup_printf ("%s[%u]", self->path, index);

  if (!weeg_edit_words_is_held (weeg_dossier_session_get_dossier (self->session), path, NULL))
    return TRUE;
  list_editor_set_error (self, _ ("What has been decided stays as it was"));
  return FALSE;
}

static void
list_editor_focus_row (WeegListEditor *self, guint index)
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

gboolean
weeg_list_editor_add (WeegListEditor *self)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *path = NULL;
  const WeegDossier *dossier;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);

  if (!may_change (self, weeg_list_editor_get_n (self)))
    return FALSE;
  dossier = weeg_dossier_session_get_dossier (self->session);
  record = weeg_edit_words_fresh (dossier, self->language, self->words, self->path);
  path = g_strdup_printf ("%s[%u]", self->path, weeg_list_editor_get_n (self));
  edit = weeg_edit_new (weeg_record_tr (self->language, self->words->add));
  weeg_edit_words_prepare (edit, dossier, path);
  weeg_edit_add_record (edit, path, record);
  return list_editor_make (self, edit);
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

gboolean
weeg_list_editor_duplicate (WeegListEditor *self, guint index)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *path = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  const WeegField *id;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);
  g_return_val_if_fail (index < weeg_list_editor_get_n (self), FALSE);

  if (!may_change (self, index))
    return FALSE;
  title = list_editor_dup_title (self, index);
  name = g_strdup_printf (_ ("Duplicate “%s”"), title);
  record = weeg_record_copy (weeg_list_get (list_editor_look_up (self), index));
  id = weeg_record_type_find (self->words->type, "id");
  if (id != NULL)
    weeg_record_take (record, id,
                      (WeegCell){ .pointer = weeg_edit_words_fresh_id (list_editor_look_up (self),
                                                                       self->words->type->name) });
  path = g_strdup_printf ("%s[%u]", self->path, index + 1);
  edit = weeg_edit_new (name);
  weeg_edit_add_record (edit, path, record);
  if (!list_editor_make (self, edit))
    return FALSE;
  list_editor_focus_row (self, index + 1);
  return TRUE;
}

gboolean
weeg_list_editor_move (WeegListEditor *self, guint index, int by)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegAnyRecord) record = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  int place = (int)index + by;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);

  if (index >= weeg_list_editor_get_n (self) || place < 0 || place >= (int)weeg_list_editor_get_n (self))
    return FALSE;
  title = list_editor_dup_title (self, index);
  name = g_strdup_printf (_ ("Move “%s”"), title);
  record = weeg_record_ref (weeg_list_get (list_editor_look_up (self), index));
  from = g_strdup_printf ("%s[%u]", self->path, index);
  to = g_strdup_printf ("%s[%d]", self->path, place);
  edit = weeg_edit_new (name);
  weeg_edit_remove (edit, from);
  weeg_edit_add_record (edit, to, record);
  if (!list_editor_make (self, edit))
    return FALSE;
  list_editor_focus_row (self, (guint)place);
  return TRUE;
}

static void
tell_removed (WeegListEditor *self, const char *title, const char *along)
{
  g_autofree char *text = along != NULL
                              /* Translators: a title; then “48 scores and 2 references to it”. */
                              ? g_strdup_printf (_ ("“%s” removed, with %s"), title, along)
                              : g_strdup_printf (_ ("“%s” removed"), title);

  weeg_undo_toast_show (GTK_WIDGET (self), self->session, text, _ ("Undo"));
}

gboolean
weeg_list_editor_remove (WeegListEditor *self, guint index)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;
  g_autofree char *along = NULL;
  WeegRemoval removal;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);
  g_return_val_if_fail (index < weeg_list_editor_get_n (self), FALSE);

  if (!may_change (self, index))
    return FALSE;
  title = list_editor_dup_title (self, index);
  name = g_strdup_printf (_ ("Remove “%s”"), title);
  edit = weeg_edit_new (name);
  weeg_removal_add (edit, weeg_dossier_session_get_dossier (self->session), self->path, index, &removal);
  along = weeg_removal_describe (&removal, self->language);
  if (weeg_dossier_session_edit (self->session, edit, &error) || error->domain != WEEG_EDIT_ERROR)
    {
      list_editor_set_error (self, NULL);
      tell_removed (self, title, along);
      list_editor_focus_row (self, index);
      return TRUE;
    }
  message = weeg_error_say (error, weeg_tr, self->language);
  if (error->code == WEEG_EDIT_ERROR_INVALID)
    {
      g_autofree char *why = g_steal_pointer (&message);

      message = g_strdup_printf (_ ("“%s” cannot be removed: other parts of the dossier refer to it (%s)"),
                                 title, why);
    }
  list_editor_set_error (self, message);
  return FALSE;
}

gboolean
weeg_list_editor_paste (WeegListEditor *self, const char *text)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegEdit) edit = NULL;
  g_autofree char *name = NULL, *done = NULL;
  guint n, n_added = 0;

  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  records = weeg_field_table_read (weeg_dossier_session_get_dossier (self->session), self->language,
                                   self->words, list_editor_look_up (self), text, &error);
  if (records == NULL)
    {
      list_editor_set_error (self, error->message);
      return FALSE;
    }
  n = weeg_list_editor_get_n (self);
  /* Translators: the name of an edit: Paste: Risks. */
  name = g_strdup_printf (_ ("Paste: %s"), weeg_record_tr (self->language, self->words->plural));
  edit = weeg_edit_new (name);
  for (guint i = 0; i < records->len; i++)
    {
      guint place;
      gboolean there =
          weeg_list_find (list_editor_look_up (self), weeg_record_get_id (records->pdata[i]), &place) != NULL;
      g_autofree char *path = g_strdup_printf ("%s[%u]", self->path, there ? place : n + n_added++);

      if (there)
        weeg_edit_set_record (edit, path, records->pdata[i]);
      else
        weeg_edit_add_record (edit, path, records->pdata[i]);
    }
  if (records->len > 0 && !list_editor_make (self, edit))
    return FALSE;
  done = weeg_field_table_say (n_added, records->len - n_added);
  list_editor_set_message (self, done, FALSE);
  return TRUE;
}

char *
weeg_list_editor_dup_table (WeegListEditor *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), NULL);
  return weeg_field_table_write (weeg_dossier_session_get_dossier (self->session), self->language,
                                 self->words, list_editor_look_up (self));
}

static void
list_editor_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WeegListEditor) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || *text == '\0')
    list_editor_set_error (self, _ ("The clipboard holds no text"));
  else
    weeg_list_editor_paste (self, text);
}

static void
list_editor_paste_cb (WeegListEditor *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, list_editor_pasted_cb,
                                 g_object_ref (self));
}

static void
list_editor_copy_cb (WeegListEditor *self)
{
  g_autofree char *table = weeg_list_editor_dup_table (self);

  guint n = weeg_list_editor_get_n (self);
  g_autofree char *done = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n), n);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), table);
  list_editor_set_message (self, done, FALSE);
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
  const WeegList *list = list_editor_look_up (self);
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
  list_editor_set_error (self, NULL);
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

static GtkWidget *
list_editor_button_new (WeegListEditor *self, const char *text, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
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
  self->message = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_widget_add_css_class (self->message, "error");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_widget_set_visible (self->message, FALSE);
  self->add_button =
      list_editor_button_new (self, weeg_record_tr (self->language, self->words->add), G_CALLBACK (add_cb));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  weeg_record_tr (self->language, self->words->empty), -1);
  gtk_box_append (GTK_BOX (buttons), self->add_button);
  if (self->words->table)
    {
      GtkWidget *paste = list_editor_button_new (self, _ ("Paste rows"), G_CALLBACK (list_editor_paste_cb));
      GtkWidget *copy = list_editor_button_new (self, _ ("Copy all"), G_CALLBACK (list_editor_copy_cb));

      gtk_widget_set_tooltip_text (
          paste, _ ("Rows from a spreadsheet, with or without a row of headings. A row with the name of one "
                    "that is there changes that one; empty cells leave it as it is."));
      gtk_widget_set_tooltip_text (copy, _ ("As rows for a spreadsheet"));
      gtk_widget_set_sensitive (paste, !weeg_dossier_session_is_read_only (self->session));
      gtk_box_append (GTK_BOX (buttons), paste);
      gtk_box_append (GTK_BOX (buttons), copy);
    }
  gtk_box_append (GTK_BOX (self), self->group);
  gtk_box_append (GTK_BOX (self), self->message);
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
