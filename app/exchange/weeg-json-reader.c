/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-reader.h"

#include <math.h>
#include <string.h>

#include "weeg-either.h"
#include "weeg-json-read-private.h"
#include "weeg-json-words.h"
#include "weeg-json-text.h"
#include "weeg-json-value.h"
#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-moment.h"
#include "weeg-quantity.h"
#include "weeg-quote.h"
#include "weeg-record.h"
#include "weeg-text.h"

#define LARGEST_INTEGER 9007199254740992.0 /* 2^53 */

static gboolean read_cell (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell);

static gboolean
refuse (WeegPlace *path, const WeegShape *shape, const json_t *value)
{
  /* Translators: what stands there, and what should. */
  weeg_place_problem (path, "%p, expected %p", weeg_json_describe (value), weeg_json_expectation (shape));
  return FALSE;
}

/* Whether the JSON type of @value is one that @shape is written with. */
static gboolean
fits (const WeegShape *shape, const json_t *value)
{
  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      return json_is_string (value) || json_is_object (value);
    case WEEG_KIND_NUMBER:
    case WEEG_KIND_INTEGER:
      return json_is_number (value);
    case WEEG_KIND_BOOLEAN:
      return json_is_boolean (value);
    case WEEG_KIND_QUANTITY:
      return json_is_number (value) || json_is_object (value);
    case WEEG_KIND_JSON:
      return TRUE;
    case WEEG_KIND_NULL:
      return json_is_null (value);
    case WEEG_KIND_RECORD:
    case WEEG_KIND_MAP:
      return json_is_object (value);
    case WEEG_KIND_LIST:
      return json_is_array (value);
    case WEEG_KIND_EITHER:
      for (guint i = 0; shape->either[i] != NULL; i++)
        if (fits (shape->either[i], value))
          return TRUE;
      return FALSE;
    default:
      return json_is_string (value);
    }
}

static gboolean
read_name (WeegPlace *path, const WeegShape *shape, const char *name, int *place)
{
  g_autofree char *quoted = NULL;
  const char *meant;

  *place = weeg_names_index (shape->names, name);
  if (*place >= 0 ||
      (shape->kind == WEEG_KIND_OPEN_CHOICE && g_str_has_prefix (name, "x-") && name[2] != '\0'))
    return TRUE;

  quoted = weeg_quote (name);
  meant = weeg_quote_nearest (shape->names, name);
  if (meant != NULL)
    weeg_place_problem (path, "%s is not known, expected %p; did you mean \"%s\"?", quoted,
                        weeg_json_expectation (shape), meant);
  else
    weeg_place_problem (path, "%s is not known, expected %p", quoted, weeg_json_expectation (shape));
  return FALSE;
}

static gboolean
read_number (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  double number = json_number_value (value);
  gboolean whole = number == floor (number) && fabs (number) <= LARGEST_INTEGER;

  if (!isfinite (number) || (shape->bounded && !(number >= shape->min && number <= shape->max)) ||
      (shape->kind == WEEG_KIND_INTEGER && !whole))
    return refuse (path, shape, value);
  if (shape->kind == WEEG_KIND_INTEGER)
    cell->integer = (gint64)number;
  else
    cell->number = number;
  return TRUE;
}

static gboolean
read_string (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  const char *text = json_string_value (value);
  int place;

  if (shape->kind == WEEG_KIND_OPEN_CHOICE && !read_name (path, shape, text, &place))
    return FALSE;
  if ((shape->kind == WEEG_KIND_DATE && !weeg_moment_is_date (text)) ||
      (shape->kind == WEEG_KIND_TIME && !weeg_moment_is_time (text)))
    return refuse (path, shape, value);
  cell->pointer = g_strdup (text);
  return TRUE;
}

static gboolean
read_text (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  g_autoptr (GPtrArray) languages = NULL;
  g_autoptr (GPtrArray) strings = NULL;
  const char *language;
  json_t *string;
  gboolean good = TRUE;

  if (json_is_string (value))
    {
      cell->pointer = weeg_text_new (json_string_value (value));
      return TRUE;
    }
  if (json_object_size (value) == 0)
    {
      weeg_place_problem (path,
                          "an empty object, expected text in at least one language, as {\"nl\": \"...\"}");
      return FALSE;
    }
  languages = g_ptr_array_new ();
  strings = g_ptr_array_new ();
  json_object_foreach ((json_t *)value, language, string)
  {
    if (json_is_string (string))
      {
        g_ptr_array_add (languages, (gpointer)language);
        g_ptr_array_add (strings, (gpointer)json_string_value (string));
        continue;
      }
    weeg_place_problem_at (path, language, "%p, expected text", weeg_json_describe (string));
    good = FALSE;
  }
  if (!good)
    return FALSE;
  g_ptr_array_add (languages, NULL);
  g_ptr_array_add (strings, NULL);
  cell->pointer =
      weeg_text_new_languages ((const char *const *)languages->pdata, (const char *const *)strings->pdata);
  return TRUE;
}

static gboolean
check_longest (WeegPlace *path, const WeegShape *shape, gsize n)
{
  guint longest = shape->longest > 0 ? shape->longest : WEEG_LONGEST_LIST;

  if (n <= longest)
    return TRUE;
  weeg_place_problem (path, "%zu entries, expected at most %u", n, longest);
  return FALSE;
}

static void
clear_cells (const WeegShape *shape, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    weeg_cell_clear (shape, g_array_index (cells, WeegCell, i));
  g_array_unref (cells);
}

static gboolean
read_list (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  gsize n = json_array_size (value);
  GArray *cells;
  gboolean good = TRUE;

  if (!check_longest (path, shape, n))
    return FALSE;
  cells = g_array_sized_new (FALSE, TRUE, sizeof (WeegCell), (guint)n);
  for (guint i = 0; i < n; i++)
    {
      gsize before = weeg_place_index (path, i);
      WeegCell item = { 0 };

      if (read_cell (path, shape->item, json_array_get (value, i), &item))
        g_array_append_val (cells, item);
      else
        good = FALSE;
      weeg_place_leave (path, before);
    }
  if (good)
    cell->pointer = weeg_list_new_take (shape->item, cells);
  else
    clear_cells (shape->item, cells);
  return good;
}

static gboolean
read_map (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  GPtrArray *keys;
  GArray *cells;
  const char *key;
  json_t *inside;
  gboolean good = TRUE;

  if (!check_longest (path, shape, json_object_size (value)))
    return FALSE;
  keys = g_ptr_array_new_with_free_func (g_free);
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  json_object_foreach ((json_t *)value, key, inside)
  {
    gsize before = weeg_place_key (path, key);
    WeegShape key_shape = { .kind = WEEG_KIND_CHOICE, .names = shape->names };
    WeegCell item = { 0 };
    int place;

    if ((shape->names == NULL || read_name (path, &key_shape, key, &place)) &&
        read_cell (path, shape->item, inside, &item))
      {
        g_ptr_array_add (keys, g_strdup (key));
        g_array_append_val (cells, item);
      }
    else
      good = FALSE;
    weeg_place_leave (path, before);
  }
  if (good)
    {
      cell->pointer = weeg_map_new_take (shape->item, keys, cells);
      return TRUE;
    }
  g_ptr_array_unref (keys);
  clear_cells (shape->item, cells);
  return FALSE;
}

static gboolean
read_either (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  WeegCell inside = { 0 };

  for (guint i = 0; shape->either[i] != NULL; i++)
    if (fits (shape->either[i], value))
      {
        if (!read_cell (path, shape->either[i], value, &inside))
          return FALSE;
        cell->pointer = weeg_either_new_take (shape->either[i], inside);
        return TRUE;
      }
  return refuse (path, shape, value);
}

static gboolean
read_quantity (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  guint before = weeg_problems_n (path->problems);
  WeegQuantity *quantity;
  const char *wrong;

  if (json_is_number (value))
    {
      static const WeegShape number_shape = { .kind = WEEG_KIND_NUMBER };
      WeegCell number;

      if (!read_number (path, &number_shape, value, &number))
        return FALSE;
      cell->pointer = weeg_quantity_new (number.number);
      return TRUE;
    }
  quantity = weeg_json_read_object (path, &weeg_quantity_type, value);
  if (quantity == NULL || weeg_problems_n (path->problems) > before)
    {
      g_clear_pointer (&quantity, weeg_record_unref);
      return FALSE;
    }
  wrong = weeg_quantity_check (quantity);
  if (wrong != NULL)
    {
      g_autofree char *found = weeg_json_value_write (value, WEEG_JSON_COMPACT);

      weeg_place_problem (path, "%s: %p", found, weeg_message_new_phrase (wrong));
      weeg_record_unref (quantity);
      return FALSE;
    }
  cell->pointer = quantity;
  return TRUE;
}

static gboolean
read_cell (WeegPlace *path, const WeegShape *shape, const json_t *value, WeegCell *cell)
{
  if (!fits (shape, value))
    return refuse (path, shape, value);

  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      return read_text (path, shape, value, cell);
    case WEEG_KIND_NUMBER:
    case WEEG_KIND_INTEGER:
      return read_number (path, shape, value, cell);
    case WEEG_KIND_BOOLEAN:
      cell->boolean = json_is_true (value);
      return TRUE;
    case WEEG_KIND_CHOICE:
      return read_name (path, shape, json_string_value (value), &cell->choice);
    case WEEG_KIND_QUANTITY:
      return read_quantity (path, shape, value, cell);
    case WEEG_KIND_JSON:
      cell->pointer = weeg_json_value_write (value, WEEG_JSON_KEPT);
      return TRUE;
    case WEEG_KIND_NULL:
      return TRUE;
    case WEEG_KIND_RECORD:
      cell->pointer = weeg_json_read_object (path, shape->record, value);
      return cell->pointer != NULL;
    case WEEG_KIND_LIST:
      return read_list (path, shape, value, cell);
    case WEEG_KIND_MAP:
      return read_map (path, shape, value, cell);
    case WEEG_KIND_EITHER:
      return read_either (path, shape, value, cell);
    default:
      return read_string (path, shape, value, cell);
    }
}

/* Says that @field is not there, and which key may have been meant for it. */
static void
refuse_missing (WeegPlace *path, const WeegRecordType *type, const WeegField *field, const json_t *object)
{
  const char *const name[] = { field->key, NULL };
  const char *key;
  json_t *value;

  json_object_foreach ((json_t *)object, key, value)
  {
    if (weeg_record_type_find (type, key) == NULL && weeg_quote_nearest (name, key) != NULL)
      {
        g_autofree char *quoted = weeg_quote (key);

        weeg_place_problem_at (path, field->key, "missing, expected %p; did you mean it by %s?",
                               weeg_json_expectation (&field->shape), quoted);
        return;
      }
  }
  weeg_place_problem_at (path, field->key, "missing, expected %p", weeg_json_expectation (&field->shape));
}

/* Keeps the keys that the table does not know. */
static void
keep_unknown (WeegRecord *record, const json_t *object)
{
  g_autoptr (json_t) unknown = json_object ();
  const char *key;
  json_t *value;

  json_object_foreach ((json_t *)object, key, value)
  {
    if (weeg_record_type_find (record->type, key) == NULL)
      json_object_set (unknown, key, value);
  }
  if (json_object_size (unknown) > 0)
    record->extra = weeg_json_value_write (unknown, WEEG_JSON_KEPT);
}

gpointer
weeg_json_read_object (WeegPlace *path, const WeegRecordType *type, const json_t *object)
{
  WeegRecord *record = weeg_record_new (type);
  gboolean good = TRUE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const WeegField *field = &type->fields[i];
      const json_t *value = json_object_get (object, field->key);
      WeegCell cell = { 0 };
      gsize before;

      if (value == NULL)
        {
          if (field->required)
            refuse_missing (path, type, field, object);
          good = good && !field->required;
          continue;
        }
      if (json_is_null (value) && !field->required)
        {
          weeg_record_set_null (record, field);
          continue;
        }
      before = weeg_place_key (path, field->key);
      if (read_cell (path, &field->shape, value, &cell))
        weeg_record_take (record, field, cell);
      else
        good = FALSE;
      weeg_place_leave (path, before);
    }
  if (!good && !path->keep_partial)
    {
      weeg_record_unref (record);
      return NULL;
    }
  keep_unknown (record, object);
  return record;
}

gboolean
weeg_json_read_cell (
    const WeegShape *shape, const char *data, gssize length, WeegCell *cell, WeegProblems *problems)
{
  g_auto (WeegPlace) path = { 0 };
  g_autoptr (json_t) value = NULL;
  WeegCell read = { 0 };

  g_return_val_if_fail (shape != NULL && data != NULL && cell != NULL && problems != NULL, FALSE);

  weeg_place_init (&path, problems);
  value = weeg_json_text_parse (data, length < 0 ? strlen (data) : (gsize)length, problems);
  if (value == NULL || !read_cell (&path, shape, value, &read))
    return FALSE;
  *cell = read;
  return TRUE;
}

gpointer
weeg_json_read_record (const WeegRecordType *type, const char *data, gssize length, WeegProblems *problems)
{
  const WeegShape shape = { .kind = WEEG_KIND_RECORD, .record = type };
  WeegCell cell = { 0 };

  g_return_val_if_fail (type != NULL, NULL);

  return weeg_json_read_cell (&shape, data, length, &cell, problems) ? cell.pointer : NULL;
}
