/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-entry-text.h"

G_BEGIN_DECLS

/*
 * WeegEntryGrid: values of the session's dossier as a table to type in, each cell
 * at a path of its own: functions by activities, states by states.
 *
 * What is entered is handed over at once; what is not understood stays as typed,
 * and below the table stands why, by row and column. Tab goes to the next cell,
 * Up and Down to the row above and below. Ctrl+V with cells of a spreadsheet fills
 * from the cell it is in, all of them or none, as one edit.
 *
 * It is filled with a plan: weeg_entry_grid_begin, columns, rows with a cell for
 * each column, weeg_entry_grid_end; again after each change. As long as there are
 * as many rows and columns, what is being typed stays.
 *
 * Signal: pasted (text) -> boolean: cells of a spreadsheet, before they are read;
 * TRUE: someone else has dealt with them.
 */
#define WEEG_TYPE_ENTRY_GRID (weeg_entry_grid_get_type ())
G_DECLARE_FINAL_TYPE (WeegEntryGrid, weeg_entry_grid, WEEG, ENTRY_GRID, GtkBox)

/* Instead of an edit of the cell; FALSE with @error: it stays as typed. */
typedef gboolean (*WeegEntryEnter) (guint row, const char *text, gpointer user_data, GError **error);
/* What stands behind a row; floating. */
typedef GtkWidget *(*WeegEntryRowEnd) (guint row, gpointer user_data);

/* @name: what the table is called, in the names of edits and for screen readers. */
GtkWidget *weeg_entry_grid_new (WeegDossierSession *session, const char *language, const char *name);
void weeg_entry_grid_set_row_end (WeegEntryGrid *self, WeegEntryRowEnd row_end, gpointer user_data);

void weeg_entry_grid_begin (WeegEntryGrid *self);
/* @words: lent for ever; how values are written and what they are called.
 * @enter (nullable): what is typed in this column goes there. */
void weeg_entry_grid_add_column (WeegEntryGrid *self,
                                 const char *title,
                                 WeegEntryKind kind,
                                 const WeegFieldWords *words,
                                 int width_chars,
                                 WeegEntryEnter enter,
                                 gpointer user_data);
/* @level: how far it is set in. */
void weeg_entry_grid_add_row (WeegEntryGrid *self, const char *title, guint level);
/* The next cell of the last row. @path NULL: nothing can be entered. */
void weeg_entry_grid_add_cell (WeegEntryGrid *self, const char *path);
/* The same for a column with @enter: what it shows. */
void weeg_entry_grid_add_text (WeegEntryGrid *self, const char *text);
void weeg_entry_grid_end (WeegEntryGrid *self);

/* What is wrong with values that were taken, as the engines say it. TRUE: @path is
 * that of a cell, or of a row of cells, here. @path has its keys without quotes. */
void weeg_entry_grid_clear_problems (WeegEntryGrid *self);
gboolean weeg_entry_grid_add_problem (WeegEntryGrid *self, const char *path, const char *message);

/* Fills from @row and @column on; all of @text or nothing, with the reason below the table. A row of
 * headings and a column of them are recognised. */
gboolean weeg_entry_grid_paste (WeegEntryGrid *self, guint row, guint column, const char *text);
/* All of it, tab separated, with headings. (transfer full) */
char *weeg_entry_grid_dup_table (WeegEntryGrid *self);
/* Says below the table what is wrong; NULL: nothing. */
void weeg_entry_grid_set_message (WeegEntryGrid *self, const char *message);

/* For tests: types @text in a cell and leaves it; FALSE when it was not taken. */
gboolean weeg_entry_grid_enter (WeegEntryGrid *self, guint row, guint column, const char *text);
/* What stands below the table; NULL: nothing. (transfer full) */
char *weeg_entry_grid_dup_messages (WeegEntryGrid *self);
const char *weeg_entry_grid_get_text (WeegEntryGrid *self, guint row, guint column);

G_END_DECLS
