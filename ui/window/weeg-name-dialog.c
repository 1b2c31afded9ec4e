/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-name-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkEditable *entry;
  WeegNameGiven given;
  gpointer user_data;
} NameDialogRequest;

static char *
dup_name (NameDialogRequest *request)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (request->entry)));
}

static void
name_dialog_response_cb (AdwMessageDialog *dialog, const char *response, NameDialogRequest *request)
{
  g_autofree char *name = dup_name (request);

  if (g_strcmp0 (response, "save") == 0 && *name != '\0')
    request->given (name, request->user_data);
}

static void
name_dialog_changed_cb (AdwMessageDialog *dialog)
{
  NameDialogRequest *request = g_object_get_data (G_OBJECT (dialog), "request");
  g_autofree char *name = dup_name (request);

  adw_message_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

void
weeg_name_dialog_present (GtkWindow *parent, const char *who, WeegNameGiven given, gpointer user_data)
{
  GtkWidget *dialog;
  GtkWidget *entry;
  NameDialogRequest *request;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (given != NULL);

  dialog = adw_message_dialog_new (parent, _ ("Name in the log"),
                                   _ ("Each change of a dossier is kept with the name of who made it."));
  entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (entry), who != NULL ? who : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("Cancel"), "save", _ ("Save"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");

  request = g_new0 (NameDialogRequest, 1);
  request->entry = GTK_EDITABLE (entry);
  request->given = given;
  request->user_data = user_data;
  g_object_set_data_full (G_OBJECT (dialog), "request", request, g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (name_dialog_response_cb), request);
  g_signal_connect_object (entry, "changed", G_CALLBACK (name_dialog_changed_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
