/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "weeg-command-private.h"
#include "weeg-day.h"
#include "weeg-durable-file.h"

gboolean
weeg_call_may_make (WeegCall *call, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      weeg_call_problem (
          call, path, weeg_call_tr (call, "cannot be written: %s is no folder, expected one that is there"),
          shown);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      weeg_call_problem (call, path, "%s", weeg_call_tr (call, "a folder, expected a file to write"));
      return FALSE;
    }
  /* Renaming over a device, a pipe, or a link that leads nowhere would put a file in its place. */
  if (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK) &&
      !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      weeg_call_problem (call, path, "%s",
                         weeg_call_tr (call, "not an ordinary file, expected one to write"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_standard_output (const char *path)
{
  return path == NULL || strcmp (path, "-") == 0;
}

static gboolean
is_same_file (const char *path, const char *other)
{
  struct stat a, b;

  return stat (path, &a) == 0 && stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* FALSE when by a slip of the pen a result would take the place of what it was made of. */
static gboolean
keeps_what_is_there (WeegCall *call, const char *path)
{
  for (int i = 0; i < call->argc; i++)
    if (is_same_file (path, call->argv[i]))
      {
        weeg_call_problem (call, path, "%s",
                           weeg_call_tr (call, "is what is read, expected another file to write"));
        return FALSE;
      }
  if (!weeg_call_is_database (path))
    return TRUE;
  weeg_call_problem (
      call, path, "%s",
      weeg_call_tr (call, "a database, such as a register is, expected another file to write"));
  return FALSE;
}

gboolean
weeg_call_may_write (WeegCall *call, const char *path)
{
  if (is_standard_output (path))
    return TRUE;
  return weeg_call_may_make (call, path) && keeps_what_is_there (call, path);
}

/* Says that standard output did not take it, because of the error @number of errno. */
static int
fail_output (WeegCall *call, int number)
{
  g_autoptr (WeegMessage) message = weeg_message_new_errno (number);
  g_autofree char *reason = weeg_message_say (message, weeg_tr, call->language);

  return weeg_call_problem (call, weeg_call_tr (call, "standard output"),
                            weeg_call_tr (call, "cannot be written: %s"), reason);
}

int
weeg_call_finish (WeegCall *call, int status)
{
  if (fflush (stdout) != 0)
    return fail_output (call, errno);
  /* An earlier line was lost; its errno is gone. */
  return ferror (stdout) ? fail_output (call, EIO) : status;
}

int
weeg_call_write (WeegCall *call, const char *path, const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (is_standard_output (path))
    {
      if (fwrite (text, 1, length, stdout) != length)
        return fail_output (call, errno);
      return weeg_call_finish (call, WEEG_EXIT_DONE);
    }
  if (!weeg_call_may_write (call, path))
    return WEEG_EXIT_FAILED;
  bytes = g_bytes_new_static (text, length);
  if (!weeg_durable_file_write (path, bytes, NULL, &error))
    return weeg_call_write_error (call, path, error);
  return WEEG_EXIT_DONE;
}

gint64
weeg_call_now (void)
{
  gint64 seconds;

  return weeg_day_is_fixed (&seconds) ? seconds : g_get_real_time () / G_USEC_PER_SEC;
}

WeegAnalysis *
weeg_call_analyse (const WeegDossier *dossier)
{
  g_autofree char *today = weeg_day_today ();
  WeegAnalysisOptions options = weeg_analysis_options_default ();

  options.today = today;
  return weeg_analysis_new (dossier, &options, NULL, NULL);
}
