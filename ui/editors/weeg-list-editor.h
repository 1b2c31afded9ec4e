/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegListEditor: the records of one list of the session's dossier as rows, with
 * what can be done to them: add, open, duplicate, move, remove; for some lists
 * also copying to a spreadsheet and pasting from one.
 *
 * Keys in a row: Enter opens it, Alt+Up and Alt+Down move it, Ctrl+D doubles it,
 * Delete removes it. Every change is an edit that can be undone; a removal also
 * from a toast, when the editor stands in an AdwToastOverlay.
 */
#define WEEG_TYPE_LIST_EDITOR (weeg_list_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegListEditor, weeg_list_editor, WEEG, LIST_EDITOR, GtkBox)

/* @path: of a list of records, as in WeegPath. @heading NULL: what the list is called. */
GtkWidget *weeg_list_editor_new (WeegDossierSession *session,
                                 const char *language,
                                 const char *path,
                                 const char *heading);
/* Where the list stands now, when the record that holds it moved. */
void weeg_list_editor_set_path (WeegListEditor *self, const char *path);

/* What the buttons, keys and menus do; FALSE: it could not be, and the editor says why. */
gboolean weeg_list_editor_add (WeegListEditor *self);
gboolean weeg_list_editor_duplicate (WeegListEditor *self, guint index);
gboolean weeg_list_editor_move (WeegListEditor *self, guint index, int by);
gboolean weeg_list_editor_remove (WeegListEditor *self, guint index);
/* A row with the name of a record that is there changes it; others are added. */
gboolean weeg_list_editor_paste (WeegListEditor *self, const char *text);
/* All rows, tab separated, with a row of headings. (transfer full) */
char *weeg_list_editor_dup_table (WeegListEditor *self);

guint weeg_list_editor_get_n (WeegListEditor *self);
/* What is wrong, or what was done where the rows do not show it. (nullable) */
const char *weeg_list_editor_get_message (WeegListEditor *self);

G_END_DECLS
