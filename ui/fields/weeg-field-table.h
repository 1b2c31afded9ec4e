/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-value.h"

G_BEGIN_DECLS

/*
 * Records as rows of a spreadsheet: cells apart by tabs, one that holds a tab, a
 * line end or a quote between quotes. Values as people write them; lists have
 * their items on lines of their own within the cell.
 */

/* All records, below a row with the labels of the fields. (transfer full) */
char *weeg_field_table_write (const WeegDossier *dossier,
                              const char *language,
                              const WeegRecordWords *words,
                              const WeegList *records);

/*
 * (transfer full): array of WeegRecord: what is new in the rows. A row with the name of one
 * of @records (and of one only) is that record, with its id and with what the row says
 * changed; empty cells leave a value as it is. Others are fresh, with ids that are in none
 * of @records. A row that says what is there already is left out, so that what is copied
 * out and pasted again enters only what was changed. A first row that holds labels or keys
 * says which column is which; without one they are in the order of the words. All rows or
 * none: NULL with @error (WEEG_EDIT_ERROR_VALUE), which names row and column.
 */
GPtrArray *weeg_field_table_read (const WeegDossier *dossier,
                                  const char *language,
                                  const WeegRecordWords *words,
                                  const WeegList *records,
                                  const char *text,
                                  GError **error);

/* What came of it: "2 rows added, 1 row changed" (transfer full) */
char *weeg_field_table_say (guint n_added, guint n_changed);

G_END_DECLS
