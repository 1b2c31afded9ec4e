/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-path.h"

G_BEGIN_DECLS

/*
 * WeegEdit: a small named change of a dossier: one or more operations, each on
 * a path, made all together or not at all. Immutable once handed to a session.
 *
 *   set     the value at the path; also where nothing was
 *   add     a new item of a list at that place, the others move up
 *   remove  the value or the list item at the path
 *
 * The name is for people, in their language: "Score of M. Jansen on Workload";
 * it stands in the undo button and in the log.
 *
 * Values are typed by the table of fields. Take care that strings, numbers and
 * records have the kind of the field: weeg_edit_apply refuses others with
 * WEEG_EDIT_ERROR_TYPE, names the value and what was expected, and changes
 * nothing.
 */
typedef struct _WeegEdit WeegEdit;

typedef enum
{
  WEEG_EDIT_SET,
  WEEG_EDIT_ADD,
  WEEG_EDIT_REMOVE,
} WeegEditOp;

/* One operation with what it found and left; for the log. */
typedef struct
{
  WeegEditOp op;
  WeegPath *path;
  const WeegShape *shape; /* of the values */
  gboolean has_old, has_new;
  WeegCell old_value, new_value;
} WeegEditStep;

/* (transfer full): an edit in which nothing is done yet. */
WeegEdit *weeg_edit_new (const char *name);
void weeg_edit_free (WeegEdit *self);
const char *weeg_edit_get_name (const WeegEdit *self);
guint weeg_edit_n_steps (const WeegEdit *self);
/* (transfer none): old values are only known in what weeg_edit_apply gives back. */
const WeegEditStep *weeg_edit_get_step (const WeegEdit *self, guint index);

/* Each adds an operation behind those there are; @path is one written by the
 * program, so a wrong one is a bug and ends in a warning.
 *
 * General form: copies @cell, which has the kind of @shape. */
void weeg_edit_set (WeegEdit *self, const char *path, const WeegShape *shape, WeegCell cell);
void weeg_edit_add (WeegEdit *self, const char *path, const WeegShape *shape, WeegCell cell);
void weeg_edit_remove (WeegEdit *self, const char *path);

/* Convenience, for the kinds that editors use. A text in one language replaces
 * only that language of what is there (weeg_text_with) when it is applied. */
void weeg_edit_set_number (WeegEdit *self, const char *path, double number);
void weeg_edit_set_integer (WeegEdit *self, const char *path, gint64 integer);
void weeg_edit_set_boolean (WeegEdit *self, const char *path, gboolean boolean);
void weeg_edit_set_string (WeegEdit *self, const char *path, const char *string);
void weeg_edit_set_text (WeegEdit *self, const char *path, const char *language, const char *string);
/* A choice by its name, as in the JSON: "go_on"; open choices too. */
void weeg_edit_set_choice (WeegEdit *self, const char *path, const char *name);
/* A whole record, copied by reference: weeg_edit_add_record (edit, "risks[3]", risk). */
void weeg_edit_set_record (WeegEdit *self, const char *path, gconstpointer record);
void weeg_edit_add_record (WeegEdit *self, const char *path, gconstpointer record);

/*
 * (transfer full): @dossier after @self, sharing everything that did not change;
 * NULL with @error (WEEG_EDIT_ERROR) and nothing changed.
 * @done (optional, transfer full) is the same edit with the old values filled
 * in; @inverse (optional, transfer full) undoes it and has the same name.
 */
WeegDossier *weeg_edit_apply (
    const WeegEdit *self, const WeegDossier *dossier, WeegEdit **done, WeegEdit **inverse, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegEdit, weeg_edit_free)

G_END_DECLS
