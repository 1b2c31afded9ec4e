/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-place.h"

#include <string.h>

#include "weeg-quote.h"

void
weeg_place_init (WeegPlace *place, WeegProblems *problems)
{
  place->text = g_string_new (NULL);
  place->problems = problems;
  place->keep_partial = FALSE;
}

void
weeg_place_clear (WeegPlace *place)
{
  g_string_free (place->text, TRUE);
}

static gboolean
is_plain_key (const char *key)
{
  return *key != '\0' && strpbrk (key, ".[]\" \t\n\r\\") == NULL;
}

gsize
weeg_place_key (WeegPlace *place, const char *key)
{
  gsize before = place->text->len;

  if (is_plain_key (key))
    g_string_append_printf (place->text, before > 0 ? ".%s" : "%s", key);
  else
    {
      g_autofree char *quoted = weeg_quote (key);

      g_string_append_printf (place->text, "[%s]", quoted);
    }
  return before;
}

gsize
weeg_place_index (WeegPlace *place, guint index)
{
  gsize before = place->text->len;

  g_string_append_printf (place->text, "[%u]", index);
  return before;
}

void
weeg_place_leave (WeegPlace *place, gsize before)
{
  g_string_truncate (place->text, before);
}

void
weeg_place_problem (WeegPlace *place, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  weeg_problems_add (place->problems, place->text->str, "%s", message);
}

void
weeg_place_problem_at (WeegPlace *place, const char *key, const char *format, ...)
{
  gsize before = weeg_place_key (place, key);
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  weeg_problems_add (place->problems, place->text->str, "%s", message);
  weeg_place_leave (place, before);
}

void
weeg_place_problem_below (WeegPlace *place, const char *step, const char *format, ...)
{
  gsize before = place->text->len;
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_string_append_printf (place->text, before > 0 ? ".%s" : "%s", step);
  weeg_problems_add (place->problems, place->text->str, "%s", message);
  weeg_place_leave (place, before);
}
