/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text.h"

static WeegText *
new_both (void)
{
  const char *const languages[] = { "nl", "en", NULL }, *const strings[] = { "Waarde", "Value", NULL };

  return weeg_text_new_languages (languages, strings);
}

static void
test_plain (void)
{
  g_autoptr (WeegText) text = weeg_text_new ("MRI");

  g_assert_true (weeg_text_is_plain (text));
  g_assert_cmpstr (weeg_text_get (text, "nl"), ==, "MRI");
  g_assert_cmpstr (weeg_text_get (text, "en"), ==, "MRI");
}

static void
test_languages (void)
{
  g_autoptr (WeegText) text = new_both ();

  g_assert_false (weeg_text_is_plain (text));
  g_assert_cmpuint (weeg_text_n (text), ==, 2);
  g_assert_cmpstr (weeg_text_get (text, "en"), ==, "Value");
  g_assert_cmpstr (weeg_text_get (text, "nl"), ==, "Waarde");
  g_assert_cmpstr (weeg_text_language (text, 0), ==, "nl");
  g_assert_cmpstr (weeg_text_string (text, 1), ==, "Value");
}

/* What is not there in one language is said in another. */
static void
test_fallback (void)
{
  const char *const languages[] = { "nl", NULL }, *const strings[] = { "Waarde", NULL };
  g_autoptr (WeegText) text = weeg_text_new_languages (languages, strings);

  g_assert_cmpstr (weeg_text_get (text, "en"), ==, "Waarde");
  g_assert_cmpstr (weeg_text_get (NULL, "en"), ==, "");
}

static void
test_with (void)
{
  g_autoptr (WeegText) text = new_both (), plain = weeg_text_new ("MRI");
  g_autoptr (WeegText) changed = weeg_text_with (text, "en", "Worth");
  g_autoptr (WeegText) added = weeg_text_with (text, "fr", "Valeur");
  g_autoptr (WeegText) other = weeg_text_with (plain, "nl", "CT");
  g_autoptr (WeegText) from_nothing = weeg_text_with (NULL, "nl", "CT");

  g_assert_cmpstr (weeg_text_get (changed, "en"), ==, "Worth");
  g_assert_cmpstr (weeg_text_get (changed, "nl"), ==, "Waarde");
  g_assert_cmpstr (weeg_text_get (text, "en"), ==, "Value");
  g_assert_cmpuint (weeg_text_n (added), ==, 3);
  g_assert_true (weeg_text_is_plain (other));
  g_assert_cmpstr (weeg_text_get (other, "en"), ==, "CT");
  g_assert_true (weeg_text_equal (other, from_nothing));
}

static void
test_blank (void)
{
  const char *const languages[] = { "nl", "en", NULL };
  const char *const spaces[] = { " ", "\n", NULL }, *const one[] = { " ", "Battery fails", NULL };
  g_autoptr (WeegText) empty = weeg_text_new ("");
  g_autoptr (WeegText) nothing = weeg_text_new_languages (languages, spaces);
  g_autoptr (WeegText) something = weeg_text_new_languages (languages, one);

  g_assert_true (weeg_text_is_blank (NULL));
  g_assert_true (weeg_text_is_blank (empty));
  g_assert_true (weeg_text_is_blank (nothing));
  g_assert_false (weeg_text_is_blank (something));
}

static void
test_equal (void)
{
  g_autoptr (WeegText) one = new_both (), two = new_both (), changed = weeg_text_with (one, "nl", "Nut");
  g_autoptr (WeegText) plain = weeg_text_new ("Waarde");

  g_assert_true (weeg_text_equal (one, two));
  g_assert_false (weeg_text_equal (one, changed));
  g_assert_false (weeg_text_equal (one, plain));
  g_assert_false (weeg_text_equal (one, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/text/plain", test_plain);
  g_test_add_func ("/model/text/languages", test_languages);
  g_test_add_func ("/model/text/fallback", test_fallback);
  g_test_add_func ("/model/text/with", test_with);
  g_test_add_func ("/model/text/blank", test_blank);
  g_test_add_func ("/model/text/equal", test_equal);
  return g_test_run ();
}
