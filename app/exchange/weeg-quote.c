/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-quote.h"

#include <string.h>

#define LONGEST_QUOTE 60
#define LONGEST_NAME 40

char *
weeg_quote (const char *text)
{
  GString *quoted = g_string_new ("\"");
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (n++ == LONGEST_QUOTE)
        {
          g_string_append (quoted, "...");
          break;
        }
      if (c == '\n')
        g_string_append (quoted, "\\n");
      else if (c == '"' || c == '\\')
        g_string_append_printf (quoted, "\\%c", (char)c);
      else if (!g_unichar_isprint (c))
        g_string_append_printf (quoted, "\\u%04x", c);
      else
        g_string_append_unichar (quoted, c);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

WeegMessage *
weeg_quote_choices (const char *const *names)
{
  g_autoptr (GString) list = g_string_new (names[0]);
  guint i;

  for (i = 1; names[0] != NULL && names[i] != NULL && names[i + 1] != NULL; i++)
    g_string_append_printf (list, ", %s", names[i]);
  if (names[0] == NULL || names[i] == NULL)
    return weeg_message_new_text (list->str);
  /* Translators: "a, b, c or d": the choices but the last, and the last. */
  return weeg_message_new ("%s or %s", list->str, names[i]);
}

/* Levenshtein's distance, in bytes; both at most LONGEST_NAME long. */
static guint
distance (const char *a, const char *b)
{
  guint row[LONGEST_NAME + 1];
  guint n = (guint)strlen (b);

  for (guint j = 0; j <= n; j++)
    row[j] = j;
  for (guint i = 1; a[i - 1] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          guint above = row[j];
          guint changed = diagonal + (g_ascii_tolower (a[i - 1]) != g_ascii_tolower (b[j - 1]));

          row[j] = MIN (MIN (above, row[j - 1]) + 1, changed);
          diagonal = above;
        }
    }
  return row[n];
}

const char *
weeg_quote_nearest (const char *const *names, const char *text)
{
  const char *nearest = NULL;
  guint least = G_MAXUINT;

  if (strlen (text) > LONGEST_NAME)
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      /* One letter of a short id says little. */
      gsize n = strlen (names[i]);
      guint d, allowed = n <= 2 ? 0 : n <= 5 ? 1 : n <= 8 ? 2 : 3;

      if (n > LONGEST_NAME)
        continue;
      d = distance (text, names[i]);
      if (d <= allowed && d < least)
        {
          least = d;
          nearest = names[i];
        }
    }
  return nearest;
}
