/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the name that was given; never empty. */
typedef void (*WeegNameGiven) (const char *who, gpointer user_data);

/* Asks under which name changes go into the log. Nothing is called when it is
 * cancelled; @user_data is @parent or lives as long. */
void weeg_name_dialog_present (GtkWindow *parent, const char *who, WeegNameGiven given, gpointer user_data);

G_END_DECLS
