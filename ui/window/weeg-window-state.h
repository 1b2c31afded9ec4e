/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The size of the window, kept from one time to the next in XDG state
 * weegwijzer/window.ini. A file that cannot be read or written is no problem. */
void weeg_window_state_restore (GtkWindow *window);
void weeg_window_state_save (GtkWindow *window);

G_END_DECLS
