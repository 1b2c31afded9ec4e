/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-day.h"

#define LAST_SECOND G_GINT64_CONSTANT (253402300799) /* of the year 9999 */

gboolean
weeg_day_is_fixed (gint64 *seconds)
{
  const char *given = g_getenv ("SOURCE_DATE_EPOCH");

  return given != NULL && g_ascii_string_to_signed (given, 10, 0, LAST_SECOND, seconds, NULL);
}

char *
weeg_day_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  gint64 seconds;

  if (weeg_day_is_fixed (&seconds))
    now = g_date_time_new_from_unix_utc (seconds);
  else
    now = g_date_time_new_now_local ();
  return g_date_time_format (now, "%Y-%m-%d");
}

char *
weeg_day_of_paper (const WeegDecisionPoint *point)
{
  if (point != NULL && point->held != NULL && point->held->date != NULL)
    return g_strdup (point->held->date);
  return weeg_day_today ();
}
