/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-reach-figure.h"

static void
chart_sustainability_add_row (const WeegView *view,
                              const WeegSustainabilityItem *item,
                              const WeegSustainabilityItemResult *result,
                              GArray *rows,
                              GPtrArray *strings,
                              WeegTableBuilder *table)
{
  double now = weeg_quantity_base (item->comparator, 0), then = weeg_quantity_base (item->technology, 0);
  g_autofree char *change =
      weeg_locale_format_signed (view->locale, result->delta, fabs (result->delta) < 10 ? 2 : 0);
  char *label = g_strdup_printf ("%s %s", change, weeg_view_text (view, item->unit));
  char *note = NULL;
  WeegReachRow row = { .id = item->id, .label = weeg_view_text (view, item->name) };

  g_strchomp (label);
  g_ptr_array_add (strings, label);
  row.value_label = label;
  if (WEEG_HAS (result, share))
    {
      g_autofree char *share = weeg_locale_format_percent (view->locale, result->share, 0);

      row.has_value = TRUE;
      row.value = copysign (result->share, result->co2e);
      note = g_strdup_printf (weeg_view_tr (view, "%s of the change in CO₂e"), share);
      g_ptr_array_add (strings, note);
    }
  row.note = note != NULL ? note : weeg_view_tr (view, "no CO₂e factor");
  g_array_append_val (rows, row);

  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, row.label);
  weeg_chart_add_number (table, TRUE, now, weeg_locale_format_trimmed (view->locale, now, 1));
  weeg_chart_add_number (table, TRUE, then, weeg_locale_format_trimmed (view->locale, then, 1));
  weeg_table_builder_add_number (table, result->delta, change);
  weeg_table_builder_add_text (table, weeg_view_text (view, item->unit));
  weeg_chart_add_number (table, WEEG_HAS (result, co2e), result->co2e,
                         weeg_locale_format_signed (view->locale, result->co2e, 0));
}

static WeegTableBuilder *
chart_sustainability_new_table (const WeegView *view)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Item"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Comparator"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Technology"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Change"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Unit"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "CO₂e, kg per year"), WEEG_TABLE_ALIGN_END);
  return table;
}

static char *
chart_sustainability_describe (const WeegView *view, const WeegSustainabilityResult *result)
{
  g_autofree char *kg = NULL;

  if (!WEEG_HAS (result, co2e))
    return g_strdup (weeg_view_tr (view, "No item has a factor for CO₂e, so there is no total."));
  kg = weeg_view_number (view, fabs (result->co2e), 0);
  return g_strdup_printf (result->co2e > 0
                              ? weeg_view_tr (view, "Per year it causes %s kg CO₂e more than now.")
                              : weeg_view_tr (view, "Per year it causes %s kg CO₂e less than now."),
                          kg);
}

WeegFigure *
weeg_chart_sustainability (const WeegView *view)
{
  const WeegSustainabilityResult *result = view->analysis->sustainability;
  const WeegList *items = view->dossier->sustainability != NULL ? view->dossier->sustainability->items : NULL;
  guint n = result != NULL ? MIN (weeg_list_n (result->items), weeg_list_n (items)) : 0;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (WeegReachRow));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  WeegTableBuilder *builder;
  double longest = 0;

  if (n == 0)
    return NULL;
  builder = chart_sustainability_new_table (view);
  for (guint i = 0; i < n; i++)
    chart_sustainability_add_row (view, weeg_list_get (items, i), weeg_list_get (result->items, i), rows,
                                  strings, builder);
  table = weeg_table_builder_end (builder);
  description = chart_sustainability_describe (view, result);

  /* One scale for both sides, as long as the longest bar. */
  for (guint i = 0; i < rows->len; i++)
    longest = MAX (longest, fabs (g_array_index (rows, WeegReachRow, i).value));
  if (!(longest > 0))
    longest = 1;

  WeegReachData data = {
    .rows = (const WeegReachRow *)rows->data,
    .n_rows = rows->len,
    .low = -longest,
    .high = longest,
    .left_label = weeg_view_tr (view, "← less than now"),
    .right_label = weeg_view_tr (view, "more than now →"),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What changes for the environment"),
    .subtitle =
        weeg_view_tr (view, "Per year. The longer the bar, the larger its share of the change in CO₂e."),
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_sustainability_figure_new (&head, &data);
}
