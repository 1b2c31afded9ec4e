/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list-row.h"

#include <glib/gi18n.h>

struct _WeegListRow
{
  AdwActionRow parent_instance;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (WeegListRow, weeg_list_row, ADW_TYPE_ACTION_ROW)

enum
{
  ACT,
  N_LIST_ROW_SIGNALS,
};

static guint list_row_signals[N_LIST_ROW_SIGNALS];

static const char *const action_names[] = { "row.up", "row.down", "row.duplicate", "row.remove" };

static void
list_row_act_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    if (g_str_equal (action_names[i], name))
      {
        /* The row may go while it is told of. */
        g_object_ref (widget);
        g_signal_emit (widget, list_row_signals[ACT], 0, (int)i);
        g_object_unref (widget);
        return;
      }
}

static void
weeg_list_row_class_init (WeegListRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  list_row_signals[ACT] = g_signal_new ("act", WEEG_TYPE_LIST_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
  for (guint i = 0; i < G_N_ELEMENTS (action_names); i++)
    gtk_widget_class_install_action (widget_class, action_names[i], NULL, list_row_act_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "row.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

static GMenuModel *
list_row_menu_new (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Move up"), "row.up");
  g_menu_append (menu, _ ("Move down"), "row.down");
  g_menu_append (menu, _ ("Duplicate"), "row.duplicate");
  g_menu_append (menu, _ ("Remove"), "row.remove");
  return G_MENU_MODEL (menu);
}

static void
weeg_list_row_init (WeegListRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autoptr (GMenuModel) menu = list_row_menu_new ();

  /* The title labels the row already, which is then read beside the name given to it below. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  self->menu = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), menu);
  gtk_widget_set_valign (self->menu, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu, "flat");
  gtk_widget_set_tooltip_text (self->menu, _ ("Move, duplicate or remove"));
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
}

GtkWidget *
weeg_list_row_new (void)
{
  return g_object_new (WEEG_TYPE_LIST_ROW, NULL);
}

void
weeg_list_row_show (WeegListRow *self,
                    const char *title,
                    const char *subtitle,
                    gboolean can_go_up,
                    gboolean can_go_down,
                    gboolean editable)
{
  g_autofree char *spoken = NULL;
  g_autofree char *menu = NULL;

  g_return_if_fail (WEEG_IS_LIST_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  spoken = *subtitle != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);
  menu = g_strdup_printf (_ ("Move, duplicate or remove: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.up", editable && can_go_up);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.down", editable && can_go_down);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.duplicate", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.remove", editable);
}
