/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange-support.h"

#include <stdlib.h>
#include <string.h>

char *
support_load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

json_t *
support_dossier (void)
{
  g_autofree char *text = support_load ("fixtures/dossier.json");
  json_error_t error;
  json_t *root = json_loads (text, JSON_REJECT_DUPLICATES, &error);

  g_assert_nonnull (root);
  return root;
}

/* Splits "a[1].b" into "a", "[1]", "b". */
static char **
split (const char *path)
{
  g_autoptr (GString) spaced = g_string_new (NULL);

  for (const char *at = path; *at != '\0'; at++)
    if (*at == '[' && at > path)
      g_string_append (spaced, ".[");
    else
      g_string_append_c (spaced, *at);
  return g_strsplit (spaced->str, ".", -1);
}

static json_t *
step (json_t *value, const char *name)
{
  json_t *next =
      *name == '[' ? json_array_get (value, (gsize)atoi (name + 1)) : json_object_get (value, name);

  if (next == NULL)
    g_error ("no %s on the way", name);
  return next;
}

void
support_put (json_t *root, const char *path, const char *json)
{
  g_auto (GStrv) steps = split (path);
  guint n = g_strv_length (steps);
  const char *last = steps[n - 1];
  json_t *value = json != NULL ? json_loads (json, JSON_DECODE_ANY, NULL) : NULL;
  json_t *at = root;

  if (json != NULL && value == NULL)
    g_error ("%s is not JSON", json);
  for (guint i = 0; i + 1 < n; i++)
    at = step (at, steps[i]);
  if (*last == '[' && value == NULL)
    json_array_remove (at, (gsize)atoi (last + 1));
  else if (*last == '[' && (gsize)atoi (last + 1) == json_array_size (at))
    json_array_append_new (at, value);
  else if (*last == '[')
    json_array_set_new (at, (gsize)atoi (last + 1), value);
  else if (value == NULL)
    json_object_del (at, last);
  else
    json_object_set_new (at, last, value);
}

WeegExchangeFile *
support_read (const json_t *root, WeegProblems *problems)
{
  char *text = json_dumps (root, 0);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  free (text);
  return weeg_exchange_file_read (bytes, problems);
}

char *
support_lines (const WeegProblems *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < weeg_problems_n (problems); i++)
    g_string_append_printf (lines, "%s: %s\n", weeg_problems_path (problems, i),
                            weeg_problems_message (problems, i));
  return g_string_free (lines, FALSE);
}

gboolean
support_equal (const json_t *a, const json_t *b)
{
  const char *key;
  json_t *value;

  if (json_is_number (a) && json_is_number (b))
    return json_number_value (a) == json_number_value (b);
  if (json_typeof (a) != json_typeof (b))
    return FALSE;
  if (json_is_object (a))
    {
      if (json_object_size (a) != json_object_size (b))
        return FALSE;
      json_object_foreach ((json_t *)a, key, value)
      {
        const json_t *other = json_object_get (b, key);

        if (other == NULL || !support_equal (value, other))
          return FALSE;
      }
      return TRUE;
    }
  if (json_is_array (a))
    {
      if (json_array_size (a) != json_array_size (b))
        return FALSE;
      for (gsize i = 0; i < json_array_size (a); i++)
        if (!support_equal (json_array_get (a, i), json_array_get (b, i)))
          return FALSE;
      return TRUE;
    }
  return json_equal (a, b);
}
