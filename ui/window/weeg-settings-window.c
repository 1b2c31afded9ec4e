/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-settings-window.h"

#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-drop-down.h"
#include "weeg-label.h"
#include "weeg-language.h"
#include "weeg-names.h"
#include "weeg-record-form.h"
#include "weeg-text-row.h"
#include "weeg-text-size.h"
#include "weeg-zones-field.h"

struct _WeegSettingsWindow
{
  AdwWindow parent_instance;

  WeegWorkspace *workspace;     /* (nullable) */
  WeegPreferences *preferences; /* of the parent, which outlives it */
  WeegDossierSession *session;  /* (nullable) */
  GtkWidget *header;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *problem_bar;
  GtkWidget *problem;
  GtkWidget *column;
  GtkWidget *who;
  GtkWidget *form; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (WeegSettingsWindow, weeg_settings_window, ADW_TYPE_WINDOW)

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegSettingsWindow *self = WEEG_SETTINGS_WINDOW (widget);

  if (self->session == NULL)
    return;
  /* What is not saved is said by the bar. */
  if (g_str_equal (name, "settings.undo"))
    weeg_dossier_session_undo (self->session, NULL);
  else if (g_str_equal (name, "settings.redo"))
    weeg_dossier_session_redo (self->session, NULL);
  else
    weeg_dossier_session_retry (self->session, NULL);
}

static void
keep_name (WeegSettingsWindow *self)
{
  g_autofree char *who = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->who))));

  if (*who == '\0' || (weeg_preferences_has_who (self->preferences) &&
                       g_str_equal (who, weeg_preferences_get_who (self->preferences))))
    return;
  weeg_preferences_set_who (self->preferences, who);
  if (self->workspace != NULL)
    weeg_workspace_set_who (self->workspace, who);
}

static gboolean
weeg_settings_window_close_request (GtkWindow *window)
{
  WeegSettingsWindow *self = WEEG_SETTINGS_WINDOW (window);

  /* Leaving a field hands over what was typed in it. */
  gtk_window_set_focus (window, NULL);
  keep_name (self);
  if (self->form != NULL)
    weeg_record_form_commit (WEEG_RECORD_FORM (self->form));
  return GTK_WINDOW_CLASS (weeg_settings_window_parent_class)->close_request (window);
}

static void
weeg_settings_window_dispose (GObject *object)
{
  WeegSettingsWindow *self = WEEG_SETTINGS_WINDOW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (weeg_settings_window_parent_class)->dispose (object);
}

static void
weeg_settings_window_class_init (WeegSettingsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_settings_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = weeg_settings_window_close_request;
  gtk_widget_class_install_action (widget_class, "settings.undo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "settings.redo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "settings.retry", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "settings.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "settings.redo", NULL);
}

static GtkWidget *
add_step (WeegSettingsWindow *self, const char *icon, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), button);
  return button;
}

static GtkWidget *
problem_bar_new (WeegSettingsWindow *self)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *retry = gtk_button_new_with_label (_ ("Try again"));

  self->problem = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->problem), 0);
  gtk_widget_set_hexpand (self->problem, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (retry), "settings.retry");
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_ERROR);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), self->problem);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), retry);
  gtk_widget_set_visible (bar, FALSE);
  return bar;
}

static void
weeg_settings_window_init (WeegSettingsWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->header = adw_header_bar_new ();
  self->undo = add_step (self, "edit-undo-symbolic", "settings.undo");
  self->redo = add_step (self, "edit-redo-symbolic", "settings.redo");
  self->problem_bar = problem_bar_new (self);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->column, 18);
  gtk_widget_set_margin_bottom (self->column, 36);
  gtk_widget_set_margin_start (self->column, 18);
  gtk_widget_set_margin_end (self->column, 18);
  weeg_text_size_set_clamp (ADW_CLAMP (clamp), 680);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_viewport_set_scroll_to_focus (
      GTK_VIEWPORT (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller))), TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), self->header);
  gtk_box_append (GTK_BOX (content), self->problem_bar);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Settings"));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  weeg_text_size_set_window (GTK_WINDOW (self), 700, 720);
}

/* --- This program --- */

/* By the name of each in itself, as one looks for one's own. */
static const char *
own_name (const char *language)
{
  return g_str_equal (language, "nl") ? "Nederlands" : "English";
}

static void
language_cb (WeegSettingsWindow *self, GParamSpec *spec, GtkDropDown *drop_down)
{
  guint chosen = gtk_drop_down_get_selected (drop_down);
  const char *language = chosen > 0 ? weeg_language_list ()[chosen - 1] : "";
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* Puts another window in the place of the parent, which takes this one with it. */
  g_object_ref (self);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.language", "s", language);
  g_object_unref (self);
}

static GtkWidget *
language_row_new (WeegSettingsWindow *self)
{
  GtkWidget *row, *drop_down;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *now = weeg_preferences_dup_language (self->preferences);
  /* Translators: %s is the name of a language. */
  g_autofree char *system = g_strdup_printf (_ ("System (%s)"), own_name (weeg_language_get_system ()));
  guint selected = 0;

  gtk_string_list_append (names, system);
  for (guint i = 0; weeg_language_list ()[i] != NULL; i++)
    {
      gtk_string_list_append (names, own_name (weeg_language_list ()[i]));
      if (g_strcmp0 (now, weeg_language_list ()[i]) == 0)
        selected = i + 1;
    }
  row = weeg_drop_down_row_new (_ ("Language"), _ ("Of the window; an advice has its own."),
                                G_LIST_MODEL (names), &drop_down);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (language_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_program (WeegSettingsWindow *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row =
      weeg_text_row_new (_ ("Your name in the log"),
                         _ ("Each change of a dossier is kept with the name of who made it."), &self->who);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_append (GTK_BOX (self->column), weeg_label_new (_ ("On this computer"), 0, "title-4"));
  gtk_editable_set_text (GTK_EDITABLE (self->who), weeg_preferences_get_who (self->preferences));
  g_signal_connect_object (self->who, "activate", G_CALLBACK (keep_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (keep_name), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->who, focus);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), language_row_new (self));
  gtk_box_append (GTK_BOX (self->column), group);
}

/* --- This register --- */

static void
settings_window_follow (WeegSettingsWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const char *problem = weeg_dossier_session_get_save_problem (self->session);

  gtk_widget_action_set_enabled (widget, "settings.undo", weeg_dossier_session_get_can_undo (self->session));
  gtk_widget_action_set_enabled (widget, "settings.redo", weeg_dossier_session_get_can_redo (self->session));
  weeg_button_name_step (self->undo, _ ("Undo"), weeg_dossier_session_get_undo_name (self->session), NULL);
  weeg_button_name_step (self->redo, _ ("Redo"), weeg_dossier_session_get_redo_name (self->session), NULL);
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem_bar, problem != NULL);
}

static void
add_register (WeegSettingsWindow *self, const char *language)
{
  static const char *const followed[] = { "notify::undo-name", "notify::redo-name", "notify::save-problem" };
  g_autofree char *name = g_path_get_basename (weeg_workspace_get_path (self->workspace));
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (
      _ ("How the committee of “%s” judges and decides. Dossiers that are made from now on start with this; "
         "those that are there keep their own."),
      shown);
  GtkWidget *note = gtk_label_new (text);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_box_append (GTK_BOX (box), weeg_label_new (_ ("This register"), 0, "title-4"));
  gtk_box_append (GTK_BOX (box), note);
  self->form = weeg_record_form_new (self->session, language, "settings");
  gtk_box_append (GTK_BOX (self->column), box);
  gtk_box_append (GTK_BOX (self->column), self->form);
  gtk_box_append (GTK_BOX (self->column), weeg_zones_field_new (self->session, language));
  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (self->session, followed[i], G_CALLBACK (settings_window_follow), self,
                             G_CONNECT_SWAPPED);
  settings_window_follow (self);
}

GtkWindow *
weeg_settings_window_new (GtkWindow *parent,
                          WeegWorkspace *workspace,
                          WeegPreferences *preferences,
                          const char *language,
                          GError **error)
{
  g_autoptr (WeegDossierSession) session = NULL;
  WeegSettingsWindow *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && preferences != NULL, NULL);

  if (workspace != NULL && (session = weeg_workspace_open_settings (workspace, error)) == NULL)
    return NULL;
  self = g_object_new (WEEG_TYPE_SETTINGS_WINDOW, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  self->preferences = preferences;
  g_set_object (&self->workspace, workspace);
  self->session = g_steal_pointer (&session);
  add_program (self);
  gtk_widget_set_visible (self->undo, workspace != NULL);
  gtk_widget_set_visible (self->redo, workspace != NULL);
  if (workspace != NULL)
    add_register (self, language);
  return GTK_WINDOW (self);
}
