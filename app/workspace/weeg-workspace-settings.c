/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-defaults.h"
#include "weeg-dossier-check.h"
#include "weeg-dossier-session-private.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"

/* The settings of the register, kept by one name, and edited as those of a dossier are. */

#define SETTINGS_NAME "settings"

WeegSettings *
weeg_workspace_load_settings (WeegWorkspace *self, GError **error)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GError) problem = NULL;
  g_autofree char *json = NULL;
  WeegSettings *settings;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  json = weeg_register_dup_setting (self->store, SETTINGS_NAME, &problem);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (json == NULL)
    return weeg_defaults_settings ();
  settings = weeg_json_read_record (&weeg_settings_type, json, -1, problems);
  if (settings == NULL)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED, "the settings are damaged: %s: %p",
                    weeg_problems_path (problems, 0), weeg_problems_ref_message (problems, 0));
  return settings;
}

/* By the rules for a dossier that has them. */
static gboolean
check_settings (const WeegSettings *settings, GError **error)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_dossier_type);
  WeegDossier *dossier = (WeegDossier *)record;

  WEEG_SET (dossier, settings, weeg_record_ref (settings));
  weeg_dossier_check (dossier, problems);
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    if (g_str_has_prefix (weeg_problems_path (problems, i), "settings"))
      {
        weeg_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID, "%s: %p",
                        weeg_problems_path (problems, i), weeg_problems_ref_message (problems, i));
        return FALSE;
      }
  return TRUE;
}

gboolean
weeg_workspace_save_settings (WeegWorkspace *self, const WeegSettings *settings, GError **error)
{
  g_autofree char *json = NULL, *note = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && settings != NULL, FALSE);
  if (!check_settings (settings, error))
    return FALSE;
  json = weeg_json_write_record (settings, WEEG_JSON_COMPACT);
  note = weeg_workspace_note (self, "set", SETTINGS_NAME, json);
  if (!weeg_register_set_setting (self->store, SETTINGS_NAME, json, note, error))
    return FALSE;
  g_clear_pointer (&self->settings, weeg_record_unref);
  self->settings = weeg_record_ref (settings);
  weeg_workspace_emit_changed (self);
  return TRUE;
}

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
  self->settings_session = weeg_dossier_session_new (SETTINGS_NAME, settings_context, saved_cb, self, error);
  if (self->settings_session != NULL)
    g_object_weak_ref (G_OBJECT (self->settings_session), forget_cb, self);
  return self->settings_session;
}
