/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-name-dialog.h"

static void
open_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *path = NULL;

  if (!weeg_window_may_leave (self, name, parameter))
    return;
  path = weeg_window_dup_path (self, file);
  if (path != NULL)
    weeg_window_open (self, path, FALSE, FALSE);
}

static void
demo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "weegwijzer", "demo.weeg", NULL);

  if (weeg_window_may_leave (WEEG_WINDOW (widget), name, NULL))
    weeg_window_open (WEEG_WINDOW (widget), path, TRUE, TRUE);
}

static void
own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *path = weeg_workspace_dup_default_path ();

  if (weeg_window_may_leave (WEEG_WINDOW (widget), name, NULL))
    weeg_window_open (WEEG_WINDOW (widget), path, TRUE, FALSE);
}

static void
start_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (weeg_window_may_leave (WEEG_WINDOW (widget), name, NULL))
    weeg_window_show_start (WEEG_WINDOW (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  weeg_window_show_list (WEEG_WINDOW (widget));
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  weeg_window_show_list (self);
  weeg_list_page_focus_search (self->list_page);
}

/* In a dossier its last edit, in the list the last removal. What could not be written is
 * said by the page, from the session's own property. */
static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (weeg_window_shows_dossier (self))
    weeg_dossier_session_undo (weeg_window_get_session (self), NULL);
  else
    weeg_window_undo_last_remove (self);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegDossierSession *session = weeg_window_get_session (WEEG_WINDOW (widget));

  if (session != NULL)
    weeg_dossier_session_redo (session, NULL);
}

static void
window_actions_export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (weeg_window_shows_dossier (self))
    weeg_dossier_page_export (self->dossier_page);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  gint32 step = g_variant_get_int32 (parameter);

  if (weeg_window_shows_dossier (self) && step >= 0 && step < WEEG_N_STEPS)
    weeg_dossier_page_choose_step (self->dossier_page, (WeegStep)step);
}

static void
sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  weeg_shell_set_shown (self->shell, !weeg_shell_get_shown (self->shell));
}

static void
named_cb (const char *who, gpointer user_data)
{
  WeegWindow *self = WEEG_WINDOW (user_data);

  weeg_preferences_set_who (self->preferences, who);
  if (self->workspace != NULL)
    weeg_workspace_set_who (self->workspace, who);
  weeg_window_show_name (self);
}

static void
name_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  weeg_name_dialog_present (GTK_WINDOW (self), weeg_preferences_get_who (self->preferences), named_cb, self);
}

void
weeg_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.demo", NULL, demo_action);
  gtk_widget_class_install_action (widget_class, "win.own", NULL, own_action);
  gtk_widget_class_install_action (widget_class, "win.start", NULL, start_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, window_actions_export_action);
  gtk_widget_class_install_action (widget_class, "win.step", "i", step_action);
  gtk_widget_class_install_action (widget_class, "win.sidebar", NULL, sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.name", NULL, name_action);
  weeg_window_install_dossier_actions (widget_class);
  weeg_window_install_register_actions (widget_class);
  weeg_window_install_bars (widget_class);
}
