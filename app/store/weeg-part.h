/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * WeegPart: one key of a dossier as the store keeps it: JSON texts, which it
 * does not look into. A part that is a list has its items apart, so that one
 * changed item is one changed row; `content` is then "[]".
 *
 * The keys of a dossier that this version does not know are one part named
 * WEEG_PART_UNKNOWN, whose content is the object that holds them. The log is
 * the part "log" like any other list, but can only grow.
 */
typedef struct
{
  char *name;
  char *content;
  GPtrArray *items; /* of char *; NULL: this part is not a list */
} WeegPart;

#define WEEG_PART_UNKNOWN ""
#define WEEG_PART_LOG "log"

/* (transfer full): copies @name and @content; a list when @content is NULL. */
WeegPart *weeg_part_new (const char *name, const char *content);
/* Adds an item to the list; takes @content. */
void weeg_part_take_item (WeegPart *self, char *content);
void weeg_part_free (WeegPart *self);

/* (transfer full): an empty array that owns its WeegPart. */
GPtrArray *weeg_parts_new (void);

/* The dossier's whole as it was when a decision point was held. */
typedef struct
{
  char *point; /* id of the decision point */
  char *content;
} WeegHeldCopy;

WeegHeldCopy *weeg_held_copy_new (const char *point, const char *content);
void weeg_held_copy_free (WeegHeldCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPart, weeg_part_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegHeldCopy, weeg_held_copy_free)

G_END_DECLS
