/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table on paper, filled row by row and then handed to weeg_blocks_add_table(). Handing it over freezes it.
 *
 * A row never breaks over a page (unless it alone is taller than a page, when it breaks between lines), and
 * the header is repeated after a page break. All texts are plain unless the function says markup; a cell may
 * hold "\n". */
typedef struct _WeegTableBlock WeegTableBlock;

typedef enum
{
  WEEG_ALIGN_START,
  WEEG_ALIGN_CENTER,
  WEEG_ALIGN_END,
  /* Numbers under one another on the decimal sign of the document's language; what follows the number (a
   * unit, an interval) hangs to the right of it. A cell without digits is set against the last whole digit.
   */
  WEEG_ALIGN_DECIMAL,
} WeegAlign;

typedef enum
{
  WEEG_ROW_NORMAL = 0,
  WEEG_ROW_STRONG = 1 << 0,    /* semibold: a total, the alternative advised on */
  WEEG_ROW_TINTED = 1 << 1,    /* on the light tint of a callout */
  WEEG_ROW_QUIET = 1 << 2,     /* grey: what does not count, what is superseded */
  WEEG_ROW_WITH_NEXT = 1 << 3, /* stays on the page of the row below it */
} WeegRowStyle;

WeegTableBlock *weeg_table_block_new (void);
WeegTableBlock *weeg_table_block_ref (WeegTableBlock *self);
void weeg_table_block_unref (WeegTableBlock *self);

/* Adds a column. @header may be NULL or "" (if all are, no header is drawn); it may hold "\n".
 *
 * @width: above 0, a share of what the fixed and natural columns leave, relative to the other shares;
 *         0, as wide as its widest cell (shrunk together with its like only when the page is too narrow);
 *         below 0, fixed: -60 is 60 points. */
void weeg_table_block_add_column (WeegTableBlock *self, const char *header, WeegAlign align, double width);

/* The cells of a row as strings, one per column, ended by NULL. A cell that is empty is "". Fewer cells than
 * columns are filled up with empty ones; more are a programming error. */
void weeg_table_block_add_row (WeegTableBlock *self, WeegRowStyle style, ...) G_GNUC_NULL_TERMINATED;

/* The same from @n_cells strings; NULL is an empty cell. */
void weeg_table_block_add_row_array (WeegTableBlock *self,
                                     WeegRowStyle style,
                                     const char *const *cells,
                                     gsize n_cells);

/* The same with the cells as markup, see weeg-blocks.h. */
void weeg_table_block_add_row_array_markup (WeegTableBlock *self,
                                            WeegRowStyle style,
                                            const char *const *cells,
                                            gsize n_cells);

/* A line over the full width that names the rows below it, and stays with the first of them. */
void weeg_table_block_add_section (WeegTableBlock *self, const char *title);

/* A caption above the table, as "Table 1. text" with the document's word for table. */
void weeg_table_block_set_caption (WeegTableBlock *self, const char *caption);

/* The first column holds the names of the rows: tagged as row headers for a screen reader. FALSE until set.
 */
void weeg_table_block_set_row_headers (WeegTableBlock *self, gboolean row_headers);

/* 8/10.5 points instead of 8.5/11.5, for appendices with many columns. */
void weeg_table_block_set_compact (WeegTableBlock *self, gboolean compact);

gsize weeg_table_block_get_n_columns (const WeegTableBlock *self);
gsize weeg_table_block_get_n_rows (const WeegTableBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegTableBlock, weeg_table_block_unref)

G_END_DECLS
