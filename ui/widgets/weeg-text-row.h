/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A row of a list box with an entry below its name and why it is asked (nullable). AdwEntryRow
 * does not tell assistive technology that it has the focus (libadwaita 1.2), a GtkEntry does.
 * The row is floating; @entry is its GtkEntry (transfer none).
 */
GtkWidget *weeg_text_row_new (const char *title, const char *help, GtkWidget **entry);

G_END_DECLS
