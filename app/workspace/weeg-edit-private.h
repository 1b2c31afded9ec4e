/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/* A step with what only applying it needs. */
typedef struct
{
  WeegEditStep step;
  char *language; /* the text given replaces only this language; NULL: the whole */
  gboolean known; /* the value stood in this place before, so it fits */
} WeegEditPart;

struct _WeegEdit
{
  char *name;
  GPtrArray *parts; /* of WeegEditPart */
};

/* A value of this shape set in a record says that it is explicitly not known. */
extern const WeegShape weeg_edit_null_shape;

/* (transfer full): as weeg_edit_apply, but the whole is not asked to hold together. */
WeegDossier *weeg_edit_apply_unchecked (
    const WeegEdit *self, const WeegDossier *dossier, WeegEdit *done, WeegEdit *inverse, GError **error);

/* Adds a step behind the others, or, for inverses, in front; takes @path, copies the cells. */
WeegEditPart *weeg_edit_take_part (WeegEdit *self, WeegEditOp op, WeegPath *path, gboolean in_front);

G_END_DECLS
