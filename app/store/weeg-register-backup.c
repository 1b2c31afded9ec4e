/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/* Pages copied while the register is kept from others: about a megabyte. */
#define PAGES_A_STEP 256
/* A writer elsewhere is waited for this long: 200 times 50 ms. */
#define MOST_WAITS 200
#define WAIT_MICROSECONDS 50000

static gboolean
register_backup_fail_by_errno (GError **error, const char *path)
{
  int number = errno;
  WeegStoreError code = number == ENOENT || number == ENOTDIR ? WEEG_STORE_ERROR_NOT_FOUND
                        : number == EACCES || number == EPERM ? WEEG_STORE_ERROR_PERMISSION
                        : number == EROFS                     ? WEEG_STORE_ERROR_READ_ONLY
                        : number == EEXIST                    ? WEEG_STORE_ERROR_EXISTS
                        : number == ENOSPC || number == EDQUOT || number == EFBIG ? WEEG_STORE_ERROR_FULL
                                                                                  : WEEG_STORE_ERROR_IO;

  if (code == WEEG_STORE_ERROR_EXISTS)
    weeg_set_error (error, WEEG_STORE_ERROR, code, "is there already and is not overwritten");
  else
    weeg_set_error (error, WEEG_STORE_ERROR, code, "cannot be written: %p", weeg_message_new_errno (number));
  return FALSE;
}

char *
weeg_register_temporary_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *hidden = g_strdup_printf (".%s.%.8s", name, unique);

  return g_build_filename (folder, hidden, NULL);
}

void
weeg_register_discard (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  unlink (path);
  /* It stays when the disk refuses in the middle of a change. */
  unlink (journal);
}

static gboolean
sync_path (const char *path, int flags)
{
  int file = open (path, flags | O_RDONLY | O_CLOEXEC);
  gboolean good = file >= 0 && fsync (file) == 0;

  if (file >= 0)
    close (file);
  return good;
}

/* link () fails when @path is there, which a rename does not; but not every file
 * system has links, and there we look first. */
static gboolean
give_name (const char *temporary, const char *path, gboolean overwrite)
{
  if (overwrite)
    return rename (temporary, path) == 0;
  if (link (temporary, path) == 0)
    return unlink (temporary) == 0;
  if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK)
    return FALSE;
  if (access (path, F_OK) == 0)
    {
      errno = EEXIST;
      return FALSE;
    }
  return rename (temporary, path) == 0;
}

gboolean
weeg_register_publish (const char *temporary, const char *path, gboolean overwrite, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  /* What is left of a register that had this name would be taken for a change of the new one. */
  if (overwrite || access (path, F_OK) != 0)
    unlink (journal);
  if (!sync_path (temporary, 0) || !give_name (temporary, path, overwrite))
    {
      register_backup_fail_by_errno (error, path);
      weeg_register_discard (temporary);
      return FALSE;
    }
  /* That a folder cannot be synced (some network shares) is no failure of the file. */
  sync_path (folder, O_DIRECTORY);
  return TRUE;
}

/* Once begun, the copy keeps what it reads from alive, also when @live is closed. */
static sqlite3_backup *
begin_copy (sqlite3 *source, WeegRegister *live, sqlite3 *target, GError **error)
{
  sqlite3_backup *backup;

  if (live != NULL && !weeg_register_enter (live, FALSE, error))
    return NULL;
  backup = sqlite3_backup_init (target, "main", live != NULL ? live->database : source, "main");
  if (live != NULL)
    weeg_register_leave (live);
  if (backup == NULL)
    weeg_database_fail (target, error);
  return backup;
}

static gboolean
copy_pages (sqlite3 *source, WeegRegister *live, sqlite3 *target, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = begin_copy (source, live, target, error);
  int code = SQLITE_OK;
  int waits = 0;

  if (backup == NULL)
    return FALSE;
  while (code == SQLITE_OK && !g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      if (live != NULL)
        g_mutex_lock (&live->mutex);
      code = sqlite3_backup_step (backup, PAGES_A_STEP) & 0xff;
      if (live != NULL)
        g_mutex_unlock (&live->mutex);
      if ((code == SQLITE_BUSY || code == SQLITE_LOCKED) && waits++ < MOST_WAITS)
        {
          g_usleep (WAIT_MICROSECONDS);
          code = SQLITE_OK;
        }
    }
  sqlite3_backup_finish (backup); /* puts the code where weeg_database_fail finds it */
  if (code == SQLITE_DONE)
    return TRUE;
  return code == SQLITE_OK ? FALSE : weeg_database_fail (target, error);
}

gboolean
weeg_register_copy (sqlite3 *source,
                    WeegRegister *live,
                    const char *path,
                    gboolean overwrite,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *temporary = weeg_register_temporary_name (path);
  g_autoptr (sqlite3) target =
      weeg_database_open (temporary, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  gboolean good = target != NULL && copy_pages (source, live, target, cancellable, error);

  g_clear_pointer (&target, sqlite3_close_v2);
  if (!good)
    {
      weeg_register_discard (temporary);
      return FALSE;
    }
  return weeg_register_publish (temporary, path, overwrite, error);
}

static gboolean
is_same_file (const char *path, const char *other)
{
  struct stat a, b;

  return stat (path, &a) == 0 && stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

gboolean
weeg_register_backup (
    WeegRegister *self, const char *path, gboolean overwrite, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (WEEG_IS_REGISTER (self) && path != NULL, FALSE);

  if (is_same_file (self->path, path) || (!overwrite && g_file_test (path, G_FILE_TEST_EXISTS)))
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS,
                      is_same_file (self->path, path) ? N_ ("is the register itself")
                                                      : N_ ("is there already and is not overwritten"));
      return FALSE;
    }
  if (overwrite && g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_EXISTS, "is a folder");
      return FALSE;
    }
  return weeg_register_copy (NULL, self, path, overwrite, cancellable, error);
}
