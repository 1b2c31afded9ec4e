/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A text view for text of several lines that is as high as what is typed in it, so
 * that the page around it scrolls and not the view. Tab leaves it. (transfer full, floating) */
GtkWidget *weeg_field_lines_new (void);

G_END_DECLS
