/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include "weeg-schema.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

G_DEFINE_FINAL_TYPE (WeegRegister, weeg_register, G_TYPE_OBJECT)

static void
weeg_register_finalize (GObject *object)
{
  WeegRegister *self = WEEG_REGISTER (object);

  weeg_register_close (self);
  g_clear_pointer (&self->writer, weeg_register_writer_free);
  g_free (self->path);
  g_free (self->copied_aside);
  g_free (self->temporary);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (weeg_register_parent_class)->finalize (object);
}

static void
weeg_register_class_init (WeegRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = weeg_register_finalize;
}

static void
weeg_register_init (WeegRegister *self)
{
  g_mutex_init (&self->mutex);
}

/* One name per file, so that the lock of a link is the lock of what it points to. */
static char *
real_path (const char *path)
{
  char *resolved = realpath (path, NULL);
  char *copy;

  if (resolved == NULL)
    return g_canonicalize_filename (path, NULL);
  copy = g_strdup (resolved);
  free (resolved);
  return copy;
}

/* A lock only where the file itself can be written; else the register is read-only without a writer. */
static void
take_lock (WeegRegister *self, WeegRegisterOpenFlags flags)
{
  int why;

  self->read_only = TRUE;
  if ((flags & WEEG_REGISTER_OPEN_READ_ONLY) != 0)
    return;
  if (access (self->path, W_OK) != 0)
    {
      self->obstacle = errno;
      return;
    }
  switch (weeg_register_lock_take (self->path, (flags & WEEG_REGISTER_OPEN_TAKE_OVER) != 0, &self->lock,
                                   &self->writer, &why))
    {
    case WEEG_REGISTER_LOCK_TAKEN:
      self->read_only = FALSE;
      break;
    case WEEG_REGISTER_LOCK_IMPOSSIBLE:
      self->obstacle = why;
      break;
    case WEEG_REGISTER_LOCK_HELD:
      break;
    }
}

static char *
name_aside (const char *path, int version)
{
  g_autofree char *stem =
      g_str_has_suffix (path, ".weeg") ? g_strndup (path, strlen (path) - 5) : g_strdup (path);

  for (int i = 1;; i++)
    {
      g_autofree char *more = i > 1 ? g_strdup_printf ("-%d", i) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("%s-version-%d%s.weeg", stem, version, more);

      if (access (name, F_OK) != 0)
        return g_steal_pointer (&name);
    }
}

static gboolean
migrate (WeegRegister *self, int version, GError **error)
{
  g_autofree char *aside = NULL;

  if (self->read_only)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY,
                      "is of an older version (%d, now %d) and has to be opened once for writing", version,
                      weeg_schema_latest ());
      return FALSE;
    }
  aside = name_aside (self->path, version);
  if (!weeg_register_copy (self->database, NULL, aside, FALSE, NULL, error))
    return FALSE;
  self->copied_aside = g_steal_pointer (&aside);
  return weeg_schema_apply (self->database, version, weeg_schema_latest (), error);
}

static gboolean
open_database (WeegRegister *self, GError **error)
{
  int version;

  /* Who only reads may still have to put right what a program that stopped halfway left
   * behind; of anything else `query_only` keeps it. */
  self->database = weeg_database_open (self->path, SQLITE_OPEN_READWRITE, error);
  if (self->database == NULL ||
      (self->read_only && !weeg_database_run (self->database, "PRAGMA query_only = ON", error)) ||
      !weeg_schema_verify (self->database, &version, error))
    return FALSE;
  /* Only now that it is known to be ours: this would write to a database in WAL mode. */
  if (!self->read_only && !weeg_database_run (self->database, "PRAGMA journal_mode = DELETE", error))
    return FALSE;
  if (version < weeg_schema_latest () && !migrate (self, version, error))
    return FALSE;
  return weeg_database_get_integer (self->database, "PRAGMA data_version", &self->data_version, error);
}

WeegRegister *
weeg_register_open (const char *path, WeegRegisterOpenFlags flags, GError **error)
{
  g_autoptr (WeegRegister) self = NULL;
  int version;

  g_return_val_if_fail (path != NULL, NULL);
  if (!weeg_schema_probe (path, &version, error))
    return NULL;

  self = g_object_new (WEEG_TYPE_REGISTER, NULL);
  self->path = real_path (path);
  take_lock (self, flags);
  if (!open_database (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* A complete register under another name, to be given its own in one step. */
static gboolean
write_new (const char *path, GError **error)
{
  g_autofree char *identity = g_uuid_string_random ();
  g_autofree char *value = g_strdup_printf ("\"%s\"", identity);
  g_autoptr (sqlite3) database = weeg_database_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  return database != NULL && weeg_schema_apply (database, 0, weeg_schema_latest (), error) &&
         weeg_database_do (database, error, "INSERT INTO setting (name, value) VALUES ('register', ?)", "s",
                           value);
}

WeegRegister *
weeg_register_create (const char *path, GError **error)
{
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS,
                      "is there already and is not overwritten");
      return NULL;
    }
  temporary = weeg_register_temporary_name (path);
  if (!write_new (temporary, error))
    {
      weeg_register_discard (temporary);
      return NULL;
    }
  if (!weeg_register_publish (temporary, path, FALSE, error))
    return NULL;
  return weeg_register_open (path, WEEG_REGISTER_OPEN_DEFAULT, error);
}

void
weeg_register_close (WeegRegister *self)
{
  g_return_if_fail (WEEG_IS_REGISTER (self));

  g_mutex_lock (&self->mutex);
  g_clear_pointer (&self->database, sqlite3_close_v2);
  g_clear_pointer (&self->lock, weeg_register_lock_release);
  if (self->temporary != NULL)
    {
      weeg_register_remove_folder (self->temporary);
      g_clear_pointer (&self->temporary, g_free);
    }
  g_mutex_unlock (&self->mutex);
}

gboolean
weeg_register_enter (WeegRegister *self, gboolean writing, GError **error)
{
  g_mutex_lock (&self->mutex);
  if (self->database != NULL && !(writing && self->read_only))
    return TRUE;

  if (self->database == NULL)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY, "the register was closed");
  else if (self->writer != NULL)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY,
                    "can only be read: %s writes in it on %s since %s", self->writer->user,
                    self->writer->host, self->writer->since);
  else if (self->obstacle != 0)
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY, "can only be read: %p",
                    weeg_message_new_errno (self->obstacle));
  else
    weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY, "can only be read");
  g_mutex_unlock (&self->mutex);
  return FALSE;
}

void
weeg_register_leave (WeegRegister *self)
{
  g_mutex_unlock (&self->mutex);
}

const char *
weeg_register_get_path (WeegRegister *self)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  return self->path;
}

gboolean
weeg_register_is_read_only (WeegRegister *self)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), TRUE);
  return self->read_only;
}

const char *
weeg_register_get_copied_aside (WeegRegister *self)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  return self->copied_aside;
}

const WeegRegisterWriter *
weeg_register_get_writer (WeegRegister *self)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  return self->writer;
}

WeegMessage *
weeg_register_ref_obstacle (WeegRegister *self)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self), NULL);
  return self->obstacle != 0 ? weeg_message_new_errno (self->obstacle) : NULL;
}

gboolean
weeg_register_writer_is_gone (WeegRegister *self)
{
  g_autoptr (WeegRegisterWriter) writer = NULL;
  WeegRegisterLock *lock = NULL;
  int why;

  g_return_val_if_fail (WEEG_IS_REGISTER (self), FALSE);
  if (self->writer == NULL ||
      weeg_register_lock_take (self->path, FALSE, &lock, &writer, &why) != WEEG_REGISTER_LOCK_TAKEN)
    return FALSE;
  weeg_register_lock_release (lock);
  return TRUE;
}

gboolean
weeg_register_has_changed (WeegRegister *self)
{
  gint64 version;
  gboolean changed;

  g_return_val_if_fail (WEEG_IS_REGISTER (self), FALSE);
  if (!weeg_register_enter (self, FALSE, NULL))
    return FALSE;
  changed = weeg_database_get_integer (self->database, "PRAGMA data_version", &version, NULL) &&
            version != self->data_version;
  if (changed)
    self->data_version = version;
  weeg_register_leave (self);
  return changed;
}
