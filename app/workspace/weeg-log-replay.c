/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-replay.h"

#include "weeg-edit-log.h"
#include "weeg-edit-private.h"
#include "weeg-json-reader.h"
#include "weeg-list.h"
#include "weeg-map.h"

static const WeegShape json_shape = { .kind = WEEG_KIND_JSON };

static gboolean
is_change (const char *op)
{
  static const char *const ops[] = { "set", "add", "remove", "undo", "redo", "hold", NULL };

  return op != NULL && g_strv_contains (ops, op);
}

/* A record or list in which nothing is: what is left of one that was made on the way to a deeper place,
 * once what stood there is taken back. */
static gboolean
is_hollow (const WeegShape *shape, WeegCell cell)
{
  const WeegRecord *record = cell.pointer;

  if (shape->kind == WEEG_KIND_LIST)
    return weeg_list_n (cell.pointer) == 0;
  if (shape->kind == WEEG_KIND_MAP)
    return weeg_map_n (cell.pointer) == 0;
  if (shape->kind != WEEG_KIND_RECORD || record->nulls != 0 || record->extra != NULL)
    return FALSE;
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const WeegField *field = &record->type->fields[i];

      if (weeg_record_has_field (record, field) &&
          !is_hollow (&field->shape, weeg_record_get (record, field)))
        return FALSE;
    }
  return TRUE;
}

/* Whether @json (nullable: nothing) is what the log has for @cell. */
static gboolean
is_value (const char *json, const WeegShape *shape, gboolean present, WeegCell cell)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *logged = NULL;
  gboolean same;
  WeegCell said;

  if (!present || is_hollow (shape, cell))
    if (json == NULL)
      return TRUE;
  if (json == NULL)
    return FALSE;
  if (present)
    {
      logged = weeg_edit_log_value (shape, cell);
      if (strcmp (logged, json) == 0)
        return TRUE;
    }
  if (!weeg_json_read_cell (shape, json, -1, &said, problems))
    return FALSE;
  same = present ? weeg_cell_equal (shape, said, cell) : is_hollow (shape, said);
  weeg_cell_clear (shape, said);
  return same;
}

/* Whether what @what wrote stands in @dossier. Where an item was taken out of a list there is nothing to see,
 * nor is there of what is not told. */
static gboolean
is_there (const WeegDossier *dossier, const WeegLogChange *what, const WeegPath *path)
{
  gboolean item = path->steps[path->n - 1].key == NULL;
  const WeegShape *shape = NULL;
  gboolean present;
  WeegCell cell;

  if ((item && what->new == NULL) || g_strcmp0 (what->new, WEEG_LOG_WITHHELD) == 0)
    return TRUE;
  return weeg_path_get (path, dossier, &shape, &present, &cell, NULL) &&
         is_value (what->new, shape, present, cell);
}

/* (transfer full) (nullable): @dossier as it was before @what. */
static WeegDossier *
go_back (const WeegDossier *dossier, const WeegLogChange *what, const WeegPath *path)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new (NULL);
  g_autoptr (WeegEdit) done = weeg_edit_new (NULL), inverse = weeg_edit_new (NULL);
  gboolean item = path->steps[path->n - 1].key == NULL;
  WeegCell old = { .pointer = what->old };

  if (what->old == NULL && what->new == NULL)
    return weeg_record_ref (dossier);
  if (what->old == NULL)
    weeg_edit_remove (edit, what->path);
  else if (item && what->new == NULL)
    weeg_edit_add (edit, what->path, &json_shape, old);
  else
    weeg_edit_set (edit, what->path, &json_shape, old);
  return weeg_edit_apply_unchecked (edit, dossier, done, inverse, NULL);
}

/* Makes of @dossier what it was before @what; when that is not known, @left_out takes the part. */
static void
step_back (WeegDossier **dossier, const WeegLogChange *what, const WeegPath *path, GHashTable *left_out)
{
  WeegDossier *before = weeg_edit_log_is_value (what->old) ? go_back (*dossier, what, path) : NULL;

  if (before == NULL)
    {
      g_hash_table_add (left_out, g_strdup (path->steps[0].key));
      return;
    }
  weeg_record_unref (*dossier);
  *dossier = before;
}

int
weeg_log_replay_verify (const WeegDossier *dossier, const char *since)
{
  g_autoptr (WeegAnyRecord) current = NULL;
  g_autoptr (GHashTable) left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (dossier != NULL, -1);
  current = weeg_record_ref (dossier);
  for (guint i = weeg_list_n (dossier->log); i > 0; i--)
    {
      const WeegLogEntry *entry = weeg_list_get (dossier->log, i - 1);
      const WeegLogChange *what = entry->what;
      g_autoptr (WeegPath) path = NULL;

      if ((since != NULL && strcmp (entry->at, since) <= 0) || !is_change (what->op))
        break;
      path = what->path != NULL ? weeg_path_parse (what->path, NULL) : NULL;
      if (path == NULL || path->steps[0].key == NULL)
        break;
      if (g_hash_table_contains (left_out, path->steps[0].key))
        continue;
      if (!is_there ((const WeegDossier *)current, what, path))
        return (int)i - 1;
      step_back ((WeegDossier **)&current, what, path, left_out);
    }
  return -1;
}
