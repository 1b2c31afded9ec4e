/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-calendar.h"
#include "weeg-csv.h"

static WeegTable *
table (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "Name", WEEG_TABLE_ALIGN_START, FALSE);
  weeg_table_builder_add_column (builder, "x; y", WEEG_TABLE_ALIGN_END, TRUE);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "=1+1");
  weeg_table_builder_add_number (builder, -1234.5, "−1,234.5");
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "with \"quotes\"");
  weeg_table_builder_add_text (builder, "");
  return weeg_table_builder_end (builder);
}

static void
test_csv (void)
{
  g_autoptr (WeegTable) given = table ();
  g_autofree char *english = weeg_csv_write (given, "en");
  g_autofree char *dutch = weeg_csv_write (given, "nl");

  g_assert_cmpstr (english, ==,
                   "\xef\xbb\xbf\"Name\",\"x; y\"\r\n\"'=1+1\",-1234.5\r\n\"with \"\"quotes\"\"\",\r\n");
  g_assert_cmpstr (dutch, ==,
                   "\xef\xbb\xbf\"Name\";\"x; y\"\r\n\"'=1+1\";-1234,5\r\n\"with \"\"quotes\"\"\";\r\n");
}

/* RFC 5545: lines of at most 75 bytes, folded between characters; , ; \ and line ends escaped. */
static void
test_calendar (void)
{
  g_autoptr (WeegCalendar) calendar = weeg_calendar_new (0);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) unfolded = NULL;
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append (title, "é");
  g_string_append (title, "a, b; c\\d\ne");
  weeg_calendar_add (calendar, "one", "2026-12-10", title->str, "");
  text = weeg_calendar_to_text (calendar);
  lines = g_strsplit (text, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }
  unfolded = g_string_new (text);
  g_string_replace (unfolded, "\r\n ", "", 0);
  g_assert_nonnull (strstr (unfolded->str, "éa\\, b\\; c\\\\d\\ne\r\n"));
  g_assert_nonnull (strstr (unfolded->str, "DTSTAMP:19700101T000000Z\r\nDTSTART;VALUE=DATE:20261210\r\n"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/csv", test_csv);
  g_test_add_func ("/command/calendar", test_calendar);
  return g_test_run ();
}
