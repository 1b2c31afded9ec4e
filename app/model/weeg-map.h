/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-shape.h"

G_BEGIN_DECLS

/*
 * WeegMap: an immutable map from keys to values of one shape, in the order in
 * which it was given. Reading takes NULL for the empty map.
 */
typedef struct _WeegMap WeegMap;

/* (transfer full): takes @keys (GPtrArray of char *) and @cells (GArray of WeegCell), as long as each other.
 */
WeegMap *weeg_map_new_take (const WeegShape *item, GPtrArray *keys, GArray *cells);
WeegMap *weeg_map_ref (WeegMap *map);
void weeg_map_unref (WeegMap *map);
/* The order of the keys does not count. */
gboolean weeg_map_equal (const WeegMap *a, const WeegMap *b);

guint weeg_map_n (const WeegMap *map);
const WeegShape *weeg_map_get_shape (const WeegMap *map);
const char *weeg_map_key (const WeegMap *map, guint index);
WeegCell weeg_map_cell (const WeegMap *map, guint index);
gboolean weeg_map_lookup (const WeegMap *map, const char *key, WeegCell *cell);
gboolean weeg_map_has (const WeegMap *map, const char *key);
/* The pointer under @key, or NULL. (transfer none) */
gconstpointer weeg_map_get (const WeegMap *map, const char *key);
double weeg_map_number (const WeegMap *map, const char *key, double fallback);
gint64 weeg_map_integer (const WeegMap *map, const char *key, gint64 fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegMap, weeg_map_unref)

G_END_DECLS
