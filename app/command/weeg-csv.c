/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
csv_append_text (GString *csv, const char *text)
{
  gboolean runs = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;

  g_string_append_c (csv, '"');
  if (runs)
    g_string_append_c (csv, '\'');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *at);
    }
  g_string_append_c (csv, '"');
}

static void
csv_append_number (GString *csv, double number, gboolean comma)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *point;

  g_ascii_formatd (text, sizeof text, "%.15g", number);
  point = strchr (text, '.');
  if (point != NULL && comma)
    *point = ',';
  g_string_append (csv, text);
}

char *
weeg_csv_write (const WeegTable *table, const char *language)
{
  gboolean dutch = g_strcmp0 (language, "nl") == 0;
  GString *csv = g_string_new (BYTE_ORDER_MARK);

  for (guint column = 0; column < weeg_table_get_n_columns (table); column++)
    {
      if (column > 0)
        g_string_append_c (csv, dutch ? ';' : ',');
      csv_append_text (csv, weeg_table_get_column_title (table, column));
    }
  g_string_append (csv, "\r\n");
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < weeg_table_get_n_columns (table); column++)
        {
          const WeegTableCell *cell = weeg_table_get_cell (table, row, column);

          if (column > 0)
            g_string_append_c (csv, dutch ? ';' : ',');
          if (cell->has_number)
            csv_append_number (csv, cell->number, dutch);
          else if (*cell->text != '\0')
            csv_append_text (csv, cell->text);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (csv, FALSE);
}
