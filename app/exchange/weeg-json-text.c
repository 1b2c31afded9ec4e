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
      weeg_problems_add (problems, "", "byte %" G_GSIZE_FORMAT " is not UTF-8, expected JSON in UTF-8",
                         (gsize)(end - data) + 1);
      return FALSE;
    }
  return TRUE;
}

/* The sentence of the parser, on one line. */
static char *
one_line (const char *text)
{
  char *line = g_strdup (text);

  for (char *at = line; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';
  return g_strchomp (line);
}

json_t *
weeg_json_text_parse (const char *data, gsize length, WeegProblems *problems)
{
  json_error_t error;
  json_t *value;
  g_autofree char *sentence = NULL;

  if (!check_bytes (data, length, problems) || !check_depth (data, length, problems))
    return NULL;

  value = json_loadb (data, length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &error);
  if (value != NULL)
    return value;

  sentence = one_line (error.text);
  if (!g_utf8_validate (sentence, -1, NULL))
    g_clear_pointer (&sentence, g_free);
  if (json_error_code (&error) == json_error_premature_end_of_input)
    weeg_problems_add (problems, "",
                       "line %d, column %d: the text ends before the JSON does, expected the rest",
                       error.line, MAX (error.column, 1));
  else
    weeg_problems_add (problems, "", "line %d, column %d: not JSON: %s", error.line, MAX (error.column, 1),
                       sentence != NULL ? sentence : "unexpected characters");
  return NULL;
}
