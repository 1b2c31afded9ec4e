/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-charts.h"

/* Staff time: what is freed on paper, what it asks, and what of it shows in a roster. */

/* Less than this is 0.0 FTE in words. */
#define LEAST_SAID 0.05

static void
advice_workload_add_years (WeegAdviceWriter *writer, const WeegWorkloadResult *workload)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Year"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Available"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Prevented"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Relieved"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Moved, net"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Added"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Net freed"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "P5–P95"), WEEG_ALIGN_END, 1.3);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_set_caption (
      table, weeg_view_tr (view, "Staff time per year, in FTE, at the adoption that is expected"));
  for (guint i = 0; i < weeg_list_n (workload->years); i++)
    {
      const WeegWorkloadYear *year = weeg_list_get (workload->years, i);
      const WeegYearPercentiles *percentiles =
          i < weeg_list_n (workload->percentiles) ? weeg_list_get (workload->percentiles, i) : NULL;
      const WeegWorkAmounts *fte = year->fte;
      const char *range = "–";

      if (percentiles != NULL && WEEG_HAS (percentiles, p5))
        range = weeg_advice_keep (
            writer, weeg_locale_format_range (view->locale, percentiles->p5, percentiles->p95, 1));
      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, weeg_advice_keep (writer, g_strdup_printf ("%d", (int)year->year)),
          weeg_advice_number (writer, fte->available, 1), weeg_advice_number (writer, fte->prevented, 1),
          weeg_advice_number (writer, fte->relieved, 1),
          weeg_advice_number (writer, fte->moved_out - fte->moved_in, 1),
          weeg_advice_number (writer, fte->added, 1), weeg_advice_number (writer, fte->net_freed, 1), range,
          NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_functions (WeegAdviceWriter *writer, const WeegWorkloadYear *year, const WeegYearPercentiles *of)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  g_autofree char *caption =
      g_strdup_printf (weeg_view_tr (view, "Per function in %d, in FTE"), (int)year->year);

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Function"), WEEG_ALIGN_START, 3.2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Available"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Freed"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Asked"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Net freed"), WEEG_ALIGN_DECIMAL, 1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "P5–P95"), WEEG_ALIGN_END, 1.4);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_set_caption (table, caption);
  for (guint i = 0; i < weeg_map_n (year->by_function); i++)
    {
      const WeegWorkPair *pair = weeg_map_cell (year->by_function, i).pointer;
      const WeegPercentiles *range = weeg_map_get (of->by_function, weeg_map_key (year->by_function, i));
      const WeegWorkAmounts *fte = pair->fte;

      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, weeg_view_function (view, weeg_map_key (year->by_function, i)),
          weeg_advice_number (writer, fte->available, 1),
          weeg_advice_number (writer, fte->prevented + fte->relieved + fte->moved_out, 2),
          weeg_advice_number (writer, fte->added + fte->moved_in, 2),
          weeg_advice_number (writer, fte->net_freed, 2),
          weeg_advice_keep (writer, weeg_locale_format_range (view->locale, range->p5, range->p95, 2)), NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static const char *
cashable_text (WeegAdviceWriter *writer, const WeegEffect *effect)
{
  const WeegView *view = &writer->view;

  if (weeg_either_is (effect->cashable, WEEG_KIND_NUMBER))
    return weeg_advice_keep (writer,
                             weeg_locale_format_percent (view->locale, effect->cashable->cell.number, 0));
  if (weeg_either_is (effect->cashable, WEEG_KIND_BOOLEAN) && effect->cashable->cell.boolean)
    return weeg_view_tr (view, "yes");
  return weeg_view_tr (view, "no");
}

static void
add_effects (WeegAdviceWriter *writer, const WeegWorkloadYear *year, const WeegWorkloadResult *result)
{
  const WeegView *view = &writer->view;
  const WeegList *effects = view->dossier->workload->effects;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();
  g_autofree char *caption = g_strdup_printf (weeg_view_tr (view, "Per effect in %d"), (int)year->year);

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Effect"), WEEG_ALIGN_START, 3.2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Does what"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Hours"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Cashable"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Where the hours go"), WEEG_ALIGN_START, 2.8);
  weeg_table_block_set_caption (table, caption);
  for (guint i = 0; i < weeg_list_n (effects); i++)
    {
      const WeegEffect *effect = weeg_list_get (effects, i);
      const WeegEffectAmount *amount = weeg_map_get (year->by_effect, effect->id);
      gboolean sourceless = weeg_list_has_string (result->without_source, effect->id);
      const char *name = weeg_view_effect (view, effect->id);

      if (sourceless)
        name = weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "%s (without source)"), name));
      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, name,
          weeg_view_choice (view, "mechanism", weeg_mechanism_names, effect->mechanism),
          amount != NULL ? weeg_advice_number (writer, amount->hours, 0) : "–",
          effect->mechanism == WEEG_MECHANISM_ADDS_WORK ? "" : cashable_text (writer, effect),
          weeg_view_text (view, effect->destination), NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* What is freed on paper, and what of it leaves the roster. */
static void
add_roster (WeegAdviceWriter *writer, const WeegWorkloadYear *year)
{
  const WeegView *view = &writer->view;
  const WeegWorkloadResult *workload = view->analysis->workload;
  const WeegWorkAmounts *fte = year->fte;
  double freed = fte->prevented + fte->relieved + fte->moved_out, asked = fte->added + fte->moved_in;

  if (freed <= 0)
    return;
  weeg_advice_add_labelled (
      writer, weeg_view_tr (view, "On paper and in the roster."),
      weeg_advice_keep (
          writer,
          workload->cashable_fte >= LEAST_SAID
              ? g_strdup_printf (
                    /* Translators: year, then FTE freed, asked, and that can leave the roster */
                    weeg_view_tr (view, "In %d, %s\302\240FTE is freed on paper and %s\302\240FTE is needed "
                                        "for new and shifted work. Of "
                                        "what is freed, %s\302\240FTE can leave the roster; the rest is time "
                                        "for other work."),
                    (int)year->year, weeg_advice_number (writer, freed, 1),
                    weeg_advice_number (writer, asked, 1),
                    weeg_advice_number (writer, workload->cashable_fte, 1))
              : g_strdup_printf (
                    weeg_view_tr (
                        view,
                        "In %d, %s\302\240FTE is freed on paper and %s\302\240FTE is needed for new and "
                        "shifted work. "
                        "Nothing of what is freed leaves the roster: it is time for other work, not money."),
                    (int)year->year, weeg_advice_number (writer, freed, 1),
                    weeg_advice_number (writer, asked, 1))));
}

/* What it comes to in the last year. */
static void
advice_workload_write_summary (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegWorkloadResult *workload = view->analysis->workload;
  const WeegWorkloadYear *year = weeg_list_get (workload->years, weeg_list_n (workload->years) - 1);
  double one_off = 0;

  weeg_advice_add_sentence (writer, weeg_sentence_workload (view));
  add_roster (writer, year);
  if (workload->potential != NULL)
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Potential."),
        weeg_advice_keep (
            writer, g_strdup_printf (
                        weeg_view_tr (
                            view, "If everyone concerned used it in full, the net effect would be %s in %d."),
                        weeg_advice_keep (writer, weeg_view_fte (view, workload->potential->fte->net_freed)),
                        (int)workload->potential->year)));
  for (guint i = 0; i < weeg_list_n (workload->years); i++)
    one_off += ((const WeegWorkloadYear *)weeg_list_get (workload->years, i))->one_off_hours;
  if (one_off > 0)
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Once."),
        weeg_advice_keep (
            writer,
            g_strdup_printf (weeg_view_tr (view, "Training and introduction take %s hours, counted apart."),
                             weeg_advice_number (writer, one_off, 0))));
  if (year->hours->not_realisable > 0)
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Not realisable."),
        weeg_advice_keep (
            writer,
            g_strdup_printf (
                weeg_view_tr (view, "%s hours in %d cannot be freed, because so many hours are not worked."),
                weeg_advice_number (writer, year->hours->not_realisable, 0), (int)year->year)));
}

void
weeg_advice_write_workload (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegWorkloadResult *workload = view->analysis->workload;
  g_autoptr (WeegFigure) figure = NULL;
  g_autofree char *caption = NULL;
  const WeegWorkloadYear *last;

  weeg_advice_add_section (writer, "workload", weeg_view_tr (view, "Staff time"));
  if (workload == NULL || weeg_list_n (workload->years) == 0)
    {
      weeg_advice_add_sentence (writer, weeg_sentence_workload (view));
      return;
    }
  if (writer->light)
    {
      advice_workload_write_summary (writer);
      return;
    }
  last = weeg_list_get (workload->years, weeg_list_n (workload->years) - 1);
  figure = weeg_chart_workload_bridge (view);
  caption = g_strdup_printf (
      weeg_view_tr (view, "Staff time in %d, in FTE: without it, what changes, and with it. Line: P5–P95."),
      (int)last->year);
  weeg_advice_add_beside (writer, advice_workload_write_summary, 5, figure, "figure-workload-bridge", caption,
                          0);
  advice_workload_add_years (writer, workload);
  add_functions (writer, last,
                 weeg_list_get (workload->percentiles, weeg_list_n (workload->percentiles) - 1));
  add_effects (writer, last, workload);
  weeg_blocks_add_note (
      writer->blocks,
      weeg_view_tr (
          view,
          "Effects on the same work multiply: first care that is prevented, then tasks that are relieved "
          "of what remains. No hour is counted twice. Each number is rounded by itself, so the last digit of "
          "a sum may differ."));
}
