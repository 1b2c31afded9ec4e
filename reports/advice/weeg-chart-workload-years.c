/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences.h"
#include "weeg-years-figure.h"

#define MOST_SERIES 5

/* Numbers of all series, series after series, and their texts. */
typedef struct
{
  guint n_years;
  guint n_series;
  WeegYearsSeries series[MOST_SERIES];
  double *values;
  const char **numbers;
  GPtrArray *strings;
} YearsBuilder;

static double *
add_series (YearsBuilder *builder, const char *label, WeegYearsKind kind, WeegChartRole role)
{
  double *values = builder->values + builder->n_series * builder->n_years;

  builder->series[builder->n_series] = (WeegYearsSeries){
    .label = label,
    .kind = kind,
    .role = role,
    .values = values,
    .numbers = builder->numbers + builder->n_series * builder->n_years,
  };
  builder->n_series++;
  return values;
}

static gboolean
has_moves (const WeegWorkloadResult *workload)
{
  for (guint i = 0; i < weeg_list_n (workload->years); i++)
    {
      const WeegWorkloadYear *year = weeg_list_get (workload->years, i);

      if (year->fte->moved_out != 0 || year->fte->moved_in != 0)
        return TRUE;
    }
  return FALSE;
}

/* What is freed counts up, what is asked counts down, so that the thin lines add up to the thick one. */
static void
add_all (const WeegView *view, YearsBuilder *builder, const WeegWorkloadResult *workload)
{
  double *prevented =
      add_series (builder, weeg_view_tr (view, "Prevents care"), WEEG_YEARS_THIN, WEEG_CHART_ROLE_PREVENTS);
  double *relieved = add_series (builder, weeg_view_tr (view, "Relieves tasks"), WEEG_YEARS_THIN_DASHED,
                                 WEEG_CHART_ROLE_RELIEVES);
  double *moved = has_moves (workload) ? add_series (builder, weeg_view_tr (view, "Moves work"),
                                                     WEEG_YEARS_THIN, WEEG_CHART_ROLE_MOVES)
                                       : NULL;
  double *added =
      add_series (builder, weeg_view_tr (view, "Adds work"), WEEG_YEARS_THIN_DASHED, WEEG_CHART_ROLE_ADDS);
  double *net = add_series (builder, weeg_view_tr (view, "Net, with P5–P95"), WEEG_YEARS_LINE,
                            WEEG_CHART_ROLE_ACCENT_TEXT);

  for (guint i = 0; i < builder->n_years; i++)
    {
      const WeegWorkAmounts *fte = ((const WeegWorkloadYear *)weeg_list_get (workload->years, i))->fte;

      prevented[i] = fte->prevented;
      relieved[i] = fte->relieved;
      if (moved != NULL)
        moved[i] = fte->moved_out - fte->moved_in;
      added[i] = -fte->added;
      net[i] = fte->net_freed;
    }
}

/* TRUE when every year has its percentiles. */
static gboolean
collect_band (const WeegWorkloadResult *workload, guint n_years, double *low, double *high)
{
  for (guint i = 0; i < n_years; i++)
    {
      const WeegYearPercentiles *percentiles =
          i < weeg_list_n (workload->percentiles) ? weeg_list_get (workload->percentiles, i) : NULL;

      if (percentiles == NULL || !WEEG_HAS (percentiles, p5))
        return FALSE;
      low[i] = percentiles->p5;
      high[i] = percentiles->p95;
    }
  return TRUE;
}

static WeegTable *
chart_workload_years_make_table (const WeegView *view,
                                 const YearsBuilder *builder,
                                 const char *const *years,
                                 const double *band)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Year"), WEEG_TABLE_ALIGN_START);
  for (guint j = 0; j < builder->n_series; j++)
    weeg_table_builder_add_column (
        table, j + 1 < builder->n_series ? builder->series[j].label : weeg_view_tr (view, "Net FTE"),
        WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, "P5", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, "P95", WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < builder->n_years; i++)
    {
      weeg_table_builder_add_row (table);
      weeg_table_builder_add_number (table, g_ascii_strtod (years[i], NULL), years[i]);
      for (guint j = 0; j < builder->n_series; j++)
        weeg_table_builder_add_number (table, builder->series[j].values[i], builder->series[j].numbers[i]);
      for (guint j = 0; band != NULL && j < 2; j++)
        weeg_chart_add_number (table, TRUE, band[j * builder->n_years + i],
                               weeg_locale_format_signed (view->locale, band[j * builder->n_years + i], 2));
    }
  return weeg_table_builder_end (table);
}

WeegFigure *
weeg_chart_workload_years (const WeegView *view)
{
  const WeegWorkloadResult *workload = view->analysis->workload;
  guint n = workload != NULL ? weeg_list_n (workload->years) : 0;
  g_autofree double *values = g_new0 (double, MOST_SERIES *n + 1);
  g_autofree double *band = g_new0 (double, 2 * n + 1);
  g_autofree const char **numbers = g_new0 (const char *, MOST_SERIES *n + 1);
  g_autofree const char **years = g_new0 (const char *, n + 1);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  YearsBuilder builder = { .n_years = n, .values = values, .numbers = numbers, .strings = strings };
  WeegYearsSeries *net;
  gboolean has_band;

  if (n == 0)
    return NULL;
  add_all (view, &builder, workload);
  for (guint i = 0; i < builder.n_series * n; i++)
    numbers[i] = weeg_chart_keep (
        strings, weeg_locale_format_signed (view->locale, values[i], i / n + 1 < builder.n_series ? 2 : 1));
  for (guint i = 0; i < n; i++)
    {
      const WeegWorkloadYear *year = weeg_list_get (workload->years, i);

      years[i] = weeg_chart_keep (strings, g_strdup_printf ("%d", (int)year->year));
    }
  has_band = collect_band (workload, n, band, band + n);
  net = &builder.series[builder.n_series - 1];
  net->low = has_band ? band : NULL;
  net->high = has_band ? band + n : NULL;
  table = chart_workload_years_make_table (view, &builder, years, has_band ? band : NULL);
  description = weeg_sentence_workload (view);

  WeegYearsData data = {
    .years = years,
    .n_years = n,
    .series = builder.series,
    .n_series = builder.n_series,
    .unit = weeg_view_tr (view, "FTE; above zero is freed, below it is asked"),
    .format_tick = weeg_chart_tick (view),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "Net staff time per year"),
    .subtitle = weeg_view_tr (view, "At the adoption that is expected; one-off hours are not in it."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_workload_years_figure_new (&head, &data);
}
