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

/* "Scale up: planned 10 Dec 2026, proposed now: hold". */
static const char *
advice_plan_describe_point (WeegAdviceWriter *writer, const WeegDecisionPoint *point)
{
  const WeegView *view = &writer->view;
  const WeegProposalResult *proposal = weeg_view_proposal (view, point->id);
  const char *title = weeg_view_text (view, point->title);
  g_autofree char *day =
      weeg_view_short_date (view, point->held != NULL ? point->held->date : point->planned);
  g_autofree char *date = NULL, *outcome = NULL;

  if (point->held != NULL)
    return weeg_advice_keep (
        writer,
        /* Translators: a decision point, the day it was held, what was decided */
        g_strdup_printf (weeg_view_tr (view, "%s: held %s, %s"), title, day,
                         weeg_view_choice (view, "outcome", weeg_outcome_names, point->held->outcome)));
  date = *day != '\0' ? g_strdup_printf (weeg_view_tr (view, "planned %s"), day)
                      : g_strdup (weeg_view_tr (view, "no date yet"));
  if (proposal == NULL)
    return weeg_advice_keep (writer, g_strdup_printf (weeg_view_tr (view, "%s: %s"), title, date));
  outcome = g_strdup_printf (weeg_view_tr (view, "proposed now: %s"),
                             weeg_view_choice (view, "outcome", weeg_outcome_names, proposal->outcome));
  return weeg_advice_keep (writer,
                           /* Translators: a decision point, its date, what is proposed */
                           g_strdup_printf (weeg_view_tr (view, "%s: %s, %s"), title, date, outcome));
}

/* A question, and under it its indicator, with the unit of the figures beside it. (transfer full) */
static char *
describe_question (const WeegView *view, const WeegQuestion *question)
{
  GString *text = g_string_new (weeg_view_text (view, question->question));
  const char *indicator = weeg_view_text (view, question->indicator);
  const char *unit = weeg_view_text (view, question->unit);

  if (*indicator != '\0' || *unit != '\0')
    g_string_append_printf (text, "\n%s%s%s", indicator, *indicator != '\0' && *unit != '\0' ? ", " : "",
                            unit);
  return g_string_free (text, FALSE);
}

/* The questions that are due at @point, NULL: at none. */
static void
add_questions_of (WeegAdviceWriter *writer, WeegTableBlock *table, const WeegDecisionPoint *point)
{
  const WeegView *view = &writer->view;

  for (guint i = 0; i < weeg_list_n (view->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (view->dossier->questions, i);
      g_autofree char *first = NULL;

      if (weeg_list_find (view->dossier->decision_points, question->decision_point, NULL) != point)
        continue;
      first = describe_question (view, question);
      weeg_table_block_add_row (table, WEEG_ROW_NORMAL, first,
                                weeg_advice_keep (writer, weeg_view_figure (view, question->baseline)),
                                weeg_advice_keep (writer, weeg_view_figure (view, question->target)),
                                weeg_advice_keep (writer, weeg_view_figure (view, question->stop_limit)),
                                answer_text (writer, question), NULL);
    }
}

/* Each decision point, and under it the questions whose answer is due there. */
static void
add_questions (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegList *points = view->dossier->decision_points;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Question and indicator"), WEEG_ALIGN_START, 1.7);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Baseline"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Target"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Stop limit"), WEEG_ALIGN_END, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Answer"), WEEG_ALIGN_START, 1);
  add_questions_of (writer, table, NULL);
  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      weeg_table_block_add_section (table, advice_plan_describe_point (writer, weeg_list_get (points, i)));
      add_questions_of (writer, table, weeg_list_get (points, i));
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* The decision points alone. */
static void
add_points (WeegAdviceWriter *writer)
{
  const WeegList *points = writer->view.dossier->decision_points;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (points); i++)
    g_ptr_array_add (items, (gpointer)advice_plan_describe_point (writer, weeg_list_get (points, i)));
  g_ptr_array_add (items, NULL);
  weeg_blocks_add_list (writer->blocks, WEEG_LIST_BULLETED, (const char *const *)items->pdata);
}

/* What is not met, or not known: each with what it waits for. */
static void
add_conditions_unmet (WeegAdviceWriter *writer, const WeegProposalResult *proposal)
{
  const WeegView *view = &writer->view;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Condition"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Asked"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Now"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Status"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Missing"), WEEG_ALIGN_START, 1);
  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    {
      const WeegConditionResult *condition = weeg_list_get (proposal->conditions, i);
      g_autofree char *asked = weeg_sentence_condition_asked (view, condition);
      g_autofree char *actual = weeg_sentence_condition_actual (view, condition);
      g_autofree char *missing = weeg_sentence_condition_missing (view, condition);

      if (condition->state != WEEG_TRUTH_TRUE)
        weeg_table_block_add_row (table, WEEG_ROW_NORMAL,
                                  weeg_view_choice (view, "measure", weeg_measure_names, condition->measure),
                                  asked, actual, weeg_sentence_condition_state (view, condition), missing,
                                  NULL);
    }
  if (weeg_table_block_get_n_rows (table) > 0)
    weeg_blocks_add_table (writer->blocks, table);
}

/* "value: 71 (at least 60)", "required advice received: yes". */
static char *
describe_met (const WeegView *view, const WeegConditionResult *condition)
{
  const char *measure = weeg_view_choice (view, "measure", weeg_measure_names, condition->measure);
  g_autofree char *asked = weeg_sentence_condition_asked (view, condition);
  g_autofree char *actual = weeg_sentence_condition_actual (view, condition);

  if (weeg_either_is (condition->value, WEEG_KIND_BOOLEAN))
    /* Translators: a condition of the rule, and what it is now: "required advice received: yes" */
    return g_strdup_printf (weeg_view_tr (view, "%s: %s"), measure, actual);
  /* Translators: a condition of the rule, what it is now, what is asked: "value: 71 (at least 60)" */
  return g_strdup_printf (weeg_view_tr (view, "%s: %s (%s)"), measure, actual, asked);
}

/* What is met takes a sentence, not a row each. */
static void
add_conditions_met (WeegAdviceWriter *writer, const WeegProposalResult *proposal)
{
  const WeegView *view = &writer->view;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < weeg_list_n (proposal->conditions); i++)
    {
      const WeegConditionResult *condition = weeg_list_get (proposal->conditions, i);
      g_autofree char *text = NULL;

      if (condition->state != WEEG_TRUTH_TRUE)
        continue;
      text = describe_met (view, condition);
      g_strv_builder_add (builder, text);
    }
  joined = weeg_view_join_parts (view, builder);
  if (*joined != '\0')
    weeg_advice_add_labelled (writer, weeg_view_tr (view, "Met (and asked):"),
                              weeg_advice_keep (writer, g_strdup_printf ("%s.", joined)));
}

static void
add_rule (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegProposalResult *proposal =
      writer->point != NULL ? weeg_view_proposal (view, writer->point->id) : NULL;

  if (proposal == NULL || weeg_list_n (proposal->conditions) == 0)
    return;
  weeg_blocks_add_heading (writer->blocks, 2, "rule",
                           weeg_view_tr (view, "What the rule asks of this decision point"));
  weeg_advice_add_sentence (writer, weeg_sentence_proposal (view, proposal));
  add_conditions_unmet (writer, proposal);
  add_conditions_met (writer, proposal);
}

void
weeg_advice_write_plan (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  gboolean has_questions = weeg_list_n (view->dossier->questions) > 0;
  gboolean has_points = weeg_list_n (view->dossier->decision_points) > 0;

  weeg_advice_add_section (writer, "plan", weeg_view_tr (view, "Evaluation plan and decision points"));
  if (has_questions)
    add_questions (writer);
  else
    weeg_blocks_add_paragraph (writer->blocks,
                               weeg_view_tr (view, "No evaluation questions have been written."));
  if (!has_points)
    weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No decision points have been planned."));
  else if (!has_questions)
    add_points (writer);
  if (!writer->light)
    add_rule (writer);
}
