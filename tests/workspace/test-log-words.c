/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-log-words.h"
#include "weeg-score-edit.h"

static void
edit (WeegDossierSession *session, WeegEdit *edit)
{
  GError *error = NULL;

  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  g_assert_no_error (error);
  weeg_edit_unref (edit);
}

static WeegEdit *
number_edit (const char *path, double number)
{
  WeegEdit *self = weeg_edit_new ("Edit");

  weeg_edit_set_number (self, path, number);
  return self;
}

static void
assert_sentence (GListModel *model, guint position, const char *expected)
{
  g_autoptr (WeegLogRow) row = g_list_model_get_item (model, position);

  g_assert_cmpstr (weeg_log_row_get_sentence (row), ==, expected);
  g_assert_cmpstr (weeg_log_row_get_who (row), ==, "Els");
}

/* Names are those of the time, though the list has moved on; blind scores stay hidden. */
static void
test_sentences (void)
{
  Fixture fixture;
  GError *error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (GListModel) model = NULL, dutch = NULL, own = NULL;
  g_autoptr (WeegList) entries = NULL;
  WeegScoreInput input = weeg_score_input_new ("m2", "a1", "c1");
  WeegEdit *change;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  edit (session, number_edit ("scores[0].value", 4));
  edit (session, number_edit ("risks[1].severity", 5));
  change = weeg_edit_new ("Remove");
  weeg_edit_remove (change, "risks[0]");
  edit (session, change);
  edit (session, number_edit ("risks[0].severity", 4));
  input.round = 2;
  input.has_value = TRUE;
  input.value = 2;
  edit (session, weeg_score_edit_new (weeg_dossier_session_get_dossier (session), &input, "en", &error));
  g_assert_true (weeg_dossier_session_undo (session, &error));
  edit (session, fixture_edit ("Short"));

  model = weeg_log_model_new (weeg_dossier_session_get_dossier (session), "en");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 7);
  assert_sentence (model, 0, "Summary: Short");
  assert_sentence (model, 1, "Undone: Score of A. de Wit on Workload: not shown until the round is closed");
  assert_sentence (model, 2, "Score of A. de Wit on Workload: not shown until the round is closed");
  assert_sentence (model, 3, "Risk “Data lost”: 5 → 4");
  assert_sentence (model, 4, "Risk “Alarm missed” removed");
  assert_sentence (model, 5, "Risk “Data lost”: 3 → 5");
  assert_sentence (model, 6, "Score of M. Jansen on Workload for New: 2 → 4");
  g_assert_null (g_list_model_get_item (model, 7));

  dutch = weeg_log_model_new (weeg_dossier_session_get_dossier (session), "nl");
  assert_sentence (dutch, 6, "Score van M. Jansen op Workload voor New: 2 → 4");
  assert_sentence (dutch, 4, "Risico “Alarm missed” verwijderd");

  g_assert_true (weeg_workspace_set_archived (workspace, FIXTURE_ID, TRUE, &error));
  entries = weeg_workspace_load_own_log (workspace, &error);
  g_assert_cmpint (weeg_log_first_broken (entries), ==, -1);
  g_assert_cmpint (weeg_log_first_broken (weeg_dossier_session_get_dossier (session)->log), ==, -1);
  {
    g_autoptr (WeegList) shortened = weeg_list_remove (weeg_dossier_session_get_dossier (session)->log, 2);

    g_assert_cmpint (weeg_log_first_broken (shortened), ==, 2);
  }
  own = weeg_log_model_new_own (entries, NULL, "en");
  assert_sentence (own, 0, "Dossier " FIXTURE_ID " archived");
  assert_sentence (own, 1, "Dossiers imported from a file");
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/log-words/sentences", test_sentences);
  return g_test_run ();
}
