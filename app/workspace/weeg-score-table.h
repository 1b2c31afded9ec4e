/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/*
 * The scores as a table of a spreadsheet: a row per alternative and criterion, a
 * column per member who scores. Read as written, so that what is copied, changed and
 * pasted again enters only what was changed.
 */

/* The scores that count, below a row of headings. (transfer full) */
char *weeg_score_table_write (const WeegDossier *dossier, const char *language);

/*
 * The edit that enters what stands in @text in the current round. Alternatives,
 * criteria and members are named as in @language or any other, or by their ids;
 * columns by a first row of headings, in any order. Without headings they are as
 * written. Without a column of alternatives the table is of @alternative (nullable).
 * A cell holds a number in the way of @language, the words of a level, or an
 * answer such as "don't know"; an empty one, or a dash, leaves the score as it is. Reasons
 * stay, and ranges as far as they hold the new score.
 *
 * (transfer full): without steps when nothing is new. NULL with
 * WEEG_EDIT_ERROR_VALUE, naming row and column of what is wrong, a line for each, and
 * nothing entered.
 */
WeegEdit *weeg_score_table_read (const WeegDossier *dossier,
                                 const char *alternative,
                                 const char *text,
                                 const char *language,
                                 GError **error);

G_END_DECLS
