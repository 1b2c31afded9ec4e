/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a column asks. */
typedef struct
{
  double asked;    /* as in weeg_table_block_add_column() */
  double smallest; /* the longest word, or the whole of what may not wrap */
  double natural;  /* the widest cell on one line */
  gboolean grows;  /* takes of the room that is left when no column has a share */
} WeegColumnWish;

/* Divides @total over @n columns.
 *
 *   1. Fixed columns get what they ask, all others their smallest; if that is too much, all shrink by one
 * factor.
 *   2. Natural columns grow towards their natural width, by one fraction of what each lacks.
 *   3. Shares divide what is left in proportion, none below its smallest.
 *   4. Without shares, what is left goes to the columns that grow, or else to all, in proportion to their
 * width.
 *
 * The @widths sum to @total, unless all columns are fixed. */
void weeg_column_widths_solve (const WeegColumnWish *wishes, gsize n, double total, double *widths);

/* The byte in @text behind the whole digits of its first number, where a column is aligned: "− 1.234,5 fte"
 * with ',' gives the place of the comma. Digits in threes behind a point (or comma), a space or an apostrophe
 * are of the same number. FALSE if there is no digit. */
gboolean weeg_find_decimal_place (const char *text, char decimal_sign, gsize *place);

G_END_DECLS
