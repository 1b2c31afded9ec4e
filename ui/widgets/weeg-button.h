/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button at the end of @box with @text, which goes on over more lines in a narrow window, and @tip
 * (nullable). While @object lives, @clicked is called with it and nothing else. (transfer none) */
GtkWidget *
weeg_button_append (GtkWidget *box, const char *text, const char *tip, GCallback clicked, gpointer object);

/* @button, an icon that takes a step back or forward, says what that would be: @verb and the name of @edit
 * (nullable), as its tooltip with @key (nullable) and to a screen reader. */
void weeg_button_name_step (GtkWidget *button, const char *verb, const char *edit, const char *key);

G_END_DECLS
