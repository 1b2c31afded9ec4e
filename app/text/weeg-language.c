/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-language.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "weeg-catalogue-private.h"

static const char *const languages[] = { "en", "nl", NULL };

static const char *interface_language;
static const char *system_language; /* before the environment was changed */

const char *const *
weeg_language_list (void)
{
  return languages;
}

const char *
weeg_language_match (const char *locale)
{
  gsize length;

  g_return_val_if_fail (locale != NULL, NULL);

  length = strcspn (locale, "_-.@");
  for (gsize i = 0; languages[i] != NULL; i++)
    if (strlen (languages[i]) == length && g_ascii_strncasecmp (languages[i], locale, length) == 0)
      return languages[i];
  return NULL;
}

/* Of a list such as "de:nl_NL:en". */
static const char *
match_first (const char *list)
{
  g_auto (GStrv) locales = g_strsplit (list, ":", -1);

  for (gsize i = 0; locales[i] != NULL; i++)
    {
      const char *language = weeg_language_match (locales[i]);

      if (language != NULL)
        return language;
    }
  return NULL;
}

const char *
weeg_language_from_environment (void)
{
  static const char *const categories[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
  const char *wishes = g_getenv ("LANGUAGE");
  const char *language = wishes != NULL ? match_first (wishes) : NULL;

  if (language != NULL)
    return language;

  /* The first that is set decides, as for the C library: LC_ALL=C means English whatever LANG says. */
  for (gsize i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      const char *locale = g_getenv (categories[i]);

      if (locale != NULL && *locale != '\0')
        {
          language = weeg_language_match (locale);
          break;
        }
    }
  return language != NULL ? language : "en";
}

/* gettext looks at LANGUAGE only in a locale that is not "C". C.UTF-8 is one: it
 * is in the C library itself, and differs in nothing but the characters. GTK
 * sets the locale from the environment again, hence the environment. */
static void
leave_locale_c (void)
{
  const char *all = g_getenv ("LC_ALL");
  const char *messages;

  if (setlocale (LC_ALL, "") == NULL)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
      return;
    }

  messages = setlocale (LC_MESSAGES, NULL);
  if (strcmp (messages, "C") == 0 || strcmp (messages, "POSIX") == 0)
    {
      g_setenv (all != NULL && *all != '\0' ? "LC_ALL" : "LC_MESSAGES", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
    }
}

void
weeg_language_set_interface (const char *language)
{
  const char *known;

  g_return_if_fail (language != NULL);

  if (system_language == NULL)
    system_language = weeg_language_from_environment ();
  known = weeg_language_match (language);
  interface_language = known != NULL ? known : "en";

  g_setenv ("LANGUAGE", interface_language, TRUE);
  leave_locale_c ();
  bindtextdomain (GETTEXT_PACKAGE, weeg_catalogue_get_directory ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

const char *
weeg_language_get_system (void)
{
  return system_language != NULL ? system_language : weeg_language_from_environment ();
}

const char *
weeg_language_get_interface (void)
{
  return interface_language != NULL ? interface_language : weeg_language_from_environment ();
}
