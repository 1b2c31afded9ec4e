/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "weeg-exchange-file.h"

#define LARGEST_FILE (256u * 1024 * 1024)
#define BLOCK (256u * 1024)

/* Reads to the end, as a pipe has no length. */
static gboolean
read_all (int descriptor, GByteArray *contents, WeegProblems *problems)
{
  for (;;)
    {
      guint filled = contents->len;
      gssize n;

      g_byte_array_set_size (contents, filled + BLOCK);
      n = read (descriptor, contents->data + filled, BLOCK);
      g_byte_array_set_size (contents, filled + (n > 0 ? (guint)n : 0));
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          weeg_problems_add (problems, "", "cannot be read: %p", weeg_message_new_errno (errno));
          return FALSE;
        }
      if (n == 0)
        return TRUE;
      if (contents->len > LARGEST_FILE)
        {
          weeg_problems_add (problems, "", "larger than %u MiB, expected at most that",
                             LARGEST_FILE / (1024 * 1024));
          return FALSE;
        }
    }
}

static int
open_file (const char *path, WeegProblems *problems)
{
  struct stat status;
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY);

  if (descriptor < 0)
    {
      weeg_problems_add (problems, "", "cannot be opened: %p", weeg_message_new_errno (errno));
      return -1;
    }
  if (fstat (descriptor, &status) == 0 && S_ISDIR (status.st_mode))
    {
      weeg_problems_add (problems, "", "a folder, expected a file");
      close (descriptor);
      return -1;
    }
  return descriptor;
}

GBytes *
weeg_exchange_file_load (const char *path, WeegProblems *problems)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  gboolean standard_input, good;
  int descriptor;

  g_return_val_if_fail (path != NULL && problems != NULL, NULL);

  standard_input = strcmp (path, "-") == 0;
  descriptor = standard_input ? STDIN_FILENO : open_file (path, problems);
  if (descriptor < 0)
    return NULL;
  good = read_all (descriptor, contents, problems);
  if (!standard_input)
    close (descriptor);
  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&contents)) : NULL;
}
