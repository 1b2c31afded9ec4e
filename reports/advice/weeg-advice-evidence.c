/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"
#include "weeg-names.h"

/* The evidence: how much there is and how sure, and in the appendix each piece of it. */

static guint
count_of_certainty (const WeegList *evidence, int certainty)
{
  guint n = 0;

  for (guint i = 0; i < weeg_list_n (evidence); i++)
    {
      const WeegEvidence *item = weeg_list_get (evidence, i);

      n += certainty < 0 ? !WEEG_HAS (item, certainty)
                         : WEEG_HAS (item, certainty) && (int)item->certainty == certainty;
    }
  return n;
}

/* "2 moderate, 3 low and 1 not judged" */
static char *
describe_certainties (const WeegView *view)
{
  const WeegList *evidence = view->dossier->evidence;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = WEEG_CERTAINTY_HIGH; i <= WEEG_CERTAINTY_VERY_LOW + 1; i++)
    {
      int certainty = i <= WEEG_CERTAINTY_VERY_LOW ? i : -1;
      guint n = count_of_certainty (evidence, certainty);
      g_autofree char *part = NULL;

      if (n == 0)
        continue;
      part = g_strdup_printf ("%u %s", n,
                              certainty >= 0
                                  ? weeg_view_choice (view, "certainty", weeg_certainty_names, certainty)
                                  : weeg_view_tr (view, "not judged"));
      g_strv_builder_add (builder, part);
    }
  return weeg_view_join_parts (view, builder);
}

void
weeg_advice_add_evidence (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  guint n = weeg_list_n (view->dossier->evidence);
  g_autofree char *certainties = describe_certainties (view);
  g_autofree char *text = NULL, *markup = NULL;

  if (n == 0)
    {
      weeg_advice_add_labelled (writer, weeg_view_tr (view, "Evidence."),
                                weeg_view_tr (view, "No evidence has been recorded."));
      return;
    }
  /* Translators: then how many of which certainty, as "2 moderate and 3 low" */
  text = g_strdup_printf (
      weeg_trn (view->language, "%u source, by certainty: %s.", "%u sources, by certainty: %s.", n), n,
      certainties);
  markup =
      g_markup_printf_escaped ("<b>%s</b> %s <a href=\"#evidence\">%s</a>", weeg_view_tr (view, "Evidence."),
                               text, weeg_view_tr (view, "Appendix: evidence"));
  weeg_blocks_add_paragraph_markup (writer->blocks, markup);
}

/* "Low. 30 admissions less. Lowered: one team": how far it can be trusted, what was found, why no more. */
static char *
certainty_and_effect (const WeegView *view, const WeegEvidence *item)
{
  const char *certainty = WEEG_HAS (item, certainty)
                              ? weeg_view_choice (view, "certainty", weeg_certainty_names, item->certainty)
                              : weeg_view_tr (view, "not judged");
  const char *effect = weeg_view_text (view, item->effect);
  const char *reasons = weeg_view_text (view, item->certainty_reasons);
  g_autofree char *capital = weeg_text_capitalise (view->language, certainty);
  const char *between = *effect == '\0' || *reasons == '\0' ? ""
                        : g_str_has_suffix (effect, ".")    ? " "
                                                            : ". ";

  return g_markup_printf_escaped ("<b>%s.</b> %s%s%s", capital, effect, between, reasons);
}

static void
add_item (WeegAdviceWriter *writer, WeegTableBlock *table, const WeegEvidence *item)
{
  const WeegView *view = &writer->view;
  g_autofree char *first =
      g_markup_printf_escaped ("<b>%s</b>\n<small>%s</small>", weeg_view_text (view, item->title),
                               weeg_view_text (view, item->source));
  g_autofree char *second = certainty_and_effect (view, item);
  const char *cells[] = { first, second };

  weeg_table_block_add_row_array_markup (table, WEEG_ROW_NORMAL, cells, G_N_ELEMENTS (cells));
}

void
weeg_advice_write_evidence (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *evidence = view->dossier->evidence;
  g_autoptr (WeegTableBlock) table = NULL;

  if (weeg_list_n (evidence) == 0)
    return;
  table = weeg_table_block_new ();
  weeg_blocks_add_heading (writer->blocks, 1, "evidence", weeg_view_tr (view, "Appendix: evidence"));
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Evidence and source"), WEEG_ALIGN_START, 1.25);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Certainty, effect, and why no more certain"),
                               WEEG_ALIGN_START, 1.8);
  for (guint i = 0; i < weeg_list_n (evidence); i++)
    add_item (writer, table, weeg_list_get (evidence, i));
  weeg_blocks_add_table (writer->blocks, table);
}
