/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-lines.h"

static gboolean
resize_later (gpointer view)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (view), NULL, &height, NULL, NULL);
  if (height > gtk_widget_get_height (view))
    gtk_widget_queue_resize (view);
  return G_SOURCE_REMOVE;
}

/* A text view learns how high its text is only when it has its width, and asks for
 * more while it is being placed, which is not heard. */
static void
text_height_cb (GtkWidget *view, GtkAdjustment *adjustment)
{
  if (gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, resize_later, g_object_ref (view), g_object_unref);
}

GtkWidget *
weeg_field_lines_new (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 7);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 7);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_widget_set_hexpand (view, TRUE);
  gtk_widget_set_size_request (view, -1, 52);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed",
                           G_CALLBACK (text_height_cb), view, G_CONNECT_SWAPPED);
  return view;
}
