/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libintl.h>
#include <locale.h>

#include <glib.h>

#include "weeg-language.h"
#include "weeg-locale.h"
#include "weeg-translate.h"

static void
test_match (void)
{
  static const struct
  {
    const char *locale, *expected;
  } cases[] = {
    { "nl", "nl" },      { "nl_NL.UTF-8", "nl" }, { "nl-BE", "nl" }, { "NL", "nl" },
    { "nl@euro", "nl" }, { "en_GB", "en" },       { "nld", NULL },   { "n", NULL },
    { "", NULL },        { "C", NULL },           { "de", NULL },    { "C.UTF-8", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (weeg_language_match (cases[i].locale), ==, cases[i].expected);
}

static void
test_environment (void)
{
  static const struct
  {
    const char *language, *all, *messages, *lang, *expected;
  } cases[] = {
    { NULL, NULL, NULL, NULL, "en" },
    { NULL, NULL, NULL, "nl_NL.UTF-8", "nl" },
    { NULL, NULL, "nl_NL", "en_US.UTF-8", "nl" },
    { NULL, "C", NULL, "nl_NL.UTF-8", "en" },
    { NULL, "", NULL, "nl_NL.UTF-8", "nl" },
    { "nl", "C", NULL, NULL, "nl" },
    { "de:nl_BE:en", NULL, NULL, "en_US.UTF-8", "nl" },
    { "en:nl", NULL, NULL, "nl_NL.UTF-8", "en" },
    { "de:fr", NULL, NULL, "nl_NL.UTF-8", "nl" },
    { "", NULL, NULL, "nl_NL.UTF-8", "nl" },
  };
  static const char *const names[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const values[] = { cases[i].language, cases[i].all, cases[i].messages, cases[i].lang };

      for (gsize n = 0; n < G_N_ELEMENTS (names); n++)
        if (values[n] != NULL)
          g_setenv (names[n], values[n], TRUE);
        else
          g_unsetenv (names[n]);
      g_assert_cmpstr (weeg_language_from_environment (), ==, cases[i].expected);
      g_assert_cmpstr (weeg_language_get_interface (), ==, cases[i].expected);
    }
}

/* gettext of the process, as .ui files use it, in a process of its own: the
 * locale of a process is set once. */
static void
check_interface_in_locale (const char *all, const char *lang)
{
  if (g_test_subprocess ())
    {
      if (all != NULL)
        g_setenv ("LC_ALL", all, TRUE);
      else
        g_unsetenv ("LC_ALL");
      g_setenv ("LANG", lang, TRUE);
      g_unsetenv ("LANGUAGE");
      weeg_language_set_interface ("nl");
      /* GTK does this when it starts. */
      setlocale (LC_ALL, "");
      g_assert_cmpstr (weeg_language_get_interface (), ==, "nl");
      g_assert_cmpstr (gettext ("“%s” is not a number; write it as %s"), ==,
                       "“%s” is geen getal; verwacht wordt een getal als %s");
      g_assert_cmpstr (weeg_tr ("en", "“%s” is not a number; write it as %s"), ==,
                       "“%s” is not a number; write it as %s");
      return;
    }
  g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_interface_in_locale_c (void)
{
  check_interface_in_locale ("C", "C");
}

static void
test_interface_in_lang_c (void)
{
  check_interface_in_locale (NULL, "C");
}

static void
test_interface_in_locale_that_is_not_there (void)
{
  check_interface_in_locale (NULL, "xx_XX.UTF-8");
}

static void
test_plural (void)
{
  static const struct
  {
    gulong n;
    const char *expected;
  } cases[] = { { 0, "%lu things" }, { 1, "%lu thing" }, { 2, "%lu things" }, { 101, "%lu things" } };

  /* Not in the catalogue: the English of the source, with the same rule. */
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize l = 0; weeg_language_list ()[l] != NULL; l++)
      {
        const char *singular = "%lu thing", *plural = "%lu things";

        g_assert_cmpstr (weeg_trn (weeg_language_list ()[l], singular, plural, cases[i].n), ==,
                         cases[i].expected);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/language/match", test_match);
  g_test_add_func ("/text/language/plural", test_plural);
  g_test_add_func ("/text/language/interface-in-locale-c", test_interface_in_locale_c);
  g_test_add_func ("/text/language/interface-in-lang-c", test_interface_in_lang_c);
  g_test_add_func ("/text/language/interface-in-locale-that-is-not-there",
                   test_interface_in_locale_that_is_not_there);
  g_test_add_func ("/text/language/environment", test_environment);
  return g_test_run ();
}
