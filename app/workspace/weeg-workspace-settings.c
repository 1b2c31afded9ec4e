/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-dossier-session-private.h"

/* The settings of the register, edited as those of a dossier are. */

static void
forget_cb (gpointer data, GObject *session)
{
  ((WeegWorkspace *)data)->settings_session = NULL;
}

void
weeg_workspace_detach_settings (WeegWorkspace *self)
{
  WeegDossierSession *session = g_steal_pointer (&self->settings_session);

  if (session == NULL)
    return;
  g_object_weak_unref (G_OBJECT (session), forget_cb, self);
  weeg_dossier_session_detach (session);
}

void
weeg_workspace_refresh_settings (WeegWorkspace *self)
{
  if (self->settings_session != NULL)
    weeg_dossier_session_refresh (self->settings_session);
}

static WeegDossier *
read_settings (gpointer workspace, GError **error)
{
  WeegSettings *settings = weeg_workspace_load_settings (workspace, error);
  WeegDossier *dossier;

  if (settings == NULL)
    return NULL;
  dossier = weeg_record_new (&weeg_dossier_type);
  WEEG_SET (dossier, settings, settings);
  return dossier;
}

static gboolean
write_settings (gpointer workspace, const WeegDossier *dossier, GError **error)
{
  g_autoptr (WeegAnyRecord) none = NULL;

  if (dossier->settings == NULL)
    none = weeg_record_new (&weeg_settings_type);
  return weeg_workspace_save_settings (
      workspace, dossier->settings != NULL ? dossier->settings : (const WeegSettings *)none, error);
}

static WeegSessionContext
settings_context (gpointer data)
{
  WeegWorkspace *self = data;

  return (WeegSessionContext){ .store = self->store,
                               .language = self->language,
                               .who = self->who,
                               .read = read_settings,
                               .write = write_settings };
}

/* weeg_workspace_save_settings has told of it already. */
static void
saved_cb (gpointer workspace, const char *id)
{
}

WeegDossierSession *
weeg_workspace_open_settings (WeegWorkspace *self, GError **error)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  if (self->settings_session != NULL)
    return g_object_ref (self->settings_session);
  self->settings_session = weeg_dossier_session_new ("settings", settings_context, saved_cb, self, error);
  if (self->settings_session != NULL)
    g_object_weak_ref (G_OBJECT (self->settings_session), forget_cb, self);
  return self->settings_session;
}
