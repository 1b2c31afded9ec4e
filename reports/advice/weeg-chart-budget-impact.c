/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences.h"
#include "weeg-years-figure.h"

#define N_SERIES 3

/* In which unit amounts up to the next row's `from` are drawn, so that their labels stay short. */
typedef struct
{
  double from, euros;
  const char *text;
} Unit;

static const Unit units[] = {
  { 0, 1, N_ ("Euro; above zero it costs, below it saves") },
  { 1e4, 1e3, N_ ("Thousands of euro; above zero it costs, below it saves") },
  { 1e7, 1e6, N_ ("Millions of euro; above zero it costs, below it saves") },
  { 1e10, 1e9, N_ ("Billions of euro; above zero it costs, below it saves") },
};

static char *
format_amount (double number, gpointer language)
{
  return weeg_locale_format_trimmed (weeg_locale_get (language), number, 1);
}

static double
amount_of (const WeegBudgetYear *year, guint series)
{
  return series == 0 ? year->cash : series == 1 ? year->accounting : year->cumulative;
}

static const Unit *
unit_of (const WeegList *years)
{
  double largest = 0;
  const Unit *unit = units;

  for (guint i = 0; i < weeg_list_n (years); i++)
    for (guint j = 0; j < N_SERIES; j++)
      largest = MAX (largest, fabs (amount_of (weeg_list_get (years, i), j)));
  for (guint i = 0; i < G_N_ELEMENTS (units) && largest >= units[i].from; i++)
    unit = &units[i];
  return unit;
}

static WeegTable *
chart_budget_impact_make_table (const WeegView *view, const WeegList *years, const char *const *names)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Year"), WEEG_TABLE_ALIGN_START);
  for (guint j = 0; j < N_SERIES; j++)
    weeg_table_builder_add_column (table, names[j], WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (years); i++)
    {
      const WeegBudgetYear *year = weeg_list_get (years, i);

      weeg_table_builder_add_row (table);
      weeg_chart_add_number (table, TRUE, (double)year->year, g_strdup_printf ("%d", (int)year->year));
      for (guint j = 0; j < N_SERIES; j++)
        weeg_chart_add_number (table, TRUE, amount_of (year, j),
                               weeg_sentence_euro_impact (view, amount_of (year, j)));
    }
  return weeg_table_builder_end (table);
}

/* Years, and the amounts in @unit with their texts, series after series; @strings owns the texts. */
static void
set_amounts (const WeegView *view,
             const Unit *unit,
             const char **years,
             double *values,
             const char **numbers,
             GPtrArray *strings)
{
  const WeegList *all = view->analysis->budget->years;
  guint n = weeg_list_n (all);

  for (guint i = 0; i < n; i++)
    {
      const WeegBudgetYear *year = weeg_list_get (all, i);

      years[i] = weeg_chart_keep (strings, g_strdup_printf ("%d", (int)year->year));
      for (guint j = 0; j < N_SERIES; j++)
        {
          values[j * n + i] = amount_of (year, j) / unit->euros;
          numbers[j * n + i] = weeg_chart_keep (strings, weeg_view_number (view, values[j * n + i], 0));
        }
    }
}

WeegFigure *
weeg_chart_budget_impact (const WeegView *view)
{
  const WeegBudgetResult *budget = view->analysis->budget;
  guint n = budget != NULL ? weeg_list_n (budget->years) : 0;
  g_autofree double *values = g_new0 (double, N_SERIES *n + 1);
  g_autofree const char **numbers = g_new0 (const char *, N_SERIES *n + 1);
  g_autofree const char **years = g_new0 (const char *, n + 1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  const char *const names[N_SERIES] = {
    weeg_view_tr (view, "Cash"),
    /* Translators: the result of the year, with investments spread over their life */
    weeg_view_tr (view, "Accounting"),
    weeg_view_tr (view, "Cash, added up"),
  };
  static const WeegYearsKind kinds[N_SERIES] = { WEEG_YEARS_BAR, WEEG_YEARS_BAR_HATCHED, WEEG_YEARS_LINE };
  static const WeegChartRole roles[N_SERIES] = { WEEG_CHART_ROLE_RELIEVES, WEEG_CHART_ROLE_AXIS,
                                                 WEEG_CHART_ROLE_TEXT };
  WeegYearsSeries series[N_SERIES];
  const Unit *unit;

  if (n == 0)
    return NULL;
  unit = unit_of (budget->years);
  set_amounts (view, unit, years, values, numbers, strings);
  for (guint j = 0; j < N_SERIES; j++)
    series[j] = (WeegYearsSeries){
      .label = names[j],
      .kind = kinds[j],
      .role = roles[j],
      .values = values + j * n,
      .numbers = numbers + j * n,
    };
  table = chart_budget_impact_make_table (view, budget->years, names);
  description = weeg_sentence_money (view);

  WeegYearsData data = {
    .years = years,
    .n_years = n,
    .series = series,
    .n_series = N_SERIES,
    .unit = weeg_tr (view->language, unit->text),
    .format_tick = { format_amount, (gpointer)g_intern_string (view->language), NULL },
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What it does to the budget"),
    .subtitle = weeg_view_tr (view, "Per year, against the comparator, in prices of the base year."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_budget_impact_figure_new (&head, &data);
}
