/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-report-window.h"

#include <glib/gi18n.h>

#include "weeg-rows.h"
#include "weeg-text-size.h"

/* More rows than anyone reads here; all of them are in what is copied. */
#define MOST_ROWS 300

struct _WeegReportWindow
{
  AdwWindow parent_instance;

  GtkWidget *header;
  GtkWidget *icon;
  GtkWidget *heading;
  GtkWidget *text;
  GtkWidget *groups;
  GtkWidget *more;
  GtkWidget *action;
  GtkWidget *group; /* (nullable): the last */
  char *group_name; /* (nullable) */
  GString *all;
  guint n;
};

G_DEFINE_FINAL_TYPE (WeegReportWindow, weeg_report_window, ADW_TYPE_WINDOW)

enum
{
  REPORT_WINDOW_CHOSEN,
  N_REPORT_WINDOW_SIGNALS,
};

static guint report_window_signals[N_REPORT_WINDOW_SIGNALS];

static void
report_window_copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = weeg_report_window_dup_text (WEEG_REPORT_WINDOW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
report_window_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, report_window_signals[REPORT_WINDOW_CHOSEN], 0);
}

static void
weeg_report_window_finalize (GObject *object)
{
  WeegReportWindow *self = WEEG_REPORT_WINDOW (object);

  g_free (self->group_name);
  g_string_free (self->all, TRUE);
  G_OBJECT_CLASS (weeg_report_window_parent_class)->finalize (object);
}

static void
weeg_report_window_class_init (WeegReportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = weeg_report_window_finalize;
  report_window_signals[REPORT_WINDOW_CHOSEN] = g_signal_new (
      "chosen", WEEG_TYPE_REPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "report.copy", NULL, report_window_copy_cb);
  gtk_widget_class_install_action (widget_class, "report.act", NULL, report_window_act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
report_window_label_new (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
column_new (WeegReportWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->icon = gtk_image_new ();
  gtk_image_set_pixel_size (GTK_IMAGE (self->icon), 48);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->heading = report_window_label_new ("title-2");
  self->text = report_window_label_new ("body");
  self->groups = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  self->more = report_window_label_new ("dim-label");
  gtk_box_append (GTK_BOX (column), self->icon);
  gtk_box_append (GTK_BOX (column), self->heading);
  gtk_box_append (GTK_BOX (column), self->text);
  gtk_box_append (GTK_BOX (column), self->groups);
  gtk_box_append (GTK_BOX (column), self->more);
  gtk_widget_set_margin_top (column, 24);
  gtk_widget_set_margin_bottom (column, 30);
  gtk_widget_set_margin_start (column, 18);
  gtk_widget_set_margin_end (column, 18);
  return column;
}

static void
weeg_report_window_init (WeegReportWindow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  self->all = g_string_new (NULL);
  self->header = adw_header_bar_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy), "report.copy");
  gtk_widget_set_tooltip_text (copy, _ ("Copy all of this as text"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Copy all of this as text"), -1);
  adw_header_bar_pack_start (ADW_HEADER_BAR (self->header), copy);
  self->action = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->action), "report.act");
  adw_header_bar_pack_end (ADW_HEADER_BAR (self->header), self->action);
  weeg_text_size_set_clamp (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), column_new (self));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (content), self->header);
  gtk_box_append (GTK_BOX (content), scroller);
  adw_window_set_content (ADW_WINDOW (self), content);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  weeg_text_size_set_window (GTK_WINDOW (self), 620, 560);
}

GtkWidget *
weeg_report_window_new (GtkWindow *parent, const char *title)
{
  WeegReportWindow *self = g_object_new (WEEG_TYPE_REPORT_WINDOW, NULL);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  weeg_report_window_say (self, "dialog-information-symbolic", title, NULL);
  return GTK_WIDGET (self);
}

static void
set_label (GtkWidget *label, const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

void
weeg_report_window_say (WeegReportWindow *self, const char *icon, const char *heading, const char *text)
{
  GtkWidget *child;

  g_return_if_fail (WEEG_IS_REPORT_WINDOW (self) && heading != NULL);

  while ((child = gtk_widget_get_first_child (self->groups)) != NULL)
    gtk_box_remove (GTK_BOX (self->groups), child);
  self->group = NULL;
  g_clear_pointer (&self->group_name, g_free);
  self->n = 0;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon);
  set_label (self->heading, heading);
  set_label (self->text, text);
  set_label (self->more, NULL);
  /* From the button the focus would go to the heading, and select it. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_visible (self->action, FALSE);
  g_string_assign (self->all, heading);
  g_string_append_c (self->all, '\n');
  if (text != NULL)
    g_string_append_printf (self->all, "%s\n", text);
}

static void
begin_group (WeegReportWindow *self, const char *group)
{
  g_free (self->group_name);
  self->group_name = g_strdup (group);
  self->group = adw_preferences_group_new ();
  if (group != NULL)
    {
      weeg_group_set_title (self->group, group);
      g_string_append_printf (self->all, "\n%s\n", group);
    }
  gtk_box_append (GTK_BOX (self->groups), self->group);
}

void
weeg_report_window_add (WeegReportWindow *self, const char *group, const char *title, const char *note)
{
  GtkWidget *row;

  g_return_if_fail (WEEG_IS_REPORT_WINDOW (self) && title != NULL);

  if (self->group == NULL || g_strcmp0 (group, self->group_name) != 0)
    begin_group (self, group);
  g_string_append_printf (self->all, note != NULL ? "%s: %s\n" : "%s\n", title, note);
  if (++self->n > MOST_ROWS)
    {
      g_autofree char *more =
          g_strdup_printf (ngettext ("and %u more, which is in what is copied",
                                     "and %u more, which are in what is copied", self->n - MOST_ROWS),
                           self->n - MOST_ROWS);

      set_label (self->more, more);
      return;
    }
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note != NULL ? note : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

void
weeg_report_window_set_action (WeegReportWindow *self, const char *label, const char *css_class)
{
  g_return_if_fail (WEEG_IS_REPORT_WINDOW (self) && label != NULL);

  gtk_button_set_label (GTK_BUTTON (self->action), label);
  gtk_widget_remove_css_class (self->action, "destructive-action");
  gtk_widget_remove_css_class (self->action, "suggested-action");
  if (css_class != NULL)
    gtk_widget_add_css_class (self->action, css_class);
  gtk_widget_set_visible (self->action, TRUE);
}

guint
weeg_report_window_get_n (WeegReportWindow *self)
{
  g_return_val_if_fail (WEEG_IS_REPORT_WINDOW (self), 0);
  return self->n;
}

char *
weeg_report_window_dup_text (WeegReportWindow *self)
{
  g_return_val_if_fail (WEEG_IS_REPORT_WINDOW (self), NULL);
  return g_strdup (self->all->str);
}
