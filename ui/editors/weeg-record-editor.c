/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-record-editor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "weeg-button.h"
#include "weeg-economics-editor.h"
#include "weeg-field-words.h"
#include "weeg-field-value.h"
#include "weeg-list-editor.h"
#include "weeg-path.h"
#include "weeg-record-form.h"
#include "weeg-text-size.h"
#include "weeg-zones-field.h"

#define RECORD_EDITOR_USUAL_WIDTH 660
#define USUAL_HEIGHT 720
/* With tables to type in. */
#define WIDE_WIDTH 900

struct _WeegRecordEditor
{
  AdwWindow parent_instance;

  WeegDossierSession *session;
  GtkWidget *title;
  GtkWidget *clamp;
  GtkWidget *column;
  GtkWidget *undo;
  GtkWidget *redo;
};

G_DEFINE_FINAL_TYPE (WeegRecordEditor, weeg_record_editor, ADW_TYPE_WINDOW)

static void
record_editor_undo_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WeegRecordEditor *self = WEEG_RECORD_EDITOR (widget);

  /* What goes wrong shows in the main window's bar, as for every edit. */
  if (g_str_equal (name, "editor.undo"))
    weeg_dossier_session_undo (self->session, NULL);
  else
    weeg_dossier_session_redo (self->session, NULL);
}

/* Not every window manager goes back to the editor this one was opened from. */
static void
go_back (GtkWindow *window)
{
  if (gtk_window_get_transient_for (window) != NULL)
    gtk_window_present (gtk_window_get_transient_for (window));
}

static gboolean
weeg_record_editor_close_request (GtkWindow *window)
{
  /* Leaving a field hands over what was typed in it. */
  gtk_window_set_focus (window, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (WEEG_RECORD_EDITOR (window)->column); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (WEEG_IS_RECORD_FORM (child))
      weeg_record_form_commit (WEEG_RECORD_FORM (child));
  go_back (window);
  return GTK_WINDOW_CLASS (weeg_record_editor_parent_class)->close_request (window);
}

static void
weeg_record_editor_dispose (GObject *object)
{
  g_clear_object (&WEEG_RECORD_EDITOR (object)->session);
  G_OBJECT_CLASS (weeg_record_editor_parent_class)->dispose (object);
}

static void
weeg_record_editor_class_init (WeegRecordEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_record_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = weeg_record_editor_close_request;
  gtk_widget_class_install_action (widget_class, "editor.undo", NULL, record_editor_undo_cb);
  gtk_widget_class_install_action (widget_class, "editor.redo", NULL, record_editor_undo_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "editor.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "editor.redo", NULL);
}

static void
history_cb (WeegRecordEditor *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "editor.undo", weeg_dossier_session_get_can_undo (self->session));
  gtk_widget_action_set_enabled (widget, "editor.redo", weeg_dossier_session_get_can_redo (self->session));
  weeg_button_name_step (self->undo, _ ("Undo"), weeg_dossier_session_get_undo_name (self->session), NULL);
  weeg_button_name_step (self->redo, _ ("Redo"), weeg_dossier_session_get_redo_name (self->session), NULL);
}

static GtkWidget *
step_button_new (const char *icon, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
record_editor_header_new (WeegRecordEditor *self)
{
  GtkWidget *header = adw_header_bar_new ();

  self->title = adw_window_title_new ("", "");
  self->undo = step_button_new ("edit-undo-symbolic", "editor.undo");
  self->redo = step_button_new ("edit-redo-symbolic", "editor.redo");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), self->title);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->undo);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), self->redo);
  return header;
}

static void
weeg_record_editor_init (WeegRecordEditor *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *viewport;

  self->clamp = adw_clamp_new ();
  weeg_text_size_set_clamp (ADW_CLAMP (self->clamp), 680);
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  gtk_widget_set_margin_top (self->column, 18);
  gtk_widget_set_margin_bottom (self->column, 36);
  gtk_widget_set_margin_start (self->column, 18);
  gtk_widget_set_margin_end (self->column, 18);
  adw_clamp_set_child (ADW_CLAMP (self->clamp), self->column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->clamp);
  viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scroller));
  if (GTK_IS_VIEWPORT (viewport))
    gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), TRUE);
  gtk_widget_set_vexpand (overlay, TRUE);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), scroller);
  gtk_box_append (GTK_BOX (content), record_editor_header_new (self));
  gtk_box_append (GTK_BOX (content), overlay);
  adw_window_set_content (ADW_WINDOW (self), content);
  weeg_text_size_set_window (GTK_WINDOW (self), RECORD_EDITOR_USUAL_WIDTH, USUAL_HEIGHT);
}

static void
record_editor_set_title (WeegRecordEditor *self, const char *title)
{
  adw_window_title_set_title (ADW_WINDOW_TITLE (self->title), title);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
title_cb (WeegRecordEditor *self, GParamSpec *spec, WeegRecordForm *form)
{
  record_editor_set_title (self, weeg_record_form_get_title (form));
}

static gboolean
close_later (gpointer window)
{
  if (gtk_window_is_active (window))
    go_back (window);
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

static void
record_editor_gone_cb (WeegRecordEditor *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_later, g_object_ref (self), g_object_unref);
}

static void
add_part (WeegRecordEditor *self, const char *language, const char *text)
{
  g_autofree char *whole = g_strndup (text, strcspn (text, "#"));
  g_autoptr (WeegPath) path = *whole != '\0' ? weeg_path_parse (whole, NULL) : NULL;
  const WeegShape *shape = NULL;
  const WeegRecordWords *words;
  GtkWidget *part;

  if (path != NULL &&
      !weeg_path_get (path, weeg_dossier_session_get_dossier (self->session), &shape, NULL, NULL, NULL))
    return;
  if (shape != NULL && shape->kind == WEEG_KIND_LIST)
    {
      words = weeg_record_words_find (shape->item->record);
      part = weeg_list_editor_new (self->session, language, text, NULL);
      if (gtk_widget_get_first_child (self->column) == NULL && words != NULL)
        record_editor_set_title (self, weeg_record_tr (language, words->plural));
    }
  else if (strcmp (text, "economics") == 0)
    {
      part = weeg_economics_editor_new (self->session, language);
      record_editor_set_title (
          self, weeg_record_tr (language, weeg_record_words_find (&weeg_economics_type)->plural));
      weeg_text_size_set_window (GTK_WINDOW (self), WIDE_WIDTH, USUAL_HEIGHT);
      weeg_text_size_set_clamp (ADW_CLAMP (self->clamp), WIDE_WIDTH);
    }
  else
    {
      gboolean first = gtk_widget_get_first_child (self->column) == NULL;

      part = weeg_record_form_new (self->session, language, text);
      if (first)
        {
          g_signal_connect_object (part, "notify::title", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
          g_signal_connect_object (part, "gone", G_CALLBACK (record_editor_gone_cb), self, G_CONNECT_SWAPPED);
          title_cb (self, NULL, WEEG_RECORD_FORM (part));
        }
    }
  gtk_box_append (GTK_BOX (self->column), part);
  if (g_str_equal (text, "settings"))
    gtk_box_append (GTK_BOX (self->column), weeg_zones_field_new (self->session, language));
}

GtkWidget *
weeg_record_editor_new (WeegDossierSession *session, const char *language, const char *path)
{
  WeegRecordEditor *self;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (WEEG_TYPE_RECORD_EDITOR, NULL);
  self->session = g_object_ref (session);
  parts = g_strsplit (path, ",", -1);
  if (parts[0] == NULL)
    add_part (self, language, "");
  for (guint i = 0; parts[i] != NULL; i++)
    add_part (self, language, parts[i]);
  g_signal_connect_object (session, "notify::undo-name", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-name", G_CALLBACK (history_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "removed", G_CALLBACK (record_editor_gone_cb), self, G_CONNECT_SWAPPED);
  history_cb (self);
  return GTK_WIDGET (self);
}

GtkWidget *
weeg_record_editor_present (GtkWidget *from,
                            WeegDossierSession *session,
                            const char *language,
                            const char *path)
{
  GtkWidget *editor = weeg_record_editor_new (session, language, path);
  GtkWidget *column, *focus;
  GtkRoot *root;

  g_return_val_if_fail (editor != NULL, NULL);

  root = from != NULL ? gtk_widget_get_root (from) : NULL;
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (editor), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (editor));
  /* What one came for, before the buttons above it. What is not on screen takes no focus. */
  column = WEEG_RECORD_EDITOR (editor)->column;
  focus = gtk_window_get_focus (GTK_WINDOW (editor));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, column))
    gtk_widget_child_focus (column, GTK_DIR_TAB_FORWARD);
  return editor;
}
