/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * WeegList: an immutable list of values of one shape. Every function that
 * reads takes NULL for the empty list; every function that changes returns a
 * new list which shares the items.
 */
typedef struct _WeegList WeegList;

/* (transfer full): takes the items of @cells (a GArray of WeegCell) and frees the array. */
WeegList *weeg_list_new_take (const WeegShape *item, GArray *cells);
WeegList *weeg_list_ref (WeegList *list);
void weeg_list_unref (WeegList *list);
gboolean weeg_list_equal (const WeegList *a, const WeegList *b);

guint weeg_list_n (const WeegList *list);
const WeegShape *weeg_list_get_shape (const WeegList *list);
WeegCell weeg_list_cell (const WeegList *list, guint index);
/* The item of a list of records, strings, texts or lists. (transfer none) */
gconstpointer weeg_list_get (const WeegList *list, guint index);
double weeg_list_number (const WeegList *list, guint index);

/* (nullable) (transfer full): what an item is looked up by; NULL when it is not. */
typedef char *(*WeegListKey) (gconstpointer item);
/* (nullable) (element-type guint) (transfer none): the places of the items that have @key, in their order,
 * NULL for none. The first time that a list is asked with @key_of it is read once; what was found stays with
 * it, as a list never changes. Any thread may ask. */
const GArray *weeg_list_look_up (const WeegList *list, WeegListKey key_of, const char *key);
/* The record whose id is @id, or NULL; @index (optional) tells its place. */
gconstpointer weeg_list_find (const WeegList *list, const char *id, guint *index);
/* Whether a list of strings holds @text. */
gboolean weeg_list_has_string (const WeegList *list, const char *text);

/* (transfer full): take @cell. @list is never NULL here. */
WeegList *weeg_list_replace (const WeegList *list, guint index, WeegCell cell);
WeegList *weeg_list_insert (const WeegList *list, guint index, WeegCell cell);
WeegList *weeg_list_remove (const WeegList *list, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegList, weeg_list_unref)

G_END_DECLS
