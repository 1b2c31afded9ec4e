/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * WeegExportWindow: asks which dossiers are to go into a file.
 *
 * Signal: chosen (GStrv ids): never empty; the window closes itself.
 */
#define WEEG_TYPE_EXPORT_WINDOW (weeg_export_window_get_type ())
G_DECLARE_FINAL_TYPE (WeegExportWindow, weeg_export_window, WEEG, EXPORT_WINDOW, AdwWindow)

/* @marked (nullable): the id of the only one that is marked at first; NULL: all that
 * are not archived. */
GtkWidget *weeg_export_window_new (GtkWindow *parent, WeegWorkspace *workspace, const char *marked);

G_END_DECLS
