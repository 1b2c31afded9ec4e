/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sentences-money.h"

#include <math.h>
#include <string.h>

#include "weeg-translate.h"

/* The names of the lines of the budget that results call by id, or items[n]. */
static char *
line_names (const WeegView *view, const WeegList *lines)
{
  const WeegList *items = view->dossier->budget->items;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (lines); i++)
    {
      const char *line = weeg_list_get (lines, i);
      guint n = weeg_list_n (items), place = n;

      if (weeg_list_find (items, line, &place) == NULL && g_str_has_prefix (line, "items["))
        place = (guint)g_ascii_strtoull (line + strlen ("items["), NULL, 10);
      g_strv_builder_add (
          names, place < n
                     ? weeg_view_text (view, ((const WeegBudgetItem *)weeg_list_get (items, place))->name)
                     : line);
    }
  return weeg_view_join_parts (view, names);
}

char *
weeg_sentence_counted_twice (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  g_autofree char *names = NULL;

  if (budget == NULL || weeg_list_n (budget->double_counted) == 0)
    return NULL;
  names = line_names (view, budget->double_counted);
  /* Translators: %s is one or more lines of the budget */
  return g_strdup_printf (
      weeg_view_tr (view, "As much every year as the cashable hours, which are in the budget already: %s."),
      names);
}

char *
weeg_sentence_not_counted (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  const WeegWorkloadResult *workload = view->analysis->workload;
  g_autoptr (GString) text = g_string_new (NULL);

  if (budget != NULL && weeg_list_n (budget->not_counted) > 0)
    {
      g_autofree char *names = line_names (view, budget->not_counted);

      /* Translators: %s is one or more lines of the budget */
      g_string_append_printf (text, weeg_view_tr (view, "Freed capacity, which is no money: %s."), names);
    }
  if (budget != NULL && workload != NULL && weeg_list_n (workload->without_hourly_cost) > 0)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_autofree char *names = NULL;

      for (guint i = 0; i < weeg_list_n (workload->without_hourly_cost); i++)
        g_strv_builder_add (builder,
                            weeg_view_function (view, weeg_list_get (workload->without_hourly_cost, i)));
      names = weeg_view_join_parts (view, builder);
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_printf (
          text,
          /* Translators: %s is one or more functions */
          weeg_view_tr (view, "Cashable hours of functions whose hourly cost is not known: %s."), names);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* "16.6 × hip replacement or 2.0 × nurse" of what the dossier takes (@taken) or makes possible, by money or
 * by hours: each could have all of it, so that there is one or the other. */
static char *
list_opportunities (const WeegView *view, gboolean by_money, gboolean taken)
{
  const WeegSettings *settings = view->dossier->settings;
  const WeegList *results = view->analysis->opportunities;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = 0; settings != NULL && i < weeg_list_n (results); i++)
    {
      const WeegOpportunityResult *result = weeg_list_get (results, i);
      const WeegOpportunity *opportunity = weeg_list_find (settings->opportunities, result->id, NULL);
      double number = by_money ? result->money : result->hours;
      g_autofree char *amount = weeg_view_number (view, fabs (number), fabs (number) < 99.5 ? 1 : 0);
      g_autofree char *part = NULL;

      if (opportunity == NULL || fabs (number) < 0.05 || (number > 0) != taken)
        continue;
      part = g_strdup_printf ("%s\u00a0×\u00a0%s", amount, weeg_view_text (view, opportunity->name));
      g_strv_builder_add (parts, part);
    }
  return weeg_view_join_parts_or (view, parts);
}

/* @list of what the money or the hours of a year would be enough for. (transfer full) */
static char *
word_opportunities (const WeegView *view, gboolean by_money, gboolean taken, const char *list)
{
  if (by_money)
    return taken ? g_strdup_printf (weeg_view_tr (view, "For the money of a year there could also be: %s."),
                                    list)
                 : g_strdup_printf (weeg_view_tr (view, "The money it saves in a year is enough for: %s."),
                                    list);
  return taken ? g_strdup_printf (
                     weeg_view_tr (view, "In the hours it asks in a year there could also be: %s."), list)
               : g_strdup_printf (weeg_view_tr (view, "The hours it frees in a year are enough for: %s."),
                                  list);
}

char *
weeg_sentence_opportunity (const WeegView *view)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4; i++)
    {
      gboolean by_money = i < 2, taken = i % 2 == 0;
      g_autofree char *list = list_opportunities (view, by_money, taken);
      g_autofree char *sentence = NULL;

      if (*list == '\0')
        continue;
      sentence = word_opportunities (view, by_money, taken, list);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
