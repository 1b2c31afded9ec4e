/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets the wheel over @scroller, which itself only moves sideways, scroll the page around it: GTK 4.8 stops
 * it there. */
void weeg_scroll_through (GtkWidget *scroller);

G_END_DECLS
