/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-words.h"
#include "weeg-locale.h"

G_BEGIN_DECLS

/* Values as people write them, and back. */

/* Where a value stands and who reads it; lent, owns nothing. */
typedef struct
{
  const WeegDossier *dossier; /* in which ids are looked up */
  const char *language;
  const WeegFieldWords *words; /* of the field */
  const WeegShape *shape;
  gboolean required;
} WeegFieldSpot;

/* The value as it is typed: numbers and dates the language's way, choices and
 * ids by their names, lists one a line. "" when it is absent. (transfer full) */
char *weeg_field_value_write (const WeegFieldSpot *spot, gboolean present, WeegCell cell);

/*
 * Reads what was typed. @old is what stands there now: what @text does not say
 * (another language, of a text) is kept from it. @present FALSE: nothing was
 * typed, and the value goes. @cell is (transfer full). FALSE with @error
 * (WEEG_EDIT_ERROR_VALUE), in the language of @spot, when it is not understood.
 */
gboolean weeg_field_value_read (const WeegFieldSpot *spot,
                                gboolean old_present,
                                WeegCell old,
                                const char *text,
                                gboolean *present,
                                WeegCell *cell,
                                GError **error);

/* Helpers of the two, for rows that offer choices.
 * The names of a choice: (transfer full), capital first. */
char *weeg_field_value_choice (const WeegFieldSpot *spot, const WeegShape *shape, const char *name);
/* The records an id may refer to: ids and titles, both as long as each other. (transfer full) */
void weeg_field_value_referents (const WeegFieldSpot *spot, GStrv *ids, GStrv *titles);
/* The shape of the items of a list, or of a string that may also be a list; NULL for others. */
const WeegShape *weeg_field_value_list_shape (const WeegShape *shape);
/* What a record is called, "" when nothing says; for its place in a list or a window's title. (transfer full)
 */
char *weeg_field_value_title (const WeegDossier *dossier, const char *language, const WeegRecord *record);
char *weeg_field_value_subtitle (const WeegDossier *dossier, const char *language, const WeegRecord *record);

/* A translated text of the tables of words; "" for NULL. */
const char *weeg_field_tr (const char *language, const char *text);
const char *weeg_record_tr (const char *language, const char *text);

G_END_DECLS
