/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-path.h"

#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-json-reader.h"
#include "weeg-json-writer.h"
#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-record.h"

#include <string.h>

/* Deeper than anything in a dossier. */
#define MOST_STEPS 64

WEEG_DEFINE_ERROR_DOMAIN ("edit", weeg_edit_error)

static WeegPath *
path_from_array (GArray *steps)
{
  WeegPath *path = g_new0 (WeegPath, 1);

  path->n = steps->len;
  path->steps = (WeegPathStep *)(gpointer)g_array_free (steps, FALSE);
  return path;
}

void
weeg_path_free (WeegPath *path)
{
  for (guint i = 0; i < path->n; i++)
    g_free (path->steps[i].key);
  g_free (path->steps);
  g_free (path);
}

WeegPath *
weeg_path_copy (const WeegPath *path, guint n)
{
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (WeegPathStep));

  for (guint i = 0; i < MIN (n, path->n); i++)
    {
      WeegPathStep step = { g_strdup (path->steps[i].key), path->steps[i].index };

      g_array_append_val (steps, step);
    }
  return path_from_array (steps);
}

/* A plain key at @text; NULL when there is none. Moves @text behind it. */
static char *
parse_key (const char **text)
{
  gsize n = strcspn (*text, ".[]\"");
  char *key = n > 0 ? g_strndup (*text, n) : NULL;

  *text += n;
  return key;
}

/* A JSON string at @text. Moves @text behind it. */
static char *
parse_quoted (const char **text)
{
  const char *end = *text + 1;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegCell cell;

  while (*end != '\0' && *end != '"')
    end += *end == '\\' && end[1] != '\0' ? 2 : 1;
  if (*end != '"' || !weeg_json_read_cell (&weeg_string_shape, *text, end + 1 - *text, &cell, problems))
    return NULL;
  *text = end + 1;
  return cell.pointer;
}

/* What stands between brackets: an index, or a quoted key. */
static gboolean
parse_bracket (const char **text, WeegPathStep *step)
{
  if (**text == '"')
    {
      step->key = parse_quoted (text);
      return step->key != NULL;
    }
  if (!g_ascii_isdigit (**text))
    return FALSE;
  {
    char *end;
    guint64 index = g_ascii_strtoull (*text, &end, 10);

    step->index = (guint)index;
    *text = end;
    return index < G_MAXINT;
  }
}

static gboolean
parse_step (const char **text, gboolean first, WeegPathStep *step)
{
  if (**text == '[')
    {
      (*text)++;
      if (!parse_bracket (text, step) || **text != ']')
        return FALSE;
      (*text)++;
      return TRUE;
    }
  if (!first && *(*text)++ != '.')
    return FALSE;
  step->key = parse_key (text);
  return step->key != NULL;
}

WeegPath *
weeg_path_parse (const char *text, GError **error)
{
  g_autoptr (WeegPath) path = NULL;
  GArray *steps = g_array_new (FALSE, TRUE, sizeof (WeegPathStep));
  const char *rest = text;
  gboolean good = *text != '\0';

  while (good && *rest != '\0')
    {
      WeegPathStep step = { NULL, 0 };

      good = steps->len < MOST_STEPS && parse_step (&rest, steps->len == 0, &step);
      g_array_append_val (steps, step);
    }
  path = path_from_array (steps);
  if (good)
    return g_steal_pointer (&path);
  weeg_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH,
                  "\"%s\" is not a path; expected one like criteria[2].name", text);
  return NULL;
}

char *
weeg_path_to_string (const WeegPath *path)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < path->n; i++)
    {
      const char *key = path->steps[i].key;

      if (key == NULL)
        g_string_append_printf (text, "[%u]", path->steps[i].index);
      else if (*key == '\0' || strpbrk (key, ".[]\"") != NULL)
        {
          WeegCell cell = { .pointer = (gpointer)key };
          g_autofree char *quoted = weeg_json_write_cell (&weeg_string_shape, cell, WEEG_JSON_COMPACT);

          g_string_append_printf (text, "[%s]", quoted);
        }
      else
        g_string_append_printf (text, "%s%s", text->len > 0 ? "." : "", key);
    }
  return g_string_free (text, FALSE);
}

/* @why is marked with N_(). */
static gboolean
nowhere (const WeegPath *path, guint n, const char *why, GError **error)
{
  g_autoptr (WeegPath) until = weeg_path_copy (path, n);
  g_autofree char *text = weeg_path_to_string (until);

  weeg_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_PATH, "%s: %p", text,
                  weeg_message_new_phrase (why));
  return FALSE;
}

/* The part of an either that a step leads into: what it is, or what it would have to be. */
static const WeegShape *
resolve_either (const WeegShape *shape, gboolean present, WeegCell *cell, const WeegPathStep *step)
{
  if (present)
    {
      const WeegEither *either = cell->pointer;

      *cell = either->cell;
      return either->shape;
    }
  for (guint i = 0; shape->either[i] != NULL; i++)
    if (step->key == NULL
            ? shape->either[i]->kind == WEEG_KIND_LIST
            : shape->either[i]->kind == WEEG_KIND_RECORD || shape->either[i]->kind == WEEG_KIND_MAP)
      return shape->either[i];
  return shape->either[0];
}

gboolean
weeg_path_get (const WeegPath *path,
               gconstpointer record,
               const WeegShape **shape_out,
               gboolean *present_out,
               WeegCell *cell_out,
               GError **error)
{
  const WeegShape root = { .kind = WEEG_KIND_RECORD, .record = ((const WeegRecord *)record)->type };
  const WeegShape *shape = &root;
  WeegCell cell = { .pointer = (gpointer)record };
  gboolean present = TRUE;

  for (guint i = 0; i < path->n; i++)
    {
      const WeegPathStep *step = &path->steps[i];

      if (shape->kind == WEEG_KIND_EITHER)
        shape = resolve_either (shape, present, &cell, step);
      if (shape->kind == WEEG_KIND_RECORD && step->key != NULL)
        {
          const WeegField *field = weeg_record_type_find (shape->record, step->key);

          if (field == NULL)
            return nowhere (path, i + 1, N_ ("there is no such key"), error);
          present = present && weeg_record_has_field (cell.pointer, field);
          cell = present ? weeg_record_get (cell.pointer, field) : (WeegCell){ 0 };
          shape = &field->shape;
        }
      else if (shape->kind == WEEG_KIND_MAP && step->key != NULL)
        {
          present = present && weeg_map_lookup (cell.pointer, step->key, &cell);
          shape = shape->item;
        }
      else if (shape->kind == WEEG_KIND_LIST && step->key == NULL)
        {
          guint n = present ? weeg_list_n (cell.pointer) : 0;

          if (step->index > n)
            return nowhere (path, i + 1, N_ ("the list is not that long"), error);
          present = step->index < n;
          cell = present ? weeg_list_cell (cell.pointer, step->index) : (WeegCell){ 0 };
          shape = shape->item;
        }
      else
        return nowhere (path, i + 1, N_ ("it has no such part"), error);
    }
  if (shape_out != NULL)
    *shape_out = shape != &root ? shape : NULL;
  if (present_out != NULL)
    *present_out = present;
  if (cell_out != NULL)
    *cell_out = present ? cell : (WeegCell){ 0 };
  return TRUE;
}
