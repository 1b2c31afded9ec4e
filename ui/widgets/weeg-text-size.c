/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text-size.h"

#define USUAL_DPI 96
/* Of the display: a frame and a panel need some, too. */
#define MOST_OF_DISPLAY 0.9

/* @length pixels at the usual size of text, in pixels at this one. */
static int
scale_length (int length)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = -1;

  if (settings != NULL)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  /* In 1024ths; not known on some displays. */
  return dpi > USUAL_DPI * 1024 ? (int)((double)length * dpi / (USUAL_DPI * 1024)) : length;
}

/* The width and height of the smallest monitor: on which of them a window opens is not known before. */
static void
smallest_monitor (GdkDisplay *display, int *width, int *height)
{
  GListModel *monitors = gdk_display_get_monitors (display);

  *width = *height = G_MAXINT;
  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      *width = MIN (*width, (int)(MOST_OF_DISPLAY * area.width));
      *height = MIN (*height, (int)(MOST_OF_DISPLAY * area.height));
    }
}

void
weeg_text_size_set_window (GtkWindow *window, int width, int height)
{
  int most_width, most_height;

  g_return_if_fail (GTK_IS_WINDOW (window));

  smallest_monitor (gtk_widget_get_display (GTK_WIDGET (window)), &most_width, &most_height);
  gtk_window_set_default_size (window, MAX (width, MIN (scale_length (width), most_width)),
                               MAX (height, MIN (scale_length (height), most_height)));
}

void
weeg_text_size_set_clamp (AdwClamp *clamp, int width)
{
  g_return_if_fail (ADW_IS_CLAMP (clamp));

  /* From libadwaita 1.4 on it has a unit, and scales by itself. */
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (clamp), "unit") == NULL)
    width = scale_length (width);
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width - width / 6);
}
