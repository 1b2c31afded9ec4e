/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-edit.h"
#include "weeg-log-chain.h"

/* Dossiers made, copied, removed and brought back; settings; going back to a backup. */

static WeegDossier *
load (WeegWorkspace *workspace, const char *id)
{
  GError *error = NULL;
  WeegDossier *dossier = weeg_workspace_load_dossier (workspace, id, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
assert_sound (WeegWorkspace *workspace)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  GError *error = NULL;

  g_assert_true (weeg_workspace_check (workspace, problems, &error));
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    g_test_message ("%s: %s", weeg_problems_path (problems, i), weeg_problems_message (problems, i));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
}

/* From the template, in the reader's language, with the register's settings as they are then. */
static void
test_new (void)
{
  Fixture fixture;
  WeegNewDossier input = { .title = " Slimme pleister ",
                           .kind = WEEG_DOSSIER_KIND_CHANGED_INDICATION,
                           .technology = "Pleister",
                           .indication = "Na een operatie",
                           .comparator = "Rondes" };
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL, *second = NULL;
  g_autoptr (WeegAnyRecord) record = NULL, settings = NULL, later = NULL;
  WeegWorkspace *workspace;
  const WeegDossier *dossier;
  const WeegLogEntry *entry;

  fixture_init (&fixture);
  workspace = weeg_workspace_create (fixture.path, "Els", "nl", &error);
  id = weeg_workspace_new_dossier (workspace, &input, &error);
  g_assert_no_error (error);
  g_assert_true (g_uuid_string_is_valid (id));
  record = (WeegRecord *)load (workspace, id);
  dossier = (const WeegDossier *)record;
  g_assert_cmpstr (weeg_text_get (dossier->title, "en"), ==, "Slimme pleister");
  g_assert_cmpint (dossier->kind, ==, WEEG_DOSSIER_KIND_CHANGED_INDICATION);
  g_assert_cmpint (dossier->language, ==, WEEG_LANGUAGE_NL);
  g_assert_cmpstr (weeg_text_get (dossier->intake->indication, "nl"), ==, "Na een operatie");
  g_assert_cmpint (dossier->intake->phase, ==, WEEG_PHASE_INTAKE);
  for (guint i = 0; i < 2; i++)
    {
      const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, i);

      g_assert_cmpstr (weeg_text_get (alternative->name, "nl"), ==,
                       alternative->comparator ? "Rondes" : "Pleister");
    }
  g_assert_cmpuint (weeg_list_n (dossier->criteria), >, 5);
  g_assert_cmpint (dossier->settings->quorum, ==, 5);
  entry = weeg_list_get (dossier->log, 0);
  g_assert_cmpstr (entry->what->op, ==, "create");
  g_assert_cmpint (weeg_log_chain_verify (dossier->log), ==, -1);
  g_assert_nonnull (weeg_workspace_find_item (workspace, id));

  /* Settings that do not hold together are refused; others touch no dossier that is there. */
  settings = (WeegRecord *)weeg_workspace_load_settings (workspace, &error);
  later = weeg_record_copy (settings);
  WEEG_REPLACE ((WeegSettings *)later, quorum, 3);
  WEEG_REPLACE ((WeegSettings *)later, majority, WEEG_MAJORITY_TWO_THIRDS);
  g_assert_true (weeg_workspace_save_settings (workspace, (WeegSettings *)later, &error));
  g_assert_no_error (error);
  second = weeg_workspace_new_dossier (workspace, &input, &error);
  {
    g_autoptr (WeegAnyRecord) before = (WeegRecord *)load (workspace, id);
    g_autoptr (WeegAnyRecord) after = (WeegRecord *)load (workspace, second);

    g_assert_cmpint (((WeegDossier *)before)->settings->quorum, ==, 5);
    g_assert_cmpint (((WeegDossier *)after)->settings->quorum, ==, 3);
    g_assert_cmpint (((WeegDossier *)after)->settings->majority, ==, WEEG_MAJORITY_TWO_THIRDS);
  }
  {
    g_autoptr (WeegAnyRecord) wrong = weeg_record_copy (settings);

    {
      const WeegList *zones = ((WeegSettings *)settings)->zones;
      WeegCell row = { .pointer = weeg_list_remove (weeg_list_cell (zones, 0).pointer, 0) };

      WEEG_REPLACE ((WeegSettings *)wrong, zones, weeg_list_replace (zones, 0, row));
    }
    g_assert_false (weeg_workspace_save_settings (workspace, (WeegSettings *)wrong, &error));
    g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID);
    g_clear_error (&error);
  }

  input.title = "  ";
  g_assert_null (weeg_workspace_new_dossier (workspace, &input, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_clear_error (&error);
  input.title = "X";
  input.template = "none";
  g_assert_null (weeg_workspace_new_dossier (workspace, &input, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  assert_sound (workspace);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

static void
test_templates (void)
{
  g_auto (GStrv) names = weeg_template_dup_names ();

  g_assert_true (g_strv_contains ((const char *const *)names, "general"));
  g_assert_cmpstr (weeg_template_get_title ("general", "nl"), ==, "Algemeen");
  g_assert_cmpstr (weeg_template_get_title ("x-own", "nl"), ==, "x-own");
}

static void
hold (WeegWorkspace *workspace)
{
  g_autoptr (WeegAnyRecord) held = weeg_record_new (&weeg_held_type);
  GError *error = NULL;
  g_autoptr (WeegDossierSession) session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);

  WEEG_SET ((WeegHeld *)held, date, g_strdup ("2027-02-01"));
  WEEG_SET ((WeegHeld *)held, how, WEEG_HOW_CONSENT);
  WEEG_SET ((WeegHeld *)held, outcome, WEEG_OUTCOME_HOLD);
  WEEG_SET ((WeegHeld *)held, present, fixture_present ());
  g_assert_true (fixture_close_round (session));
  g_assert_true (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Hold", &error));
  g_assert_no_error (error);
}

static void
test_duplicate (void)
{
  Fixture fixture;
  GError *error = NULL;
  WeegWorkspace *workspace;
  g_autofree char *bare = NULL, *full = NULL;
  g_autoptr (WeegAnyRecord) first = NULL, second = NULL;
  const WeegDossier *dossier;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  hold (workspace);
  bare = weeg_workspace_duplicate_dossier (workspace, FIXTURE_ID, FALSE, &error);
  full = weeg_workspace_duplicate_dossier (workspace, FIXTURE_ID, TRUE, &error);
  g_assert_no_error (error);
  first = (WeegRecord *)load (workspace, bare);
  second = (WeegRecord *)load (workspace, full);
  dossier = (const WeegDossier *)first;
  g_assert_cmpstr (weeg_text_get (dossier->title, "nl"), ==, "Kopie van Meten");
  g_assert_cmpstr (weeg_text_get (dossier->title, "en"), ==, "Copy of Measuring");
  g_assert_cmpuint (weeg_list_n (dossier->log), ==, 1);
  g_assert_null (((const WeegDecisionPoint *)weeg_list_get (dossier->decision_points, 0))->held);
  g_assert_cmpuint (weeg_list_n (dossier->scores), ==, 0);
  g_assert_cmpuint (weeg_list_n (dossier->risks), ==, 2);
  g_assert_cmpuint (weeg_list_n (((WeegDossier *)second)->scores), ==, 2);
  g_assert_cmpuint (weeg_list_n (((WeegDossier *)second)->weights), ==, 1);
  assert_sound (workspace);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

/* What was removed comes back whole: log, held copies, and that it was archived. */
static void
test_undo_remove (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegAnyRecord) before = NULL, after = NULL, then = NULL;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  hold (workspace);
  g_assert_true (weeg_workspace_set_archived (workspace, FIXTURE_ID, TRUE, &error));
  before = (WeegRecord *)load (workspace, FIXTURE_ID);
  g_assert_false (weeg_workspace_can_undo_remove (workspace, FIXTURE_ID));
  g_assert_true (weeg_workspace_remove (workspace, FIXTURE_ID, &error));
  g_assert_null (weeg_workspace_find_item (workspace, FIXTURE_ID));
  g_assert_true (weeg_workspace_can_undo_remove (workspace, FIXTURE_ID));
  g_assert_true (weeg_workspace_undo_remove (workspace, FIXTURE_ID, &error));
  g_assert_no_error (error);
  after = (WeegRecord *)load (workspace, FIXTURE_ID);
  g_assert_true (weeg_record_equal (before, after));
  then = (WeegRecord *)weeg_workspace_load_held (workspace, FIXTURE_ID, "p1", &error);
  g_assert_no_error (error);
  g_assert_true (weeg_dossier_item_get_archived (weeg_workspace_find_item (workspace, FIXTURE_ID)));
  g_assert_false (weeg_workspace_undo_remove (workspace, FIXTURE_ID, &error));
  g_assert_error (error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_NOT_FOUND);
  assert_sound (workspace);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

static const WeegRestoreItem *
find_item (const GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (((const WeegRestoreItem *)items->pdata[i])->id, id) == 0)
      return items->pdata[i];
  return NULL;
}

/* What differs is told, and restoring does just that: also to an open session, and after it all is the same.
 */
static void
test_restore (void)
{
  Fixture fixture;
  WeegNewDossier input = { .title = "Later" };
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  g_autofree char *copy = NULL, *gone = NULL, *later = NULL, *before = NULL, *state = NULL, *kept = NULL;
  g_autoptr (GPtrArray) items = NULL, same = NULL;
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Edit");
  g_autoptr (WeegList) log = NULL;
  const WeegRestoreItem *item;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  gone = weeg_workspace_duplicate_dossier (workspace, FIXTURE_ID, TRUE, &error);
  copy = fixture_file (&fixture, "copy.weeg");
  g_assert_true (weeg_workspace_backup (workspace, copy, FALSE, NULL, &error));
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  before = fixture_state (weeg_dossier_session_get_dossier (session));

  weeg_edit_set_string (edit, "summary", "New");
  weeg_edit_set_number (edit, "scores[0].value", 4);
  weeg_edit_remove (edit, "risks[1]");
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_true (weeg_workspace_remove (workspace, gone, &error));
  later = weeg_workspace_new_dossier (workspace, &input, &error);
  items = weeg_workspace_preview_restore (workspace, copy, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpint (find_item (items, gone)->state, ==, WEEG_RESTORE_ONLY_THERE);
  g_assert_cmpint (find_item (items, later)->state, ==, WEEG_RESTORE_ONLY_HERE);
  item = find_item (items, FIXTURE_ID);
  g_assert_cmpint (item->state, ==, WEEG_RESTORE_DIFFERS);
  g_assert_cmpstr (item->title, ==, "Measuring");
  g_assert_true (g_strv_contains ((const char *const *)item->parts, "scores"));
  g_assert_true (g_strv_contains ((const char *const *)item->parts, "risks"));
  g_assert_true (g_strv_contains ((const char *const *)item->parts, "summary"));
  /* Three values, and three entries in the log which was not there. */
  g_assert_cmpuint (item->n_changes, ==, 6);

  g_assert_true (weeg_workspace_restore (workspace, copy, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  state = fixture_state (weeg_dossier_session_get_dossier (session));
  g_assert_cmpstr (state, ==, before);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  g_assert_nonnull (weeg_workspace_find_item (workspace, gone));
  g_assert_null (weeg_workspace_find_item (workspace, later));
  same = weeg_workspace_preview_restore (workspace, copy, &error);
  for (guint i = 0; i < same->len; i++)
    g_assert_cmpint (((const WeegRestoreItem *)same->pdata[i])->state, ==, WEEG_RESTORE_SAME);
  log = weeg_workspace_load_own_log (workspace, &error);
  g_assert_cmpstr (((const WeegLogEntry *)weeg_list_get (log, weeg_list_n (log) - 1))->what->op, ==,
                   "restore");
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
  assert_sound (workspace);

  /* No register: nothing happens. */
  g_assert_true (g_file_set_contents (copy, "no register", -1, NULL));
  g_assert_null (weeg_workspace_preview_restore (workspace, copy, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (weeg_workspace_restore (workspace, copy, NULL, &error));
  g_assert_nonnull (error);
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/making/new", test_new);
  g_test_add_func ("/workspace/making/templates", test_templates);
  g_test_add_func ("/workspace/making/duplicate", test_duplicate);
  g_test_add_func ("/workspace/making/undo-remove", test_undo_remove);
  g_test_add_func ("/workspace/making/restore", test_restore);
  return g_test_run ();
}
