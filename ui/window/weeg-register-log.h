/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-report-window.h"
#include "weeg-workspace.h"

G_BEGIN_DECLS

/* A window with the register's own log, the latest first: dossiers that were made, imported, archived,
 * removed and restored, and settings that were changed. NULL with @error (WEEG_STORE_ERROR) when it cannot be
 * read. */
WeegReportWindow *
weeg_register_log_new (GtkWindow *parent, WeegWorkspace *workspace, const char *language, GError **error);

G_END_DECLS
