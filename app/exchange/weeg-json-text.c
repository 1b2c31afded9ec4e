/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-json-text.h"

#include <string.h>

#include "weeg-json-reader.h"

/* Whether brackets nest deeper than is allowed; before parsing, so that no parser's stack is at stake. */
static gboolean
check_depth (const char *data, gsize length, WeegProblems *problems)
{
  gboolean in_string = FALSE;
  guint depth = 0, line = 1;

  for (gsize i = 0; i < length; i++)
    {
      char c = data[i];

      if (c == '\n')
        line++;
      if (in_string)
        {
          if (c == '\\')
            i++;
          else if (c == '"')
            in_string = FALSE;
        }
      else if (c == '"')
        in_string = TRUE;
      else if (c == '{' || c == '[')
        {
          if (++depth > WEEG_JSON_MAX_DEPTH)
            {
              weeg_problems_add (problems, "", "line %u: nested more than %d deep, expected at most that",
                                 line, WEEG_JSON_MAX_DEPTH);
              return FALSE;
            }
        }
      else if ((c == '}' || c == ']') && depth > 0)
        depth--;
    }
  return TRUE;
}

static gboolean
check_bytes (const char *data, gsize length, WeegProblems *problems)
{
  const char *end;

  if (length > WEEG_JSON_MAX_BYTES)
    {
      weeg_problems_add (problems, "", "larger than %d MiB, expected at most that",
                         WEEG_JSON_MAX_BYTES / (1024 * 1024));
      return FALSE;
    }
  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      weeg_problems_add (problems, "", "begins with a byte order mark, expected JSON in UTF-8 without one");
      return FALSE;
    }
  if (!g_utf8_validate_len (data, length, &end))
    {
      weeg_problems_add (problems, "", "byte %zu is not UTF-8, expected JSON in UTF-8",
                         (gsize)(end - data) + 1);
      return FALSE;
    }
  return TRUE;
}

/* What the parser may have to say, by how its own sentence begins. */
static const char *const sentences[] = {
  N_ ("string or '}' expected"), N_ ("':' expected"),           N_ ("'}' expected"),
  N_ ("']' expected"),           N_ ("end of file expected"),   N_ ("duplicate object key"),
  N_ ("invalid token"),          N_ ("unexpected token"),       N_ ("unexpected newline"),
  N_ ("invalid escape"),         N_ ("invalid Unicode"),        N_ ("control character"),
  N_ ("real number overflow"),   N_ ("NUL byte in object key"), N_ ("\\u0000 is not allowed"),
};

/* Its sentence, with where it stopped: behind " near " stands the text there, in quotes. */
static WeegMessage *
translate_sentence (const char *text)
{
  const char *near = strstr (text, " near ");
  const char *phrase = N_ ("unexpected characters");
  g_autofree char *place = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (g_str_has_prefix (text, sentences[i]))
      phrase = sentences[i];
  if (near == NULL || strcmp (near, " near end of file") == 0)
    return weeg_message_new_phrase (phrase);
  near += strlen (" near ");
  if (!g_utf8_validate (near, -1, NULL) || *near != '\'' || strlen (near) < 3)
    return weeg_message_new_phrase (phrase);
  place = g_strndup (near + 1, strlen (near) - 2);
  g_strdelimit (place, "\r\n\t\f\v\b", ' ');
  /* Translators: what is wrong in a JSON text, and the characters at which it is. */
  return weeg_message_new ("%p near '%s'", weeg_message_new_phrase (phrase), place);
}

json_t *
weeg_json_text_load (const char *data, gsize length, json_error_t *error)
{
  const size_t flags = JSON_REJECT_DUPLICATES | JSON_DECODE_ANY;
  json_error_t own;
  json_t *value = json_loadb (data, length, flags, error != NULL ? error : &own);

  /* 1e20 is written without its exponent (RFC 8785), and then it is an integer to the parser. */
  if (value == NULL && json_error_code (error != NULL ? error : &own) == json_error_numeric_overflow)
    value = json_loadb (data, length, flags | JSON_DECODE_INT_AS_REAL, error != NULL ? error : &own);
  return value;
}

json_t *
weeg_json_text_parse (const char *data, gsize length, WeegProblems *problems)
{
  json_error_t error;
  json_t *value;

  if (!check_bytes (data, length, problems) || !check_depth (data, length, problems))
    return NULL;

  value = weeg_json_text_load (data, length, &error);
  if (value != NULL)
    return value;

  if (json_error_code (&error) == json_error_premature_end_of_input)
    weeg_problems_add (problems, "",
                       "line %d, column %d: the text ends before the JSON does, expected the rest",
                       error.line, MAX (error.column, 1));
  else
    weeg_problems_add (problems, "", "line %d, column %d: not JSON: %p", error.line, MAX (error.column, 1),
                       translate_sentence (error.text));
  return NULL;
}
