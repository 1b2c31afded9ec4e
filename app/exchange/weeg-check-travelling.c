/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#include <string.h>

/* What travels with a dossier: settings, attachments, the log. */

#define MIB (1024 * 1024)
#define LARGEST_ATTACHMENT (32 * MIB)
#define LARGEST_ATTACHMENTS (40 * MIB)
#define HASH_DIGITS 64

void
weeg_check_settings (WeegPlace *path, const WeegSettings *settings)
{
  guint n = weeg_list_n (settings->zones);
  guint columns = n > 0 ? weeg_list_n (weeg_list_get (settings->zones, 0)) : 0;

  if (settings->zones != NULL && (n < 2 || n > 5 || columns < 2 || columns > 5))
    weeg_place_problem_at (
        path, "zones", "%u rows of %u, expected from 2 to 5 of each: [probability][severity]", n, columns);
  weeg_check_ids (path, "opportunities", settings->opportunities);
  for (guint i = 1; i < n; i++)
    if (weeg_list_n (weeg_list_get (settings->zones, i)) != columns)
      {
        g_autofree char *place = g_strdup_printf ("zones[%u]", i);

        weeg_place_problem_below (path, place, "%u zones, expected as many as in the first row: %u",
                                  weeg_list_n (weeg_list_get (settings->zones, i)), columns);
      }
}

/* How many bytes @text stands for, or -1 when it is not base64 (RFC 4648, with padding; white space is
 * allowed). */
static gssize
base64_size (const char *text)
{
  gsize n = 0, padding = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isspace (*at))
        continue;
      if (*at == '=')
        padding++;
      else if (padding > 0 || !(g_ascii_isalnum (*at) || *at == '+' || *at == '/'))
        return -1;
      n++;
    }
  if (n % 4 != 0 || padding > 2)
    return -1;
  return (gssize)(n / 4 * 3 - padding);
}

void
weeg_check_attachments (WeegPlace *path, const WeegList *attachments)
{
  gsize before = weeg_place_key (path, "attachments");
  gsize together = 0;

  for (guint i = 0; i < weeg_list_n (attachments); i++)
    {
      const WeegDossierAttachment *attachment = weeg_list_get (attachments, i);
      gssize size = attachment->data != NULL ? base64_size (attachment->data) : 0;
      gsize outside = weeg_place_index (path, i);

      if (attachment->name != NULL && *attachment->name == '\0')
        weeg_place_problem_at (path, "name", "empty, expected the name of the file");
      if (size < 0)
        weeg_place_problem_at (path, "data", "not base64, expected base64 (RFC 4648)");
      else if (size > LARGEST_ATTACHMENT)
        weeg_place_problem_at (path, "data", "%zd bytes, expected at most %d MiB", size,
                               LARGEST_ATTACHMENT / MIB);
      together += size > 0 ? (gsize)size : 0;
      weeg_place_leave (path, outside);
    }
  if (together > LARGEST_ATTACHMENTS)
    weeg_place_problem (path, "%zu bytes together, expected at most %d MiB", together,
                        LARGEST_ATTACHMENTS / MIB);
  weeg_place_leave (path, before);
}

void
weeg_check_log (WeegPlace *path, const WeegList *log)
{
  gsize before = weeg_place_key (path, "log");

  for (guint i = 0; i < weeg_list_n (log); i++)
    {
      const WeegLogEntry *entry = weeg_list_get (log, i);
      gsize outside = weeg_place_index (path, i);

      if (entry->hash != NULL &&
          (strlen (entry->hash) != HASH_DIGITS || strspn (entry->hash, "0123456789abcdef") != HASH_DIGITS))
        weeg_place_problem_at (path, "hash", "not a hash, expected %d hexadecimal digits in lower case",
                               HASH_DIGITS);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}
