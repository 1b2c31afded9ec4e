/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-dossier-parts.h"
#include "weeg-dossier-session-private.h"
#include "weeg-exchange-file.h"

/* The dossiers of the register, one by one: open in a session that all who work on it share, or just read. */

static void
forget_session_cb (gpointer data, GObject *session)
{
  WeegWorkspace *self = data;
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->sessions);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (value == (gpointer)session)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

void
weeg_workspace_detach_sessions (WeegWorkspace *self)
{
  GHashTableIter iter;
  gpointer session;

  g_hash_table_iter_init (&iter, self->sessions);
  while (g_hash_table_iter_next (&iter, NULL, &session))
    {
      g_object_weak_unref (session, forget_session_cb, self);
      weeg_dossier_session_detach (session);
      g_hash_table_iter_remove (&iter);
    }
  weeg_workspace_detach_settings (self);
}

static WeegSessionContext
session_context (gpointer data)
{
  WeegWorkspace *self = data;

  return (WeegSessionContext){ self->store, self->language, self->who, self->settings };
}

static void
session_saved (gpointer data, const char *id)
{
  weeg_workspace_reload_item (data, id);
  weeg_workspace_emit_changed (data);
}

WeegDossierSession *
weeg_workspace_peek_session (WeegWorkspace *self, const char *id)
{
  return g_hash_table_lookup (self->sessions, id);
}

WeegDossierSession *
weeg_workspace_open_dossier (WeegWorkspace *self, const char *id, GError **error)
{
  WeegDossierSession *session;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  session = weeg_workspace_peek_session (self, id);
  if (session != NULL)
    return g_object_ref (session);
  session = weeg_dossier_session_new (id, session_context, session_saved, self, error);
  if (session != NULL)
    {
      g_hash_table_insert (self->sessions, g_strdup (id), session);
      g_object_weak_ref (G_OBJECT (session), forget_session_cb, self);
    }
  return session;
}

WeegDossier *
weeg_workspace_load_dossier (WeegWorkspace *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, NULL);
  parts = weeg_register_load (self->store, id, NULL, error);
  return parts != NULL ? weeg_dossier_from_parts (id, parts, error) : NULL;
}

WeegDossier *
weeg_workspace_load_held (WeegWorkspace *self, const char *id, const char *point, GError **error)
{
  g_autofree char *copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL && point != NULL, NULL);
  copy = weeg_register_load_held (self->store, id, point, error);
  if (copy == NULL)
    return NULL;
  bytes = g_bytes_new (copy, strlen (copy));
  file = weeg_exchange_file_read (bytes, problems);
  if (file != NULL && file->format == WEEG_FORMAT_DOSSIER && file->records->len == 1)
    return weeg_record_ref (file->records->pdata[0]);
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED,
                  "the copy of dossier %s at decision point %s is damaged: %p", id, point,
                  weeg_problems_n (problems) > 0 ? weeg_problems_ref_message (problems, 0)
                                                 : weeg_message_new ("it is no dossier"));
  return NULL;
}

void
weeg_workspace_reread_sessions (WeegWorkspace *self)
{
  g_autoptr (GList) sessions = NULL;

  weeg_workspace_reload_items (self, NULL);
  sessions = g_hash_table_get_values (self->sessions);
  for (GList *l = sessions; l != NULL; l = l->next)
    {
      g_autoptr (WeegDossierSession) session = g_object_ref (l->data);

      if (weeg_workspace_find_item (self, weeg_dossier_session_get_id (session)) != NULL)
        weeg_dossier_session_refresh (session);
      else
        weeg_dossier_session_notify_removed (session);
    }
  weeg_workspace_refresh_settings (self);
  weeg_workspace_emit_changed (self);
}
