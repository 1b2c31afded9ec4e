/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-advice-job.h"

G_BEGIN_DECLS

/*
 * WeegExportBar: the export of an advice, from the question where it goes to what
 * became of it: progress that can be cancelled, then the file with "Open" and
 * "Show folder", or why it could not be written. Stays until it is closed.
 */
#define WEEG_TYPE_EXPORT_BAR (weeg_export_bar_get_type ())
G_DECLARE_FINAL_TYPE (WeegExportBar, weeg_export_bar, WEEG, EXPORT_BAR, AdwBin)

/* Asks for a file, then writes it. @order's path and created are not looked at. */
void weeg_export_bar_ask (WeegExportBar *self, WeegDossierSession *session, const WeegAdviceOrder *order);
/* Writes without asking. */
void weeg_export_bar_run (WeegExportBar *self, WeegDossierSession *session, const WeegAdviceOrder *order);
/* What it says now; "" when it says nothing. */
const char *weeg_export_bar_get_text (WeegExportBar *self);

G_END_DECLS
