/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-message.h"

#include <errno.h>
#include <string.h>

GQuark test_error_quark (void);

WEEG_DEFINE_ERROR_DOMAIN ("test", test_error)

/* A dictionary of a few words; the language is handed through. */
static const char *
translate (const char *language, const char *msgid)
{
  static const char *const words[][2] = {
    { "%p, expected %p", "%p, verwacht werd %p" },
    { "a number", "een getal" },
    { "number %s", "getal %s" },
    { "%s in %s", "in %2$s: %1$s" },
    { "only %u", "alleen %u en %u" },
    { "100 %% of %s", "100 %% van %s" },
    { "No such file or directory", "Bestaat niet" },
  };

  for (guint i = 0; g_strcmp0 (language, "nl") == 0 && i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i][0], msgid) == 0)
      return words[i][1];
  return msgid;
}

static void
assert_says (WeegMessage *message, const char *english, const char *dutch)
{
  g_autofree char *said = weeg_message_say (message, translate, "nl");
  g_autofree char *plain = weeg_message_say (message, translate, "en");
  g_autofree char *untranslated = weeg_message_say (message, NULL, NULL);

  g_assert_cmpstr (weeg_message_get_english (message), ==, english);
  g_assert_cmpstr (plain, ==, english);
  g_assert_cmpstr (untranslated, ==, english);
  g_assert_cmpstr (said, ==, dutch);
  weeg_message_unref (message);
}

/* Each kind of argument, and numbers as files have them. */
static void
test_arguments (void)
{
  const char *const texts[] = { "a", "b", NULL };

  assert_says (weeg_message_new ("%s %d %u %zu %zd %lld %li", "s", -1, 4000000000u, (gsize)4, (gssize)-5,
                                 (long long)G_MAXINT64, -6l),
               "s -1 4000000000 4 -5 9223372036854775807 -6", "s -1 4000000000 4 -5 9223372036854775807 -6");
  assert_says (weeg_message_new ("%.15g %.6g %.0f", 0.1, 1.0 / 3, 2e6), "0.1 0.333333 2000000",
               "0.1 0.333333 2000000");
  assert_says (weeg_message_new ("100 %% of %s", "it"), "100 % of it", "100 % van it");
  assert_says (weeg_message_new_texts ("%s in %s", texts), "a in b", "in b: a");
}

/* Phrases inside a message are said in its language; a text never is, even if it is a word with a
 * translation. */
static void
test_phrases (void)
{
  assert_says (weeg_message_new ("%p, expected %p", weeg_message_new ("number %s", "9"),
                                 weeg_message_new_phrase ("a number")),
               "number 9, expected a number", "getal 9, verwacht werd een getal");
  assert_says (weeg_message_new_text ("a number"), "a number", "a number");
  assert_says (weeg_message_new ("%s in %s", "a number", "%s"), "a number in %s", "in %s: a number");
}

/* A translation that asks for more than there is, is not used. */
static void
test_wrong_translation (void)
{
  assert_says (weeg_message_new ("only %u", 1u), "only 1", "only 1");
}

static void
test_errno (void)
{
  assert_says (weeg_message_new_errno (ENOENT), "No such file or directory", "Bestaat niet");
  assert_says (weeg_message_new_errno (9999), "System error 9999", "System error 9999");
}

/* The message goes with the error, and with its copies. */
static void
test_errors (void)
{
  g_autoptr (GError) error = NULL, copy = NULL, other = NULL;
  g_autofree char *said = NULL, *as_it_is = NULL;

  weeg_set_error (&error, test_error_quark (), 7, "%s in %s", "a", "b");
  g_assert_error (error, test_error_quark (), 7);
  g_assert_cmpstr (error->message, ==, "a in b");
  copy = g_error_copy (error);
  g_clear_error (&error);
  g_assert_true (weeg_error_has_message (copy));
  said = weeg_error_say (copy, translate, "nl");
  g_assert_cmpstr (said, ==, "in b: a");
  weeg_set_error (NULL, test_error_quark (), 7, "%s in %s", "a", "b");

  other = g_error_new_literal (G_FILE_ERROR, 0, "a number");
  g_assert_false (weeg_error_has_message (other));
  as_it_is = weeg_error_say (other, translate, "nl");
  g_assert_cmpstr (as_it_is, ==, "a number");
}

/* An error of such a domain that somebody made without a message says its text. */
static void
test_error_without (void)
{
  g_autoptr (GError) error = g_error_new (test_error_quark (), 1, "as %s", "before");
  g_autofree char *said = weeg_error_say (error, translate, "nl");

  g_assert_false (weeg_error_has_message (error));
  g_assert_cmpstr (said, ==, "as before");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/message/arguments", test_arguments);
  g_test_add_func ("/model/message/phrases", test_phrases);
  g_test_add_func ("/model/message/wrong-translation", test_wrong_translation);
  g_test_add_func ("/model/message/errno", test_errno);
  g_test_add_func ("/model/message/errors", test_errors);
  g_test_add_func ("/model/message/error-without", test_error_without);
  return g_test_run ();
}
