/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A label with @text (nullable), which begins at its left (@xalign 0) or ends at its right (1), in the style
 * of @css_class (nullable). (transfer floating) */
GtkWidget *weeg_label_new (const char *text, double xalign, const char *css_class);
/* The same for prose: it begins at its left and goes on over more lines. */
GtkWidget *weeg_label_new_wrapping (const char *text, const char *css_class);
/* The same without text, at the end of @box. (transfer none) */
GtkWidget *weeg_label_append (GtkWidget *box, const char *css_class);

/* @label goes on over more lines only where there is no room for one; else the height of a button beside it
 * would seem room for two. */
void weeg_label_wrap_late (GtkLabel *label);

/* Says @text, as an error when @wrong; the label is not there without one (NULL or ""). */
void weeg_label_say (GtkWidget *label, const char *text, gboolean wrong);

G_END_DECLS
