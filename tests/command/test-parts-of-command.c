/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-calendar.h"
#include "weeg-command.h"
#include "weeg-csv.h"
#include "weeg-xlsx.h"

static WeegTable *
table (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "Name", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "x; y", WEEG_TABLE_ALIGN_END);
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

static guint
read_u32 (const guint8 *at)
{
  return at[0] | (guint)at[1] << 8 | (guint)at[2] << 16 | (guint)at[3] << 24;
}

/* The content of a part of a ZIP that stores them, by its directory; its checksum is looked at. (transfer
 * full) */
static char *
read_part (GBytes *zip, const char *name)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (zip, &size);
  const guint8 *end = data + size - 22;
  const guint8 *at = data + read_u32 (end + 16);

  g_assert_cmpuint (read_u32 (end), ==, 0x06054b50);
  for (guint i = 0; i < end[10]; i++)
    {
      guint length = read_u32 (at + 24), n_name = at[28];
      const guint8 *part = data + read_u32 (at + 42);

      g_assert_cmpuint (read_u32 (at), ==, 0x02014b50);
      g_assert_cmpuint (read_u32 (part), ==, 0x04034b50);
      if (strlen (name) == n_name && memcmp (at + 46, name, n_name) == 0)
        {
          const guint8 *content = part + 30 + n_name;

          g_assert_cmpuint (weeg_xlsx_checksum (content, length), ==, read_u32 (at + 16));
          return g_strndup ((const char *)content, length);
        }
      at += 46 + n_name;
    }
  return NULL;
}

/* Numbers are numbers in full, texts are texts that nothing runs; the same table gives the same bytes. */
static void
test_xlsx (void)
{
  g_autoptr (WeegTable) given = table ();
  g_autoptr (GBytes) book = weeg_xlsx_write (given);
  g_autoptr (GBytes) again = weeg_xlsx_write (given);
  g_autofree char *sheet = read_part (book, "xl/worksheets/sheet1.xml");
  g_autofree char *types = read_part (book, "[Content_Types].xml");

  /* The check value of this CRC. */
  g_assert_cmpuint (weeg_xlsx_checksum ("123456789", 9), ==, 0xCBF43926);
  g_assert_true (g_bytes_equal (book, again));
  g_assert_nonnull (types);
  g_assert_nonnull (sheet);
  g_assert_nonnull (
      strstr (sheet, "<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>"));
  g_assert_nonnull (strstr (sheet, "<c r=\"B2\"><v>-1234.5</v></c>"));
  g_assert_nonnull (strstr (sheet, "<c r=\"B1\" s=\"1\" t=\"inlineStr\">"));
  g_assert_null (strstr (sheet, "\"B3\""));
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

/* A moment that is none is wrong usage; with a good one only the register is not there. */
static void
test_wrong_moment (void)
{
  static const struct
  {
    const char *given;
    int status;
  } cases[] = { { "tomorrow", 2 }, { "-1", 2 }, { "253402300800", 2 }, { "1795000000", 1 }, { "", 1 } };
  g_autofree char *before = g_strdup (g_getenv ("SOURCE_DATE_EPOCH"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *line[] = { (char *)"weegwijzer", (char *)"list", (char *)"-r", (char *)"/nowhere/r.weeg", NULL };

      g_setenv ("SOURCE_DATE_EPOCH", cases[i].given, TRUE);
      g_assert_cmpint (weeg_command_run (4, line), ==, cases[i].status);
    }
  if (before != NULL)
    g_setenv ("SOURCE_DATE_EPOCH", before, TRUE);
  else
    g_unsetenv ("SOURCE_DATE_EPOCH");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command/csv", test_csv);
  g_test_add_func ("/command/xlsx", test_xlsx);
  g_test_add_func ("/command/calendar", test_calendar);
  g_test_add_func ("/command/wrong-moment", test_wrong_moment);
  return g_test_run ();
}
