/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-moment.h"

#include <string.h>

/* Whether @text begins as @pattern, in which 0 stands for a digit. */
static gboolean
begins_as (const char *text, const char *pattern)
{
  for (; *pattern != '\0'; text++, pattern++)
    if (*pattern == '0' ? !g_ascii_isdigit (*text) : *text != *pattern)
      return FALSE;
  return TRUE;
}

static int
two_digits (const char *text)
{
  return g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
}

static gboolean
begins_with_date (const char *text)
{
  if (!begins_as (text, "0000-00-00"))
    return FALSE;
  return g_date_valid_dmy ((GDateDay)two_digits (text + 8), (GDateMonth)two_digits (text + 5),
                           (GDateYear)(two_digits (text) * 100 + two_digits (text + 2)));
}

gboolean
weeg_moment_is_date (const char *text)
{
  return begins_with_date (text) && text[10] == '\0';
}

gboolean
weeg_moment_is_time (const char *text)
{
  const char *rest;

  if (!begins_with_date (text) || !begins_as (text + 10, "T00:00:00"))
    return FALSE;
  if (two_digits (text + 11) > 23 || two_digits (text + 14) > 59 || two_digits (text + 17) > 60)
    return FALSE;
  rest = text + 19;
  if (*rest == '.' && g_ascii_isdigit (rest[1]))
    for (rest++; g_ascii_isdigit (*rest); rest++)
      ;
  return strcmp (rest, "Z") == 0;
}
