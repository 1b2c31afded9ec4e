/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-edit.h"

/* What the window does with a register as a whole. */

static WeegEdit *
quorum_edit (gint64 quorum)
{
  WeegEdit *edit = weeg_edit_new ("Quorum");

  weeg_edit_set_integer (edit, "settings.quorum", quorum);
  return edit;
}

static gint64
quorum_on_disk (WeegWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) settings = (WeegRecord *)weeg_workspace_load_settings (workspace, &error);

  g_assert_no_error (error);
  return ((WeegSettings *)settings)->quorum;
}

/* Edited as a dossier's settings are: at once on disk, undone, refused when wrong. */
static void
test_settings (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegDossierSession) session = NULL, again = NULL;
  g_autoptr (WeegEdit) edit = quorum_edit (3);
  g_autoptr (WeegEdit) zone = weeg_edit_new ("Zone");
  g_autoptr (WeegEdit) wrong = weeg_edit_new ("Zones");
  WeegWorkspace *workspace;
  const WeegList *row;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_settings (workspace, &error);
  g_assert_no_error (error);
  again = weeg_workspace_open_settings (workspace, &error);
  g_assert_true (again == session);
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
  g_assert_cmpint (quorum_on_disk (workspace), ==, 3);
  g_assert_null (weeg_dossier_session_wait_analysis (session));

  weeg_edit_set_choice (zone, "settings.zones[4][0]", "extreme");
  g_assert_true (weeg_dossier_session_edit (session, zone, &error));
  g_assert_no_error (error);
  {
    g_autoptr (WeegAnyRecord) settings = (WeegRecord *)weeg_workspace_load_settings (workspace, &error);

    row = weeg_list_get (((WeegSettings *)settings)->zones, 4);
    g_assert_cmpint (weeg_list_cell (row, 0).choice, ==, WEEG_ZONE_EXTREME);
  }

  weeg_edit_remove (wrong, "settings.zones[4][0]");
  g_assert_false (weeg_dossier_session_edit (session, wrong, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (weeg_dossier_session_undo (session, &error));
  g_assert_true (weeg_dossier_session_undo (session, &error));
  g_assert_cmpint (quorum_on_disk (workspace), ==, 5);
  /* It is no dossier of the register. */
  g_assert_cmpuint (g_list_model_get_n_items (weeg_workspace_get_dossiers (workspace)), ==, 1);

  weeg_workspace_close (workspace);
  g_assert_true (weeg_dossier_session_is_read_only (session));
  g_clear_object (&again);
  g_assert_finalize_object (g_steal_pointer (&session));
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

/* Found by any word of title and summary, also after an edit, without being opened. */
static void
test_search (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (WeegEdit) edit = fixture_edit ("Een Ásterisk voor élke afdeling");
  g_autofree char *needle = weeg_workspace_fold_search ("ÉLKE");
  WeegWorkspace *workspace;
  const char *text;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  text = weeg_workspace_get_search_text (workspace, FIXTURE_ID);
  g_assert_cmpuint (strlen (text), >, 0);
  g_assert_null (strstr (text, needle));
  g_assert_true (weeg_workspace_get_search_text (workspace, FIXTURE_ID) == text);

  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (weeg_workspace_get_search_text (workspace, FIXTURE_ID), needle));
  g_assert_cmpstr (weeg_workspace_get_search_text (workspace, "none"), ==, "");
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

typedef struct
{
  WeegProblems *problems;
  GError *error;
  gboolean done;
} Checked;

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Checked *checked = data;

  checked->problems = weeg_workspace_check_finish (result, &checked->error);
  checked->done = TRUE;
}

/* Let go of while it runs, the workspace stays until the check is done. */
static void
test_check (void)
{
  Fixture fixture;
  Checked checked = { 0 };
  WeegWorkspace *workspace;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  weeg_workspace_check_async (workspace, checked_cb, &checked);
  g_object_unref (workspace);
  while (!checked.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (checked.error);
  g_assert_cmpuint (weeg_problems_n (checked.problems), ==, 0);
  weeg_problems_free (checked.problems);

  workspace = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Els", "en", &checked.error);
  g_assert_no_error (checked.error);
  weeg_workspace_close (workspace);
  checked.done = FALSE;
  weeg_workspace_check_async (workspace, checked_cb, &checked);
  while (!checked.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (checked.problems);
  g_assert_error (checked.error, WEEG_STORE_ERROR, WEEG_STORE_ERROR_READ_ONLY);
  g_clear_error (&checked.error);
  g_object_unref (workspace);
  fixture_clear (&fixture);
}

/* The second program is told when the first is done, and can then write. */
static void
test_writer_gone (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  WeegWorkspace *first, *second;

  fixture_init (&fixture);
  first = fixture_workspace (&fixture);
  g_assert_false (weeg_workspace_writer_is_gone (first));
  second = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Jan", "en", &error);
  g_assert_no_error (error);
  g_assert_true (weeg_workspace_is_read_only (second));
  g_assert_false (weeg_workspace_writer_is_gone (second));
  g_assert_false (weeg_workspace_writer_is_elsewhere (second));
  g_assert_finalize_object (first);
  g_assert_true (weeg_workspace_writer_is_gone (second));
  /* To have looked leaves the way free. */
  g_assert_true (weeg_workspace_writer_is_gone (second));
  g_assert_finalize_object (second);
  second = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Jan", "en", &error);
  g_assert_no_error (error);
  g_assert_false (weeg_workspace_is_read_only (second));
  g_assert_finalize_object (second);
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/register-use/settings", test_settings);
  g_test_add_func ("/workspace/register-use/search", test_search);
  g_test_add_func ("/workspace/register-use/check", test_check);
  g_test_add_func ("/workspace/register-use/writer-gone", test_writer_gone);
  return g_test_run ();
}
