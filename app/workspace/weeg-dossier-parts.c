/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-parts.h"

#include "weeg-dossier-check.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-store-error.h"

static gboolean
is_null (const WeegDossier *dossier, const WeegField *field)
{
  return (dossier->record.nulls >> (field - weeg_dossier_type.fields) & 1) != 0;
}

/* Whether the part is kept item by item. */
static gboolean
is_list (const WeegField *field)
{
  return field->shape.kind == WEEG_KIND_LIST;
}

static char *
write_item (const WeegField *field, WeegCell list, guint index)
{
  return weeg_json_write_cell (field->shape.item, weeg_list_cell (list.pointer, index), WEEG_JSON_COMPACT);
}

/* (nullable) (transfer full): a field that is not a list, or an explicit null, as text; NULL when absent. */
static char *
write_single (const WeegDossier *dossier, const WeegField *field)
{
  if (is_null (dossier, field))
    return g_strdup ("null");
  if (!weeg_record_has_field (dossier, field))
    return NULL;
  return weeg_json_write_cell (&field->shape, weeg_record_get (dossier, field), WEEG_JSON_COMPACT);
}

GPtrArray *
weeg_dossier_parts_new (const WeegDossier *dossier)
{
  GPtrArray *parts = weeg_parts_new ();

  for (guint i = 0; i < weeg_dossier_type.n_fields; i++)
    {
      const WeegField *field = &weeg_dossier_type.fields[i];
      gboolean there = weeg_record_has_field (dossier, field);

      if (there && is_list (field))
        {
          WeegCell list = weeg_record_get (dossier, field);
          WeegPart *part = weeg_part_new (field->key, NULL);

          for (guint k = 0; k < weeg_list_n (list.pointer); k++)
            weeg_part_take_item (part, write_item (field, list, k));
          g_ptr_array_add (parts, part);
        }
      else if (there || is_null (dossier, field))
        {
          g_autofree char *content = write_single (dossier, field);

          g_ptr_array_add (parts, weeg_part_new (field->key, content));
        }
    }
  if (dossier->record.extra != NULL)
    g_ptr_array_add (parts, weeg_part_new (WEEG_PART_UNKNOWN, dossier->record.extra));
  return parts;
}

static gboolean
damaged (const char *id, const char *place, WeegProblems *problems, GError **error)
{
  const char *path = weeg_problems_n (problems) > 0 ? weeg_problems_path (problems, 0) : "";
  WeegMessage *message = weeg_problems_n (problems) > 0 ? weeg_problems_ref_message (problems, 0)
                                                        : weeg_message_new ("is not known");
  g_autofree char *whole = g_strconcat (place, *path != '\0' && *path != '[' && *place != '\0' ? "." : "",
                                        path, *path != '\0' || *place != '\0' ? ": " : "", NULL);

  /* Translators: the id of a dossier, then a place in it with a colon, or nothing, then what is wrong there.
   */
  weeg_set_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_DAMAGED, "dossier %s is damaged: %s%p", id, whole,
                  message);
  return FALSE;
}

static gboolean
read_list (WeegDossier *dossier, const char *id, const WeegField *field, const WeegPart *part, GError **error)
{
  GArray *cells = g_array_sized_new (FALSE, TRUE, sizeof (WeegCell), part->items->len);
  g_autoptr (WeegList) list = NULL;
  gboolean good = TRUE;

  for (guint i = 0; good && i < part->items->len; i++)
    {
      g_autoptr (WeegProblems) problems = weeg_problems_new ();
      WeegCell cell;

      good = weeg_json_read_cell (field->shape.item, part->items->pdata[i], -1, &cell, problems);
      if (good)
        g_array_append_val (cells, cell);
      else
        {
          g_autofree char *place = g_strdup_printf ("%s[%u]", part->name, i);

          damaged (id, place, problems, error);
        }
    }
  list = weeg_list_new_take (field->shape.item, cells);
  if (good)
    weeg_record_take (dossier, field, (WeegCell){ .pointer = g_steal_pointer (&list) });
  return good;
}

static gboolean
read_part (WeegDossier *dossier, const char *id, const WeegPart *part, GError **error)
{
  const WeegField *field = weeg_record_type_find (&weeg_dossier_type, part->name);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell;

  if (strcmp (part->name, WEEG_PART_UNKNOWN) == 0 && part->items == NULL)
    {
      g_free (dossier->record.extra);
      dossier->record.extra = g_strdup (part->content);
      return TRUE;
    }
  if (field == NULL)
    return damaged (id, part->name, problems, error);
  if (part->items != NULL && is_list (field))
    return read_list (dossier, id, field, part, error);
  if (part->items == NULL && strcmp (part->content, "null") == 0)
    {
      weeg_record_set_null (dossier, field);
      return TRUE;
    }
  if (!weeg_json_read_cell (&field->shape, part->content, -1, &cell, problems))
    return damaged (id, part->name, problems, error);
  weeg_record_take (dossier, field, cell);
  return TRUE;
}

WeegDossier *
weeg_dossier_from_parts (const char *id, const GPtrArray *parts, GError **error)
{
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_dossier_type);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();

  for (guint i = 0; i < parts->len; i++)
    if (!read_part ((WeegDossier *)record, id, parts->pdata[i], error))
      return NULL;
  if (!WEEG_HAS ((WeegDossier *)record, id) || !WEEG_HAS ((WeegDossier *)record, title))
    weeg_problems_add (problems, "", "has no id or no title");
  else
    weeg_dossier_check ((WeegDossier *)record, problems);
  if (weeg_problems_n (problems) > 0 && !damaged (id, "", problems, error))
    return NULL;
  return (WeegDossier *)g_steal_pointer (&record);
}

/* The items that differ, between those at both ends that do not. */
static void
splice_list (WeegChangeSet *changes, const WeegField *field, WeegCell before, WeegCell after)
{
  const WeegShape *item = field->shape.item;
  guint n_before = weeg_list_n (before.pointer), n_after = weeg_list_n (after.pointer);
  guint first = 0, last = 0;
  g_autoptr (GPtrArray) inserted = g_ptr_array_new_with_free_func (g_free);

  while (first < MIN (n_before, n_after) && weeg_cell_equal (item, weeg_list_cell (before.pointer, first),
                                                             weeg_list_cell (after.pointer, first)))
    first++;
  while (last < MIN (n_before, n_after) - first &&
         weeg_cell_equal (item, weeg_list_cell (before.pointer, n_before - 1 - last),
                          weeg_list_cell (after.pointer, n_after - 1 - last)))
    last++;
  for (guint i = first; i < n_after - last; i++)
    g_ptr_array_add (inserted, write_item (field, after, i));
  weeg_change_set_splice (changes, field->key, first, n_before - last - first,
                          (const char *const *)inserted->pdata, inserted->len);
}

static void
append_log (WeegChangeSet *changes, const WeegField *field, WeegCell before, WeegCell after)
{
  guint n_before = weeg_list_n (before.pointer), n_after = weeg_list_n (after.pointer);

  for (guint i = n_before; i < n_after; i++)
    {
      g_autofree char *entry = write_item (field, after, i);

      weeg_change_set_log (changes, entry);
    }
}

static void
change_field (WeegChangeSet *changes,
              const WeegDossier *before,
              const WeegDossier *after,
              const WeegField *field)
{
  gboolean had = weeg_record_has_field (before, field), has = weeg_record_has_field (after, field);
  WeegCell none = { 0 };
  WeegCell old = had ? weeg_record_get (before, field) : none;
  WeegCell new = has ? weeg_record_get (after, field) : none;
  g_autofree char *content = NULL;

  if (had == has && is_null (before, field) == is_null (after, field) &&
      (!has || weeg_cell_equal (&field->shape, old, new)))
    return;
  if (strcmp (field->key, WEEG_PART_LOG) == 0)
    append_log (changes, field, old, new);
  else if (has && is_list (field))
    splice_list (changes, field, old, new);
  else if ((content = write_single (after, field)) != NULL)
    weeg_change_set_put (changes, field->key, content);
  else
    weeg_change_set_drop (changes, field->key);
}

WeegChangeSet *
weeg_dossier_changes (const WeegDossier *before, const WeegDossier *after)
{
  WeegChangeSet *changes = weeg_change_set_new ();

  for (guint i = 0; i < weeg_dossier_type.n_fields; i++)
    change_field (changes, before, after, &weeg_dossier_type.fields[i]);
  if (g_strcmp0 (before->record.extra, after->record.extra) == 0)
    return changes;
  if (after->record.extra != NULL)
    weeg_change_set_put (changes, WEEG_PART_UNKNOWN, after->record.extra);
  else
    weeg_change_set_drop (changes, WEEG_PART_UNKNOWN);
  return changes;
}
