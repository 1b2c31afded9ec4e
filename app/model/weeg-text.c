/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-text.h"

struct _WeegText
{
  char **languages; /* NULL: plain, and strings has one */
  char **strings;
};

WeegText *
weeg_text_new (const char *plain)
{
  WeegText *text = g_atomic_rc_box_new0 (WeegText);

  text->strings = g_new0 (char *, 2);
  text->strings[0] = g_strdup (plain);
  return text;
}

WeegText *
weeg_text_new_languages (const char *const *languages, const char *const *strings)
{
  WeegText *text = g_atomic_rc_box_new0 (WeegText);

  text->languages = g_strdupv ((char **)languages);
  text->strings = g_strdupv ((char **)strings);
  return text;
}

WeegText *
weeg_text_with (const WeegText *text, const char *language, const char *string)
{
  g_autoptr (GStrvBuilder) languages = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) strings = g_strv_builder_new ();
  g_auto (GStrv) all_languages = NULL;
  g_auto (GStrv) all_strings = NULL;
  gboolean replaced = FALSE;

  if (text == NULL || weeg_text_is_plain (text))
    return weeg_text_new (string);

  for (guint i = 0; i < weeg_text_n (text); i++)
    {
      gboolean this_one = strcmp (text->languages[i], language) == 0;

      replaced = replaced || this_one;
      g_strv_builder_add (languages, text->languages[i]);
      g_strv_builder_add (strings, this_one ? string : text->strings[i]);
    }
  if (!replaced)
    {
      g_strv_builder_add (languages, language);
      g_strv_builder_add (strings, string);
    }
  all_languages = g_strv_builder_end (languages);
  all_strings = g_strv_builder_end (strings);
  return weeg_text_new_languages ((const char *const *)all_languages, (const char *const *)all_strings);
}

WeegText *
weeg_text_ref (WeegText *text)
{
  return g_atomic_rc_box_acquire (text);
}

static void
clear_text (gpointer data)
{
  WeegText *text = data;

  g_strfreev (text->languages);
  g_strfreev (text->strings);
}

void
weeg_text_unref (WeegText *text)
{
  g_atomic_rc_box_release_full (text, clear_text);
}

gboolean
weeg_text_equal (const WeegText *a, const WeegText *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || weeg_text_is_plain (a) != weeg_text_is_plain (b))
    return FALSE;
  return g_strv_equal ((const char *const *)a->strings, (const char *const *)b->strings) &&
         (a->languages == NULL ||
          g_strv_equal ((const char *const *)a->languages, (const char *const *)b->languages));
}

const char *
weeg_text_get (const WeegText *text, const char *language)
{
  if (text == NULL || text->strings[0] == NULL)
    return "";
  for (guint i = 0; text->languages != NULL && text->languages[i] != NULL; i++)
    if (g_strcmp0 (text->languages[i], language) == 0)
      return text->strings[i];
  return text->strings[0];
}

gboolean
weeg_text_is_blank (const WeegText *text)
{
  for (guint i = 0; text != NULL && i < weeg_text_n (text); i++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (weeg_text_string (text, i)));

      if (*stripped != '\0')
        return FALSE;
    }
  return TRUE;
}

gboolean
weeg_text_is_plain (const WeegText *text)
{
  return text->languages == NULL;
}

guint
weeg_text_n (const WeegText *text)
{
  return g_strv_length (text->strings);
}

const char *
weeg_text_language (const WeegText *text, guint index)
{
  return text->languages != NULL ? text->languages[index] : NULL;
}

const char *
weeg_text_string (const WeegText *text, guint index)
{
  return text->strings[index];
}
