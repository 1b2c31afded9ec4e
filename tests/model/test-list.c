/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-committee.h"
#include "weeg-fields.h"
#include "weeg-list.h"

static const WeegShape member_shape = { OF_RECORD (weeg_member_type) };

static WeegList *
new_numbers (guint n)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < n; i++)
    g_array_append_val (cells, (WeegCell){ .number = i });
  return weeg_list_new_take (&weeg_number_shape, cells);
}

static WeegMember *
new_member (const char *id)
{
  WeegMember *member = weeg_record_new (&weeg_member_type);

  WEEG_SET (member, id, g_strdup (id));
  return member;
}

static WeegList *
new_members (void)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  g_array_append_val (cells, (WeegCell){ .pointer = new_member ("a") });
  g_array_append_val (cells, (WeegCell){ .pointer = new_member ("b") });
  return weeg_list_new_take (&member_shape, cells);
}

/* NULL is the empty list. */
static void
test_none (void)
{
  g_autoptr (WeegList) empty = new_numbers (0);

  g_assert_cmpuint (weeg_list_n (NULL), ==, 0);
  g_assert_cmpuint (weeg_list_n (empty), ==, 0);
  g_assert_null (weeg_list_find (NULL, "a", NULL));
  g_assert_false (weeg_list_has_string (NULL, "a"));
  g_assert_true (weeg_list_equal (NULL, NULL));
  g_assert_false (weeg_list_equal (empty, NULL));
}

static void
assert_numbers (const WeegList *list, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < weeg_list_n (list); i++)
    g_string_append_printf (text, "%g ", weeg_list_number (list, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_changes (void)
{
  g_autoptr (WeegList) list = new_numbers (3);
  g_autoptr (WeegList) replaced = weeg_list_replace (list, 1, (WeegCell){ .number = 7 });
  g_autoptr (WeegList) first = weeg_list_insert (list, 0, (WeegCell){ .number = 7 });
  g_autoptr (WeegList) last = weeg_list_insert (list, 3, (WeegCell){ .number = 7 });
  g_autoptr (WeegList) removed = weeg_list_remove (list, 2);
  g_autoptr (WeegList) back = weeg_list_replace (replaced, 1, (WeegCell){ .number = 1 });

  assert_numbers (list, "0 1 2 ");
  assert_numbers (replaced, "0 7 2 ");
  assert_numbers (first, "7 0 1 2 ");
  assert_numbers (last, "0 1 2 7 ");
  assert_numbers (removed, "0 1 ");
  g_assert_true (weeg_list_equal (list, back));
  g_assert_false (weeg_list_equal (list, replaced));
  g_assert_false (weeg_list_equal (list, removed));
}

/* A changed list shares the items it kept. */
static void
test_sharing (void)
{
  g_autoptr (WeegList) list = new_members ();
  g_autoptr (WeegList) changed = weeg_list_replace (list, 1, (WeegCell){ .pointer = new_member ("c") });
  guint index = 9;

  g_assert_true (weeg_list_get (list, 0) == weeg_list_get (changed, 0));
  g_assert_nonnull (weeg_list_find (list, "b", &index));
  g_assert_cmpuint (index, ==, 1);
  g_assert_null (weeg_list_find (changed, "b", NULL));
  g_assert_nonnull (weeg_list_find (changed, "c", NULL));
  g_assert_null (weeg_list_find (list, NULL, NULL));
}

static void
test_strings (void)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  g_autoptr (WeegList) list = NULL;

  g_array_append_val (cells, (WeegCell){ .pointer = g_strdup ("nurse") });
  list = weeg_list_new_take (&weeg_string_shape, cells);
  g_assert_true (weeg_list_has_string (list, "nurse"));
  g_assert_false (weeg_list_has_string (list, "nurs"));
}

/* A number, or a list of which a short one repeats its last. */
static void
test_series (void)
{
  g_autoptr (WeegEither) number = weeg_either_new_take (&weeg_number_shape, (WeegCell){ .number = 4 });
  g_autoptr (WeegEither) list =
      weeg_either_new_take (&weeg_numbers_shape, (WeegCell){ .pointer = new_numbers (3) });
  g_autoptr (WeegEither) empty =
      weeg_either_new_take (&weeg_numbers_shape, (WeegCell){ .pointer = new_numbers (0) });

  g_assert_cmpfloat (weeg_series_at (number, 9, -1), ==, 4);
  g_assert_cmpfloat (weeg_series_at (list, 1, -1), ==, 1);
  g_assert_cmpfloat (weeg_series_at (list, 9, -1), ==, 2);
  g_assert_cmpfloat (weeg_series_at (empty, 0, -1), ==, -1);
  g_assert_cmpfloat (weeg_series_at (NULL, 0, -1), ==, -1);
  g_assert_false (weeg_either_equal (number, list));
  g_assert_true (weeg_either_equal (list, list));
}

static char *
letter_of (gconstpointer item)
{
  const WeegMember *member = item;

  return member->id != NULL ? g_strndup (member->id, 1) : NULL;
}

/* A long list is read once and then looked up; it says what a reading from the front would. */
static void
test_look_up (void)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  g_autoptr (WeegList) list = NULL, shorter = NULL;
  const GArray *places;
  guint index;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *id = i == 50 ? NULL : g_strdup_printf ("%c%u", 'a' + i % 4, i % 90);

      g_array_append_val (cells, (WeegCell){ .pointer = new_member (id) });
    }
  list = weeg_list_new_take (&member_shape, cells);
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *id = g_strdup_printf ("%c%u", 'a' + i % 4, i);

      /* The first of those with the same id; after 90 the letters have moved by two. */
      g_assert_true (weeg_list_find (list, id, &index) == (i == 50 ? NULL : weeg_list_get (list, i)));
      g_assert_true (i == 50 || index == i);
    }
  g_assert_nonnull (weeg_list_find (list, "c0", &index));
  g_assert_cmpuint (index, ==, 90);
  g_assert_null (weeg_list_find (list, "z", NULL));
  g_assert_null (weeg_list_find (list, NULL, NULL));

  places = weeg_list_look_up (list, letter_of, "b");
  g_assert_cmpuint (places->len, ==, 25);
  g_assert_cmpuint (g_array_index (places, guint, 0), ==, 1);
  g_assert_cmpuint (g_array_index (places, guint, 24), ==, 97);
  g_assert_null (weeg_list_look_up (list, letter_of, "x"));
  g_assert_null (weeg_list_look_up (NULL, letter_of, "a"));

  /* A list made of it is another one. */
  shorter = weeg_list_remove (list, 0);
  g_assert_null (weeg_list_find (shorter, "a0", NULL));
  g_assert_nonnull (weeg_list_find (shorter, "b1", &index));
  g_assert_cmpuint (index, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/list/none", test_none);
  g_test_add_func ("/model/list/changes", test_changes);
  g_test_add_func ("/model/list/sharing", test_sharing);
  g_test_add_func ("/model/list/strings", test_strings);
  g_test_add_func ("/model/list/look-up", test_look_up);
  g_test_add_func ("/model/either/series", test_series);
  return g_test_run ();
}
