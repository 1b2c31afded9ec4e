/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-log-replay.h"

#include "weeg-edit-log.h"
#include "weeg-edit-private.h"
#include "weeg-either.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-list.h"
#include "weeg-map.h"

static const WeegShape json_shape = { .kind = WEEG_KIND_JSON };

static gboolean
is_change (const char *op)
{
  static const char *const ops[] = { "set", "add", "remove", "undo", "redo", "hold", NULL };

  return op != NULL && g_strv_contains (ops, op);
}

/* Something in which nothing is: what is left of one that was made on the way to a deeper place, once what
 * stood there is taken back. That null stood there the log does not tell, so that says nothing either. */
static gboolean
is_hollow (const WeegShape *shape, WeegCell cell)
{
  const WeegRecord *record = cell.pointer;
  const WeegEither *either = cell.pointer;

  if (shape->kind == WEEG_KIND_EITHER)
    return is_hollow (either->shape, either->cell);
  if (shape->kind == WEEG_KIND_LIST)
    return weeg_list_n (cell.pointer) == 0;
  if (shape->kind == WEEG_KIND_MAP)
    {
      for (guint i = 0; i < weeg_map_n (cell.pointer); i++)
        if (!is_hollow (shape->item, weeg_map_cell (cell.pointer, i)))
          return FALSE;
      return TRUE;
    }
  if (shape->kind != WEEG_KIND_RECORD || record->extra != NULL)
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

static gboolean log_replay_is_same (const WeegShape *shape, const WeegCell *a, const WeegCell *b);

static gboolean
is_same_record (const WeegRecord *a, const WeegRecord *b)
{
  if (g_strcmp0 (a->extra, b->extra) != 0)
    return FALSE;
  for (guint i = 0; i < a->type->n_fields; i++)
    {
      const WeegField *field = &a->type->fields[i];
      gboolean in_a = weeg_record_has_field (a, field), in_b = weeg_record_has_field (b, field);
      WeegCell from_a = in_a ? weeg_record_get (a, field) : (WeegCell){ 0 };
      WeegCell from_b = in_b ? weeg_record_get (b, field) : (WeegCell){ 0 };

      if (!log_replay_is_same (&field->shape, in_a ? &from_a : NULL, in_b ? &from_b : NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_same_list (const WeegShape *item, const WeegList *a, const WeegList *b)
{
  if (weeg_list_n (a) != weeg_list_n (b))
    return FALSE;
  for (guint i = 0; i < weeg_list_n (a); i++)
    {
      WeegCell from_a = weeg_list_cell (a, i), from_b = weeg_list_cell (b, i);

      if (!log_replay_is_same (item, &from_a, &from_b))
        return FALSE;
    }
  return TRUE;
}

/* Whether all that stands in @a stands in @b. */
static gboolean
is_within_map (const WeegShape *item, const WeegMap *a, const WeegMap *b)
{
  for (guint i = 0; i < weeg_map_n (a); i++)
    {
      WeegCell from_a = weeg_map_cell (a, i), from_b;

      if (!log_replay_is_same (item, &from_a,
                               weeg_map_lookup (b, weeg_map_key (a, i), &from_b) ? &from_b : NULL))
        return FALSE;
    }
  return TRUE;
}

/* Whether @a and @b (nullable: nothing) say the same, whatever is hollow. */
static gboolean
log_replay_is_same (const WeegShape *shape, const WeegCell *a, const WeegCell *b)
{
  const WeegEither *one, *other;

  if (a == NULL || b == NULL)
    return (a == NULL || is_hollow (shape, *a)) && (b == NULL || is_hollow (shape, *b));
  switch (shape->kind)
    {
    case WEEG_KIND_RECORD:
      return is_same_record (a->pointer, b->pointer);
    case WEEG_KIND_LIST:
      return is_same_list (shape->item, a->pointer, b->pointer);
    case WEEG_KIND_MAP:
      return is_within_map (shape->item, a->pointer, b->pointer) &&
             is_within_map (shape->item, b->pointer, a->pointer);
    case WEEG_KIND_EITHER:
      one = a->pointer;
      other = b->pointer;
      return one->shape == other->shape && log_replay_is_same (one->shape, &one->cell, &other->cell);
    default:
      return weeg_cell_equal (shape, *a, *b);
    }
}

/* Whether the values in two texts say the same. */
static gboolean
is_same_text (const WeegShape *shape, const char *a, const char *b)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell from_a, from_b;
  gboolean same;

  if (!weeg_json_read_cell (shape, a, -1, &from_a, problems))
    return FALSE;
  if (!weeg_json_read_cell (shape, b, -1, &from_b, problems))
    {
      weeg_cell_clear (shape, from_a);
      return FALSE;
    }
  same = log_replay_is_same (shape, &from_a, &from_b);
  weeg_cell_clear (shape, from_a);
  weeg_cell_clear (shape, from_b);
  return same;
}

/* Whether @json (nullable: nothing) is what the log has for @cell (nullable: nothing). */
static gboolean
is_value (const char *json, const WeegShape *shape, const WeegCell *cell)
{
  g_autofree char *logged = cell != NULL ? weeg_edit_log_value (shape, *cell) : NULL;
  g_autofree char *whole = NULL;
  g_autoptr (WeegProblems) problems = NULL;
  gboolean hollow;
  WeegCell said;

  if (json == NULL)
    return log_replay_is_same (shape, cell, NULL);
  if (g_strcmp0 (logged, json) == 0)
    return TRUE;
  /* Both from the same form of the text, or what the tables do not know would differ by its spaces. */
  if (cell != NULL)
    {
      whole = weeg_json_write_cell (shape, *cell, WEEG_JSON_CANONICAL);
      return is_same_text (shape, json, whole);
    }
  problems = weeg_problems_new ();
  if (!weeg_json_read_cell (shape, json, -1, &said, problems))
    return FALSE;
  hollow = is_hollow (shape, said);
  weeg_cell_clear (shape, said);
  return hollow;
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
         is_value (what->new, shape, present ? &cell : NULL);
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

/* Makes of @dossier what it was before @what; when that is not known, @left_out takes the part, and @hollowed
 * when something hollow may be left of it. */
static void
step_back (WeegDossier **dossier,
           const WeegLogChange *what,
           const WeegPath *path,
           GHashTable *left_out,
           GHashTable *hollowed)
{
  WeegDossier *before = weeg_edit_log_is_value (what->old) ? go_back (*dossier, what, path) : NULL;

  if (before == NULL)
    {
      g_hash_table_add (left_out, g_strdup (path->steps[0].key));
      return;
    }
  if (what->old == NULL)
    g_hash_table_add (hollowed, g_strdup (path->steps[0].key));
  weeg_record_unref (*dossier);
  *dossier = before;
}

int
weeg_log_replay_verify (const WeegDossier *dossier, const char *since)
{
  g_autoptr (WeegAnyRecord) current = NULL;
  g_autoptr (GHashTable) left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) hollowed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

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
      /* A checksum is of the last byte, and cannot be asked of what is only nearly as it was. */
      if (!is_there ((const WeegDossier *)current, what, path) &&
          (weeg_edit_log_is_value (what->new) || !g_hash_table_contains (hollowed, path->steps[0].key)))
        return (int)i - 1;
      step_back ((WeegDossier **)&current, what, path, left_out, hollowed);
    }
  return -1;
}
