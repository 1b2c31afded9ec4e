/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-file-question.h"

#include <glib/gi18n.h>

#define KEY "weeg-file-question"

typedef struct
{
  GtkWindow *parent;
  GtkFileChooserNative *chooser;
  WeegFilesChosen chosen;
  gpointer user_data;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_object_unref (self->chooser);
  g_free (self);
}

static void
file_question_response_cb (GtkNativeDialog *dialog, int response, Question *self)
{
  WeegFilesChosen chosen = self->chosen;
  gpointer user_data = self->user_data;
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (self->chooser));

  g_object_set_data (G_OBJECT (self->parent), KEY, NULL);
  if (response == GTK_RESPONSE_ACCEPT && g_list_model_get_n_items (files) > 0)
    chosen (files, user_data);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  static const char *const any[] = { "", NULL };
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (const char *const *suffix = suffixes != NULL ? suffixes : any; *suffix != NULL; suffix++)
    {
      g_autofree char *pattern = g_strconcat ("*", *suffix, NULL);

      gtk_file_filter_add_pattern (filter, pattern);
    }
  gtk_file_chooser_add_filter (chooser, filter);
}

void
weeg_file_question_ask (GtkWindow *parent,
                        const WeegFileQuestion *question,
                        WeegFilesChosen chosen,
                        gpointer user_data)
{
  Question *self;

  g_return_if_fail (GTK_IS_WINDOW (parent) && question != NULL && chosen != NULL);

  self = g_object_get_data (G_OBJECT (parent), KEY);
  if (self != NULL)
    {
      gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
      return;
    }
  self = g_new0 (Question, 1);
  self->parent = parent;
  self->chosen = chosen;
  self->user_data = user_data;
  self->chooser =
      gtk_file_chooser_native_new (question->title, parent, question->action, question->accept, _ ("Cancel"));
  add_filter (GTK_FILE_CHOOSER (self->chooser), question->kind, question->suffixes);
  if (question->action == GTK_FILE_CHOOSER_ACTION_OPEN)
    add_filter (GTK_FILE_CHOOSER (self->chooser), _ ("All files"), NULL);
  if (question->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), question->name);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), question->several);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_object_set_data_full (G_OBJECT (parent), KEY, self, question_free);
  g_signal_connect (self->chooser, "response", G_CALLBACK (file_question_response_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

char *
weeg_file_question_complete (const char *path, const char *suffix)
{
  g_return_val_if_fail (path != NULL && suffix != NULL, NULL);
  return g_str_has_suffix (path, suffix) ? g_strdup (path) : g_strconcat (path, suffix, NULL);
}
