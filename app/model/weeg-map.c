/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-map.h"

struct _WeegMap
{
  const WeegShape *item;
  guint n;
  char **keys;
  WeegCell *cells;
};

WeegMap *
weeg_map_new_take (const WeegShape *item, GPtrArray *keys, GArray *cells)
{
  WeegMap *map = g_atomic_rc_box_new0 (WeegMap);

  g_assert (keys->len == cells->len);
  map->item = item;
  map->n = cells->len;
  g_ptr_array_set_free_func (keys, NULL);
  map->keys = (char **)g_ptr_array_free (keys, FALSE);
  map->cells = (WeegCell *)g_array_free (cells, FALSE);
  return map;
}

WeegMap *
weeg_map_ref (WeegMap *map)
{
  return g_atomic_rc_box_acquire (map);
}

static void
clear_map (gpointer data)
{
  WeegMap *map = data;

  for (guint i = 0; i < map->n; i++)
    {
      g_free (map->keys[i]);
      weeg_cell_clear (map->item, map->cells[i]);
    }
  g_free (map->keys);
  g_free (map->cells);
}

void
weeg_map_unref (WeegMap *map)
{
  g_atomic_rc_box_release_full (map, clear_map);
}

gboolean
weeg_map_equal (const WeegMap *a, const WeegMap *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    {
      WeegCell other;

      if (!weeg_map_lookup (b, a->keys[i], &other) || !weeg_cell_equal (a->item, a->cells[i], other))
        return FALSE;
    }
  return TRUE;
}

guint
weeg_map_n (const WeegMap *map)
{
  return map != NULL ? map->n : 0;
}

const WeegShape *
weeg_map_get_shape (const WeegMap *map)
{
  return map->item;
}

const char *
weeg_map_key (const WeegMap *map, guint index)
{
  g_assert (map != NULL && index < map->n);
  return map->keys[index];
}

WeegCell
weeg_map_cell (const WeegMap *map, guint index)
{
  g_assert (map != NULL && index < map->n);
  return map->cells[index];
}

gboolean
weeg_map_lookup (const WeegMap *map, const char *key, WeegCell *cell)
{
  for (guint i = 0; i < weeg_map_n (map); i++)
    if (strcmp (map->keys[i], key) == 0)
      {
        *cell = map->cells[i];
        return TRUE;
      }
  return FALSE;
}

gboolean
weeg_map_has (const WeegMap *map, const char *key)
{
  WeegCell cell;

  return weeg_map_lookup (map, key, &cell);
}

gconstpointer
weeg_map_get (const WeegMap *map, const char *key)
{
  WeegCell cell;

  return weeg_map_lookup (map, key, &cell) ? cell.pointer : NULL;
}

double
weeg_map_number (const WeegMap *map, const char *key, double fallback)
{
  WeegCell cell;

  return weeg_map_lookup (map, key, &cell) ? cell.number : fallback;
}

gint64
weeg_map_integer (const WeegMap *map, const char *key, gint64 fallback)
{
  WeegCell cell;

  return weeg_map_lookup (map, key, &cell) ? cell.integer : fallback;
}
