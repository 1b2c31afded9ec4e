/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-collect.h"

WeegCollect
weeg_collect_new_shape (const WeegShape *shape)
{
  WeegCollect collect = { .item = shape->item, .cells = g_array_new (FALSE, TRUE, sizeof (WeegCell)) };

  if (shape->kind == WEEG_KIND_MAP)
    collect.keys = g_ptr_array_new ();
  return collect;
}

WeegCollect
weeg_collect_new (const WeegRecordType *type, const char *key)
{
  const WeegField *field = weeg_record_type_find (type, key);

  g_assert (field != NULL && field->shape.item != NULL);
  return weeg_collect_new_shape (&field->shape);
}

void
weeg_collect_cell (WeegCollect *collect, const char *key, WeegCell cell)
{
  if (collect->keys != NULL)
    g_ptr_array_add (collect->keys, g_strdup (key));
  g_array_append_val (collect->cells, cell);
}

void
weeg_collect_take (WeegCollect *collect, const char *key, gpointer pointer)
{
  weeg_collect_cell (collect, key, (WeegCell){ .pointer = pointer });
}

void
weeg_collect_string (WeegCollect *collect, const char *string)
{
  weeg_collect_cell (collect, NULL, (WeegCell){ .pointer = g_strdup (string) });
}

void
weeg_collect_number (WeegCollect *collect, const char *key, double number)
{
  weeg_collect_cell (collect, key, (WeegCell){ .number = number });
}

WeegList *
weeg_collect_list (WeegCollect *collect)
{
  return weeg_list_new_take (collect->item, g_steal_pointer (&collect->cells));
}

WeegMap *
weeg_collect_map (WeegCollect *collect)
{
  return weeg_map_new_take (collect->item, g_steal_pointer (&collect->keys),
                            g_steal_pointer (&collect->cells));
}
