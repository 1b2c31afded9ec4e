/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-names.h"

/* Sustainability and resilience. */

static void
add_items (WeegAdviceWriter *writer, const WeegSustainabilityResult *result)
{
  const WeegView *view = &writer->view;
  const WeegList *items = view->dossier->sustainability->items;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Item"), WEEG_ALIGN_START, 2.4);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Change per year"), WEEG_ALIGN_END, 1.2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "kg CO₂e"), WEEG_ALIGN_END, 0.8);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Share"), WEEG_ALIGN_END, 0.6);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Certainty"), WEEG_ALIGN_START, 0.8);
  for (guint i = 0; i < weeg_list_n (items) && i < weeg_list_n (result->items); i++)
    {
      const WeegSustainabilityItem *item = weeg_list_get (items, i);
      const WeegSustainabilityItemResult *change = weeg_list_get (result->items, i);
      g_autofree char *delta = WEEG_HAS (change, delta)
                                   ? weeg_locale_format_signed (view->locale, change->delta, 0)
                                   : g_strdup ("–");
      g_autofree char *with_unit = g_strdup_printf ("%s %s", delta, weeg_view_text (view, item->unit));

      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, weeg_view_text (view, item->name), with_unit,
          WEEG_HAS (change, co2e)
              ? weeg_advice_keep (writer, weeg_locale_format_signed (view->locale, change->co2e, 0))
              : "–",
          WEEG_HAS (change, share)
              ? weeg_advice_keep (writer, weeg_locale_format_percent (view->locale, change->share, 0))
              : "–",
          WEEG_HAS (item, certainty)
              ? weeg_view_choice (view, "certainty", weeg_certainty_names, item->certainty)
              : "",
          NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_sustainability (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegSustainabilityResult *result = view->analysis->sustainability;

  weeg_blocks_add_heading (writer->blocks, 2, NULL, weeg_view_tr (view, "Sustainability"));
  if (result == NULL || weeg_list_n (result->items) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks,
                                 weeg_view_tr (view, "Nothing has been recorded on sustainability."));
      return;
    }
  if (WEEG_HAS (result, co2e))
    {
      g_autofree char *amount = weeg_view_number (view, result->co2e < 0 ? -result->co2e : result->co2e, 0);

      weeg_advice_add_sentence (
          writer, g_strdup_printf (
                      result->co2e <= 0
                          ? weeg_view_tr (view, "Against the comparator it saves %s kg CO₂e a year.")
                          : weeg_view_tr (view, "Against the comparator it costs %s kg CO₂e a year more."),
                      amount));
    }
  add_items (writer, result);
}

static void
add_dependencies (WeegAdviceWriter *writer, const WeegResilienceResult *result)
{
  const WeegView *view = &writer->view;
  const WeegList *dependencies = view->dossier->resilience->dependencies;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Cannot do without"), WEEG_ALIGN_START, 1.7);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Hours"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Fallback"), WEEG_ALIGN_START, 3);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Tested"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Remark"), WEEG_ALIGN_START, 1.3);
  for (guint i = 0; i < weeg_list_n (dependencies) && i < weeg_list_n (result->dependencies); i++)
    {
      const WeegDependency *dependency = weeg_list_get (dependencies, i);
      const WeegDependencyResult *found = weeg_list_get (result->dependencies, i);
      const char *remark = found->few_people ? weeg_view_tr (view, "fewer than two people can do it")
                           : WEEG_HAS (found, meets_72) && !found->meets_72
                               ? weeg_view_tr (view, "below 72 hours")
                               : "";

      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, weeg_view_text (view, dependency->name),
                                WEEG_HAS (found, hours) ? weeg_advice_number (writer, found->hours, 0) : "–",
                                weeg_view_text (view, dependency->fallback),
                                dependency->tested_on != NULL
                                    ? weeg_advice_date (writer, dependency->tested_on)
                                    : weeg_view_tr (view, "no"),
                                remark, NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_resilience (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegResilienceResult *result = view->analysis->resilience;
  const WeegDependency *weakest;

  weeg_blocks_add_heading (writer->blocks, 2, NULL, weeg_view_tr (view, "Resilience"));
  if (result == NULL || weeg_list_n (result->dependencies) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No dependencies have been recorded."));
      return;
    }
  weakest = weeg_list_find (view->dossier->resilience->dependencies, result->weakest, NULL);
  if (WEEG_HAS (result, autonomy_hours))
    weeg_advice_add_sentence (
        writer, g_strdup_printf (weeg_view_tr (view, "It can go on for %s\302\240hours on its own; the "
                                                     "weakest link is: %s. The norm is 72\302\240hours."),
                                 weeg_advice_number (writer, result->autonomy_hours, 0),
                                 weakest != NULL ? weeg_view_text (view, weakest->name) : "–"));
  add_dependencies (writer, result);
}

void
weeg_advice_write_context (WeegAdviceWriter *writer)
{
  weeg_advice_add_section (writer, "context", weeg_view_tr (&writer->view, "Sustainability and resilience"));
  add_sustainability (writer);
  add_resilience (writer);
}
