/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-export-bar.h"

#include <glib/gi18n.h>

#include "weeg-folder.h"
#include "weeg-language.h"
#include "weeg-workspace.h"

enum
{
  RESPONSE_CANCEL = 1,
  RESPONSE_OPEN,
  RESPONSE_FOLDER,
};

struct _WeegExportBar
{
  AdwBin parent_instance;

  GtkWidget *bar;
  GtkWidget *spinner;
  GtkWidget *label;
  GtkWidget *cancel;
  GtkWidget *open;
  GtkWidget *folder;

  GtkFileChooserNative *chooser; /* while it is open */
  WeegDossierSession *session;
  char *point;
  char *language;
  GFile *file;
  GCancellable *job; /* while an advice is being made */
};

G_DEFINE_FINAL_TYPE (WeegExportBar, weeg_export_bar, ADW_TYPE_BIN)

typedef enum
{
  STATE_HIDDEN,
  STATE_BUSY,
  STATE_DONE,
  STATE_FAILED,
} State;

static void
set_state (WeegExportBar *self, State state, const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->spinner, state == STATE_BUSY);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), state == STATE_BUSY);
  gtk_widget_set_visible (self->cancel, state == STATE_BUSY);
  gtk_widget_set_visible (self->open, state == STATE_DONE);
  gtk_widget_set_visible (self->folder, state == STATE_DONE);
  gtk_info_bar_set_show_close_button (GTK_INFO_BAR (self->bar), state == STATE_DONE || state == STATE_FAILED);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (self->bar),
                                 state == STATE_FAILED ? GTK_MESSAGE_ERROR : GTK_MESSAGE_INFO);
  gtk_widget_set_visible (GTK_WIDGET (self), state != STATE_HIDDEN);
  gtk_info_bar_set_revealed (GTK_INFO_BAR (self->bar), state != STATE_HIDDEN);
}

static void
written_cb (GObject *session, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WeegExportBar) self = WEEG_EXPORT_BAR (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegDocument) document = weeg_advice_job_finish (result, &error);
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text = NULL;

  g_clear_object (&self->job);
  if (g_application_get_default () != NULL)
    g_application_release (g_application_get_default ());
  if (document == NULL && g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      set_state (self, STATE_HIDDEN, "");
      return;
    }
  if (document == NULL)
    {
      g_autofree char *reason = weeg_store_error_explain (error, weeg_language_get_interface ());

      /* Translators: %s is the reason why. */
      text = g_strdup_printf (_ ("The advice was not written: %s"), reason);
      set_state (self, STATE_FAILED, text);
      return;
    }
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_ ("The advice was written as “%s”."), name);
  set_state (self, STATE_DONE, text);
}

void
weeg_export_bar_run (WeegExportBar *self, WeegDossierSession *session, const WeegAdviceOrder *order)
{
  WeegAdviceOrder complete;

  g_return_if_fail (WEEG_IS_EXPORT_BAR (self));
  g_return_if_fail (WEEG_IS_DOSSIER_SESSION (session));
  g_return_if_fail (order != NULL && order->path != NULL);
  g_return_if_fail (self->job == NULL);

  complete = *order;
  complete.created = g_get_real_time () / G_USEC_PER_SEC;
  g_set_object (&self->session, session);
  g_clear_object (&self->file);
  self->file = g_file_new_for_path (order->path);
  self->job = g_cancellable_new ();
  set_state (self, STATE_BUSY, _ ("The advice is being made …"));
  /* Also when the last window is closed meanwhile. */
  if (g_application_get_default () != NULL)
    g_application_hold (g_application_get_default ());
  weeg_advice_job_async (session, &complete, self->job, written_cb, g_object_ref (self));
}

static void
export_bar_chosen_cb (WeegExportBar *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);
      WeegAdviceOrder order = { .point = self->point, .language = self->language, .path = path };

      if (path != NULL)
        weeg_export_bar_run (self, self->session, &order);
      else
        set_state (self, STATE_FAILED,
                   _ ("The advice was not written: only folders of this computer can be written to."));
    }
}

void
weeg_export_bar_ask (WeegExportBar *self, WeegDossierSession *session, const WeegAdviceOrder *order)
{
  g_autofree char *name = NULL;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_return_if_fail (WEEG_IS_EXPORT_BAR (self));
  g_return_if_fail (WEEG_IS_DOSSIER_SESSION (session));
  g_return_if_fail (order != NULL);

  /* One at a time: the bar says that the other is being made, and how to stop it. */
  if (self->job != NULL)
    return;
  if (self->chooser != NULL)
    {
      gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
      return;
    }
  g_set_object (&self->session, session);
  g_free (self->point);
  self->point = g_strdup (order->point);
  g_free (self->language);
  self->language = g_strdup (order->language);
  name = weeg_advice_job_suggest_name (weeg_dossier_session_get_dossier (session), order->language);
  self->chooser = gtk_file_chooser_native_new (
      _ ("Export advice"), GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW)),
      GTK_FILE_CHOOSER_ACTION_SAVE, _ ("Export"), _ ("Cancel"));
  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_pattern (filter, "*.pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (export_bar_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
export_bar_response_cb (WeegExportBar *self, int response)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_WINDOW));

  switch (response)
    {
    case RESPONSE_CANCEL:
      g_cancellable_cancel (self->job);
      break;
    case RESPONSE_OPEN:
      weeg_folder_open_file (self->file, window);
      break;
    case RESPONSE_FOLDER:
      weeg_folder_show (self->file, window);
      break;
    case GTK_RESPONSE_CLOSE:
    default:
      set_state (self, STATE_HIDDEN, "");
    }
}

static void
weeg_export_bar_dispose (GObject *object)
{
  WeegExportBar *self = WEEG_EXPORT_BAR (object);

  g_clear_object (&self->chooser);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->job);
  g_clear_pointer (&self->point, g_free);
  g_clear_pointer (&self->language, g_free);
  G_OBJECT_CLASS (weeg_export_bar_parent_class)->dispose (object);
}

static void
weeg_export_bar_class_init (WeegExportBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = weeg_export_bar_dispose;
}

/* Not gtk_info_bar_add_button(): its mnemonics make a screen reader say the label twice. */
static GtkWidget *
add_button (WeegExportBar *self, const char *text, int response)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_info_bar_add_action_widget (GTK_INFO_BAR (self->bar), button, response);
  return button;
}

static void
weeg_export_bar_init (WeegExportBar *self)
{
  self->bar = gtk_info_bar_new ();
  self->spinner = gtk_spinner_new ();
  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_selectable (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->spinner);
  gtk_info_bar_add_child (GTK_INFO_BAR (self->bar), self->label);
  self->cancel = add_button (self, _ ("Cancel"), RESPONSE_CANCEL);
  self->open = add_button (self, _ ("Open"), RESPONSE_OPEN);
  self->folder = add_button (self, _ ("Show folder"), RESPONSE_FOLDER);
  g_signal_connect_swapped (self->bar, "response", G_CALLBACK (export_bar_response_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->bar);
  set_state (self, STATE_HIDDEN, "");
}

const char *
weeg_export_bar_get_text (WeegExportBar *self)
{
  g_return_val_if_fail (WEEG_IS_EXPORT_BAR (self), NULL);
  return gtk_label_get_label (GTK_LABEL (self->label));
}
