/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-button.h"

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
