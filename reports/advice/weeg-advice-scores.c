/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* Appendix: who scored what, and why. */

/* Members beside one another; more follow in another table. */
#define MOST_COLUMNS 7
/* What the criteria's names leave them, and what a sign and the gap between two columns take, in points. */
#define COLUMNS_WIDTH 377
#define SIGN_WIDTH 4.7
#define COLUMN_GAP_WIDTH 9
/* Reasons in one row of their table. */
#define MOST_REASONS 4

static const char *
advice_scores_score_text (WeegAdviceWriter *writer, const WeegScore *score)
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
    return advice_scores_score_text (writer, score);
  return score->answer == WEEG_ANSWER_UNKNOWN ? "?" : score->answer == WEEG_ANSWER_ABSTAINS ? "×" : "–";
}

/* What one member scored for all alternatives: "5|4|3". */
static const char *
scores_of (WeegAdviceWriter *writer, const WeegMember *member, const WeegCriterion *criterion)
{
  const WeegView *view = &writer->view;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, a);

      g_string_append_printf (
          text, "%s%s", a > 0 ? "|" : "",
          score_sign (writer, weeg_view_score (view, member->id, alternative->id, criterion->id, 0)));
    }
  return weeg_advice_keep (writer, g_string_free (g_steal_pointer (&text), FALSE));
}

/* As many members as stand beside one another without their scores or a name being broken. */
static guint
count_columns (WeegAdviceWriter *writer, GPtrArray *members)
{
  const WeegView *view = &writer->view;
  glong longest = 1;

  for (guint c = 0; c < weeg_list_n (view->dossier->criteria); c++)
    for (guint m = 0; m < members->len; m++)
      longest = MAX (longest, g_utf8_strlen (scores_of (writer, members->pdata[m],
                                                        weeg_list_get (view->dossier->criteria, c)),
                                             -1));
  return (guint)CLAMP (COLUMNS_WIDTH / (SIGN_WIDTH * (double)longest + COLUMN_GAP_WIDTH), 1, MOST_COLUMNS);
}

/* The row of one criterion for members @first to @last, the latter not included. */
static void
advice_scores_add_criterion (WeegAdviceWriter *writer,
                             WeegTableBlock *table,
                             const WeegCriterion *criterion,
                             GPtrArray *members,
                             guint first,
                             guint last)
{
  const WeegView *view = &writer->view;
  const char *cells[1 + MOST_COLUMNS] = { weeg_view_text (view, criterion->name) };

  if (criterion->unit != NULL)
    cells[0] = weeg_advice_keep (
        writer, g_strdup_printf ("%s (%s)", cells[0], weeg_view_text (view, criterion->unit)));
  for (guint m = first; m < last; m++)
    cells[1 + m - first] = scores_of (writer, g_ptr_array_index (members, m), criterion);
  weeg_table_block_add_row_array (table, WEEG_ROW_NORMAL, cells, 1 + last - first);
}

/* Who the numbers are, in which order the scores of a cell stand, and what the signs mean. */
static void
add_legend (WeegAdviceWriter *writer, GPtrArray *members)
{
  const WeegView *view = &writer->view;
  g_autoptr (GString) who = g_string_new (NULL);
  g_autoptr (GString) alternatives = g_string_new (NULL);

  for (guint m = 0; m < members->len; m++)
    g_string_append_printf (who, "%s%u\302\240%s", m > 0 ? ", " : "", m + 1,
                            weeg_view_member (view, ((const WeegMember *)members->pdata[m])->id));
  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, a);

      g_string_append_printf (alternatives, "%s%s", a > 0 ? " | " : "",
                              weeg_view_text (view, alternative->name));
    }
  weeg_blocks_add_note (
      writer->blocks,
      weeg_advice_keep (
          writer,
          g_strdup_printf (
              /* Translators: the members as "1 Jansen, 2 Smit", then the names of the alternatives in the
               * order of the scores in a cell */
              weeg_view_tr (view,
                            "On the scale of each criterion; the score of the last closed round. Members: "
                            "%s. In each cell: %s. ? does not know, – not applicable, × abstains, "
                            "· not scored."),
              who->str, alternatives->str)));
}

/* Members @first to @last beside one another, each under a number. */
static void
add_table (WeegAdviceWriter *writer, GPtrArray *members, guint first, guint last)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_ALIGN_START, 1);
  for (guint m = first; m < last; m++)
    weeg_table_block_add_column (table, weeg_advice_number (writer, m + 1, 0), WEEG_ALIGN_END, 0);
  for (guint c = 0; c < weeg_list_n (view->dossier->criteria); c++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, c);

      if (weeg_view_is_leaf (criterion))
        advice_scores_add_criterion (writer, table, criterion, members, first, last);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* Under which number of the table @id stands; 0 for who was recused after scoring, or does not vote: such a
 * score counts nowhere. */
static guint
number_of_member (GPtrArray *members, const char *id)
{
  for (guint m = 0; m < members->len; m++)
    if (g_strcmp0 (((const WeegMember *)members->pdata[m])->id, id) == 0)
      return m + 1;
  return 0;
}

/* "member 3, round 2: 4. Because" as markup, behind the name of the alternative if it is the first of it. */
static void
append_reason (WeegAdviceWriter *writer, GString *text, const WeegScore *score, guint member, gboolean named)
{
  const WeegView *view = &writer->view;
  g_autofree char *whose = score->round > 1
                               /* Translators: a member's number, and the round of scoring */
                               ? g_strdup_printf (weeg_view_tr (view, "member\302\240%u, round\302\240%d"),
                                                  member, (int)score->round)
                               /* Translators: a member's number */
                               : g_strdup_printf (weeg_view_tr (view, "member\302\240%u"), member);
  g_autofree char *line = NULL;

  if (text->len > 0)
    g_string_append (text, "\302\240· ");
  if (named)
    {
      line = g_markup_printf_escaped ("<b>%s</b>, ", weeg_view_alternative (view, score->alternative));
      g_string_append (text, line);
      g_free (line);
    }
  line = g_markup_printf_escaped ("%s:\302\240<b>%s</b>. %s", whose, advice_scores_score_text (writer, score),
                                  weeg_view_text (view, score->reason));
  g_string_append (text, line);
}

/* The scores on one criterion that count and have a reason, those of one alternative together. */
static GPtrArray *
scores_with_reason (const WeegView *view, const WeegCriterion *criterion, GPtrArray *members)
{
  const WeegList *scores = view->dossier->scores;
  GPtrArray *found = g_ptr_array_new ();

  for (guint a = 0; a < weeg_list_n (view->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (view->dossier->alternatives, a);

      for (guint i = 0; i < weeg_list_n (scores); i++)
        {
          const WeegScore *score = weeg_list_get (scores, i);

          if (g_strcmp0 (score->criterion, criterion->id) == 0 &&
              g_strcmp0 (score->alternative, alternative->id) == 0 && WEEG_HAS (score, reason) &&
              weeg_dossier_round_is_closed (view->dossier, score->round) &&
              number_of_member (members, score->member) > 0)
            g_ptr_array_add (found, (gpointer)score);
        }
    }
  return found;
}

/* The reasons on one criterion, beside its name; many of them over more rows, as a row is not parted: each
 * with the name, as it may be the first of a page. */
static void
add_reasons_of (WeegAdviceWriter *writer,
                WeegTableBlock *table,
                const WeegCriterion *criterion,
                GPtrArray *members)
{
  g_autoptr (GPtrArray) scores = scores_with_reason (&writer->view, criterion, members);
  g_autofree char *name = g_markup_escape_text (weeg_view_text (&writer->view, criterion->name), -1);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *cells[2] = { name };

  for (guint i = 0; i < scores->len; i++)
    {
      const WeegScore *score = scores->pdata[i];
      const WeegScore *before = i % MOST_REASONS == 0 ? NULL : scores->pdata[i - 1];

      append_reason (writer, text, score, number_of_member (members, score->member),
                     before == NULL || g_strcmp0 (before->alternative, score->alternative) != 0);
      if (i + 1 < scores->len && (i + 1) % MOST_REASONS != 0)
        continue;
      cells[1] = text->str;
      weeg_table_block_add_row_array_markup (table, WEEG_ROW_NORMAL, cells, G_N_ELEMENTS (cells));
      g_string_truncate (text, 0);
    }
}

static void
add_reasons (WeegAdviceWriter *writer, GPtrArray *members)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_set_row_headers (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Criterion"), WEEG_ALIGN_START, 1);
  weeg_table_block_add_column (
      table,
      weeg_list_n (view->dossier->rounds) > 1
          ? weeg_view_tr (view, "Score, member and reason; of round 1 where no round is named")
          : weeg_view_tr (view, "Score, member and reason"),
      WEEG_ALIGN_START, 6);
  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    add_reasons_of (writer, table, weeg_list_get (view->dossier->criteria, i), members);
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
  guint n_columns;

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
  add_legend (writer, members);
  n_columns = count_columns (writer, members);
  for (guint first = 0; first < members->len; first += n_columns)
    add_table (writer, members, first, MIN (first + n_columns, members->len));
  add_reasons (writer, members);
}
