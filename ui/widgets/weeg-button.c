/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-button.h"

#include <glib/gi18n.h>

GtkWidget *
weeg_button_append (GtkWidget *box, const char *text, const char *tip, GCallback clicked, gpointer object)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_widget_set_tooltip_text (button, tip);
  g_signal_connect_object (button, "clicked", clicked, object, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

void
weeg_button_name_step (GtkWidget *button, const char *verb, const char *edit, const char *key)
{
  /* Translators: a verb and the name of an edit: Undo: Owner of “Battery fails”. */
  g_autofree char *label = edit != NULL ? g_strdup_printf (_ ("%s: %s"), verb, edit) : g_strdup (verb);
  g_autofree char *tooltip = key != NULL ? g_strdup_printf ("%s (%s)", label, key) : g_strdup (label);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
