/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-private.h"
#include "weeg-charts.h"
#include "weeg-sentences-certainty.h"
#include "weeg-stack-figure.h"

/* Ranks that some alternative has: one that is knocked out takes none. */
static guint
count_ranks (const WeegMap *ranks)
{
  guint n = 0;

  for (guint i = 0; i < weeg_map_n (ranks); i++)
    for (guint rank = 0; rank < weeg_list_n (weeg_map_cell (ranks, i).pointer); rank++)
      if (weeg_list_number (weeg_map_cell (ranks, i).pointer, rank) > 0)
        n = MAX (n, rank + 1);
  return n;
}

/* A bar, and its line of the table. */
static WeegStackRow
chart_rank_acceptability_make_row (
    const WeegView *view, guint index, guint n_ranks, WeegTableBuilder *table, GPtrArray *owned)
{
  const WeegMap *ranks = view->analysis->value->rank_acceptability;
  const char *id = weeg_map_key (ranks, index);
  const WeegAlternativeResult *result = weeg_map_get (view->analysis->value->alternatives, id);
  const WeegList *list = weeg_map_cell (ranks, index).pointer;
  double *shares = weeg_chart_keep (owned, g_new0 (double, n_ranks + 1));
  const char **texts = weeg_chart_keep (owned, g_new0 (const char *, n_ranks + 1));
  g_autoptr (GString) tooltip = g_string_new (weeg_view_alternative (view, id));
  WeegStackRow row = {
    .id = id, .label = weeg_view_alternative (view, id), .shares = shares, .texts = texts
  };

  if (WEEG_HAS (result, knocked_out) && result->knocked_out)
    row.note = weeg_view_tr (view, "knocked out");
  weeg_table_builder_add_row (table);
  weeg_table_builder_add_text (table, row.label);
  for (guint rank = 0; rank < n_ranks; rank++)
    {
      shares[rank] = weeg_list_number (list, rank);
      texts[rank] = weeg_chart_keep (owned, weeg_locale_format_percent (view->locale, shares[rank], 0));
      g_string_append_c (tooltip, '\n');
      /* Translators: a rank, and in which share of the draws */
      g_string_append_printf (tooltip, weeg_view_tr (view, "rank %u: %s"), rank + 1, texts[rank]);
      weeg_chart_add_number (table, TRUE, shares[rank],
                             weeg_locale_format_percent (view->locale, shares[rank], 1));
    }
  row.tooltip = weeg_chart_keep (owned, g_string_free (g_steal_pointer (&tooltip), FALSE));
  return row;
}

WeegFigure *
weeg_chart_rank_acceptability (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;
  const WeegMap *ranks = value != NULL ? value->rank_acceptability : NULL;
  guint n = weeg_map_n (ranks), n_ranks = count_ranks (ranks);
  g_autofree WeegStackRow *rows = g_new0 (WeegStackRow, n + 1);
  g_autofree const char **parts = g_new0 (const char *, n_ranks + 1);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (WeegTable) table = NULL;
  g_autofree char *description = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *draws = NULL;
  WeegTableBuilder *builder;

  if (n == 0 || n_ranks == 0)
    return NULL;
  builder = weeg_table_builder_new ();
  weeg_table_builder_add_column (builder, weeg_view_tr (view, "Alternative"), WEEG_TABLE_ALIGN_START);
  for (guint rank = 0; rank < n_ranks; rank++)
    {
      parts[rank] = weeg_chart_keep (owned, g_strdup_printf (weeg_view_tr (view, "rank %u"), rank + 1));
      weeg_table_builder_add_column (builder, parts[rank], WEEG_TABLE_ALIGN_END);
    }
  for (guint i = 0; i < n; i++)
    rows[i] = chart_rank_acceptability_make_row (view, i, n_ranks, builder, owned);
  table = weeg_table_builder_end (builder);
  description = weeg_sentence_ranks (view);
  draws = weeg_view_number (view, (double)value->iterations, 0);
  subtitle = g_strdup_printf (
      weeg_view_tr (view, "Share of %s draws in which weights and scores are varied."), draws);

  WeegStackData data = {
    .rows = rows,
    .n_rows = n,
    .parts = parts,
    .n_parts = n_ranks,
    .format_tick = weeg_chart_percent_tick (view),
  };
  WeegFigureHead head = {
    .title = weeg_view_tr (view, "How often each alternative has each rank"),
    .subtitle = subtitle,
    .description = description,
    .table = table,
    .left_out = weeg_chart_left_out (view),
  };
  return weeg_rank_acceptability_figure_new (&head, &data);
}
