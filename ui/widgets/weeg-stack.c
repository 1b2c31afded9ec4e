/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-stack.h"

static void
stack_update (GtkStack *stack)
{
  GtkWidget *seen = gtk_stack_get_visible_child (stack);

  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page != NULL;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN, page != seen, -1);
}

void
weeg_stack_hide_unseen (GtkStack *stack)
{
  g_autoptr (GtkSelectionModel) pages = NULL;

  g_return_if_fail (GTK_IS_STACK (stack));

  pages = gtk_stack_get_pages (stack);
  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (stack_update), NULL);
  g_signal_connect_object (pages, "items-changed", G_CALLBACK (stack_update), stack, G_CONNECT_SWAPPED);
  stack_update (stack);
}
