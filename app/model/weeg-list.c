/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-list.h"

#include "weeg-record.h"

struct _WeegList
{
  const WeegShape *item;
  guint n;
  WeegCell *cells;
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
clear_list (gpointer data)
{
  WeegList *list = data;

  for (guint i = 0; i < list->n; i++)
    weeg_cell_clear (list->item, list->cells[i]);
  g_free (list->cells);
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

gconstpointer
weeg_list_find (const WeegList *list, const char *id, guint *index)
{
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
