/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-score-edit.h"

#include <math.h>

/* Scores: entered, replaced, taken away, and refused with the range that is allowed. */

typedef struct
{
  const char *member, *alternative, *criterion;
  const char *numbers; /* which of value, low, high are given: "v", "vlh", "" */
  double value, low, high;
  int answer;
  int code; /* -1: fine */
  const char *words;
} ScoreCase;

static const ScoreCase cases[] = {
  { "m1", "a1", "c1", "v", 4, 0, 0, -1, -1, NULL },
  { "m1", "a1", "c1", "vlh", 2, 1, 4, -1, -1, NULL },
  { "m2", "a0", "c2", "vlh", 7.25, 7, 10, -1, -1, NULL },
  { "m2", "a0", "c3", "", 0, 0, 0, WEEG_ANSWER_UNKNOWN, -1, NULL },
  { "m1", "a1", "c1", "v", 3, 0, 0, -1, WEEG_EDIT_ERROR_VALUE,
    "3 is not a level of Workload; the levels are 1, 2 and 4" },
  { "m1", "a1", "c1", "vl", 2, 1.5, 0, -1, WEEG_EDIT_ERROR_VALUE, "1.5 is not a level" },
  { "m1", "a1", "c1", "vl", 1, 2, 0, -1, WEEG_EDIT_ERROR_VALUE, "low end 2 is above the score 1" },
  { "m1", "a1", "c1", "vh", 4, 0, 2, -1, WEEG_EDIT_ERROR_VALUE, "high end 2 is below the score 4" },
  { "m1", "a1", "c2", "v", 11, 0, 0, -1, WEEG_EDIT_ERROR_VALUE,
    "11 is not on the scale of Stay, which runs from 2.5 to 10" },
  { "m1", "a1", "c2", "v", NAN, 0, 0, -1, WEEG_EDIT_ERROR_VALUE, "not on the scale" },
  { "m1", "a1", "c1", "v", 2, 0, 0, WEEG_ANSWER_UNKNOWN, WEEG_EDIT_ERROR_VALUE, "not both" },
  { "m1", "a1", "c1", "l", 0, 1, 0, -1, WEEG_EDIT_ERROR_VALUE, "needs a score" },
  { "m3", "a1", "c1", "v", 2, 0, 0, -1, WEEG_EDIT_ERROR_PATH, "P. Bos does not score" },
  { "m9", "a1", "c1", "v", 2, 0, 0, -1, WEEG_EDIT_ERROR_PATH, "no m9" },
  { "m1", "a9", "c1", "v", 2, 0, 0, -1, WEEG_EDIT_ERROR_PATH, "no a9" },
  { "m1", "a1", "c9", "v", 2, 0, 0, -1, WEEG_EDIT_ERROR_PATH, "no c9" },
  { "m1", "a1", "g", "v", 2, 0, 0, -1, WEEG_EDIT_ERROR_PATH, "group" },
};

static void
test_cases (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ScoreCase *c = &cases[i];
      WeegScoreInput input = weeg_score_input_new (c->member, c->alternative, c->criterion);
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegEdit) edit = NULL;
      g_autoptr (WeegAnyRecord) after = NULL;
      const WeegScore *score;

      input.has_value = strchr (c->numbers, 'v') != NULL;
      input.has_low = strchr (c->numbers, 'l') != NULL;
      input.has_high = strchr (c->numbers, 'h') != NULL;
      input.value = c->value;
      input.low = c->low;
      input.high = c->high;
      input.answer = c->answer;
      edit = weeg_score_edit_new (dossier, &input, "en", &error);
      if (c->code >= 0)
        {
          g_assert_null (edit);
          g_assert_error (error, WEEG_EDIT_ERROR, c->code);
          g_assert_nonnull (strstr (error->message, c->words));
          continue;
        }
      g_assert_no_error (error);
      after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, NULL, &error);
      g_assert_no_error (error);
      score =
          weeg_dossier_find_score ((WeegDossier *)after, c->member, 2, c->alternative, c->criterion, NULL);
      g_assert_true (WEEG_HAS (score, value) == input.has_value);
      g_assert_true (WEEG_HAS (score, answer) == (c->answer >= 0));
      g_assert_true (WEEG_HAS (score, low) == input.has_low);
      g_assert_cmpfloat (score->value, ==, c->value);
      g_assert_cmpfloat (score->high, ==, c->high);
    }
}

/* A score of the closed round is corrected in place; its reason stays until it is changed. */
static void
test_replace_and_remove (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;
  const WeegScore *old = weeg_dossier_find_score (dossier, "m1", 1, "a1", "c1", NULL);
  WeegScoreInput input = weeg_score_input_from (old, "en");
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegEdit) removal = NULL;
  g_autoptr (WeegEdit) nothing = NULL;
  g_autoptr (WeegAnyRecord) after = NULL;
  g_autoptr (WeegAnyRecord) without = NULL;
  GError *error = NULL;
  const WeegScore *score;

  g_assert_cmpint (weeg_dossier_current_round (dossier), ==, 2);
  input.value = 4;
  input.reason = NULL;
  edit = weeg_score_edit_new (dossier, &input, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (weeg_edit_get_name (edit), ==, "Score of M. Jansen on Workload");
  after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (weeg_list_n (((WeegDossier *)after)->scores), ==, 2);
  score = weeg_dossier_find_score ((WeegDossier *)after, "m1", 1, "a1", "c1", NULL);
  g_assert_cmpfloat (score->value, ==, 4);
  g_assert_cmpstr (weeg_text_get (score->reason, "en"), ==, "Seen");
  g_assert_false (WEEG_HAS (score, round));

  input.has_value = FALSE;
  removal = weeg_score_edit_new (dossier, &input, "nl", &error);
  g_assert_cmpstr (weeg_edit_get_name (removal), ==, "Score van M. Jansen op Workload");
  without = (WeegRecord *)weeg_edit_apply (removal, dossier, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (weeg_list_n (((WeegDossier *)without)->scores), ==, 1);
  nothing = weeg_score_edit_new ((WeegDossier *)without, &input, "en", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (weeg_edit_n_steps (nothing), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/score-edit/cases", test_cases);
  g_test_add_func ("/workspace/score-edit/replace-and-remove", test_replace_and_remove);
  return g_test_run ();
}
