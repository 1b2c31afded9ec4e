/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* Implementation: barriers with their action and owner, required advices, AI readiness. */

static void
add_barriers (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *barriers = view->dossier->barriers;
  g_autoptr (WeegTableBlock) table = NULL;

  if (weeg_list_n (barriers) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No barriers have been recorded."));
      return;
    }
  table = weeg_table_block_new ();
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Barrier"), WEEG_ALIGN_START, 2.3);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Cause"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Action, and who sees to it"), WEEG_ALIGN_START, 3);
  for (guint i = 0; i < weeg_list_n (barriers); i++)
    {
      const WeegBarrier *barrier = weeg_list_get (barriers, i);
      g_auto (GStrv) owners = weeg_view_texts (view, barrier->owners);
      g_autofree char *joined = weeg_locale_join (view->locale, (const char *const *)owners);

      weeg_table_block_add_row (
          table, WEEG_ROW_NORMAL, weeg_view_text (view, barrier->text),
          WEEG_HAS (barrier, cause)
              ? weeg_view_choice (view, "barrier_cause", weeg_barrier_cause_names, barrier->cause)
              : "",
          weeg_advice_with_owner (writer, weeg_view_text (view, barrier->action), joined), NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_ai (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegAiResult *result = view->analysis->ai;
  g_autofree char *met = NULL;

  if (result == NULL)
    return;
  met = g_strdup_printf (weeg_view_tr (view, "%d of %d requirements are met."), (int)result->musts_met,
                         (int)result->musts);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "AI readiness."), met);
  for (guint i = 0; i < weeg_list_n (result->unmet); i++)
    {
      const WeegAiItem *item =
          weeg_list_find (view->dossier->ai->items, weeg_list_get (result->unmet, i), NULL);

      if (item != NULL)
        weeg_advice_add_labelled (writer, weeg_view_tr (view, "Not met:"), weeg_view_text (view, item->text));
    }
  if (!result->validated)
    weeg_blocks_add_paragraph (
        writer->blocks,
        weeg_view_tr (view, "There is no validation record; without one it may not be used."));
}

/* What was done with the answers to required advices, which stand on page 1. */
static void
add_effects_of_advices (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < weeg_list_n (view->dossier->required_advices); i++)
    {
      const WeegRequiredAdvice *advice = weeg_list_get (view->dossier->required_advices, i);
      g_autofree char *part = NULL;

      if (!WEEG_HAS (advice, effect))
        continue;
      part = g_strdup_printf ("%s: %s", weeg_view_text (view, advice->body),
                              weeg_view_text (view, advice->effect));
      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What was done with the required advice."),
                            weeg_advice_keep (writer, g_strjoinv ("; ", parts)));
}

void
weeg_advice_write_implementation (WeegAdviceWriter *writer)
{
  weeg_advice_add_section (writer, "implementation",
                           weeg_view_tr (&writer->view, "Implementation and barriers"));
  add_barriers (writer);
  add_effects_of_advices (writer);
  add_ai (writer);
}
