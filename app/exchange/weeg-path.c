/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-path.h"

#include "weeg-quote.h"

void
weeg_path_init (WeegPath *path, WeegProblems *problems)
{
  path->text = g_string_new (NULL);
  path->problems = problems;
}

void
weeg_path_clear (WeegPath *path)
{
  g_string_free (path->text, TRUE);
}

static gboolean
is_plain_key (const char *key)
{
  if (*key == '\0')
    return FALSE;
  for (const char *at = key; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && *at != '_' && *at != '-')
      return FALSE;
  return TRUE;
}

gsize
weeg_path_key (WeegPath *path, const char *key)
{
  gsize before = path->text->len;

  if (is_plain_key (key))
    g_string_append_printf (path->text, before > 0 ? ".%s" : "%s", key);
  else
    {
      g_autofree char *quoted = weeg_quote (key);

      g_string_append_printf (path->text, "[%s]", quoted);
    }
  return before;
}

gsize
weeg_path_index (WeegPath *path, guint index)
{
  gsize before = path->text->len;

  g_string_append_printf (path->text, "[%u]", index);
  return before;
}

void
weeg_path_leave (WeegPath *path, gsize before)
{
  g_string_truncate (path->text, before);
}

void
weeg_path_problem (WeegPath *path, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  weeg_problems_add (path->problems, path->text->str, "%s", message);
}

void
weeg_path_problem_at (WeegPath *path, const char *key, const char *format, ...)
{
  gsize before = weeg_path_key (path, key);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  weeg_problems_add (path->problems, path->text->str, "%s", message);
  weeg_path_leave (path, before);
}
