/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * WeegPath: a place inside a record: `criteria[2].name`, `triage.answers.harm`.
 *
 * A step is a key (of a record or a map) or an index (of a list). A key that
 * holds one of . [ ] " or is empty is written ["as a JSON string"]. Paths in
 * logs, in errors and in the window are written this way.
 */
typedef struct
{
  char *key; /* NULL: an index */
  guint index;
} WeegPathStep;

typedef struct
{
  guint n;
  WeegPathStep *steps;
} WeegPath;

#define WEEG_EDIT_ERROR (weeg_edit_error_quark ())
GQuark weeg_edit_error_quark (void);

typedef enum
{
  WEEG_EDIT_ERROR_PATH,    /* not a path, or no such place in this dossier */
  WEEG_EDIT_ERROR_TYPE,    /* a value of another kind than belongs there */
  WEEG_EDIT_ERROR_VALUE,   /* out of range, or not one of those allowed */
  WEEG_EDIT_ERROR_INVALID, /* the dossier as a whole would no longer hold together */
} WeegEditError;

/* (transfer full): NULL with @error when @text is not a path. */
WeegPath *weeg_path_parse (const char *text, GError **error);
/* (transfer full): the first @n steps of @path. */
WeegPath *weeg_path_copy (const WeegPath *path, guint n);
char *weeg_path_to_string (const WeegPath *path);
void weeg_path_free (WeegPath *path);

/*
 * What stands at @path in @record. @shape says of what kind it is, also where
 * nothing is; @present is FALSE then (all three optional). FALSE with @error
 * when the path leads nowhere. One past the end of a list is a place where
 * nothing is.
 */
gboolean weeg_path_get (const WeegPath *path,
                        gconstpointer record,
                        const WeegShape **shape,
                        gboolean *present,
                        WeegCell *cell,
                        GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPath, weeg_path_free)

G_END_DECLS
