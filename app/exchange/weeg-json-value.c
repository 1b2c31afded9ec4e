/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-value.h"

#include <math.h>
#include <string.h>

#include "weeg-either.h"
#include "weeg-json-text.h"
#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-record.h"
#include "weeg-text.h"

/* From records to values */

static json_t *
from_text (const WeegText *text)
{
  json_t *object;

  if (weeg_text_is_plain (text))
    return json_string (weeg_text_string (text, 0));
  object = json_object ();
  for (guint i = 0; i < weeg_text_n (text); i++)
    json_object_set_new (object, weeg_text_language (text, i), json_string (weeg_text_string (text, i)));
  return object;
}

/* Kept text of JSON: written by this layer or by the store's own functions, so that it reads back. */
static json_t *
from_kept (const char *text)
{
  json_t *value = text != NULL ? weeg_json_text_load (text, strlen (text), NULL) : NULL;

  return value != NULL ? value : json_null ();
}

static json_t *
json_value_from_number (double number)
{
  return isfinite (number) ? json_real (number) : json_null ();
}

static json_t *
json_value_from_list (const WeegList *list, gboolean all_keys)
{
  json_t *array = json_array ();

  for (guint i = 0; i < weeg_list_n (list); i++)
    json_array_append_new (
        array, weeg_json_value_from_cell (weeg_list_get_shape (list), weeg_list_cell (list, i), all_keys));
  return array;
}

static json_t *
json_value_from_map (const WeegMap *map, gboolean all_keys)
{
  json_t *object = json_object ();

  for (guint i = 0; i < weeg_map_n (map); i++)
    json_object_set_new (
        object, weeg_map_key (map, i),
        weeg_json_value_from_cell (weeg_map_get_shape (map), weeg_map_cell (map, i), all_keys));
  return object;
}

static json_t *
from_quantity (const WeegQuantity *quantity)
{
  return quantity->plain ? json_value_from_number (quantity->base)
                         : weeg_json_value_from_record (quantity, FALSE);
}

json_t *
weeg_json_value_from_cell (const WeegShape *shape, WeegCell cell, gboolean all_keys)
{
  const WeegEither *either = cell.pointer;

  if (shape->kind == WEEG_KIND_NULL || (weeg_kind_is_pointer (shape->kind) && cell.pointer == NULL))
    return json_null ();

  switch (shape->kind)
    {
    case WEEG_KIND_TEXT:
      return from_text (cell.pointer);
    case WEEG_KIND_NUMBER:
      return json_value_from_number (cell.number);
    case WEEG_KIND_INTEGER:
      return json_integer (cell.integer);
    case WEEG_KIND_BOOLEAN:
      return json_boolean (cell.boolean);
    case WEEG_KIND_CHOICE:
      return json_string (shape->names[cell.choice]);
    case WEEG_KIND_QUANTITY:
      return from_quantity (cell.pointer);
    case WEEG_KIND_JSON:
      return from_kept (cell.pointer);
    case WEEG_KIND_RECORD:
      return weeg_json_value_from_record (cell.pointer, all_keys);
    case WEEG_KIND_LIST:
      return json_value_from_list (cell.pointer, all_keys);
    case WEEG_KIND_MAP:
      return json_value_from_map (cell.pointer, all_keys);
    case WEEG_KIND_EITHER:
      return weeg_json_value_from_cell (either->shape, either->cell, all_keys);
    default:
      return json_string (cell.pointer);
    }
}

json_t *
weeg_json_value_from_record (gconstpointer data, gboolean all_keys)
{
  const WeegRecord *record = data;
  json_t *object = json_object ();

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const WeegField *field = &record->type->fields[i];

      if (weeg_record_has_field (record, field))
        json_object_set_new (
            object, field->key,
            weeg_json_value_from_cell (&field->shape, weeg_record_get (record, field), all_keys));
      else if (all_keys || (record->nulls & (G_GUINT64_CONSTANT (1) << i)) != 0)
        json_object_set_new (object, field->key, json_null ());
    }
  if (record->extra != NULL)
    {
      g_autoptr (json_t) extra = from_kept (record->extra);

      json_object_update_missing (object, extra);
    }
  return object;
}

/* From values to text */

static void
append_string (GString *text, const char *string)
{
  static const char *const short_forms = "\bb\tt\nn\ff\rr\"\"\\\\";

  g_string_append_c (text, '"');
  for (const char *at = string; *at != '\0'; at++)
    {
      const char *known = NULL;

      for (const char *form = short_forms; *form != '\0' && known == NULL; form += 2)
        if (*form == *at)
          known = form;
      if (known != NULL)
        g_string_append_printf (text, "\\%c", known[1]);
      else if ((guchar)*at < 0x20)
        g_string_append_printf (text, "\\u%04x", (guint)(guchar)*at);
      else
        g_string_append_c (text, *at);
    }
  g_string_append_c (text, '"');
}

/* Where two strings first differ by UTF-16 units: as by code points, but that
 * those beyond the first plane are written with surrogates, which come before U+E000. */
static int
compare_utf16 (gconstpointer a, gconstpointer b)
{
  const char *first = *(const char *const *)a, *second = *(const char *const *)b;

  while (*first != '\0' && *first == *second)
    {
      first++;
      second++;
    }
  if ((guchar)*first >= 0xee && (guchar)*second >= 0xee &&
      ((guchar)*first >= 0xf0) != ((guchar)*second >= 0xf0))
    return (guchar)*first >= 0xf0 ? -1 : 1;
  return (int)(guchar)*first - (int)(guchar)*second;
}

static void append_value (GString *text, const json_t *value, WeegJsonForm form, guint level);

static void
append_break (GString *text, WeegJsonForm form, guint level)
{
  if (form != WEEG_JSON_PRETTY)
    return;
  g_string_append_c (text, '\n');
  for (guint i = 0; i < level; i++)
    g_string_append (text, "  ");
}

static void
append_object (GString *text, const json_t *object, WeegJsonForm form, guint level)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  const char *key;
  json_t *value;

  json_object_foreach ((json_t *)object, key, value)
  {
    g_ptr_array_add (keys, (gpointer)key);
  }
  if (form == WEEG_JSON_CANONICAL || form == WEEG_JSON_KEPT)
    g_ptr_array_sort (keys, compare_utf16);

  g_string_append_c (text, '{');
  for (guint i = 0; i < keys->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_break (text, form, level + 1);
      append_string (text, g_ptr_array_index (keys, i));
      g_string_append (text, form == WEEG_JSON_PRETTY ? ": " : ":");
      append_value (text, json_object_get (object, g_ptr_array_index (keys, i)), form, level + 1);
    }
  if (keys->len > 0)
    append_break (text, form, level);
  g_string_append_c (text, '}');
}

static void
append_array (GString *text, const json_t *array, WeegJsonForm form, guint level)
{
  gboolean nested = FALSE;

  /* A list of plain values stays on its line: a table of numbers is read by rows. */
  for (gsize i = 0; i < json_array_size (array); i++)
    nested =
        nested || json_is_object (json_array_get (array, i)) || json_is_array (json_array_get (array, i));

  g_string_append_c (text, '[');
  for (gsize i = 0; i < json_array_size (array); i++)
    {
      if (i > 0)
        g_string_append (text, nested || form != WEEG_JSON_PRETTY ? "," : ", ");
      if (nested)
        append_break (text, form, level + 1);
      append_value (text, json_array_get (array, i), form, level + 1);
    }
  if (nested)
    append_break (text, form, level);
  g_string_append_c (text, ']');
}

static void
append_value (GString *text, const json_t *value, WeegJsonForm form, guint level)
{
  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      append_object (text, value, form, level);
      break;
    case JSON_ARRAY:
      append_array (text, value, form, level);
      break;
    case JSON_STRING:
      append_string (text, json_string_value (value));
      break;
    case JSON_INTEGER:
      /* RFC 8785 knows doubles only; else a large integer of others is kept as it is. */
      if (form == WEEG_JSON_CANONICAL)
        weeg_json_append_number (text, (double)json_integer_value (value));
      else
        g_string_append_printf (text, "%" JSON_INTEGER_FORMAT, json_integer_value (value));
      break;
    case JSON_REAL:
      weeg_json_append_number (text, json_real_value (value));
      break;
    case JSON_TRUE:
      g_string_append (text, "true");
      break;
    case JSON_FALSE:
      g_string_append (text, "false");
      break;
    default:
      g_string_append (text, "null");
    }
}

char *
weeg_json_value_write (const json_t *value, WeegJsonForm form)
{
  GString *text = g_string_new (NULL);

  append_value (text, value, form, 0);
  if (form == WEEG_JSON_PRETTY)
    g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
