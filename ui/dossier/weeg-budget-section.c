/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "weeg-charts.h"
#include "weeg-names.h"
#include "weeg-rows.h"
#include "weeg-sentences-money.h"
#include "weeg-sentences.h"
#include "weeg-step-sections.h"

static void
budget_section_add_euros (const WeegView *view, WeegTableBuilder *builder, double amount)
{
  g_autofree char *text = weeg_locale_format_euro (view->locale, amount, 0);

  weeg_table_builder_add_number (builder, amount, text);
}

static void
budget_section_add_years (const WeegView *view, GtkWidget *section, const WeegBudgetResult *result)
{
  GtkWidget *group = weeg_section_add_group (
      section, _ ("Budget impact per year"),
      _ ("Costs less savings, in euros of the base year: more than zero costs, less than zero saves."));
  g_autoptr (WeegTableBuilder) builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;

  weeg_table_builder_add_column (builder, _ ("Year"), WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, _ ("Cash"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("With depreciation"), WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_column (builder, _ ("Cash, added up"), WEEG_TABLE_ALIGN_END);
  for (guint i = 0; i < weeg_list_n (result->years); i++)
    {
      const WeegBudgetYear *year = weeg_list_get (result->years, i);
      g_autofree char *name = g_strdup_printf ("%d", (int)year->year);

      weeg_table_builder_add_row (builder);
      weeg_table_builder_add_text (builder, name);
      budget_section_add_euros (view, builder, year->cash);
      budget_section_add_euros (view, builder, year->accounting);
      budget_section_add_euros (view, builder, year->cumulative);
    }
  table = weeg_table_builder_end (g_steal_pointer (&builder));
  weeg_group_add_table (group, table, _ ("Budget impact per year"));
}

static void
budget_section_add_summary (const WeegView *view, GtkWidget *section, const WeegBudgetResult *result)
{
  GtkWidget *group = weeg_section_add_group (section, NULL, NULL);
  g_autofree char *mean = weeg_sentence_euro_impact (view, result->mean_per_year);
  g_autofree char *npv = weeg_sentence_euro_impact (view, -result->npv);
  g_autofree char *payback = WEEG_HAS (result, payback_year)
                                 ? g_strdup_printf ("%d", (int)result->payback_year)
                                 : g_strdup (_ ("never within these years"));

  weeg_group_add_value (group, _ ("On average per year"), NULL, mean);
  if (WEEG_HAS (result, npv))
    weeg_group_add_value (group, _ ("Net present value"), _ ("Of all years together, discounted"), npv);
  weeg_group_add_value (group, _ ("Paid back in"), NULL, payback);
  if (WEEG_HAS (result, break_even_volume))
    {
      g_autofree char *volume = weeg_locale_format_number (view->locale, result->break_even_volume, 0);

      weeg_group_add_value (group, _ ("Break-even volume"), _ ("Cases per year at which it costs nothing"),
                            volume);
    }
  if (WEEG_HAS (result, break_even_wage))
    {
      g_autofree char *wage = weeg_locale_format_euro (view->locale, result->break_even_wage, 0);

      weeg_group_add_value (group, _ ("Break-even wage"),
                            _ ("Cost of an hour of staff at which it costs nothing"), wage);
    }
}

/* Where the walls between budgets stand, and what is not counted or counted twice. */
static void
add_payers (const WeegView *view, GtkWidget *section, const WeegBudgetResult *result)
{
  GtkWidget *group =
      weeg_section_add_group (section, _ ("Per payer"), _ ("All years together, not discounted."));
  g_autofree char *twice = weeg_sentence_counted_twice (view);
  g_autofree char *freed = weeg_sentence_not_counted (view);
  g_autofree char *opportunity = weeg_sentence_opportunity (view);

  for (guint i = 0; i < weeg_map_n (result->payers); i++)
    {
      g_autofree char *impact = weeg_sentence_euro_impact (view, weeg_map_cell (result->payers, i).number);
      g_autofree char *payer = weeg_name_capital (view->language, "payer", weeg_map_key (result->payers, i));

      weeg_group_add_value (group, payer, NULL, impact);
    }
  weeg_group_add_fact (group, _ ("What the same could do"), opportunity);
  weeg_group_add_fact (group, _ ("Counted twice?"), twice);
  weeg_group_add_fact (group, _ ("Not counted"), freed);
  weeg_group_show_filled (group);
}

static char *
describe_amount (const WeegView *view, const WeegBudgetItem *item)
{
  g_autofree char *base = weeg_locale_format_euro (view->locale, weeg_quantity_base (item->amount, 0), 0);
  double low, high;

  if (weeg_quantity_is_uncertain (item->amount) && weeg_quantity_ends (item->amount, &low, &high))
    {
      g_autofree char *from = weeg_locale_format_euro (view->locale, low, 0);
      g_autofree char *to = weeg_locale_format_euro (view->locale, high, 0);

      /* Translators: an amount, the lowest and the highest it may be. */
      return g_strdup_printf (_ ("%s\n(%s to %s)"), base, from, to);
    }
  return g_steal_pointer (&base);
}

static char *
describe_when (const WeegView *view, const WeegBudget *budget, const WeegBudgetItem *item)
{
  gint64 first = WEEG_HAS (item, from) ? item->from : budget->base_year;
  gint64 last = WEEG_HAS (item, to) ? item->to : budget->base_year + budget->years - 1;

  if (item->kind == WEEG_BUDGET_KIND_INVESTMENT || item->kind == WEEG_BUDGET_KIND_ONE_OFF)
    return g_strdup_printf (_ ("in %d"), (int)(WEEG_HAS (item, year) ? item->year : budget->base_year));
  if (item->per_case)
    /* Translators: first and last year. */
    return g_strdup_printf (_ ("per case, %d to %d"), (int)first, (int)last);
  return g_strdup_printf (_ ("per year, %d to %d"), (int)first, (int)last);
}

static void
add_items (const WeegView *view, GtkWidget *section, const WeegBudget *budget)
{
  GtkWidget *group = weeg_section_add_group (section, _ ("Items"), NULL);

  for (guint i = 0; i < weeg_list_n (budget->items); i++)
    {
      const WeegBudgetItem *item = weeg_list_get (budget->items, i);
      g_autofree char *kind = weeg_words_choice (view, "budget_kind", weeg_budget_kind_names, item->kind);
      g_autofree char *when = describe_when (view, budget, item);
      g_autofree char *amount = describe_amount (view, item);
      const char *payer = item->payer != NULL ? weeg_name (view->language, "payer", item->payer) : "";
      const char *source = weeg_view_text (view, item->source);
      g_autofree char *note = g_strdup_printf ("%s, %s%s%s%s%s", kind, when, *payer != '\0' ? " · " : "",
                                               payer, *source != '\0' ? "\n" : "", source);

      weeg_group_add_value (group, weeg_view_text (view, item->name), note, amount);
    }
  if (weeg_list_n (budget->items) == 0)
    weeg_group_add_empty (group, _ ("No items yet."));
}

GtkWidget *
weeg_budget_section_new (const WeegView *view)
{
  const WeegBudget *budget = view->dossier->budget;
  const WeegBudgetResult *result = view->analysis != NULL ? view->analysis->budget : NULL;
  GtkWidget *section = weeg_section_new ();

  if (budget == NULL)
    {
      weeg_group_add_empty (
          weeg_section_add_group (section, NULL, NULL),
          _ ("No budget yet. What it costs and saves per year, and who pays, belongs here."));
      return section;
    }
  if (result != NULL)
    {
      budget_section_add_summary (view, section, result);
      weeg_section_take_figure (section, weeg_chart_budget_impact (view));
      budget_section_add_years (view, section, result);
      add_payers (view, section, result);
    }
  add_items (view, section, budget);
  return section;
}
