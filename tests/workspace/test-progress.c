/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-dossier-progress.h"
#include "weeg-path.h"

/* What is complete and what is missing, in words, each with a place where it is mended. */

static const WeegProgressItem *
find (const GPtrArray *progress, const char *sentence)
{
  for (guint i = 0; i < progress->len; i++)
    if (strcmp (((WeegProgressItem *)progress->pdata[i])->sentence, sentence) == 0)
      return progress->pdata[i];
  g_test_message ("no item: %s", sentence);
  return NULL;
}

static void
test_sentences (void)
{
  static const struct
  {
    const char *sentence;
    WeegStep step;
    gboolean done;
    const char *path, *target;
  } cases[] = {
    { "The problem is described", WEEG_STEP_INTAKE, TRUE, "intake.problem", NULL },
    { "Describe the technology", WEEG_STEP_INTAKE, FALSE, "intake.innovation", NULL },
    { "10 triage questions are not answered", WEEG_STEP_INTAKE, FALSE, "triage.answers", NULL },
    { "Less travel?: give its target", WEEG_STEP_PLAN, FALSE, "questions[0]", "q1" },
    { "Again: give its rule", WEEG_STEP_PLAN, FALSE, "decision_points[1]", "p2" },
    { "Each decision point has a date", WEEG_STEP_PLAN, TRUE, "decision_points", NULL },
    { "Safety: no evidence yet", WEEG_STEP_ASSESSMENT, FALSE, "criteria[3]", "c3" },
    { "Alarm missed: judge it after control", WEEG_STEP_ASSESSMENT, FALSE, "risks[0]", "r1" },
    { "M. Jansen has 5 scores to give", WEEG_STEP_WEIGHING, FALSE, "members[0]", "m1" },
    { "A. de Wit has given no weights", WEEG_STEP_WEIGHING, FALSE, "weights", "m2" },
    { "Close round 2, then its scores count", WEEG_STEP_WEIGHING, FALSE, "rounds[1]", NULL },
    { "Decide at: Pilot", WEEG_STEP_DECISION, FALSE, "decision_points[0]", "p1" },
    { "Write the advice in at most five sentences", WEEG_STEP_ADVICE, FALSE, "decision_points[0].paper",
      NULL },
  };
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  g_autoptr (GPtrArray) progress = weeg_dossier_progress_new ((WeegDossier *)record, NULL, "en");
  g_autofree char *summary = weeg_dossier_progress_summary (progress, WEEG_STEP_ADVICE, "nl");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WeegProgressItem *item = find (progress, cases[i].sentence);

      g_assert_nonnull (item);
      g_assert_cmpint (item->step, ==, cases[i].step);
      g_assert_true (item->done == cases[i].done);
      g_assert_cmpstr (item->path, ==, cases[i].path);
      g_assert_cmpstr (item->target, ==, cases[i].target);
    }
  g_assert_null (find (progress, "P. Bos has given no weights"));
  g_assert_cmpuint (weeg_dossier_progress_n_missing (progress, WEEG_STEP_ADVICE), ==, 5);
  g_assert_cmpstr (summary, ==, "5 punten ontbreken");
}

/* Each path is one, and leads somewhere in this dossier or to where it would be made. */
static void
test_paths (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  g_autoptr (GPtrArray) progress = weeg_dossier_progress_new ((WeegDossier *)record, NULL, "nl");

  for (guint i = 0; i < progress->len; i++)
    {
      const WeegProgressItem *item = progress->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegPath) path = weeg_path_parse (item->path, &error);

      g_assert_no_error (error);
      g_assert_true (weeg_path_get (path, record, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

/* Spaces are no description, as they are no reason when a decision is held. */
static void
test_blank (void)
{
  WeegDossier *dossier = weeg_record_new (&weeg_dossier_type);
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)dossier;
  WeegIntake *intake = weeg_record_new (&weeg_intake_type);
  g_autoptr (GPtrArray) progress = NULL;

  WEEG_SET (intake, problem, weeg_text_new (" \n"));
  WEEG_SET (dossier, intake, intake);
  progress = weeg_dossier_progress_new (dossier, NULL, "en");
  g_assert_nonnull (find (progress, "Describe the problem that is to be solved"));
  g_assert_null (find (progress, "The problem is described"));
}

/* A dossier of which nothing is filled in asks for everything and crashes on nothing. */
static void
test_empty (void)
{
  g_autoptr (WeegAnyRecord) record = weeg_record_new (&weeg_dossier_type);
  g_autoptr (GPtrArray) progress = weeg_dossier_progress_new ((WeegDossier *)record, NULL, "en");

  for (guint step = 0; step < WEEG_N_STEPS; step++)
    g_assert_cmpuint (weeg_dossier_progress_n_missing (progress, step), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/progress/sentences", test_sentences);
  g_test_add_func ("/workspace/progress/paths", test_paths);
  g_test_add_func ("/workspace/progress/blank", test_blank);
  g_test_add_func ("/workspace/progress/empty", test_empty);
  return g_test_run ();
}
