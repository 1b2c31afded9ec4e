/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-advice-private.h"

/* How this advice came about, and the paragraph for patients. */

static void
advice_account_add_members (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegHeld *held = writer->point != NULL ? writer->point->held : NULL;
  g_autoptr (WeegTableBlock) table = weeg_table_block_new ();

  weeg_table_block_set_compact (table, TRUE);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Member"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Role"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Votes"), WEEG_ALIGN_START, 0);
  if (held != NULL)
    weeg_table_block_add_column (table, weeg_view_tr (view, "Present"), WEEG_ALIGN_START, 0);
  weeg_table_block_add_column (table, weeg_view_tr (view, "Interests"), WEEG_ALIGN_START, 1);
  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (view->dossier->members, i);
      const char *votes = member->recused              ? weeg_view_tr (view, "recused")
                          : weeg_member_votes (member) ? weeg_view_tr (view, "yes")
                                                       : weeg_view_tr (view, "no");
      const char *interests = WEEG_HAS (member, interests) ? weeg_view_text (view, member->interests)
                                                           : weeg_view_tr (view, "not declared");
      const char *name = weeg_advice_keep (writer, weeg_view_member_full (view, member));
      const char *role =
          WEEG_HAS (member, role) ? weeg_view_choice (view, "role", weeg_role_names, member->role) : "";

      if (held != NULL)
        weeg_table_block_add_row (table, WEEG_ROW_NORMAL, name, role, votes,
                                  weeg_list_has_string (held->present, member->id)
                                      ? weeg_view_tr (view, "yes")
                                      : weeg_view_tr (view, "no"),
                                  interests, NULL);
      else
        weeg_table_block_add_row (table, WEEG_ROW_NORMAL, name, role, votes, interests, NULL);
    }
  weeg_blocks_add_table (writer->blocks, table);
}

/* The same in one line. */
static void
name_members (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (view->dossier->members); i++)
    {
      g_autofree char *name = weeg_view_member_full (view, weeg_list_get (view->dossier->members, i));

      g_strv_builder_add (builder, name);
    }
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Members."),
                            weeg_advice_keep (writer, weeg_view_join_parts (view, builder)));
}

/* Rounds whose scores count; a dossier that lists none had one. */
static guint
count_closed_rounds (const WeegDossier *dossier)
{
  guint n = 0;

  if (weeg_list_n (dossier->rounds) == 0)
    return weeg_list_n (dossier->scores) > 0;
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    n += ((const WeegRound *)weeg_list_get (dossier->rounds, i))->closed;
  return n;
}

static const char *
describe_scoring (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  guint rounds = count_closed_rounds (view->dossier);

  if (rounds == 0)
    return weeg_view_tr (view, "No round of scoring has been closed yet.");
  return weeg_advice_keep (
      writer, g_strdup_printf (weeg_trn (view->language, "Each member scored alone, in %u round.",
                                         "Each member scored alone, in %u rounds.", rounds),
                               rounds));
}

/* (nullable): what lies between the ends of an interval, where there are draws. */
static const char *
describe_draws (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegValueResult *value = view->analysis->value;

  if (value == NULL || value->iterations == 0)
    return NULL;
  return weeg_advice_keep (
      writer,
      g_strdup_printf (weeg_view_tr (view, "P5–P95 over %s draws (seed %d) in which members are drawn with "
                                           "replacement and scores within their low and high."),
                       weeg_advice_number (writer, (double)value->iterations, 0), (int)value->seed));
}

static void
add_method (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const char *method = weeg_view_tr (
      view, "Value is an additive multi-criteria sum of weights and partial values, each the mean over the "
            "members; risk is probability times severity after control. Value and risk stay two axes. "
            "The program proposes by the rule of the decision point; the committee decides.");

  if (!writer->light)
    method = weeg_advice_keep (
        writer, g_strjoin (" ", method, describe_scoring (writer), describe_draws (writer), NULL));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Method."), method);
}

static void
add_trace (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  guint entries = weeg_list_n (view->dossier->log);
  const WeegTriageResult *triage = view->analysis->triage;
  g_autofree char *log = NULL, *checksum = NULL, *text = NULL;

  if (triage != NULL)
    {
      weeg_advice_add_labelled (writer, weeg_view_tr (view, "Track."),
                                weeg_advice_keep (writer, weeg_sentence_triage (view)));
      if (triage->overruled)
        weeg_advice_add_labelled (writer, weeg_view_tr (view, "The committee chose another track, because:"),
                                  weeg_view_text (view, view->dossier->triage->override_reason));
    }
  if (entries > 0)
    log = g_strdup_printf (weeg_trn (view->language, "%u change is in the chained log of this dossier.",
                                     "%u changes are in the chained log of this dossier.", entries),
                           entries);
  if (writer->options->checksum == NULL)
    {
      weeg_advice_add_labelled (writer, weeg_view_tr (view, "Log."), log);
      return;
    }
  checksum = g_strdup_printf (weeg_view_tr (view, "%s, the first 12 digits of the SHA-256 of the dossier."),
                              writer->options->checksum);
  text = g_strdup_printf ("%s%s%s", checksum, log != NULL ? " " : "", log != NULL ? log : "");
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Checksum."), text);
}

/* Whether nothing was changed since @point was held: the log ends with that. */
static gboolean
is_as_held (const WeegDossier *dossier, const WeegDecisionPoint *point)
{
  guint index = 0;
  g_autofree char *path = NULL;

  weeg_list_find (dossier->decision_points, point->id, &index);
  path = g_strdup_printf ("decision_points[%u].held", index);
  for (guint i = weeg_list_n (dossier->log); i > 0; i--)
    {
      const WeegLogChange *what = ((const WeegLogEntry *)weeg_list_get (dossier->log, i - 1))->what;

      if (what == NULL || g_strcmp0 (what->op, "hold") != 0)
        return FALSE;
      if (g_strcmp0 (what->path, path) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Of a dossier that came from elsewhere, or of a file, it is not known how it was when the point was held. */
static void
add_held (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegDecisionPoint *point = writer->point;

  if (point == NULL || point->held == NULL || is_as_held (view->dossier, point))
    return;
  weeg_advice_add_labelled (
      writer, weeg_view_tr (view, "Held."),
      weeg_advice_keep (
          writer, g_strdup_printf (weeg_view_tr (view, "%s. What was added to the dossier later may stand in "
                                                       "this advice too; how it was then is not kept here."),
                                   weeg_advice_date (writer, point->held->date))));
}

/* What the board did with the advice: "24 Mar 2026: adopted. With both conditions." */
static void
add_board (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;
  const WeegBoard *board = paper != NULL ? paper->board : NULL;
  const char *date;

  if (board == NULL || !WEEG_HAS (board, outcome))
    return;
  date = weeg_advice_date (writer, board->date);
  weeg_advice_add_labelled (
      writer, weeg_view_tr (view, "Decision of the executive board."),
      weeg_advice_keep (writer, g_strdup_printf ("%s%s%s. %s", date, *date != '\0' ? ": " : "",
                                                 weeg_view_choice (view, "board_outcome",
                                                                   weeg_board_outcome_names, board->outcome),
                                                 weeg_view_text (view, board->text))));
}

static void
add_patients (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;
  const WeegPaper *paper = writer->point != NULL ? writer->point->paper : NULL;

  weeg_advice_add_section (writer, "patients", weeg_view_tr (view, "For patients, in plain words"));
  if (paper != NULL && WEEG_HAS (paper, patients))
    weeg_blocks_add_paragraph (writer->blocks, weeg_view_text (view, paper->patients));
  else
    weeg_blocks_add_paragraph (writer->blocks,
                               weeg_view_tr (view, "This paragraph has not been written yet."));
}

void
weeg_advice_write_account (WeegAdviceWriter *writer)
{
  const WeegView *view = &writer->view;

  weeg_advice_add_section (writer, "account", weeg_view_tr (view, "How this advice came about"));
  weeg_advice_add_labelled (writer, weeg_view_tr (view, "Asked of the committee."),
                            weeg_view_text (view, view->dossier->mandate));
  if (weeg_list_n (view->dossier->members) > 0 && writer->light)
    name_members (writer);
  else if (weeg_list_n (view->dossier->members) > 0)
    advice_account_add_members (writer);
  else
    weeg_blocks_add_paragraph (writer->blocks, weeg_view_tr (view, "No members have been recorded."));
  add_held (writer);
  add_board (writer);
  add_method (writer);
  add_trace (writer);
  add_patients (writer);
}
