/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-hold.h"
#include "weeg-json-reader.h"

/* What was voted in secret stays so when the settings no longer say it. */

typedef struct
{
  Fixture fixture;
  WeegWorkspace *workspace;
  WeegDossierSession *session;
} Place;

/* An edit that sets @json, or with NULL removes, what stands at @path. */
static void
change (Place *place, const char *path, const char *json)
{
  static const WeegShape shape = { .kind = WEEG_KIND_JSON };
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Edit");
  g_autoptr (GError) error = NULL;

  if (json != NULL)
    weeg_edit_set (edit, path, &shape, (WeegCell){ .pointer = (gpointer)json });
  else
    weeg_edit_remove (edit, path);
  weeg_dossier_session_edit (place->session, edit, &error);
  g_assert_no_error (error);
}

static void
open_dossier (Place *place)
{
  g_autoptr (GError) error = NULL;

  place->session = weeg_workspace_open_dossier (place->workspace, FIXTURE_ID, &error);
  g_assert_no_error (error);
}

/* A vote of m1 in secret, after which votes are open. */
static Place
place_begin (void)
{
  Place place = { 0 };

  fixture_init (&place.fixture);
  place.workspace = fixture_workspace (&place.fixture);
  open_dossier (&place);
  g_assert_true (fixture_close_round (place.session));
  change (&place, "settings.secret_vote", "true");
  change (&place, "decision_points[0].draft",
          "{\"date\":\"2027-02-01\",\"present\":[\"m1\",\"m2\"],\"how\":\"vote\",\"outcome\":\"hold\"}");
  change (&place, "decision_points[0].draft.votes[\"m1\"]", "\"hold\"");
  change (&place, "settings.secret_vote", "false");
  return place;
}

static void
place_end (Place *place)
{
  weeg_dossier_session_wait_analysis (place->session);
  g_clear_object (&place->session);
  g_assert_finalize_object (place->workspace);
  fixture_clear (&place->fixture);
}

static const WeegDecisionPoint *
first_point (const Place *place)
{
  return weeg_list_get (weeg_dossier_session_get_dossier (place->session)->decision_points, 0);
}

static gboolean
is_secret (const Place *place)
{
  return weeg_dossier_has_secret_votes (weeg_dossier_session_get_dossier (place->session),
                                        first_point (place));
}

/* Nothing that leaves the register tells who voted what. */
static void
assert_untold (const Place *place)
{
  static const char *const ids[] = { FIXTURE_ID, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = weeg_workspace_export (place->workspace, ids, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\"draft\""));
  g_assert_false (g_regex_match_simple ("m[12]\\\\*\": *\\\\*\"(hold|abstain)", text, 0, 0));
}

/* Nor does its log. */
static void
assert_last_withheld (const Place *place, const char *path, gboolean has_old, gboolean has_new)
{
  const WeegList *log = weeg_dossier_session_get_dossier (place->session)->log;
  const WeegLogChange *last = ((const WeegLogEntry *)weeg_list_get (log, weeg_list_n (log) - 1))->what;

  g_assert_cmpstr (last->path, ==, path);
  g_assert_cmpstr (last->old, ==, has_old ? "{\"withheld\":true}" : NULL);
  g_assert_cmpstr (last->new, ==, has_new ? "{\"withheld\":true}" : NULL);
}

static void
test_stays (void)
{
  Place place = place_begin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) held = NULL;
  const WeegHeld *kept;

  g_assert_true (is_secret (&place));
  assert_untold (&place);
  change (&place, "decision_points[0].draft.votes[\"m2\"]", "\"abstain\"");
  assert_last_withheld (&place, "decision_points[0].draft.votes.m2", FALSE, TRUE);
  assert_untold (&place);

  held = (WeegRecord *)weeg_hold_from_draft (weeg_dossier_session_get_dossier (place.session),
                                             first_point (&place));
  weeg_dossier_session_hold (place.session, "p1", (const WeegHeld *)held, "Hold", &error);
  g_assert_no_error (error);
  kept = first_point (&place)->held;
  g_assert_null (kept->votes);
  g_assert_cmpuint (weeg_map_n (kept->vote_counts), ==, 2);
  place_end (&place);
}

/* The setting comes back with undo, and the draft as it was; once all is taken back the vote is open. */
static void
test_ends (void)
{
  Place place = place_begin ();
  g_autoptr (GError) error = NULL;

  g_assert_true (weeg_dossier_session_undo (place.session, &error));
  g_assert_true (is_secret (&place));
  g_assert_false (WEEG_HAS (first_point (&place)->draft, secret));
  g_assert_true (weeg_dossier_session_redo (place.session, &error));
  g_assert_true (is_secret (&place));

  change (&place, "decision_points[0].draft.votes[\"m1\"]", NULL);
  g_assert_false (WEEG_HAS (first_point (&place)->draft, secret));
  change (&place, "decision_points[0].draft.votes[\"m1\"]", "\"hold\"");
  g_assert_false (is_secret (&place));
  place_end (&place);
}

/* The log does not tell them either when all of the decision point goes. */
static void
test_removed (void)
{
  Place place = place_begin ();

  change (&place, "decision_points[0]", NULL);
  assert_last_withheld (&place, "decision_points[0]", TRUE, FALSE);
  place_end (&place);
}

/* What is kept of a point that is held tells nothing of the votes on another, and does not let them be
 * guessed: its checksum is of what is kept. Nor does a copy of the dossier have them. */
static void
test_other_point (void)
{
  Place place = place_begin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) held = NULL, kept = NULL, copy = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autofree char *text = NULL, *id = NULL;

  change (&place, "decision_points[1].draft", "{\"present\":[\"m1\",\"m2\"],\"how\":\"vote\"}");
  change (&place, "settings.secret_vote", "true");
  change (&place, "decision_points[1].draft.votes[\"m1\"]", "\"stop\"");
  assert_last_withheld (&place, "decision_points[1].draft.votes.m1", FALSE, TRUE);
  change (&place, "decision_points[0].draft.votes[\"m2\"]", "\"hold\"");
  held = (WeegRecord *)weeg_hold_from_draft (weeg_dossier_session_get_dossier (place.session),
                                             first_point (&place));
  weeg_dossier_session_hold (place.session, "p1", (const WeegHeld *)held, "Hold", &error);
  g_assert_no_error (error);

  kept = (WeegRecord *)weeg_workspace_load_held (place.workspace, FIXTURE_ID, "p1", &error);
  g_assert_no_error (error);
  text = fixture_state ((WeegDossier *)kept);
  g_assert_nonnull (strstr (text, "\"draft\""));
  g_assert_null (strstr (text, "\"stop\""));
  g_assert_true (weeg_workspace_check (place.workspace, problems, &error));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);

  id = weeg_workspace_duplicate_dossier (place.workspace, FIXTURE_ID, TRUE, &error);
  g_assert_no_error (error);
  copy = (WeegRecord *)weeg_workspace_load_dossier (place.workspace, id, &error);
  for (guint i = 0; i < 2; i++)
    g_assert_null (
        ((const WeegDecisionPoint *)weeg_list_get (((WeegDossier *)copy)->decision_points, i))->draft);
  place_end (&place);
}

/* A dossier that comes from a file with such a draft. */
static void
test_imported (void)
{
  Place place = { 0 };
  g_autoptr (GBytes) bytes = fixture_dossier_bytes ();
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GString) json = g_string_new (text);
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (
      g_string_replace (json, "\"then\":\"go_on\"}",
                        "\"then\":\"go_on\",\"draft\":{\"secret\":true,\"votes\":{\"m1\":\"hold\"}}}", 1),
      ==, 1);
  changed = g_bytes_new (json->str, json->len);
  fixture_init (&place.fixture);
  place.workspace = weeg_workspace_create (place.fixture.path, "Els", "en", &error);
  imported = weeg_workspace_import (place.workspace, changed, "x.json", FALSE, problems, &error);
  g_assert_no_error (error);
  open_dossier (&place);
  g_assert_true (is_secret (&place));
  assert_untold (&place);
  change (&place, "decision_points[0].draft.votes[\"m2\"]", "\"abstain\"");
  assert_untold (&place);
  place_end (&place);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/secret-vote/stays", test_stays);
  g_test_add_func ("/workspace/secret-vote/ends", test_ends);
  g_test_add_func ("/workspace/secret-vote/removed", test_removed);
  g_test_add_func ("/workspace/secret-vote/other-point", test_other_point);
  g_test_add_func ("/workspace/secret-vote/imported", test_imported);
  return g_test_run ();
}
