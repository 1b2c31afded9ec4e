/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-model-figures.h"

#include "weeg-chart-private.h"
#include "weeg-either.h"
#include "weeg-states-figure.h"
#include "weeg-trace-figure.h"

#define DECIMALS 3

static const WeegStrategy *
find_strategy (const WeegView *view, guint index)
{
  const WeegEconomics *economics = view->dossier->economics;
  const WeegEither *either;

  if (economics == NULL || economics->kind != WEEG_ECONOMICS_KIND_COHORT ||
      index >= weeg_list_n (economics->strategies))
    return NULL;
  either = weeg_list_cell (economics->strategies, index).pointer;
  return weeg_either_is (either, WEEG_KIND_RECORD) ? either->cell.pointer : NULL;
}

static const char *
model_figures_name_of (const WeegView *view, const WeegStrategy *strategy)
{
  const char *name = weeg_view_text (view, strategy->name);

  return *name != '\0' ? name : strategy->id;
}

static char *
describe_entry (const WeegView *view, const WeegEither *entry)
{
  return weeg_either_is (entry, WEEG_KIND_NUMBER)
             ? weeg_locale_format_trimmed (view->locale, entry->cell.number, DECIMALS)
             : g_strdup (entry->cell.pointer);
}

static int
find_state (const WeegList *states, const char *name)
{
  for (guint i = 0; i < weeg_list_n (states); i++)
    if (g_strcmp0 (weeg_list_get (states, i), name) == 0)
      return (int)i;
  return -1;
}

/* The arrows of one state, with their texts in @strings. */
static void
add_arrows (const WeegView *view,
            const WeegMap *row,
            guint from,
            GArray *arrows,
            GPtrArray *strings,
            WeegTableBuilder *table)
{
  const WeegList *states = view->dossier->economics->states;

  for (guint i = 0; i < weeg_map_n (row); i++)
    {
      int to = find_state (states, weeg_map_key (row, i));
      const WeegEither *entry = weeg_map_cell (row, i).pointer;
      WeegStatesArrow arrow = { .from = from, .to = (guint)to };
      char *label = describe_entry (view, entry);
      char *tooltip;

      g_ptr_array_add (strings, label);
      if (to < 0 || (weeg_either_is (entry, WEEG_KIND_NUMBER) && entry->cell.number <= 0))
        continue;
      weeg_table_builder_add_row (table);
      weeg_table_builder_add_text (table, weeg_list_get (states, from));
      weeg_table_builder_add_text (table, weeg_list_get (states, (guint)to));
      weeg_table_builder_add_text (table, label);
      if ((guint)to == from)
        continue;
      tooltip = g_strdup_printf (weeg_view_tr (view, "From %s to %s: %s"),
                                 (const char *)weeg_list_get (states, from),
                                 (const char *)weeg_list_get (states, (guint)to), label);
      g_ptr_array_add (strings, tooltip);
      arrow.label = label;
      arrow.tooltip = tooltip;
      g_array_append_val (arrows, arrow);
    }
}

WeegFigure *
weeg_states_figure (const WeegView *view, guint index)
{
  const WeegStrategy *strategy = find_strategy (view, index);
  const WeegList *states = strategy != NULL ? view->dossier->economics->states : NULL;
  g_autoptr (GArray) nodes = g_array_new (FALSE, TRUE, sizeof (WeegStatesNode));
  g_autoptr (GArray) arrows = g_array_new (FALSE, TRUE, sizeof (WeegStatesArrow));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;
  WeegTableBuilder *builder;

  if (weeg_list_n (states) == 0)
    return NULL;
  builder = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "From"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "To"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Probability per cycle"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (states); i++)
    {
      WeegStatesNode node = { .label = weeg_list_get (states, i) };

      g_array_append_val (nodes, node);
      add_arrows (view, weeg_map_get (strategy->transitions, node.label), i, arrows, strings, builder);
    }
  table = weeg_table_builder_end (builder);
  description = g_strdup_printf (weeg_view_tr (view, "%s: %u states and %u ways from one to another."),
                                 model_figures_name_of (view, strategy), nodes->len, arrows->len);
  title = g_strdup_printf (weeg_view_tr (view, "States: %s"), model_figures_name_of (view, strategy));

  WeegStatesData data = {
    .nodes = (const WeegStatesNode *)(gpointer)nodes->data,
    .n_nodes = nodes->len,
    .arrows = (const WeegStatesArrow *)(gpointer)arrows->data,
    .n_arrows = arrows->len,
  };
  WeegFigureHead head = {
    .title = title,
    .subtitle = weeg_view_tr (view, "Probability per cycle; who does not move stays."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_states_figure_new (&head, &data);
}

/* Cycles as rows, states as columns. */
static WeegTable *
trace_table (const WeegView *view, const WeegMap *trace, guint n_rows)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Cycle"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_map_n (trace); i++)
    weeg_table_builder_add_column (builder, weeg_map_key (trace, i), WEEG_TABLE_ALIGN_END);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *cycle = g_strdup_printf ("%u", row);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_number (builder, row, cycle);
      for (guint i = 0; i < weeg_map_n (trace); i++)
        {
          double share = weeg_list_number (weeg_map_cell (trace, i).pointer, row);
          g_autofree char *text = weeg_locale_format_percent (view->locale, share, 1);

          weeg_table_builder_add_number (builder, share, text);
        }
    }
  return weeg_table_builder_end (builder);
}

static char *
describe_trace (const WeegView *view, const WeegStrategy *strategy, const WeegMap *trace, guint n_rows)
{
  const char *most = weeg_map_key (trace, 0);
  double highest = -1;
  g_autofree char *share = NULL;

  for (guint i = 0; i < weeg_map_n (trace); i++)
    if (weeg_list_number (weeg_map_cell (trace, i).pointer, n_rows - 1) > highest)
      {
        highest = weeg_list_number (weeg_map_cell (trace, i).pointer, n_rows - 1);
        most = weeg_map_key (trace, i);
      }
  share = weeg_locale_format_percent (view->locale, highest, 0);
  return g_strdup_printf (weeg_view_tr (view, "%s: after %u cycles most people, %s, are in “%s”."),
                          model_figures_name_of (view, strategy), n_rows - 1, share, most);
}

static void
fill_series (const WeegView *view,
             const WeegMap *trace,
             guint index,
             guint n_rows,
             WeegTraceSeries *series,
             double *shares,
             GPtrArray *strings)
{
  const WeegList *list = weeg_map_cell (trace, index).pointer;
  g_autofree char *first = weeg_locale_format_percent (view->locale, weeg_list_number (list, 0), 1);
  g_autofree char *last = weeg_locale_format_percent (view->locale, weeg_list_number (list, n_rows - 1), 1);
  char *tooltip = g_strdup_printf (weeg_view_tr (view, "%s: %s at the start, %s at the end"),
                                   weeg_map_key (trace, index), first, last);

  for (guint row = 0; row < n_rows; row++)
    shares[row] = weeg_list_number (list, row);
  g_ptr_array_add (strings, tooltip);
  *series = (WeegTraceSeries){ weeg_map_key (trace, index), tooltip, shares };
}

WeegFigure *
weeg_trace_figure (const WeegView *view, guint index)
{
  const WeegStrategy *strategy = find_strategy (view, index);
  const WeegEconomicsResult *result = view->analysis != NULL ? view->analysis->economics : NULL;
  const WeegMap *trace =
      strategy != NULL && result != NULL ? weeg_map_get (result->trace, strategy->id) : NULL;
  guint n = weeg_map_n (trace);
  guint n_rows = n > 0 ? weeg_list_n (weeg_map_cell (trace, 0).pointer) : 0;
  g_autofree WeegTraceSeries *series = g_new0 (WeegTraceSeries, MAX (n, 1));
  g_autofree double *shares = g_new0 (double, (gsize)MAX (n, 1) * MAX (n_rows, 1));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;

  if (n_rows < 2)
    return NULL;
  for (guint i = 0; i < n; i++)
    fill_series (view, trace, i, n_rows, &series[i], shares + (gsize)i * n_rows, strings);
  table = trace_table (view, trace, n_rows);
  description = describe_trace (view, strategy, trace, n_rows);
  title = g_strdup_printf (weeg_view_tr (view, "Where people are, cycle by cycle: %s"),
                           model_figures_name_of (view, strategy));

  WeegTraceData data = {
    .series = series,
    .n_series = n,
    .n_rows = n_rows,
    .axis_label = weeg_view_tr (view, "Cycle"),
    .format_share = weeg_chart_percent_tick (view),
    .format_cycle = weeg_chart_tick (view),
  };
  WeegFigureHead head = {
    .title = title,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_trace_figure_new (&head, &data);
}
