/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-edit-log.h"
#include "weeg-exchange-file.h"
#include "weeg-json-reader.h"
#include "weeg-log-replay.h"

#include <sqlite3.h>

/* What checking a register finds: changes made beside the program. */

static const WeegShape json_shape = { .kind = WEEG_KIND_JSON };

/* Paths at which anything goes, and what may stand there; of an item, one to add. */
static const struct
{
  const char *path;
  const char *values[3];
} places[] = {
  { "summary", { "\"One\"", "\"Two\"", "{\"nl\":\"Drie\",\"en\":\"Three\"}" } },
  { "intake.department", { "\"Ward\"", "\"Clinic\"", "\"\"" } },
  { "intake.regulatory.mdr_class", { "\"I\"", "\"III\"", "\"none\"" } },
  { "triage.answers.harm", { "0", "2", "3" } },
  { "mandate", { "\"Look\"", "null", "\"Weigh\"" } },
  { "scores[0].value", { "1", "2", "4" } },
  { "scores[0].answer", { "\"unknown\"", "\"abstains\"", "null" } },
  { "weights[0].points",
    { "{\"c1\":1,\"c2\":1,\"c3\":2}", "{\"c3\":5,\"c1\":1,\"c2\":1}", "{\"c1\":9,\"c2\":1,\"c3\":1}" } },
  { "settings", { "{\"quorum\":2}", "{\"quorum\":3,\"majority\":\"simple\"}", "null" } },
  { "decision_points[1].rule", { "[]", "[{\"measure\":\"net_fte\",\"op\":\">=\",\"value\":1e20}]", "null" } },
  { "evidence[0]",
    { "{\"id\":\"e1\"}", "{\"id\":\"e2\",\"title\":\"T\"}", "{\"id\":\"e3\",\"x\":{\"y\":[1]}}" } },
  { "alternatives[1].pros[0]", { "\"Cheap\"", "\"Warm\"", "{\"nl\":\"Snel\"}" } },
  { "decision_points[1].draft.how", { "\"vote\"", "\"consent\"", "null" } },
  { "decision_points[1].paper", { "{}", "{\"version\":\"1\"}", "{\"advice\":\"A\",\"x\":[1.50]}" } },
  { "decision_points[1].paper.conditions[0]",
    { "{\"text\":\"C\"}", "{\"text\":\"D\",\"met\":true}", "{\"text\":\"E\"}" } },
  { "intake", { "{}", "{\"regulatory\":{}}", "{\"problem\":\"P\",\"b\":1,\"a\":{\"d\":2,\"c\":1.0}}" } },
  { "intake.care_types[0]", { "\"acute\"", "\"chronic\"", "\"elective\"" } },
  { "triage", { "{}", "{\"answers\":{}}", "{\"track\":\"light\"}" } },
  { "questions[0].answer.text", { "\"A\"", "{\"en\":\"B\"}", "\"\"" } },
  { "questions[0].answer", { "{}", "{\"value\":1}", "{\"value\":1e20,\"text\":\"T\"}" } },
  { "questions[0].baseline", { "12.5", "\"none\"", "100000000000000000000" } },
};

/* One edit of any kind; whether it could be made does not matter. */
static void
edit_any (WeegDossierSession *session, GRand *random)
{
  guint which = (guint)g_rand_int_range (random, 0, G_N_ELEMENTS (places));
  const char *path = places[which].path;
  const char *value = places[which].values[g_rand_int_range (random, 0, 3)];
  gboolean item = g_str_has_suffix (path, "]");
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Any");

  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      weeg_dossier_session_undo (session, NULL);
      return;
    case 1:
      weeg_dossier_session_redo (session, NULL);
      return;
    case 2:
      weeg_edit_remove (edit, path);
      break;
    default:
      if (item && g_rand_boolean (random))
        weeg_edit_add (edit, path, &json_shape, (WeegCell){ .pointer = (gpointer)value });
      else
        weeg_edit_set (edit, path, &json_shape, (WeegCell){ .pointer = (gpointer)value });
    }
  weeg_dossier_session_edit (session, edit, NULL);
}

/* Whatever was edited, undone and made again: the dossier is what its log says. And no longer so once
 * anything of it is changed beside the log. */
static void
test_replay (void)
{
  Fixture fixture;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (WeegAnyRecord) changed = NULL;
  GError *error = NULL;
  const WeegDossier *dossier;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 200; i++)
    {
      edit_any (session, random);
      dossier = weeg_dossier_session_get_dossier (session);
      g_assert_cmpint (weeg_log_replay_verify (dossier, NULL), ==, -1);
    }
  g_assert_cmpuint (weeg_list_n (dossier->log), >, 100);
  g_assert_cmpint (weeg_log_replay_verify (dossier, "2026-01-01T00:00:00Z"), ==, -1);

  changed = weeg_record_copy (dossier);
  WEEG_REPLACE ((WeegDossier *)changed, summary, weeg_text_new ("Another"));
  g_assert_cmpint (weeg_log_replay_verify ((WeegDossier *)changed, NULL), >=, 0);
  g_assert_cmpint (weeg_log_replay_verify ((WeegDossier *)changed, "9999-01-01T00:00:00Z"), ==, -1);
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

/* What was written is later made larger at a place of which even the beginning was not there. */
static const struct
{
  const char *name;
  const char *steps[4][3]; /* op, path, value; undone: "undo" */
} deepened[] = {
  { "record",
    { { "add", "decision_points[2]", "{\"id\":\"p9\",\"kind\":\"scale_up\",\"title\":\"T\"}" },
      { "set", "decision_points[2].draft.how", "\"vote\"" },
      { "add", "decision_points[2].paper.conditions[0]", "{\"text\":\"C\"}" } } },
  { "map",
    { { "set", "triage", "{\"track\":\"light\"}" }, { "set", "triage.answers.harm", "2" }, { "undo" } } },
  { "list",
    { { "add", "evidence[0]", "{\"id\":\"e1\",\"title\":\"T\"}" },
      { "add", "evidence[0].supports[0]", "\"c1\"" } } },
  { "null",
    { { "set", "triage", "{\"override_reason\":null}" }, { "set", "triage.override_reason", "\"So\"" } } },
  { "either",
    { { "set", "economics",
        "{\"kind\":\"samples\",\"strategies\":[\"a\",\"b\"],\"costs\":[[1,2],[3,4]],\"effects\":[[1,2],[2,3]]"
        ",\"thresholds\":{\"from\":0,\"to\":10,\"step\":5}}" },
      { "remove", "economics.thresholds" },
      { "add", "economics.thresholds[0]", "20000" } } },
  { "long",
    { { "set", "economics",
        "{\"kind\":\"samples\",\"strategies\":[\"a\",\"b\"],\"costs\":[[1,2],[3,4]],\"effects\":[[1,2],[2,3]]"
        ",\"x\":\"LONG\"}" },
      { "set", "economics.discount.costs", "0.03" },
      { "set", "economics.psa.samples", "100" } } },
};

static void
make_step (WeegDossierSession *session, const char *const step[3])
{
  g_autoptr (WeegEdit) edit = weeg_edit_new (NULL);
  g_autofree char *much = g_strnfill (70000, 'x');
  g_autoptr (GString) value = g_string_new (step[2]);
  WeegCell cell = { .pointer = value->str };
  GError *error = NULL;

  g_string_replace (value, "LONG", much, 1);
  cell.pointer = value->str;
  if (strcmp (step[0], "undo") == 0)
    weeg_dossier_session_undo (session, &error);
  else if (strcmp (step[0], "remove") == 0)
    weeg_edit_remove (edit, step[1]);
  else if (strcmp (step[0], "add") == 0)
    weeg_edit_add (edit, step[1], &json_shape, cell);
  else
    weeg_edit_set (edit, step[1], &json_shape, cell);
  weeg_dossier_session_edit (session, edit, &error);
  g_assert_no_error (error);
}

static void
test_deepened (gconstpointer data)
{
  guint which = GPOINTER_TO_UINT (data);
  Fixture fixture;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (deepened[0].steps) && deepened[which].steps[i][0] != NULL; i++)
    {
      make_step (session, deepened[which].steps[i]);
      g_assert_cmpint (weeg_log_replay_verify (weeg_dossier_session_get_dossier (session), NULL), ==, -1);
    }
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (database);
}

/* A register in which one point was held, and the dossier was edited before and after that. */
static void
make_register (const Fixture *fixture)
{
  WeegWorkspace *workspace = fixture_workspace (fixture);
  g_autoptr (WeegDossierSession) session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, NULL);
  g_autoptr (WeegAnyRecord) held = weeg_record_new (&weeg_held_type);
  g_autoptr (WeegEdit) first = fixture_edit ("First"), second = fixture_edit ("Second");
  GError *error = NULL;

  /* The log until the second in which it came from a file is not looked at. */
  g_usleep (1100000);
  g_assert_true (weeg_dossier_session_edit (session, first, &error));
  g_assert_true (fixture_close_round (session));
  WEEG_SET ((WeegHeld *)held, date, g_strdup ("2027-02-01"));
  WEEG_SET ((WeegHeld *)held, how, WEEG_HOW_CONSENT);
  WEEG_SET ((WeegHeld *)held, outcome, WEEG_OUTCOME_HOLD);
  WEEG_SET ((WeegHeld *)held, present, fixture_present ());
  g_assert_true (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Hold", &error));
  g_assert_true (weeg_dossier_session_edit (session, second, &error));
  g_assert_no_error (error);
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
}

/* (transfer full): what checking finds, one thing a line. */
static char *
check (const Fixture *fixture)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  GError *error = NULL;
  WeegWorkspace *workspace =
      weeg_workspace_open (fixture->path, WEEG_REGISTER_OPEN_READ_ONLY, "Els", "en", &error);
  GString *lines = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_true (weeg_workspace_check (workspace, problems, &error));
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    g_string_append_printf (lines, "%s: %s\n", weeg_problems_path (problems, i),
                            weeg_problems_message (problems, i));
  g_assert_finalize_object (workspace);
  return g_string_free (lines, FALSE);
}

typedef struct
{
  const char *name;
  const char *sql;
  const char *expected; /* somewhere in what is found */
} Tampering;

static const Tampering tamperings[] = {
  { "summary", "UPDATE part SET content = '\"Third\"' WHERE name = 'summary'",
    "log[3]: what it says was written at summary does not stand there" },
  { "last-entry", "DROP TRIGGER log_is_not_shortened; DELETE FROM log WHERE place = 3",
    "log[0]: what it says was written at summary does not stand there" },
  { "entry",
    "DROP TRIGGER log_is_not_changed; UPDATE log SET content = replace (content, 'Els', 'Jan') WHERE place = "
    "1",
    "log[1]: the hash is not that" },
  { "round",
    "UPDATE item SET content = json_set (content, '$.closed', json ('false')) WHERE part = 'rounds' AND "
    "place = 1",
    "log[1]: what it says was written at rounds[1].closed" },
  { "outcome",
    "UPDATE item SET content = json_set (content, '$.held.outcome', 'go_on', '$.held.reasons', 'So') "
    "WHERE part = 'decision_points' AND place = 0",
    "p1: the dossier that was kept when it was held is not as it was then" },
  { "copy",
    "DROP TRIGGER held_is_not_changed; UPDATE held SET content = replace (content, 'Alarm missed', "
    "'Nothing')",
    "p1: the dossier that was kept when it was held is not as it was then" },
  { "copy-log",
    "DROP TRIGGER held_is_not_changed; UPDATE held SET content = replace (content, '\"First\"', '\"Other\"')",
    "p1 log[0]: the hash is not that" },
  { "no-copy", "DROP TRIGGER held_is_not_removed; DELETE FROM held",
    "decision points held here: 1, copies kept of what was held: 0" },
  { "own-log",
    "DROP TRIGGER register_log_is_not_changed; UPDATE register_log SET content = replace (content, 'Els', "
    "'Jan')",
    "log[0]: the hash is not that" },
  { "settings", "INSERT OR REPLACE INTO setting (name, value) VALUES ('settings', '{\"quorum\":\"many\"}')",
    "the settings are damaged: quorum: " },
};

/* Drops of triggers are undone: a register without them would not even be opened. */
static char *
with_triggers_back (const char *path, const char *sql)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  GString *whole = g_string_new (sql);

  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  sqlite3_prepare_v2 (database, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'", -1, &statement,
                      NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_autofree char *drop = g_strdup_printf ("DROP TRIGGER %s;", sqlite3_column_text (statement, 0));

      if (g_str_has_prefix (sql, drop))
        g_string_append_printf (whole, ";%s", sqlite3_column_text (statement, 1));
    }
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return g_string_free (whole, FALSE);
}

static void
test_tampering (void)
{
  Fixture fixture;
  g_autofree char *good = NULL, *bytes = NULL;
  gsize length;

  fixture_init (&fixture);
  make_register (&fixture);
  good = check (&fixture);
  g_assert_cmpstr (good, ==, "");
  g_assert_true (g_file_get_contents (fixture.path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *sql = with_triggers_back (fixture.path, tamperings[i].sql);
      g_autofree char *found = NULL;

      run_sql (fixture.path, sql);
      found = check (&fixture);
      g_test_message ("%s: %s", tamperings[i].name, found);
      g_assert_nonnull (strstr (found, tamperings[i].expected));
      g_assert_true (g_file_set_contents (fixture.path, bytes, (gssize)length, NULL));
    }
  fixture_clear (&fixture);
}

/* (transfer full): a file of the dossier with its held point changed, or its title. */
static GBytes *
export_changed (WeegWorkspace *workspace, const char *from, const char *to)
{
  const char *const ids[] = { FIXTURE_ID, NULL };
  g_autofree char *text = weeg_workspace_export (workspace, ids, NULL);
  GString *changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, from, to, 1), ==, 1);
  return g_string_free_to_bytes (changed);
}

/* A file may replace the dossier, but not what was held here; and what it brings is no tampering. */
static void
test_replaced_by_a_file (void)
{
  Fixture fixture;
  g_autoptr (GBytes) unheld = NULL, retitled = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  WeegWorkspace *workspace;

  fixture_init (&fixture);
  make_register (&fixture);
  workspace = weeg_workspace_open (fixture.path, WEEG_REGISTER_OPEN_DEFAULT, "Els", "en", &error);
  unheld = export_changed (workspace, "\"outcome\": \"hold\"", "\"outcome\": \"stop\", \"reasons\": \"So\"");
  g_assert_null (weeg_workspace_import (workspace, unheld, "d.json", TRUE, problems, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==,
                   "“Pilot” was held and stays as it is; a correction is a decision point of its own");
  g_clear_error (&error);

  retitled = export_changed (workspace, "\"Second\"", "\"Third\"");
  imported = weeg_workspace_import (workspace, retitled, "d.json", TRUE, problems, &error);
  g_assert_no_error (error);
  g_assert_nonnull (imported);
  g_assert_finalize_object (workspace);
  found = check (&fixture);
  g_assert_cmpstr (found, ==, "");
  fixture_clear (&fixture);
}

/* What was held elsewhere is kept as it came from there, so that its advice stays the same here as well. */
static void
test_held_elsewhere (void)
{
  Fixture here, there;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (WeegEdit) edit = fixture_edit ("Later");
  g_autoptr (WeegAnyRecord) held = NULL, none = NULL;
  g_autofree char *found = NULL;
  GError *error = NULL;
  WeegWorkspace *workspace;

  fixture_init (&there);
  make_register (&there);
  workspace = weeg_workspace_open (there.path, WEEG_REGISTER_OPEN_DEFAULT, "Els", "en", &error);
  bytes = export_changed (workspace, "\"Second\"", "\"Third\"");
  g_assert_finalize_object (workspace);
  fixture_clear (&there);

  fixture_init (&here);
  workspace = weeg_workspace_create (here.path, "Jan", "en", &error);
  imported = weeg_workspace_import (workspace, bytes, "d.json", FALSE, problems, &error);
  g_assert_no_error (error);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  g_assert_true (weeg_dossier_session_edit (session, edit, &error));
  held = (WeegRecord *)weeg_dossier_session_load_held (session, "p1", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (weeg_text_get (((WeegDossier *)held)->summary, "en"), ==, "Third");
  none = (WeegRecord *)weeg_dossier_session_load_held (session, "p2", NULL);
  g_assert_null (none);
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  found = check (&here);
  g_assert_cmpstr (found, ==, "");
  fixture_clear (&here);
}

/* What a file brings is another's, also when the clock there was ahead of ours. */
static void
test_clock_ahead (void)
{
  Fixture fixture;
  g_autoptr (WeegAnyRecord) dossier = (WeegRecord *)fixture_dossier (), after = NULL, logged = NULL;
  g_autoptr (WeegEdit) edit = fixture_edit ("Elsewhere"), done = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (GPtrArray) imported = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL, *found = NULL;
  GError *error = NULL;
  WeegWorkspace *workspace;

  after = (WeegRecord *)weeg_edit_apply (edit, (WeegDossier *)dossier, &done, NULL, &error);
  g_assert_no_error (error);
  /* Says what it did not do. */
  logged = (WeegRecord *)weeg_edit_log_append ((WeegDossier *)dossier, (WeegDossier *)dossier, done, NULL,
                                               "2999-01-01T00:00:00Z", "Jan");
  text = weeg_exchange_file_write (WEEG_FORMAT_DOSSIER, logged);
  bytes = g_bytes_new (text, strlen (text));
  fixture_init (&fixture);
  workspace = weeg_workspace_create (fixture.path, "Els", "en", &error);
  imported = weeg_workspace_import (workspace, bytes, "d.json", FALSE, problems, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (workspace);
  found = check (&fixture);
  g_assert_cmpstr (found, ==, "");
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/check/replay", test_replay);
  for (guint i = 0; i < G_N_ELEMENTS (deepened); i++)
    {
      g_autofree char *path = g_strconcat ("/workspace/check/deepened/", deepened[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_deepened);
    }
  g_test_add_func ("/workspace/check/tampering", test_tampering);
  g_test_add_func ("/workspace/check/replaced-by-a-file", test_replaced_by_a_file);
  g_test_add_func ("/workspace/check/held-elsewhere", test_held_elsewhere);
  g_test_add_func ("/workspace/check/clock-ahead", test_clock_ahead);
  return g_test_run ();
}
