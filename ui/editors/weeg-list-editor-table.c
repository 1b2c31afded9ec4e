/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-editor-private.h"

#include <glib/gi18n.h>

#include "weeg-field-table.h"

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
                                   self->words, weeg_list_editor_look_up (self), text, &error);
  if (records == NULL)
    {
      weeg_list_editor_say (self, error->message, TRUE);
      return FALSE;
    }
  n = weeg_list_editor_get_n (self);
  /* Translators: the name of an edit: Paste: Risks. */
  name = g_strdup_printf (_ ("Paste: %s"), weeg_record_tr (self->language, self->words->plural));
  edit = weeg_edit_new (name);
  for (guint i = 0; i < records->len; i++)
    {
      guint place;
      gboolean there = weeg_list_find (weeg_list_editor_look_up (self),
                                       weeg_record_get_id (records->pdata[i]), &place) != NULL;
      g_autofree char *path = g_strdup_printf ("%s[%u]", self->path, there ? place : n + n_added++);

      if (there)
        weeg_edit_set_record (edit, path, records->pdata[i]);
      else
        weeg_edit_add_record (edit, path, records->pdata[i]);
    }
  if (records->len > 0 && !weeg_list_editor_make (self, edit))
    return FALSE;
  done = weeg_field_table_say (n_added, records->len - n_added);
  weeg_list_editor_say (self, done, FALSE);
  return TRUE;
}

char *
weeg_list_editor_dup_table (WeegListEditor *self)
{
  g_return_val_if_fail (WEEG_IS_LIST_EDITOR (self), NULL);
  return weeg_field_table_write (weeg_dossier_session_get_dossier (self->session), self->language,
                                 self->words, weeg_list_editor_look_up (self));
}

static void
rows_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WeegListEditor) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || *text == '\0')
    weeg_list_editor_say (self, _ ("The clipboard holds no text"), TRUE);
  else
    weeg_list_editor_paste (self, text);
}

void
weeg_list_editor_paste_clipboard (WeegListEditor *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, rows_pasted_cb,
                                 g_object_ref (self));
}

void
weeg_list_editor_copy_to_clipboard (WeegListEditor *self)
{
  g_autofree char *table = weeg_list_editor_dup_table (self);
  guint n = weeg_list_editor_get_n (self);
  g_autofree char *done = g_strdup_printf (ngettext ("%u row copied", "%u rows copied", n), n);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), table);
  weeg_list_editor_say (self, done, FALSE);
}
