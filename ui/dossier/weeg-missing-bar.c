/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-missing-bar.h"
#include "weeg-label.h"

#include <glib/gi18n.h>

struct _WeegMissingBar
{
  AdwBin parent_instance;
  GtkWidget *first;
  GtkWidget *more; /* GtkMenuButton */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (WeegMissingBar, weeg_missing_bar, ADW_TYPE_BIN)

enum
{
  MISSING_BAR_LEAD,
  N_MISSING_BAR_SIGNALS,
};

static guint missing_bar_signals[N_MISSING_BAR_SIGNALS];

static void
missing_bar_clicked_cb (WeegMissingBar *self, GtkWidget *button)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->more));
  g_signal_emit (self, missing_bar_signals[MISSING_BAR_LEAD], 0,
                 g_object_get_data (G_OBJECT (button), "path"));
}

static GtkWidget *
link_new (WeegMissingBar *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = weeg_label_new (NULL, 0, NULL);

  weeg_label_wrap_late (GTK_LABEL (label));
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "missing");
  g_signal_connect_object (button, "clicked", G_CALLBACK (missing_bar_clicked_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
set_link (GtkWidget *button, const WeegProgressItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), item->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, item->sentence, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (item->path), g_free);
}

static void
weeg_missing_bar_class_init (WeegMissingBarClass *klass)
{
  missing_bar_signals[MISSING_BAR_LEAD] = g_signal_new ("lead", WEEG_TYPE_MISSING_BAR, G_SIGNAL_RUN_LAST, 0,
                                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
weeg_missing_bar_init (WeegMissingBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");
  GtkWidget *popover = gtk_popover_new ();

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->first = link_new (self);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_popover_set_child (GTK_POPOVER (popover), self->list);
  self->more = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->more), popover);
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_valign (self->more, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), self->first);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_widget_add_css_class (GTK_WIDGET (self), "missing-bar");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
weeg_missing_bar_show (WeegMissingBar *self, const GPtrArray *progress, WeegStep step)
{
  GtkWidget *child;
  guint n = 0;
  g_autofree char *more = NULL;

  g_return_if_fail (WEEG_IS_MISSING_BAR (self));

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; progress != NULL && i < progress->len; i++)
    {
      const WeegProgressItem *item = g_ptr_array_index (progress, i);

      if (item->step != step || item->done)
        continue;
      child = n == 0 ? self->first : link_new (self);
      set_link (child, item);
      if (n++ > 0)
        gtk_box_append (GTK_BOX (self->list), child);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  gtk_widget_set_visible (self->more, n > 1);
  if (n > 1)
    {
      more = g_strdup_printf (ngettext ("%u more", "%u more", n - 1), n - 1);
      gtk_menu_button_set_label (GTK_MENU_BUTTON (self->more), more);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more, -1);
    }
}
