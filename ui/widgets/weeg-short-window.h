/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hides @widget, which is inside @page, while the window of @page has less room than
 * @n_lines lines of text: a low window, or large text. What is hidden so must be found
 * elsewhere as well. */
void weeg_short_window_hide (GtkWidget *page, GtkWidget *widget, int n_lines);

G_END_DECLS
