/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-report-window.h"

/* What the window says by itself: who writes, under which name changes go, what is being
 * done, what was not saved. */

#define LOOK_EVERY_SECONDS 2

static void
fill_toast (AdwToast *toast, const char *text, const char *button, const char *action, const char *target)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  /* Our own: libadwaita 1.2 loses a floating one that equals what the toast has. */
  g_autoptr (GVariant) value = target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;

  adw_toast_set_title (toast, escaped);
  adw_toast_set_button_label (toast, button);
  /* The old action would not have the new target. */
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_action_target_value (toast, value);
  adw_toast_set_action_name (toast, button != NULL ? action : NULL);
}

static void
toast_gone_cb (WeegWindow *self, AdwToast *toast)
{
  if (self->toast == toast)
    g_clear_weak_pointer (&self->toast);
}

/*
 * One at a time: a second would wait until the first is gone. One that has only just
 * come is given the new text instead; libadwaita 1.2 does not survive that a toast is
 * dismissed while it still moves.
 */
void
weeg_window_toast (
    WeegWindow *self, const char *text, const char *button, const char *action, const char *target)
{
  gint64 now = g_get_monotonic_time ();

  if (self->toast != NULL && now - self->toast_since < G_USEC_PER_SEC)
    {
      fill_toast (self->toast, text, button, action, target);
      return;
    }
  if (self->toast != NULL)
    {
      g_autoptr (AdwToast) old = g_object_ref (self->toast);

      adw_toast_dismiss (old);
      g_clear_weak_pointer (&self->toast);
    }
  g_set_weak_pointer (&self->toast, adw_toast_new (""));
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_gone_cb), self, G_CONNECT_SWAPPED);
  self->toast_since = now;
  fill_toast (self->toast, text, button, action, target);
  /* With a button long enough to reach it by keyboard. */
  adw_toast_set_timeout (self->toast, button != NULL ? 12 : 5);
  adw_toast_overlay_add_toast (self->toasts, self->toast);
}

void
weeg_window_tell (WeegWindow *self, const char *heading, const GError *error)
{
  WeegReportWindow *report = WEEG_REPORT_WINDOW (weeg_report_window_new (GTK_WINDOW (self), heading));
  g_autofree char *reason = weeg_store_error_explain (error, self->language);

  weeg_report_window_say (report, "dialog-warning-symbolic", heading, reason);
  gtk_window_present (GTK_WINDOW (report));
}

/* The keyboard of who presses a button of a bar that then goes would land somewhere in the window. */
static void
show_bar (WeegWindow *self, GtkInfoBar *bar, gboolean shown)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (bar));

  gtk_widget_set_visible (GTK_WIDGET (bar), shown);
  gtk_info_bar_set_revealed (bar, shown);
  if (inside && !shown)
    weeg_window_focus_page (self);
}

/* --- Who writes --- */

static void
say_writer (WeegWindow *self, const char *text, const char *button, const char *action)
{
  gtk_label_set_label (self->writer_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->writer_button), button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (self->writer_button, button);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->writer_button), action);
    }
  show_bar (self, self->writer_bar, TRUE);
}

void
weeg_window_stop_watching (WeegWindow *self)
{
  g_clear_handle_id (&self->watch, g_source_remove);
}

/* Follows what the writer does also where the system does not tell of it (a network
 * share), and notices that the writer is done, however that came. */
static gboolean
look_cb (gpointer data)
{
  WeegWindow *self = data;

  weeg_workspace_refresh (self->workspace);
  if (!weeg_workspace_writer_is_gone (self->workspace))
    return G_SOURCE_CONTINUE;
  say_writer (self, _ ("Whoever was writing in this register has finished. You can write in it now."),
              _ ("Start writing"), "win.start-writing");
  self->watch = 0;
  return G_SOURCE_REMOVE;
}

void
weeg_window_show_writer (WeegWindow *self)
{
  const char *writer = self->workspace != NULL ? weeg_workspace_get_writer (self->workspace) : NULL;

  weeg_window_stop_watching (self);
  if (self->workspace == NULL || !weeg_workspace_is_read_only (self->workspace))
    show_bar (self, self->writer_bar, FALSE);
  else if (writer == NULL)
    say_writer (self, _ ("This register is open for reading only."), NULL, NULL);
  else
    {
      gboolean elsewhere = weeg_workspace_writer_is_elsewhere (self->workspace);

      say_writer (self, writer, elsewhere ? _ ("Take over…") : NULL, "win.take-over");
      self->watch = g_timeout_add_seconds (LOOK_EVERY_SECONDS, look_cb, self);
    }
  weeg_window_enable_actions (self);
}

static char *
dup_shown_dossier (WeegWindow *self)
{
  return weeg_window_shows_dossier (self)
             ? g_strdup (weeg_dossier_session_get_id (weeg_window_get_session (self)))
             : NULL;
}

static void
start_writing_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autofree char *id = dup_shown_dossier (self);

  if (self->workspace == NULL)
    return;
  {
    g_autofree char *path = g_strdup (weeg_workspace_get_path (self->workspace));

    weeg_window_reopen (self, path, id);
  }
}

static void
take_over (WeegWindow *self)
{
  g_autofree char *id = dup_shown_dossier (self);
  g_autofree char *path = g_strdup (weeg_workspace_get_path (self->workspace));
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegWorkspace) workspace = NULL;

  /* Not twice by one program. */
  weeg_window_set_workspace (self, NULL);
  workspace = weeg_workspace_open (path, WEEG_REGISTER_OPEN_TAKE_OVER,
                                   weeg_preferences_get_who (self->preferences), self->language, &error);
  if (workspace == NULL)
    {
      weeg_window_show_start (self);
      weeg_window_tell (self, _ ("The register was not taken over"), error);
      return;
    }
  weeg_window_set_workspace (self, workspace);
  if (id == NULL || weeg_workspace_find_item (workspace, id) == NULL || !weeg_window_open_dossier (self, id))
    weeg_window_show_list (self);
}

static void
take_over_cb (AdwMessageDialog *dialog, const char *response, WeegWindow *self)
{
  if (g_str_equal (response, "take") && self->workspace != NULL)
    take_over (self);
}

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  GtkWidget *dialog;

  if (self->workspace == NULL)
    return;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Take over writing?"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is a sentence that says who writes since when. */
                                  _ ("%s\n\nThat is another computer, so only people can tell whether its "
                                     "program is really closed. If two "
                                     "write at once, the work of one of them can be lost."),
                                  weeg_workspace_get_writer (self->workspace));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "read", _ ("Keep reading"), "take",
                                    _ ("Take over"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "take", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "read");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "read");
  g_signal_connect_object (dialog, "response", G_CALLBACK (take_over_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- The name in the log --- */

void
weeg_window_show_name (WeegWindow *self)
{
  gboolean ask = self->workspace != NULL && !weeg_workspace_is_read_only (self->workspace) &&
                 !weeg_preferences_has_who (self->preferences);

  if (ask)
    {
      /* Translators: %s is the name of a person. */
      g_autofree char *text = g_strdup_printf (_ ("What you change is kept in the log under the name “%s”."),
                                               weeg_preferences_get_who (self->preferences));

      gtk_label_set_label (self->name_label, text);
    }
  show_bar (self, self->name_bar, ask);
}

static void
keep_name_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);
  g_autofree char *who = g_strdup (weeg_preferences_get_who (self->preferences));

  weeg_preferences_set_who (self->preferences, who);
  weeg_window_show_name (self);
}

/* --- What is being done --- */

void
weeg_window_show_job (WeegWindow *self, const char *text, gboolean can_cancel)
{
  gtk_label_set_label (self->job_label, text != NULL ? text : "");
  gtk_spinner_set_spinning (GTK_SPINNER (self->job_spinner), text != NULL);
  gtk_widget_set_visible (self->job_cancel, can_cancel);
  show_bar (self, self->job_bar, text != NULL);
}

static void
cancel_job_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegWindow *self = WEEG_WINDOW (widget);

  if (self->job != NULL)
    g_cancellable_cancel (self->job);
}

/* --- What was not saved --- */

typedef struct
{
  WeegWindow *window; /* owned */
  char *action;
  GVariant *target; /* (nullable) owned */
} Leaving;

static void
leaving_free (gpointer data, GClosure *closure)
{
  Leaving *self = data;

  g_object_unref (self->window);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self);
}

static void
window_bars_leave_cb (AdwMessageDialog *dialog, const char *response, Leaving *leaving)
{
  WeegWindow *self = leaving->window;
  WeegDossierSession *session = weeg_window_get_session (self);

  if (g_str_equal (response, "stay"))
    return;
  if (session != NULL && g_str_equal (response, "retry"))
    weeg_dossier_session_retry (session, NULL);
  self->leaving = g_str_equal (response, "leave");
  gtk_widget_activate_action_variant (GTK_WIDGET (self), leaving->action, leaving->target);
  self->leaving = FALSE;
}

gboolean
weeg_window_may_leave (WeegWindow *self, const char *action, GVariant *target)
{
  WeegDossierSession *session = weeg_window_get_session (self);
  GtkWidget *dialog;
  Leaving *leaving;

  if (self->leaving || session == NULL || weeg_dossier_session_get_save_problem (session) == NULL ||
      weeg_dossier_session_retry (session, NULL))
    return TRUE;
  dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("Not everything is saved"), NULL);
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog), "%s",
                                  weeg_dossier_session_get_save_problem (session));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "leave", _ ("Close without saving"), "stay",
                                    _ ("Stay"), "retry", _ ("Try again"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "retry", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "retry");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  leaving = g_new0 (Leaving, 1);
  leaving->window = g_object_ref (self);
  leaving->action = g_strdup (action);
  leaving->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_signal_connect_data (dialog, "response", G_CALLBACK (window_bars_leave_cb), leaving, leaving_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

void
weeg_window_install_bars (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.start-writing", NULL, start_writing_action);
  gtk_widget_class_install_action (widget_class, "win.take-over", NULL, take_over_action);
  gtk_widget_class_install_action (widget_class, "win.keep-name", NULL, keep_name_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-job", NULL, cancel_job_action);
}
