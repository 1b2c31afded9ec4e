/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * WeegTable: an immutable, reference-counted table of texts with the numbers
 * behind them. One value serves the table view, CSV and XLSX, and the tables of
 * the advice: what a person reads is `text` (translated, formatted), what a
 * spreadsheet gets is `number`.
 *
 * Built with a WeegTableBuilder: columns first, then rows cell by cell.
 */

#define WEEG_TYPE_TABLE (weeg_table_get_type ())

typedef struct _WeegTable WeegTable;
typedef struct _WeegTableBuilder WeegTableBuilder;

typedef enum
{
  WEEG_TABLE_ALIGN_START,
  WEEG_TABLE_ALIGN_END,
} WeegTableAlign;

typedef struct
{
  const char *text;    /* never NULL; "" for an empty cell */
  double number;       /* finite; 0 without has_number */
  gboolean has_number; /* FALSE: a text, or a number that is not known */
} WeegTableCell;

GType weeg_table_get_type (void);
WeegTable *weeg_table_ref (WeegTable *self);
void weeg_table_unref (WeegTable *self);

guint weeg_table_get_n_columns (const WeegTable *self);
guint weeg_table_get_n_rows (const WeegTable *self);
const char *weeg_table_get_column_title (const WeegTable *self, guint column);
WeegTableAlign weeg_table_get_column_align (const WeegTable *self, guint column);

/* Lent; lives as long as the table. */
const WeegTableCell *weeg_table_get_cell (const WeegTable *self, guint row, guint column);

/*
 * The builder. Columns are added before the first row; a row is filled from its
 * first column on, and cells that are not given stay empty. More cells than
 * columns, or a number that is not finite, is a programming error.
 */
WeegTableBuilder *weeg_table_builder_new (void);
void weeg_table_builder_free (WeegTableBuilder *self);
void weeg_table_builder_add_column (WeegTableBuilder *self, const char *title, WeegTableAlign align);
void weeg_table_builder_add_row (WeegTableBuilder *self);
void weeg_table_builder_add_text (WeegTableBuilder *self, const char *text);
void weeg_table_builder_add_number (WeegTableBuilder *self, double number, const char *text);

/* Frees the builder. (transfer full) */
WeegTable *weeg_table_builder_end (WeegTableBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTable, weeg_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTableBuilder, weeg_table_builder_free)

G_END_DECLS
