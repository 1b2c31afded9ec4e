/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-report-window.h"
#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * A report of what going back to the backup at @path would change, per dossier, with a
 * button that does it; then of what was done and where the former state is kept.
 * NULL with @error when the backup cannot be read. (transfer none)
 */
WeegReportWindow *weeg_restore_window_new (
    GtkWindow *parent, WeegWorkspace *workspace, const char *language, const char *path, GError **error);

G_END_DECLS
