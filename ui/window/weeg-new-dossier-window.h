/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * WeegNewDossierWindow: the window that asks what a new dossier is about and makes it from a
 * template. What is missing is said beside its field; what was typed outlives the window, until
 * the dossier is made, if its owner keeps it.
 *
 * Signal: made (string id)
 */
#define WEEG_TYPE_NEW_DOSSIER_WINDOW (weeg_new_dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (WeegNewDossierWindow, weeg_new_dossier_window, WEEG, NEW_DOSSIER_WINDOW, AdwWindow)

GtkWidget *weeg_new_dossier_window_new (WeegWorkspace *workspace, const char *language);
/* What the button does. FALSE: something is missing or wrong, and the window says what. */
gboolean weeg_new_dossier_window_make (WeegNewDossierWindow *self);
/* (transfer full): what is typed now, to go on with in a window made later. */
GVariant *weeg_new_dossier_window_dup_typed (WeegNewDossierWindow *self);
void weeg_new_dossier_window_set_typed (WeegNewDossierWindow *self, GVariant *typed);
/* For tests: what is typed into, and what is said below the title (nullable). (transfer none) */
GtkEditable *weeg_new_dossier_window_get_title_entry (WeegNewDossierWindow *self);
const char *weeg_new_dossier_window_get_error (WeegNewDossierWindow *self);

G_END_DECLS
