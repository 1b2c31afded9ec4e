/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-durable-file.h"
#include "weeg-export-window.h"
#include "weeg-file-question.h"
#include "weeg-new-dossier-window.h"

/* What is done with dossiers as a whole: made, doubled, put away, removed, carried in and out. */

static const char *const dossier_suffixes[] = { ".json", ".pdf", NULL };

/* (transfer full): as the list calls it. */
static char *
window_dossiers_dup_title (WeegWindow *self, const char *id)
{
  WeegDossierItem *item = weeg_workspace_find_item (self->workspace, id);

  return g_strdup (item != NULL ? weeg_dossier_item_get_title (item) : id);
}

static void
window_dossiers_made_cb (WeegWindow *self, const char *id)
{
  weeg_window_open_dossier (self, id);
}

/* What was typed is kept, not the window: GTK 4.8 crashes when a screen reader asks for a
 * window that is hidden. */
static gboolean
new_closed_cb (WeegWindow *self)
{
  g_clear_pointer (&self->new_typed, g_variant_unref);
  self->new_typed = weeg_new_dossier_window_dup_typed (WEEG_NEW_DOSSIER_WINDOW (self->new_dossier));
  self->new_dossier = NULL;
  return GDK_EVENT_PROPAGATE;
}

static void
window_dossiers_new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (self->new_dossier == NULL)
    {
      self->new_dossier = GTK_WINDOW (weeg_new_dossier_window_new (self->workspace, self->language));
      if (self->new_typed != NULL)
        weeg_new_dossier_window_set_typed (WEEG_NEW_DOSSIER_WINDOW (self->new_dossier), self->new_typed);
      gtk_window_set_transient_for (self->new_dossier, GTK_WINDOW (self));
      g_signal_connect_object (self->new_dossier, "close-request", G_CALLBACK (new_closed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->new_dossier, "made", G_CALLBACK (window_dossiers_made_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->new_dossier);
}

static void
window_dossiers_open_action (GtkWidget *widget, const char *name, GVariant *id)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (self->workspace != NULL)
    weeg_window_open_dossier (self, g_variant_get_string (id, NULL));
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  gboolean with_scores = g_str_equal (name, "win.duplicate-with-scores");
  g_autofree char *id = weeg_workspace_duplicate_dossier (
      self->workspace, g_variant_get_string (parameter, NULL), with_scores, &error);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (id == NULL)
    {
      weeg_window_tell (self, _ ("The dossier was not duplicated"), error);
      return;
    }
  title = window_dossiers_dup_title (self, id);
  /* Translators: %s is the title of a dossier. */
  text = g_strdup_printf (_ ("“%s” was made"), title);
  weeg_window_toast (self, text, _ ("Open"), "win.open-dossier", id);
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  gboolean archive = g_str_equal (name, "win.archive");
  g_autofree char *title = window_dossiers_dup_title (self, id);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!weeg_workspace_set_archived (self->workspace, id, archive, &error))
    {
      weeg_window_tell (self,
                        archive ? _ ("The dossier was not archived")
                                : _ ("The dossier was not brought back from the archive"),
                        error);
      return;
    }
  text = g_strdup_printf (archive ? _ ("“%s” is archived") : _ ("“%s” is no longer archived"), title);
  weeg_window_toast (self, text, _ ("Undo"), archive ? "win.unarchive" : "win.archive", id);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autofree char *title = window_dossiers_dup_title (self, id);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  WeegRemoved *removed;

  if (!weeg_workspace_remove (self->workspace, id, &error))
    {
      weeg_window_tell (self, _ ("The dossier was not removed"), error);
      return;
    }
  removed = g_new0 (WeegRemoved, 1);
  *removed = (WeegRemoved){ g_strdup (id), g_strdup (title) };
  g_ptr_array_add (self->removed, removed);
  weeg_window_update_actions (self);
  text = g_strdup_printf (_ ("“%s” is removed"), title);
  weeg_window_toast (self, text, _ ("Undo"), "win.undo-remove", id);
}

static void
undo_remove (WeegWindow *self, const char *wanted)
{
  g_autofree char *id = g_strdup (wanted);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (weeg_workspace_can_undo_remove (self->workspace, id) &&
      !weeg_workspace_undo_remove (self->workspace, id, &error))
    {
      weeg_window_tell (self, _ ("The dossier was not brought back"), error);
      return;
    }
  for (guint i = self->removed->len; i > 0; i--)
    if (g_str_equal (((const WeegRemoved *)self->removed->pdata[i - 1])->id, id))
      g_ptr_array_remove_index (self->removed, i - 1);
  weeg_window_update_actions (self);
  title = window_dossiers_dup_title (self, id);
  text = g_strdup_printf (_ ("“%s” is back"), title);
  weeg_window_toast (self, text, NULL, NULL, NULL);
}

static void
undo_remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  /* The toast may outlive the register it was about. */
  if (self->workspace != NULL)
    undo_remove (self, g_variant_get_string (parameter, NULL));
}

void
weeg_window_undo_last_remove (WeegWindow *self)
{
  if (self->workspace != NULL && self->removed->len > 0)
    undo_remove (self, ((const WeegRemoved *)self->removed->pdata[self->removed->len - 1])->id);
}

static void
files_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);

  if (self->workspace != NULL)
    weeg_window_import (self, files);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegFileQuestion question = { .action = GTK_FILE_CHOOSER_ACTION_OPEN,
                                .title = _ ("Import dossiers"),
                                .accept = _ ("Import"),
                                .kind = _ ("Dossiers, and advice with a dossier inside"),
                                .suffixes = dossier_suffixes,
                                .several = TRUE };

  weeg_file_question_ask (GTK_WINDOW (widget), &question, files_cb, widget);
}

gboolean
weeg_window_export_to (WeegWindow *self, const char *const *ids, const char *path, gboolean overwrite)
{
  g_autofree char *json = NULL, *name = NULL, *shown = NULL, *text = NULL, *uri = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WEEG_IS_WINDOW (self) && ids != NULL && path != NULL, FALSE);

  file = g_file_new_for_path (path);
  if (!overwrite && g_file_query_exists (file, NULL))
    g_set_error_literal (&error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS, "there already");
  else
    json = weeg_workspace_export (self->workspace, ids, &error);
  bytes = json != NULL ? g_bytes_new_static (json, strlen (json)) : NULL;
  /* Not g_file_replace_contents (): on a full disk that puts the half of it in place of what was there. */
  if (bytes == NULL || !weeg_durable_file_write (path, bytes, NULL, &error))
    {
      weeg_window_tell (self, _ ("Nothing was exported"), error);
      return FALSE;
    }
  name = g_path_get_basename (path);
  shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("Exported as “%s”"), shown);
  uri = g_file_get_uri (file);
  weeg_window_toast (self, text, _ ("Show folder"), "win.show-folder", uri);
  return TRUE;
}

static void
export_place_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);
  GStrv ids = g_object_get_data (G_OBJECT (self), "exporting");
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  g_autofree char *path = weeg_window_dup_path (self, file);
  g_autofree char *complete = path != NULL ? weeg_file_question_complete (path, ".json") : NULL;

  if (self->workspace != NULL && complete != NULL && ids != NULL)
    weeg_window_export_to (self, (const char *const *)ids, complete, g_str_equal (path, complete));
}

/* (transfer full): a file name of a title, of characters that any system takes. */
static char *
file_name (const char *title)
{
  g_autofree char *name = g_strdup (title);
  char *end;

  g_strdelimit (name, "/\\:*?\"<>|\n\t", ' ');
  end = g_utf8_offset_to_pointer (name, MIN (g_utf8_strlen (name, -1), 60));
  *end = '\0';
  g_strstrip (name);
  return g_strdup_printf ("%s.json", *name != '\0' ? name : "dossier");
}

static void
ask_export_place (WeegWindow *self, const char *const *ids)
{
  static const char *const json[] = { ".json", NULL };
  g_autofree char *title =
      ids[1] == NULL ? window_dossiers_dup_title (self, ids[0]) : g_strdup (_ ("Dossiers"));
  g_autofree char *name = file_name (title);
  WeegFileQuestion question = { .action = GTK_FILE_CHOOSER_ACTION_SAVE,
                                .title = _ ("Export dossiers"),
                                .accept = _ ("Export"),
                                .kind = _ ("Dossiers"),
                                .suffixes = json,
                                .name = name };

  g_object_set_data_full (G_OBJECT (self), "exporting", g_strdupv ((GStrv)ids), (GDestroyNotify)g_strfreev);
  weeg_file_question_ask (GTK_WINDOW (self), &question, export_place_cb, self);
}

static void
export_chosen_cb (WeegWindow *self, GStrv ids)
{
  if (self->workspace != NULL)
    ask_export_place (self, (const char *const *)ids);
}

static void
window_dossiers_export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };

  ask_export_place (self, ids);
}

static void
export_several_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  const char *open =
      weeg_window_shows_dossier (self) ? weeg_dossier_session_get_id (weeg_window_get_session (self)) : NULL;
  GtkWidget *window = weeg_export_window_new (GTK_WINDOW (self), self->workspace, open);

  g_signal_connect_object (window, "chosen", G_CALLBACK (export_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
weeg_window_install_dossier_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-dossier", NULL, window_dossiers_new_action);
  gtk_widget_class_install_action (widget_class, "win.open-dossier", "s", window_dossiers_open_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "win.duplicate-with-scores", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "win.archive", "s", archive_action);
  gtk_widget_class_install_action (widget_class, "win.unarchive", "s", archive_action);
  gtk_widget_class_install_action (widget_class, "win.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "win.undo-remove", "s", undo_remove_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.export-dossier", "s", window_dossiers_export_action);
  gtk_widget_class_install_action (widget_class, "win.export-dossiers", NULL, export_several_action);
}
