/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Widths that fit text of the usual size, for who has set it larger. */

/* @length pixels at the usual size of text, in pixels at this one. */
int weeg_text_size_scale (int length);

/* The size in which @window opens, at the usual size of text: larger with larger text, as far as the display
 * has room. */
void weeg_text_size_set_window (GtkWindow *window, int width, int height);

/* A clamp of @width at the usual size of text. */
GtkWidget *weeg_text_size_clamp_new (int width);

G_END_DECLS
