/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-undo-toast.h"

#include <adwaita.h>

/* Of an overlay: the toast that it shows. */
#define TOAST "weeg-undo-toast"
/* Of a toast: the session in which it undoes; only to be compared. */
#define SESSION "weeg-undo-toast-session"

static void
undo_toast_pressed_cb (AdwToast *toast, WeegDossierSession *session)
{
  weeg_dossier_session_undo (session, NULL);
}

/* It would undo what was done since. libadwaita 1.2 does not survive that a toast is dismissed while it still
 * moves, so it stays to be read. */
static void
withdraw_undo (AdwToast *toast)
{
  adw_toast_set_button_label (toast, NULL);
}

static void
undo_toast_gone_cb (GObject *overlay, AdwToast *toast)
{
  if (g_object_get_data (overlay, TOAST) == toast)
    g_object_set_data (overlay, TOAST, NULL);
}

static AdwToast *
add_toast (AdwToastOverlay *overlay, WeegDossierSession *session)
{
  AdwToast *toast = adw_toast_new ("");

  g_object_set_data (G_OBJECT (toast), SESSION, session);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_toast_pressed_cb), session, 0);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (undo_toast_gone_cb), overlay, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dossier", G_CALLBACK (withdraw_undo), toast, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (overlay), TOAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
  return toast;
}

/* One that is shown still says the new text: a second would wait until it is gone. */
void
weeg_undo_toast_show (GtkWidget *widget, WeegDossierSession *session, const char *text, const char *undo)
{
  GtkWidget *overlay;
  AdwToast *toast;
  g_autofree char *escaped = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget) && WEEG_IS_DOSSIER_SESSION (session));
  g_return_if_fail (text != NULL && undo != NULL);

  overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  if (overlay == NULL)
    return;
  toast = g_object_get_data (G_OBJECT (overlay), TOAST);
  if (toast == NULL || g_object_get_data (G_OBJECT (toast), SESSION) != session)
    toast = add_toast (ADW_TOAST_OVERLAY (overlay), session);
  escaped = g_markup_escape_text (text, -1);
  adw_toast_set_title (toast, escaped);
  adw_toast_set_button_label (toast, undo);
}
