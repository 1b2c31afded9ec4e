/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the pages of @stack that are not seen from a screen reader too: GTK 4.8 goes on
 * offering them. */
void weeg_stack_hide_unseen (GtkStack *stack);

G_END_DECLS
