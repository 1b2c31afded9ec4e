/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/* A table to type in below its name and what belongs in it (nullable), with buttons that copy it
 * to a spreadsheet and paste from one, and @button (nullable) before those. Floating. */
GtkWidget *
weeg_entry_frame_new (WeegEntryGrid *grid, const char *title, const char *description, GtkWidget *button);

/* A heading with its description (nullable) above anything. Floating. */
GtkWidget *weeg_entry_heading_new (const char *title, const char *description);

/* A flat button behind a row; @row goes along as "weeg-row". Floating. */
GtkWidget *weeg_entry_remove_button_new (guint row, const char *label, GCallback clicked, gpointer object);

G_END_DECLS
