/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-dossier-parts.h"
#include "weeg-dossier-session-private.h"
#include "weeg-exchange-file.h"
#include "weeg-fields.h"
#include "weeg-hold.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-workspace-resources.h"

#define CASES_PREFIX "/org/weegwijzer/cases/"

void
weeg_imported_free (WeegImported *self)
{
  g_free (self->id);
  g_free (self);
}

/* The marks of a file on its own say nothing about the dossier; it is kept without them. */
static WeegDossier *
without_format (const WeegDossier *dossier)
{
  WeegDossier *copy = weeg_record_copy (dossier);

  WEEG_CLEAR (copy, format);
  WEEG_CLEAR (copy, version);
  return copy;
}

/* What is to be done with one dossier of the file; FALSE with @error when it cannot be. */
static gboolean
plan_import (WeegWorkspace *self,
             const WeegDossier *dossier,
             gboolean replace,
             WeegImportOutcome *outcome,
             GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (WeegAnyRecord) there = (WeegRecord *)weeg_workspace_load_dossier (self, dossier->id, &problem);

  *outcome = WEEG_IMPORT_ADDED;
  if (there == NULL && g_error_matches (problem, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (there != NULL && weeg_record_equal (there, dossier))
    {
      *outcome = WEEG_IMPORT_ALREADY_THERE;
      return TRUE;
    }
  /* One that is there but damaged can be replaced, too. */
  *outcome = WEEG_IMPORT_REPLACED;
  if (replace)
    return there == NULL || weeg_hold_is_kept ((const WeegDossier *)there, dossier, self->language, error);
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS,
                  "dossier %s is there already and differs from this one", dossier->id);
  return FALSE;
}

/* (nullable) (transfer none): when the latest entry of the logs of @dossiers was made, by the clock there. */
static const char *
latest_entry (const GPtrArray *dossiers)
{
  const char *latest = NULL;

  for (guint i = 0; i < dossiers->len; i++)
    {
      const WeegDossier *dossier = dossiers->pdata[i];

      for (guint j = 0; j < weeg_list_n (dossier->log); j++)
        {
          const WeegLogEntry *entry = weeg_list_get (dossier->log, j);

          if (g_strcmp0 (entry->at, latest) > 0)
            latest = entry->at;
        }
    }
  return latest;
}

static char *
note_import (WeegWorkspace *self,
             GBytes *bytes,
             const char *name,
             const GPtrArray *dossiers,
             const GPtrArray *outcomes)
{
  const char *until = latest_entry (dossiers);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_autofree char *shown = g_filename_display_name (name != NULL ? name : "-");
  g_autofree char *file =
      weeg_json_write_cell (&weeg_string_shape, (WeegCell){ .pointer = shown }, WEEG_JSON_COMPACT);
  g_autoptr (GString) value = g_string_new (NULL);
  const char *separator = "";

  g_string_append_printf (value, "{\"dossiers\":[");
  for (guint i = 0; i < outcomes->len; i++)
    {
      const WeegImported *imported = outcomes->pdata[i];
      g_autofree char *id =
          weeg_json_write_cell (&weeg_string_shape, (WeegCell){ .pointer = imported->id }, WEEG_JSON_COMPACT);

      if (imported->outcome == WEEG_IMPORT_ALREADY_THERE)
        continue;
      g_string_append_printf (value, "%s%s", separator, id);
      separator = ",";
    }
  g_string_append_printf (value, "],\"file\":%s,\"sha256\":\"%s\"", file, sum);
  if (until != NULL)
    g_string_append_printf (value, ",\"until\":\"%s\"", until);
  g_string_append_c (value, '}');
  return weeg_workspace_note (self, "import", "dossiers", value->str);
}

/* (transfer full): of each point that was held elsewhere, the dossier as it came from there: from here on the
 * advice of that point stays the same. */
static GPtrArray *
held_copies (const WeegDossier *dossier)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_held_copy_free);
  g_autofree char *content = NULL;

  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (point->held == NULL)
        continue;
      if (content == NULL)
        content = weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, dossier);
      g_ptr_array_add (copies, weeg_held_copy_new (point->id, content));
    }
  return copies;
}

/* Writes those that are new or differ, in one transaction. */
static gboolean
write_all (WeegWorkspace *self,
           const GPtrArray *dossiers,
           const GPtrArray *outcomes,
           const char *note,
           GError **error)
{
  g_autofree WeegRegisterEntry *entries = g_new0 (WeegRegisterEntry, dossiers->len);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  guint n = 0;

  for (guint i = 0; i < dossiers->len; i++)
    {
      const WeegImported *imported = outcomes->pdata[i];

      if (imported->outcome == WEEG_IMPORT_ALREADY_THERE)
        continue;
      g_ptr_array_add (kept, weeg_dossier_parts_new (dossiers->pdata[i]));
      g_ptr_array_add (kept, held_copies (dossiers->pdata[i]));
      entries[n++] = (WeegRegisterEntry){ .id = imported->id,
                                          .parts = kept->pdata[kept->len - 2],
                                          .replace = imported->outcome == WEEG_IMPORT_REPLACED,
                                          .held = kept->pdata[kept->len - 1] };
    }
  return n == 0 || weeg_register_add_several (self->store, entries, n, note, error);
}

static void
show_imported (WeegWorkspace *self, const GPtrArray *outcomes)
{
  gboolean any = FALSE;

  for (guint i = 0; i < outcomes->len; i++)
    {
      const WeegImported *imported = outcomes->pdata[i];
      WeegDossierSession *session = weeg_workspace_peek_session (self, imported->id);

      if (imported->outcome == WEEG_IMPORT_ALREADY_THERE)
        continue;
      any = TRUE;
      weeg_workspace_reload_item (self, imported->id);
      if (session != NULL)
        weeg_dossier_session_refresh (session);
    }
  if (any)
    weeg_workspace_emit_changed (self);
}

/* (nullable) (transfer full): the dossiers of a file, without the marks of one. */
static GPtrArray *
read_dossiers (GBytes *bytes, WeegProblems *problems, GError **error)
{
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);
  GPtrArray *dossiers;

  if (file != NULL && file->format != WEEG_FORMAT_DOSSIER && file->format != WEEG_FORMAT_DOSSIERS)
    {
      weeg_problems_add (problems, "format", "%s, expected weegwijzer-dossier or weegwijzer-dossiers",
                         weeg_format_names[file->format]);
      g_clear_pointer (&file, weeg_exchange_file_free);
    }
  if (file == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the file has errors");
      return NULL;
    }
  dossiers = g_ptr_array_new_with_free_func (weeg_record_unref);
  for (guint i = 0; i < file->records->len; i++)
    g_ptr_array_add (dossiers, without_format (file->records->pdata[i]));
  return dossiers;
}

GPtrArray *
weeg_workspace_import (WeegWorkspace *self,
                       GBytes *bytes,
                       const char *name,
                       gboolean replace,
                       WeegProblems *problems,
                       GError **error)
{
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_imported_free);
  g_autofree char *note = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && bytes != NULL && problems != NULL, NULL);
  dossiers = read_dossiers (bytes, problems, error);
  for (guint i = 0; dossiers != NULL && i < dossiers->len; i++)
    {
      WeegImported *imported = g_new0 (WeegImported, 1);
      const WeegDossier *dossier = dossiers->pdata[i];

      g_ptr_array_add (outcomes, imported);
      imported->id = g_strdup (dossier->id);
      if (!plan_import (self, dossier, replace, &imported->outcome, error))
        return NULL;
    }
  if (dossiers == NULL)
    return NULL;
  note = note_import (self, bytes, name, dossiers, outcomes);
  if (!write_all (self, dossiers, outcomes, note, error))
    return NULL;
  show_imported (self, outcomes);
  return g_steal_pointer (&outcomes);
}

char *
weeg_workspace_export (WeegWorkspace *self, const char *const *ids, GError **error)
{
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func (weeg_record_unref);

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && ids != NULL, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (WeegAnyRecord) dossier = (WeegRecord *)weeg_workspace_load_dossier (self, ids[i], error);

      if (dossier == NULL)
        return NULL;
      /* A file is for others: blind scores and secret votes stay here. */
      g_ptr_array_add (dossiers, weeg_dossier_for_others ((const WeegDossier *)dossier));
    }
  if (dossiers->len == 1)
    return weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, dossiers->pdata[0]);
  return weeg_exchange_file_write_dossiers ((const WeegDossier *const *)dossiers->pdata, dossiers->len);
}

GStrv
weeg_workspace_dup_case_names (void)
{
  GStrv names = g_resource_enumerate_children (weeg_workspace_get_resource (), CASES_PREFIX,
                                               G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return names != NULL ? names : g_new0 (char *, 1);
}

GBytes *
weeg_workspace_load_case (const char *name)
{
  g_autofree char *path = g_strconcat (CASES_PREFIX, name, NULL);

  return g_resource_lookup_data (weeg_workspace_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

gboolean
weeg_workspace_add_cases (WeegWorkspace *self, GError **error)
{
  g_auto (GStrv) names = weeg_workspace_dup_case_names ();

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), FALSE);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      g_autoptr (GBytes) bytes = weeg_workspace_load_case (names[i]);
      g_autoptr (GPtrArray) imported = weeg_workspace_import (self, bytes, names[i], FALSE, problems, error);

      if (imported != NULL)
        continue;
      if (weeg_problems_n (problems) > 0)
        g_prefix_error (error, "%s: %s: %s: ", names[i], weeg_problems_path (problems, 0),
                        weeg_problems_message (problems, 0));
      return FALSE;
    }
  return TRUE;
}

gboolean
weeg_workspace_set_archived (WeegWorkspace *self, const char *id, gboolean archived, GError **error)
{
  g_autofree char *note = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, FALSE);
  note = weeg_workspace_note (self, "archive", id, archived ? "true" : "false");
  if (!weeg_register_set_archived (self->store, id, archived, note, error))
    return FALSE;
  weeg_workspace_reload_item (self, id);
  weeg_workspace_emit_changed (self);
  return TRUE;
}

gboolean
weeg_workspace_remove (WeegWorkspace *self, const char *id, GError **error)
{
  g_autofree char *note = NULL;
  WeegDossierSession *session;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && id != NULL, FALSE);
  if (!weeg_workspace_keep_removed (self, id, error))
    return FALSE;
  note = weeg_workspace_note (self, "remove", id, NULL);
  if (!weeg_register_remove (self->store, id, note, error))
    return FALSE;
  weeg_workspace_forget_history (self, id);
  session = weeg_workspace_peek_session (self, id);
  if (session != NULL)
    weeg_dossier_session_notify_removed (session);
  weeg_workspace_reload_item (self, id);
  weeg_workspace_emit_changed (self);
  return TRUE;
}

gboolean
weeg_workspace_backup (
    WeegWorkspace *self, const char *path, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self) && path != NULL, FALSE);
  return weeg_register_backup (self->store, path, overwrite, cancellable, error);
}

typedef struct
{
  WeegRegister *store;
  char *path;
  gboolean overwrite;
} BackupWork;

static void
free_backup_work (gpointer data)
{
  BackupWork *work = data;

  g_object_unref (work->store);
  g_free (work->path);
  g_free (work);
}

static void
backup_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const BackupWork *work = data;
  GError *error = NULL;

  if (weeg_register_backup (work->store, work->path, work->overwrite, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
weeg_workspace_backup_async (WeegWorkspace *self,
                             const char *path,
                             gboolean overwrite,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  g_autoptr (GTask) task = NULL;
  BackupWork *work;

  g_return_if_fail (WEEG_IS_WORKSPACE (self) && path != NULL);
  /* Without us as its source: the thread may be the last to let the task go. */
  task = g_task_new (NULL, cancellable, callback, data);
  work = g_new0 (BackupWork, 1);
  *work = (BackupWork){ g_object_ref (self->store), g_strdup (path), overwrite };
  g_task_set_source_tag (task, weeg_workspace_backup_async);
  g_task_set_task_data (task, work, free_backup_work);
  g_task_run_in_thread (task, backup_thread);
}

gboolean
weeg_workspace_backup_finish (WeegWorkspace *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
