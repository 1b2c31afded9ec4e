/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"

/* Sustainability, resilience, AI readiness, strategic fit and barriers. */

#define NORM_HOURS 72

static GtkWidget *
empty_section_new (const char *sentence)
{
  GtkWidget *section = weeg_section_new ();

  weeg_group_add_empty (weeg_section_add_group (section, NULL, NULL), sentence);
  return section;
}

static void
add_sustainability_item (const WeegView *view, GtkWidget *group, const WeegSustainabilityItem *item)
{
  const WeegSustainabilityResult *results = view->analysis != NULL ? view->analysis->sustainability : NULL;
  const WeegSustainabilityItemResult *result =
      results != NULL ? weeg_list_find (results->items, item->id, NULL) : NULL;
  g_autofree char *now = weeg_view_quantity (view, item->comparator, 1);
  g_autofree char *then = weeg_view_quantity (view, item->technology, 1);
  g_autofree char *heading =
      weeg_words_choice (view, "sustainability_heading", weeg_sustainability_heading_names, item->heading);
  /* Translators: from a number to another, and their unit. */
  g_autofree char *note =
      g_strdup_printf (_ ("%s: from %s to %s %s"), heading, now, then, weeg_view_text (view, item->unit));
  g_autofree char *value = NULL;
  GtkWidget *row;

  if (result != NULL && WEEG_HAS (result, co2e))
    {
      g_autofree char *number = weeg_locale_format_signed (view->locale, result->co2e, 0);

      value = g_strdup_printf (_ ("%s kg CO₂e"), number);
    }
  row = weeg_group_add_expander (group, weeg_view_text (view, item->name), note, value);
  if (result != NULL && WEEG_HAS (result, share))
    {
      g_autofree char *share = weeg_locale_format_percent (view->locale, result->share, 0);

      weeg_expander_add_fact (row, _ ("Share of all change"), share);
    }
  if (WEEG_HAS (item, co2e_factor))
    {
      g_autofree char *factor = weeg_words_number (view, item->co2e_factor, 4, NULL);
      g_autofree char *text =
          g_strdup_printf (_ ("%s kg CO₂e per %s"), factor, weeg_view_text (view, item->unit));

      weeg_expander_add_fact (row, _ ("Factor"), text);
    }
  if (WEEG_HAS (item, certainty))
    {
      g_autofree char *certainty =
          weeg_words_choice (view, "certainty", weeg_certainty_names, item->certainty);

      weeg_expander_add_fact (row, _ ("Certainty"), certainty);
    }
  weeg_expander_add_fact (row, _ ("Source"), weeg_view_text (view, item->source));
}

GtkWidget *
weeg_sustainability_section_new (const WeegView *view)
{
  const WeegSustainability *part = view->dossier->sustainability;
  const WeegSustainabilityResult *result = view->analysis != NULL ? view->analysis->sustainability : NULL;
  GtkWidget *section, *group;

  if (part == NULL || weeg_list_n (part->items) == 0)
    return empty_section_new (_ ("Nothing about sustainability yet. Energy, life, chain and travel against "
                                 "current care belong here."));
  section = weeg_section_new ();
  if (result != NULL && WEEG_HAS (result, co2e))
    {
      g_autofree char *number = weeg_locale_format_signed (view->locale, result->co2e, 0);
      g_autofree char *value = g_strdup_printf (_ ("%s kg CO₂e per year"), number);

      group = weeg_section_add_group (section, NULL, NULL);
      weeg_group_add_value (
          group, _ ("All together, against current care"),
          weeg_list_n (result->without_factor) > 0 ? _ ("Items without a factor are not counted") : NULL,
          value);
    }
  if (result != NULL)
    weeg_section_take_figure (section, weeg_chart_sustainability (view));
  group = weeg_section_add_group (section, _ ("Items"), NULL);
  for (guint i = 0; i < weeg_list_n (part->items); i++)
    add_sustainability_item (view, group, weeg_list_get (part->items, i));
  return section;
}

static void
add_dependency (const WeegView *view, GtkWidget *group, const WeegDependency *dependency)
{
  const WeegResilienceResult *results = view->analysis != NULL ? view->analysis->resilience : NULL;
  const WeegDependencyResult *result =
      results != NULL ? weeg_list_find (results->dependencies, dependency->id, NULL) : NULL;
  g_autofree char *kind = dependency->kind != NULL
                              ? weeg_name_capital (view->language, "dependency_kind", dependency->kind)
                              : NULL;
  g_autofree char *missed =
      WEEG_HAS (dependency, hours) ? weeg_words_number (view, dependency->hours, 1, _ ("hours")) : NULL;
  g_autofree char *carries = WEEG_HAS (dependency, fallback_hours)
                                 ? weeg_words_number (view, dependency->fallback_hours, 1, _ ("hours"))
                                 : NULL;
  g_autofree char *tested = weeg_view_date (view, dependency->tested_on);
  g_autofree char *people =
      WEEG_HAS (dependency, people) ? g_strdup_printf ("%d", (int)dependency->people) : NULL;
  g_autofree char *few = NULL;
  GtkWidget *row = weeg_group_add_expander (group, weeg_view_text (view, dependency->name), kind, NULL);

  if (result != NULL)
    {
      gboolean known = WEEG_HAS (result, hours);
      g_autofree char *hours =
          known ? weeg_words_number (view, result->hours, 1, _ ("hours")) : g_strdup (_ ("not known"));

      adw_expander_row_add_action (ADW_EXPANDER_ROW (row),
                                   weeg_pill_new (hours, known && result->meets_72 ? "good" : "warn"));
      if (result->few_people && people != NULL)
        /* Translators: %s is a number of persons, 0 or 1. */
        few = g_strdup_printf (_ ("%s: fewer than two"), people);
    }
  weeg_expander_add_fact (row, _ ("Can be missed for"), missed);
  weeg_expander_add_fact (row, _ ("Fallback"), weeg_view_text (view, dependency->fallback));
  weeg_expander_add_fact (row, _ ("Fallback lasts"), carries);
  weeg_expander_add_fact (row, _ ("Tested on"),
                          *tested != '\0' ? tested : _ ("Not tested: the fallback does not count"));
  weeg_expander_add_fact (row, _ ("People able to do it"), few != NULL ? few : people);
  weeg_expander_add_fact (row, _ ("The least that must still work"),
                          weeg_view_text (view, dependency->minimum));
  weeg_expander_add_fact (row, _ ("Restart"), weeg_view_text (view, dependency->restart));
}

GtkWidget *
weeg_resilience_section_new (const WeegView *view)
{
  const WeegResilience *part = view->dossier->resilience;
  const WeegResilienceResult *result = view->analysis != NULL ? view->analysis->resilience : NULL;
  GtkWidget *section, *group;

  if (part == NULL || weeg_list_n (part->dependencies) == 0)
    return empty_section_new (
        _ ("Nothing about resilience yet. What it cannot work without, and for how long, belongs here."));
  section = weeg_section_new ();
  group = weeg_section_add_group (section, NULL, NULL);
  if (result != NULL)
    {
      const WeegDependency *weakest =
          result->weakest != NULL ? weeg_list_find (part->dependencies, result->weakest, NULL) : NULL;
      g_autofree char *hours = WEEG_HAS (result, autonomy_hours)
                                   ? weeg_words_number (view, result->autonomy_hours, 1, _ ("hours"))
                                   : g_strdup (_ ("not known"));
      g_autofree char *note =
          /* Translators: %s is the name of what it depends on most. */
          weakest != NULL ? g_strdup_printf (_ ("Weakest link: %s"), weeg_view_text (view, weakest->name))
                          : NULL;

      weeg_group_add_state (
          group, _ ("Works on its own for"), note, hours,
          WEEG_HAS (result, autonomy_hours) && result->autonomy_hours >= NORM_HOURS ? "good" : "warn");
      weeg_group_add_state (group, _ ("Fallbacks tested"), _ ("Of every dependency below the 72-hour norm"),
                            result->fallback_tested ? _ ("Yes") : _ ("No"),
                            result->fallback_tested ? "good" : "warn");
    }
  if (result != NULL)
    weeg_section_take_figure (section, weeg_chart_resilience (view));
  group = weeg_section_add_group (section, _ ("Dependencies"), NULL);
  for (guint i = 0; i < weeg_list_n (part->dependencies); i++)
    add_dependency (view, group, weeg_list_get (part->dependencies, i));
  return section;
}

static void
add_ai_part (const WeegView *view, GtkWidget *section, const WeegAi *ai, int part)
{
  static const char *const tones[] = { "good", "warn", "bad", "neutral" };
  GtkWidget *group = NULL;

  for (guint i = 0; i < weeg_list_n (ai->items); i++)
    {
      const WeegAiItem *item = weeg_list_get (ai->items, i);
      g_autofree char *state = WEEG_HAS (item, state)
                                   ? weeg_words_choice (view, "ai_state", weeg_ai_state_names, item->state)
                                   : g_strdup (_ ("Not judged"));
      const char *evidence = weeg_view_text (view, item->evidence);
      const char *owner = weeg_view_text (view, item->owner);
      g_autofree char *note = g_strdup_printf ("%s%s%s%s%s", item->must ? _ ("Must be met. ") : "", evidence,
                                               *evidence != '\0' && *owner != '\0' ? "\n" : "",
                                               *owner != '\0' ? _ ("Owner: ") : "", owner);

      if (item->part != part)
        continue;
      if (group == NULL)
        {
          g_autofree char *name = weeg_words_choice (view, "ai_part", weeg_ai_part_names, part);

          group = weeg_section_add_group (section, name, NULL);
        }
      weeg_group_add_state (group, weeg_view_text (view, item->text), note, state,
                            WEEG_HAS (item, state) ? tones[item->state] : "warn");
    }
}

GtkWidget *
weeg_ai_section_new (const WeegView *view)
{
  const WeegAi *ai = view->dossier->ai;
  const WeegAiResult *result = view->analysis != NULL ? view->analysis->ai : NULL;
  GtkWidget *section, *group;

  if (ai == NULL || weeg_list_n (ai->items) == 0)
    return empty_section_new (
        _ ("Nothing about AI readiness yet. For an AI application the preconditions belong here."));
  section = weeg_section_new ();
  if (result != NULL)
    {
      g_autofree char *met = g_strdup_printf (_ ("%d of %d"), (int)result->musts_met, (int)result->musts);

      group = weeg_section_add_group (section, NULL, NULL);
      weeg_group_add_state (group, _ ("Items that must be met"), NULL, met,
                            result->musts_met == result->musts ? "good" : "warn");
    }
  for (int part = 0; weeg_ai_part_names[part] != NULL; part++)
    add_ai_part (view, section, ai, part);
  group = weeg_section_add_group (section, _ ("Validation records"), NULL);
  for (guint i = 0; i < weeg_list_n (ai->validation); i++)
    {
      const WeegAiValidation *validation = weeg_list_get (ai->validation, i);
      g_autofree char *date = weeg_view_date (view, validation->date);

      weeg_group_add_value (group, weeg_view_text (view, validation->by),
                            weeg_view_text (view, validation->result), date);
    }
  if (weeg_list_n (ai->validation) == 0)
    weeg_group_add_empty (group, _ ("None yet: an AI application is not used without one."));
  return section;
}

GtkWidget *
weeg_strategy_section_new (const WeegView *view)
{
  const WeegStrategyResult *result = view->analysis != NULL ? view->analysis->strategy : NULL;
  const char *const words[] = { _ ("Does not fit"), _ ("Fits partly"), _ ("Fits well") };
  const char *const tones[] = { "neutral", "accent", "good" };
  const char *set = NULL;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = NULL;

  if (weeg_list_n (view->dossier->strategy) == 0)
    return empty_section_new (_ (
        "Nothing about strategic fit yet. The aims of hospital and profession that it serves belong here."));
  for (guint i = 0; i < weeg_list_n (view->dossier->strategy); i++)
    {
      const WeegStrategyFit *fit = weeg_list_get (view->dossier->strategy, i);
      gint64 word = CLAMP (fit->fit, 0, 2);

      if (group == NULL || g_strcmp0 (set, fit->set) != 0)
        {
          double share =
              result != NULL && fit->set != NULL ? weeg_map_number (result->fit, fit->set, -1) : -1;
          g_autofree char *percent = weeg_locale_format_percent (view->locale, share, 0);
          /* Translators: %s is a percentage. */
          g_autofree char *note =
              share >= 0 ? g_strdup_printf (_ ("Fit: %s of the best possible"), percent) : NULL;

          set = fit->set;
          group = weeg_section_add_group (section, set, note);
        }
      weeg_group_add_state (group, weeg_view_text (view, fit->item), weeg_view_text (view, fit->note),
                            words[word], tones[word]);
    }
  return section;
}

GtkWidget *
weeg_barriers_section_new (const WeegView *view)
{
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);

  for (guint i = 0; i < weeg_list_n (view->dossier->barriers); i++)
    {
      const WeegBarrier *barrier = weeg_list_get (view->dossier->barriers, i);
      g_autofree char *cause =
          weeg_words_choice (view, "barrier_cause", weeg_barrier_cause_names, barrier->cause);
      const char *level =
          WEEG_HAS (barrier, level)
              ? weeg_view_choice (view, "barrier_level", weeg_barrier_level_names, barrier->level)
              : NULL;
      g_autofree char *note = level != NULL ? g_strdup_printf ("%s, %s", cause, level) : g_strdup (cause);
      g_autofree char *owners = weeg_words_lines (view, barrier->owners);
      g_autofree char *parties = weeg_words_lines (view, barrier->parties);
      GtkWidget *row = weeg_group_add_expander (group, weeg_view_text (view, barrier->text), note, NULL);

      weeg_expander_add_fact (row, _ ("What is done about it"), weeg_view_text (view, barrier->action));
      weeg_expander_add_fact (row, _ ("Owner"), owners);
      weeg_expander_add_fact (row, _ ("Parties"), parties);
    }
  if (weeg_list_n (view->dossier->barriers) == 0)
    weeg_group_add_empty (
        group, _ ("No barriers yet. Why introduction may fail, and what is done about it, belongs here."));
  return section;
}
