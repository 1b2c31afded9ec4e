/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-words.h"
#include "weeg-list-editor.h"

G_BEGIN_DECLS

/*
 * What the files of WeegListEditor share: weeg-list-editor.c shows the list, weeg-list-editor-edit.c changes
 * one of its records, weeg-list-editor-table.c exchanges all of them with a spreadsheet.
 */
struct _WeegListEditor
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language; /* static */
  const WeegRecordWords *words;
  char *path; /* of the list */

  GtkWidget *list;
  GtkWidget *group;
  GtkWidget *message;
  GtkWidget *add_button;
};

/* The list as it is now. (nullable) */
const WeegList *weeg_list_editor_look_up (WeegListEditor *self);
/* Says @text (nullable) below the list. */
void weeg_list_editor_say (WeegListEditor *self, const char *text, gboolean wrong);
/* The row at @index, or the last, or the button that adds one. */
void weeg_list_editor_focus_row (WeegListEditor *self, guint index);

/* Makes @edit; the reason why it cannot be stands below the list. */
gboolean weeg_list_editor_make (WeegListEditor *self, WeegEdit *edit);

/* What the buttons for a spreadsheet do. */
void weeg_list_editor_paste_clipboard (WeegListEditor *self);
void weeg_list_editor_copy_to_clipboard (WeegListEditor *self);

G_END_DECLS
