/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-words.h"

#include "weeg-names.h"

char *
weeg_words_choice (const WeegView *view, const char *group, const char *const *names, int index)
{
  return weeg_name_capital (view->language, group, names[index]);
}

char *
weeg_words_number (const WeegView *view, double number, int most_decimals, const char *unit)
{
  g_autofree char *plain = weeg_locale_format_trimmed (view->locale, number, most_decimals);

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&plain);
  return g_strdup_printf ("%s\302\240%s", plain, unit);
}

static char *
join_list (const WeegView *view, const WeegList *list)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      gconstpointer item = weeg_list_get (list, i);

      if (weeg_list_get_shape (list)->kind == WEEG_KIND_TEXT)
        g_ptr_array_add (texts, (char *)weeg_view_text (view, item));
      else if (weeg_list_get_shape (list)->kind == WEEG_KIND_STRING)
        g_ptr_array_add (texts, (char *)item);
    }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **)texts->pdata);
}

char *
weeg_words_lines (const WeegView *view, const WeegEither *either)
{
  if (either == NULL)
    return NULL;
  if (weeg_either_is (either, WEEG_KIND_LIST))
    return join_list (view, either->cell.pointer);
  if (weeg_either_is (either, WEEG_KIND_STRING))
    return g_strdup (either->cell.pointer);
  return weeg_view_figure (view, either);
}

char *
weeg_words_names (const WeegView *view, const char *group, const WeegList *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < weeg_list_n (names); i++)
    {
      const WeegShape *shape = weeg_list_get_shape (names);
      const char *name = shape->kind == WEEG_KIND_CHOICE ? shape->names[weeg_list_cell (names, i).choice]
                                                         : weeg_list_get (names, i);
      g_autofree char *first = weeg_name_capital (view->language, group, name);

      g_string_append_printf (joined, "%s%s", i > 0 ? ", " : "",
                              i == 0 ? first : weeg_name (view->language, group, name));
    }
  return g_string_free (joined, FALSE);
}

const char *
weeg_words_point (const WeegView *view, const char *id)
{
  const WeegDecisionPoint *point = weeg_list_find (view->dossier->decision_points, id, NULL);

  return point != NULL && point->title != NULL ? weeg_view_text (view, point->title) : id;
}
