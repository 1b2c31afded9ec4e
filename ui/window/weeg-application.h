/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The window as a program: `weegwijzer [FILE.weeg]`. Returns the exit status.
 * Needs a display; without one it says so on standard error and returns 1. */
int weeg_application_run (int argc, char **argv);

/* What every user of the widgets calls once after gtk_init: libadwaita and the
 * resources (templates, style, icon), which a static library does not load by itself. */
void weeg_application_init_widgets (void);

/* The @n th action that has keys, and these; NULL behind the last. For those who
 * tell of them. (transfer none) */
const char *const *weeg_application_get_keys (guint n, const char **action);
