/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "weeg-exchange-file.h"
#include "weeg-json-reader.h"
#include "weeg-pdf-attachment.h"

#define LARGEST_PDF (256u * 1024 * 1024) /* with a dossier of at most WEEG_JSON_MAX_BYTES in it */
#define BLOCK (256u * 1024)

/* How large a file may be that begins so. */
static guint
largest (const GByteArray *beginning)
{
  return weeg_pdf_recognise (beginning->data, beginning->len) ? LARGEST_PDF : WEEG_JSON_MAX_BYTES;
}

/* Reads to the end, as a pipe has no length; @size is what the file says it has, 0 when it says nothing. */
static gboolean
read_all (int descriptor, gint64 size, GByteArray *contents, WeegProblems *problems)
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
      if (MAX (size, contents->len) > largest (contents))
        {
          weeg_problems_add (problems, "", "larger than %u MiB, expected at most that",
                             largest (contents) / (1024 * 1024));
          return FALSE;
        }
    }
}

static int
open_file (const char *path, gint64 *size, WeegProblems *problems)
{
  struct stat status = { 0 };
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
  *size = S_ISREG (status.st_mode) ? status.st_size : 0;
  return descriptor;
}

GBytes *
weeg_exchange_file_load (const char *path, WeegProblems *problems)
{
  g_autoptr (GByteArray) contents = g_byte_array_new ();
  gboolean standard_input, good;
  gint64 size = 0;
  int descriptor;

  g_return_val_if_fail (path != NULL && problems != NULL, NULL);

  standard_input = strcmp (path, "-") == 0;
  descriptor = standard_input ? STDIN_FILENO : open_file (path, &size, problems);
  if (descriptor < 0)
    return NULL;
  good = read_all (descriptor, size, contents, problems);
  if (!standard_input)
    close (descriptor);
  return good ? g_byte_array_free_to_bytes (g_steal_pointer (&contents)) : NULL;
}
