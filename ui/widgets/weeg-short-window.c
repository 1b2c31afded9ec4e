/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-short-window.h"

typedef struct
{
  GtkWidget *page;
  GtkWidget *widget; /* lives as long as the page */
  GdkSurface *surface;
  int n_lines;
} Watch;

static void
layout_cb (Watch *watch, int width, int height)
{
  PangoContext *context = gtk_widget_get_pango_context (watch->page);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int line = PANGO_PIXELS (pango_font_metrics_get_height (metrics));

  pango_font_metrics_unref (metrics);
  gtk_widget_set_visible (watch->widget, height >= watch->n_lines * line);
}

static void
forget_surface (Watch *watch)
{
  if (watch->surface != NULL)
    g_signal_handlers_disconnect_by_data (watch->surface, watch);
  g_clear_object (&watch->surface);
}

static void
realize_cb (Watch *watch)
{
  GtkNative *native = gtk_widget_get_native (watch->page);

  forget_surface (watch);
  watch->surface = g_object_ref (gtk_native_get_surface (native));
  g_signal_connect_swapped (watch->surface, "layout", G_CALLBACK (layout_cb), watch);
  if (gdk_surface_get_height (watch->surface) > 1)
    layout_cb (watch, gdk_surface_get_width (watch->surface), gdk_surface_get_height (watch->surface));
}

static void
destroy_cb (Watch *watch)
{
  forget_surface (watch);
  g_free (watch);
}

void
weeg_short_window_hide (GtkWidget *page, GtkWidget *widget, int n_lines)
{
  Watch *watch;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  watch = g_new0 (Watch, 1);
  watch->page = page;
  watch->widget = widget;
  watch->n_lines = n_lines;
  g_signal_connect_swapped (page, "realize", G_CALLBACK (realize_cb), watch);
  g_signal_connect_swapped (page, "unrealize", G_CALLBACK (forget_surface), watch);
  g_signal_connect_swapped (page, "destroy", G_CALLBACK (destroy_cb), watch);
}
