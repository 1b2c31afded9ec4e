/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* How sure we are: robustness, where the members differ, the evidence. */

typedef struct
{
  const char *criterion;
  double agreement;
} Difference;

static int
by_agreement (gconstpointer a, gconstpointer b)
{
  const Difference *first = a, *second = b;

  return first->agreement < second->agreement ? -1 : first->agreement > second->agreement;
}

/* The three criteria on which the members differ most. */
static void
add_disagreement (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegAgreementResult *agreement = view->analysis->agreement;
  g_autoptr (GArray) differences = g_array_new (FALSE, FALSE, sizeof (Difference));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; agreement != NULL && i < weeg_map_n (agreement->criteria); i++)
    {
      const WeegEither *value = weeg_map_cell (agreement->criteria, i).pointer;
      Difference difference = { weeg_map_key (agreement->criteria, i), 0 };

      if (!weeg_either_is (value, WEEG_KIND_NUMBER))
        continue;
      difference.agreement = value->cell.number;
      g_array_append_val (differences, difference);
    }
  if (differences->len == 0)
    {
      weeg_blocks_add_paragraph (
          writer->blocks, weeg_view_tr (view, "Agreement is not known: fewer than two members scored."));
      return;
    }
  g_array_sort (differences, by_agreement);
  for (guint i = 0; i < MIN (differences->len, 3); i++)
    {
      const Difference *difference = &g_array_index (differences, Difference, i);
      g_autofree char *part = g_strdup_printf ("%s (%s)", weeg_view_criterion (view, difference->criterion),
                                               weeg_advice_number (writer, difference->agreement, 2));
      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  joined = weeg_locale_join (view->locale, (const char *const *)parts);
  weeg_advice_add_labelled (
      writer, weeg_view_tr (view, "Where the members differ most."),
      weeg_advice_keep (
          writer, g_strdup_printf (weeg_view_tr (view, "%s; agreement in brackets, 1 is everybody the same."),
                                   joined)));
  if (WEEG_HAS (agreement, kendall_w))
    weeg_advice_add_labelled (
        writer, weeg_view_tr (view, "Order of the alternatives."),
        weeg_advice_keep (
            writer,
            g_strdup_printf (
                weeg_view_tr (view, "Kendall's W is %s over %u members; 1 is the same order for all."),
                weeg_advice_number (writer, agreement->kendall_w, 2), weeg_list_n (agreement->members))));
}

static void
add_evidence (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *evidence = view->dossier->evidence;
  g_autoptr (WeegTableBlock) table = NULL;

  weeg_blocks_add_heading (writer->blocks, 2, "evidence", weeg_view_tr (view, "Evidence"));
  if (weeg_list_n (evidence) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No evidence has been recorded."));
      return;
    }
  table = weeg_table_block_new ();
  weeg_table_block_add_column (table, weeg_view_tr (view, "Evidence and source"), WEEG_ALIGN_START, 2.2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Effect"), WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Certainty, and why"), WEEG_ALIGN_START, 2);
  for (guint i = 0; i < weeg_list_n (evidence); i++)
    {
      const WeegEvidence *item = weeg_list_get (evidence, i);
      g_autofree char *first =
          g_markup_printf_escaped ("<b>%s</b>\n<small>%s</small>", weeg_view_text (view, item->title),
                                   weeg_view_text (view, item->source));
      g_autofree char *second = g_markup_escape_text (weeg_view_text (view, item->effect), -1);
      g_autofree char *third = g_markup_printf_escaped (
          "<b>%s</b>\n%s",
          WEEG_HAS (item, certainty)
              ? weeg_view_choice (view, "certainty", weeg_certainty_names, item->certainty)
              : weeg_view_tr (view, "not judged"),
          weeg_view_text (view, item->certainty_reasons));
      const char *cells[] = { first, second, third };

      weeg_table_block_add_row_array_markup (table, WEEG_ROW_NORMAL, cells, G_N_ELEMENTS (cells));
    }
  weeg_blocks_add_table (writer->blocks, table);
}

void
weeg_advice_write_certainty (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  weeg_advice_add_section (writer, "certainty", weeg_view_tr (view, "How sure we are"));
  weeg_advice_add_sentence (writer, weeg_sentence_robustness (view));
  add_disagreement (writer);
  add_evidence (writer);
}
