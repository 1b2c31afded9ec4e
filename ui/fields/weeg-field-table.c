/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-field-table.h"

#include <glib/gi18n.h>
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
field_table_find_column (const GPtrArray *columns, const char *language, const char *text)
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
      g_ptr_array_add (found, (gpointer)field_table_find_column (columns, language, row[i]));
      known += found->pdata[i] != NULL;
    }
  if (known * 2 > found->len)
    return found;
  g_ptr_array_unref (found);
  return NULL;
}

/* A table that is being read. */
typedef struct
{
  const WeegDossier *dossier;
  const char *language;
  const WeegRecordWords *words;
  const WeegList *records; /* that are there */
  const GPtrArray *columns;
  int title;         /* the column that names a record; -1: none */
  GHashTable *named; /* how many rows have that name, case folded */
  gboolean *taken;   /* which of the records a row was of */
} Table;

static const char *
title_of_row (const Table *table, GStrv cells)
{
  return table->title >= 0 && table->title < (int)g_strv_length (cells) ? cells[table->title] : "";
}

static gboolean
read_cell (const Table *table,
           const WeegFieldWords *column,
           WeegRecord *record,
           const char *text,
           guint row,
           GError **error)
{
  const WeegField *field = weeg_record_words_field (table->words->type, column->key);
  WeegFieldSpot spot = { table->dossier, table->language, column, &field->shape, field->required };
  WeegCell old = { 0 }, cell;
  gboolean had = get_nested (record, column->key, &old), present = FALSE;
  g_autofree char *written = had ? weeg_field_value_write (&spot, TRUE, old) : NULL;
  g_autoptr (GError) reason = NULL;

  /* What it is written as may say less than it is: digits, a yes for a share of one. */
  if ((*text == '\0' && (had || !field->required)) || g_strcmp0 (text, written) == 0)
    return TRUE;
  if (!weeg_field_value_read (&spot, had, old, text, &present, &cell, &reason))
    {
      g_autofree char *message =
          /* Translators: row number, heading of the column, what is wrong. */
          g_strdup_printf (weeg_tr (table->language, N_ ("Row %u, %s: %s. Nothing was pasted.")), row,
                           weeg_field_tr (table->language, column->label), reason->message);

      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, message);
      return FALSE;
    }
  if (present)
    take_nested (record, column->key, cell);
  return TRUE;
}

/* (transfer full): @there with what the row says of it, or a new record of it when @there is NULL. */
static WeegRecord *
field_table_read_row (const Table *table, const WeegRecord *there, GStrv cells, guint row, GError **error)
{
  g_autoptr (WeegAnyRecord) record =
      there != NULL ? weeg_record_copy (there) : weeg_record_new (table->words->type);

  for (guint j = 0; j < table->columns->len && cells[j] != NULL; j++)
    if (table->columns->pdata[j] != NULL &&
        !read_cell (table, table->columns->pdata[j], record, cells[j], row, error))
      return NULL;
  for (guint i = 0; i < table->words->type->n_fields; i++)
    {
      const WeegField *field = &table->words->type->fields[i];
      const WeegFieldWords *column = weeg_record_words_get (table->words, field->key);

      if (field->required && column != NULL && !read_cell (table, column, record, "", row, error))
        return NULL;
    }
  return g_steal_pointer (&record);
}

/* The next record from @from on that is called @title and that no row was of yet; -1: none. */
static int
field_table_find_named (const Table *table, const char *title, guint from)
{
  g_autofree char *wanted = g_utf8_casefold (title, -1);

  for (guint i = from; *title != '\0' && i < weeg_list_n (table->records); i++)
    {
      g_autofree char *name =
          weeg_field_value_title (table->dossier, table->language, weeg_list_get (table->records, i));
      g_autofree char *folded = g_utf8_casefold (name, -1);

      if (!table->taken[i] && strcmp (folded, wanted) == 0)
        return (int)i;
    }
  return -1;
}

/*
 * Whether the row is of a record that is there: one that says the same, or else the only one
 * of that name, if the table has no other row of it. @changed: (transfer full) (nullable).
 * FALSE with @error when the row cannot be read.
 */
static gboolean
match_row (Table *table, GStrv cells, guint row, WeegRecord **changed, GError **error)
{
  const char *title = title_of_row (table, cells);
  g_autofree char *folded = g_utf8_casefold (title, -1);
  g_autoptr (WeegAnyRecord) candidate = NULL;
  int first = field_table_find_named (table, title, 0);

  for (int i = first; i >= 0; i = field_table_find_named (table, title, (guint)i + 1))
    {
      g_clear_pointer (&candidate, weeg_record_unref);
      candidate = field_table_read_row (table, weeg_list_get (table->records, (guint)i), cells, row, error);
      if (candidate == NULL)
        return FALSE;
      if (weeg_record_equal (candidate, weeg_list_get (table->records, (guint)i)))
        return table->taken[i] = TRUE;
    }
  if (first < 0 || field_table_find_named (table, title, (guint)first + 1) >= 0 ||
      GPOINTER_TO_UINT (g_hash_table_lookup (table->named, folded)) > 1)
    return FALSE;
  *changed = g_steal_pointer (&candidate);
  return table->taken[first] = TRUE;
}

static void
count_names (Table *table, const GPtrArray *rows, guint first)
{
  for (guint j = 0; j < table->columns->len; j++)
    {
      const WeegFieldWords *column = table->columns->pdata[j];

      if (column != NULL && g_strcmp0 (column->key, table->words->title) == 0)
        table->title = (int)j;
    }
  for (guint i = first; i < rows->len; i++)
    {
      char *name = g_utf8_casefold (title_of_row (table, rows->pdata[i]), -1);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (table->named, name));

      g_hash_table_replace (table->named, name, GUINT_TO_POINTER (n + 1));
    }
}

static gboolean
field_table_read_rows (Table *table, const GPtrArray *rows, guint first, GPtrArray *records, GError **error)
{
  const WeegField *id = weeg_record_type_find (table->words->type, "id");
  guint number = weeg_list_n (table->records);

  for (guint i = first; i < rows->len; i++)
    {
      g_autoptr (GError) reason = NULL;
      WeegRecord *record = NULL;
      char *name;

      if (match_row (table, rows->pdata[i], i + 1, &record, &reason))
        {
          if (record != NULL)
            g_ptr_array_add (records, record);
          continue;
        }
      record = reason == NULL ? field_table_read_row (table, NULL, rows->pdata[i], i + 1, &reason) : NULL;
      if (record == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      do
        name = g_strdup_printf ("%s-%u", table->words->type->name, ++number);
      while (weeg_list_find (table->records, name, NULL) != NULL && (g_free (name), TRUE));
      weeg_record_take (record, id, (WeegCell){ .pointer = name });
      g_ptr_array_add (records, record);
    }
  return TRUE;
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
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (weeg_record_unref);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *taken = g_new0 (gboolean, weeg_list_n (records) + 1);
  guint first = headings != NULL ? 1 : 0;
  Table table = {
    dossier, language, words, records, headings != NULL ? headings : columns, -1, named, taken
  };

  if (rows->len <= first)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, N_ ("There are no rows to paste")));
      return NULL;
    }
  count_names (&table, rows, first);
  return field_table_read_rows (&table, rows, first, read, error) ? g_steal_pointer (&read) : NULL;
}

char *
weeg_field_table_say (guint n_added, guint n_changed)
{
  g_autofree char *added = g_strdup_printf (ngettext ("%u row added", "%u rows added", n_added), n_added);
  g_autofree char *changed =
      g_strdup_printf (ngettext ("%u row changed", "%u rows changed", n_changed), n_changed);

  if (n_added > 0 && n_changed > 0)
    return g_strdup_printf ("%s, %s", added, changed);
  if (n_added == 0 && n_changed == 0)
    return g_strdup (_ ("Nothing changed: all rows in it are there already"));
  return g_strdup (n_added > 0 ? added : changed);
}
