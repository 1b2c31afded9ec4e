/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-schema.h"

#include <string.h>

#include "weeg-json-value.h"
#include "weeg-quantity.h"

#define DIALECT "https://json-schema.org/draft/2020-12/schema"

/* A schema while it is made: what is referred to is defined once, under $defs. */
typedef struct
{
  json_t *definitions;
} Schema;

static json_t *from_shape (Schema *schema, const WeegShape *shape);

static json_t *
reference (const char *name)
{
  g_autofree char *place = g_strconcat ("#/$defs/", name, NULL);

  return json_pack ("{s:s}", "$ref", place);
}

static json_t *
from_names (const char *const *names)
{
  json_t *list = json_array ();

  for (guint i = 0; names[i] != NULL; i++)
    json_array_append_new (list, json_string (names[i]));
  return json_pack ("{s:o}", "enum", list);
}

static json_t *
json_schema_from_number (const WeegShape *shape, const char *type)
{
  json_t *number = json_pack ("{s:s}", "type", type);

  if (shape->bounded)
    {
      json_object_set_new (number, "minimum", json_real (shape->min));
      json_object_set_new (number, "maximum", json_real (shape->max));
    }
  return number;
}

static json_t *
json_schema_from_map (Schema *schema, const WeegShape *shape)
{
  json_t *map = json_pack ("{s:s}", "type", "object");

  json_object_set_new (map, "additionalProperties", from_shape (schema, shape->item));
  json_object_set_new (map, "maxProperties",
                       json_integer (shape->longest > 0 ? shape->longest : WEEG_LONGEST_LIST));
  if (shape->names != NULL)
    json_object_set_new (map, "propertyNames", from_names (shape->names));
  return map;
}

static json_t *
json_schema_from_list (Schema *schema, const WeegShape *shape)
{
  json_t *list = json_pack ("{s:s}", "type", "array");

  json_object_set_new (list, "items", from_shape (schema, shape->item));
  json_object_set_new (list, "maxItems",
                       json_integer (shape->longest > 0 ? shape->longest : WEEG_LONGEST_LIST));
  return list;
}

static json_t *
from_either (Schema *schema, const WeegShape *shape)
{
  json_t *choices = json_array ();

  for (guint i = 0; shape->either[i] != NULL; i++)
    json_array_append_new (choices, from_shape (schema, shape->either[i]));
  return json_pack ("{s:o}", "anyOf", choices);
}

/* The object of a record: its table, and whatever else is kept as unknown. */
static json_t *
from_record (Schema *schema, const WeegRecordType *type)
{
  json_t *properties = json_object (), *required = json_array ();
  json_t *object = json_pack ("{s:s}", "type", "object");

  for (guint i = 0; i < type->n_fields; i++)
    {
      const WeegField *field = &type->fields[i];
      json_t *value = from_shape (schema, &field->shape);

      if (field->required)
        json_array_append_new (required, json_string (field->key));
      else if (field->shape.kind != WEEG_KIND_JSON)
        value = json_pack ("{s:[o,{s:s}]}", "anyOf", value, "type", "null");
      json_object_set_new (properties, field->key, value);
    }
  json_object_set_new (object, "properties", properties);
  if (json_array_size (required) > 0)
    json_object_set_new (object, "required", required);
  else
    json_decref (required);
  return object;
}

/* Makes sure that @type is defined; it may refer to itself. */
static json_t *
define_record (Schema *schema, const WeegRecordType *type)
{
  if (json_object_get (schema->definitions, type->name) == NULL)
    {
      json_object_set_new (schema->definitions, type->name, json_object ());
      json_object_set_new (schema->definitions, type->name, from_record (schema, type));
    }
  return reference (type->name);
}

/* A number, a range, or a distribution. */
static json_t *
define_quantity (Schema *schema)
{
  static const char name[] = "number_or_quantity";

  if (json_object_get (schema->definitions, name) == NULL)
    {
      json_t *object = from_record (schema, &weeg_quantity_type);

      json_object_set_new (
          object, "anyOf",
          json_pack ("[{s:[s]},{s:[s,s,s]}]", "required", "dist", "required", "low", "base", "high"));
      json_object_set_new (schema->definitions, name,
                           json_pack ("{s:[{s:s},o]}", "anyOf", "type", "number", object));
    }
  return reference (name);
}

/* Text for people: a string, or one per language. */
static json_t *
define_text (Schema *schema)
{
  static const char name[] = "text";

  if (json_object_get (schema->definitions, name) == NULL)
    json_object_set_new (schema->definitions, name,
                         json_pack ("{s:[{s:s},{s:s,s:i,s:{s:s}}]}", "anyOf", "type", "string", "type",
                                    "object", "minProperties", 1, "additionalProperties", "type", "string"));
  return reference (name);
}

static json_t *
from_shape (Schema *schema, const WeegShape *shape)
{
  switch (shape->kind)
    {
    case WEEG_KIND_STRING:
      return json_pack ("{s:s}", "type", "string");
    case WEEG_KIND_TEXT:
      return define_text (schema);
    case WEEG_KIND_NUMBER:
      return json_schema_from_number (shape, "number");
    case WEEG_KIND_INTEGER:
      return json_schema_from_number (shape, "integer");
    case WEEG_KIND_BOOLEAN:
      return json_pack ("{s:s}", "type", "boolean");
    case WEEG_KIND_CHOICE:
      return from_names (shape->names);
    case WEEG_KIND_OPEN_CHOICE:
      return json_pack ("{s:[o,{s:s,s:s}]}", "anyOf", from_names (shape->names), "type", "string", "pattern",
                        "^x-.");
    case WEEG_KIND_DATE:
      return json_pack ("{s:s,s:s,s:s}", "type", "string", "format", "date", "pattern",
                        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    case WEEG_KIND_TIME:
      return json_pack ("{s:s,s:s,s:s}", "type", "string", "format", "date-time", "pattern",
                        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z$");
    case WEEG_KIND_QUANTITY:
      return define_quantity (schema);
    case WEEG_KIND_JSON:
      return json_object ();
    case WEEG_KIND_NULL:
      return json_pack ("{s:s}", "type", "null");
    case WEEG_KIND_RECORD:
      return define_record (schema, shape->record);
    case WEEG_KIND_LIST:
      return json_schema_from_list (schema, shape);
    case WEEG_KIND_MAP:
      return json_schema_from_map (schema, shape);
    case WEEG_KIND_EITHER:
      return from_either (schema, shape);
    }
  g_assert_not_reached ();
}

char *
weeg_json_schema (WeegFormat format)
{
  Schema schema = { json_object () };
  g_autoptr (json_t) root = json_object ();
  json_t *content = define_record (&schema, weeg_format_get_record_type (format));
  json_t *properties;
  g_autofree char *id =
      g_strdup_printf ("urn:weegwijzer:schema:%s:1", weeg_format_names[format] + strlen ("weegwijzer-"));

  properties =
      json_pack ("{s:{s:s},s:{s:i}}", "format", "const", weeg_format_names[format], "version", "const", 1);
  json_object_set_new (root, "$schema", json_string (DIALECT));
  json_object_set_new (root, "$id", json_string (id));
  json_object_set_new (root, "title", json_string (weeg_format_names[format]));
  json_object_set_new (root, "type", json_string ("object"));
  json_object_set_new (root, "required", json_pack ("[s,s]", "format", "version"));
  json_object_set_new (root, "properties", properties);
  if (format == WEEG_FORMAT_DOSSIERS)
    {
      json_object_set_new (
          properties, "dossiers",
          json_pack ("{s:s,s:o,s:i}", "type", "array", "items", content, "maxItems", WEEG_LONGEST_LIST));
      json_array_append_new (json_object_get (root, "required"), json_string ("dossiers"));
    }
  else
    json_object_set_new (root, "allOf", json_pack ("[o]", content));
  json_object_set_new (root, "$defs", schema.definitions);
  return weeg_json_value_write (root, WEEG_JSON_PRETTY);
}
