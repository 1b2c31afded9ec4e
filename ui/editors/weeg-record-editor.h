/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegRecordEditor: a window in which a record, or a list of records, of an open
 * dossier is edited. There is nothing to save: what is entered is kept at once.
 * Escape closes it, Ctrl+Z and Shift+Ctrl+Z undo and redo.
 */
#define WEEG_TYPE_RECORD_EDITOR (weeg_record_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegRecordEditor, weeg_record_editor, WEEG, RECORD_EDITOR, AdwWindow)

/* @path: as in WeegPath; several with a comma between stand below one another;
 * "" is the dossier's own title, owner and so on. Of a form, "#" goes
 * before what the keys of its only fields begin with. */
GtkWidget *weeg_record_editor_new (WeegDossierSession *session, const char *language, const char *path);
/* Shows one above the window that holds @from. (transfer none) */
GtkWidget *weeg_record_editor_present (GtkWidget *from,
                                       WeegDossierSession *session,
                                       const char *language,
                                       const char *path);

G_END_DECLS
