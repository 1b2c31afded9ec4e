/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for files by the desktop's own dialog. */
typedef struct
{
  GtkFileChooserAction action;
  const char *title;
  const char *accept;          /* the button */
  const char *kind;            /* what the files are: "Registers" */
  const char *const *suffixes; /* ".weeg"; the first is given to a name without one */
  const char *name;            /* (nullable): suggested, when saving */
  gboolean several;
} WeegFileQuestion;

/* @files: of GFile, one or more, on this computer. */
typedef void (*WeegFilesChosen) (GListModel *files, gpointer user_data);

/* @chosen is not called when it is cancelled or when @parent goes first; @user_data is
 * @parent or lives as long. A second question of a window waits for the first. */
void weeg_file_question_ask (GtkWindow *parent,
                             const WeegFileQuestion *question,
                             WeegFilesChosen chosen,
                             gpointer user_data);
/* (transfer full): @path, with @suffix unless it ends so. */
char *weeg_file_question_complete (const char *path, const char *suffix);

G_END_DECLS
