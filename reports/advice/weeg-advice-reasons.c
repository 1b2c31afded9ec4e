/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* Why, and what instead: the problem, the alternatives, the work that stops. */

static void
add_alternatives (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = NULL;

  if (weeg_list_n (view->dossier->alternatives) == 0)
    return;
  table = weeg_table_block_new ();
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Alternative"), WEEG_ALIGN_START, 1.4);
  weeg_table_block_add_column (table, weeg_view_tr (view, "In favour"), WEEG_ALIGN_START, 2.2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Against"), WEEG_ALIGN_START, 2.2);
  weeg_table_block_set_row_headers (table, TRUE);
  for (guint i = 0; i < weeg_list_n (view->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, i);
      g_auto (GStrv) pros = weeg_view_texts (view, alternative->pros);
      g_auto (GStrv) cons = weeg_view_texts (view, alternative->cons);
      g_autofree char *in_favour = g_strjoinv ("\n", pros);
      g_autofree char *against = g_strjoinv ("\n", cons);

      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, weeg_view_text (view, alternative->name), in_favour,
                                against, NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_substitution (WeegAdviceWriter *writer, const WeegIntake *intake)
{
  const WeegView *view = &writer->view;
  const WeegSubstitution *substitution = intake->substitution;
  g_autofree char *replaces = NULL;
  g_autofree char *adds = NULL;
  g_autofree char *text = NULL;

  if (substitution == NULL || !WEEG_HAS (substitution, replaces) || !WEEG_HAS (substitution, adds))
    return;
  replaces = weeg_locale_format_percent (view->locale, substitution->replaces, 0);
  adds = weeg_locale_format_percent (view->locale, substitution->adds, 0);
  text = g_strdup_printf (weeg_view_tr (view, "%s replaces present care, %s comes on top of it."), replaces,
                          adds);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Replaces or adds."), text);
}

void
weeg_advice_write_reasons (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegIntake *intake = view->dossier->intake;

  weeg_advice_add_section (writer, "reasons", weeg_view_tr (view, "Reasons and alternatives"));
  if (intake == NULL)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "The intake has not been filled in."));
      return;
    }
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Problem."), weeg_view_text (view, intake->problem));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "What is proposed."),
                            weeg_view_text (view, intake->innovation));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "For whom."),
                            weeg_view_text (view, intake->indication));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Compared with."),
                            weeg_view_text (view, intake->comparator));
  add_substitution (writer, intake);
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Which work stops."),
                            weeg_view_text (view, intake->work_that_stops));
  weeg_advice_add_labelled (writer,
                            weeg_view_tr (view, "Evidence from elsewhere, and why it is not enough here."),
                            weeg_view_text (view, intake->evidence_elsewhere));
  add_alternatives (writer);
}
