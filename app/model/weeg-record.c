/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-record.h"

static guint64
bit_of (const WeegRecord *record, const WeegField *field)
{
  return G_GUINT64_CONSTANT (1) << (field - record->type->fields);
}

static const WeegField *
find_offset (const WeegRecord *record, gsize offset)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (record->type->fields[i].offset == offset)
      return &record->type->fields[i];
  g_assert_not_reached ();
}

gpointer
weeg_record_new (const WeegRecordType *type)
{
  WeegRecord *record = g_atomic_rc_box_alloc0 (type->size);

  g_assert (type->n_fields <= 64);
  record->type = type;
  return record;
}

gpointer
weeg_record_copy (gconstpointer source)
{
  const WeegRecord *record = source;
  WeegRecord *copy = weeg_record_new (record->type);

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const WeegField *field = &record->type->fields[i];

      if (weeg_record_has_field (record, field))
        weeg_record_take (copy, field, weeg_cell_copy (&field->shape, weeg_record_get (record, field)));
    }
  copy->nulls = record->nulls;
  copy->extra = g_strdup (record->extra);
  return copy;
}

gpointer
weeg_record_ref (gconstpointer record)
{
  return g_atomic_rc_box_acquire ((gpointer)record);
}

static void
clear_record (gpointer data)
{
  WeegRecord *record = data;

  for (guint i = 0; i < record->type->n_fields; i++)
    weeg_record_remove (record, &record->type->fields[i]);
  g_free (record->extra);
}

void
weeg_record_unref (gpointer record)
{
  g_atomic_rc_box_release_full (record, clear_record);
}

gboolean
weeg_record_equal (gconstpointer first, gconstpointer second)
{
  const WeegRecord *a = first, *b = second;

  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->type != b->type || a->present != b->present || a->nulls != b->nulls ||
      g_strcmp0 (a->extra, b->extra) != 0)
    return FALSE;

  for (guint i = 0; i < a->type->n_fields; i++)
    {
      const WeegField *field = &a->type->fields[i];

      if (weeg_record_has_field (a, field) &&
          !weeg_cell_equal (&field->shape, weeg_record_get (a, field), weeg_record_get (b, field)))
        return FALSE;
    }
  return TRUE;
}

gboolean
weeg_record_has_field (gconstpointer data, const WeegField *field)
{
  const WeegRecord *record = data;

  return (record->present & bit_of (record, field)) != 0;
}

gboolean
weeg_record_has_offset (gconstpointer data, gsize offset)
{
  return data != NULL && weeg_record_has_field (data, find_offset (data, offset));
}

WeegCell
weeg_record_get (gconstpointer record, const WeegField *field)
{
  const void *member = (const char *)record + field->offset;
  WeegCell cell = { 0 };

  switch (field->shape.kind)
    {
    case WEEG_KIND_NUMBER:
      cell.number = *(const double *)member;
      break;
    case WEEG_KIND_INTEGER:
      cell.integer = *(const gint64 *)member;
      break;
    case WEEG_KIND_BOOLEAN:
      cell.boolean = *(const gboolean *)member;
      break;
    case WEEG_KIND_CHOICE:
      cell.choice = *(const int *)member;
      break;
    default:
      cell.pointer = *(const gpointer *)member;
    }
  return cell;
}

static void
put (gpointer record, const WeegField *field, WeegCell cell)
{
  void *member = (char *)record + field->offset;

  switch (field->shape.kind)
    {
    case WEEG_KIND_NUMBER:
      *(double *)member = cell.number;
      break;
    case WEEG_KIND_INTEGER:
      *(gint64 *)member = cell.integer;
      break;
    case WEEG_KIND_BOOLEAN:
      *(gboolean *)member = cell.boolean;
      break;
    case WEEG_KIND_CHOICE:
      *(int *)member = cell.choice;
      break;
    default:
      *(gpointer *)member = cell.pointer;
    }
}

void
weeg_record_take (gpointer data, const WeegField *field, WeegCell cell)
{
  WeegRecord *record = data;

  weeg_record_remove (record, field);
  put (record, field, cell);
  record->present |= bit_of (record, field);
}

void
weeg_record_remove (gpointer data, const WeegField *field)
{
  WeegRecord *record = data;
  WeegCell none = { 0 };

  if (weeg_record_has_field (record, field))
    weeg_cell_clear (&field->shape, weeg_record_get (record, field));
  put (record, field, none);
  record->present &= ~bit_of (record, field);
  record->nulls &= ~bit_of (record, field);
}

void
weeg_record_set_null (gpointer data, const WeegField *field)
{
  WeegRecord *record = data;

  weeg_record_remove (record, field);
  record->nulls |= bit_of (record, field);
}

void
weeg_record_mark (gpointer data, gsize offset)
{
  WeegRecord *record = data;
  guint64 bit = bit_of (record, find_offset (record, offset));

  record->present |= bit;
  record->nulls &= ~bit;
}

void
weeg_record_clear_offset (gpointer record, gsize offset)
{
  weeg_record_remove (record, find_offset (record, offset));
}

void
weeg_record_null_offset (gpointer record, gsize offset)
{
  weeg_record_set_null (record, find_offset (record, offset));
}

const char *
weeg_record_get_id (gconstpointer data)
{
  const WeegRecord *record = data;
  const WeegField *field = weeg_record_type_find (record->type, "id");

  return field != NULL ? weeg_record_get (record, field).pointer : NULL;
}
