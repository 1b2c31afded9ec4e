/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-log-words.h"
#include "weeg-round-bar.h"
#include "weeg-score-edit.h"
#include "weeg-score-editor.h"
#include "weeg-score-row.h"
#include "weeg-weighing-step.h"
#include "weeg-weights-editor.h"

#include <string.h>

typedef struct
{
  WeegWindow *window;
  WeegDossierPage *page;
  WeegDossierSession *session;
  WeegScoreEditor *editor;
} Round;

static const WeegDossier *
get_dossier (const Round *round)
{
  return weeg_dossier_session_get_dossier (round->session);
}

/* The shipped case with a new round, which is blind. */
static Round
round_begin (void)
{
  Round round = { .window = ui_test_open_demo () };

  round.page = weeg_window_get_dossier_page (round.window);
  round.session = weeg_dossier_page_get_session (round.page);
  weeg_dossier_page_choose_step (round.page, WEEG_STEP_WEIGHING);
  ui_test_settle ();
  round.editor = ui_test_find (round.page, WEEG_TYPE_SCORE_EDITOR, 0);
  g_assert_nonnull (round.editor);
  g_assert_false (weeg_dossier_has_open_round (get_dossier (&round)));
  weeg_round_bar_turn (ui_test_find (round.page, WEEG_TYPE_ROUND_BAR, 0));
  ui_test_settle ();
  g_assert_true (weeg_dossier_has_open_round (get_dossier (&round)));
  return round;
}

static gboolean
is_fresh (gpointer session)
{
  return !weeg_dossier_session_get_analysis_stale (session);
}

static void
round_end (Round *round)
{
  ui_test_wait (is_fresh, round->session);
  gtk_window_close (GTK_WINDOW (round->window));
  ui_test_settle ();
}

/* The first criterion's drop-down of levels. */
static GtkDropDown *
get_levels (const Round *round)
{
  return ui_test_find (ui_test_find (round->editor, WEEG_TYPE_SCORE_ROW, 0), GTK_TYPE_DROP_DOWN, 0);
}

static char *
dup_member (const Round *round, guint index)
{
  return g_strdup (((const WeegMember *)weeg_list_get (get_dossier (round)->members, index))->id);
}

/* On one screen for all: what a member gives is covered as soon as another is chosen, also for them. */
static void
test_covered (void)
{
  Round round = round_begin ();
  g_autofree char *first = dup_member (&round, 0);
  g_autofree char *second = dup_member (&round, 1);
  guint n = weeg_list_n (get_dossier (&round)->scores);
  GtkWidget *row;

  weeg_score_editor_choose (round.editor, first, NULL);
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (get_levels (&round))));
  g_assert_true (ui_test_has_label (round.editor, "Not yet: "));
  weeg_score_editor_sit (round.editor);
  g_assert_true (gtk_widget_is_sensitive (GTK_WIDGET (get_levels (&round))));
  gtk_drop_down_set_selected (get_levels (&round), 2);
  ui_test_settle ();
  g_assert_cmpuint (weeg_list_n (get_dossier (&round)->scores), ==, n + 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 2);
  g_assert_true (ui_test_has_label (round.editor, "Under way: "));

  weeg_score_editor_choose (round.editor, second, NULL);
  weeg_score_editor_choose (round.editor, first, NULL);
  row = ui_test_find (round.editor, WEEG_TYPE_SCORE_ROW, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 0);
  g_assert_true (ui_test_has_label (row, "scored"));
  weeg_score_editor_sit (round.editor);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 0);
  g_assert_true (ui_test_has_label (row, "what you enter now replaces it"));
  gtk_drop_down_set_selected (get_levels (&round), 3);
  ui_test_settle ();
  g_assert_cmpuint (weeg_list_n (get_dossier (&round)->scores), ==, n + 1);

  /* Undone, it is what was given before, which is not for all to see. */
  g_assert_true (weeg_dossier_session_undo (round.session, NULL));
  ui_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 0);

  /* Closed, it is seen by all. */
  weeg_round_bar_turn (ui_test_find (round.page, WEEG_TYPE_ROUND_BAR, 0));
  ui_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 2);
  round_end (&round);
}

/* At their own window a member sees what they gave before, and nobody else's. */
static void
test_own (void)
{
  Round round = round_begin ();
  g_autofree char *first = dup_member (&round, 0);
  g_autofree char *name = NULL;

  name = g_strdup (
      weeg_text_get (((const WeegMember *)weeg_list_get (get_dossier (&round)->members, 0))->name, "en"));
  weeg_workspace_set_who (weeg_window_get_workspace (round.window), name);
  weeg_score_editor_choose (round.editor, first, NULL);
  weeg_score_editor_sit (round.editor);
  gtk_drop_down_set_selected (get_levels (&round), 2);
  ui_test_settle ();
  weeg_dossier_page_choose_step (round.page, WEEG_STEP_INTAKE);
  ui_test_settle ();
  weeg_dossier_page_choose_step (round.page, WEEG_STEP_WEIGHING);
  ui_test_settle ();
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 0);
  weeg_score_editor_sit (round.editor);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_levels (&round)), ==, 2);
  round_end (&round);
}

/* Neither the log nor the exported file nor the results tell what was scored. */
static void
test_silent (void)
{
  Round round = round_begin ();
  const char *ids[] = { weeg_dossier_session_get_id (round.session), NULL };
  g_autofree char *first = dup_member (&round, 0);
  g_autofree char *before = NULL, *after = NULL, *sentence = NULL;
  const WeegList *log;
  g_autoptr (GError) error = NULL;

  before = weeg_workspace_export (weeg_window_get_workspace (round.window), ids, &error);
  weeg_score_editor_choose (round.editor, first, NULL);
  weeg_score_editor_sit (round.editor);
  gtk_drop_down_set_selected (get_levels (&round), 2);
  ui_test_settle ();
  log = get_dossier (&round)->log;
  sentence = weeg_log_sentence (get_dossier (&round), weeg_list_n (log) - 1, NULL, "en");
  g_assert_nonnull (strstr (sentence, "given blind, so not told"));
  after = weeg_workspace_export (weeg_window_get_workspace (round.window), ids, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (after, "\"round\": 3"));
  g_assert_null (strstr (after, "\"round\":3"));
  g_assert_cmpuint (strlen (after), >, strlen (before));
  round_end (&round);
}

/* A member or an alternative that gets another name has it here too. */
static void
test_renamed (void)
{
  Round round = round_begin ();
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Rename");
  g_autofree char *first = dup_member (&round, 0);

  weeg_score_editor_choose (round.editor, first, NULL);
  weeg_edit_set_string (edit, "members[0].name", "Somebody Else");
  weeg_edit_set_string (edit, "alternatives[0].name", "Something else");
  g_assert_true (weeg_dossier_session_edit (round.session, edit, NULL));
  ui_test_settle ();
  g_assert_true (ui_test_has_label (round.editor, "Somebody Else"));
  g_assert_true (ui_test_has_label (round.editor, "Something else"));
  round_end (&round);
}

/* Nobody can be chosen in @editor; its first button leads to the members. */
static void
assert_needs_members (GtkWidget *editor)
{
  GtkWidget *button;

  g_assert_null (ui_test_find (editor, GTK_TYPE_DROP_DOWN, 0));
  button = ui_test_find (editor, GTK_TYPE_BUTTON, 0);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Name members");
  g_assert_true (gtk_widget_is_sensitive (button));
}

/* In a new dossier there is nobody who scores or weighs: it says so, and leads to the members. */
static void
test_needs (void)
{
  WeegWindow *window = ui_test_open_demo ();
  WeegNewDossier input = { .title = "Anew" };
  g_autofree char *id = NULL;
  GtkWidget *weights;
  g_autoptr (GError) error = NULL;

  id = weeg_workspace_new_dossier (weeg_window_get_workspace (window), &input, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_window_open_dossier (window, id));
  weeg_dossier_page_choose_step (weeg_window_get_dossier_page (window), WEEG_STEP_WEIGHING);
  ui_test_settle ();
  assert_needs_members (ui_test_find (window, WEEG_TYPE_SCORE_EDITOR, 0));
  weeg_weighing_step_choose (ui_test_find (window, WEEG_TYPE_WEIGHING_STEP, 0), 1);
  ui_test_settle ();
  weights = ui_test_find (window, WEEG_TYPE_WEIGHTS_EDITOR, 0);
  assert_needs_members (weights);
  /* Weights need no alternatives. */
  g_assert_false (ui_test_has_label (weights, "There are no alternatives yet."));
  gtk_window_close (GTK_WINDOW (window));
  ui_test_settle ();
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/blind/covered", test_covered);
  g_test_add_func ("/ui/blind/own", test_own);
  g_test_add_func ("/ui/blind/silent", test_silent);
  g_test_add_func ("/ui/blind/renamed", test_renamed);
  g_test_add_func ("/ui/blind/needs", test_needs);
  return g_test_run ();
}
