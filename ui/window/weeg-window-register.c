/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-file-question.h"
#include "weeg-folder.h"
#include "weeg-language.h"
#include "weeg-register-log.h"
#include "weeg-report-window.h"
#include "weeg-translate.h"
#include "weeg-restore-window.h"
#include "weeg-settings-window.h"

/* What is done with a register as a file: made, backed up, restored, checked, set up. */

#define REGISTER_SUFFIX ".weeg"

/* Asks for the file of a register: one to open, or with @name, which is suggested, one to write. */
static void
ask (WeegWindow *self, const char *title, const char *accept, const char *name, WeegFilesChosen chosen)
{
  static const char *const suffixes[] = { REGISTER_SUFFIX, NULL };
  WeegFileQuestion question = {
    .action = name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN,
    .title = title,
    .accept = accept,
    .kind = _ ("Registers"),
    .suffixes = suffixes,
    .name = name,
  };

  weeg_file_question_ask (GTK_WINDOW (self), &question, chosen, self);
}

/* (nullable) (transfer full): the first of @files, as a path. NULL when it has none, which was told. */
static char *
window_register_dup_path (WeegWindow *self, GListModel *files)
{
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);

  return weeg_window_dup_path (self, file);
}

static void
new_place_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);
  g_autofree char *path = window_register_dup_path (self, files);
  g_autofree char *complete = path != NULL ? weeg_file_question_complete (path, REGISTER_SUFFIX) : NULL;

  /* One that is there is opened and never replaced. */
  if (complete != NULL)
    weeg_window_open (self, complete, TRUE, FALSE);
}

static void
window_register_new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (weeg_window_may_leave (self, name, NULL))
    /* Translators: the name of a file. */
    ask (self, _ ("New register"), _ ("Make register"), _ ("Register.weeg"), new_place_cb);
}

static void
open_place_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);
  g_autofree char *path = window_register_dup_path (self, files);

  if (path != NULL)
    weeg_window_open (self, path, FALSE, FALSE);
}

static void
window_register_open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (weeg_window_may_leave (self, name, NULL))
    ask (self, _ ("Open a register"), _ ("Open"), NULL, open_place_cb);
}

/* --- Backup --- */

typedef struct
{
  WeegWindow *window;       /* owned */
  WeegWorkspace *workspace; /* owned */
  char *path;
} Backup;

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Backup *backup = data;
  WeegWindow *self = backup->window;
  g_autoptr (GError) error = NULL;
  gboolean good = weeg_workspace_backup_finish (backup->workspace, result, &error);

  g_clear_object (&self->job);
  weeg_window_show_job (self, NULL, FALSE);
  weeg_window_enable_actions (self);
  if (good && self->closes_after)
    gtk_window_close (GTK_WINDOW (self));
  else if (good)
    {
      g_autofree char *name = g_path_get_basename (backup->path);
      g_autofree char *shown = g_filename_display_name (name);
      /* Translators: %s is the name of a file. */
      g_autofree char *text = g_strdup_printf (_ ("Backed up as “%s”"), shown);
      g_autoptr (GFile) file = g_file_new_for_path (backup->path);
      g_autofree char *uri = g_file_get_uri (file);

      weeg_window_toast (self, text, _ ("Show folder"), "win.show-folder", uri);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    weeg_window_tell (self, _ ("The backup was not made"), error);
  self->closes_after = FALSE;
  g_object_unref (backup->window);
  g_object_unref (backup->workspace);
  g_free (backup->path);
  g_free (backup);
}

void
weeg_window_back_up_to (WeegWindow *self, const char *path, gboolean overwrite)
{
  Backup *backup;

  g_return_if_fail (WEEG_IS_WINDOW (self) && path != NULL);
  g_return_if_fail (self->workspace != NULL && self->job == NULL);

  backup = g_new0 (Backup, 1);
  backup->window = g_object_ref (self);
  backup->workspace = g_object_ref (self->workspace);
  backup->path = g_strdup (path);
  self->job = g_cancellable_new ();
  weeg_window_show_job (self, _ ("The register is being backed up …"), TRUE);
  weeg_window_enable_actions (self);
  weeg_workspace_backup_async (self->workspace, path, overwrite, self->job, backed_up_cb, backup);
}

static void
backup_place_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);
  g_autofree char *path = window_register_dup_path (self, files);
  g_autofree char *complete = path != NULL ? weeg_file_question_complete (path, REGISTER_SUFFIX) : NULL;

  /* Of the name that was given, the dialog has asked whether it may be replaced. */
  if (complete != NULL && self->workspace != NULL && self->job == NULL)
    weeg_window_back_up_to (self, complete, g_str_equal (path, complete));
}

static void
backup_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autofree char *base = g_path_get_basename (weeg_workspace_get_path (self->workspace));
  g_autofree char *shown = g_filename_display_name (base);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *suggested = NULL;

  if (g_str_has_suffix (shown, REGISTER_SUFFIX))
    shown[strlen (shown) - strlen (REGISTER_SUFFIX)] = '\0';
  suggested = g_strdup_printf ("%s-%s" REGISTER_SUFFIX, shown, day);
  ask (self, _ ("Back up the register"), _ ("Back up"), suggested, backup_place_cb);
}

/* --- Restore --- */

GtkWindow *
weeg_window_preview_restore (WeegWindow *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  WeegReportWindow *window;

  g_return_val_if_fail (WEEG_IS_WINDOW (self) && path != NULL, NULL);
  g_return_val_if_fail (self->workspace != NULL, NULL);

  window = weeg_restore_window_new (GTK_WINDOW (self), self->workspace, self->language, path, &error);
  if (window == NULL)
    {
      weeg_window_tell (self, _ ("This backup cannot be restored"), error);
      return NULL;
    }
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

static void
restore_place_cb (GListModel *files, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);
  g_autofree char *path = window_register_dup_path (self, files);

  if (path != NULL && self->workspace != NULL)
    weeg_window_preview_restore (self, path);
}

static void
restore_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (weeg_window_may_leave (self, name, NULL))
    ask (self, _ ("Restore a backup"), _ ("Look at it"), NULL, restore_place_cb);
}

/* --- Check --- */

static void
window_register_show_check (WeegWindow *self, const WeegProblems *problems)
{
  WeegReportWindow *report = WEEG_REPORT_WINDOW (weeg_report_window_new (GTK_WINDOW (self), _ ("Check")));
  guint n = weeg_problems_n (problems);
  guint n_dossiers = g_list_model_get_n_items (weeg_workspace_get_dossiers (self->workspace));
  g_autofree char *text = NULL;

  if (n == 0)
    {
      text =
          g_strdup_printf (ngettext ("%u dossier was looked at. The file is whole, the dossier can be read, "
                                     "and nothing in its log was changed afterwards.",
                                     "%u dossiers were looked at. The file is whole, all can be read, and "
                                     "nothing in their logs was changed afterwards.",
                                     n_dossiers),
                           n_dossiers);
      weeg_report_window_say (report, "emblem-ok-symbolic", _ ("This register is sound"), text);
    }
  else
    {
      text =
          g_strdup_printf (ngettext ("%u thing is wrong. Make a copy of the file, and restore a backup from "
                                     "before if you have one.",
                                     "%u things are wrong. Make a copy of the file, and restore a backup "
                                     "from before if you have one.",
                                     n),
                           n);
      weeg_report_window_say (report, "dialog-warning-symbolic", _ ("This register is not sound"), text);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *message = weeg_problems_say (problems, i, weeg_tr, self->language);

      weeg_report_window_add (report, _ ("Place and what is wrong"), weeg_problems_path (problems, i),
                              message);
    }
  gtk_window_present (GTK_WINDOW (report));
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (WeegWindow) self = WEEG_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegProblems) problems = weeg_workspace_check_finish (result, &error);

  self->checking = FALSE;
  weeg_window_show_job (self, NULL, FALSE);
  weeg_window_enable_actions (self);
  /* Of a register that was left meanwhile, nobody asks any more. */
  if (self->workspace == NULL || G_OBJECT (self->workspace) != source)
    return;
  if (problems != NULL)
    window_register_show_check (self, problems);
  else
    weeg_window_tell (self, _ ("The register could not be checked"), error);
}

static void
check_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  self->checking = TRUE;
  weeg_window_enable_actions (self);
  weeg_window_show_job (self, _ ("The register is being checked …"), FALSE);
  weeg_workspace_check_async (self->workspace, checked_cb, g_object_ref (self));
}

static void
log_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  WeegReportWindow *log = weeg_register_log_new (GTK_WINDOW (self), self->workspace, self->language, &error);

  if (log != NULL)
    gtk_window_present (GTK_WINDOW (log));
  else
    weeg_window_tell (self, _ ("The history of the register cannot be read"), error);
}

/* --- Settings --- */

static void
settings_closed_cb (WeegWindow *self)
{
  self->settings = NULL;
}

static void
settings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->settings == NULL)
    {
      self->settings = weeg_settings_window_new (GTK_WINDOW (self), self->workspace, self->preferences,
                                                 self->language, &error);
      if (self->settings == NULL)
        {
          weeg_window_tell (self, _ ("The settings cannot be read"), error);
          return;
        }
      g_signal_connect_object (self->settings, "destroy", G_CALLBACK (settings_closed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_window_present (self->settings);
}

/* A window has the language it was made in: another takes its place, on the same page. */
static void
language_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  const char *chosen = g_variant_get_string (parameter, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autofree char *path = NULL, *id = NULL;
  WeegWindow *next;

  if (!weeg_window_may_leave (self, name, parameter))
    return;
  if (self->workspace != NULL)
    path = g_strdup (weeg_workspace_get_path (self->workspace));
  if (weeg_window_shows_dossier (self))
    id = g_strdup (weeg_dossier_session_get_id (weeg_window_get_session (self)));
  weeg_preferences_set_language (self->preferences, *chosen != '\0' ? chosen : NULL);
  weeg_language_set_interface (*chosen != '\0' ? chosen : weeg_language_get_system ());
  next = weeg_window_new (ADW_APPLICATION (application), weeg_language_get_interface ());
  gtk_window_close (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (next));
  if (path != NULL)
    weeg_window_reopen (next, path, id);
  else
    weeg_window_show_start (next);
}

static void
show_folder_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  weeg_folder_show (file, GTK_WINDOW (widget));
}

void
weeg_window_enable_actions (WeegWindow *self)
{
  static const char *const writing[] = { "win.new-dossier", "win.duplicate", "win.duplicate-with-scores",
                                         "win.archive",     "win.unarchive", "win.remove",
                                         "win.import",      "win.restore" };
  static const char *const reading[] = { "win.export-dossier", "win.export-dossiers", "win.register-log" };
  gboolean open = self->workspace != NULL;
  gboolean writable = open && !weeg_workspace_is_read_only (self->workspace);
  gboolean idle = self->job == NULL && !self->checking;

  for (gsize i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], writable);
  for (gsize i = 0; i < G_N_ELEMENTS (reading); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), reading[i], open);
  /* They share a bar. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backup", open && idle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.check", open && idle);
  /* It makes another window and closes this one. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.language", self->job == NULL);
}

void
weeg_window_install_register_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-register", NULL, window_register_new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, window_register_open_action);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_action);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "win.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "win.register-log", NULL, log_action);
  gtk_widget_class_install_action (widget_class, "win.settings", NULL, settings_action);
  gtk_widget_class_install_action (widget_class, "win.language", "s", language_action);
  gtk_widget_class_install_action (widget_class, "win.show-folder", "s", show_folder_action);
}
