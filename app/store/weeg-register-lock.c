/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-register-lock.h"

#include "weeg-account.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define GROUP "writer"
#define LONGEST 4096
#define MOST_LOOKS 20
#define LOOK_MICROSECONDS 10000

struct _WeegRegisterLock
{
  char *path;
  int file;
};

void
weeg_register_writer_free (WeegRegisterWriter *writer)
{
  g_free (writer->host);
  g_free (writer->user);
  g_free (writer->since);
  g_free (writer);
}

void
weeg_register_lock_release (WeegRegisterLock *self)
{
  struct stat ours, there;

  /* Only our own: after a take-over the file of that name is another's. */
  if (fstat (self->file, &ours) == 0 && stat (self->path, &there) == 0 && ours.st_dev == there.st_dev &&
      ours.st_ino == there.st_ino)
    unlink (self->path);
  close (self->file);
  g_free (self->path);
  g_free (self);
}

/* (nullable): NULL when the file says nothing that can be understood. */
static WeegRegisterWriter *
read_writer (int file)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (WeegRegisterWriter) writer = g_new0 (WeegRegisterWriter, 1);
  char text[LONGEST];
  ssize_t n = pread (file, text, sizeof text, 0);

  if (n <= 0 || !g_key_file_load_from_data (keys, text, (gsize)n, G_KEY_FILE_NONE, NULL))
    return NULL;
  writer->host = g_key_file_get_string (keys, GROUP, "host", NULL);
  writer->user = g_key_file_get_string (keys, GROUP, "user", NULL);
  writer->pid = g_key_file_get_int64 (keys, GROUP, "pid", NULL);
  writer->since = g_key_file_get_string (keys, GROUP, "since", NULL);
  if (writer->host == NULL || writer->user == NULL || writer->since == NULL)
    return NULL;
  return g_steal_pointer (&writer);
}

/* FALSE with @why when the disk did not take all of it. */
static gboolean
write_writer (int file, int *why)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *since = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *name = weeg_account_dup_name ();
  g_autofree char *text = NULL;
  gsize length;
  ssize_t n;

  g_key_file_set_string (keys, GROUP, "host", g_get_host_name ());
  g_key_file_set_string (keys, GROUP, "user", name);
  g_key_file_set_int64 (keys, GROUP, "pid", getpid ());
  g_key_file_set_string (keys, GROUP, "since", since);
  text = g_key_file_to_data (keys, &length, NULL);
  n = ftruncate (file, 0) == 0 ? pwrite (file, text, length, 0) : -1;
  *why = n < 0 ? errno : ENOSPC;
  return n == (ssize_t)length;
}

static WeegRegisterWriter *
unknown_writer (void)
{
  WeegRegisterWriter *writer = g_new0 (WeegRegisterWriter, 1);

  writer->host = g_strdup ("?");
  writer->user = g_strdup ("?");
  writer->since = g_strdup ("");
  return writer;
}

/* Who has the lock, and may have it so briefly that the name is not written yet. */
static WeegRegisterWriter *
wait_for_writer (int file)
{
  WeegRegisterWriter *writer = read_writer (file);

  for (int i = 0; writer == NULL && i < MOST_LOOKS; i++)
    {
      g_usleep (LOOK_MICROSECONDS);
      writer = read_writer (file);
    }
  return writer != NULL ? writer : unknown_writer ();
}

static gboolean
is_alive (gint64 pid)
{
  return pid > 0 && pid <= G_MAXINT && (kill ((pid_t)pid, 0) == 0 || errno == EPERM);
}

/* Whether @writer, found in a file of which we do or do not have the system's lock, still counts. */
static gboolean
still_writes (const WeegRegisterWriter *writer, gboolean have_lock, gboolean take_over)
{
  if (strcmp (writer->host, g_get_host_name ()) != 0)
    return !take_over;
  return !have_lock && is_alive (writer->pid);
}

/* Whether the file that we opened is still the one of that name. */
static gboolean
is_current (int file, const char *path)
{
  struct stat ours, there;

  return fstat (file, &ours) == 0 && stat (path, &there) == 0 && ours.st_dev == there.st_dev &&
         ours.st_ino == there.st_ino;
}

/* One attempt; @again when the file was taken away under our hands. */
static WeegRegisterLockResult
try_take (
    const char *path, gboolean take_over, int *file, WeegRegisterWriter **writer, int *why, gboolean *again)
{
  g_autoptr (WeegRegisterWriter) found = NULL;
  gboolean have_lock;

  *again = FALSE;
  *file = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  *why = errno;
  if (*file < 0)
    return WEEG_REGISTER_LOCK_IMPOSSIBLE;

  have_lock = flock (*file, LOCK_EX | LOCK_NB) == 0;
  if (!have_lock && errno == EWOULDBLOCK)
    {
      *writer = wait_for_writer (*file);
      return WEEG_REGISTER_LOCK_HELD;
    }
  if (!is_current (*file, path))
    {
      *again = TRUE;
      return WEEG_REGISTER_LOCK_IMPOSSIBLE;
    }
  found = read_writer (*file);
  if (found != NULL && still_writes (found, have_lock, take_over))
    {
      *writer = g_steal_pointer (&found);
      return WEEG_REGISTER_LOCK_HELD;
    }
  if (!write_writer (*file, why))
    {
      unlink (path);
      return WEEG_REGISTER_LOCK_IMPOSSIBLE;
    }
  return WEEG_REGISTER_LOCK_TAKEN;
}

WeegRegisterLockResult
weeg_register_lock_take (
    const char *path, gboolean take_over, WeegRegisterLock **lock, WeegRegisterWriter **writer, int *why)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.lock", name);
  g_autofree char *lock_path = g_build_filename (folder, hidden, NULL);

  for (int attempt = 0; attempt < 10; attempt++)
    {
      gboolean again;
      int file;
      WeegRegisterLockResult result = try_take (lock_path, take_over, &file, writer, why, &again);

      if (result == WEEG_REGISTER_LOCK_TAKEN)
        {
          *lock = g_new0 (WeegRegisterLock, 1);
          (*lock)->path = g_steal_pointer (&lock_path);
          (*lock)->file = file;
          return result;
        }
      if (file >= 0)
        close (file);
      if (!again)
        return result;
    }
  return WEEG_REGISTER_LOCK_IMPOSSIBLE;
}
