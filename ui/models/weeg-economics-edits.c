/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-edits-private.h"

#include <string.h>

#include "weeg-either.h"
#include "weeg-fields.h"
#include "weeg-path.h"
#include "weeg-translate.h"

/* --- maps --- */

/* What becomes of a key: NULL, it goes. (transfer none) */
typedef const char *(*KeyFunc) (const char *key, gpointer data);
/* What becomes of a value. (transfer full) */
typedef WeegCell (*CellFunc) (const WeegShape *shape, WeegCell cell, gpointer data);

static WeegMap *
map_map (const WeegMap *map, KeyFunc key_func, CellFunc cell_func, gpointer data)
{
  const WeegShape *shape = weeg_map_get_shape (map);
  GPtrArray *keys = g_ptr_array_new ();
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      const char *key = key_func != NULL ? key_func (weeg_map_key (map, i), data) : weeg_map_key (map, i);
      WeegCell cell;

      if (key == NULL)
        continue;
      cell = cell_func != NULL ? cell_func (shape, weeg_map_cell (map, i), data)
                               : weeg_cell_copy (shape, weeg_map_cell (map, i));
      g_ptr_array_add (keys, g_strdup (key));
      g_array_append_val (cells, cell);
    }
  return weeg_map_new_take (shape, keys, cells);
}

static WeegList *
map_list (const WeegList *list, CellFunc cell_func, gpointer data)
{
  const WeegShape *shape = weeg_list_get_shape (list);
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      WeegCell cell = cell_func (shape, weeg_list_cell (list, i), data);

      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (shape, cells);
}

/* Replaces the map at @key of a fresh record, if there is one. */
static void
replace_map (gpointer record, const char *key, KeyFunc key_func, CellFunc cell_func, gpointer data)
{
  const WeegField *field = weeg_record_type_find (((const WeegRecord *)record)->type, key);

  if (weeg_record_has_field (record, field))
    weeg_record_take (record, field,
                      (WeegCell){ .pointer = map_map (weeg_record_get (record, field).pointer, key_func,
                                                      cell_func, data) });
}

/* --- states --- */

typedef struct
{
  const char *old_name;
  const char *name; /* (nullable) */
} Rename;

static const char *
rename_key (const char *key, gpointer data)
{
  const Rename *rename = data;

  return strcmp (key, rename->old_name) == 0 ? rename->name : key;
}

static WeegCell
rename_row (const WeegShape *shape, WeegCell cell, gpointer data)
{
  return (WeegCell){ .pointer = map_map (cell.pointer, rename_key, NULL, data) };
}

static WeegCell
rename_in_strategy (const WeegShape *shape, WeegCell cell, gpointer data)
{
  const WeegEither *either = cell.pointer;
  WeegRecord *strategy;

  if (!weeg_either_is (either, WEEG_KIND_RECORD))
    return weeg_cell_copy (shape, cell);
  strategy = weeg_record_copy (either->cell.pointer);
  replace_map (strategy, "transitions", rename_key, rename_row, data);
  replace_map (strategy, "transition_costs", rename_key, rename_row, data);
  replace_map (strategy, "costs", rename_key, NULL, data);
  replace_map (strategy, "utilities", rename_key, NULL, data);
  replace_map (strategy, "entry_costs", rename_key, NULL, data);
  return (WeegCell){ .pointer = weeg_either_new_take (either->shape, (WeegCell){ .pointer = strategy }) };
}

static WeegEconomics *
change_state (const WeegEconomics *economics, guint index, const char *name)
{
  WeegEconomics *copy = weeg_record_copy (economics);
  Rename rename = { weeg_list_get (economics->states, index), name };
  WeegList *states =
      name != NULL ? weeg_list_replace (economics->states, index, (WeegCell){ .pointer = g_strdup (name) })
                   : weeg_list_remove (economics->states, index);

  if (economics->strategies != NULL)
    WEEG_REPLACE (copy, strategies, map_list (economics->strategies, rename_in_strategy, &rename));
  replace_map (copy, "start", rename_key, NULL, &rename);
  WEEG_REPLACE (copy, states, states);
  return copy;
}

WeegEconomics *
weeg_economics_edits_rename_state (const WeegEconomics *economics, guint index, const char *name)
{
  g_return_val_if_fail (economics != NULL && name != NULL, NULL);
  g_return_val_if_fail (index < weeg_list_n (economics->states), NULL);

  if (weeg_list_has_string (economics->states, name) &&
      strcmp (weeg_list_get (economics->states, index), name) != 0)
    return NULL;
  return change_state (economics, index, name);
}

WeegEconomics *
weeg_economics_edits_remove_state (const WeegEconomics *economics, guint index)
{
  g_return_val_if_fail (economics != NULL && index < weeg_list_n (economics->states), NULL);
  return change_state (economics, index, NULL);
}

static WeegList *
list_with (const WeegList *list, const WeegShape *item, WeegCell cell)
{
  g_autoptr (WeegList) empty = NULL;

  if (list != NULL)
    return weeg_list_insert (list, weeg_list_n (list), cell);
  empty = weeg_list_new_take (item, g_array_new (FALSE, TRUE, sizeof (WeegCell)));
  return weeg_list_insert (empty, 0, cell);
}

WeegEconomics *
weeg_economics_edits_add_state (const WeegEconomics *economics, const char *name)
{
  WeegEconomics *copy;
  g_autofree char *free_name = NULL;

  g_return_val_if_fail (economics != NULL && name != NULL, NULL);

  free_name = g_strdup (name);
  for (guint n = 2; weeg_list_has_string (economics->states, free_name); n++)
    {
      g_free (free_name);
      free_name = g_strdup_printf ("%s %u", name, n);
    }
  copy = weeg_record_copy (economics);
  WEEG_REPLACE (copy, states,
                list_with (economics->states, &weeg_string_shape,
                           (WeegCell){ .pointer = g_steal_pointer (&free_name) }));
  return copy;
}

/* --- parameters --- */

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '.';
}

/* @text with each name that is the old one replaced. (transfer full) */
static char *
rename_in_text (const char *text, const Rename *rename)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize n = 1;

      if (g_ascii_isalpha (*text) || *text == '_')
        while (is_name_char (text[n]))
          n++;
      else if (g_ascii_isdigit (*text))
        /* 2e5 is a number, its "e5" no name. */
        while (is_name_char (text[n]))
          n++;
      if (n == strlen (rename->old_name) && strncmp (text, rename->old_name, n) == 0)
        g_string_append (out, rename->name);
      else
        g_string_append_len (out, text, n);
      text += n;
    }
  return g_string_free (out, FALSE);
}

static gboolean
may_be_formula (const WeegShape *shape)
{
  return shape->kind == WEEG_KIND_EITHER &&
         (shape->either == weeg_expression_shapes || shape->either[0]->kind == WEEG_KIND_QUANTITY);
}

/* Any value, with the name replaced in all formulas in it. */
static WeegCell
rename_in_cell (const WeegShape *shape, WeegCell cell, gpointer data)
{
  const WeegEither *either = cell.pointer;

  switch (shape->kind)
    {
    case WEEG_KIND_RECORD:
      {
        WeegRecord *record = weeg_record_copy (cell.pointer);

        for (guint i = 0; i < record->type->n_fields; i++)
          {
            const WeegField *field = &record->type->fields[i];

            if (weeg_record_has_field (record, field) && weeg_kind_is_pointer (field->shape.kind))
              weeg_record_take (record, field,
                                rename_in_cell (&field->shape, weeg_record_get (record, field), data));
          }
        return (WeegCell){ .pointer = record };
      }
    case WEEG_KIND_LIST:
      return (WeegCell){ .pointer = map_list (cell.pointer, rename_in_cell, data) };
    case WEEG_KIND_MAP:
      return (WeegCell){ .pointer = map_map (cell.pointer, NULL, rename_in_cell, data) };
    case WEEG_KIND_EITHER:
      if (weeg_either_is (either, WEEG_KIND_STRING) && may_be_formula (shape))
        return (WeegCell){ .pointer = weeg_either_new_take (
                               either->shape,
                               (WeegCell){ .pointer = rename_in_text (either->cell.pointer, data) }) };
      if (weeg_either_is (either, WEEG_KIND_RECORD))
        return (WeegCell){ .pointer = weeg_either_new_take (
                               either->shape, rename_in_cell (either->shape, either->cell, data)) };
      return weeg_cell_copy (shape, cell);
    default:
      return weeg_cell_copy (shape, cell);
    }
}

WeegEconomics *
weeg_economics_edits_rename_parameter (const WeegEconomics *economics, const char *old_name, const char *name)
{
  const WeegShape shape = { .kind = WEEG_KIND_RECORD, .record = &weeg_economics_type };
  Rename rename = { old_name, name };
  WeegEconomics *copy;

  g_return_val_if_fail (economics != NULL && old_name != NULL && name != NULL, NULL);

  if (strcmp (old_name, name) != 0 && weeg_map_has (economics->parameters, name))
    return NULL;
  copy = rename_in_cell (&shape, (WeegCell){ .pointer = (gpointer)economics }, &rename).pointer;
  replace_map (copy, "parameters", rename_key, NULL, &rename);
  replace_map (copy, "parameter_names", rename_key, NULL, &rename);
  return copy;
}

/* --- strategies --- */

static gboolean
has_strategy (const WeegEconomics *economics, const char *id)
{
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;

      if (weeg_either_is (either, WEEG_KIND_RECORD) &&
          g_strcmp0 (((const WeegStrategy *)either->cell.pointer)->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

char *
weeg_economics_edits_free_id (const WeegEconomics *economics)
{
  for (guint number = weeg_list_n (economics->strategies) + 1;; number++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", number);

      if (!has_strategy (economics, id))
        return g_steal_pointer (&id);
    }
}

void
weeg_economics_edits_take_strategy (WeegEconomics *economics, WeegStrategy *strategy)
{
  const WeegShape *item = weeg_record_type_find (&weeg_economics_type, "strategies")->shape.item;
  const WeegShape *const *shape = item->either;
  WeegCell cell;
  WeegList *strategies;

  while ((*shape)->kind != WEEG_KIND_RECORD)
    shape++;
  cell.pointer = weeg_either_new_take (*shape, (WeegCell){ .pointer = strategy });
  strategies = list_with (economics->strategies, item, cell);
  WEEG_REPLACE (economics, strategies, strategies);
}

WeegEconomics *
weeg_economics_edits_add_strategy (const WeegEconomics *economics, const char *name)
{
  WeegEconomics *copy;
  WeegStrategy *strategy = NULL;
  guint n;

  g_return_val_if_fail (economics != NULL && name != NULL, NULL);

  n = weeg_list_n (economics->strategies);
  if (n > 0)
    {
      const WeegEither *last = weeg_list_cell (economics->strategies, n - 1).pointer;

      if (weeg_either_is (last, WEEG_KIND_RECORD))
        strategy = weeg_record_copy (last->cell.pointer);
    }
  if (strategy == NULL)
    strategy = weeg_record_new (&weeg_strategy_type);
  WEEG_REPLACE (strategy, id, weeg_economics_edits_free_id (economics));
  WEEG_REPLACE (strategy, name, weeg_text_new (name));
  copy = weeg_record_copy (economics);
  weeg_economics_edits_take_strategy (copy, strategy);
  return copy;
}

gboolean
weeg_economics_edits_make (WeegDossierSession *session,
                           WeegEconomics *changed,
                           const char *name,
                           const char *refusal,
                           GError **error)
{
  g_autoptr (WeegEdit) edit = NULL;

  g_return_val_if_fail (WEEG_IS_DOSSIER_SESSION (session) && name != NULL, FALSE);

  if (changed == NULL)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, refusal);
      return FALSE;
    }
  edit = weeg_edit_new (name);
  weeg_edit_set_record (edit, "economics", changed);
  weeg_record_unref (changed);
  return weeg_dossier_session_edit (session, edit, error);
}

char *
weeg_economics_edits_path (const char *base, const char *key, ...)
{
  GString *path = g_string_new (base);
  va_list keys;

  g_return_val_if_fail (base != NULL, NULL);

  va_start (keys, key);
  for (; key != NULL; key = va_arg (keys, const char *))
    {
      g_string_append (path, "[\"");
      for (const char *p = key; *p != '\0'; p++)
        {
          if (*p == '"' || *p == '\\')
            g_string_append_c (path, '\\');
          if ((guchar)*p >= 0x20)
            g_string_append_c (path, *p);
        }
      g_string_append (path, "\"]");
    }
  va_end (keys);
  return g_string_free (path, FALSE);
}
