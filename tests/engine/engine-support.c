/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-json-reader.h"

#include <math.h>
#include <stdlib.h>

gpointer
read_record (const WeegRecordType *type, const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *text = g_strdelimit (g_strdup (json), "'", '"');
  gpointer record = weeg_json_read_record (type, text, -1, problems);

  if (weeg_problems_n (problems) > 0)
    g_error ("%s: %s in %s", weeg_problems_path (problems, 0), weeg_problems_message (problems, 0), text);
  return record;
}

WeegDossier *
read_dossier (const char *parts)
{
  g_autofree char *json = g_strdup_printf (
      "{'id':'00000000-0000-4000-8000-000000000000','title':'A test'%s%s}", *parts != '\0' ? "," : "", parts);

  return read_record (&weeg_dossier_type, json);
}

WeegDrawsOptions
default_draws (void)
{
  return (WeegDrawsOptions){ .iterations = 10000, .seed = 1, .threads = 1 };
}

WeegAnalysis *
analyse (const char *parts)
{
  g_autoptr (WeegDossier) dossier = read_dossier (parts);
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  WeegAnalysis *analysis;

  options.threads = 1;
  analysis = weeg_analysis_new (dossier, &options, NULL, NULL);
  assert_finite (analysis);
  return analysis;
}

static gboolean
step (const WeegShape **shape, WeegCell *cell, const char *key)
{
  if (*shape != NULL && (*shape)->kind == WEEG_KIND_EITHER && cell->pointer != NULL)
    {
      const WeegEither *either = cell->pointer;

      *shape = either->shape;
      *cell = either->cell;
    }
  if ((*shape)->kind == WEEG_KIND_RECORD)
    {
      const WeegField *field = weeg_record_type_find ((*shape)->record, key);

      g_assert_nonnull (field);
      if (cell->pointer == NULL || !weeg_record_has_field (cell->pointer, field))
        return FALSE;
      *cell = weeg_record_get (cell->pointer, field);
      *shape = &field->shape;
      return TRUE;
    }
  if ((*shape)->kind == WEEG_KIND_MAP)
    {
      const WeegMap *map = cell->pointer;

      *shape = (*shape)->item;
      return weeg_map_lookup (map, key, cell);
    }
  g_assert_cmpint ((*shape)->kind, ==, WEEG_KIND_LIST);
  if (strtoul (key, NULL, 10) >= weeg_list_n (cell->pointer))
    return FALSE;
  *cell = weeg_list_cell (cell->pointer, (guint)strtoul (key, NULL, 10));
  *shape = (*shape)->item;
  return TRUE;
}

static gboolean
look (gconstpointer record, const char *path, WeegShape *shape, WeegCell *cell)
{
  g_auto (GStrv) keys = g_strsplit (path, "/", -1);
  WeegShape first = { .kind = WEEG_KIND_RECORD };
  const WeegShape *here = &first;

  if (record == NULL)
    return FALSE;
  first.record = ((const WeegRecord *)record)->type;
  cell->pointer = (gpointer)record;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!step (&here, cell, keys[i]))
      return FALSE;
  if (here->kind == WEEG_KIND_EITHER)
    {
      const WeegEither *either = cell->pointer;

      here = either->shape;
      *cell = either->cell;
    }
  *shape = *here;
  return here->kind != WEEG_KIND_NULL;
}

gboolean
has_at (gconstpointer record, const char *path)
{
  WeegShape shape;
  WeegCell cell;

  return look (record, path, &shape, &cell);
}

double
number_at (gconstpointer record, const char *path)
{
  WeegShape shape;
  WeegCell cell;

  if (!look (record, path, &shape, &cell))
    g_error ("nothing at %s", path);
  switch (shape.kind)
    {
    case WEEG_KIND_INTEGER:
      return (double)cell.integer;
    case WEEG_KIND_BOOLEAN:
      return cell.boolean;
    case WEEG_KIND_CHOICE:
      return cell.choice;
    default:
      g_assert_cmpint (shape.kind, ==, WEEG_KIND_NUMBER);
      return cell.number;
    }
}

const char *
string_at (gconstpointer record, const char *path)
{
  WeegShape shape;
  WeegCell cell;

  if (!look (record, path, &shape, &cell))
    return NULL;
  return shape.kind == WEEG_KIND_CHOICE ? shape.names[cell.choice] : cell.pointer;
}

char *
strings_at (gconstpointer record, const char *path)
{
  WeegShape shape;
  WeegCell cell;
  GString *text = g_string_new (NULL);

  if (!look (record, path, &shape, &cell))
    g_error ("nothing at %s", path);
  g_assert_cmpint (shape.kind, ==, WEEG_KIND_LIST);
  for (guint i = 0; i < weeg_list_n (cell.pointer); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "," : "", (const char *)weeg_list_get (cell.pointer, i));
  return g_string_free (text, FALSE);
}

static void
assert_cell_finite (const WeegShape *shape, WeegCell cell)
{
  const WeegEither *either = cell.pointer;

  switch (shape->kind)
    {
    case WEEG_KIND_NUMBER:
      g_assert_true (isfinite (cell.number));
      break;
    case WEEG_KIND_RECORD:
      assert_finite (cell.pointer);
      break;
    case WEEG_KIND_LIST:
      for (guint i = 0; i < weeg_list_n (cell.pointer); i++)
        assert_cell_finite (shape->item, weeg_list_cell (cell.pointer, i));
      break;
    case WEEG_KIND_MAP:
      for (guint i = 0; i < weeg_map_n (cell.pointer); i++)
        assert_cell_finite (shape->item, weeg_map_cell (cell.pointer, i));
      break;
    case WEEG_KIND_EITHER:
      assert_cell_finite (either->shape, either->cell);
      break;
    default:
      break;
    }
}

void
assert_finite (gconstpointer data)
{
  const WeegRecord *record = data;

  for (guint i = 0; i < record->type->n_fields; i++)
    if (weeg_record_has_field (record, &record->type->fields[i]))
      assert_cell_finite (&record->type->fields[i].shape, weeg_record_get (record, &record->type->fields[i]));
}
