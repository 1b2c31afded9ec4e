/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-report-window.h"
#include "weeg-translate.h"

/* Files that come into the register: one after the other, each with its own result. */

typedef struct
{
  WeegWindow *window;       /* owned */
  WeegWorkspace *workspace; /* owned: where they are to go */
  GPtrArray *files;
  guint next;
  char *name; /* of the file at hand */
  GBytes *bytes;
} Import;

static void import_next (Import *self);

static void
import_free (Import *self)
{
  g_object_unref (self->window);
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->files);
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static WeegReportWindow *
report_new (Import *self, const char *text)
{
  WeegReportWindow *report =
      WEEG_REPORT_WINDOW (weeg_report_window_new (GTK_WINDOW (self->window), _ ("Import")));
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” was not imported"), self->name);

  weeg_report_window_say (report, "dialog-warning-symbolic", heading, text);
  return report;
}

/* The next file waits until this has been read. */
static void
present_report (Import *self, WeegReportWindow *report)
{
  g_signal_connect_swapped (report, "destroy", G_CALLBACK (import_next), self);
  gtk_window_present (GTK_WINDOW (report));
}

static void
window_import_show_problems (Import *self, const WeegProblems *problems)
{
  guint n = weeg_problems_n (problems);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u thing is wrong with it. The register was not changed.",
                                 "%u things are wrong with it. The register was not changed.", n),
                       n);
  WeegReportWindow *report = report_new (self, text);

  for (guint i = 0; i < n; i++)
    {
      const char *place = weeg_problems_path (problems, i);
      g_autofree char *message = weeg_problems_say (problems, i, weeg_tr, self->window->language);

      weeg_report_window_add (report, _ ("Place and what is wrong"), *place != '\0' ? place : _ ("The file"),
                              message);
    }
  present_report (self, report);
}

/* What came of it in a sentence, and a way to the dossier when there is one. */
static void
tell_imported (Import *self, const GPtrArray *imported)
{
  guint n = 0, n_same = 0;
  const char *id = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < imported->len; i++)
    {
      const WeegImported *one = imported->pdata[i];

      n += one->outcome != WEEG_IMPORT_ALREADY_THERE;
      n_same += one->outcome == WEEG_IMPORT_ALREADY_THERE;
      id = one->id;
    }
  if (n == 0)
    text = g_strdup_printf (ngettext ("The dossier in “%s” was already here, and the same",
                                      "The dossiers in “%s” were already here, and the same", n_same),
                            self->name);
  else
    text = g_strdup_printf (ngettext ("%u dossier imported from “%s”", "%u dossiers imported from “%s”", n),
                            n, self->name);
  weeg_window_toast (self->window, text, imported->len == 1 ? _ ("Open") : NULL, "win.open-dossier", id);
}

static void window_import_run (Import *self, gboolean replace);

static void
replace_cb (AdwMessageDialog *dialog, const char *response, Import *self)
{
  if (g_str_equal (response, "replace"))
    window_import_run (self, TRUE);
  else
    import_next (self);
}

static void
ask_replace (Import *self)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), _ ("Replace what is here?"), NULL);

  adw_message_dialog_format_body (
      ADW_MESSAGE_DIALOG (dialog),
      _ ("“%s” holds a dossier that is in this register already and differs. Replacing cannot be undone; a "
         "backup made first can be restored."),
      self->name);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "keep", _ ("Keep what is here"), "replace",
                                    _ ("Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect (dialog, "response", G_CALLBACK (replace_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
window_import_run (Import *self, gboolean replace)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imported =
      weeg_workspace_import (self->workspace, self->bytes, self->name, replace, problems, &error);

  if (imported != NULL)
    {
      tell_imported (self, imported);
      import_next (self);
    }
  else if (weeg_problems_n (problems) > 0)
    window_import_show_problems (self, problems);
  else if (!replace && g_error_matches (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS))
    ask_replace (self);
  else
    {
      g_autofree char *reason = weeg_store_error_explain (error, self->window->language);

      present_report (self, report_new (self, reason));
    }
}

static void
loaded_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  Import *self = data;
  const WeegProblems *problems;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->bytes = weeg_workspace_load_finish (result, &problems);
  /* The register may have been closed while the file was read. */
  if (self->window->workspace != self->workspace)
    import_free (self);
  else if (self->bytes == NULL)
    window_import_show_problems (self, problems);
  else
    window_import_run (self, FALSE);
}

static void
import_next (Import *self)
{
  GFile *file;
  g_autofree char *base = NULL;

  if (self->next >= self->files->len || self->window->workspace != self->workspace)
    {
      import_free (self);
      return;
    }
  file = self->files->pdata[self->next++];
  base = g_file_get_basename (file);
  g_free (self->name);
  self->name = g_filename_display_name (base);
  weeg_workspace_load_async (file, loaded_cb, self);
}

void
weeg_window_import (WeegWindow *window, GListModel *files)
{
  Import *self;

  g_return_if_fail (WEEG_IS_WINDOW (window) && G_IS_LIST_MODEL (files));
  g_return_if_fail (window->workspace != NULL);

  self = g_new0 (Import, 1);
  self->window = g_object_ref (window);
  self->workspace = g_object_ref (window->workspace);
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (self->files, g_list_model_get_item (files, i));
  import_next (self);
}
