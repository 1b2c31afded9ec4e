/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-charts.h"

/* Alternatives of the profile in one band. */
#define MOST_BESIDE 3
/* Those of one table, whose names and numbers stand in columns. */
#define MOST_IN_TABLE 4

/* Value: the number with its interval, where it comes from, and the group's scores. */

static const char *
agreement_of (WeegAdviceWriter *writer, const char *criterion)
{
  const WeegAgreementResult *agreement = writer->view.analysis->agreement;
  const WeegEither *value = agreement != NULL ? weeg_map_get (agreement->criteria, criterion) : NULL;

  return weeg_either_is (value, WEEG_KIND_NUMBER) ? weeg_advice_number (writer, value->cell.number, 2) : "–";
}

/* The alternatives of one table: @n from @first. */
typedef struct
{
  WeegTableBlock *block;
  guint first, n;
} ValueTable;

/* A row under the criteria: what @tell says of each alternative; none if it has nothing to say of any. */
static void
add_total (WeegAdviceWriter *writer,
           const ValueTable *table,
           WeegRowStyle style,
           const char *label,
           const char *(*tell) (WeegAdviceWriter *writer, const WeegAlternativeResult *result))
{
  const WeegMap *alternatives = writer->view.analysis->value->alternatives;
  guint n = table->n;
  g_autofree const char **cells = g_new0 (const char *, n + 3);
  gboolean told = FALSE;

  cells[0] = label;
  cells[1] = cells[2 + n] = "";
  for (guint a = 0; a < n; a++)
    {
      cells[2 + a] = tell (writer, weeg_map_cell (alternatives, table->first + a).pointer);
      told = told || *cells[2 + a] != '\0';
    }
  if (told)
    weeg_table_block_add_row_array (table->block, style, cells, n + 3);
}

static const char *
tell_value (WeegAdviceWriter *writer, const WeegAlternativeResult *result)
{
  return WEEG_HAS (result, value) ? weeg_advice_number (writer, result->value, 1) : "–";
}

static const char *
tell_interval (WeegAdviceWriter *writer, const WeegAlternativeResult *result)
{
  return WEEG_HAS (result, interval)
             ? weeg_advice_keep (writer, weeg_locale_format_range (writer->view.locale, result->interval->p5,
                                                                   result->interval->p95, 0))
             : "–";
}

static const char *
tell_rank (WeegAdviceWriter *writer, const WeegAlternativeResult *result)
{
  return WEEG_HAS (result, rank) ? weeg_advice_number (writer, (double)result->rank, 0) : "–";
}

static const char *
tell_remark (WeegAdviceWriter *writer, const WeegAlternativeResult *result)
{
  if (result->knocked_out)
    return weeg_view_tr (&writer->view, "knocked out: below a must");
  return WEEG_HAS (result, value) ? "" : weeg_view_tr (&writer->view, "not everything is scored");
}

static void
advice_value_add_criterion (WeegAdviceWriter *writer, const ValueTable *table, guint c)
{
  const WeegView *view = &writer->view;
  const WeegValueResult *value = view->analysis->value;
  const char *id = weeg_map_key (value->weights, c);
  const WeegWeightResult *weight = weeg_map_cell (value->weights, c).pointer;
  guint n = table->n;
  g_autofree const char **cells = g_new0 (const char *, n + 3);

  cells[0] = weeg_view_criterion (view, id);
  cells[1] = weeg_advice_keep (writer, weeg_locale_format_percent (view->locale, weight->weight, 1));
  for (guint a = 0; a < n; a++)
    {
      const WeegAlternativeResult *result = weeg_map_cell (value->alternatives, table->first + a).pointer;
      const WeegCellResult *cell = weeg_map_get (result->cells, id);

      cells[2 + a] =
          cell != NULL && WEEG_HAS (cell, value) ? weeg_advice_number (writer, cell->value, 0) : "–";
    }
  cells[2 + n] = agreement_of (writer, id);
  weeg_table_block_add_row_array (table->block, WEEG_ROW_NORMAL, cells, n + 3);
}

/* Group value per criterion and alternative, and under them what they come to. */
static void
add_criteria_of (WeegAdviceWriter *writer, guint first, guint last)
{
  const WeegView *view = &writer->view;
  const WeegValueResult *value = view->analysis->value;
  g_autoptr (WeegTableBlock) block = weeg_table_block_new ();
  const ValueTable table = { block, first, last - first };

  weeg_table_block_set_compact (block, TRUE);
  weeg_table_block_add_column (block, weeg_view_tr (view, "Criterion"), WEEG_ALIGN_START, 2.6);
  weeg_table_block_add_column (block, weeg_view_tr (view, "Weight"), WEEG_ALIGN_DECIMAL, 0.8);
  for (guint a = first; a < last; a++)
    weeg_table_block_add_column (block, weeg_view_alternative (view, weeg_map_key (value->alternatives, a)),
                                 WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (block, weeg_view_tr (view, "Agreement"), WEEG_ALIGN_DECIMAL, 0.9);
  weeg_table_block_set_row_headers (block, TRUE);
  weeg_table_block_set_caption (
      block, weeg_view_tr (view, "The group’s value per criterion, 0–100, with weight and agreement"));
  for (guint c = 0; c < weeg_map_n (value->weights); c++)
    advice_value_add_criterion (writer, &table, c);
  if (!writer->light)
    {
      add_total (writer, &table, WEEG_ROW_STRONG, weeg_view_tr (view, "Value (0–100)"), tell_value);
      add_total (writer, &table, WEEG_ROW_NORMAL, weeg_view_tr (view, "P5–P95"), tell_interval);
      add_total (writer, &table, WEEG_ROW_NORMAL, weeg_view_tr (view, "Rank"), tell_rank);
      add_total (writer, &table, WEEG_ROW_NORMAL, weeg_view_tr (view, "Remark"), tell_remark);
    }
  weeg_blocks_add_table (writer->blocks, block);
}

/* In as few tables as leave room for the names, of as many alternatives each. */
static void
add_criteria (WeegAdviceWriter *writer)
{
  guint n = weeg_map_n (writer->view.analysis->value->alternatives);
  guint n_tables = (n + MOST_IN_TABLE - 1) / MOST_IN_TABLE;

  for (guint i = 0; i < n_tables; i++)
    add_criteria_of (writer, i * n / n_tables, (i + 1) * n / n_tables);
}

/* Whether anything has been scored that counts. */
static gboolean
has_cells (const WeegValueResult *value)
{
  for (guint a = 0; value != NULL && a < weeg_map_n (value->alternatives); a++)
    {
      const WeegAlternativeResult *result = weeg_map_cell (value->alternatives, a).pointer;

      for (guint c = 0; c < weeg_map_n (result->cells); c++)
        if (WEEG_HAS ((const WeegCellResult *)weeg_map_cell (result->cells, c).pointer, value))
          return TRUE;
    }
  return FALSE;
}

/* Lower than on a screen, as the numbers stand in the table below it too: a row for each criterion and for
 * each perspective over those that follow each other. */
static double
profile_height (const WeegView *view)
{
  const WeegValueResult *value = view->analysis->value;
  guint n = weeg_map_n (value->weights), n_rows = n;
  const char *before = NULL;

  for (guint i = 0; i < n; i++)
    {
      const char *perspective = weeg_view_perspective (view, weeg_map_key (value->weights, i));

      n_rows += perspective != NULL && g_strcmp0 (perspective, before) != 0 ? 1 : 0;
      before = perspective;
    }
  return weeg_map_n (value->alternatives) > MOST_BESIDE ? 0 : 38 + 11.5 * n_rows;
}

void
weeg_advice_write_value (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegValueResult *value = view->analysis->value;
  g_autoptr (WeegFigure) figure = weeg_chart_profile (view);

  weeg_advice_add_section (writer, "value", weeg_view_tr (view, "Value"));
  weeg_advice_add_sentence (writer, weeg_sentence_value (view));
  if (!has_cells (value))
    return;
  if (g_strcmp0 (value->weights_source, "equal") == 0)
    weeg_blocks_add_paragraph (
        writer->blocks, weeg_view_tr (view, "No member has weighed the criteria, so all weigh the same."));
  if (figure != NULL && !writer->light)
    weeg_blocks_add_figure (writer->blocks, figure, "figure-profile",
                            weeg_view_tr (view, "What each criterion contributes to the value."),
                            profile_height (view));
  /* Behind the figure: it may go on over a page, which a figure cannot. */
  add_criteria (writer);
}
