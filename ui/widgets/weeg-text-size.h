/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Widths that fit text of the usual size, for who has set it larger. */

/* The size in which @window opens, at the usual size of text: larger with larger text, as far as the display
 * has room. */
void weeg_text_size_set_window (GtkWindow *window, int width, int height);

/* @clamp as wide as @width at the usual size of text, narrower only where there is no more room. */
void weeg_text_size_set_clamp (AdwClamp *clamp, int width);

G_END_DECLS
