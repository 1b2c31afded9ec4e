/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-session-private.h"

#include "weeg-dossier-parts.h"

WeegDossier *
weeg_session_read (
    const WeegSessionContext *context, gpointer workspace, const char *id, gint64 *revision, GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  *revision = 0;
  if (context->read != NULL)
    return context->read (workspace, error);
  parts = weeg_register_load (context->store, id, revision, error);
  return parts != NULL ? weeg_dossier_from_parts (id, parts, error) : NULL;
}

gboolean
weeg_session_write (const WeegSessionContext *context,
                    gpointer workspace,
                    const char *id,
                    const WeegDossier *saved,
                    const WeegDossier *dossier,
                    const char *point,
                    const char *copy,
                    gint64 *revision,
                    GError **error)
{
  g_autoptr (WeegChangeSet) changes = NULL;

  if (context->write != NULL)
    return context->write (workspace, dossier, error);
  changes = weeg_dossier_changes (saved, dossier);
  if (point != NULL)
    weeg_change_set_hold (changes, point, copy);
  return weeg_change_set_is_empty (changes) ||
         weeg_register_apply (context->store, id, changes, revision, NULL, error);
}

gboolean
weeg_session_has_moved_on (const WeegSessionContext *context,
                           gpointer workspace,
                           const char *id,
                           const WeegDossier *saved,
                           gint64 revision)
{
  g_autoptr (WeegOverview) overview = NULL;

  if (context->read != NULL)
    {
      g_autoptr (WeegAnyRecord) there = (WeegRecord *)context->read (workspace, NULL);

      return there != NULL && !weeg_record_equal (there, saved);
    }
  overview = weeg_register_get_overview (context->store, id, NULL);
  return overview != NULL && overview->revision != revision;
}
