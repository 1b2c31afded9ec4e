/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"

#include "weeg-advice-step.h"
#include "weeg-field-row.h"
#include "weeg-hold-after.h"
#include "weeg-hold-finish.h"
#include "weeg-hold-items.h"
#include "weeg-hold-page.h"
#include "weeg-hold-presence.h"
#include "weeg-hold-votes.h"
#include "weeg-log-page.h"

#include <string.h>

#define POINT 1 /* of the shipped case: the next that is to be held */

typedef struct
{
  WeegWindow *window;
  WeegDossierPage *page;
  WeegDossierSession *session;
} Walk;

static Walk
walk_begin (void)
{
  Walk walk = { .window = ui_test_open_demo () };

  walk.page = weeg_window_get_dossier_page (walk.window);
  walk.session = weeg_dossier_page_get_session (walk.page);
  weeg_dossier_page_choose_step (walk.page, WEEG_STEP_DECISION);
  ui_test_settle ();
  return walk;
}

static void
walk_end (Walk *walk)
{
  gtk_window_close (GTK_WINDOW (walk->window));
  ui_test_settle ();
}

static const WeegDecisionPoint *
get_point (const Walk *walk, guint index)
{
  return weeg_list_get (weeg_dossier_session_get_dossier (walk->session)->decision_points, index);
}

/* The row of @key that is on the screen. */
static WeegFieldRow *
find_row (const Walk *walk, const char *key)
{
  WeegFieldRow *row;

  for (guint i = 0; (row = ui_test_find (walk->page, WEEG_TYPE_FIELD_ROW, i)) != NULL; i++)
    if (g_str_equal (weeg_field_row_get_key (row), key))
      return row;
  g_error ("no row %s", key);
}

/* Chooses the @place of the choices in the drop-down of @key, after "not chosen". */
static void
choose (const Walk *walk, const char *key, int place)
{
  GtkWidget *input = weeg_field_control_get_input (weeg_field_row_get_control (find_row (walk, key)));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (input), (guint)place + 1);
  ui_test_settle ();
}

static void
write_lines (WeegFieldRow *row, const char *text)
{
  GtkWidget *input = weeg_field_control_get_input (weeg_field_row_get_control (row));

  if (GTK_IS_TEXT_VIEW (input))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (input), text);
  g_assert_true (weeg_field_row_commit (row));
  ui_test_settle ();
}

static void
press (GtkWidget *button)
{
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  ui_test_settle ();
}

static gboolean
is_fresh (gpointer session)
{
  return !weeg_dossier_session_get_analysis_stale (session);
}

/* The advice is on the @index-th point, until another is chosen. */
static void
assert_advises_on (const Walk *walk, guint index)
{
  WeegAdviceStep *step;

  weeg_dossier_page_choose_step (walk->page, WEEG_STEP_ADVICE);
  ui_test_settle ();
  step = ui_test_find (walk->page, WEEG_TYPE_ADVICE_STEP, 0);
  g_assert_cmpstr (weeg_advice_step_get_point (step), ==, get_point (walk, index)->id);
}

static void
choose_advice (const Walk *walk, guint index)
{
  gpointer step = ui_test_find (walk->page, WEEG_TYPE_ADVICE_STEP, 0);

  gtk_drop_down_set_selected (ui_test_find (step, GTK_TYPE_DROP_DOWN, 0), index);
  ui_test_settle ();
}

/* Without the point that was chosen, the advice is on the usual one again. */
static void
assert_advises_without_chosen (const Walk *walk)
{
  WeegDecisionPoint *extra = weeg_record_new (&weeg_decision_point_type);
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)extra;
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Add");

  WEEG_SET (extra, id, g_strdup ("extra"));
  WEEG_SET (extra, title, weeg_text_new ("Extra"));
  weeg_edit_add_record (edit, "decision_points[3]", record);
  assert_advises_on (walk, POINT);
  g_assert_true (weeg_dossier_session_edit (walk->session, edit, NULL));
  ui_test_settle ();
  choose_advice (walk, 3);
  assert_advises_on (walk, 3);
  g_assert_true (weeg_dossier_session_undo (walk->session, NULL));
  ui_test_settle ();
  assert_advises_on (walk, POINT);
}

/* Nothing entered: all that is missing is said, beside its field too, and nothing is held. */
static void
assert_refuses_nothing (const Walk *walk, WeegHoldFinish *finish)
{
  press (weeg_hold_finish_get_button (finish));
  g_assert_null (get_point (walk, POINT)->held);
  g_assert_true (ui_test_has_label (finish, "Who was present is missing"));
  g_assert_nonnull (strstr (weeg_field_row_get_error (find_row (walk, "outcome")), "outcome is missing"));
  g_assert_nonnull (strstr (weeg_field_row_get_error (find_row (walk, "how")), "How it was decided"));
}

static void
rename_member (const Walk *walk, const char *name)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Rename");

  weeg_edit_set_text (edit, "members[0].name", "en", name);
  g_assert_true (weeg_dossier_session_edit (walk->session, edit, NULL));
  ui_test_settle ();
}

/* The meeting: all are present; a vote that departs from the proposal, with its reason, a view and a
 * condition. */
static void
enter_decision (const Walk *walk)
{
  WeegHoldItems *dissent, *conditions;

  weeg_hold_presence_set_all (ui_test_find (walk->page, WEEG_TYPE_HOLD_PRESENCE, 0));
  ui_test_settle ();
  g_assert_nonnull (get_point (walk, POINT)->draft->date);
  choose (walk, "outcome", WEEG_OUTCOME_STOP);
  g_assert_nonnull (strstr (weeg_field_row_get_error (find_row (walk, "reasons")), "reason is needed"));
  choose (walk, "how", WEEG_HOW_VOTE);
  g_assert_true (ui_test_has_label (ui_test_find (walk->page, WEEG_TYPE_HOLD_VOTES, 0), "No vote was cast"));
  weeg_hold_votes_set_rest (ui_test_find (walk->page, WEEG_TYPE_HOLD_VOTES, 0));
  ui_test_settle ();
  g_assert_true (
      ui_test_has_label (ui_test_find (walk->page, WEEG_TYPE_HOLD_VOTES, 0), "Carries the outcome"));
  rename_member (walk, "Annelies de Vries");
  g_assert_true (ui_test_has_label (ui_test_find (walk->page, WEEG_TYPE_HOLD_VOTES, 0), "Annelies de Vries"));
  write_lines (find_row (walk, "reasons"), "The night shift cannot bear it.");
  g_assert_null (weeg_field_row_get_error (find_row (walk, "reasons")));

  dissent = ui_test_find (walk->page, WEEG_TYPE_HOLD_ITEMS, 0);
  weeg_hold_items_add (dissent);
  ui_test_settle ();
  choose (walk, "member", 0);
  write_lines (find_row (walk, "text"), "Too soon to stop.");
  conditions = ui_test_find (walk->page, WEEG_TYPE_HOLD_ITEMS, 1);
  while (get_point (walk, POINT)->paper != NULL &&
         weeg_list_n (get_point (walk, POINT)->paper->conditions) > 0)
    weeg_hold_items_remove (conditions, 0);
  weeg_hold_items_add (conditions);
  ui_test_settle ();
  {
    GtkWidget *first = ui_test_find (conditions, WEEG_TYPE_FIELD_ROW, 0);

    write_lines (WEEG_FIELD_ROW (first), "Hand the devices back");
  }
}

/* What is typed and not yet left is taken when the page is left. */
static void
assert_nothing_lost (const Walk *walk)
{
  GtkWidget *input = weeg_field_control_get_input (weeg_field_row_get_control (find_row (walk, "minutes")));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), "All heard.", -1);
  weeg_dossier_page_choose_step (walk->page, WEEG_STEP_INTAKE);
  ui_test_settle ();
  g_assert_cmpstr (weeg_text_get (get_point (walk, POINT)->draft->minutes, "en"), ==, "All heard.");
  weeg_dossier_page_choose_step (walk->page, WEEG_STEP_DECISION);
  ui_test_settle ();
}

static void
hold (const Walk *walk)
{
  WeegHoldFinish *finish = ui_test_find (walk->page, WEEG_TYPE_HOLD_FINISH, 0);
  const WeegHeld *held;

  press (weeg_hold_finish_get_button (finish));
  g_assert_null (get_point (walk, POINT)->held);
  press (weeg_hold_finish_get_sure_button (finish));
  held = get_point (walk, POINT)->held;
  g_assert_nonnull (held);
  g_assert_null (get_point (walk, POINT)->draft);
  g_assert_cmpint (held->outcome, ==, WEEG_OUTCOME_STOP);
  g_assert_cmpint (held->proposal, ==, WEEG_OUTCOME_HOLD);
  g_assert_cmpuint (weeg_map_n (held->votes), ==, 7);
  g_assert_cmpuint (weeg_list_n (held->present), ==, 9);
  g_assert_cmpuint (weeg_list_n (held->dissent), ==, 1);
  g_assert_cmpuint (weeg_list_n (held->conditions), ==, 1);
  g_assert_cmpstr (weeg_text_get (held->minutes, "en"), ==, "All heard.");
}

/* What was held stays: no edit of it, and the dossier of then whatever is changed later. */
static void
assert_final (const Walk *walk)
{
  g_autoptr (WeegAnyRecord) before = NULL, after = NULL;
  g_autoptr (WeegEdit) forbidden = weeg_edit_new ("Forbidden");
  g_autoptr (WeegEdit) later = weeg_edit_new ("Later");
  g_autoptr (GError) error = NULL;

  before = (WeegRecord *)weeg_dossier_session_load_held (walk->session, get_point (walk, POINT)->id, &error);
  g_assert_no_error (error);
  weeg_edit_set_choice (forbidden, "decision_points[1].held.outcome", "go_on");
  g_assert_false (weeg_dossier_session_edit (walk->session, forbidden, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_clear_error (&error);
  weeg_edit_set_string (later, "summary", "Changed later");
  g_assert_true (weeg_dossier_session_edit (walk->session, later, &error));
  after = (WeegRecord *)weeg_dossier_session_load_held (walk->session, get_point (walk, POINT)->id, &error);
  g_assert_true (weeg_record_equal (before, after));
  ui_test_settle ();
}

/* Afterwards: a condition is met, the board has decided, and a correction is begun. */
static void
assert_after (const Walk *walk)
{
  WeegHoldAfter *after = ui_test_find (walk->page, WEEG_TYPE_HOLD_AFTER, 0);
  const WeegCondition *condition;
  const WeegDecisionPoint *correction;
  guint n = weeg_list_n (weeg_dossier_session_get_dossier (walk->session)->decision_points);

  g_assert_nonnull (after);
  gtk_switch_set_active (ui_test_find (after, GTK_TYPE_SWITCH, 0), TRUE);
  ui_test_settle ();
  condition = weeg_list_get (get_point (walk, POINT)->held->conditions, 0);
  g_assert_true (condition->met);
  g_assert_nonnull (condition->met_on);
  write_lines (find_row (walk, "note"), "All twelve are back");
  condition = weeg_list_get (get_point (walk, POINT)->held->conditions, 0);
  g_assert_cmpstr (weeg_text_get (condition->note, "en"), ==, "All twelve are back");
  choose (walk, "paper.board.outcome", WEEG_BOARD_OUTCOME_REFUSED);
  g_assert_cmpint (get_point (walk, POINT)->paper->board->outcome, ==, WEEG_BOARD_OUTCOME_REFUSED);

  weeg_hold_after_correct (after);
  ui_test_settle ();
  /* Behind what was held, before what is planned for later. */
  g_assert_cmpuint (weeg_list_n (weeg_dossier_session_get_dossier (walk->session)->decision_points), ==,
                    n + 1);
  correction = get_point (walk, POINT + 1);
  g_assert_null (correction->held);
  g_assert_cmpstr (weeg_text_get (correction->title, "en"), ==,
                   "Correction: Scale up from one to three clinics");
  g_assert_cmpstr (weeg_text_get (correction->title, "nl"), ==,
                   "Correctie: Opschalen van één naar drie poliklinieken");
  g_assert_cmpstr (correction->draft->corrects, ==, get_point (walk, POINT)->id);
  g_assert_cmpuint (weeg_list_n (correction->paper->conditions), ==, 1);
  g_assert_null (correction->paper->board);
  g_assert_nonnull (ui_test_find (walk->page, WEEG_TYPE_HOLD_PAGE, 0));
}

static gboolean
shows_one (gpointer log)
{
  return weeg_log_page_get_n (log) == 1;
}

static gboolean
shows_none (gpointer log)
{
  return weeg_log_page_get_n (log) == 0;
}

/* The log says it all in words, finds it, and is whole. */
static void
assert_log (const Walk *walk)
{
  WeegLogPage *log;
  guint n;

  gtk_widget_activate_action (GTK_WIDGET (walk->page), "dossier.log", NULL);
  ui_test_settle ();
  log = ui_test_find (walk->page, WEEG_TYPE_LOG_PAGE, 0);
  g_assert_nonnull (log);
  n = weeg_log_page_get_n (log);
  g_assert_cmpuint (n, ==, weeg_list_n (weeg_dossier_session_get_dossier (walk->session)->log));
  g_assert_nonnull (strstr (weeg_log_page_get_check (log), "is whole"));
  weeg_log_page_search (log, "note: ALL twelve");
  ui_test_wait (shows_one, log);
  weeg_log_page_search (log, "no such words");
  ui_test_wait (shows_none, log);
  weeg_log_page_search (log, "");
  g_assert_cmpuint (weeg_log_page_get_n (log), ==, n);
  weeg_dossier_page_choose_step (walk->page, WEEG_STEP_INTAKE);
  ui_test_settle ();
  g_assert_null (ui_test_find (walk->page, WEEG_TYPE_LOG_PAGE, 0));
}

static void
test_walk (void)
{
  Walk walk = walk_begin ();
  WeegHoldFinish *finish = ui_test_find (walk.page, WEEG_TYPE_HOLD_FINISH, 0);

  g_assert_nonnull (finish);
  assert_advises_without_chosen (&walk);
  weeg_dossier_page_choose_step (walk.page, WEEG_STEP_DECISION);
  ui_test_settle ();
  assert_refuses_nothing (&walk, finish);
  enter_decision (&walk);
  assert_nothing_lost (&walk);
  ui_test_wait (is_fresh, walk.session);
  hold (&walk);
  assert_final (&walk);
  assert_after (&walk);
  /* Which the board has decided on; the correction is not held yet. */
  assert_advises_on (&walk, POINT);
  choose_advice (&walk, 0);
  rename_member (&walk, "Someone else");
  assert_advises_on (&walk, 0);
  assert_log (&walk);
  ui_test_wait (is_fresh, walk.session);
  walk_end (&walk);
}

/* In a secret vote one sees who has voted, and the count once all have. */
static void
test_secret (void)
{
  Walk walk = walk_begin ();
  g_autoptr (WeegEdit) secret = weeg_edit_new ("Secret");
  g_autoptr (WeegEdit) open = weeg_edit_new ("Open");
  WeegHoldVotes *votes;
  const WeegList *members = weeg_dossier_session_get_dossier (walk.session)->members;
  const WeegMember *first = weeg_list_get (members, 0);
  g_autofree char *id = g_strdup (first->id);

  weeg_edit_set_boolean (secret, "settings.secret_vote", TRUE);
  g_assert_true (weeg_dossier_session_edit (walk.session, secret, NULL));
  weeg_hold_presence_set_all (ui_test_find (walk.page, WEEG_TYPE_HOLD_PRESENCE, 0));
  ui_test_settle ();
  /* One that a vote against does not carry, which would be told. */
  choose (&walk, "outcome", WEEG_OUTCOME_GO_ON);
  choose (&walk, "how", WEEG_HOW_VOTE);
  votes = ui_test_find (walk.page, WEEG_TYPE_HOLD_VOTES, 0);
  weeg_hold_votes_set (votes, id, "against");
  ui_test_settle ();
  g_assert_true (ui_test_has_label (votes, "Has voted"));
  g_assert_false (ui_test_has_label (votes, "These votes were given in secret"));
  /* It stays covered when the settings change, and that is said. */
  weeg_edit_set_boolean (open, "settings.secret_vote", FALSE);
  g_assert_true (weeg_dossier_session_edit (walk.session, open, NULL));
  ui_test_settle ();
  g_assert_true (ui_test_has_label (votes, "Has voted"));
  g_assert_true (ui_test_has_label (votes, "These votes were given in secret"));
  g_assert_true (ui_test_has_label (votes, "1 of 7 have voted"));
  g_assert_false (ui_test_has_label (walk.page, "gainst: 1"));
  g_assert_true (ui_test_has_label (walk.page, "Not everybody who is present has voted"));
  for (guint i = 1; i < weeg_list_n (weeg_dossier_session_get_dossier (walk.session)->members); i++)
    {
      const WeegMember *member = weeg_list_get (weeg_dossier_session_get_dossier (walk.session)->members, i);
      g_autofree char *other = g_strdup (member->id);

      if (weeg_member_votes (member))
        weeg_hold_votes_set (votes, other, "hold");
    }
  ui_test_settle ();
  g_assert_true (ui_test_has_label (votes, "against: 1"));
  g_assert_true (ui_test_has_label (walk.page, "The votes do not carry this outcome"));
  /* All are covered: the first can vote again. */
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (votes)));
  ui_test_wait (is_fresh, walk.session);
  walk_end (&walk);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/holding/walk", test_walk);
  g_test_add_func ("/ui/holding/secret", test_secret);
  return g_test_run ();
}
