/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"

static char *
format_left_out (double n, gpointer language)
{
  return g_strdup_printf (weeg_trn (language, "%d label left out; the table has it",
                                    "%d labels left out; the table has them", (gulong)n),
                          (int)n);
}

static char *
format_tick (double number, gpointer language)
{
  return weeg_locale_format_trimmed (weeg_locale_get (language), number, 2);
}

static char *
format_percent (double number, gpointer language)
{
  return weeg_locale_format_percent (weeg_locale_get (language), number, 0);
}

static WeegFormatter
formatter (const WeegView *view, WeegFormatFunc func)
{
  return (WeegFormatter){ func, (gpointer)g_intern_string (view->language), NULL };
}

WeegFormatter
weeg_chart_left_out (const WeegView *view)
{
  return formatter (view, format_left_out);
}

WeegFormatter
weeg_chart_tick (const WeegView *view)
{
  return formatter (view, format_tick);
}

WeegFormatter
weeg_chart_percent_tick (const WeegView *view)
{
  return formatter (view, format_percent);
}

gpointer
weeg_chart_keep (GPtrArray *owned, gpointer memory)
{
  g_ptr_array_add (owned, memory);
  return memory;
}

/* Through points [[x, v], ...] in any order: the two that enclose x, or the two at its end. */
static double
interpolate (const WeegList *points, double x)
{
  const WeegList *below = NULL, *above = NULL;
  double x0, x1, v0, v1;

  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      const WeegList *point = weeg_list_get (points, i);
      double at = weeg_list_number (point, 0);

      if (at <= x && (below == NULL || at > weeg_list_number (below, 0)))
        below = point;
      if (at > x && (above == NULL || at < weeg_list_number (above, 0)))
        above = point;
    }
  if (below == NULL || above == NULL)
    return weeg_list_number (below != NULL ? below : above, 1);
  x0 = weeg_list_number (below, 0);
  x1 = weeg_list_number (above, 0);
  v0 = weeg_list_number (below, 1);
  v1 = weeg_list_number (above, 1);
  return v0 + (v1 - v0) * (x - x0) / (x1 - x0);
}

gboolean
weeg_chart_scale_position (const WeegCriterion *criterion, double score, double *position)
{
  guint n = weeg_list_n (criterion->levels);
  double worst = criterion->worst, best = criterion->best;

  if (n >= 2)
    {
      worst = ((const WeegLevel *)weeg_list_get (criterion->levels, 0))->value;
      best = ((const WeegLevel *)weeg_list_get (criterion->levels, n - 1))->value;
    }
  else if (weeg_list_n (criterion->points) > 0)
    {
      *position = interpolate (criterion->points, score);
      return TRUE;
    }
  if (worst == best)
    return FALSE;
  *position = 100 * (score - worst) / (best - worst);
  return TRUE;
}

GPtrArray *
weeg_chart_scoring_members (const WeegView *view)
{
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);

      if (weeg_member_votes (member))
        g_ptr_array_add (members, (gpointer)member);
    }
  return members;
}

static int
rows_by_agreement (gconstpointer a, gconstpointer b)
{
  const WeegChartRow *first = a, *second = b;

  if (first->agreement != second->agreement)
    return first->agreement < second->agreement ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

GArray *
weeg_chart_rows_by_agreement (const WeegView *view, const WeegAlternativeResult *result, gboolean with_value)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (WeegChartRow));

  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, i);
      const WeegCellResult *cell = weeg_map_get (result->cells, criterion->id);
      WeegChartRow row = { criterion, cell, 2, i };

      if (cell == NULL || (with_value && !WEEG_HAS (cell, value)))
        continue;
      if (WEEG_HAS (cell, agreement))
        row.agreement = cell->agreement;
      g_array_append_val (rows, row);
    }
  g_array_sort (rows, rows_by_agreement);
  return rows;
}

void
weeg_chart_add_number (WeegTableBuilder *table, gboolean known, double number, char *text)
{
  if (known)
    weeg_table_builder_add_number (table, number, text);
  else
    weeg_table_builder_add_text (table, "");
  g_free (text);
}
