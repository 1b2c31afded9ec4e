/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* The evaluation plan: questions with their limits, decision points, the rule of this one. */

static const char *
answer_text (WeegAdviceWriter *writer, const WeegQuestion *question)
{
  const WeegView *view = &writer->view;
  g_autofree char *value = NULL;
  const char *text;

  if (question->answer == NULL)
    return weeg_view_tr (view, "not answered yet");
  value = weeg_view_figure (view, question->answer->value);
  text = weeg_view_text (view, question->answer->text);
  if (*value != '\0' && *text != '\0')
    return weeg_advice_keep (writer, g_strdup_printf ("%s. %s", value, text));
  return *value != '\0' ? weeg_advice_keep (writer, g_steal_pointer (&value)) : text;
}

/* The questions that are due at @point, NULL: at none, under its title. */
static void
add_questions_of (WeegAdviceWriter *writer, WeegTableBlock *table, const WeegDecisionPoint *point)
{
  const WeegView *view = &writer->view;
  gboolean named = point == NULL;

  for (guint i = 0; i < weeg_list_n (view->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (view->dossier->questions, i);
      g_autofree char *first = NULL;

      if (weeg_list_find (view->dossier->decision_points, question->decision_point, NULL) != point)
        continue;
      if (!named)
        /* Translators: the decision point at which an answer is due */
        weeg_table_block_add_section (
            table, weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "Due at: %s"),
                                                              weeg_view_text (view, point->title))));
      named = TRUE;
      first = g_strdup_printf ("%s%s%s", weeg_view_text (view, question->question),
                               question->indicator != NULL ? "\n" : "",
                               weeg_view_text (view, question->indicator));
      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, first,
                                weeg_advice_keep (writer, weeg_view_figure (view, question->baseline)),
                                weeg_advice_keep (writer, weeg_view_figure (view, question->target)),
                                weeg_advice_keep (writer, weeg_view_figure (view, question->stop_limit)),
                                answer_text (writer, question), NULL);
    }
}

static void
add_questions (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *points = view->dossier->decision_points;
  g_autoptr (WeegTableBlock) table = NULL;

  if (weeg_list_n (view->dossier->questions) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks,
                                 weeg_view_tr (view, "No evaluation questions have been written."));
      return;
    }
  table = weeg_table_block_new ();
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Question and indicator"), WEEG_ALIGN_START, 1.4);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Baseline"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Target"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Stop limit"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Answer"), WEEG_ALIGN_START, 1);
  add_questions_of (writer, table, NULL);
  for (guint i = 0; i < weeg_list_n (points); i++)
    add_questions_of (writer, table, weeg_list_get (points, i));
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_points (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *points = view->dossier->decision_points;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  if (!writer->light)
    weeg_blocks_add_heading (writer->blocks, 2, "points", weeg_view_tr (view, "Decision points"));
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Decision point"), WEEG_ALIGN_START, 2);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Date"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Outcome"), WEEG_ALIGN_START, 2);
  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (points, i);
      const WeegProposalResult *proposal = weeg_view_proposal (view, point->id);
      g_autofree char *date = NULL;
      g_autofree char *outcome = NULL;

      if (point->held != NULL)
        {
          date = weeg_view_short_date (view, point->held->date);
          outcome =
              g_strdup_printf (weeg_view_tr (view, "held: %s"),
                               weeg_view_choice (view, "outcome", weeg_outcome_names, point->held->outcome));
        }
      else
        {
          g_autofree char *planned = weeg_view_short_date (view, point->planned);

          date = *planned != '\0' ? g_strdup_printf (weeg_view_tr (view, "planned %s"), planned)
                                  : g_strdup (weeg_view_tr (view, "no date yet"));
          outcome = proposal != NULL ? g_strdup_printf (weeg_view_tr (view, "proposed now: %s"),
                                                        weeg_view_choice (view, "outcome", weeg_outcome_names,
                                                                          proposal->outcome))
                                     : g_strdup ("");
        }
      weeg_table_block_add_row (table, point == writer->point ? WEEG_ROW_STRONG : WEEG_ROW_NORMAL,
                                weeg_view_text (view, point->title), date, outcome, NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

static void
add_rule (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegProposalResult *proposal =
      writer->point != NULL ? weeg_view_proposal (view, writer->point->id) : NULL;
  g_autoptr (WeegTableBlock) table = NULL;

  if (proposal == NULL || weeg_list_n (proposal->conditions) == 0)
    return;
  weeg_blocks_add_heading (writer->blocks, 2, "rule",
                           weeg_view_tr (view, "What the rule asks of this decision point"));
  weeg_advice_add_sentence (writer, weeg_sentence_proposal (view, proposal));
  table = weeg_table_block_new ();
  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Condition"), WEEG_ALIGN_START, 1.3);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Asked"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Now"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Status"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Missing"), WEEG_ALIGN_START, 2);
  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    {
      const WeegConditionResult *condition = weeg_list_get (proposal->conditions, i);
      g_autofree char *asked = weeg_sentence_condition_asked (view, condition);
      g_autofree char *actual = weeg_sentence_condition_actual (view, condition);
      g_autofree char *missing = weeg_sentence_condition_missing (view, condition);

      weeg_table_block_add_row (
          table, condition->state == WEEG_TRUTH_TRUE ? WEEG_ROW_NORMAL : WEEG_ROW_STRONG,
          weeg_view_choice (view, "measure", weeg_measure_names, condition->measure), asked, actual,
          weeg_sentence_condition_state (view, condition), missing, NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

void
weeg_advice_write_plan (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  weeg_advice_add_section (writer, "plan", weeg_view_tr (view, "Evaluation plan and decision points"));
  add_questions (writer);
  if (weeg_list_n (view->dossier->decision_points) == 0)
    {
      weeg_blocks_add_paragraph (writer->blocks,
                                 weeg_view_tr (view, "No decision points have been planned."));
      return;
    }
  add_points (writer);
  if (!writer->light)
    add_rule (writer);
}
