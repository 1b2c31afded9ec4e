/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-new-dossier-window.h"

#include <glib/gi18n.h>

#include "weeg-drop-down.h"
#include "weeg-names.h"
#include "weeg-text-row.h"
#include "weeg-text-size.h"

struct _WeegNewDossierWindow
{
  AdwWindow parent_instance;

  WeegWorkspace *workspace;
  const char *language; /* static */
  GtkWidget *title;
  GtkWidget *title_message;
  GtkWidget *kind;
  GtkWidget *technology;
  GtkWidget *indication;
  GtkWidget *comparator;
  GtkWidget *template;
  GtkWidget *problem;
  GStrv templates;
};

G_DEFINE_FINAL_TYPE (WeegNewDossierWindow, weeg_new_dossier_window, ADW_TYPE_WINDOW)

enum
{
  MADE,
  N_NEW_DOSSIER_WINDOW_SIGNALS,
};

static guint new_dossier_window_signals[N_NEW_DOSSIER_WINDOW_SIGNALS];

static void
new_dossier_window_set_message (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

/* NULL: the title is all right. */
static void
show_title_error (WeegNewDossierWindow *self, const char *text)
{
  GtkAccessible *input = GTK_ACCESSIBLE (self->title);

  new_dossier_window_set_message (self->title_message, text);
  if (text != NULL)
    {
      gtk_widget_add_css_class (self->title, "error");
      gtk_accessible_update_state (input, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (input, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->title_message, NULL,
                                      -1);
    }
  else
    {
      gtk_widget_remove_css_class (self->title, "error");
      gtk_accessible_reset_state (input, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (input, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
    }
}

static char *
dup_text (GtkWidget *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

GVariant *
weeg_new_dossier_window_dup_typed (WeegNewDossierWindow *self)
{
  g_return_val_if_fail (WEEG_IS_NEW_DOSSIER_WINDOW (self), NULL);

  return g_variant_ref_sink (g_variant_new ("(ssssuu)", gtk_editable_get_text (GTK_EDITABLE (self->title)),
                                            gtk_editable_get_text (GTK_EDITABLE (self->technology)),
                                            gtk_editable_get_text (GTK_EDITABLE (self->indication)),
                                            gtk_editable_get_text (GTK_EDITABLE (self->comparator)),
                                            gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind)),
                                            gtk_drop_down_get_selected (GTK_DROP_DOWN (self->template))));
}

void
weeg_new_dossier_window_set_typed (WeegNewDossierWindow *self, GVariant *typed)
{
  const char *title, *technology, *indication, *comparator;
  guint kind, template;

  g_return_if_fail (WEEG_IS_NEW_DOSSIER_WINDOW (self));
  g_return_if_fail (typed != NULL);

  g_variant_get (typed, "(&s&s&s&suu)", &title, &technology, &indication, &comparator, &kind, &template);
  gtk_editable_set_text (GTK_EDITABLE (self->title), title);
  gtk_editable_set_text (GTK_EDITABLE (self->technology), technology);
  gtk_editable_set_text (GTK_EDITABLE (self->indication), indication);
  gtk_editable_set_text (GTK_EDITABLE (self->comparator), comparator);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->kind), kind);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->template), template);
}

static void
new_dossier_window_clear (WeegNewDossierWindow *self)
{
  g_autoptr (GVariant) nothing = g_variant_ref_sink (g_variant_new (
      "(ssssuu)", "", "", "", "", 0, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->template))));

  weeg_new_dossier_window_set_typed (self, nothing);
  show_title_error (self, NULL);
}

gboolean
weeg_new_dossier_window_make (WeegNewDossierWindow *self)
{
  g_autofree char *title = NULL, *technology = NULL, *indication = NULL, *comparator = NULL, *id = NULL;
  g_autoptr (GError) error = NULL;
  WeegNewDossier input = { 0 };

  g_return_val_if_fail (WEEG_IS_NEW_DOSSIER_WINDOW (self), FALSE);

  title = dup_text (self->title);
  technology = dup_text (self->technology);
  indication = dup_text (self->indication);
  comparator = dup_text (self->comparator);
  new_dossier_window_set_message (self->problem, NULL);
  show_title_error (self,
                    *title == '\0' ? _ ("A dossier needs a title: what is weighed, in a few words.") : NULL);
  if (*title == '\0')
    {
      gtk_widget_grab_focus (self->title);
      return FALSE;
    }
  input.title = title;
  input.kind = (int)gtk_drop_down_get_selected (GTK_DROP_DOWN (self->kind));
  input.technology = technology;
  input.indication = indication;
  input.comparator = comparator;
  if (self->templates[0] != NULL)
    input.template = self->templates[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->template))];
  id = weeg_workspace_new_dossier (self->workspace, &input, &error);
  if (id == NULL)
    {
      g_autofree char *reason = weeg_store_error_explain (error, self->language);
      /* Translators: %s is the reason why. */
      g_autofree char *text = g_strdup_printf (_ ("The dossier was not made: %s"), reason);

      new_dossier_window_set_message (self->problem, text);
      return FALSE;
    }
  g_object_ref (self);
  new_dossier_window_clear (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, new_dossier_window_signals[MADE], 0, id);
  g_object_unref (self);
  return TRUE;
}

static void
make_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  weeg_new_dossier_window_make (WEEG_NEW_DOSSIER_WINDOW (widget));
}

/* It goes away as soon as there is a title; that there is none is said when it is asked for. */
static void
title_changed_cb (WeegNewDossierWindow *self)
{
  g_autofree char *title = dup_text (self->title);

  if (*title != '\0')
    show_title_error (self, NULL);
}

/* One begins with the title, each time it is opened. */
static void
weeg_new_dossier_window_show (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (weeg_new_dossier_window_parent_class)->show (widget);
  gtk_widget_grab_focus (WEEG_NEW_DOSSIER_WINDOW (widget)->title);
}

static void
weeg_new_dossier_window_dispose (GObject *object)
{
  g_clear_object (&WEEG_NEW_DOSSIER_WINDOW (object)->workspace);
  G_OBJECT_CLASS (weeg_new_dossier_window_parent_class)->dispose (object);
}

static void
weeg_new_dossier_window_finalize (GObject *object)
{
  g_strfreev (WEEG_NEW_DOSSIER_WINDOW (object)->templates);
  G_OBJECT_CLASS (weeg_new_dossier_window_parent_class)->finalize (object);
}

static void
weeg_new_dossier_window_class_init (WeegNewDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_new_dossier_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = weeg_new_dossier_window_finalize;
  widget_class->show = weeg_new_dossier_window_show;
  new_dossier_window_signals[MADE] = g_signal_new ("made", WEEG_TYPE_NEW_DOSSIER_WINDOW, G_SIGNAL_RUN_LAST, 0,
                                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "new.make", NULL, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "new.make", NULL);
}

static GtkWidget *
message_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_set_visible (label, FALSE);
  return label;
}

static GtkWidget *
new_dossier_window_entry_new (GtkWidget *group, const char *title, const char *help)
{
  GtkWidget *entry;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), weeg_text_row_new (title, help, &entry));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  return entry;
}

static GtkWidget *
choice_new (GtkWidget *group, const char *title, const char *help)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             weeg_drop_down_row_new (title, help, G_LIST_MODEL (names), &drop_down));
  return drop_down;
}

static void
new_dossier_window_add_choice (GtkWidget *drop_down, const char *name)
{
  gtk_string_list_append (GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (drop_down))), name);
}

static GtkWidget *
new_dossier_window_header_new (WeegNewDossierWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *make = gtk_button_new_with_label (_ ("Make dossier"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (make), "new.make");
  gtk_widget_add_css_class (make, "suggested-action");
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), cancel);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), make);
  gtk_window_set_default_widget (GTK_WINDOW (self), make);
  return header;
}

static GtkWidget *
form_new (WeegNewDossierWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *first = adw_preferences_group_new ();
  GtkWidget *second = adw_preferences_group_new ();

  self->title = new_dossier_window_entry_new (
      first, _ ("Title"), C_ ("field", "The technology and what it is used for, in a few words."));
  self->title_message = message_new ();
  gtk_widget_set_margin_top (self->title_message, 6);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (first), self->title_message);
  self->kind = choice_new (second, _ ("Kind"), C_ ("field", "Decides what it is set against."));
  self->technology = new_dossier_window_entry_new (second, _ ("Technology"),
                                                   C_ ("field", "What is proposed, and how it works."));
  self->indication = new_dossier_window_entry_new (second, _ ("Indication"),
                                                   C_ ("field", "For which patients and problem."));
  self->comparator =
      new_dossier_window_entry_new (second, _ ("Comparator"), _ ("Current care, against which it is set."));
  self->template = choice_new (second, _ ("Template"), _ ("What the dossier starts with."));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (second),
      _ ("What you do not know yet can wait. The dossier starts with the criteria, questions and decision "
         "points of the template and with the settings of this register; all of it can be changed."));
  self->problem = message_new ();
  gtk_box_append (GTK_BOX (column), self->problem);
  gtk_box_append (GTK_BOX (column), first);
  gtk_box_append (GTK_BOX (column), second);
  gtk_widget_set_margin_top (column, 18);
  gtk_widget_set_margin_bottom (column, 24);
  gtk_widget_set_margin_start (column, 18);
  gtk_widget_set_margin_end (column, 18);
  return column;
}

static void
weeg_new_dossier_window_init (WeegNewDossierWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_box_append (GTK_BOX (content), new_dossier_window_header_new (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form_new (self));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_title (GTK_WINDOW (self), _ ("New dossier"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  weeg_text_size_set_window (GTK_WINDOW (self), 540, 680);
  g_signal_connect_swapped (self->title, "changed", G_CALLBACK (title_changed_cb), self);
}

GtkWidget *
weeg_new_dossier_window_new (WeegWorkspace *workspace, const char *language)
{
  WeegNewDossierWindow *self;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (WEEG_TYPE_NEW_DOSSIER_WINDOW, NULL);
  self->workspace = g_object_ref (workspace);
  self->language = language;
  for (guint i = 0; weeg_dossier_kind_names[i] != NULL; i++)
    {
      g_autofree char *name = weeg_name_capital (language, "dossier_kind", weeg_dossier_kind_names[i]);

      new_dossier_window_add_choice (self->kind, name);
    }
  self->templates = weeg_template_dup_names ();
  for (guint i = 0; self->templates[i] != NULL; i++)
    new_dossier_window_add_choice (self->template, weeg_template_get_title (self->templates[i], language));
  return GTK_WIDGET (self);
}

GtkEditable *
weeg_new_dossier_window_get_title_entry (WeegNewDossierWindow *self)
{
  g_return_val_if_fail (WEEG_IS_NEW_DOSSIER_WINDOW (self), NULL);
  return GTK_EDITABLE (self->title);
}

const char *
weeg_new_dossier_window_get_error (WeegNewDossierWindow *self)
{
  g_return_val_if_fail (WEEG_IS_NEW_DOSSIER_WINDOW (self), NULL);
  return gtk_widget_get_visible (self->title_message) ? gtk_label_get_label (GTK_LABEL (self->title_message))
                                                      : NULL;
}
