/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences-certainty.h"
#include "weeg-tornado-figure.h"

/* Bars that are drawn; the table has all. */
#define MOST_BARS 6

static char *
format_signed (double number, gpointer language)
{
  return weeg_locale_format_signed (weeg_locale_get (language), number, 0);
}

static WeegTornadoRow
chart_tornado_make_row (const WeegView *view, const WeegTornadoBar *bar, GPtrArray *owned)
{
  WeegTornadoRow row = {
    .id = bar->criterion,
    .label = weeg_view_criterion (view, bar->criterion),
    .note = weeg_chart_keep (owned, weeg_sentence_tornado_input (view, bar)),
    .low = bar->low,
    .high = bar->high,
    .low_label = weeg_chart_keep (owned, weeg_sentence_tornado_end (view, bar, bar->from)),
    .high_label = weeg_chart_keep (owned, weeg_sentence_tornado_end (view, bar, bar->to)),
  };
  g_autofree char *low = weeg_locale_format_signed (view->locale, bar->low, 1);
  g_autofree char *high = weeg_locale_format_signed (view->locale, bar->high, 1);

  row.tooltip =
      weeg_chart_keep (owned, g_strdup_printf (
                                  /* Translators: criterion, input, then twice: the input and the outcome */
                                  weeg_view_tr (view, "%s, %s\n%s gives %s\n%s gives %s"), row.label,
                                  row.note, row.low_label, low, row.high_label, high));
  return row;
}

static WeegTable *
chart_tornado_make_table (const WeegView *view, const WeegList *bars)
{
  WeegTableBuilder *table = weeg_table_builder_new ();

  weeg_table_builder_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Input"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Input, from"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Input, to"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Outcome, from"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (table, weeg_view_tr (view, "Outcome, to"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (bars); i++)
    {
      const WeegTornadoBar *bar = weeg_list_get (bars, i);
      g_autofree char *input = weeg_sentence_tornado_input (view, bar);

      weeg_table_builder_add_row (table);
      weeg_table_builder_add_text (table, weeg_view_criterion (view, bar->criterion));
      weeg_table_builder_add_text (table, input);
      weeg_chart_add_number (table, TRUE, bar->from, weeg_sentence_tornado_end (view, bar, bar->from));
      weeg_chart_add_number (table, TRUE, bar->to, weeg_sentence_tornado_end (view, bar, bar->to));
      weeg_chart_add_number (table, TRUE, bar->low, weeg_locale_format_signed (view->locale, bar->low, 1));
      weeg_chart_add_number (table, TRUE, bar->high, weeg_locale_format_signed (view->locale, bar->high, 1));
    }
  return weeg_table_builder_end (table);
}

WeegFigure *
weeg_chart_tornado (const WeegView *view)
{
  const WeegSensitivityResult *sensitivity = view->analysis->sensitivity;
  guint n = sensitivity != NULL ? weeg_list_n (sensitivity->tornado) : 0, shown = MIN (n, MOST_BARS);
  WeegTornadoRow rows[MOST_BARS];
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *axis = NULL;
  g_autofree char *base = NULL;
  g_autofree char *base_label = NULL;
  const WeegValueResult *value = view->analysis->value;
  gboolean compares;

  if (n == 0 || !WEEG_HAS (sensitivity, difference))
    return NULL;
  compares = value->comparator != NULL;
  for (guint i = 0; i < shown; i++)
    rows[i] = chart_tornado_make_row (view, weeg_list_get (sensitivity->tornado, i), owned);
  table = chart_tornado_make_table (view, sensitivity->tornado);
  description = weeg_sentence_tornado (view);
  base = weeg_locale_format_signed (view->locale, sensitivity->difference, 1);
  /* Translators: the outcome as it is now */
  base_label = g_strdup_printf (weeg_view_tr (view, "now %s"), base);
  subtitle = g_strdup_printf (
      shown < n ? weeg_view_tr (view, "Each input from low (hatched) to high (filled); the %u widest of %u.")
                : weeg_view_tr (view, "Each input from low (hatched) to high (filled)."),
      shown, n);
  if (compares)
    axis = g_strdup_printf (weeg_view_tr (view, "value of %s less that of %s"),
                            weeg_view_alternative (view, value->advised),
                            weeg_view_alternative (view, value->comparator));
  else
    axis = g_strdup_printf (weeg_view_tr (view, "value of %s"), weeg_view_alternative (view, value->advised));

  WeegTornadoData data = {
    .rows = rows,
    .n_rows = shown,
    .base = sensitivity->difference,
    .base_label = base_label,
    .zero_label = compares ? weeg_view_tr (view, "equal") : NULL,
    .axis_title = axis,
    .format_tick = { format_signed, (gpointer)g_intern_string (view->language), NULL },
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "What moves the outcome most"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_tornado_figure_new (&head, &data);
}
