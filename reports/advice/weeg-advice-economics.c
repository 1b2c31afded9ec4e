/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-charts.h"
#include "weeg-sentences-economics.h"
#include "weeg-view-economics.h"

/* Cost-effectiveness: what it costs and gives, how sure that is, and what more certainty would be worth. */

static const char *
keep_euro (WeegAdviceWriter *writer, double amount)
{
  return weeg_advice_keep (writer, weeg_view_euro (&writer->view, amount));
}

/* What costs less says so, as in the table of money: a sign alone is soon missed. */
static const char *
extra_cost (WeegAdviceWriter *writer, double cost)
{
  return cost < 0 ? weeg_advice_keep (writer, weeg_sentence_euro_impact (&writer->view, cost))
                  : keep_euro (writer, cost);
}

static const char *
place_of (const WeegView *view, const WeegStrategyOutcome *outcome)
{
  switch ((WeegDominance)outcome->status)
    {
    case WEEG_DOMINANCE_DOMINATED:
      return weeg_view_tr (view, "dominated");
    case WEEG_DOMINANCE_EXTENDED_DOMINATED:
      return weeg_view_tr (view, "dominated by a mix");
    case WEEG_DOMINANCE_FRONTIER:
    default:
      return weeg_view_tr (view, "on the frontier");
    }
}

static void
add_strategies (WeegAdviceWriter *writer, const WeegMap *strategies)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  const char *advised = weeg_view_strategy_advised (view);

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Strategy"), WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Costs"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "QALY"), WEEG_ALIGN_DECIMAL, 0.9);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Extra cost"), WEEG_ALIGN_END, 1.7);
  weeg_table_block_add_column (table, weeg_view_tr (view, "QALYs gained"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Per extra QALY"), WEEG_ALIGN_END, 1.1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Place"), WEEG_ALIGN_START, 1.4);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_set_caption (
      table, weeg_view_tr (view, "Per person, discounted; extra cost and QALYs gained against the first, "
                                 "cost per extra QALY against the one before it on the frontier"));
  for (guint i = 0; i < weeg_map_n (strategies); i++)
    {
      const char *id = weeg_map_key (strategies, i);
      const WeegStrategyOutcome *outcome = weeg_map_cell (strategies, i).pointer;

      weeg_table_block_add_row (
          table, g_strcmp0 (id, advised) == 0 ? WEEG_ROW_STRONG : WEEG_ROW_NORMAL,
          weeg_view_strategy (view, id), keep_euro (writer, outcome->cost),
          weeg_advice_number (writer, outcome->effect, 3),
          i > 0 ? extra_cost (writer, outcome->incremental_cost) : "–",
          i > 0 ? weeg_advice_keep (writer,
                                    weeg_locale_format_signed (view->locale, outcome->incremental_effect, 3))
                : "–",
          WEEG_HAS (outcome, icer) ? keep_euro (writer, outcome->icer) : "–", place_of (view, outcome), NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* The plane beside the curves; alone, at full width. */
static void
add_figures (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegFigure) plane = weeg_chart_ce_plane (view);
  g_autoptr (WeegFigure) curves = weeg_chart_ceac (view);
  const char *plane_caption =
      weeg_view_tr (view, "Costs and QALYs against the first strategy. Dashed: what a QALY may cost.");
  g_autoptr (WeegBlocks) left = weeg_blocks_new ();
  g_autoptr (WeegBlocks) right = weeg_blocks_new ();

  if (plane == NULL)
    return;
  if (curves == NULL)
    {
      weeg_blocks_add_figure (writer->blocks, plane, "figure-ce-plane", plane_caption, 190);
      return;
    }
  weeg_blocks_add_figure (left, plane, "figure-ce-plane", plane_caption, 155);
  weeg_blocks_add_figure (
      right, curves, "figure-ceac",
      weeg_view_tr (view, "How likely each is the most cost-effective. Grey: the best on average."), 155);
  weeg_blocks_add_columns (writer->blocks, left, right, 6);
}

/* "Telemonitoring (65 %)": the strategy that is best on average, and in how many of the samples it is. */
static const char *
best_on_average (WeegAdviceWriter *writer, const char *threshold)
{
  const WeegView *view = &writer->view;
  const WeegCeafPoint *point = weeg_map_get (view->analysis->economics->ceaf, threshold);
  g_autofree char *share = NULL;

  if (point == NULL)
    return "–";
  share = weeg_locale_format_percent (view->locale, point->p, 0);
  return weeg_advice_keep (writer,
                           g_strdup_printf ("%s (%s)", weeg_view_strategy (view, point->strategy), share));
}

/* What is best at the thresholds that are spoken of, how likely, and what it would be worth to know more. */
static void
add_thresholds (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegEconomicsResult *economics = view->analysis->economics;
  double thresholds[3];
  const char *keys[3];
  guint n = weeg_view_thresholds (view, G_N_ELEMENTS (keys), thresholds, keys);
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  g_autofree char *best =
      /* Translators: the head of a column with "Telemonitoring (65 %)" */
      g_strdup_printf (weeg_view_tr (view, "Best on average (share of %s samples)"),
                       weeg_advice_number (writer, (double)economics->samples, 0));

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "A QALY may cost"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, best, WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "EVPI per person"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Standard error"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "EVPI, population"), WEEG_ALIGN_END, 1);
  weeg_table_block_set_row_headers (table, TRUE);
  for (guint i = 0; i < n; i++)
    weeg_table_block_add_row (
        table, WEEG_ROW_NORMAL, keep_euro (writer, thresholds[i]), best_on_average (writer, keys[i]),
        keep_euro (writer, weeg_map_number (economics->evpi, keys[i], 0)),
        keep_euro (writer, weeg_map_number (economics->evpi_standard_error, keys[i], 0)),
        weeg_map_has (economics->evpi_population, keys[i])
            ? keep_euro (writer, weeg_map_number (economics->evpi_population, keys[i], 0))
            : "–",
        NULL);
  weeg_blocks_add_table (writer->blocks, table);
}

/* Without samples in a line what is not known; of a model in which nothing is uncertain there is no more to
 * know. */
static void
add_information (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  gboolean sampled = weeg_map_n (view->analysis->economics->evpi) > 0;
  gboolean certain = weeg_view_model_is_certain (view);
  g_autofree char *information = certain ? NULL : weeg_sentence_information (view);
  g_autofree char *likely = sampled && !certain ? NULL : weeg_sentence_acceptability (view);

  weeg_advice_add_labelled (writer, weeg_view_tr (view, "How likely."), likely);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What more certainty is worth."), information);
  if (sampled && !certain)
    add_thresholds (writer);
}

void
weeg_advice_write_economics (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegEconomicsResult *economics = view->analysis->economics;
  g_autofree char *frontier = NULL;

  /* Without a model it is one line more about money, not a section. */
  if (economics == NULL ||
      (weeg_list_n (economics->problems) == 0 && weeg_map_n (economics->strategies) == 0))
    {
      weeg_blocks_add_paragraph (writer->blocks,
                                 weeg_view_tr (view, "Cost-effectiveness has not been modelled."));
      return;
    }
  weeg_advice_add_section (writer, "economics", weeg_view_tr (view, "Cost-effectiveness"));
  if (weeg_view_model_is_blank (view))
    {
      weeg_advice_add_sentence (writer, weeg_sentence_blank_model (view));
      return;
    }
  if (weeg_list_n (economics->problems) > 0)
    {
      /* What the engines say of it is for who makes the model, and in English. */
      weeg_advice_add_sentence (writer, weeg_sentence_broken_model (view));
      return;
    }
  weeg_advice_add_sentence (writer, weeg_sentence_cost_effectiveness (view));
  add_strategies (writer, economics->strategies);
  frontier = weeg_sentence_frontier (view);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "The frontier."), frontier);
  add_figures (writer);
  add_information (writer);
  weeg_blocks_add_note (
      writer->blocks,
      weeg_view_tr (view,
                    "What a QALY may cost is a reference, not a verdict: severity, need and what the money "
                    "could do elsewhere weigh as well. EVPI is what it is worth to know everything for "
                    "certain; research that costs more is not worth it."));
}
