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
  va_list arguments;

  va_start (arguments, format);
  weeg_problems_take (place->problems, place->text->str, weeg_message_new_valist (format, arguments));
  va_end (arguments);
}

void
weeg_place_problem_at (WeegPlace *place, const char *key, const char *format, ...)
{
  gsize before = weeg_place_key (place, key);
  va_list arguments;

  va_start (arguments, format);
  weeg_problems_take (place->problems, place->text->str, weeg_message_new_valist (format, arguments));
  va_end (arguments);
  weeg_place_leave (place, before);
}

void
weeg_place_problem_below (WeegPlace *place, const char *step, const char *format, ...)
{
  gsize before = place->text->len;
  va_list arguments;

  g_string_append_printf (place->text, before > 0 ? ".%s" : "%s", step);
  va_start (arguments, format);
  weeg_problems_take (place->problems, place->text->str, weeg_message_new_valist (format, arguments));
  va_end (arguments);
  weeg_place_leave (place, before);
}
