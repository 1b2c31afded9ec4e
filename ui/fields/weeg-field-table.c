/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-table.h"

#include <string.h>

#include "weeg-edit-words.h"
#include "weeg-sheet.h"
#include "weeg-translate.h"

/* The fields that fit in a cell, in the order of the words. */
static GPtrArray *
list_columns (const WeegRecordWords *words)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < words->n_fields; i++)
    {
      const WeegField *field = weeg_record_words_field (words->type, words->fields[i].key);
      const WeegShape *item = weeg_field_value_list_shape (&field->shape);

      if (field->shape.kind != WEEG_KIND_MAP && (item == NULL || item->kind != WEEG_KIND_RECORD))
        g_ptr_array_add (columns, (gpointer)&words->fields[i]);
    }
  return columns;
}

/* What stands at @key, which may lead into a record in it. */
static gboolean
get_nested (const WeegRecord *record, const char *key, WeegCell *cell)
{
  const char *dot = strchr (key, '.');
  g_autofree char *first = g_strndup (key, dot != NULL ? (gsize)(dot - key) : strlen (key));
  const WeegField *field = weeg_record_type_find (record->type, first);

  if (!weeg_record_has_field (record, field))
    return FALSE;
  *cell = weeg_record_get (record, field);
  return dot == NULL || get_nested (cell->pointer, dot + 1, cell);
}

static void
take_nested (WeegRecord *record, const char *key, WeegCell cell)
{
  const char *dot = strchr (key, '.');
  g_autofree char *first = g_strndup (key, dot != NULL ? (gsize)(dot - key) : strlen (key));
  const WeegField *field = weeg_record_type_find (record->type, first);

  if (dot != NULL)
    {
      WeegRecord *inner = weeg_record_has_field (record, field)
                              ? weeg_record_copy (weeg_record_get (record, field).pointer)
                              : weeg_record_new (field->shape.record);

      take_nested (inner, dot + 1, cell);
      cell.pointer = inner;
    }
  weeg_record_take (record, field, cell);
}

char *
weeg_field_table_write (const WeegDossier *dossier,
                        const char *language,
                        const WeegRecordWords *words,
                        const WeegList *records)
{
  g_autoptr (GPtrArray) columns = list_columns (words);
  GString *out = g_string_new (NULL);

  for (guint j = 0; j < columns->len; j++)
    {
      const WeegFieldWords *column = columns->pdata[j];

      weeg_sheet_append (out, j == 0, weeg_field_tr (language, column->label));
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < weeg_list_n (records); i++)
    {
      for (guint j = 0; j < columns->len; j++)
        {
          const WeegFieldWords *column = columns->pdata[j];
          const WeegField *field = weeg_record_words_field (words->type, column->key);
          WeegFieldSpot spot = { dossier, language, column, &field->shape, field->required };
          WeegCell cell = { 0 };
          gboolean present = get_nested (weeg_list_get (records, i), column->key, &cell);
          g_autofree char *text = weeg_field_value_write (&spot, present, cell);

          weeg_sheet_append (out, j == 0, text);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static const WeegFieldWords *
find_column (const GPtrArray *columns, const char *language, const char *text)
{
  g_autofree char *typed = g_utf8_casefold (text, -1);

  for (guint i = 0; i < columns->len; i++)
    {
      const WeegFieldWords *column = columns->pdata[i];
      g_autofree char *label = g_utf8_casefold (weeg_field_tr (language, column->label), -1);
      g_autofree char *english = g_utf8_casefold (column->label, -1);

      if (strcmp (typed, label) == 0 || strcmp (typed, english) == 0 || strcmp (typed, column->key) == 0)
        return column;
    }
  return NULL;
}

/* The column of each cell by a row of headings, or NULL when @row is none. A
 * heading nobody knows makes a column that is not read. */
static GPtrArray *
read_headings (const GPtrArray *columns, const char *language, GStrv row)
{
  GPtrArray *found = g_ptr_array_new ();
  guint known = 0;

  for (guint i = 0; row[i] != NULL; i++)
    {
      g_ptr_array_add (found, (gpointer)find_column (columns, language, row[i]));
      known += found->pdata[i] != NULL;
    }
  if (known * 2 > found->len)
    return found;
  g_ptr_array_unref (found);
  return NULL;
}

static gboolean
read_cell (const WeegFieldSpot *spot, WeegRecord *record, const char *text, guint row, GError **error)
{
  gboolean present = FALSE;
  WeegCell cell;
  g_autoptr (GError) reason = NULL;

  if (!weeg_field_value_read (spot, FALSE, (WeegCell){ 0 }, text, &present, &cell, &reason))
    {
      g_autofree char *message =
          /* Translators: row number, heading of the column, what is wrong. */
          g_strdup_printf (weeg_tr (spot->language, N_ ("Row %u, %s: %s. Nothing was pasted.")), row,
                           weeg_field_tr (spot->language, spot->words->label), reason->message);

      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, message);
      return FALSE;
    }
  if (present)
    take_nested (record, spot->words->key, cell);
  return TRUE;
}

static WeegRecord *
read_row (const WeegDossier *dossier,
          const char *language,
          const WeegRecordWords *words,
          const GPtrArray *columns,
          GStrv cells,
          guint row,
          GError **error)
{
  g_autoptr (WeegAnyRecord) record = weeg_record_new (words->type);

  for (guint j = 0; j < columns->len && cells[j] != NULL; j++)
    {
      const WeegFieldWords *column = columns->pdata[j];
      const WeegField *field;

      if (column == NULL)
        continue;
      field = weeg_record_words_field (words->type, column->key);
      if (!read_cell (&(WeegFieldSpot){ dossier, language, column, &field->shape, field->required }, record,
                      cells[j], row, error))
        return NULL;
    }
  for (guint i = 0; i < words->type->n_fields; i++)
    {
      const WeegField *field = &words->type->fields[i];
      const WeegFieldWords *column = weeg_record_words_get (words, field->key);

      if (field->required && column != NULL && !weeg_record_has_field (record, field) &&
          !read_cell (&(WeegFieldSpot){ dossier, language, column, &field->shape, TRUE }, record, "", row,
                      error))
        return NULL;
    }
  return g_steal_pointer (&record);
}

GPtrArray *
weeg_field_table_read (const WeegDossier *dossier,
                       const char *language,
                       const WeegRecordWords *words,
                       const WeegList *records,
                       const char *text,
                       GError **error)
{
  g_autoptr (GPtrArray) rows = weeg_sheet_split (text);
  g_autoptr (GPtrArray) columns = list_columns (words);
  g_autoptr (GPtrArray) headings = rows->len > 0 ? read_headings (columns, language, rows->pdata[0]) : NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (weeg_record_unref);
  const WeegField *id = weeg_record_type_find (words->type, "id");
  guint number = weeg_list_n (records);

  for (guint i = headings != NULL ? 1 : 0; i < rows->len; i++)
    {
      WeegRecord *record = read_row (dossier, language, words, headings != NULL ? headings : columns,
                                     rows->pdata[i], i + 1, error);
      char *name;

      if (record == NULL)
        return NULL;
      do
        name = g_strdup_printf ("%s-%u", words->type->name, ++number);
      while (weeg_list_find (records, name, NULL) != NULL && (g_free (name), TRUE));
      weeg_record_take (record, id, (WeegCell){ .pointer = name });
      g_ptr_array_add (fresh, record);
    }
  if (fresh->len > 0)
    return g_steal_pointer (&fresh);
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                       weeg_tr (language, N_ ("There are no rows to paste")));
  return NULL;
}
