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
  weeg_edit_free (edit);
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

  model = weeg_log_model_new (weeg_dossier_session_get_dossier (session), NULL, "en");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 7);
  assert_sentence (model, 0, "Summary: Short");
  assert_sentence (model, 1, "Undone: Score of A. de Wit on Workload: given blind, so not told");
  assert_sentence (model, 2, "Score of A. de Wit on Workload: given blind, so not told");
  assert_sentence (model, 3, "Risk “Data lost”, severity: 5 → 4");
  assert_sentence (model, 4, "Risk “Alarm missed” removed");
  assert_sentence (model, 5, "Risk “Data lost”, severity: 3 → 5");
  assert_sentence (model, 6, "Score of M. Jansen on Workload for New: 2 → 4");
  g_assert_null (g_list_model_get_item (model, 7));

  dutch = weeg_log_model_new (weeg_dossier_session_get_dossier (session), NULL, "nl");
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

static void
set_json (WeegDossierSession *session, const char *path, const char *json)
{
  static const WeegShape shape = { .kind = WEEG_KIND_JSON };
  WeegEdit *self = weeg_edit_new ("Edit");

  weeg_edit_set (self, path, &shape, (WeegCell){ .pointer = (gpointer)json });
  edit (session, self);
}

static char *
name_field (const WeegRecordType *type, const char *key, const char *language)
{
  if (type == &weeg_decision_point_type && strcmp (key, "paper.advice") == 0)
    return g_strdup ("Advice");
  if (type == &weeg_triage_type && strcmp (key, "answers.harm") == 0)
    return g_strdup ("Harm if it fails");
  if (type == &weeg_paper_type && strcmp (key, "conditions") == 0)
    return g_strdup ("Proposed conditions");
  return type == &weeg_risk_type && strcmp (key, "acceptance.by") == 0 ? g_strdup ("Accepted by") : NULL;
}

static char *
name_value (const WeegDossier *dossier,
            const WeegRecordType *type,
            const char *key,
            const WeegShape *shape,
            WeegCell cell,
            const char *language)
{
  if (strcmp (key, "answers.harm") == 0)
    return g_strdup_printf ("<%d>", (int)cell.integer);
  return shape->kind == WEEG_KIND_CHOICE ? g_strdup_printf ("<%s>", shape->names[cell.choice]) : NULL;
}

typedef struct
{
  const char *path;
  const char *json;
  const char *sentence;
} NamedCase;

/* Each says which field it was, as deep as it lies; what has a name is called by it. */
static const NamedCase named_cases[] = {
  { "risks[0].acceptance.by", "\"Board\"", "Risk “Alarm missed”, accepted by: Board" },
  { "risks[0].acceptance.reason", "\"Rare\"", "Risk “Alarm missed”, acceptance reason: Rare" },
  { "decision_points[0].paper.advice", "\"Go\"", "Decision point “Pilot”, advice: Go" },
  { "decision_points[0].then", "\"stop\"", "Decision point “Pilot”, then: <go_on> → <stop>" },
  { "decision_points[0].paper.conditions", "[{\"text\":\"Train\"}]",
    "Decision point “Pilot”, proposed conditions changed" },
  { "decision_points[0].paper.conditions[0].owner", "\"Ward\"",
    "Decision point “Pilot”, proposed conditions 1, owner: Ward" },
  { "decision_points[0].draft.votes[\"m1\"]", "\"go_on\"",
    "Decision point “Pilot”, draft votes, M. Jansen: <go_on>" },
  { "rounds[1].closed", "true", "Round 2, closed: yes" },
  { "triage.answers.harm", "2", "Risk screening, harm if it fails: <1> → <2>" },
  { "triage.answers.staff", "3", "Risk screening, answers, staff: 2 → 3" },
};

static void
test_fields (void)
{
  static const WeegLogNames names = { name_field, name_value };
  g_autofree char *path = NULL, *given = NULL;
  g_autoptr (WeegAnyRecord) score = NULL;
  WeegEdit *addition;
  Fixture fixture;
  GError *error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  const WeegDossier *dossier;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  for (guint i = 0; i < G_N_ELEMENTS (named_cases); i++)
    {
      g_autofree char *sentence = NULL;

      set_json (session, named_cases[i].path, named_cases[i].json);
      dossier = weeg_dossier_session_get_dossier (session);
      sentence = weeg_log_sentence (dossier, weeg_list_n (dossier->log) - 1, &names, "en");
      g_assert_cmpstr (sentence, ==, named_cases[i].sentence);
    }
  /* A score that is new says what was scored. */
  dossier = weeg_dossier_session_get_dossier (session);
  path = g_strdup_printf ("scores[%u]", weeg_list_n (dossier->scores));
  score = weeg_record_copy (weeg_list_get (dossier->scores, 0));
  weeg_record_take (score, weeg_record_type_find (&weeg_score_type, "member"),
                    (WeegCell){ .pointer = g_strdup ("m2") });
  addition = weeg_edit_new ("Score");
  weeg_edit_add_record (addition, path, score);
  edit (session, addition);
  dossier = weeg_dossier_session_get_dossier (session);
  given = weeg_log_sentence (dossier, weeg_list_n (dossier->log) - 1, &names, "en");
  g_assert_cmpstr (given, ==, "Score of A. de Wit on Workload for New: 2");
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

static const WeegLogChange *
last_change (WeegDossierSession *session)
{
  const WeegList *log = weeg_dossier_session_get_dossier (session)->log;

  return ((const WeegLogEntry *)weeg_list_get (log, weeg_list_n (log) - 1))->what;
}

/* Not even which part of a blind score was changed stands in the log, nor a secret vote. */
static void
test_blind (void)
{
  Fixture fixture;
  GError *error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  WeegScoreInput input = weeg_score_input_new ("m2", "a1", "c1");
  g_autofree char *path = NULL, *answer = NULL;
  WeegEdit *change;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  input.round = 2;
  input.has_value = TRUE;
  input.value = 2;
  edit (session, weeg_score_edit_new (weeg_dossier_session_get_dossier (session), &input, "en", &error));
  path = g_strdup_printf ("scores[%u]", weeg_list_n (weeg_dossier_session_get_dossier (session)->scores) - 1);
  answer = g_strconcat (path, ".reason", NULL);
  set_json (session, answer, "\"Too busy\"");
  g_assert_cmpstr (last_change (session)->path, ==, path);
  g_assert_cmpstr (last_change (session)->op, ==, "set");
  g_assert_cmpstr (last_change (session)->old, ==, "{\"withheld\":true}");
  g_assert_cmpstr (last_change (session)->new, ==, "{\"withheld\":true}");
  change = weeg_edit_new ("Remove");
  weeg_edit_remove (change, answer);
  edit (session, change);
  g_assert_cmpstr (last_change (session)->path, ==, path);
  g_assert_cmpstr (last_change (session)->op, ==, "set");

  set_json (session, "settings.secret_vote", "true");
  set_json (session, "decision_points[0].draft.votes[\"m1\"]", "\"stop\"");
  g_assert_cmpstr (last_change (session)->new, ==, "{\"withheld\":true}");
  set_json (session, "decision_points[0].draft.outcome", "\"stop\"");
  g_assert_cmpstr (last_change (session)->new, ==, "\"stop\"");
  g_assert_cmpint (weeg_log_first_broken (weeg_dossier_session_get_dossier (session)->log), ==, -1);
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
  g_test_add_func ("/workspace/log-words/fields", test_fields);
  g_test_add_func ("/workspace/log-words/blind", test_blind);
  return g_test_run ();
}
