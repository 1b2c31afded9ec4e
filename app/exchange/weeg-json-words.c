/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-words.h"

#include "weeg-json-value.h"
#include "weeg-quote.h"

WeegMessage *
weeg_json_describe (const json_t *value)
{
  g_autofree char *quoted = NULL;

  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      return weeg_message_new ("an object");
    case JSON_ARRAY:
      return weeg_message_new ("a list");
    case JSON_STRING:
      quoted = weeg_quote (json_string_value (value));
      return weeg_message_new ("text %s", quoted);
    case JSON_INTEGER:
    case JSON_REAL:
      quoted = weeg_json_value_write (value, WEEG_JSON_COMPACT);
      return weeg_message_new ("number %s", quoted);
    default:
      quoted = weeg_json_value_write (value, WEEG_JSON_COMPACT);
      return weeg_message_new_text (quoted);
    }
}

/* One of several shapes: "a number or a list". */
static WeegMessage *
expect_either (const WeegShape *const *either)
{
  WeegMessage *all = weeg_json_expectation (either[0]);

  for (guint i = 1; either[i] != NULL; i++)
    /* Translators: two things that a file may hold, as "a number or a list". */
    all = weeg_message_new ("%p or %p", all, weeg_json_expectation (either[i]));
  return all;
}

static WeegMessage *
expect_number (const WeegShape *shape)
{
  gboolean whole = shape->kind == WEEG_KIND_INTEGER;

  if (!shape->bounded)
    return whole ? weeg_message_new ("a whole number") : weeg_message_new ("a number");
  return whole ? weeg_message_new ("a whole number from %.15g to %.15g", shape->min, shape->max)
               : weeg_message_new ("a number from %.15g to %.15g", shape->min, shape->max);
}

WeegMessage *
weeg_json_expectation (const WeegShape *shape)
{
  switch (shape->kind)
    {
    case WEEG_KIND_STRING:
    case WEEG_KIND_JSON:
      return weeg_message_new ("text");
    case WEEG_KIND_TEXT:
      return weeg_message_new ("text, or an object with text per language");
    case WEEG_KIND_NUMBER:
    case WEEG_KIND_INTEGER:
      return expect_number (shape);
    case WEEG_KIND_BOOLEAN:
      return weeg_message_new ("true or false");
    case WEEG_KIND_CHOICE:
      return weeg_quote_choices (shape->names);
    case WEEG_KIND_OPEN_CHOICE:
      return weeg_message_new ("%p, or an own name that starts with x-", weeg_quote_choices (shape->names));
    case WEEG_KIND_DATE:
      return weeg_message_new ("a date such as 2026-11-22");
    case WEEG_KIND_TIME:
      return weeg_message_new ("a moment in UTC such as 2026-11-22T09:30:00Z");
    case WEEG_KIND_QUANTITY:
      return weeg_message_new ("a number, {low, base, high} or a distribution");
    case WEEG_KIND_NULL:
      return weeg_message_new_text ("null");
    case WEEG_KIND_RECORD:
    case WEEG_KIND_MAP:
      return weeg_message_new ("an object");
    case WEEG_KIND_LIST:
      return weeg_message_new ("a list");
    case WEEG_KIND_EITHER:
      return expect_either (shape->either);
    }
  g_assert_not_reached ();
}
