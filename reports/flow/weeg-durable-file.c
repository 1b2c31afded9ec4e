/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-durable-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_NAMES 100
#define CHUNK (1024 * 1024)
/* No file stands there yet: the one that is made has the mode of any new file. */
#define NO_MODE ((mode_t)-1)

static gboolean
fail (GError **error, const char *path, int code)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, (int)g_io_error_from_errno (code), "Cannot write “%s”: %s", shown,
               g_strerror (code));
  return FALSE;
}

/* Where the file will really stand; NULL if that is taken by something that is no file. @mode is who may do
 * what with the file that stands there; as it was without one. */
static char *
find_target (const char *path, mode_t *mode, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  char *real;
  char *target;
  struct stat status;

  if (stat (path, &status) != 0)
    return g_strdup (path);
  if (S_ISDIR (status.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "Cannot write “%s”: %s", shown,
                   N_ ("it is a folder"));
      return NULL;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "Cannot write “%s”: %s", shown,
                   N_ ("it is not an ordinary file"));
      return NULL;
    }
  *mode = status.st_mode & 0777;
  real = realpath (path, NULL);
  target = g_strdup (real != NULL ? real : path);
  free (real);
  return target;
}

/* A new file beside @target; -1 with errno. */
static int
open_beside (const char *target, char **temporary)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);

  for (int i = 0; i < MAX_NAMES; i++)
    {
      g_autofree char *hidden = g_strdup_printf (".%.200s.%d-%d", name, (int)getpid (), i);
      g_autofree char *path = g_build_filename (folder, hidden, NULL);
      int file = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

      if (file >= 0 || errno != EEXIST)
        {
          *temporary = g_steal_pointer (&path);
          return file;
        }
    }
  errno = EEXIST;
  return -1;
}

/* A file that somebody shut stays shut when it is replaced. 0 or an errno; where files have no mode of their
 * own there is nothing to do. */
static int
take_over_mode (int file, mode_t mode)
{
  struct stat status;

  if (mode == NO_MODE || (fstat (file, &status) == 0 && (status.st_mode & 0777) == mode))
    return 0;
  return fchmod (file, mode) == 0 ? 0 : errno;
}

/* 0 or an errno; ECANCELED when it was cancelled. */
static int
write_all (int file, GBytes *bytes, GCancellable *cancellable)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      gssize written;

      if (g_cancellable_is_cancelled (cancellable))
        return ECANCELED;
      written = write (file, data, MIN (length, CHUNK));
      if (written < 0 && errno != EINTR)
        return errno;
      if (written > 0)
        {
          data += written;
          length -= (gsize)written;
        }
    }
  return fsync (file) == 0 ? 0 : errno;
}

/* So that the new name, too, survives a power cut. A file system that cannot is no reason to fail. */
static void
sync_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int directory = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (directory < 0)
    return;
  fsync (directory);
  close (directory);
}

gboolean
weeg_durable_file_write (const char *path, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  mode_t mode = NO_MODE;
  g_autofree char *target = find_target (path, &mode, error);
  g_autofree char *temporary = NULL;
  int file;
  int code;

  if (target == NULL)
    return FALSE;
  file = open_beside (target, &temporary);
  if (file < 0)
    return fail (error, path, errno);
  code = take_over_mode (file, mode);
  if (code == 0)
    code = write_all (file, bytes, cancellable);
  if (close (file) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (temporary, target) != 0)
    code = errno;
  if (code != 0)
    {
      g_unlink (temporary);
      if (code == ECANCELED && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      return fail (error, path, code);
    }
  sync_folder (target);
  return TRUE;
}
