/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-entry-frame.h"

#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-label.h"

static void
copy_table_cb (WeegEntryGrid *grid)
{
  g_autofree char *table = weeg_entry_grid_dup_table (grid);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (grid)), table);
}

static void
table_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  WeegEntryGrid *grid = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL)
    weeg_entry_grid_set_message (grid, _ ("The clipboard holds no text"));
  else
    weeg_entry_grid_paste (grid, 0, 0, text);
  g_object_unref (grid);
}

static void
paste_table_cb (WeegEntryGrid *grid)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (grid)), NULL, table_pasted_cb,
                                 g_object_ref (grid));
}

GtkWidget *
weeg_entry_heading_new (const char *title, const char *description)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), weeg_label_new_wrapping (title, "heading"));
  if (description != NULL)
    {
      GtkWidget *text = weeg_label_new_wrapping (description, "caption");

      gtk_widget_add_css_class (text, "dim-label");
      gtk_box_append (GTK_BOX (box), text);
    }
  return box;
}

GtkWidget *
weeg_entry_frame_new (WeegEntryGrid *grid, const char *title, const char *description, GtkWidget *button)
{
  GtkWidget *box, *buttons;

  g_return_val_if_fail (WEEG_IS_ENTRY_GRID (grid), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), weeg_entry_heading_new (title, description));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (grid));
  if (button != NULL)
    gtk_box_append (GTK_BOX (buttons), button);
  weeg_button_append (buttons, _ ("Copy table"), NULL, G_CALLBACK (copy_table_cb), grid);
  weeg_button_append (buttons, _ ("Paste table"),
                      _ ("Cells from a spreadsheet, with or without headings. In the "
                         "table, Ctrl+V pastes from the cell you are in."),
                      G_CALLBACK (paste_table_cb), grid);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

GtkWidget *
weeg_entry_remove_button_new (guint row, const char *label, GCallback clicked, gpointer object)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "weeg-row", GUINT_TO_POINTER (row));
  g_signal_connect_object (button, "clicked", clicked, object, G_CONNECT_SWAPPED);
  return button;
}
