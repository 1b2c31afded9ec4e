/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-decision-requirements.h"
#include "weeg-hold.h"
#include "weeg-json-reader.h"

#define PRESENT "\"date\":\"2027-02-01\",\"present\":[\"m1\",\"m2\"]"

static WeegHeld *
read_held (const char *json)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegHeld *held = weeg_json_read_record (&weeg_held_type, json, -1, problems);

  g_assert_nonnull (held);
  return held;
}

static WeegDossier *
apply (const WeegDossier *dossier, const char *path, const char *json)
{
  static const WeegShape shape = { .kind = WEEG_KIND_JSON };
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Edit");
  GError *error = NULL;
  WeegDossier *after;

  if (json != NULL)
    weeg_edit_set (edit, path, &shape, (WeegCell){ .pointer = (gpointer)json });
  else
    weeg_edit_remove (edit, path);
  after = weeg_edit_apply (edit, dossier, NULL, NULL, &error);
  g_assert_no_error (error);
  return after;
}

/* The fixture with a quorum of two, its second round closed, and a question with a stop limit. */
static WeegDossier *
ready_dossier (void)
{
  g_autoptr (WeegAnyRecord) first = (WeegRecord *)fixture_dossier ();
  g_autoptr (WeegAnyRecord) second =
      (WeegRecord *)apply ((WeegDossier *)first, "settings", "{\"quorum\":2,\"majority\":\"simple\"}");
  g_autoptr (WeegAnyRecord) third = (WeegRecord *)apply ((WeegDossier *)second, "rounds[1].closed", "true");

  return apply ((WeegDossier *)third, "questions[0].stop_limit", "20");
}

typedef struct
{
  const char *name;
  const char *held;
  int proposal;
  const char *message; /* NULL: it may be held */
} Case;

static const Case cases[] = {
  { "consensus", "{" PRESENT ",\"how\":\"consensus\",\"outcome\":\"go_on\"}", WEEG_OUTCOME_GO_ON, NULL },
  { "vote",
    "{" PRESENT ",\"how\":\"vote\",\"outcome\":\"go_on\",\"votes\":{\"m1\":\"go_on\",\"m2\":\"abstain\"}}",
    WEEG_OUTCOME_GO_ON, NULL },
  { "departs", "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"stop\"}", WEEG_OUTCOME_GO_ON,
    "reason is needed" },
  { "departs-blank", "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"stop\",\"reasons\":\"  \"}",
    WEEG_OUTCOME_GO_ON, "reason is needed" },
  { "departs-with-reason", "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"stop\",\"reasons\":\"Too dear\"}",
    WEEG_OUTCOME_GO_ON, NULL },
  { "without-how", "{" PRESENT ",\"outcome\":\"go_on\"}", WEEG_OUTCOME_GO_ON, "How it was decided" },
  { "nobody-present", "{\"date\":\"2027-02-01\",\"how\":\"consent\",\"outcome\":\"go_on\"}",
    WEEG_OUTCOME_GO_ON, "Who was present" },
  { "no-quorum",
    "{\"date\":\"2027-02-01\",\"present\":[\"m1\",\"m3\"],\"how\":\"consent\",\"outcome\":\"go_on\"}",
    WEEG_OUTCOME_GO_ON, "no quorum: 1 of 2" },
  { "not-carried",
    "{" PRESENT ",\"how\":\"vote\",\"outcome\":\"go_on\",\"votes\":{\"m1\":\"go_on\",\"m2\":\"against\"}}",
    WEEG_OUTCOME_GO_ON, "do not carry" },
  { "tie-is-hold",
    "{" PRESENT ",\"how\":\"vote\",\"outcome\":\"hold\",\"votes\":{\"m1\":\"go_on\",\"m2\":\"against\"}}",
    WEEG_OUTCOME_HOLD, NULL },
  { "adviser-votes",
    "{\"date\":\"2027-02-01\",\"present\":[\"m1\",\"m2\",\"m3\"],\"how\":\"vote\","
    "\"outcome\":\"go_on\",\"votes\":{\"m1\":\"go_on\",\"m2\":\"go_on\",\"m3\":\"go_on\"}}",
    WEEG_OUTCOME_GO_ON, "Only members" },
  { "votes-without-vote",
    "{" PRESENT ",\"how\":\"consensus\",\"outcome\":\"go_on\",\"votes\":{\"m1\":\"go_on\"}}",
    WEEG_OUTCOME_GO_ON, "not decided by a vote" },
  { "review-in-the-past",
    "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\",\"next_review\":\"2027-02-01\"}",
    WEEG_OUTCOME_GO_ON, "next review has to be after" },
  { "corrects-what-was-not-held",
    "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\",\"corrects\":\"p2\"}", WEEG_OUTCOME_GO_ON,
    "another decision point that was held" },
};

static void
test_check (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WeegAnyRecord) dossier = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) given = (WeegRecord *)read_held (c->held);
  const WeegDecisionPoint *point = weeg_list_get (((WeegDossier *)dossier)->decision_points, 0);
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)weeg_hold_complete (point, (WeegHeld *)given, c->proposal);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (weeg_hold_check ((WeegDossier *)dossier, point, (WeegHeld *)held, "en", &error), ==,
                   c->message == NULL);
  if (c->message == NULL)
    g_assert_no_error (error);
  else
    {
      g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, c->message));
    }
}

static const WeegDecisionRequirement *
find_path (const GPtrArray *items, const char *path)
{
  for (guint i = 0; i < items->len; i++)
    if (strcmp (((const WeegDecisionRequirement *)items->pdata[i])->path, path) == 0)
      return items->pdata[i];
  return NULL;
}

static GPtrArray *
requirements (const WeegDossier *dossier, guint point, const char *review)
{
  return weeg_decision_requirements_new (dossier, weeg_list_get (dossier->decision_points, point), review,
                                         "en");
}

/* No pilot without a question, a stop limit and an end; each says where it is mended. */
static void
test_pilot (void)
{
  g_autoptr (WeegAnyRecord) blind = (WeegRecord *)fixture_dossier ();
  g_autoptr (WeegAnyRecord) bare = (WeegRecord *)apply ((WeegDossier *)blind, "rounds[1].closed", "true");
  g_autoptr (WeegAnyRecord) ready = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) alone = (WeegRecord *)apply ((WeegDossier *)ready, "decision_points[1]", NULL);
  g_autoptr (WeegAnyRecord) empty = (WeegRecord *)apply ((WeegDossier *)ready, "questions", "[]");
  g_autoptr (GPtrArray) of_bare = requirements ((WeegDossier *)bare, 0, NULL);
  g_autoptr (GPtrArray) of_ready = requirements ((WeegDossier *)ready, 0, NULL);
  g_autoptr (GPtrArray) of_alone = requirements ((WeegDossier *)alone, 0, NULL);
  g_autoptr (GPtrArray) of_empty = requirements ((WeegDossier *)empty, 0, NULL);
  g_autoptr (WeegAnyRecord) held =
      (WeegRecord *)read_held ("{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\"}");
  g_autoptr (WeegAnyRecord) stop =
      (WeegRecord *)read_held ("{" PRESENT ",\"how\":\"consent\",\"outcome\":\"stop\"}");
  g_autoptr (GError) error = NULL;

  g_assert_true (find_path (of_bare, "questions[0]")->met);
  g_assert_false (find_path (of_bare, "questions[0].stop_limit")->met);
  for (guint i = 0; i < of_ready->len; i++)
    g_assert_true (((const WeegDecisionRequirement *)of_ready->pdata[i])->met);
  g_assert_false (find_path (of_alone, "decision_points[1]")->met);
  g_assert_false (find_path (of_empty, "questions[0]")->met);

  g_assert_false (weeg_hold_check ((WeegDossier *)bare,
                                   weeg_list_get (((WeegDossier *)bare)->decision_points, 0),
                                   (WeegHeld *)held, "nl", &error));
  g_assert_cmpstr (error->message, ==, "Een pilot heeft een grens nodig waarbij hij stopt");
  g_clear_error (&error);
  /* To stop needs none of that. */
  g_assert_true (weeg_hold_check ((WeegDossier *)bare,
                                  weeg_list_get (((WeegDossier *)bare)->decision_points, 0), (WeegHeld *)stop,
                                  "nl", &error));
}

/* No scale-up without a point held before and answers; what is in use is reviewed. */
static void
test_scale_up (void)
{
  g_autoptr (WeegAnyRecord) ready = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) one =
      (WeegRecord *)apply ((WeegDossier *)ready, "decision_points[1].kind", "\"scale_up\"");
  g_autoptr (WeegAnyRecord) due =
      (WeegRecord *)apply ((WeegDossier *)one, "questions[0].decision_point", "\"p2\"");
  g_autoptr (WeegAnyRecord) held =
      (WeegRecord *)apply ((WeegDossier *)due, "decision_points[0].held",
                           "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\"}");
  g_autoptr (WeegAnyRecord) answered =
      (WeegRecord *)apply ((WeegDossier *)held, "questions[0].answer", "{\"value\":8}");
  g_autoptr (GPtrArray) of_one = requirements ((WeegDossier *)one, 1, NULL);
  g_autoptr (GPtrArray) of_held = requirements ((WeegDossier *)held, 1, NULL);
  g_autoptr (GPtrArray) of_answered = requirements ((WeegDossier *)answered, 1, "2028-01-01");

  g_assert_false (find_path (of_one, "questions")->met);
  g_assert_false (find_path (of_one, "decision_points[0]")->met);
  g_assert_false (find_path (of_one, "decision_points[1].held.next_review")->met);
  g_assert_true (find_path (of_held, "decision_points[0]")->met);
  g_assert_cmpstr (find_path (of_held, "questions[0].answer")->sentence, ==,
                   "0 of 1 question due here is answered");
  g_assert_false (find_path (of_held, "questions[0].answer")->met);
  g_assert_true (find_path (of_answered, "questions")->met);
  g_assert_true (find_path (of_answered, "decision_points[1].held.next_review")->met);
}

static void
assert_kept (const WeegDossier *before, const char *path, const char *json, gboolean kept)
{
  g_autoptr (WeegAnyRecord) after = (WeegRecord *)apply (before, path, json);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", path);
  g_assert_cmpint (weeg_hold_is_kept (before, (WeegDossier *)after, "en", &error), ==, kept);
  if (!kept)
    g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
}

/* A held point stays as it is, but for the board and conditions that are met. */
static void
test_kept (void)
{
  g_autoptr (WeegAnyRecord) ready = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) record =
      (WeegRecord *)apply ((WeegDossier *)ready, "decision_points[0].held",
                           "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\","
                           "\"conditions\":[{\"text\":\"Train\"},{\"text\":\"Tell\",\"met\":false}]}");
  const WeegDossier *held = (const WeegDossier *)record;

  assert_kept (held, "decision_points[0].held.conditions[0].met", "true", TRUE);
  assert_kept (held, "decision_points[0].held.conditions[1].met", "true", TRUE);
  assert_kept (held, "decision_points[0].held.conditions[0].met_on", "\"2027-04-01\"", TRUE);
  assert_kept (held, "decision_points[0].held.conditions[0].note", "\"All trained\"", TRUE);
  assert_kept (held, "decision_points[0].paper.board", "{\"date\":\"2027-03-01\",\"outcome\":\"adopted\"}",
               TRUE);
  assert_kept (held, "decision_points[1].title", "\"Other\"", TRUE);
  assert_kept (held, "summary", "\"Other\"", TRUE);
  assert_kept (held, "decision_points[0].held.outcome", "\"stop\"", FALSE);
  assert_kept (held, "decision_points[0].held.minutes", "\"More\"", FALSE);
  assert_kept (held, "decision_points[0].held.conditions[0].due", "\"2027-05-01\"", FALSE);
  assert_kept (held, "decision_points[0].draft", "{\"outcome\":\"stop\"}", FALSE);
  assert_kept (held, "decision_points[0].held.conditions[0].text", "\"Less\"", FALSE);
  assert_kept (held, "decision_points[0].held.conditions[1]", NULL, FALSE);
  assert_kept (held, "decision_points[0].held", NULL, FALSE);
  assert_kept (held, "decision_points[0].rule", "[]", FALSE);
  assert_kept (held, "decision_points[0].paper.advice", "\"Later\"", FALSE);
  assert_kept (held, "decision_points[0]", NULL, FALSE);
}

static const WeegHoldProblem *
find_problem (const GPtrArray *problems, const char *key)
{
  for (guint i = 0; i < problems->len; i++)
    if (g_strcmp0 (((const WeegHoldProblem *)problems->pdata[i])->key, key) == 0)
      return problems->pdata[i];
  return NULL;
}

static GPtrArray *
problems_of_draft (const WeegDossier *dossier)
{
  const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, 0);
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)weeg_hold_from_draft (dossier, point);

  return weeg_hold_problems (dossier, point, (WeegHeld *)held, "en");
}

/* All that is missing is said at once, each with its field; a draft counts who may be counted. */
static void
test_draft (void)
{
  g_autoptr (WeegAnyRecord) ready = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) draft = (WeegRecord *)apply (
      (WeegDossier *)ready, "decision_points[0].draft",
      "{" PRESENT ",\"how\":\"vote\",\"outcome\":\"go_on\",\"minutes\":\"Short\","
      "\"votes\":{\"m1\":\"go_on\",\"m2\":\"go_on\",\"m3\":\"stop\",\"gone\":\"stop\"},"
      "\"dissent\":[{\"member\":\"m2\",\"text\":\" \"},{\"member\":\"m1\",\"text\":\"Too soon\"}]}");
  g_autoptr (WeegAnyRecord) no_vote =
      (WeegRecord *)apply ((WeegDossier *)draft, "decision_points[0].draft.how", "\"consent\"");
  const WeegDossier *dossier = (WeegDossier *)draft;
  g_autoptr (GPtrArray) of_nothing = problems_of_draft ((WeegDossier *)ready);
  g_autoptr (GPtrArray) of_draft = problems_of_draft (dossier);
  g_autoptr (WeegAnyRecord) record =
      (WeegRecord *)weeg_hold_from_draft (dossier, weeg_list_get (dossier->decision_points, 0));
  g_autoptr (WeegAnyRecord) unvoted = (WeegRecord *)weeg_hold_from_draft (
      (WeegDossier *)no_vote, weeg_list_get (((WeegDossier *)no_vote)->decision_points, 0));
  const WeegHeld *held = (WeegHeld *)record;

  g_assert_nonnull (find_problem (of_nothing, "date"));
  g_assert_nonnull (find_problem (of_nothing, "present"));
  g_assert_nonnull (find_problem (of_nothing, "how"));
  g_assert_nonnull (find_problem (of_nothing, "outcome"));
  g_assert_cmpuint (of_nothing->len, ==, 4);
  g_assert_cmpuint (of_draft->len, ==, 0);

  g_assert_true (held->record.type == &weeg_held_type);
  g_assert_cmpstr (held->date, ==, "2027-02-01");
  g_assert_cmpstr (weeg_text_get (held->minutes, "en"), ==, "Short");
  g_assert_cmpuint (weeg_map_n (held->votes), ==, 2);
  g_assert_cmpuint (weeg_list_n (held->dissent), ==, 1);
  g_assert_false (WEEG_HAS ((WeegHeld *)unvoted, votes));
}

/* Nobody decides on scores that nobody has seen. */
static void
test_open_round (void)
{
  g_autoptr (WeegAnyRecord) ready = (WeegRecord *)ready_dossier ();
  g_autoptr (WeegAnyRecord) closed = (WeegRecord *)apply (
      (WeegDossier *)ready, "rounds", "[{\"n\":1,\"closed\":true},{\"n\":2,\"closed\":true}]");
  g_autoptr (WeegAnyRecord) open = (WeegRecord *)apply (
      (WeegDossier *)ready, "rounds", "[{\"n\":1,\"closed\":true},{\"n\":2,\"closed\":false}]");
  g_autoptr (WeegAnyRecord) stop =
      (WeegRecord *)read_held ("{" PRESENT ",\"how\":\"consent\",\"outcome\":\"stop\"}");
  g_autoptr (GPtrArray) of_closed = requirements ((WeegDossier *)closed, 0, NULL);
  g_autoptr (GPtrArray) of_open = requirements ((WeegDossier *)open, 0, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (find_path (of_closed, "rounds")->met);
  g_assert_false (find_path (of_open, "rounds[1]")->met);
  g_assert_true (weeg_hold_check ((WeegDossier *)closed,
                                  weeg_list_get (((WeegDossier *)closed)->decision_points, 0),
                                  (WeegHeld *)stop, "en", &error));
  g_assert_no_error (error);
  g_assert_false (weeg_hold_check ((WeegDossier *)open,
                                   weeg_list_get (((WeegDossier *)open)->decision_points, 0),
                                   (WeegHeld *)stop, "en", &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "Scoring round 2 is still open; close it before deciding");
}

/* Through the session: the proposal is the rule's own, conditions move, and a correction names its point. */
static void
test_session (void)
{
  Fixture fixture;
  g_autoptr (WeegAnyRecord) wrong = (WeegRecord *)read_held (
      "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\",\"proposal\":\"go_on\"}");
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)read_held (
      "{" PRESENT ",\"how\":\"consent\",\"outcome\":\"go_on\",\"reasons\":\"Worth it\"}");
  g_autoptr (WeegAnyRecord) correction = (WeegRecord *)read_held (
      "{\"date\":\"2027-03-01\",\"present\":[\"m1\",\"m2\"],\"how\":\"consent\",\"outcome\":\"stop\","
      "\"reasons\":\"Wrong\",\"corrects\":\"p1\"}");
  g_autoptr (WeegEdit) prepare = weeg_edit_new ("Prepare");
  g_autoptr (WeegEdit) forbidden = weeg_edit_new ("Forbidden");
  g_autoptr (WeegEdit) board = weeg_edit_new ("Board");
  static const WeegShape json = { .kind = WEEG_KIND_JSON };
  g_autoptr (GError) error = NULL;
  WeegWorkspace *workspace;
  g_autoptr (WeegDossierSession) session = NULL;
  const WeegDecisionPoint *point;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  weeg_edit_set_number (prepare, "questions[0].stop_limit", 20);
  weeg_edit_set_boolean (prepare, "rounds[1].closed", TRUE);
  weeg_edit_set (
      prepare, "decision_points[0].paper.conditions", &json,
      (WeegCell){ .pointer = (gpointer) "[{\"text\":\"Train\",\"owner\":\"Ward\"},{\"text\":\" \"}]" });
  weeg_edit_set (prepare, "decision_points[0].draft", &json,
                 (WeegCell){ .pointer = (gpointer) "{\"minutes\":\"Notes\"}" });
  g_assert_true (weeg_dossier_session_edit (session, prepare, &error));

  /* The rule asks a value of 50, and it is 33: the proposal is hold, whatever was handed in. */
  g_assert_false (weeg_dossier_session_hold (session, "p1", (WeegHeld *)wrong, "Hold", &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "reason"));
  g_clear_error (&error);
  g_assert_true (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Hold", &error));
  g_assert_no_error (error);
  point = weeg_list_get (weeg_dossier_session_get_dossier (session)->decision_points, 0);
  g_assert_cmpint (point->held->proposal, ==, WEEG_OUTCOME_HOLD);
  g_assert_cmpuint (weeg_list_n (point->held->conditions), ==, 1);
  g_assert_false (WEEG_HAS (point->paper, conditions));
  g_assert_null (point->draft);

  weeg_edit_set_string (forbidden, "decision_points[0].held.minutes", "Changed");
  g_assert_false (weeg_dossier_session_edit (session, forbidden, &error));
  g_assert_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (weeg_dossier_session_get_can_undo (session));
  weeg_edit_set_choice (board, "decision_points[0].paper.board.outcome", "changed");
  weeg_edit_set_boolean (board, "decision_points[0].held.conditions[0].met", TRUE);
  g_assert_true (weeg_dossier_session_edit (session, board, &error));
  g_assert_no_error (error);

  g_assert_true (weeg_dossier_session_hold (session, "p2", (WeegHeld *)correction, "Correct", &error));
  g_assert_no_error (error);
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

/* Whether any vote of m1 or m2 stands in the JSON @text. */
static gboolean
tells_votes (const char *text)
{
  return g_regex_match_simple ("\"m[12]\": *\"(hold|abstain)\"", text, 0, 0);
}

/* Of a secret vote is kept how many voted what. Who did leaves no trace in what is held, its copy or the log,
 * and goes along in no file while the vote goes on. */
static void
test_secret (void)
{
  static const WeegShape json = { .kind = WEEG_KIND_JSON };
  static const char *const ids[] = { FIXTURE_ID, NULL };
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegAnyRecord) held = (WeegRecord *)read_held (
      "{" PRESENT ",\"how\":\"vote\",\"outcome\":\"hold\",\"votes\":{\"m1\":\"hold\",\"m2\":\"abstain\"}}");
  g_autoptr (WeegEdit) draft = weeg_edit_new ("Draft");
  g_autoptr (WeegDossierSession) session = NULL;
  g_autoptr (WeegAnyRecord) copy = NULL;
  g_autofree char *during = NULL, *after = NULL, *kept = NULL;
  WeegWorkspace *workspace;

  fixture_init (&fixture);
  workspace = fixture_workspace (&fixture);
  session = weeg_workspace_open_dossier (workspace, FIXTURE_ID, &error);
  weeg_edit_set_boolean (draft, "rounds[1].closed", TRUE);
  weeg_edit_set_boolean (draft, "settings.secret_vote", TRUE);
  weeg_edit_set (draft, "decision_points[0].draft", &json,
                 (WeegCell){ .pointer = (gpointer) "{\"votes\":{\"m1\":\"hold\"},\"minutes\":\"Notes\"}" });
  g_assert_true (weeg_dossier_session_edit (session, draft, &error));
  during = weeg_workspace_export (workspace, ids, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (during, "Notes"));
  g_assert_false (tells_votes (during));

  g_assert_true (weeg_dossier_session_hold (session, "p1", (WeegHeld *)held, "Hold", &error));
  g_assert_no_error (error);
  after = weeg_workspace_export (workspace, ids, &error);
  copy = (WeegRecord *)weeg_workspace_load_held (workspace, FIXTURE_ID, "p1", &error);
  g_assert_no_error (error);
  kept = fixture_state ((WeegDossier *)copy);
  g_assert_true (
      g_regex_match_simple ("\"vote_counts\": *{\\s*\"hold\": *1,\\s*\"abstain\": *1", after, 0, 0));
  g_assert_nonnull (strstr (kept, "vote_counts"));
  g_assert_false (tells_votes (after));
  g_assert_false (tells_votes (kept));
  weeg_dossier_session_wait_analysis (session);
  g_clear_object (&session);
  g_assert_finalize_object (workspace);
  fixture_clear (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workspace/hold/check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_check);
    }
  g_test_add_func ("/workspace/hold/pilot", test_pilot);
  g_test_add_func ("/workspace/hold/scale-up", test_scale_up);
  g_test_add_func ("/workspace/hold/kept", test_kept);
  g_test_add_func ("/workspace/hold/draft", test_draft);
  g_test_add_func ("/workspace/hold/open-round", test_open_round);
  g_test_add_func ("/workspace/hold/session", test_session);
  g_test_add_func ("/workspace/hold/secret", test_secret);
  return g_test_run ();
}
