/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-bridge-figure.h"
#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences.h"

static char *
format_start (double number, gpointer language)
{
  g_autofree char *fte = weeg_locale_format_trimmed (weeg_locale_get (language), number, 2);

  return g_strdup_printf (weeg_tr (language, "axis starts at %s FTE"), fte);
}

typedef struct
{
  GArray *rows;
  GPtrArray *strings;
  WeegTableBuilder *table;
} BridgeBuilder;

static void
chart_workload_bridge_add_row (const WeegView *view,
                               BridgeBuilder *builder,
                               const char *id,
                               const char *label,
                               WeegBridgeRole role,
                               double value)
{
  char *text = role == WEEG_BRIDGE_TOTAL ? weeg_view_number (view, value, 1)
                                         : weeg_locale_format_signed (view->locale, value, 1);
  WeegBridgeRow row = { .id = id, .label = label, .role = role, .value = value, .value_label = text };

  g_ptr_array_add (builder->strings, text);
  g_array_append_val (builder->rows, row);
  weeg_table_builder_add_row (builder->table);
  weeg_table_builder_add_text (builder->table, label);
  weeg_table_builder_add_number (builder->table, value, text);
}

/* The last row gets the interval of the net effect, turned into what is left. */
static void
set_interval (const WeegWorkloadResult *workload, double before, WeegBridgeRow *after)
{
  guint n = weeg_list_n (workload->percentiles);
  const WeegYearPercentiles *percentiles = n > 0 ? weeg_list_get (workload->percentiles, n - 1) : NULL;

  if (percentiles == NULL || !WEEG_HAS (percentiles, p5))
    return;
  after->has_interval = TRUE;
  after->low = before - percentiles->p95;
  after->high = before - percentiles->p5;
}

static void
add_rows (const WeegView *view, const WeegWorkloadYear *year, BridgeBuilder *builder)
{
  const WeegWorkAmounts *fte = year->fte;

  chart_workload_bridge_add_row (view, builder, "before", weeg_view_tr (view, "Work without it"),
                                 WEEG_BRIDGE_TOTAL, fte->available);
  chart_workload_bridge_add_row (view, builder, "prevented", weeg_view_tr (view, "Prevents care"),
                                 WEEG_BRIDGE_PREVENTS, -fte->prevented);
  chart_workload_bridge_add_row (view, builder, "relieved", weeg_view_tr (view, "Relieves tasks"),
                                 WEEG_BRIDGE_RELIEVES, -fte->relieved);
  if (fte->moved_out != 0 || fte->moved_in != 0)
    chart_workload_bridge_add_row (view, builder, "moved", weeg_view_tr (view, "Moves work"),
                                   WEEG_BRIDGE_MOVES, fte->moved_in - fte->moved_out);
  chart_workload_bridge_add_row (view, builder, "added", weeg_view_tr (view, "Adds work"), WEEG_BRIDGE_ADDS,
                                 fte->added);
  chart_workload_bridge_add_row (view, builder, "after", weeg_view_tr (view, "Work with it"),
                                 WEEG_BRIDGE_TOTAL, fte->available - fte->net_freed);
}

WeegFigure *
weeg_chart_workload_bridge (const WeegView *view)
{
  const WeegWorkloadResult *workload = view->analysis->workload;
  guint n = workload != NULL ? weeg_list_n (workload->years) : 0;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WeegBridgeRow));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  BridgeBuilder builder = { rows, strings, NULL };
  gpointer language = (gpointer)g_intern_string (view->language);
  const WeegWorkloadYear *year;
  WeegBridgeRow *first, *last;

  if (n == 0)
    return NULL;
  year = weeg_list_get (workload->years, n - 1);
  builder.table = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder.table, weeg_view_tr (view, "Step"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder.table, weeg_view_tr (view, "FTE"), WEEG_TABLE_ALIGN_END);
  add_rows (view, year, &builder);
  table = weeg_table_builder_end (builder.table);
  first = &g_array_index (rows, WeegBridgeRow, 0);
  last = &g_array_index (rows, WeegBridgeRow, rows->len - 1);
  set_interval (workload, first->value, last);

  description = weeg_sentence_workload (view);
  title = g_strdup_printf (weeg_view_tr (view, "From %s to %s FTE"), first->value_label, last->value_label);
  subtitle = g_strdup_printf (weeg_view_tr (view, "Staff time in %d, in FTE. Line: P5–P95 of the effects."),
                              (int)year->year);
  WeegBridgeData data = {
    .rows = (const WeegBridgeRow *)rows->data,
    .n_rows = rows->len,
    .unit = weeg_view_tr (view, "FTE"),
    .format_tick = weeg_chart_tick (view),
    .format_start = { format_start, language, NULL },
  };
  WeegFigureHead head = { .title = title, .subtitle = subtitle, .description = description, .table = table };
  return weeg_bridge_figure_new (&head, &data);
}
