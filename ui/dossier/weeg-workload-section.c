/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-step-sections.h"

static char *
join_ids (const WeegView *view,
          const WeegList *ids,
          const char *(*name_of) (const WeegView *view, const char *id),
          const char *all)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  if (weeg_list_n (ids) == 0)
    return g_strdup (all);
  for (guint i = 0; i < weeg_list_n (ids); i++)
    {
      const char *id = weeg_list_get (ids, i);

      g_ptr_array_add (names, (char *)name_of (view, id));
    }
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **)names->pdata);
}

static char *
describe_size (const WeegView *view, const WeegEffect *effect)
{
  g_autofree char *size = NULL;
  g_autofree char *cases = NULL;

  if (effect->percent != NULL)
    {
      size = weeg_view_quantity_percent (view, effect->percent);
      return g_strdup_printf (_ ("%s of the time"), size);
    }
  if (effect->productivity != NULL)
    {
      size = weeg_view_quantity_percent (view, effect->productivity);
      return g_strdup_printf (_ ("%s more per hour"), size);
    }
  if (effect->minutes_per_case != NULL)
    {
      size = weeg_view_quantity (view, effect->minutes_per_case, 1);
      cases = weeg_locale_format_trimmed (view->locale, weeg_series_at (effect->cases_per_year, 0, 0), 0);
      /* Translators: minutes per case; cases per year. */
      return g_strdup_printf (_ ("%s minutes per case, %s cases per year"), size, cases);
    }
  size = weeg_view_quantity (view, effect->hours_per_year, 0);
  return *size != '\0' ? g_strdup_printf (_ ("%s hours per year"), size) : g_steal_pointer (&size);
}

/* "30 %, 70 %, 100 %": per year as far as it was given. */
static char *
describe_adoption (const WeegView *view, const WeegEither *adoption)
{
  GString *text = g_string_new (NULL);
  guint n = weeg_either_is (adoption, WEEG_KIND_LIST) ? weeg_list_n (adoption->cell.pointer) : 1;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *percent =
          weeg_locale_format_percent (view->locale, weeg_series_at (adoption, i, 1), 0);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", percent);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_evidence (const WeegView *view, const WeegEffect *effect)
{
  g_autofree char *ids = weeg_words_lines (view, effect->evidence);
  g_auto (GStrv) parts = NULL;
  GString *text;

  if (ids == NULL)
    return g_strdup (*weeg_view_text (view, effect->source) != '\0'
                         ? weeg_view_text (view, effect->source)
                         : _ ("No source: this number rests on nothing yet."));
  parts = g_strsplit (ids, "\n", -1);
  text = g_string_new (NULL);
  for (gsize i = 0; parts[i] != NULL; i++)
    {
      const WeegEvidence *evidence = weeg_list_find (view->dossier->evidence, parts[i], NULL);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                              evidence != NULL ? weeg_view_text (view, evidence->title) : parts[i]);
    }
  return g_string_free (text, FALSE);
}

static const WeegWorkloadYear *
last_year (const WeegView *view)
{
  const WeegWorkloadResult *result = view->analysis != NULL ? view->analysis->workload : NULL;

  return result != NULL && weeg_list_n (result->years) > 0
             ? weeg_list_get (result->years, weeg_list_n (result->years) - 1)
             : NULL;
}

static void
add_effect (const WeegView *view, GtkWidget *group, const WeegEffect *effect)
{
  const WeegWorkloadYear *year = last_year (view);
  const WeegEffectAmount *amount = year != NULL ? weeg_map_get (year->by_effect, effect->id) : NULL;
  g_autofree char *mechanism = weeg_words_choice (view, "mechanism", weeg_mechanism_names, effect->mechanism);
  g_autofree char *size = describe_size (view, effect);
  g_autofree char *note = g_strdup_printf ("%s: %s", mechanism, size);
  g_autofree char *fte = amount != NULL ? weeg_locale_format_number (view->locale, amount->fte, 2) : NULL;
  g_autofree char *value = fte != NULL ? g_strdup_printf (_ ("%s FTE"), fte) : NULL;
  g_autofree char *functions = join_ids (view, effect->functions, weeg_view_function, _ ("All functions"));
  g_autofree char *activities = join_ids (view, effect->activities, weeg_view_activity, _ ("All activities"));
  g_autofree char *adoption = describe_adoption (view, effect->adoption);
  g_autofree char *applicable = weeg_view_quantity_percent (view, effect->applicable);
  g_autofree char *source = describe_evidence (view, effect);
  const char *name = weeg_view_text (view, effect->application);
  GtkWidget *row = weeg_group_add_expander (group, *name != '\0' ? name : effect->id, note, value);

  weeg_expander_add_fact (row, _ ("Functions"), functions);
  weeg_expander_add_fact (row, _ ("Activities"), activities);
  if (effect->to != NULL)
    weeg_expander_add_fact (row, _ ("Moves to"), weeg_view_function (view, effect->to));
  weeg_expander_add_fact (row, _ ("Applicable share"), applicable);
  weeg_expander_add_fact (row, _ ("Adoption per year"), adoption);
  weeg_expander_add_fact (row, _ ("Protocol or roster that changes"),
                          weeg_view_text (view, effect->protocol));
  weeg_expander_add_fact (row, _ ("Where freed hours go"), weeg_view_text (view, effect->destination));
  weeg_expander_add_fact (row, _ ("Source"), source);
  if (amount != NULL && amount->not_realisable > 0)
    {
      g_autofree char *hours = weeg_locale_format_number (view->locale, amount->not_realisable, 0);
      /* Translators: %s is a number of hours. */
      g_autofree char *text = g_strdup_printf (_ ("%s hours per year: more than there are to free"), hours);

      weeg_expander_add_fact (row, _ ("Not realisable"), text);
    }
}

static void
add_functions (const WeegView *view, GtkWidget *section, const WeegWorkload *workload)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("Functions and where their time goes"), NULL);
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;

  weeg_table_builder_add_column (builder, _ ("Activity"), WEEG_TABLE_ALIGN_START);
  for (guint f = 0; f < weeg_list_n (workload->functions); f++)
    {
      const WeegStaffFunction *function = weeg_list_get (workload->functions, f);
      g_autofree char *fte = weeg_words_number (view, function->fte, 1, NULL);
      /* Translators: a function and how many FTE it has. */
      g_autofree char *title =
          g_strdup_printf (_ ("%s (%s FTE)"), weeg_view_text (view, function->name), fte);

      weeg_table_builder_add_column (builder, title, WEEG_TABLE_ALIGN_END);
    }
  for (guint a = 0; a < weeg_list_n (workload->activities); a++)
    {
      const WeegActivity *activity = weeg_list_get (workload->activities, a);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_text (view, activity->name));
      for (guint f = 0; f < weeg_list_n (workload->functions); f++)
        {
          const WeegStaffFunction *function = weeg_list_get (workload->functions, f);
          double share = weeg_map_number (activity->share, function->id, 0);
          g_autofree char *text = weeg_locale_format_percent (view->locale, share, 0);

          weeg_table_builder_add_number (builder, share, share > 0 ? text : "–");
        }
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Share of each function’s time per activity"));
}

static void
add_amount (const WeegView *view, WeegTableBuilder *builder, double amount)
{
  g_autofree char *text = weeg_locale_format_number (view->locale, amount, 2);

  weeg_table_builder_add_number (builder, amount, text);
}

static void
workload_section_add_years (const WeegView *view, GtkWidget *section, const WeegWorkloadResult *result)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("Result per year, in FTE"),
                                             _ ("At the expected adoption. Net freed is prevented, relieved "
                                                "and moved away, less added and moved in."));
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  const char *titles[] = { _ ("Year"),  _ ("Prevented"), _ ("Relieved"),      _ ("Moved"),
                           _ ("Added"), _ ("Net freed"), _ ("Range (P5–P95)") };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    weeg_table_builder_add_column (builder, titles[i],
                                   i == 0 ? WEEG_TABLE_ALIGN_START : WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (result->years); i++)
    {
      const WeegWorkloadYear *year = weeg_list_get (result->years, i);
      const WeegYearPercentiles *range =
          i < weeg_list_n (result->percentiles) ? weeg_list_get (result->percentiles, i) : NULL;
      g_autofree char *name = g_strdup_printf ("%d", (int)year->year);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, name);
      add_amount (view, builder, year->fte->prevented);
      add_amount (view, builder, year->fte->relieved);
      add_amount (view, builder, year->fte->moved_out - year->fte->moved_in);
      add_amount (view, builder, year->fte->added);
      add_amount (view, builder, year->fte->net_freed);
      if (range != NULL)
        {
          g_autofree char *text = weeg_locale_format_range (view->locale, range->p5, range->p95, 2);

          weeg_table_builder_add_text (builder, text);
        }
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Workload per year in FTE"));
}

static void
workload_section_add_summary (const WeegView *view, GtkWidget *section, const WeegWorkloadResult *result)
{
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);
  g_autofree char *net = weeg_locale_format_number (view->locale, ABS (result->net_fte), 1);
  g_autofree char *text = g_strdup_printf (_ ("%s FTE"), net);
  g_autofree char *year = g_strdup_printf (_ ("In %d, at the expected adoption"), (int)result->net_fte_year);

  weeg_group_add_value (group, result->net_fte < 0 ? _ ("Net work asked") : _ ("Net time freed"), year, text);
  if (result->potential != NULL && result->potential->fte != NULL)
    {
      g_autofree char *most = weeg_locale_format_number (view->locale, result->potential->fte->net_freed, 1);
      g_autofree char *potential = g_strdup_printf (_ ("%s FTE"), most);

      weeg_group_add_value (group, _ ("Potential"),
                            _ ("Net time freed if everyone used it wherever it applies"), potential);
    }
  if (WEEG_HAS (result, cashable_fte))
    {
      g_autofree char *fte = weeg_locale_format_number (view->locale, result->cashable_fte, 1);
      g_autofree char *cashable = g_strdup_printf (_ ("%s FTE"), fte);

      weeg_group_add_value (group, _ ("Cashable"), _ ("The part of it that lowers the cost of staff"),
                            cashable);
    }
}

/* Per function what is freed and asked in the last year, and how sure that is. */
static void
add_per_function (const WeegView *view, GtkWidget *section, const WeegWorkloadResult *result)
{
  const WeegWorkloadYear *year = last_year (view);
  const WeegYearPercentiles *range =
      weeg_list_get (result->percentiles, weeg_list_n (result->percentiles) - 1);
  g_autofree char *title = g_strdup_printf (_ ("Per function in %d, in FTE"), (int)year->year);
  GtkWidget *group = weeg_section_add_group (section, title, NULL);
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;
  const char *titles[] = { _ ("Function"), _ ("Freed"), _ ("Asked"), _ ("Net freed"), _ ("Range (P5–P95)") };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    weeg_table_builder_add_column (builder, titles[i],
                                   i == 0 ? WEEG_TABLE_ALIGN_START : WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_map_n (year->by_function); i++)
    {
      const char *id = weeg_map_key (year->by_function, i);
      const WeegWorkAmounts *fte = ((const WeegWorkPair *)weeg_map_cell (year->by_function, i).pointer)->fte;
      const WeegPercentiles *spread = weeg_map_get (range->by_function, id);
      g_autofree char *text = weeg_locale_format_range (view->locale, spread->p5, spread->p95, 2);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, weeg_view_function (view, id));
      add_amount (view, builder, fte->prevented + fte->relieved + fte->moved_out);
      add_amount (view, builder, fte->added + fte->moved_in);
      add_amount (view, builder, fte->net_freed);
      weeg_table_builder_add_text (builder, text);
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, title);
}

GtkWidget *
weeg_workload_section_new (const WeegView *view)
{
  const WeegWorkload *workload = view->dossier->workload;
  const WeegWorkloadResult *result = view->analysis != NULL ? view->analysis->workload : NULL;
  GtkWidget *section = weeg_section_new ();
  GtkWidget *group;

  if (workload == NULL)
    {
      weeg_group_add_empty (
          weeg_section_add_group (section, NULL, NULL),
          _ ("No workload yet. What it does to the time of the staff, new work too, belongs here."));
      return section;
    }
  if (result != NULL)
    {
      workload_section_add_summary (view, section, result);
      weeg_section_take_figure (section, weeg_chart_workload_bridge (view));
      weeg_section_take_figure (section, weeg_chart_workload_years (view));
      workload_section_add_years (view, section, result);
      weeg_section_take_figure (section, weeg_chart_workload_units (view));
      add_per_function (view, section, result);
    }
  group = weeg_section_add_group (section, _ ("Effects"),
                                  _ ("With the FTE of the last year that each accounts for."));
  for (guint i = 0; i < weeg_list_n (workload->effects); i++)
    add_effect (view, group, weeg_list_get (workload->effects, i));
  if (weeg_list_n (workload->effects) == 0)
    weeg_group_add_empty (group, _ ("No effects yet."));
  add_functions (view, section, workload);

  if (weeg_list_n (workload->one_off) > 0)
    group = weeg_section_add_group (section, _ ("Once"),
                                    _ ("Hours of training and introduction; not in the numbers per year."));
  for (guint i = 0; i < weeg_list_n (workload->one_off); i++)
    {
      const WeegOneOff *once = weeg_list_get (workload->one_off, i);
      const char *who =
          once->function != NULL ? weeg_view_function (view, once->function) : _ ("All functions");
      const char *name = weeg_view_text (view, once->name);
      g_autofree char *hours = weeg_view_quantity (view, once->hours, 0);
      /* Translators: a number of hours and a year. */
      g_autofree char *value = g_strdup_printf (_ ("%s hours in %d"), hours, (int)once->year);

      weeg_group_add_value (group, *name != '\0' ? name : who, *name != '\0' ? who : NULL, value);
    }
  return section;
}
