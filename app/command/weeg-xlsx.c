/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-xlsx.h"

#include "weeg-xml.h"

#include <string.h>

/* 1 January 1980, the first day a ZIP knows: no clock in the file. */
#define ZIP_DATE 0x21
#define WIDEST 60

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SHEET "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* The parts that are the same for every table. Style 1 is bold, for the headings. */
static const struct
{
  const char *name;
  const char *text;
} fixed_parts[] = {
  { "[Content_Types].xml", DECLARATION
    "<Types xmlns=\"" PACKAGE "content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE "sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET_TYPE "worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET_TYPE "styles+xml\"/></Types>" },
  { "_rels/.rels",
    DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
  { "xl/workbook.xml",
    DECLARATION "<workbook xmlns=\"" SHEET "\" xmlns:r=\"" OFFICE
                "\"><sheets><sheet name=\"Weegwijzer\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>" },
  { "xl/_rels/workbook.xml.rels",
    DECLARATION "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
                "/styles\" Target=\"styles.xml\"/></Relationships>" },
  { "xl/styles.xml", DECLARATION
    "<styleSheet xmlns=\"" SHEET "\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill "
    "patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders "
    "count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs "
    "count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf fontId=\"1\" xfId=\"0\" "
    "applyFont=\"1\"/></cellXfs></styleSheet>" },
};

guint32
weeg_xlsx_checksum (const void *data, gsize length)
{
  const guint8 *bytes = data;
  guint32 sum = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      for (int bit = 0; bit < 8; bit++)
        sum = (sum >> 1) ^ (sum & 1 ? 0xEDB88320u : 0);
    }
  return ~sum;
}

/* --- the sheet --- */

/* "A1", "AB12". */
static void
append_place (GString *xml, guint row, guint column)
{
  char letters[8];
  guint n = 0;

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[n++] = (char)('A' + (rest - 1) % 26);
  while (n > 0)
    g_string_append_c (xml, letters[--n]);
  g_string_append_printf (xml, "%u", row + 1);
}

static void
xlsx_append_text (GString *xml, guint row, guint column, const char *text, gboolean bold)
{
  g_autofree char *escaped = NULL;

  if (*text == '\0')
    return;
  escaped = weeg_xml_escape (text);
  g_string_append (xml, "<c r=\"");
  append_place (xml, row, column);
  g_string_append_printf (xml, "\"%s t=\"inlineStr\"><is><t xml:space=\"preserve\">", bold ? " s=\"1\"" : "");
  g_string_append (xml, escaped);
  g_string_append (xml, "</t></is></c>");
}

static void
xlsx_append_number (GString *xml, guint row, guint column, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (xml, "<c r=\"");
  append_place (xml, row, column);
  g_string_append_printf (xml, "\"><v>%s</v></c>", g_ascii_dtostr (text, sizeof text, number));
}

static void
append_widths (GString *xml, const WeegTable *table)
{
  guint n = weeg_table_get_n_columns (table);

  g_string_append (xml, n > 0 ? "<cols>" : "");
  for (guint column = 0; column < n; column++)
    {
      glong widest = g_utf8_strlen (weeg_table_get_column_title (table, column), -1);

      for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
        widest = MAX (widest, g_utf8_strlen (weeg_table_get_cell (table, row, column)->text, -1));
      g_string_append_printf (xml, "<col min=\"%u\" max=\"%u\" width=\"%ld\" customWidth=\"1\"/>", column + 1,
                              column + 1, MIN (widest, WIDEST) + 2);
    }
  g_string_append (xml, n > 0 ? "</cols>" : "");
}

static GString *
write_sheet (const WeegTable *table)
{
  GString *xml =
      g_string_new (DECLARATION "<worksheet xmlns=\"" SHEET "\"><sheetViews><sheetView workbookViewId=\"0\">"
                                "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                                "state=\"frozen\"/></sheetView></sheetViews>");

  append_widths (xml, table);
  g_string_append (xml, "<sheetData><row r=\"1\">");
  for (guint column = 0; column < weeg_table_get_n_columns (table); column++)
    xlsx_append_text (xml, 0, column, weeg_table_get_column_title (table, column), TRUE);
  g_string_append (xml, "</row>");
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      g_string_append_printf (xml, "<row r=\"%u\">", row + 2);
      for (guint column = 0; column < weeg_table_get_n_columns (table); column++)
        {
          const WeegTableCell *cell = weeg_table_get_cell (table, row, column);

          if (cell->has_number)
            xlsx_append_number (xml, row + 1, column, cell->number);
          else
            xlsx_append_text (xml, row + 1, column, cell->text, FALSE);
        }
      g_string_append (xml, "</row>");
    }
  g_string_append (xml, "</sheetData></worksheet>");
  return xml;
}

/* --- the ZIP around it --- */

static void
append_u16 (GByteArray *out, guint16 number)
{
  guint16 little = GUINT16_TO_LE (number);

  g_byte_array_append (out, (const guint8 *)&little, sizeof little);
}

static void
append_u32 (GByteArray *out, guint32 number)
{
  guint32 little = GUINT32_TO_LE (number);

  g_byte_array_append (out, (const guint8 *)&little, sizeof little);
}

/* What the header of a part and its line in the directory share: from the version needed to the name's
 * length. */
static void
append_facts (GByteArray *out, const char *name, const char *text, gsize length)
{
  append_u16 (out, 20);
  append_u16 (out, 1 << 11); /* names in UTF-8 */
  append_u16 (out, 0);       /* stored */
  append_u16 (out, 0);
  append_u16 (out, ZIP_DATE);
  append_u32 (out, weeg_xlsx_checksum (text, length));
  append_u32 (out, (guint32)length);
  append_u32 (out, (guint32)length);
  append_u16 (out, (guint16)strlen (name));
  append_u16 (out, 0);
}

static void
add_part (GByteArray *out, GByteArray *directory, const char *name, const char *text, gsize length)
{
  guint32 offset = out->len;

  append_u32 (out, 0x04034b50);
  append_facts (out, name, text, length);
  g_byte_array_append (out, (const guint8 *)name, (guint)strlen (name));
  g_byte_array_append (out, (const guint8 *)text, (guint)length);

  append_u32 (directory, 0x02014b50);
  append_u16 (directory, 20);
  append_facts (directory, name, text, length);
  append_u16 (directory, 0);
  append_u16 (directory, 0);
  append_u16 (directory, 0);
  append_u32 (directory, 0);
  append_u32 (directory, offset);
  g_byte_array_append (directory, (const guint8 *)name, (guint)strlen (name));
}

GBytes *
weeg_xlsx_write (const WeegTable *table)
{
  GByteArray *out;
  g_autoptr (GByteArray) directory = NULL;
  GString *sheet;
  guint16 n_parts = G_N_ELEMENTS (fixed_parts) + 1;
  guint32 offset;

  g_return_val_if_fail (table != NULL, NULL);

  out = g_byte_array_new ();
  directory = g_byte_array_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_parts); i++)
    add_part (out, directory, fixed_parts[i].name, fixed_parts[i].text, strlen (fixed_parts[i].text));
  sheet = write_sheet (table);
  add_part (out, directory, "xl/worksheets/sheet1.xml", sheet->str, sheet->len);
  g_string_free (sheet, TRUE);
  offset = out->len;
  g_byte_array_append (out, directory->data, directory->len);
  append_u32 (out, 0x06054b50);
  append_u16 (out, 0);
  append_u16 (out, 0);
  append_u16 (out, n_parts);
  append_u16 (out, n_parts);
  append_u32 (out, directory->len);
  append_u32 (out, offset);
  append_u16 (out, 0);
  return g_byte_array_free_to_bytes (out);
}
