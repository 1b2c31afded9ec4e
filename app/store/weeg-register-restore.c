/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include "weeg-schema.h"

#include <glib/gstdio.h>
#include <unistd.h>

void
weeg_register_remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static gboolean
copy_file (const char *path, const char *copy, GError **error)
{
  int version;
  g_autoptr (sqlite3) source = NULL;

  if (!weeg_schema_probe (path, &version, error))
    return FALSE;
  source = weeg_database_open (path, SQLITE_OPEN_READONLY, error);
  return source != NULL && weeg_register_copy (source, NULL, copy, FALSE, NULL, error);
}

WeegRegister *
weeg_register_open_copy (const char *path, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *folder = NULL, *copy = NULL;
  WeegRegister *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  folder = g_dir_make_tmp ("weegwijzer-copy-XXXXXX", &problem);
  if (folder == NULL)
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_IO, "no folder for a copy: %s",
                      problem->message);
      return NULL;
    }
  copy = g_build_filename (folder, "copy.weeg", NULL);
  if (copy_file (path, copy, error))
    self = weeg_register_open (copy, WEEG_REGISTER_OPEN_DEFAULT, error);
  if (self != NULL)
    self->temporary = g_steal_pointer (&folder);
  else
    weeg_register_remove_folder (folder);
  return self;
}

/* Revisions only ever grow: who follows a dossier would not see it go back. */
static gboolean
prepare (WeegRegister *self, WeegRegister *copy, const char *note, GError **error)
{
  gint64 newest;
  gboolean good;

  if (!weeg_database_get_integer (self->database, "SELECT coalesce (max (revision), 0) FROM dossier", &newest,
                                  error) ||
      !weeg_database_begin (copy->database, error))
    return FALSE;
  good =
      weeg_database_do (copy->database, error, "UPDATE dossier SET revision = revision + ?", "i", newest) &&
      (note == NULL ||
       weeg_database_do (copy->database, error,
                         "INSERT INTO register_log (place, content) "
                         "SELECT (SELECT coalesce (max (place) + 1, 0) FROM register_log), ?1 "
                         "WHERE json_valid (?1)",
                         "s", note));
  return weeg_database_end (copy->database, good, error);
}

/* SQLite's own copy of all pages in one step is one transaction of the file that is written. */
static gboolean
copy_over (sqlite3 *source, sqlite3 *target, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", source, "main");
  int code = backup != NULL ? sqlite3_backup_step (backup, -1) : SQLITE_ERROR;
  int finished = backup != NULL ? sqlite3_backup_finish (backup) : SQLITE_ERROR;

  return (code == SQLITE_DONE && finished == SQLITE_OK) || weeg_database_fail (target, error);
}

gboolean
weeg_register_restore (WeegRegister *self, WeegRegister *copy, const char *note, GError **error)
{
  gboolean good;

  g_return_val_if_fail (WEEG_IS_REGISTER (self) && WEEG_IS_REGISTER (copy) && copy->temporary != NULL, FALSE);
  if (!weeg_register_enter (self, TRUE, error))
    return FALSE;
  good = weeg_register_enter (copy, TRUE, error);
  if (good)
    {
      good = prepare (self, copy, note, error) && copy_over (copy->database, self->database, error);
      weeg_register_leave (copy);
    }
  weeg_register_leave (self);
  return good;
}
