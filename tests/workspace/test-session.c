/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "fixture-disk.h"
#include "weeg-log-chain.h"
#include "weeg-score-edit.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Edits of an open dossier: on the disk when they return, undone by name, logged, analysed, never lost. */

static WeegDossierSession *
open_session (WeegWorkspace *workspace)
{
  GError *error = NULL;
  WeegDossierSession *session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);

  g_assert_no_error (error);
  return session;
}

static void
assert_on_disk (const Fixture *fixture, WeegDossierSession *session)
{
  g_autofree char *shown = fixture_state (weeg_dossier_session_get_dossier (session));
  g_autofree char *stored = fixture_state_on_disk (fixture);

  g_assert_cmpstr (stored, ==, shown);
}

/* The analysis may still run in its thread: it holds nothing but values. */
static void
close_all (Fixture *fixture, WeegWorkspace *workspace, WeegDossierSession *session)
{
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);
  g_assert_finalize_object (workspace);
  fixture_clear (fixture);
}

static WeegEdit *
new_edit (guint i)
{
  static const char *const names[] = { "One", "Two", "Three", "Four", "Five", "Six" };
  WeegEdit *edit = weeg_edit_new (names[i]);

  switch (i)
    {
    case 0:
      weeg_edit_set_text (edit, "title", "nl", "Anders");
      break;
    case 1:
      weeg_edit_remove (edit, "risks[0]");
      break;
    case 2:
      weeg_edit_set_number (edit, "scores[1].value", 4.5);
      break;
    case 3:
      weeg_edit_set_choice (edit, "intake.regulatory.mdr_class", "IIb");
      break;
    case 4:
      weeg_edit_remove (edit, "scores");
      break;
    default:
      weeg_edit_set_integer (edit, "triage.answers.novelty", 3);
    }
  return edit;
}

static void
test_undo_all_the_way (void)
{
  Fixture fixture;
  GError *error = NULL;
  g_autofree char *original = NULL, *edited = NULL, *back = NULL, *again = NULL;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  original = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_false (weeg_dossier_session_undo (session, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (WeegEdit) edit = new_edit (i);

      g_assert_true (weeg_dossier_session_edit (session, edit, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (weeg_dossier_session_get_undo_name (session), ==, weeg_edit_get_name (edit));
      assert_on_disk (&fixture, session);
    }
  edited = fixture_state (weeg_dossier_session_get_dossier (session));
  while (weeg_dossier_session_get_can_undo (session))
    {
      g_assert_true (weeg_dossier_session_undo (session, &error));
      assert_on_disk (&fixture, session);
    }
  back = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_cmpstr (back, ==, original);
  g_assert_cmpstr (weeg_dossier_session_get_redo_name (session), ==, "One");
  while (weeg_dossier_session_get_can_redo (session))
    g_assert_true (weeg_dossier_session_redo (session, &error));
  g_assert_no_error (error);
  again = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_cmpstr (again, ==, edited);
  assert_on_disk (&fixture, session);

  /* Each of the eighteen is in the log, undoing too, and the chain holds. */
  g_assert_cmpuint (weeg_list_n (weeg_dossier_session_get_dossier (session)->log), ==, 18);
  g_assert_cmpint (weeg_log_chain_verify (weeg_dossier_session_get_dossier (session)->log), ==, -1);
  close_all (&fixture, workspace, session);
}

static const WeegLogEntry *
last_entry (WeegDossierSession *session)
{
  const WeegList *log = weeg_dossier_session_get_dossier (session)->log;

  return weeg_list_get (log, weeg_list_n (log) - 1);
}

static void
enter_score (WeegDossierSession *session, gint64 round, double value)
{
  WeegScoreInput input = weeg_score_input_new ("m1", "a1", "c2");
  g_autoptr (WeegEdit) edit = NULL;
  GError *error = NULL;

  input.round = round;
  input.has_value = TRUE;
  input.value = value;
  edit = weeg_score_edit_new (weeg_dossier_session_get_dossier (session), &input, "en", &error);
  g_assert_no_error (error);
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
}

/* Who, what, old and new; but not what is scored in a round that is open. */
static void
test_log (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) title = new_edit (0);
  GError *error = NULL;
  WeegWorkspace *workspace;
  WeegDossierSession *session;
  const WeegLogEntry *entry;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  g_assert_true (weeg_dossier_session_edit (session, title, &error));
  entry = last_entry (session);
  g_assert_cmpstr (entry->who, ==, "Els");
  g_assert_cmpstr (entry->what->op, ==, "set");
  g_assert_cmpstr (entry->what->path, ==, "title");
  g_assert_cmpstr (entry->what->old, ==, "{\"en\":\"Measuring\",\"nl\":\"Meten\"}");
  g_assert_cmpstr (entry->what->new, ==, "{\"en\":\"Measuring\",\"nl\":\"Anders\"}");
  g_assert_cmpstr (entry->what->name, ==, "One");
  g_assert_true (weeg_dossier_session_undo (session, &error));
  entry = last_entry (session);
  g_assert_cmpstr (entry->what->op, ==, "undo");
  g_assert_cmpstr (entry->what->new, ==, "{\"en\":\"Measuring\",\"nl\":\"Meten\"}");

  enter_score (session, 1, 3);
  entry = last_entry (session);
  g_assert_cmpstr (entry->what->path, ==, "scores[2]");
  g_assert_nonnull (strstr (entry->what->new, "\"value\":3"));
  enter_score (session, 2, 9);
  entry = last_entry (session);
  g_assert_cmpstr (entry->what->path, ==, "scores[3]");
  g_assert_cmpstr (entry->what->new, ==, "{\"withheld\":true}");
  enter_score (session, 2, 8);
  entry = last_entry (session);
  g_assert_cmpstr (entry->what->old, ==, "{\"withheld\":true}");
  g_assert_true (weeg_dossier_session_undo (session, &error));
  g_assert_cmpstr (last_entry (session)->what->new, ==, "{\"withheld\":true}");
  g_assert_no_error (error);
  close_all (&fixture, workspace, session);
}

static void
count_notify (GObject *object, GParamSpec *spec, gpointer data)
{
  ++*(guint *)data;
}

static double
value_of (const WeegAnalysis *analysis, const char *alternative)
{
  const WeegAlternativeResult *result = weeg_map_get (analysis->value->alternatives, alternative);
  const WeegCellResult *cell = weeg_map_get (result->cells, "c1");

  return cell->value;
}

/* The analysis follows an edit; of edits close together the last one counts. Level 2
 * of 1, 2, 4 is 100 (2 - 1) / (4 - 1) = 33.3, level 4 is 100. */
static void
test_analysis (void)
{
  Fixture fixture;
  GError *error = NULL;
  guint n_stale = 0, n_analysis = 0;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  g_signal_connect (session, "notify::analysis", G_CALLBACK (count_notify), &n_analysis);
  g_signal_connect (session, "notify::analysis-stale", G_CALLBACK (count_notify), &n_stale);
  g_assert_null (weeg_dossier_session_get_analysis (session));
  g_assert_true (weeg_dossier_session_get_analysis_stale (session));
  g_assert_cmpfloat_with_epsilon (value_of (weeg_dossier_session_wait_analysis (session), "a1"), 100.0 / 3,
                                  1e-9);
  g_assert_false (weeg_dossier_session_get_analysis_stale (session));
  n_analysis = 0;

  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (WeegEdit) edit = weeg_edit_new ("Score");

      weeg_edit_set_number (edit, "scores[0].value", i % 2 == 0 ? 1 : 4);
      g_assert_true (weeg_dossier_session_edit (session, edit, &error));
    }
  g_assert_true (weeg_dossier_session_get_analysis_stale (session));
  g_assert_cmpfloat (value_of (weeg_dossier_session_wait_analysis (session), "a1"), ==, 100);
  g_assert_cmpuint (n_analysis, ==, 1);
  g_assert_cmpuint (n_stale, ==, 3);
  close_all (&fixture, workspace, session);
}

/* A value that is wrong changes nothing, on screen or on disk, and leaves no trace in undo. */
static void
test_wrong_value (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Wrong");
  g_autoptr (GError) error = NULL;
  const WeegDossier *before;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  before = weeg_dossier_session_get_dossier (session);
  weeg_edit_set_number (edit, "scores[0].value", 3);
  g_assert_false (weeg_dossier_session_edit (session, edit, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID);
  g_assert_true (weeg_dossier_session_get_dossier (session) == before);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_null (weeg_dossier_session_get_save_problem (session));
  close_all (&fixture, workspace, session);
}

/* On a full disk what was entered stays on screen and is saved when there is room, or let go. */
static void
test_full_disk (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) small = fixture_edit ("Short");
  g_autoptr (WeegEdit) large = NULL;
  g_autofree char *letters = g_strnfill (3000000, 'x');
  g_autofree char *on_disk = NULL, *still = NULL;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  weeg_dossier_session_wait_analysis (session);
  on_disk = fixture_state_on_disk (&fixture);
  large = fixture_edit (letters);

  fixture_disk_full (1000000);
  g_assert_false (weeg_dossier_session_edit (session, large, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_nonnull (strstr (weeg_dossier_session_get_save_problem (session), "disk is full"));
  g_assert_cmpuint (strlen (weeg_text_get (weeg_dossier_session_get_dossier (session)->summary, NULL)), ==,
                    3000000);
  g_assert_false (weeg_dossier_session_retry (session, &error));
  g_clear_error (&error);
  still = fixture_state_on_disk (&fixture);
  g_assert_cmpstr (still, ==, on_disk);

  /* Let go: as it is on the disk. */
  weeg_dossier_session_discard_unsaved (session);
  g_assert_null (weeg_dossier_session_get_save_problem (session));
  assert_on_disk (&fixture, session);

  /* Again, and now room comes: the next edit takes the waiting one along. */
  g_assert_false (weeg_dossier_session_edit (session, large, &error));
  g_clear_error (&error);
  fixture_disk_free ();
  g_assert_true (weeg_dossier_session_edit (session, small, &error));
  g_assert_no_error (error);
  g_assert_null (weeg_dossier_session_get_save_problem (session));
  g_assert_cmpuint (weeg_list_n (weeg_dossier_session_get_dossier (session)->log), ==, 2);
  assert_on_disk (&fixture, session);
  close_all (&fixture, workspace, session);
}

/* Somebody moves the register away: what was entered waits, and is kept once the file is back. */
static void
test_moved (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) edit = fixture_edit ("Short");
  g_autofree char *away = NULL;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  away = fixture_file (&fixture, "away.weeg");
  g_assert_cmpint (g_rename (fixture.path, away), ==, 0);
  g_assert_false (weeg_dossier_session_edit (session, edit, &error));
  g_assert_nonnull (strstr (weeg_dossier_session_get_save_problem (session), "put the file back"));
  g_clear_error (&error);
  g_assert_cmpint (g_rename (away, fixture.path), ==, 0);
  g_assert_true (weeg_dossier_session_retry (session, &error));
  g_assert_no_error (error);
  assert_on_disk (&fixture, session);
  close_all (&fixture, workspace, session);
}

/* A held point keeps the dossier of that moment, whatever is edited later. */
static void
test_hold (void)
{
  Fixture fixture;
  g_autoptr (WeegAnyRecord) held = weeg_record_new (&weeg_held_type);
  g_autoptr (WeegEdit) later = fixture_edit ("Later");
  g_autoptr (WeegAnyRecord) then = NULL;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  WeegDossierSession *session;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = open_session (workspace);
  WEEG_SET ((WeegHeld *)held, date, g_strdup ("2027-02-01"));
  WEEG_SET ((WeegHeld *)held, how, WEEG_HOW_CONSENSUS);
  WEEG_SET ((WeegHeld *)held, outcome, WEEG_OUTCOME_HOLD);
  WEEG_SET ((WeegHeld *)held, present, fixture_present ());
  g_assert_true (fixture_close_round (session));
  g_assert_true (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Hold Pilot", &error));
  g_assert_no_error (error);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_cmpstr (last_entry (session)->what->op, ==, "hold");
  g_assert_cmpstr (weeg_dossier_item_get_point_id (weeg_workspace_find_item (workspace, FIXTURE_ID)), ==,
                   "p2");

  g_assert_true (weeg_dossier_session_edit (session, later, &error));
  then = (WeegRecord *)weeg_dossier_session_load_held (session, "p1", &error);
  g_assert_no_error (error);
  g_assert_false (WEEG_HAS ((WeegDossier *)then, summary));
  g_assert_cmpstr (
      ((const WeegDecisionPoint *)weeg_list_get (((WeegDossier *)then)->decision_points, 0))->held->date, ==,
      "2027-02-01");

  g_assert_false (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Again", &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_null (weeg_dossier_session_load_held (session, "p2", &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  close_all (&fixture, workspace, session);
}

/* The second program sees what the first writes, and cannot write itself. */
static void
test_second_reader (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) edit = new_edit (0);
  g_autoptr (GError) error = NULL;
  WeegWorkspace *first, *second;
  WeegDossierSession *writes, *reads;

  fixture_init (&fixture);
  first = fixture_workspace (&fixture);
  writes = open_session (first);
  second = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Jan", "nl", &error);
  g_assert_no_error (error);
  reads = open_session (second);
  g_assert_true (weeg_dossier_session_is_read_only (reads));
  g_assert_nonnull (strstr (weeg_workspace_get_writer (second), "Meelezen kan wel."));
  g_assert_null (weeg_workspace_get_writer (first));
  g_assert_false (weeg_dossier_session_edit (reads, edit, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_cmpstr (weeg_dossier_item_get_title (weeg_workspace_find_item (second, FIXTURE_ID)), ==, "Meten");

  g_assert_true (weeg_dossier_session_edit (writes, edit, &error));
  g_assert_true (weeg_workspace_refresh (second));
  g_assert_cmpstr (weeg_text_get (weeg_dossier_session_get_dossier (reads)->title, "nl"), ==, "Anders");
  g_assert_cmpstr (weeg_dossier_item_get_title (weeg_workspace_find_item (second, FIXTURE_ID)), ==, "Anders");
  g_assert_false (weeg_workspace_refresh (second));

  weeg_dossier_session_wait_analysis (reads);
  g_assert_finalize_object (reads);
  g_assert_finalize_object (second);

  /* A closed register takes no edit any more. */
  weeg_workspace_close (first);
  g_assert_false (weeg_dossier_session_edit (writes, edit, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  close_all (&fixture, first, writes);
}

static gboolean
give_up (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* In a main loop the second follows by itself. */
static void
test_second_follows (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) edit = new_edit (0);
  GError *error = NULL;
  gboolean too_late = FALSE;
  WeegWorkspace *first, *second;
  WeegDossierSession *writes;
  WeegDossierItem *item;
  guint timeout;

  fixture_init (&fixture);
  first = fixture_workspace (&fixture);
  writes = open_session (first);
  second = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Jan", "nl", &error);
  g_assert_no_error (error);
  item = weeg_workspace_find_item (second, FIXTURE_ID);
  g_assert_true (weeg_dossier_session_edit (writes, edit, &error));
  g_assert_no_error (error);
  timeout = g_timeout_add_seconds (10, give_up, &too_late);
  while (!too_late && strcmp (weeg_dossier_item_get_title (item), "Anders") != 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (too_late);
  g_source_remove (timeout);
  g_assert_finalize_object (second);
  close_all (&fixture, first, writes);
}

/* Another dossier was opened in its place: on return its edits can still be undone and made again, unless it
 * was changed meanwhile. */
static void
test_undo_on_return (void)
{
  Fixture fixture;
  g_autoptr (WeegEdit) first = fixture_edit ("First"), second = fixture_edit ("Second");
  g_autofree char *before = NULL, *other = NULL, *after = NULL, *state = NULL;
  WeegNewDossier input = { .title = "Other" };
  WeegWorkspace *workspace;
  WeegDossierSession *session;
  GError *error = NULL;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  other = weeg_workspace_new_dossier (workspace, &input, &error);
  g_assert_no_error (error);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  before = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_true (weeg_dossier_session_edit (session, first, &error));
  after = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_true (weeg_dossier_session_edit (session, second, &error));
  g_assert_true (weeg_dossier_session_undo (session, &error));
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);

  session = weeg_workspace_open_dossier (workspace, other, &error);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);

  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_cmpstr (weeg_dossier_session_get_undo_name (session), ==, "Summary");
  g_assert_true (weeg_dossier_session_get_can_redo (session));
  g_assert_true (weeg_dossier_session_undo (session, &error));
  state = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_cmpstr (state, ==, before);
  g_assert_true (weeg_dossier_session_redo (session, &error));
  g_clear_pointer (&state, g_free);
  state = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_cmpstr (state, ==, after);
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);

  /* Removed and brought back it is another: nothing fits any more. */
  g_assert_true (weeg_workspace_remove (workspace, FIXTURE_ID, &error));
  g_assert_true (weeg_workspace_undo_remove (workspace, FIXTURE_ID, &error));
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_no_error (error);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  weeg_dossier_session_wait_analysis (session);
  g_assert_finalize_object (session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

/* In the place of a dossier that was removed another comes, which then has the revision that the first had
 * when it could be undone: whether its session was gone by then or not. */
static void
test_undo_of_removed (gconstpointer data)
{
  gboolean open = GPOINTER_TO_INT (data);
  Fixture fixture;
  g_autoptr (WeegEdit) first = fixture_edit ("First");
  g_autoptr (GBytes) bytes = fixture_dossier_bytes (), other = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) added = NULL, replaced = NULL;
  g_autofree char *text = NULL;
  const char *const ids[] = { FIXTURE_ID, NULL };
  WeegWorkspace *workspace;
  WeegDossierSession *session, *again;
  GError *error = NULL;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_true (weeg_dossier_session_edit (session, first, &error));
  text = weeg_workspace_export (workspace, ids, &error);
  other = g_bytes_new (text, strlen (text));
  weeg_dossier_session_wait_analysis (session);
  if (!open)
    g_clear_object (&session);
  g_assert_true (weeg_workspace_remove (workspace, FIXTURE_ID, &error));
  g_clear_object (&session);
  added = weeg_workspace_import (workspace, bytes, "a.json", FALSE, problems, &error);
  g_assert_no_error (error);
  replaced = weeg_workspace_import (workspace, other, "b.json", TRUE, problems, &error);
  g_assert_no_error (error);

  again = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_false (weeg_dossier_session_get_can_undo (again));
  weeg_dossier_session_wait_analysis (again);
  g_assert_finalize_object (again);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/session/undo-all-the-way", test_undo_all_the_way);
  g_test_add_func ("/workspace/session/log", test_log);
  g_test_add_func ("/workspace/session/analysis", test_analysis);
  g_test_add_func ("/workspace/session/wrong-value", test_wrong_value);
  g_test_add_func ("/workspace/session/full-disk", test_full_disk);
  g_test_add_func ("/workspace/session/moved", test_moved);
  g_test_add_func ("/workspace/session/hold", test_hold);
  g_test_add_func ("/workspace/session/second-reader", test_second_reader);
  g_test_add_func ("/workspace/session/second-follows", test_second_follows);
  g_test_add_func ("/workspace/session/undo-on-return", test_undo_on_return);
  g_test_add_data_func ("/workspace/session/undo-of-removed/gone", GINT_TO_POINTER (FALSE),
                        test_undo_of_removed);
  g_test_add_data_func ("/workspace/session/undo-of-removed/open", GINT_TO_POINTER (TRUE),
                        test_undo_of_removed);
  return g_test_run ();
}
