/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens a file with the program that is made for it. */
void weeg_folder_open_file (GFile *file, GtkWindow *parent);
/* Shows a file in its folder: selected, where the desktop has a file manager that
 * can, else the folder alone. */
void weeg_folder_show (GFile *file, GtkWindow *parent);

G_END_DECLS
