/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-edit-private.h"

#include "weeg-dossier-check.h"
#include "weeg-either.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"

#include <math.h>

/* What one step does, on the way to its place. */
typedef struct
{
  const WeegEditStep *step;
  const char *language;
  gboolean known;
  const WeegShape *found_shape; /* of the place itself */
  WeegCell value;               /* as it was written there; borrowed from the new dossier */
  GError **error;
} Change;

static gboolean
update (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell);

static gboolean
refuse_with (Change *change, int code, WeegMessage *why)
{
  g_autofree char *path = weeg_path_to_string (change->step->path);

  weeg_set_error (change->error, WEEG_EDIT_ERROR, code, "%s: %p", path, why);
  return FALSE;
}

/* @why is marked with N_(). */
static gboolean
edit_apply_refuse (Change *change, int code, const char *why)
{
  return refuse_with (change, code, weeg_message_new_phrase (why));
}

static gboolean
is_finite (const WeegShape *shape, WeegCell cell)
{
  return shape->kind != WEEG_KIND_NUMBER || isfinite (cell.number);
}

/*
 * The value in the shape of its place. The same rules, and the same words, as for
 * a file: it is written as JSON and read by the table of fields. What stood
 * there before, as when an edit is undone, is shared as it is.
 */
static gboolean
convert (Change *change, const WeegShape *shape, WeegCell *cell)
{
  const WeegEditStep *step = change->step;
  g_autoptr (WeegProblems) problems = NULL;
  g_autofree char *json = NULL;

  if (change->known && step->shape == shape)
    {
      *cell = weeg_cell_copy (shape, step->new_value);
      return TRUE;
    }
  if (!is_finite (step->shape, step->new_value))
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_VALUE, N_ ("not a finite number"));
  problems = weeg_problems_new ();
  json = weeg_json_write_cell (step->shape, step->new_value, WEEG_JSON_COMPACT);
  if (weeg_json_read_cell (shape, json, -1, cell, problems))
    return TRUE;
  return refuse_with (change, step->shape->kind == shape->kind ? WEEG_EDIT_ERROR_VALUE : WEEG_EDIT_ERROR_TYPE,
                      weeg_problems_ref_message (problems, 0));
}

/* The value at its place: @present and @cell say what is there now. */
static gboolean
edit_apply_write_value (Change *change, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  WeegCell fresh;

  change->found_shape = shape;
  if (change->step->op == WEEG_EDIT_REMOVE)
    {
      if (!*present)
        return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("there is nothing to remove"));
      *present = FALSE;
      return TRUE;
    }
  if (change->language != NULL && shape->kind == WEEG_KIND_TEXT && *present)
    fresh.pointer = weeg_text_with (cell->pointer, change->language,
                                    weeg_text_get (change->step->new_value.pointer, change->language));
  else if (!convert (change, shape, &fresh))
    return FALSE;
  *cell = fresh;
  change->value = fresh;
  *present = TRUE;
  return TRUE;
}

static gboolean
update_record (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  const WeegPathStep *step = &change->step->path->steps[depth];
  const WeegField *field = step->key != NULL ? weeg_record_type_find (shape->record, step->key) : NULL;
  g_autoptr (WeegAnyRecord) copy = NULL;
  gboolean is_last = depth + 1 == change->step->path->n;
  gboolean child_present;
  WeegCell child = { 0 };

  if (field == NULL)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("there is no such key"));
  copy = *present ? weeg_record_copy (cell->pointer) : weeg_record_new (shape->record);
  child_present = weeg_record_has_field (copy, field);
  if (child_present)
    child = weeg_record_get (copy, field);

  if (is_last && change->step->op == WEEG_EDIT_SET && change->step->shape == &weeg_edit_null_shape)
    {
      change->found_shape = &weeg_edit_null_shape;
      weeg_record_set_null (copy, field);
    }
  else if (is_last && change->step->op == WEEG_EDIT_REMOVE &&
           (copy->nulls >> (field - copy->type->fields) & 1))
    {
      change->found_shape = &weeg_edit_null_shape;
      weeg_record_remove (copy, field);
    }
  else if (!update (change, depth + 1, &field->shape, &child_present, &child))
    return FALSE;
  else if (child_present)
    weeg_record_take (copy, field, child);
  else
    weeg_record_remove (copy, field);
  cell->pointer = g_steal_pointer (&copy);
  *present = TRUE;
  return TRUE;
}

static gboolean
update_list (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  const WeegPathStep *step = &change->step->path->steps[depth];
  gboolean is_last = depth + 1 == change->step->path->n;
  g_autoptr (WeegList) list =
      *present ? weeg_list_ref (cell->pointer)
               : weeg_list_new_take (shape->item, g_array_new (FALSE, TRUE, sizeof (WeegCell)));
  gboolean adds = is_last && change->step->op == WEEG_EDIT_ADD;
  gboolean child_present = !adds && step->index < weeg_list_n (list);
  guint longest = shape->longest != 0 ? shape->longest : WEEG_LONGEST_LIST;
  WeegCell child = { 0 };

  if (step->key != NULL)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("a list has places, not keys"));
  if (adds ? step->index > weeg_list_n (list) : !child_present)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("the list is not that long"));
  if (adds && weeg_list_n (list) >= longest)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_VALUE, N_ ("the list is full"));
  if (child_present)
    child = weeg_list_cell (list, step->index);
  if (!update (change, depth + 1, shape->item, &child_present, &child))
    return FALSE;
  cell->pointer = adds            ? weeg_list_insert (list, step->index, child)
                  : child_present ? weeg_list_replace (list, step->index, child)
                                  : weeg_list_remove (list, step->index);
  *present = TRUE;
  return TRUE;
}

/* @map with @key set to @cell (taken) or, without, left out; the order stays. */
static WeegMap *
map_with (const WeegShape *item, const WeegMap *map, const char *key, const WeegCell *cell)
{
  GPtrArray *keys = g_ptr_array_new ();
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  gboolean placed = cell == NULL;

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      gboolean this_one = strcmp (weeg_map_key (map, i), key) == 0;
      WeegCell copy;

      if (this_one && cell == NULL)
        continue;
      copy = this_one ? *cell : weeg_cell_copy (item, weeg_map_cell (map, i));
      placed = placed || this_one;
      g_ptr_array_add (keys, g_strdup (weeg_map_key (map, i)));
      g_array_append_val (cells, copy);
    }
  if (!placed)
    {
      g_ptr_array_add (keys, g_strdup (key));
      g_array_append_val (cells, *cell);
    }
  return weeg_map_new_take (item, keys, cells);
}

static gboolean
update_map (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  const WeegPathStep *step = &change->step->path->steps[depth];
  const WeegMap *map = *present ? cell->pointer : NULL;
  gboolean child_present;
  WeegCell child = { 0 };

  if (step->key == NULL || (shape->names != NULL && weeg_names_index (shape->names, step->key) < 0))
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("there is no such key"));
  child_present = weeg_map_lookup (map, step->key, &child);
  if (!update (change, depth + 1, shape->item, &child_present, &child))
    return FALSE;
  cell->pointer = map_with (shape->item, map, step->key, child_present ? &child : NULL);
  *present = TRUE;
  return TRUE;
}

static gboolean
update_either (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  const WeegEither *either = *present ? cell->pointer : NULL;
  gboolean wants_list = change->step->path->steps[depth].key == NULL;
  const WeegShape *inner = either != NULL ? either->shape : NULL;

  for (guint i = 0; inner == NULL && shape->either[i] != NULL; i++)
    if (wants_list ? shape->either[i]->kind == WEEG_KIND_LIST
                   : shape->either[i]->kind == WEEG_KIND_RECORD || shape->either[i]->kind == WEEG_KIND_MAP)
      inner = shape->either[i];
  if (inner == NULL)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("it has no such part"));
  if (either != NULL)
    *cell = either->cell;
  if (!update (change, depth, inner, present, cell))
    return FALSE;
  cell->pointer = weeg_either_new_take (inner, *cell);
  return TRUE;
}

/*
 * What is at the place @depth steps into the path, with the change made in it.
 * In: @present and @cell borrowed. Out: what it is now, (transfer full).
 */
static gboolean
update (Change *change, guint depth, const WeegShape *shape, gboolean *present, WeegCell *cell)
{
  if (depth == change->step->path->n)
    return edit_apply_write_value (change, shape, present, cell);
  if (!*present && change->step->op == WEEG_EDIT_REMOVE)
    return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("there is nothing to remove"));
  switch (shape->kind)
    {
    case WEEG_KIND_RECORD:
      return update_record (change, depth, shape, present, cell);
    case WEEG_KIND_LIST:
      return update_list (change, depth, shape, present, cell);
    case WEEG_KIND_MAP:
      return update_map (change, depth, shape, present, cell);
    case WEEG_KIND_EITHER:
      return update_either (change, depth, shape, present, cell);
    default:
      return edit_apply_refuse (change, WEEG_EDIT_ERROR_PATH, N_ ("it has no such part"));
    }
}

/* How many steps of @path lead to the first place where nothing is. */
static guint
steps_to_nothing (const WeegPath *path, const WeegDossier *dossier)
{
  for (guint n = 1; n < path->n; n++)
    {
      g_autoptr (WeegPath) until = weeg_path_copy (path, n);
      gboolean present = FALSE;

      if (!weeg_path_get (until, dossier, NULL, &present, NULL, NULL) || !present)
        return n;
    }
  return path->n;
}

static gboolean
was_null (const WeegPath *path, const WeegDossier *dossier)
{
  g_autoptr (WeegPath) until = weeg_path_copy (path, path->n - 1);
  const char *key = path->steps[path->n - 1].key;
  WeegCell parent = { .pointer = (gpointer)dossier };
  const WeegShape *shape = NULL;
  gboolean present = TRUE;
  const WeegField *field;
  const WeegRecord *record;

  if (key == NULL || (until->n > 0 && (!weeg_path_get (until, dossier, &shape, &present, &parent, NULL) ||
                                       !present || shape->kind != WEEG_KIND_RECORD)))
    return FALSE;
  record = parent.pointer;
  field = weeg_record_type_find (record->type, key);
  return field != NULL && (record->nulls >> (field - record->type->fields) & 1) != 0;
}

/* The step that undoes one, from what was there before it. */
static void
add_inverse (WeegEdit *inverse,
             const Change *change,
             const WeegDossier *before,
             gboolean had,
             WeegCell old,
             const WeegShape *old_shape)
{
  const WeegEditStep *step = change->step;
  gboolean in_list = step->path->steps[step->path->n - 1].key == NULL;
  gboolean null = !had && was_null (step->path, before);
  WeegEditPart *part;

  if (step->op == WEEG_EDIT_ADD || (!had && !null))
    {
      guint n = steps_to_nothing (step->path, before);

      weeg_edit_take_part (inverse, WEEG_EDIT_REMOVE, weeg_path_copy (step->path, n), TRUE);
      return;
    }
  part =
      weeg_edit_take_part (inverse, step->op == WEEG_EDIT_REMOVE && in_list ? WEEG_EDIT_ADD : WEEG_EDIT_SET,
                           weeg_path_copy (step->path, step->path->n), TRUE);
  part->step.shape = null ? &weeg_edit_null_shape : old_shape;
  part->known = TRUE;
  part->step.has_new = TRUE;
  part->step.new_value = null ? (WeegCell){ 0 } : weeg_cell_copy (part->step.shape, old);
}

static void
add_done (WeegEdit *done, const Change *change, gboolean had, WeegCell old, const WeegShape *old_shape)
{
  const WeegEditStep *step = change->step;
  WeegEditPart *part =
      weeg_edit_take_part (done, step->op, weeg_path_copy (step->path, step->path->n), FALSE);

  part->step.shape = change->found_shape != &weeg_edit_null_shape || !had ? change->found_shape : old_shape;
  part->step.has_old = had && step->op != WEEG_EDIT_ADD;
  if (part->step.has_old)
    part->step.old_value = weeg_cell_copy (part->step.shape, old);
  part->step.has_new = step->op != WEEG_EDIT_REMOVE && change->found_shape != &weeg_edit_null_shape;
  if (part->step.has_new)
    part->step.new_value = weeg_cell_copy (part->step.shape, change->value);
}

/* (transfer full): @dossier after one step. */
static WeegDossier *
apply_part (
    const WeegEditPart *part, const WeegDossier *dossier, WeegEdit *done, WeegEdit *inverse, GError **error)
{
  const WeegShape root = { .kind = WEEG_KIND_RECORD, .record = &weeg_dossier_type };
  Change change = { .step = &part->step, .language = part->language, .known = part->known, .error = error };
  WeegCell cell = { .pointer = (gpointer)dossier };
  WeegCell old = { 0 };
  const WeegShape *old_shape = NULL;
  gboolean present = TRUE, had = FALSE;

  if (!weeg_path_get (part->step.path, dossier, &old_shape, &had, &old, error) ||
      !update (&change, 0, &root, &present, &cell))
    return NULL;
  add_inverse (inverse, &change, dossier, had, old, old_shape);
  add_done (done, &change, had, old, old_shape);
  return cell.pointer;
}

/* A dossier that does not hold together would be refused when it is next read. One
 * that was so already may be edited, as long as that makes it no worse. */
static gboolean
check_whole (const WeegDossier *before, const WeegDossier *after, GError **error)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegProblems) earlier = weeg_problems_new ();

  weeg_dossier_check (after, problems);
  if (weeg_problems_n (problems) == 0)
    return TRUE;
  weeg_dossier_check (before, earlier);
  if (weeg_problems_n (problems) <= weeg_problems_n (earlier))
    return TRUE;
  weeg_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID, "%s: %p", weeg_problems_path (problems, 0),
                  weeg_problems_ref_message (problems, 0));
  return FALSE;
}

WeegDossier *
weeg_edit_apply_unchecked (
    const WeegEdit *self, const WeegDossier *dossier, WeegEdit *done, WeegEdit *inverse, GError **error)
{
  g_autoptr (WeegAnyRecord) current = weeg_record_ref (dossier);

  for (guint i = 0; i < self->parts->len; i++)
    {
      WeegDossier *next =
          apply_part (self->parts->pdata[i], (const WeegDossier *)current, done, inverse, error);

      if (next == NULL)
        return NULL;
      weeg_record_unref (current);
      current = (WeegRecord *)next;
    }
  return (WeegDossier *)g_steal_pointer (&current);
}

WeegDossier *
weeg_edit_apply (const WeegEdit *self,
                 const WeegDossier *dossier,
                 WeegEdit **done_out,
                 WeegEdit **inverse_out,
                 GError **error)
{
  g_autoptr (WeegEdit) done = NULL;
  g_autoptr (WeegEdit) inverse = NULL;
  g_autoptr (WeegAnyRecord) current = NULL;

  g_return_val_if_fail (self != NULL && dossier != NULL, NULL);
  done = weeg_edit_new (self->name);
  inverse = weeg_edit_new (self->name);
  current = (WeegRecord *)weeg_edit_apply_unchecked (self, dossier, done, inverse, error);
  if (current == NULL || !check_whole (dossier, (const WeegDossier *)current, error))
    return NULL;
  if (done_out != NULL)
    *done_out = g_steal_pointer (&done);
  if (inverse_out != NULL)
    *inverse_out = g_steal_pointer (&inverse);
  return (WeegDossier *)g_steal_pointer (&current);
}
