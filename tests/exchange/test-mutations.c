/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "exchange-support.h"

/* How many files are tried: each is read once, the long run reads more of them. */
static guint
n_mutations (void)
{
  const char *asked = g_getenv ("WEEG_TEST_LONG");

  return asked != NULL && *asked != '\0' ? 5000 : 200;
}

/* Pieces that are JSON by themselves, so that many a mutation passes the parser and reaches the checks. */
static const char *const pieces[] = { "null", "-1",     "1e308", "\"\"",       "[]",  "{}",
                                      "true", "\"m1\"", "[[]]",  "{\"a\":{}}", "0.5", "9" };

/* Breaks bytes of @text somewhere. */
static void
break_bytes (GRand *random, GString *text)
{
  gsize at = (gsize)g_rand_int_range (random, 0, (gint32)text->len);
  gssize n = g_rand_int_range (random, 1, 40);

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      text->str[at] = (char)g_rand_int_range (random, 0, 256);
      break;
    case 1:
      g_string_truncate (text, at);
      break;
    case 2:
      g_string_erase (text, (gssize)at, MIN ((gssize)(text->len - at), n));
      break;
    default:
      g_string_insert (text, (gssize)at, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
    }
}

/* Puts another value, or nothing, in a random place of @value. */
static void
break_value (GRand *random, json_t *value)
{
  const char *piece = pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
  gsize n = json_is_object (value) ? json_object_size (value) : json_array_size (value);
  gsize which = n > 0 ? (gsize)g_rand_int_range (random, 0, (gint32)n) : 0;
  const char *key = NULL;
  json_t *inside;

  if (n == 0)
    return;
  if (json_is_object (value))
    {
      void *iterator = json_object_iter (value);

      for (gsize i = 0; i < which; i++)
        iterator = json_object_iter_next (value, iterator);
      key = json_object_iter_key (iterator);
      inside = json_object_iter_value (iterator);
    }
  else
    inside = json_array_get (value, which);

  if ((json_is_object (inside) || json_is_array (inside)) && g_rand_int_range (random, 0, 5) > 0)
    break_value (random, inside);
  else if (key != NULL && g_rand_boolean (random))
    json_object_del (value, key);
  else if (key != NULL)
    json_object_set_new (value, key, json_loads (piece, JSON_DECODE_ANY, NULL));
  else
    json_array_set_new (value, which, json_loads (piece, JSON_DECODE_ANY, NULL));
}

/* Whatever stands in it: either it is read and can be written, or there is a problem with words. */
static gboolean
read_it (const char *text, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegExchangeFile) file = weeg_exchange_file_read (bytes, problems);

  g_assert_cmpint (file == NULL, ==, weeg_problems_n (problems) > 0);
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    {
      const char *message = weeg_problems_message (problems, i);

      g_assert_cmpuint (strlen (message), >, 0);
      g_assert_null (strchr (message, '\n'));
      g_assert_true (g_utf8_validate (message, -1, NULL));
      g_assert_null (strchr (weeg_problems_path (problems, i), '\n'));
    }
  if (file != NULL && file->format == WEEG_FORMAT_DOSSIER)
    {
      g_autofree char *written =
          weeg_exchange_file_write (file->format, g_ptr_array_index (file->records, 0));

      g_assert_nonnull (written);
    }
  return file != NULL;
}

static void
test_bytes (gconstpointer data)
{
  g_autofree char *given = support_load (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_mutations (); i++)
    {
      g_autoptr (GString) text = g_string_new (given);

      for (int n = g_rand_int_range (random, 1, 4); n > 0 && text->len > 0; n--)
        break_bytes (random, text);
      read_it (text->str, text->len);
    }
}

static void
test_values (gconstpointer data)
{
  g_autofree char *given = support_load (data);
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  guint n_read = 0;

  for (guint i = 0; i < n_mutations (); i++)
    {
      g_autoptr (json_t) root = json_loads (given, 0, NULL);
      char *text;

      for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
        break_value (random, root);
      text = json_dumps (root, JSON_COMPACT);
      n_read += read_it (text, strlen (text));
      free (text);
    }
  /* Optional keys may go and texts may change: some must pass, most must not. */
  g_assert_cmpuint (n_read, >, n_mutations () / 50);
  g_assert_cmpuint (n_read, <, n_mutations ());
}

int
main (int argc, char **argv)
{
  static const char telemonitoring[] = "../data/cases/telemonitoring-heart-failure.json";
  static const char small[] = "fixtures/dossier.json";

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/exchange/mutations/bytes/small", small, test_bytes);
  g_test_add_data_func ("/exchange/mutations/values/small", small, test_values);
  g_test_add_data_func ("/exchange/mutations/bytes/telemonitoring", telemonitoring, test_bytes);
  g_test_add_data_func ("/exchange/mutations/values/telemonitoring", telemonitoring, test_values);
  return g_test_run ();
}
