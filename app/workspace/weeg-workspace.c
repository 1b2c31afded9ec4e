/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include "weeg-account.h"
#include "weeg-defaults.h"
#include "weeg-dossier-parts.h"
#include "weeg-dossier-check.h"
#include "weeg-dossier-session-private.h"
#include "weeg-edit-log.h"
#include "weeg-exchange-file.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-locale.h"
#include "weeg-translate.h"

#include <errno.h>
#include <glib/gstdio.h>

#define SETTINGS_NAME "settings"

G_DEFINE_FINAL_TYPE (WeegWorkspace, weeg_workspace, G_TYPE_OBJECT)

enum
{
  PROP_PATH = 1,
  WORKSPACE_PROP_READ_ONLY,
  PROP_WRITER,
  PROP_LANGUAGE,
  PROP_WHO,
  N_WORKSPACE_PROPERTIES,
};
static GParamSpec *workspace_properties[N_WORKSPACE_PROPERTIES];
static guint changed_signal;

static void
weeg_workspace_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  WeegWorkspace *self = WEEG_WORKSPACE (object);

  switch (property)
    {
    case PROP_PATH:
      g_value_set_string (value, weeg_workspace_get_path (self));
      break;
    case WORKSPACE_PROP_READ_ONLY:
      g_value_set_boolean (value, weeg_workspace_is_read_only (self));
      break;
    case PROP_WRITER:
      g_value_set_string (value, self->writer);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

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

/* Sessions may outlive us; they then refuse edits. */
static void
detach_sessions (WeegWorkspace *self)
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

static void
weeg_workspace_dispose (GObject *object)
{
  WeegWorkspace *self = WEEG_WORKSPACE (object);

  detach_sessions (self);
  g_clear_object (&self->monitor);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (weeg_workspace_parent_class)->dispose (object);
}

static void
weeg_workspace_finalize (GObject *object)
{
  WeegWorkspace *self = WEEG_WORKSPACE (object);

  g_hash_table_unref (self->sessions);
  g_clear_pointer (&self->removed, g_hash_table_unref);
  g_clear_pointer (&self->histories, g_hash_table_unref);
  g_clear_pointer (&self->search, g_hash_table_unref);
  g_object_unref (self->items);
  g_clear_pointer (&self->settings, weeg_record_unref);
  g_free (self->language);
  g_free (self->who);
  g_free (self->writer);
  G_OBJECT_CLASS (weeg_workspace_parent_class)->finalize (object);
}

static void
weeg_workspace_class_init (WeegWorkspaceClass *klass)
{
  static const char *const names[] = { "writer", "language", "who" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = weeg_workspace_get_property;
  object_class->dispose = weeg_workspace_dispose;
  object_class->finalize = weeg_workspace_finalize;
  workspace_properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  workspace_properties[WORKSPACE_PROP_READ_ONLY] =
      g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    workspace_properties[PROP_WRITER + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_WORKSPACE_PROPERTIES, workspace_properties);
  changed_signal =
      g_signal_new ("changed", WEEG_TYPE_WORKSPACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
weeg_workspace_init (WeegWorkspace *self)
{
  self->items = g_list_store_new (WEEG_TYPE_DOSSIER_ITEM);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
weeg_workspace_emit_changed (WeegWorkspace *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* --- Opening --- */

char *
weeg_workspace_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "weegwijzer", "register.weeg", NULL);
}

static char *
describe_writer (const WeegRegisterWriter *writer, const char *language)
{
  g_autofree char *date =
      weeg_locale_format_iso_date (weeg_locale_get (language), writer->since, WEEG_DATE_LONG);

  /* Translators: a person, the name of a computer, a date. */
  return g_strdup_printf (weeg_tr (language, "%s works in this register on %s since %s. You can read along."),
                          writer->user, writer->host, date);
}

static void
changed_on_disk_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  weeg_workspace_refresh (data);
}

static void
follow (WeegWorkspace *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (weeg_register_get_path (self->store));

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_on_disk_cb), self, 0);
}

/* (transfer full): takes @store (nullable: failed). */
static WeegWorkspace *
new_with_store (WeegRegister *store, const char *who, const char *language)
{
  WeegWorkspace *self;

  if (store == NULL)
    return NULL;
  self = g_object_new (WEEG_TYPE_WORKSPACE, NULL);
  self->store = store;
  self->who = who != NULL ? g_strdup (who) : weeg_account_dup_name ();
  self->language = g_strdup (language != NULL ? language : "en");
  if (weeg_register_get_writer (store) != NULL)
    self->writer = describe_writer (weeg_register_get_writer (store), self->language);
  self->settings = weeg_workspace_load_settings (self, NULL);
  weeg_workspace_reload_items (self);
  if (weeg_register_is_read_only (store))
    follow (self);
  return self;
}

WeegWorkspace *
weeg_workspace_open (
    const char *path, WeegRegisterOpenFlags flags, const char *who, const char *language, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return new_with_store (weeg_register_open (path, flags, error), who, language);
}

static WeegRegister *
create (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0755) != 0)
    {
      int number = errno;
      g_autofree char *shown = g_filename_display_name (folder);

      weeg_set_error (error, WEEG_STORE_ERROR,
                      number == EACCES || number == EPERM ? WEEG_STORE_ERROR_PERMISSION : WEEG_STORE_ERROR_IO,
                      "the folder %s cannot be made: %p", shown, weeg_message_new_errno (number));
      return NULL;
    }
  return weeg_register_create (path, error);
}

WeegWorkspace *
weeg_workspace_create (const char *path, const char *who, const char *language, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return new_with_store (create (path, error), who, language);
}

typedef struct
{
  char *path, *who, *language;
  gboolean create;
  gboolean made;
} OpenWork;

static void
free_open_work (gpointer data)
{
  OpenWork *work = data;

  g_free (work->path);
  g_free (work->who);
  g_free (work->language);
  g_free (work);
}

/* Only the store is opened here; the workspace is made in the main loop. */
static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenWork *work = data;
  GError *error = NULL;
  WeegRegister *store;

  work->made = work->create && !g_file_test (work->path, G_FILE_TEST_EXISTS);
  store = work->made ? create (work->path, &error)
                     : weeg_register_open (work->path, WEEG_REGISTER_OPEN_DEFAULT, &error);
  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
weeg_workspace_open_async (const char *path,
                           gboolean make,
                           const char *who,
                           const char *language,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  OpenWork *work = g_new0 (OpenWork, 1);

  g_return_if_fail (path != NULL);
  *work = (OpenWork){ g_strdup (path), g_strdup (who), g_strdup (language), make, FALSE };
  g_task_set_source_tag (task, weeg_workspace_open_async);
  g_task_set_task_data (task, work, free_open_work);
  g_task_run_in_thread (task, open_thread);
}

WeegWorkspace *
weeg_workspace_open_finish (GAsyncResult *result, gboolean *made, GError **error)
{
  const OpenWork *work = g_task_get_task_data (G_TASK (result));

  if (made != NULL)
    *made = work->made;
  return new_with_store (g_task_propagate_pointer (G_TASK (result), error), work->who, work->language);
}

void
weeg_workspace_close (WeegWorkspace *self)
{
  g_return_if_fail (WEEG_IS_WORKSPACE (self));
  detach_sessions (self);
  g_clear_object (&self->monitor);
  weeg_register_close (self->store);
}

void
weeg_workspace_unmake (WeegWorkspace *self)
{
  g_return_if_fail (WEEG_IS_WORKSPACE (self));

  weeg_workspace_close (self);
  weeg_register_discard (weeg_register_get_path (self->store));
}

/* --- Sessions and single dossiers --- */

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
  return parts != NULL ? weeg_dossier_from_parts (parts, error) : NULL;
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

  weeg_workspace_reload_items (self);
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

gboolean
weeg_workspace_writer_is_gone (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), FALSE);
  return weeg_register_writer_is_gone (self->store);
}

gboolean
weeg_workspace_writer_is_elsewhere (WeegWorkspace *self)
{
  const WeegRegisterWriter *writer;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), FALSE);
  writer = weeg_register_get_writer (self->store);
  return writer != NULL && strcmp (writer->host, g_get_host_name ()) != 0;
}

gboolean
weeg_workspace_refresh (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), FALSE);
  if (!weeg_register_has_changed (self->store))
    return FALSE;
  weeg_workspace_reread_sessions (self);
  return TRUE;
}

/* --- Properties and settings --- */

const char *
weeg_workspace_get_path (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  return weeg_register_get_path (self->store);
}

gboolean
weeg_workspace_is_read_only (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), TRUE);
  return weeg_register_is_read_only (self->store);
}

const char *
weeg_workspace_get_writer (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  return self->writer;
}

const char *
weeg_workspace_get_language (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  return self->language;
}

void
weeg_workspace_set_who (WeegWorkspace *self, const char *who)
{
  g_return_if_fail (WEEG_IS_WORKSPACE (self) && who != NULL);
  if (strcmp (self->who, who) == 0)
    return;
  g_free (self->who);
  self->who = g_strdup (who);
  g_object_notify_by_pspec (G_OBJECT (self), workspace_properties[PROP_WHO]);
}

char *
weeg_workspace_note (WeegWorkspace *self, const char *op, const char *path, const char *new_value)
{
  g_autofree char *previous = weeg_register_dup_last_own_entry (self->store, NULL);
  g_autofree char *now = weeg_edit_log_now ();

  return weeg_edit_log_note (previous, now, self->who, op, path, new_value);
}

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
