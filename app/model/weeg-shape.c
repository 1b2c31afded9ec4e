/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-shape.h"

#include "weeg-either.h"
#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-record.h"
#include "weeg-text.h"

const WeegField *
weeg_record_type_find (const WeegRecordType *type, const char *key)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (strcmp (type->fields[i].key, key) == 0)
      return &type->fields[i];
  return NULL;
}

int
weeg_names_index (const char *const *names, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

gboolean
weeg_kind_is_pointer (WeegKind kind)
{
  switch (kind)
    {
    case WEEG_KIND_NUMBER:
    case WEEG_KIND_INTEGER:
    case WEEG_KIND_BOOLEAN:
    case WEEG_KIND_CHOICE:
    case WEEG_KIND_NULL:
      return FALSE;
    default:
      return TRUE;
    }
}

WeegCell
weeg_cell_copy (const WeegShape *shape, WeegCell cell)
{
  if (!weeg_kind_is_pointer (shape->kind) || cell.pointer == NULL)
    return cell;

  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      weeg_text_ref (cell.pointer);
      break;
    case WEEG_KIND_QUANTITY:
    case WEEG_KIND_RECORD:
      weeg_record_ref (cell.pointer);
      break;
    case WEEG_KIND_LIST:
      weeg_list_ref (cell.pointer);
      break;
    case WEEG_KIND_MAP:
      weeg_map_ref (cell.pointer);
      break;
    case WEEG_KIND_EITHER:
      weeg_either_ref (cell.pointer);
      break;
    default:
      cell.pointer = g_strdup (cell.pointer);
    }
  return cell;
}

void
weeg_cell_clear (const WeegShape *shape, WeegCell cell)
{
  if (!weeg_kind_is_pointer (shape->kind) || cell.pointer == NULL)
    return;

  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      weeg_text_unref (cell.pointer);
      break;
    case WEEG_KIND_QUANTITY:
    case WEEG_KIND_RECORD:
      weeg_record_unref (cell.pointer);
      break;
    case WEEG_KIND_LIST:
      weeg_list_unref (cell.pointer);
      break;
    case WEEG_KIND_MAP:
      weeg_map_unref (cell.pointer);
      break;
    case WEEG_KIND_EITHER:
      weeg_either_unref (cell.pointer);
      break;
    default:
      g_free (cell.pointer);
    }
}

static gboolean
pointers_equal (WeegKind kind, gconstpointer a, gconstpointer b)
{
  switch (kind)
    {
    case WEEG_KIND_TEXT:
      return weeg_text_equal (a, b);
    case WEEG_KIND_QUANTITY:
    case WEEG_KIND_RECORD:
      return weeg_record_equal (a, b);
    case WEEG_KIND_LIST:
      return weeg_list_equal (a, b);
    case WEEG_KIND_MAP:
      return weeg_map_equal (a, b);
    case WEEG_KIND_EITHER:
      return weeg_either_equal (a, b);
    default:
      return strcmp (a, b) == 0;
    }
}

gboolean
weeg_cell_equal (const WeegShape *shape, WeegCell a, WeegCell b)
{
  switch (shape->kind)
    {
    case WEEG_KIND_NULL:
      return TRUE;
    case WEEG_KIND_NUMBER:
      return a.number == b.number;
    case WEEG_KIND_INTEGER:
      return a.integer == b.integer;
    case WEEG_KIND_BOOLEAN:
      return !a.boolean == !b.boolean;
    case WEEG_KIND_CHOICE:
      return a.choice == b.choice;
    default:
      if (a.pointer == b.pointer)
        return TRUE;
      if (a.pointer == NULL || b.pointer == NULL)
        return FALSE;
      return pointers_equal (shape->kind, a.pointer, b.pointer);
    }
}
