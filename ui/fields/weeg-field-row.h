/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"
#include "weeg-field-control.h"

G_BEGIN_DECLS

/*
 * WeegFieldRow: one field of a record as a row of a list box: its name, why it is
 * asked, what it is entered with, and what is wrong with what was entered.
 *
 * What is entered and understood is handed over at once, as an edit of the
 * session with a name such as "Owner of “Battery fails”"; what is not, stays as
 * it was typed with the reason beside it, and changes nothing.
 */
#define WEEG_TYPE_FIELD_ROW (weeg_field_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegFieldRow, weeg_field_row, WEEG, FIELD_ROW, AdwPreferencesRow)

/*
 * @key: of the field, as in the words of the record's type.
 * @map_key (nullable): the entry of a map that @key holds, and @label (nullable)
 * what it is called.
 */
GtkWidget *weeg_field_row_new (WeegDossierSession *session,
                               const char *language,
                               const WeegRecordWords *record,
                               const WeegFieldWords *words,
                               const char *map_key,
                               const char *label);

/* Where the record stands, "" for the dossier itself, and shows what is there. */
void weeg_field_row_show (WeegFieldRow *self, const char *path);
/* Takes what is typed, as leaving it would. FALSE: it is wrong. */
gboolean weeg_field_row_commit (WeegFieldRow *self);
/* What is wrong, or missing, here for another reason than how it was typed; NULL: nothing. Stands beside it
 * until something is typed wrong. */
void weeg_field_row_set_problem (WeegFieldRow *self, const char *problem);
const char *weeg_field_row_get_key (WeegFieldRow *self);
const char *weeg_field_row_get_error (WeegFieldRow *self); /* (nullable) */
WeegFieldControl *weeg_field_row_get_control (WeegFieldRow *self);

G_END_DECLS
