/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-label.h"

GtkWidget *
weeg_label_new (const char *text, double xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), (float)xalign);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
weeg_label_new_wrapping (const char *text, const char *css_class)
{
  GtkWidget *label = weeg_label_new (text, 0, css_class);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

GtkWidget *
weeg_label_append (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = weeg_label_new_wrapping (NULL, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

void
weeg_label_wrap_late (GtkLabel *label)
{
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
}

void
weeg_label_say (GtkWidget *label, const char *text, gboolean wrong)
{
  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
  if (wrong)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}
