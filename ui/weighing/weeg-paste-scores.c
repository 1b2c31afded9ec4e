/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-paste-scores.h"

#include <glib/gi18n.h>

#include "weeg-button.h"
#include "weeg-edit-words.h"
#include "weeg-label.h"
#include "weeg-score-table.h"

struct _WeegPasteScores
{
  GtkBox parent_instance;

  WeegDossierSession *session;
  const char *language;
  GtkWidget *paste;
  GtkWidget *message;
};

G_DEFINE_FINAL_TYPE (WeegPasteScores, weeg_paste_scores, GTK_TYPE_BOX)

gboolean
weeg_paste_scores_paste (WeegPasteScores *self, const char *text)
{
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = NULL;
  guint n;

  g_return_val_if_fail (WEEG_IS_PASTE_SCORES (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  edit = weeg_score_table_read (weeg_dossier_session_get_dossier (self->session), NULL, text, self->language,
                                &error);
  n = edit != NULL ? weeg_edit_n_steps (edit) : 0;
  if (n > 0)
    weeg_dossier_session_edit (self->session, edit, &error);
  /* What could not be written is the window's to say. */
  if (error != NULL && error->domain == WEEG_EDIT_ERROR)
    {
      done = weeg_edit_words_error (error, self->language);
      weeg_label_say (self->message, done, TRUE);
      return FALSE;
    }
  done = n == 0 ? g_strdup (_ ("Nothing changed: all scores in it are there already."))
                : g_strdup_printf (ngettext ("%u score was entered.", "%u scores were entered.", n), n);
  weeg_label_say (self->message, done, FALSE);
  return TRUE;
}

/* What was said of the last paste is no longer so. */
static void
paste_scores_changed_cb (WeegPasteScores *self)
{
  weeg_label_say (self->message, "", FALSE);
}

static void
paste_scores_pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WeegPasteScores) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || *text == '\0')
    weeg_label_say (self->message, _ ("The clipboard holds no text"), TRUE);
  else
    weeg_paste_scores_paste (self, text);
}

static void
scores_paste_cb (WeegPasteScores *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, paste_scores_pasted_cb,
                                 g_object_ref (self));
}

static void
paste_scores_copy_cb (WeegPasteScores *self)
{
  g_autofree char *table =
      weeg_score_table_write (weeg_dossier_session_get_dossier (self->session), self->language);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), table);
  weeg_label_say (self->message, _ ("Copied: a row per alternative and criterion, a column per member."),
                  FALSE);
}

static gboolean
copy_key_cb (GtkWidget *widget, GVariant *args, gpointer unused)
{
  paste_scores_copy_cb (WEEG_PASTE_SCORES (widget));
  return TRUE;
}

static gboolean
paste_key_cb (GtkWidget *widget, GVariant *args, gpointer unused)
{
  WeegPasteScores *self = WEEG_PASTE_SCORES (widget);

  if (gtk_widget_get_sensitive (self->paste))
    scores_paste_cb (self);
  return TRUE;
}

static void
weeg_paste_scores_dispose (GObject *object)
{
  g_clear_object (&WEEG_PASTE_SCORES (object)->session);
  G_OBJECT_CLASS (weeg_paste_scores_parent_class)->dispose (object);
}

static void
weeg_paste_scores_class_init (WeegPasteScoresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = weeg_paste_scores_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, copy_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_key_cb, NULL);
}

static void
weeg_paste_scores_init (WeegPasteScores *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 18);
  self->paste = weeg_button_append (
      buttons, _ ("Paste scores"),
      _ ("Rows from a spreadsheet, as “Copy all” gives them; empty cells leave a score as it is"),
      G_CALLBACK (scores_paste_cb), self);
  weeg_button_append (buttons, _ ("Copy all"), _ ("As rows for a spreadsheet"),
                      G_CALLBACK (paste_scores_copy_cb), self);
  gtk_box_append (GTK_BOX (self), buttons);
  self->message = weeg_label_append (GTK_WIDGET (self), NULL);
  gtk_widget_set_visible (self->message, FALSE);
}

GtkWidget *
weeg_paste_scores_new (WeegDossierSession *session, const char *language)
{
  WeegPasteScores *self;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session), NULL);

  self = g_object_new (WEEG_TYPE_PASTE_SCORES, NULL);
  self->session = g_object_ref (session);
  self->language = language;
  gtk_widget_set_sensitive (self->paste, !weeg_dossier_session_is_read_only (session));
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (paste_scores_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

const char *
weeg_paste_scores_get_message (WeegPasteScores *self)
{
  g_return_val_if_fail (WEEG_IS_PASTE_SCORES (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->message));
}
