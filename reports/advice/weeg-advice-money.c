/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-names.h"
#include "weeg-sentences-money.h"

/* Money: per year, per payer, and what is left when it is added up. */

static void
advice_money_add_years (WeegAdviceWriter *writer, const WeegBudgetResult *budget)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Year"), WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Cash"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Accounting"), WEEG_ALIGN_END, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Cash, added up"), WEEG_ALIGN_END, 1);
  weeg_table_block_set_row_headers (table, TRUE);
  for (guint i = 0; i < weeg_list_n (budget->years); i++)
    {
      const WeegBudgetYear *year = weeg_list_get (budget->years, i);

      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, weeg_advice_keep (writer, g_strdup_printf ("%d", (int)year->year)),
          weeg_advice_keep (writer, weeg_sentence_euro_impact (view, year->cash)),
          weeg_advice_keep (writer, weeg_sentence_euro_impact (view, year->accounting)),
          weeg_advice_keep (writer, weeg_sentence_euro_impact (view, year->cumulative)), NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* "own budget €120,000" of those for whom the sign of the impact is @sign. (transfer full), "" for nobody */
static char *
list_payers (WeegAdviceWriter *writer, const WeegMap *payers, int sign)
{
  const WeegView *view = &writer->view;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < weeg_map_n (payers); i++)
    {
      double impact = sign * weeg_map_cell (payers, i).number;
      g_autofree char *part = NULL;

      if (impact <= 0)
        continue;
      part = g_strdup_printf ("%s %s", weeg_name (view->language, "payer", weeg_map_key (payers, i)),
                              weeg_advice_keep (writer, weeg_view_euro (view, impact)));
      g_strv_builder_add (builder, part);
    }
  return weeg_view_join_parts (view, builder);
}

/* Cash per payer over the horizon: where the walls between budgets stand. */
static void
add_payers (WeegAdviceWriter *writer, const WeegBudgetResult *budget)
{
  const WeegView *view = &writer->view;
  const WeegBudgetYear *first = weeg_list_get (budget->years, 0);
  const WeegBudgetYear *last = weeg_list_get (budget->years, weeg_list_n (budget->years) - 1);
  g_autofree char *pay = list_payers (writer, budget->payers, 1);
  g_autofree char *gain = list_payers (writer, budget->payers, -1);
  g_autofree char *text = NULL;

  if (*pay == '\0' && *gain == '\0')
    return;
  if (*gain == '\0')
    /* Translators: years, then who pays and how much, joined */
    text = g_strdup_printf (weeg_view_tr (view, "In all over %d–%d it costs: %s. Nobody saves money by it."),
                            (int)first->year, (int)last->year, pay);
  else if (*pay == '\0')
    text = g_strdup_printf (weeg_view_tr (view, "In all over %d–%d it saves: %s. Nobody pays more."),
                            (int)first->year, (int)last->year, gain);
  else
    text = g_strdup_printf (
        weeg_view_tr (view, "In all over %d–%d it costs: %s. It saves: %s. Who pays is not who gains."),
        (int)first->year, (int)last->year, pay, gain);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Who pays, who gains."), text);
}

static void
add_totals (WeegAdviceWriter *writer, const WeegBudgetResult *budget)
{
  const WeegView *view = &writer->view;
  g_autofree char *npv = weeg_sentence_euro_impact (view, -budget->npv);
  g_autofree char *payback =
      WEEG_HAS (budget, payback_year)
          ? g_strdup_printf (weeg_view_tr (view, "It has earned itself back in %d."),
                             (int)budget->payback_year)
          : g_strdup (weeg_view_tr (view, "It does not earn itself back within these years."));

  if (WEEG_HAS (budget, npv))
    weeg_advice_add_labelled (writer, weeg_view_tr (view, "Net present value:"),
                              weeg_advice_keep (writer, g_strdup_printf ("%s. %s", npv, payback)));
  else
    weeg_blocks_add_paragraph (writer->blocks, payback);
  if (WEEG_HAS (budget, break_even_volume))
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Break-even volume."),
        weeg_advice_keep (writer,
                          g_strdup_printf (weeg_view_tr (view, "%s cases a year."),
                                           weeg_advice_number (writer, budget->break_even_volume, 0))));
  if (WEEG_HAS (budget, break_even_wage))
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Break-even wage."),
        weeg_advice_keep (
            writer,
            g_strdup_printf (weeg_view_tr (view, "It pays for itself when a cashable hour costs %s."),
                             weeg_advice_keep (writer, weeg_view_euro (view, budget->break_even_wage)))));
}

static void
add_opportunity (WeegAdviceWriter *writer)
{
  g_autofree char *text = weeg_sentence_opportunity (&writer->view);

  if (text != NULL)
    weeg_advice_add_labelled (writer, weeg_view_tr (&writer->view, "What the same could do."), text);
}

static void
add_warnings (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autofree char *twice = weeg_sentence_counted_twice (view);
  g_autofree char *freed = weeg_sentence_not_counted (view);

  if (twice != NULL)
    weeg_advice_add_labelled (writer, weeg_view_tr (view, "Counted twice?"), twice);
  if (freed != NULL)
    weeg_advice_add_labelled (writer, weeg_view_tr (view, "Not counted."), freed);
}

void
weeg_advice_write_money (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegBudgetResult *budget = view->analysis->budget;

  weeg_advice_add_section (writer, "money", weeg_view_tr (view, "Money"));
  weeg_advice_add_sentence (writer, weeg_sentence_money (view));
  if (budget == NULL || weeg_list_n (budget->years) == 0)
    return;
  advice_money_add_years (writer, budget);
  add_payers (writer, budget);
  add_totals (writer, budget);
  add_opportunity (writer);
  add_warnings (writer);
  weeg_blocks_add_note (
      writer->blocks,
      weeg_view_tr (view,
                    "Costs less savings, against the comparator, in prices of the base year. Cash is "
                    "when it is paid; accounting spreads an investment over its life. Staff time counts "
                    "only where it is cashable."));
}
