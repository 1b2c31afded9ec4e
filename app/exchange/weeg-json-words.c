/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-words.h"

#include "weeg-json-value.h"
#include "weeg-quote.h"

char *
weeg_json_describe (const json_t *value)
{
  g_autofree char *quoted = NULL;

  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      return g_strdup ("an object");
    case JSON_ARRAY:
      return g_strdup ("a list");
    case JSON_STRING:
      quoted = weeg_quote (json_string_value (value));
      return g_strconcat ("text ", quoted, NULL);
    case JSON_INTEGER:
    case JSON_REAL:
      quoted = weeg_json_value_write (value, WEEG_JSON_COMPACT);
      return g_strconcat ("number ", quoted, NULL);
    default:
      return weeg_json_value_write (value, WEEG_JSON_COMPACT);
    }
}

char *
weeg_json_expectation (const WeegShape *shape)
{
  g_autofree char *names = NULL;
  GString *text;

  switch (shape->kind)
    {
    case WEEG_KIND_STRING:
    case WEEG_KIND_JSON:
      return g_strdup ("text");
    case WEEG_KIND_TEXT:
      return g_strdup ("text, or an object with text per language");
    case WEEG_KIND_NUMBER:
      return shape->bounded ? g_strdup_printf ("a number from %.15g to %.15g", shape->min, shape->max)
                            : g_strdup ("a number");
    case WEEG_KIND_INTEGER:
      return shape->bounded ? g_strdup_printf ("a whole number from %.15g to %.15g", shape->min, shape->max)
                            : g_strdup ("a whole number");
    case WEEG_KIND_BOOLEAN:
      return g_strdup ("true or false");
    case WEEG_KIND_CHOICE:
      names = weeg_quote_choices (shape->names);
      return g_strdup (names);
    case WEEG_KIND_OPEN_CHOICE:
      names = weeg_quote_choices (shape->names);
      return g_strdup_printf ("%s, or an own name that starts with x-", names);
    case WEEG_KIND_DATE:
      return g_strdup ("a date such as 2026-11-22");
    case WEEG_KIND_TIME:
      return g_strdup ("a moment in UTC such as 2026-11-22T09:30:00Z");
    case WEEG_KIND_QUANTITY:
      return g_strdup ("a number, {low, base, high} or a distribution");
    case WEEG_KIND_NULL:
      return g_strdup ("null");
    case WEEG_KIND_RECORD:
    case WEEG_KIND_MAP:
      return g_strdup ("an object");
    case WEEG_KIND_LIST:
      return g_strdup ("a list");
    case WEEG_KIND_EITHER:
      text = g_string_new (NULL);
      for (guint i = 0; shape->either[i] != NULL; i++)
        {
          g_autofree char *one = weeg_json_expectation (shape->either[i]);

          g_string_append_printf (text, "%s%s", i == 0 ? "" : " or ", one);
        }
      return g_string_free (text, FALSE);
    }
  g_assert_not_reached ();
}
