/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-economics.h"
#include "weeg-charts.h"
#include "weeg-sentences-economics.h"
#include "weeg-view-economics.h"
#include "weeg-xy-figure.h"

/* Parameters that are drawn, those that are worth most; the table has all. */
#define MOST_DRAWN_PARAMETERS 4
/* The axis goes so far at least: in whole euros there are no marks below one. */
#define LEAST_HIGH 5

WeegChartRole
weeg_chart_strategy_role (const WeegView *view, guint s)
{
  static const WeegChartRole roles[] = { WEEG_CHART_ROLE_AXIS, WEEG_CHART_ROLE_ADDS, WEEG_CHART_ROLE_MOVES,
                                         WEEG_CHART_ROLE_RELIEVES };
  const char *id = weeg_map_key (view->analysis->economics->strategies, s);

  return g_strcmp0 (id, weeg_view_strategy_advised (view)) == 0 ? WEEG_CHART_ROLE_ACCENT
                                                                : roles[s % G_N_ELEMENTS (roles)];
}

static char *
format_euro (double number, gpointer language)
{
  return weeg_locale_format_euro (weeg_locale_get (language), number, 0);
}

WeegFormatter
weeg_chart_euro_tick (const WeegView *view)
{
  return (WeegFormatter){ format_euro, (gpointer)g_intern_string (view->language), NULL };
}

/* --- the chart --- */

typedef struct
{
  const char *name;
  double most; /* over the thresholds */
} Parameter;

static int
by_most (gconstpointer a, gconstpointer b)
{
  const Parameter *first = a, *second = b;

  if (first->most != second->most)
    return first->most > second->most ? -1 : 1;
  return g_strcmp0 (first->name, second->name);
}

/* The parameters, what is worth most to know first. */
static GArray *
collect_parameters (const WeegMap *evppi)
{
  GArray *parameters = g_array_new (FALSE, FALSE, sizeof (Parameter));
  const WeegMap *first = weeg_map_n (evppi) > 0 ? weeg_map_cell (evppi, 0).pointer : NULL;

  for (guint i = 0; i < weeg_map_n (first); i++)
    {
      Parameter parameter = { weeg_map_key (first, i), 0 };

      for (guint j = 0; j < weeg_map_n (evppi); j++)
        parameter.most =
            MAX (parameter.most, weeg_map_number (weeg_map_cell (evppi, j).pointer, parameter.name, 0));
      g_array_append_val (parameters, parameter);
    }
  g_array_sort (parameters, by_most);
  return parameters;
}

/* Points of one number per threshold. */
static WeegPoint *
make_points (const GArray *thresholds, const WeegMap *numbers, const char *parameter, double *highest)
{
  WeegPoint *points = g_new0 (WeegPoint, thresholds->len + 1);

  for (guint i = 0; i < thresholds->len; i++)
    {
      const WeegThreshold *threshold = &g_array_index (thresholds, WeegThreshold, i);
      double number = parameter != NULL
                          ? weeg_map_number (weeg_map_get (numbers, threshold->key), parameter, 0)
                          : weeg_map_number (numbers, threshold->key, 0);

      points[i] = (WeegPoint){ threshold->number, MAX (0, number) };
      *highest = MAX (*highest, points[i].y);
    }
  return points;
}

static void
add_amount (const WeegView *view, WeegTableBuilder *table, const WeegMap *numbers, const char *key)
{
  double number = weeg_map_number (numbers, key, 0);

  weeg_chart_add_number (table, weeg_map_has (numbers, key), number, weeg_view_euro (view, number));
}

static WeegTable *
chart_evpi_make_table (const WeegView *view, const GArray *thresholds, const GArray *parameters)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Euro per QALY"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "EVPI per person"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Standard error"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "EVPI, population"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < parameters->len; i++)
    {
      g_autofree char *name = weeg_view_parameter (view, g_array_index (parameters, Parameter, i).name);
      g_autofree char *error = g_strdup_printf (weeg_view_tr (view, "%s, standard error"), name);

      weeg_table_builder_add_column (table, name, WEEG_TABLE_ALIGN_END);
      weeg_table_builder_add_column (table, error, WEEG_TABLE_ALIGN_END);
    }
  for (guint i = 0; i < thresholds->len; i++)
    {
      const WeegThreshold *threshold = &g_array_index (thresholds, WeegThreshold, i);

      weeg_table_builder_add_row (table);
      weeg_chart_add_number (table, TRUE, threshold->number, weeg_view_euro (view, threshold->number));
      add_amount (view, table, economics->evpi, threshold->key);
      add_amount (view, table, economics->evpi_standard_error, threshold->key);
      add_amount (view, table, economics->evpi_population, threshold->key);
      for (guint j = 0; j < parameters->len; j++)
        {
          const char *name = g_array_index (parameters, Parameter, j).name;

          add_amount (view, table, weeg_map_get (economics->evppi, threshold->key), name);
          add_amount (view, table, weeg_map_get (economics->evppi_standard_error, threshold->key), name);
        }
    }
  return weeg_table_builder_end (table);
}

/* What it is worth to know everything, or parameter @id, the @place-th that is drawn. */
static WeegXyLine
make_worth_line (const WeegView *view,
                 const GArray *thresholds,
                 const char *id,
                 guint place,
                 double *highest,
                 GPtrArray *owned)
{
  static const WeegDash dashes[MOST_DRAWN_PARAMETERS] = { WEEG_DASH_SOLID, WEEG_DASH_DASHED, WEEG_DASH_DOTTED,
                                                          WEEG_DASH_DASH_DOTTED };
  static const WeegChartRole roles[MOST_DRAWN_PARAMETERS] = { WEEG_CHART_ROLE_ADDS, WEEG_CHART_ROLE_MOVES,
                                                              WEEG_CHART_ROLE_RELIEVES,
                                                              WEEG_CHART_ROLE_AXIS };
  const WeegEconomicsResult *economics = view->analysis->economics;
  const WeegMap *numbers = id != NULL ? economics->evppi : economics->evpi;

  return (WeegXyLine){
    .id = id,
    .label = id != NULL ? weeg_chart_keep (owned, weeg_view_parameter (view, id))
                        : weeg_view_tr (view, "everything"),
    .role = id != NULL ? roles[place] : WEEG_CHART_ROLE_ACCENT,
    .dash = id != NULL ? dashes[place] : WEEG_DASH_SOLID,
    .width = id != NULL ? 1.3 : 2.4,
    .points = weeg_chart_keep (owned, make_points (thresholds, numbers, id, highest)),
    .n_points = thresholds->len,
  };
}

WeegFigure *
weeg_chart_evpi (const WeegView *view)
{
  const WeegEconomicsResult *economics = view->analysis->economics;
  g_autoptr (GArray) thresholds = weeg_view_list_thresholds (economics != NULL ? economics->evpi : NULL);
  g_autoptr (GArray) parameters = collect_parameters (economics != NULL ? economics->evppi : NULL);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  WeegXyLine lines[1 + MOST_DRAWN_PARAMETERS];
  guint n_lines = 1 + MIN (parameters->len, MOST_DRAWN_PARAMETERS);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  double highest = 0;

  if (thresholds->len < 2 || weeg_view_model_is_certain (view))
    return NULL;
  lines[0] = make_worth_line (view, thresholds, NULL, 0, &highest, owned);
  for (guint i = 0; i + 1 < n_lines; i++)
    lines[i + 1] =
        make_worth_line (view, thresholds, g_array_index (parameters, Parameter, i).name, i, &highest, owned);
  table = chart_evpi_make_table (view, thresholds, parameters);
  description = weeg_sentence_information (view);

  WeegXyData data = {
    .x_low = g_array_index (thresholds, WeegThreshold, 0).number,
    .x_high = g_array_index (thresholds, WeegThreshold, thresholds->len - 1).number,
    .y_low = 0,
    .y_high = MAX (1.08 * highest, LEAST_HIGH),
    .x_title = weeg_view_tr (view, "what a QALY may cost"),
    .y_title = weeg_view_tr (view, "per person"),
    .x_tick = weeg_chart_euro_tick (view),
    .y_tick = weeg_chart_euro_tick (view),
    .lines = lines,
    .n_lines = n_lines,
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What it would be worth to know more"),
    .subtitle =
        parameters->len > 0
            ? weeg_view_tr (view, "Of knowing everything (EVPI) and single parameters (EVPPI) for certain.")
            : weeg_view_tr (view, "Of knowing everything for certain (EVPI)."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_evpi_figure_new (&head, &data);
}
