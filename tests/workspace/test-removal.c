/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-dossier-check.h"
#include "weeg-json-reader.h"
#include "weeg-removal.h"

/* What goes with a criterion, an alternative and a member, and that a sound dossier is left. */

typedef struct
{
  const char *list, *id;
  WeegRemoval expected;
  const char *words; /* NULL: nothing goes along */
} RemovalCase;

static const RemovalCase cases[] = {
  { "criteria", "c1", { 1, 1, 0 }, "1 score and its part in the weights of 1 member" },
  { "criteria", "g", { 0, 0, 3 }, "3 references to it" },
  { "alternatives", "a1", { 2, 0, 0 }, "2 scores" },
  { "alternatives", "a0", { 0, 0, 0 }, NULL },
  { "members", "m1", { 1, 1, 0 }, "1 score and its part in the weights of 1 member" },
  { "risks", "r2", { 0, 0, 0 }, NULL },
};

static guint
find (const WeegDossier *dossier, const char *list, const char *id)
{
  const WeegField *field = weeg_record_type_find (&weeg_dossier_type, list);
  guint index = 0;

  g_assert_nonnull (weeg_list_find (weeg_record_get (dossier, field).pointer, id, &index));
  return index;
}

static WeegDossier *
remove_one (const WeegDossier *dossier, const char *list, const char *id, WeegRemoval *removal)
{
  g_autoptr (WeegEdit) edit = weeg_edit_new ("Remove");
  g_autoptr (WeegEdit) inverse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) back = NULL;
  WeegDossier *after;

  weeg_removal_add (edit, dossier, list, find (dossier, list, id), removal);
  after = weeg_edit_apply (edit, dossier, NULL, &inverse, &error);
  g_assert_no_error (error);
  weeg_dossier_check (after, problems);
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    g_test_message ("%s: %s", weeg_problems_path (problems, i), weeg_problems_message (problems, i));
  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  /* One step undoes all of it. */
  back = (WeegRecord *)weeg_edit_apply (inverse, after, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (weeg_record_equal (back, dossier));
  return after;
}

static void
test_cases (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RemovalCase *c = &cases[i];
      WeegRemoval removal;
      g_autoptr (WeegAnyRecord) after =
          (WeegRecord *)remove_one ((WeegDossier *)record, c->list, c->id, &removal);
      g_autofree char *words = weeg_removal_describe (&removal, "en");

      g_test_message ("%s", c->id);
      g_assert_cmpuint (removal.scores, ==, c->expected.scores);
      g_assert_cmpuint (removal.weights, ==, c->expected.weights);
      g_assert_cmpuint (removal.references, ==, c->expected.references);
      g_assert_cmpstr (words, ==, c->words);
    }
}

/* Three leaves below one another, weighed by each method, and referred to. */
static const char text[] =
    "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"d1000000-0000-4000-8000-000000000001\","
    "\"title\":\"T\","
    "\"members\":[{\"id\":\"m1\",\"name\":\"A\"},{\"id\":\"m2\",\"name\":\"B\"},{\"id\":\"m3\",\"name\":"
    "\"C\"},"
    "{\"id\":\"m4\",\"name\":\"D\"},{\"id\":\"m5\",\"name\":\"E\"}],"
    "\"criteria\":[{\"id\":\"g\",\"name\":\"G\"},"
    "{\"id\":\"h\",\"parent\":\"g\",\"name\":\"H\"},"
    "{\"id\":\"c1\",\"parent\":\"h\",\"name\":\"X\",\"worst\":0,\"best\":10},"
    "{\"id\":\"c2\",\"parent\":\"h\",\"name\":\"Y\",\"worst\":0,\"best\":10},"
    "{\"id\":\"c3\",\"name\":\"Z\",\"worst\":0,\"best\":10}],"
    "\"evidence\":[{\"id\":\"e1\",\"title\":\"E\",\"supports\":[\"c1\",\"c2\",\"c1\"]}],"
    "\"questions\":[{\"id\":\"q1\",\"question\":\"Q\",\"criterion\":\"c1\"}],"
    "\"weights\":[{\"member\":\"m1\",\"method\":\"direct\",\"points\":{\"c1\":60}},"
    "{\"member\":\"m2\",\"method\":\"rank\",\"order\":[\"c3\",\"c1\",\"c2\"]},"
    "{\"member\":\"m3\",\"method\":\"ahp\",\"matrix\":[[1,2,4],[0.5,1,3],[0.25,0.3333333333,1]]},"
    "{\"member\":\"m4\",\"method\":\"bwm\",\"best\":\"c1\",\"worst\":\"c3\",\"best_to_others\":{\"c1\":1,"
    "\"c2\":2,"
    "\"c3\":4},\"others_to_worst\":{\"c1\":4,\"c2\":2,\"c3\":1}},"
    "{\"member\":\"m5\",\"method\":\"bwm\",\"criteria\":[\"c1\",\"c2\",\"c3\"],\"best\":\"c3\",\"worst\":"
    "\"c2\","
    "\"best_to_others\":{\"c1\":3,\"c2\":2,\"c3\":1},\"others_to_worst\":{\"c1\":4,\"c2\":1,\"c3\":2}}]}";

static void
test_weights (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) dossier = weeg_json_read_record (&weeg_dossier_type, text, -1, problems);
  g_autoptr (WeegAnyRecord) without = NULL;
  g_autoptr (WeegAnyRecord) raised = NULL;
  const WeegDossier *after;
  const WeegWeights *weights;
  WeegRemoval removal;

  without = (WeegRecord *)remove_one ((WeegDossier *)dossier, "criteria", "c1", &removal);
  after = (WeegDossier *)without;
  /* All five; those who gave only this, or compared all with it, have no weights left. */
  g_assert_cmpuint (removal.weights, ==, 5);
  g_assert_cmpuint (removal.references, ==, 3);
  g_assert_cmpuint (weeg_list_n (after->weights), ==, 3);
  weights = weeg_list_get (after->weights, 0);
  g_assert_cmpstr (weeg_list_get (weights->order, 1), ==, "c2");
  weights = weeg_list_get (after->weights, 1);
  g_assert_cmpuint (weeg_list_n (weights->matrix), ==, 2);
  g_assert_cmpfloat (weeg_list_number (weeg_list_get (weights->matrix, 0), 1), ==, 3);
  weights = weeg_list_get (after->weights, 2);
  g_assert_cmpuint (weeg_map_n (weights->best_to_others), ==, 2);

  raised = (WeegRecord *)remove_one ((WeegDossier *)dossier, "criteria", "h", &removal);
  after = (WeegDossier *)raised;
  g_assert_cmpstr (((const WeegCriterion *)weeg_list_get (after->criteria, 1))->parent, ==, "g");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/removal/cases", test_cases);
  g_test_add_func ("/workspace/removal/weights", test_weights);
  return g_test_run ();
}
