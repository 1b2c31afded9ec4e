/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/* What goes, or lets go, together with a record. */
typedef struct
{
  guint scores;     /* of it, or by it */
  guint weights;    /* members' weights that are about it; without it they are as before, or gone */
  guint references; /* evidence and questions about it, criteria below it: these stay */
} WeegRemoval;

/*
 * Adds to @edit the removal of the item at @index of @list, "criteria",
 * "alternatives" or "members", with what cannot be without it: its scores, and its part
 * of everyone's weights, a member's own weights. What is only about it stays and no longer
 * refers to it; criteria below it go up to what it was part of. Of any other list only the item
 * itself is removed. @removal tells what went along.
 */
void weeg_removal_add (
    WeegEdit *edit, const WeegDossier *dossier, const char *list, guint index, WeegRemoval *removal);

/* "48 scores and 8 weights"; NULL when nothing goes along. (transfer full) */
char *weeg_removal_describe (const WeegRemoval *removal, const char *language);

G_END_DECLS
