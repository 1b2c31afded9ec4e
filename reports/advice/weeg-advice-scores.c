/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* Appendix: who scored what, and why. */

static const char *
score_text (WeegAdviceWriter *writer, const WeegScore *score)
{
  const WeegView *view = &writer->view;

  if (score == NULL)
    return "";
  if (!WEEG_HAS (score, value))
    return weeg_view_choice (view, "answer", weeg_answer_names, score->answer);
  return weeg_advice_keep (writer, weeg_locale_format_trimmed (view->locale, score->value, 2));
}

/* The same in a place so narrow that an answer is a sign, which the note explains. */
static const char *
score_sign (WeegAdviceWriter *writer, const WeegScore *score)
{
  if (score == NULL)
    return "·";
  if (WEEG_HAS (score, value))
    return score_text (writer, score);
  return score->answer == WEEG_ANSWER_UNKNOWN ? "?" : score->answer == WEEG_ANSWER_ABSTAINS ? "×" : "–";
}

/* What one member scored for all alternatives: "5 | 4 | 3". */
static const char *
scores_of (WeegAdviceWriter *writer, const WeegMember *member, const WeegCriterion *criterion)
{
  const WeegView *view = &writer->view;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, a);

      g_string_append_printf (
          text, "%s%s", a > 0 ? " | " : "",
          score_sign (writer, weeg_view_score (view, member->id, alternative->id, criterion->id, 0)));
    }
  return weeg_advice_keep (writer, g_string_free (g_steal_pointer (&text), FALSE));
}

static void
add_criterion (WeegAdviceWriter *writer,
               WeegTableBlock *table,
               const WeegCriterion *criterion,
               GPtrArray *members)
{
  const WeegView *view = &writer->view;
  g_autofree const char **cells = g_new0 (const char *, members->len + 1);

  cells[0] = weeg_view_text (view, criterion->name);
  if (criterion->unit != NULL)
    cells[0] = weeg_advice_keep (
        writer, g_strdup_printf ("%s (%s)", cells[0], weeg_view_text (view, criterion->unit)));
  for (guint m = 0; m < members->len; m++)
    cells[1 + m] = scores_of (writer, g_ptr_array_index (members, m), criterion);
  weeg_table_block_add_row_array (table, WEEG_ROW_NORMAL, cells, members->len + 1);
}

/* In which order the scores of a cell stand, and what the signs mean. */
static void
add_legend (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *joined = NULL;

  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    g_strv_builder_add (
        builder, weeg_view_text (
                     view, ((const WeegAlternative *)weeg_list_get (view->dossier->alternatives, a))->name));
  names = g_strv_builder_end (builder);
  joined = g_strjoinv (" | ", names);
  weeg_blocks_add_note (
      writer->blocks,
      weeg_advice_keep (
          writer,
          g_strdup_printf (
              /* Translators: the names of the alternatives in the order of the scores in a cell */
              weeg_view_tr (view,
                            "In each cell: %s. ? does not know, – not applicable, × abstains, · not scored."),
              joined)));
}

static void
add_table (WeegAdviceWriter *writer, GPtrArray *members)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_ALIGN_START, 1.8);
  for (guint m = 0; m < members->len; m++)
    {
      const WeegMember *member = g_ptr_array_index (members, m);

      weeg_table_block_add_column (table, weeg_view_member (view, member->id), WEEG_ALIGN_END, 1);
    }
  for (guint c = 0; c < weeg_list_n (view->dossier->criteria); c++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, c);

      if (weeg_view_is_leaf (criterion))
        add_criterion (writer, table, criterion, members);
    }
  add_legend (writer);
  weeg_blocks_add_table (writer->blocks, table);
}

/* "Telemonitoring 4, M. Jansen, round 2" */
static const char *
whose (WeegAdviceWriter *writer, const WeegScore *score)
{
  const WeegView *view = &writer->view;

  /* Translators: an alternative and its score, the member, and the round of scoring */
  return weeg_advice_keep (
      writer, g_strdup_printf (weeg_view_tr (view, "%s: %s (%s, round %d)"),
                               weeg_view_alternative (view, score->alternative), score_text (writer, score),
                               weeg_view_member (view, score->member), MAX (1, (int)score->round)));
}

/* Not of who was recused after scoring, or does not vote: such a score counts nowhere. */
static gboolean
does_score (const WeegView *view, const char *id)
{
  const WeegMember *member = weeg_list_find (view->dossier->members, id, NULL);

  return member != NULL && weeg_member_votes (member);
}

/* The reasons on one criterion, under its name. */
static void
add_reasons_of (WeegAdviceWriter *writer, WeegTableBlock *table, const WeegCriterion *criterion)
{
  const WeegView *view = &writer->view;
  gboolean named = FALSE;

  for (guint i = 0; i < weeg_list_n (view->dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (view->dossier->scores, i);

      if (g_strcmp0 (score->criterion, criterion->id) != 0 || !WEEG_HAS (score, reason) ||
          !weeg_dossier_round_is_closed (view->dossier, score->round) || !does_score (view, score->member))
        continue;
      if (!named)
        weeg_table_block_add_section (table, weeg_view_text (view, criterion->name));
      named = TRUE;
      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, whose (writer, score),
                                weeg_view_text (view, score->reason), NULL);
    }
}

static void
add_reasons (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Score"), WEEG_ALIGN_START, 1.1);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Reason"), WEEG_ALIGN_START, 1.3);
  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    add_reasons_of (writer, table, weeg_list_get (view->dossier->criteria, i));
  if (weeg_table_block_get_n_rows (table) == 0)
    return;
  weeg_blocks_add_heading (writer->blocks, 2, "reasons-of-scores",
                           weeg_view_tr (view, "Reasons given with scores"));
  weeg_blocks_add_table (writer->blocks, table);
}

/* A dossier that lists no rounds has only closed ones. */
static gboolean
has_closed_round (const WeegDossier *dossier)
{
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    if (((const WeegRound *)weeg_list_get (dossier->rounds, i))->closed)
      return TRUE;
  return weeg_list_n (dossier->rounds) == 0;
}

void
weeg_advice_write_scores (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (GPtrArray) members = g_ptr_array_new ();

  weeg_blocks_add_heading (writer->blocks, 1, "scores",
                           weeg_view_tr (view, "Appendix: all scores and reasons"));
  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);

      if (weeg_member_votes (member))
        g_ptr_array_add (members, (gpointer)member);
    }
  if (members->len == 0 || weeg_list_n (view->dossier->scores) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "Nobody has scored yet."));
      return;
    }
  if (!has_closed_round (view->dossier))
    {
      weeg_blocks_add_paragraph (writer->blocks,
                                 weeg_view_tr (view, "No round of scoring has been closed yet."));
      return;
    }
  weeg_blocks_add_note (
      writer->blocks,
      weeg_view_tr (view, "On the scale of each criterion; the score of the last closed round."));
  add_table (writer, members);
  add_reasons (writer);
}
