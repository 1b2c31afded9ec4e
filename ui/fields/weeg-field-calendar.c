/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-calendar.h"

#include <glib/gi18n.h>

static void
day_selected_cb (GtkEntry *entry, GtkCalendar *calendar)
{
  GtkWidget *button = gtk_widget_get_ancestor (GTK_WIDGET (calendar), GTK_TYPE_MENU_BUTTON);
  const WeegLocale *locale = g_object_get_data (G_OBJECT (calendar), "locale");
  g_autoptr (GDateTime) day = gtk_calendar_get_date (calendar);
  g_autofree char *iso = g_date_time_format (day, "%F");
  g_autofree char *text = weeg_locale_format_iso_date (locale, iso, WEEG_DATE_SHORT);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  g_signal_emit_by_name (entry, "activate");
}

GtkWidget *
weeg_field_calendar_new (const char *label, const WeegLocale *locale, GtkEntry *entry)
{
  GtkWidget *button, *calendar, *popover;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (label != NULL && locale != NULL, NULL);
  g_return_val_if_fail (GTK_IS_ENTRY (entry), NULL);

  calendar = gtk_calendar_new ();
  g_object_set_data (G_OBJECT (calendar), "locale", (gpointer)locale); /* static */
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), entry, G_CONNECT_SWAPPED);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Calendar"));
  spoken = g_strdup_printf (_ ("%s: calendar"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return button;
}
