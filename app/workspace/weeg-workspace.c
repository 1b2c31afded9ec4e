/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workspace-private.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "weeg-account.h"
#include "weeg-edit-log.h"
#include "weeg-locale.h"
#include "weeg-translate.h"

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
weeg_workspace_dispose (GObject *object)
{
  WeegWorkspace *self = WEEG_WORKSPACE (object);

  weeg_workspace_detach_sessions (self);
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

  if (*writer->since == '\0')
    return g_strdup (weeg_tr (language, "Another program works in this register. You can read along."));
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
new_with_store (WeegRegister *store, const char *who, const char *language, GError **error)
{
  g_autoptr (WeegWorkspace) self = NULL;

  if (store == NULL)
    return NULL;
  self = g_object_new (WEEG_TYPE_WORKSPACE, NULL);
  self->store = store;
  self->who = who != NULL ? g_strdup (who) : weeg_account_dup_name ();
  self->language = g_strdup (language != NULL ? language : "en");
  if (weeg_register_get_writer (store) != NULL)
    self->writer = describe_writer (weeg_register_get_writer (store), self->language);
  self->settings = weeg_workspace_load_settings (self, NULL);
  /* A register whose list cannot be read is not one without dossiers. */
  if (!weeg_workspace_reload_items (self, error))
    return NULL;
  if (weeg_register_is_read_only (store))
    follow (self);
  return g_steal_pointer (&self);
}

WeegWorkspace *
weeg_workspace_open (
    const char *path, WeegRegisterOpenFlags flags, const char *who, const char *language, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  return new_with_store (weeg_register_open (path, flags, error), who, language, error);
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
  return new_with_store (create (path, error), who, language, error);
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
  return new_with_store (g_task_propagate_pointer (G_TASK (result), error), work->who, work->language, error);
}

void
weeg_workspace_close (WeegWorkspace *self)
{
  g_return_if_fail (WEEG_IS_WORKSPACE (self));
  weeg_workspace_detach_sessions (self);
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

/* --- Properties --- */

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

char *
weeg_workspace_dup_obstacle (WeegWorkspace *self)
{
  g_autoptr (WeegMessage) obstacle = NULL;

  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  obstacle = weeg_register_ref_obstacle (self->store);
  return obstacle != NULL ? weeg_message_say (obstacle, weeg_tr, self->language) : NULL;
}

const char *
weeg_workspace_get_copied_aside (WeegWorkspace *self)
{
  g_return_val_if_fail (WEEG_IS_WORKSPACE (self), NULL);
  return weeg_register_get_copied_aside (self->store);
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
