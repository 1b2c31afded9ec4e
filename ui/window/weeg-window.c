/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-window-private.h"

#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-even-layout.h"
#include "weeg-stack.h"
#include "weeg-window-state.h"

G_DEFINE_FINAL_TYPE (WeegWindow, weeg_window, ADW_TYPE_APPLICATION_WINDOW)

WeegDossierSession *
weeg_window_get_session (WeegWindow *self)
{
  return self->dossier_page != NULL ? weeg_dossier_page_get_session (self->dossier_page) : NULL;
}

gboolean
weeg_window_shows_dossier (WeegWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "dossier") == 0 &&
         self->dossier_page != NULL;
}

void
weeg_window_update_actions (WeegWindow *self)
{
  WeegDossierSession *session = weeg_window_shows_dossier (self) ? weeg_window_get_session (self) : NULL;
  gboolean dossier = session != NULL;
  gboolean list = g_strcmp0 (weeg_window_get_page (self), "list") == 0;
  gboolean removed = list && self->removed->len > 0;
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *removal = NULL;

  if (removed)
    /* Translators: the name of what can be undone; %s is the title of a dossier. */
    removal = g_strdup_printf (_ ("Removal of “%s”"),
                               ((WeegRemoved *)self->removed->pdata[self->removed->len - 1])->title);
  gtk_widget_set_visible (self->back_button, dossier);
  gtk_widget_set_visible (self->new_button, list);
  gtk_widget_set_visible (self->undo_button, dossier || removed);
  gtk_widget_set_visible (self->redo_button, dossier);
  gtk_widget_set_visible (self->export_button, dossier);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 removed || (dossier && weeg_dossier_session_get_can_undo (session)));
  gtk_widget_action_set_enabled (widget, "win.redo", dossier && weeg_dossier_session_get_can_redo (session));
  gtk_widget_action_set_enabled (widget, "win.export", dossier);
  gtk_widget_action_set_enabled (widget, "win.step", dossier);
  gtk_widget_action_set_enabled (widget, "win.back", dossier);
  gtk_widget_action_set_enabled (widget, "win.search", self->workspace != NULL);
  weeg_button_name_step (self->undo_button, _ ("Undo"),
                         dossier ? weeg_dossier_session_get_undo_name (session) : removal, "Ctrl+Z");
  weeg_button_name_step (self->redo_button, _ ("Redo"),
                         dossier ? weeg_dossier_session_get_redo_name (session) : NULL, "Ctrl+Shift+Z");
}

static void
update_title (WeegWindow *self)
{
  const char *page = weeg_window_get_page (self);
  const char *title = "Weegwijzer";
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  if (self->workspace != NULL)
    {
      name = g_path_get_basename (weeg_workspace_get_path (self->workspace));
      shown = g_filename_display_name (name);
    }
  if (weeg_window_shows_dossier (self))
    title = weeg_text_get (weeg_dossier_session_get_dossier (weeg_window_get_session (self))->title,
                           self->language);
  else if (g_strcmp0 (page, "list") == 0)
    title = _ ("Dossiers");
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_window_title_set_subtitle (self->register_title, shown != NULL ? shown : "");
}

/* The keyboard begins at what the page is for, not at a button of the window. */
void
weeg_window_focus_page (WeegWindow *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);

  if (weeg_window_shows_dossier (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->dossier_page));
  else if (gtk_widget_get_mapped (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
weeg_window_show_page (WeegWindow *self, const char *page)
{
  gboolean in_register = g_strcmp0 (page, "list") == 0 || g_strcmp0 (page, "dossier") == 0;

  gtk_stack_set_visible_child_name (self->stack, page);
  weeg_shell_set_with_sidebar (self->shell, in_register);
  weeg_sidebar_mark (self->sidebar, weeg_window_shows_dossier (self)
                                        ? weeg_dossier_session_get_id (weeg_window_get_session (self))
                                        : NULL);
  weeg_shell_show_content (self->shell);
  weeg_window_update_actions (self);
  update_title (self);
  weeg_window_focus_page (self);
}

static void
close_dossier (WeegWindow *self)
{
  if (self->dossier_page != NULL)
    g_signal_handlers_disconnect_by_data (weeg_window_get_session (self), self);
  self->dossier_page = NULL;
  adw_bin_set_child (self->dossier_bin, NULL);
}

static void
close_window (GtkWindow **window)
{
  if (*window != NULL)
    gtk_window_destroy (g_steal_pointer (window));
}

void
weeg_window_set_workspace (WeegWindow *self, WeegWorkspace *workspace)
{
  close_window (&self->new_dossier);
  g_clear_pointer (&self->new_typed, g_variant_unref);
  close_window (&self->settings);
  weeg_window_stop_watching (self);
  g_ptr_array_set_size (self->removed, 0);
  close_dossier (self);
  weeg_list_page_set_workspace (self->list_page, workspace);
  weeg_sidebar_set_workspace (self->sidebar, workspace);
  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      weeg_workspace_close (self->workspace);
    }
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      g_signal_connect_object (workspace, "notify::writer", G_CALLBACK (weeg_window_show_writer), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "notify::read-only", G_CALLBACK (weeg_window_show_writer), self,
                               G_CONNECT_SWAPPED);
    }
  weeg_window_show_writer (self);
  weeg_window_show_name (self);
}

/* Brought back later, it is another one that is opened. */
static void
removed_cb (WeegWindow *self)
{
  gboolean shown = weeg_window_shows_dossier (self);

  close_dossier (self);
  if (shown)
    weeg_window_show_list (self);
}

gboolean
weeg_window_open_dossier (WeegWindow *self, const char *id)
{
  static const char *const followed[] = { "notify::can-undo", "notify::can-redo", "notify::undo-name",
                                          "notify::redo-name", "notify::dossier" };
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WEEG_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (self->workspace != NULL, FALSE);

  if (self->dossier_page != NULL &&
      g_strcmp0 (weeg_dossier_session_get_id (weeg_window_get_session (self)), id) == 0)
    {
      weeg_window_show_page (self, "dossier");
      return TRUE;
    }
  {
    g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_string (id));

    if (!weeg_window_may_leave (self, "win.open-dossier", target))
      return FALSE;
  }
  session = weeg_workspace_open_dossier (self->workspace, id, &error);
  if (session == NULL)
    {
      weeg_window_show_problem (self, weeg_workspace_get_path (self->workspace), error);
      return FALSE;
    }
  close_dossier (self);
  self->dossier_page = WEEG_DOSSIER_PAGE (weeg_dossier_page_new (session, self->language));
  adw_bin_set_child (self->dossier_bin, GTK_WIDGET (self->dossier_page));
  for (gsize i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (session, followed[i], G_CALLBACK (weeg_window_update_actions), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  weeg_window_show_page (self, "dossier");
  return TRUE;
}

static void
dossier_chosen_cb (WeegWindow *self, const char *id)
{
  weeg_window_open_dossier (self, id);
}

void
weeg_window_show_list (WeegWindow *self)
{
  g_return_if_fail (WEEG_IS_WINDOW (self));

  if (self->workspace != NULL)
    weeg_window_show_page (self, "list");
}

static void
weeg_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_window_parent_class)->map (widget);
  weeg_window_focus_page (WEEG_WINDOW (widget));
}

static gboolean
weeg_window_close_request (GtkWindow *window)
{
  WeegWindow *self = WEEG_WINDOW (window);

  if (!weeg_window_may_leave (self, "window.close", NULL))
    return TRUE;
  if (self->job != NULL)
    {
      self->closes_after = TRUE;
      weeg_window_show_job (self, _ ("The register is being backed up; then the window closes …"), TRUE);
      return TRUE;
    }
  weeg_window_state_save (window);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  weeg_window_set_workspace (self, NULL);
  return GTK_WINDOW_CLASS (weeg_window_parent_class)->close_request (window);
}

static void
weeg_window_dispose (GObject *object)
{
  WeegWindow *self = WEEG_WINDOW (object);

  if (self->workspace != NULL)
    weeg_window_set_workspace (self, NULL);
  weeg_window_stop_watching (self);
  close_window (&self->new_dossier);
  g_clear_pointer (&self->new_typed, g_variant_unref);
  close_window (&self->settings);
  g_clear_object (&self->opening);
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_clear_pointer (&self->preferences, weeg_preferences_free);
  G_OBJECT_CLASS (weeg_window_parent_class)->dispose (object);
}

static void
free_removed (gpointer data)
{
  WeegRemoved *removed = data;

  g_free (removed->id);
  g_free (removed->title);
  g_free (removed);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, register_title);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, title);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, writer_bar);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, writer_label);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, writer_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, name_bar);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, name_buttons);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, job_bar);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, job_label);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, job_spinner);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, job_cancel);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, recent_menu);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, problem_page);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, list_page);
  gtk_widget_class_bind_template_child (widget_class, WeegWindow, dossier_bin);
  gtk_widget_class_bind_template_callback (widget_class, dossier_chosen_cb);
}

static void
weeg_window_class_init (WeegWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_window_dispose;
  widget_class->map = weeg_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = weeg_window_close_request;
  g_type_ensure (WEEG_TYPE_LIST_PAGE);
  g_type_ensure (WEEG_TYPE_SHELL);
  g_type_ensure (WEEG_TYPE_SIDEBAR);
  g_type_ensure (WEEG_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/weegwijzer/Weegwijzer/weeg-window.ui");
  bind_children (widget_class);
  weeg_window_install_actions (widget_class);
}

/* A register is opened, anything else is read as a dossier. */
static gboolean
window_dropped_cb (WeegWindow *self, const GValue *value)
{
  GSList *list = g_value_get_boxed (value);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (; list != NULL; list = list->next)
    {
      g_autofree char *uri = g_file_get_uri (list->data);

      if (g_str_has_suffix (uri, ".weeg"))
        {
          gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s", uri);
          return TRUE;
        }
      g_list_store_append (files, list->data);
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (files)) == 0 || self->workspace == NULL ||
      weeg_workspace_is_read_only (self->workspace))
    return FALSE;
  weeg_window_import (self, G_LIST_MODEL (files));
  return TRUE;
}

static void
add_drop_target (WeegWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "drop", G_CALLBACK (window_dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* GTK leaves the focus in a submenu that was closed with Escape, and then no key does anything. */
static void
menu_closed_cb (WeegWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (gtk_menu_button_get_popover (self->menu_button))))
    gtk_widget_grab_focus (GTK_WIDGET (self->menu_button));
}

static void
weeg_window_init (WeegWindow *self)
{
  self->preferences = weeg_preferences_new (NULL);
  self->removed = g_ptr_array_new_with_free_func (free_removed);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->name_buttons, weeg_even_layout_new (12, 6, TRUE));
  weeg_stack_hide_unseen (self->stack);
  weeg_window_state_restore (GTK_WINDOW (self));
  g_signal_connect_swapped (gtk_menu_button_get_popover (self->menu_button), "closed",
                            G_CALLBACK (menu_closed_cb), self);
  g_signal_connect_swapped (self->sidebar, "list-chosen", G_CALLBACK (weeg_window_show_list), self);
  g_signal_connect_swapped (self->sidebar, "dossier-chosen", G_CALLBACK (dossier_chosen_cb), self);
  add_drop_target (self);
  weeg_window_update_actions (self);
  weeg_window_enable_actions (self);
}

WeegWindow *
weeg_window_new (AdwApplication *application, const char *language)
{
  WeegWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);

  self = g_object_new (WEEG_TYPE_WINDOW, "application", application, NULL);
  self->language = language;
  return self;
}

WeegWorkspace *
weeg_window_get_workspace (WeegWindow *self)
{
  g_return_val_if_fail (WEEG_IS_WINDOW (self), NULL);
  return self->workspace;
}

WeegDossierPage *
weeg_window_get_dossier_page (WeegWindow *self)
{
  g_return_val_if_fail (WEEG_IS_WINDOW (self), NULL);
  return self->dossier_page;
}

const char *
weeg_window_get_page (WeegWindow *self)
{
  g_return_val_if_fail (WEEG_IS_WINDOW (self), NULL);
  return gtk_stack_get_visible_child_name (self->stack);
}
