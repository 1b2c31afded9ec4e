/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text-row.h"

#include <adwaita.h>

#include "weeg-label.h"

GtkWidget *
weeg_text_row_new (const char *title, const char *help, GtkWidget **entry)
{
  GtkWidget *row, *box;

  g_return_val_if_fail (title != NULL && entry != NULL, NULL);

  row = adw_preferences_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (box), weeg_label_new_wrapping (title, NULL));
  if (help != NULL)
    {
      GtkWidget *why = weeg_label_new_wrapping (help, "caption");

      gtk_widget_add_css_class (why, "dim-label");
      gtk_box_append (GTK_BOX (box), why);
    }
  *entry = gtk_entry_new ();
  gtk_widget_set_margin_top (*entry, 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*entry), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (*entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help, -1);
  gtk_box_append (GTK_BOX (box), *entry);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}
