/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"
#include "weeg-field-words.h"

G_BEGIN_DECLS

/* How the editors name edits, what an edit takes along, and why one was refused. */

/* "Owner of “Battery fails”" (transfer full); @path "" is the dossier itself. */
char *weeg_edit_words_field (const WeegDossier *dossier,
                             const char *language,
                             const char *path,
                             const WeegRecordWords *record,
                             const char *label);
/* A sentence for people about an edit that was refused. (transfer full) */
char *weeg_edit_words_error (const GError *error, const char *language);

/* Adds, before an edit at @path, what must be there first: a workload or budget
 * that is not there yet cannot be without its years. */
void weeg_edit_words_prepare (WeegEdit *edit, const WeegDossier *dossier, const char *path);

/*
 * Whether @path lies in a decision point that has been held: it stays as it was.
 * Open even then are the board's decision and whether a condition is met, when that was
 * seen and a note: @key (nullable) is a field there.
 */
gboolean weeg_edit_words_is_held (const WeegDossier *dossier, const char *path, const char *key);

/* The kind of the limit that a rule holds @measure against: a number, a boolean or a choice. */
WeegKind weeg_edit_limit_kind (int measure);
/* Replaces the limit of the condition at @path where it does not fit @measure. */
void weeg_edit_words_fit_limit (WeegEdit *edit, const WeegDossier *dossier, const char *path, int measure);

/*
 * (transfer full): a new record of @words->type for the list at @path: with an id
 * that is not there yet and what it cannot be without.
 */
WeegRecord *weeg_edit_words_fresh (const WeegDossier *dossier,
                                   const char *language,
                                   const WeegRecordWords *words,
                                   const char *path);
/* (transfer full): an id like @base that no record of @list (nullable) has. */
char *weeg_edit_words_fresh_id (const WeegList *list, const char *base);

/* Gives a record at @path the size or scale that @variant says, and takes the others away. */
void weeg_edit_words_set_variant (WeegEdit *edit,
                                  const WeegDossier *dossier,
                                  const char *language,
                                  const char *path,
                                  const WeegRecordWords *words,
                                  guint variant);
/* Which variant the record has. */
guint weeg_edit_words_get_variant (const WeegRecordWords *words, const WeegRecord *record);

G_END_DECLS
