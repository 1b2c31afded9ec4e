/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-page.h"
#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * WeegWindow: the main window: a register with its dossiers, one of them, the
 * start page, or what is wrong with a file that was to be opened.
 */
#define WEEG_TYPE_WINDOW (weeg_window_get_type ())
G_DECLARE_FINAL_TYPE (WeegWindow, weeg_window, WEEG, WINDOW, AdwApplicationWindow)

/* @language: of the reader, "nl" or "en". */
WeegWindow *weeg_window_new (AdwApplication *application, const char *language);

/* Opens the register at @path beside the interface; @create: makes it when it is
 * not there, with the shipped cases when @with_cases. */
void weeg_window_open (WeegWindow *self, const char *path, gboolean create, gboolean with_cases);
/* The user's own register when there is one, else the start page. */
void weeg_window_open_own (WeegWindow *self);
void weeg_window_show_start (WeegWindow *self);
/* The list of dossiers, while a register is open. */
void weeg_window_show_list (WeegWindow *self);
gboolean weeg_window_open_dossier (WeegWindow *self, const char *id);
/* Reads files (of GFile) with dossiers, or advices that carry one, into the register
 * that is open; what is wrong with one is shown in full. */
void weeg_window_import (WeegWindow *self, GListModel *files);
/* Writes the dossiers to a file, which is replaced only if @overwrite; what went wrong is said. */
gboolean
weeg_window_export_to (WeegWindow *self, const char *const *ids, const char *path, gboolean overwrite);
/* Copies the register to @path beside the interface; then says so. */
void weeg_window_back_up_to (WeegWindow *self, const char *path, gboolean overwrite);
/* Shows what going back to the backup at @path would change. (transfer none) (nullable) */
GtkWindow *weeg_window_preview_restore (WeegWindow *self, const char *path);

WeegWorkspace *weeg_window_get_workspace (WeegWindow *self);      /* (nullable) */
WeegDossierPage *weeg_window_get_dossier_page (WeegWindow *self); /* (nullable) */
/* "start", "busy", "problem", "list" or "dossier" */
const char *weeg_window_get_page (WeegWindow *self);

G_END_DECLS
