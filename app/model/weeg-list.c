/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list.h"

#include "weeg-record.h"

/* Below this a list is read faster than a key is made. */
#define FEW 32

/* The places of a list's items by one kind of key. */
typedef struct _Index Index;
struct _Index
{
  WeegListKey key_of;
  GHashTable *places; /* key, GArray of guint */
  Index *next;
};

struct _WeegList
{
  const WeegShape *item;
  guint n;
  WeegCell *cells;
  Index *indexes; /* atomic: new ones are put in front, none goes while the list is there */
};

WeegList *
weeg_list_new_take (const WeegShape *item, GArray *cells)
{
  WeegList *list = g_atomic_rc_box_new0 (WeegList);

  list->item = item;
  list->n = cells->len;
  list->cells = (WeegCell *)g_array_free (cells, FALSE);
  return list;
}

WeegList *
weeg_list_ref (WeegList *list)
{
  return g_atomic_rc_box_acquire (list);
}

static void
index_free (Index *index)
{
  g_hash_table_unref (index->places);
  g_free (index);
}

static Index *
index_new (const WeegList *list, WeegListKey key_of)
{
  Index *index = g_new0 (Index, 1);

  index->key_of = key_of;
  index->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < list->n; i++)
    {
      char *key = key_of (list->cells[i].pointer);
      GArray *places = key != NULL ? g_hash_table_lookup (index->places, key) : NULL;

      if (key == NULL)
        continue;
      if (places != NULL)
        g_free (key);
      else
        {
          places = g_array_sized_new (FALSE, FALSE, sizeof (guint), 1);
          g_hash_table_insert (index->places, key, places);
        }
      g_array_append_val (places, i);
    }
  return index;
}

/* What was found out about a list is no part of its value. */
static const Index *
find_index (const WeegList *list, WeegListKey key_of)
{
  WeegList *open = (WeegList *)list;

  for (;;)
    {
      Index *first = g_atomic_pointer_get (&open->indexes);
      Index *made;

      for (const Index *index = first; index != NULL; index = index->next)
        if (index->key_of == key_of)
          return index;
      made = index_new (list, key_of);
      made->next = first;
      if (g_atomic_pointer_compare_and_exchange (&open->indexes, first, made))
        return made;
      index_free (made);
    }
}

static void
clear_list (gpointer data)
{
  WeegList *list = data;

  for (guint i = 0; i < list->n; i++)
    weeg_cell_clear (list->item, list->cells[i]);
  g_free (list->cells);
  while (list->indexes != NULL)
    {
      Index *index = list->indexes;

      list->indexes = index->next;
      index_free (index);
    }
}

void
weeg_list_unref (WeegList *list)
{
  g_atomic_rc_box_release_full (list, clear_list);
}

gboolean
weeg_list_equal (const WeegList *a, const WeegList *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!weeg_cell_equal (a->item, a->cells[i], b->cells[i]))
      return FALSE;
  return TRUE;
}

guint
weeg_list_n (const WeegList *list)
{
  return list != NULL ? list->n : 0;
}

const WeegShape *
weeg_list_get_shape (const WeegList *list)
{
  return list->item;
}

WeegCell
weeg_list_cell (const WeegList *list, guint index)
{
  g_assert (list != NULL && index < list->n);
  return list->cells[index];
}

gconstpointer
weeg_list_get (const WeegList *list, guint index)
{
  return weeg_list_cell (list, index).pointer;
}

double
weeg_list_number (const WeegList *list, guint index)
{
  return weeg_list_cell (list, index).number;
}

const GArray *
weeg_list_look_up (const WeegList *list, WeegListKey key_of, const char *key)
{
  g_return_val_if_fail (key_of != NULL && key != NULL, NULL);

  return list != NULL ? g_hash_table_lookup (find_index (list, key_of)->places, key) : NULL;
}

static char *
id_of (gconstpointer record)
{
  return g_strdup (weeg_record_get_id (record));
}

gconstpointer
weeg_list_find (const WeegList *list, const char *id, guint *index)
{
  if (id != NULL && weeg_list_n (list) >= FEW)
    {
      const GArray *places = weeg_list_look_up (list, id_of, id);

      if (places == NULL)
        return NULL;
      if (index != NULL)
        *index = g_array_index (places, guint, 0);
      return list->cells[g_array_index (places, guint, 0)].pointer;
    }
  for (guint i = 0; id != NULL && i < weeg_list_n (list); i++)
    if (g_strcmp0 (weeg_record_get_id (list->cells[i].pointer), id) == 0)
      {
        if (index != NULL)
          *index = i;
        return list->cells[i].pointer;
      }
  return NULL;
}

gboolean
weeg_list_has_string (const WeegList *list, const char *text)
{
  for (guint i = 0; i < weeg_list_n (list); i++)
    if (g_strcmp0 (list->cells[i].pointer, text) == 0)
      return TRUE;
  return FALSE;
}

/* The items of @list with @skip of them left out at @index and @extra put there. */
static WeegList *
splice (const WeegList *list, guint index, guint skip, const WeegCell *extra)
{
  GArray *cells = g_array_sized_new (FALSE, TRUE, sizeof (WeegCell), list->n + 1);

  for (guint i = 0; i <= list->n; i++)
    {
      if (i == index && extra != NULL)
        g_array_append_val (cells, *extra);
      if (i < list->n && !(i >= index && i < index + skip))
        {
          WeegCell copy = weeg_cell_copy (list->item, list->cells[i]);
          g_array_append_val (cells, copy);
        }
    }
  return weeg_list_new_take (list->item, cells);
}

WeegList *
weeg_list_replace (const WeegList *list, guint index, WeegCell cell)
{
  g_return_val_if_fail (index < list->n, NULL);
  return splice (list, index, 1, &cell);
}

WeegList *
weeg_list_insert (const WeegList *list, guint index, WeegCell cell)
{
  g_return_val_if_fail (index <= list->n, NULL);
  return splice (list, index, 0, &cell);
}

WeegList *
weeg_list_remove (const WeegList *list, guint index)
{
  g_return_val_if_fail (index < list->n, NULL);
  return splice (list, index, 1, NULL);
}
