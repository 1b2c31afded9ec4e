/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-fields.h"
#include "weeg-map.h"

/* A map of numbers from "key=number" words. */
static WeegMap *
new_map (const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  GPtrArray *keys = g_ptr_array_new ();
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; all[i] != NULL && *all[i] != '\0'; i++)
    {
      char *value = strchr (all[i], '=');

      g_ptr_array_add (keys, g_strndup (all[i], (gsize)(value - all[i])));
      g_array_append_val (cells, (WeegCell){ .number = g_ascii_strtod (value + 1, NULL) });
    }
  return weeg_map_new_take (&weeg_number_shape, keys, cells);
}

static void
test_reading (void)
{
  g_autoptr (WeegMap) map = new_map ("b=2 a=1");
  WeegCell cell = { 0 };

  g_assert_cmpuint (weeg_map_n (map), ==, 2);
  g_assert_cmpstr (weeg_map_key (map, 0), ==, "b");
  g_assert_cmpfloat (weeg_map_cell (map, 1).number, ==, 1);
  g_assert_true (weeg_map_lookup (map, "a", &cell));
  g_assert_cmpfloat (cell.number, ==, 1);
  g_assert_false (weeg_map_lookup (map, "c", &cell));
  g_assert_true (weeg_map_has (map, "b"));
  g_assert_cmpfloat (weeg_map_number (map, "b", -1), ==, 2);
  g_assert_cmpfloat (weeg_map_number (map, "c", -1), ==, -1);
}

static void
test_none (void)
{
  g_assert_cmpuint (weeg_map_n (NULL), ==, 0);
  g_assert_false (weeg_map_has (NULL, "a"));
  g_assert_null (weeg_map_get (NULL, "a"));
  g_assert_cmpfloat (weeg_map_number (NULL, "a", 5), ==, 5);
  g_assert_cmpint (weeg_map_integer (NULL, "a", 5), ==, 5);
}

/* The order is kept, and does not count when two are compared. */
static void
test_equal (void)
{
  g_autoptr (WeegMap) one = new_map ("a=1 b=2"), two = new_map ("b=2 a=1"), other = new_map ("a=1 b=3");
  g_autoptr (WeegMap) fewer = new_map ("a=1"), renamed = new_map ("a=1 c=2");

  g_assert_true (weeg_map_equal (one, two));
  g_assert_false (weeg_map_equal (one, other));
  g_assert_false (weeg_map_equal (one, fewer));
  g_assert_false (weeg_map_equal (one, renamed));
  g_assert_false (weeg_map_equal (one, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/map/reading", test_reading);
  g_test_add_func ("/model/map/none", test_none);
  g_test_add_func ("/model/map/equal", test_equal);
  return g_test_run ();
}
