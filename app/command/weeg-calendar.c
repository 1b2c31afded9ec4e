/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-calendar.h"

#include <string.h>

#define LONGEST_LINE 75 /* bytes, RFC 5545, 3.1 */

struct _WeegCalendar
{
  char *stamp;
  GString *events;
};

WeegCalendar *
weeg_calendar_new (gint64 stamp)
{
  WeegCalendar *self = g_new0 (WeegCalendar, 1);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (stamp);

  self->stamp = g_date_time_format (moment, "%Y%m%dT%H%M%SZ");
  self->events = g_string_new (NULL);
  return self;
}

void
weeg_calendar_free (WeegCalendar *self)
{
  g_free (self->stamp);
  g_string_free (self->events, TRUE);
  g_free (self);
}

/* A line, folded where it is too long, never inside a character. */
static void
calendar_append_line (GString *text, const char *name, const char *value)
{
  g_autofree char *line = g_strconcat (name, value, NULL);
  gsize used = 0;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize size = (gsize)(g_utf8_next_char (at) - at);

      if (used + size > LONGEST_LINE)
        {
          g_string_append (text, "\r\n ");
          used = 1;
        }
      g_string_append_len (text, at, (gssize)size);
      used += size;
    }
  g_string_append (text, "\r\n");
}

/* Text as RFC 5545, 3.3.11 has it. */
static void
calendar_append_text (GString *text, const char *name, const char *value)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '\n')
        g_string_append (escaped, "\\n");
      else if (strchr ("\\;,", *at) != NULL)
        g_string_append_printf (escaped, "\\%c", *at);
      else if (!g_ascii_iscntrl (*at))
        g_string_append_c (escaped, *at);
    }
  calendar_append_line (text, name, escaped->str);
}

void
weeg_calendar_add (
    WeegCalendar *self, const char *uid, const char *date, const char *title, const char *description)
{
  g_autofree char *day = g_strdup_printf ("%.4s%.2s%.2s", date, date + 5, date + 8);

  g_return_if_fail (strlen (date) == 10);

  calendar_append_line (self->events, "BEGIN:VEVENT", "");
  calendar_append_text (self->events, "UID:", uid);
  calendar_append_line (self->events, "DTSTAMP:", self->stamp);
  calendar_append_line (self->events, "DTSTART;VALUE=DATE:", day);
  calendar_append_text (self->events, "SUMMARY:", title);
  calendar_append_text (self->events, "DESCRIPTION:", description);
  calendar_append_line (self->events, "TRANSP:TRANSPARENT", "");
  calendar_append_line (self->events, "END:VEVENT", "");
}

char *
weeg_calendar_to_text (const WeegCalendar *self)
{
  GString *text = g_string_new (NULL);

  calendar_append_line (text, "BEGIN:VCALENDAR", "");
  calendar_append_line (text, "VERSION:2.0", "");
  calendar_append_line (text, "PRODID:-//Weegwijzer//", WEEG_VERSION "//EN");
  g_string_append_len (text, self->events->str, (gssize)self->events->len);
  calendar_append_line (text, "END:VCALENDAR", "");
  return g_string_free (text, FALSE);
}
