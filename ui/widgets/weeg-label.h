/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label with @text (nullable), which begins at its left (@xalign 0) or ends at its right (1), in the style
 * of
 * @css_class (nullable). (transfer floating) */
GtkWidget *weeg_label_new (const char *text, double xalign, const char *css_class);
/* The same for prose: it begins at its left and goes on over more lines. */
GtkWidget *weeg_label_new_wrapping (const char *text, const char *css_class);

G_END_DECLS
