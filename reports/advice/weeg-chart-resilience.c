/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-reach-figure.h"

/* What is expected of a hospital, in hours; what lasts longer than a week is cut there. */
#define NORM 72
#define LEAST_AXIS 96
#define MOST_AXIS 168

static void
chart_resilience_add_row (const WeegView *view,
                          const WeegDependency *dependency,
                          const WeegDependencyResult *result,
                          GArray *rows,
                          GPtrArray *strings,
                          WeegTableBuilder *table)
{
  gboolean known = WEEG_HAS (result, hours);
  g_autofree char *hours = known ? weeg_locale_format_trimmed (view->locale, result->hours, 1) : NULL;
  WeegReachRow row = { .id = dependency->id, .label = weeg_view_text (view, dependency->name) };
  char *label;

  if (!known)
    label = g_strdup (weeg_view_tr (view, "not known"));
  else if (result->meets_72)
    label = g_strdup_printf (weeg_view_tr (view, "%s hours"), hours);
  else
    label = g_strdup_printf (weeg_view_tr (view, "%s hours, short of 72"), hours);
  g_ptr_array_add (strings, label);
  row.has_value = known;
  row.value = known ? result->hours : 0;
  row.falls_short = known && !result->meets_72;
  row.value_label = label;
  if (WEEG_HAS (dependency, fallback))
    row.note = result->fallback_tested ? weeg_view_tr (view, "fallback tested")
                                       : weeg_view_tr (view, "fallback not tested");
  g_array_append_val (rows, row);

  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, row.label);
  if (known)
    weeg_table_builder_add_number (table, result->hours, hours);
  else
    weeg_table_builder_add_text (table, label);
  weeg_table_builder_add_text (table, weeg_view_text (view, dependency->fallback));
  weeg_table_builder_add_text (table, row.note != NULL ? row.note : "");
}

static char *
chart_resilience_describe (const WeegView *view, const WeegResilienceResult *result)
{
  const WeegDependency *weakest =
      weeg_list_find (view->dossier->resilience->dependencies, result->weakest, NULL);
  g_autofree char *hours = NULL;

  if (!WEEG_HAS (result, autonomy_hours) || weakest == NULL)
    return g_strdup (weeg_view_tr (view, "How long it can go on by itself is not known."));
  hours = weeg_locale_format_trimmed (view->locale, result->autonomy_hours, 1);
  return g_strdup_printf (weeg_view_tr (view, "It can go on for %s\302\240hours on its own; the weakest link "
                                              "is: %s. The norm is 72\302\240hours."),
                          hours, weeg_view_text (view, weakest->name));
}

WeegFigure *
weeg_chart_resilience (const WeegView *view)
{
  const WeegResilienceResult *result = view->analysis->resilience;
  const WeegList *dependencies =
      view->dossier->resilience != NULL ? view->dossier->resilience->dependencies : NULL;
  guint n = result != NULL ? MIN (weeg_list_n (result->dependencies), weeg_list_n (dependencies)) : 0;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WeegReachRow));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  WeegTableBuilder *builder;
  double longest = LEAST_AXIS;

  if (n == 0)
    return NULL;
  builder = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Dependency"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Hours"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Fallback"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Tested"), WEEG_TABLE_ALIGN_START);
  for (guint i = 0; i < n; i++)
    {
      const WeegDependencyResult *found = weeg_list_get (result->dependencies, i);

      chart_resilience_add_row (view, weeg_list_get (dependencies, i), found, rows, strings, builder);
      if (WEEG_HAS (found, hours))
        longest = MAX (longest, MIN (found->hours, MOST_AXIS));
    }
  table = weeg_table_builder_end (builder);
  description = chart_resilience_describe (view, result);

  WeegReachData data = {
    .rows = (const WeegReachRow *)rows->data,
    .n_rows = rows->len,
    .high = longest,
    .has_limit = TRUE,
    .limit = NORM,
    .limit_label = weeg_view_tr (view, "72 hours"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "How long it goes on when something fails"),
    .subtitle = weeg_view_tr (view, "Hours that each dependency can be missed, tested fallbacks included."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_resilience_figure_new (&head, &data);
}
