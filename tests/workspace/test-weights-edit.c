/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "workspace-fixture.h"

#include "weeg-analysis.h"
#include "weeg-json-reader.h"
#include "weeg-score-index.h"
#include "weeg-value-preview.h"
#include "weeg-weights-edit.h"

#include <math.h>

/* Weights: given by each method, for one and for all, refused with what is missing; and what they would come
 * to. The current round of the fixture is 2, and open. */

static WeegWeights *
read_weights (const char *text)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegWeights *weights = weeg_json_read_record (&weeg_weights_type, text, -1, problems);

  g_assert_cmpuint (weeg_problems_n (problems), ==, 0);
  g_assert_nonnull (weights);
  return weights;
}

typedef struct
{
  const char *member; /* NULL: everyone */
  const char *given;
  guint steps;
  double first;      /* the weight of c1; negative: cannot count yet */
  const char *words; /* NULL: it is an edit */
} WeightsCase;

#define BWM                                                                                                  \
  "{\"method\":\"bwm\",\"best\":\"c1\",\"worst\":\"c3\",\"best_to_others\":{\"c1\":1,\"c2\":2,\"c3\":4},"    \
  "\"others_to_worst\":{\"c1\":4,\"c2\":2,\"c3\":1}}"

static const WeightsCase cases[] = {
  { "m1", "{\"method\":\"direct\",\"points\":{\"c1\":20,\"c2\":20,\"c3\":10}}", 1, 0.4, NULL },
  { "m2", "{\"method\":\"swing\",\"points\":{\"c1\":100,\"c2\":60,\"c3\":40}}", 1, 0.5, NULL },
  { NULL, "{\"method\":\"direct\",\"points\":{\"c1\":1,\"c2\":1,\"c3\":2}}", 2, 0.25, NULL },
  /* Points may come one by one. */
  { "m2", "{\"method\":\"direct\",\"points\":{\"c1\":20}}", 1, -1, NULL },
  { "m2", "{\"method\":\"rank\",\"order\":[\"c1\",\"c3\",\"c2\"]}", 1, 11.0 / 18, NULL },
  { "m2",
    "{\"method\":\"ahp\",\"criteria\":[\"c1\",\"c2\",\"c3\"],\"matrix\":[[1,2,4],[0.5,1,2],[0.25,0.5,1]]}", 1,
    4.0 / 7, NULL },
  { "m2", BWM, 1, 4.0 / 7, NULL },
  { "m1", "{\"method\":\"direct\",\"points\":{}}", 0, -1, "Nothing given yet for Workload, Stay and Safety" },
  { "m1", "{\"method\":\"direct\",\"points\":{\"c1\":0,\"c2\":0,\"c3\":0}}", 0, -1, "more than 0 points" },
  { "m1", "{\"method\":\"rank\",\"order\":[\"c1\",\"c3\"]}", 0, -1, "Nothing given yet for Stay" },
  { "m1", "{\"method\":\"ahp\",\"criteria\":[\"c1\",\"c3\"],\"matrix\":[[1,2],[0.5,1]]}", 0, -1,
    "Nothing given yet for Stay" },
  { "m1", "{\"method\":\"ahp\",\"criteria\":[\"c1\",\"c2\",\"c3\"],\"matrix\":[[1,20,1],[0.05,1,1],[1,1,1]]}",
    0, 20, "do not fit" },
  { "m1", "{\"method\":\"bwm\",\"best\":\"c1\"}", 0, -1, "have to be chosen" },
  { "m1", "{\"method\":\"bwm\",\"best\":\"c1\",\"worst\":\"c1\"}", 0, -1, "cannot be the same" },
  { "m1", "{\"method\":\"bwm\",\"best\":\"c1\",\"worst\":\"c3\",\"best_to_others\":{\"c1\":1,\"c3\":4}}", 0,
    -1, "Nothing given yet for Stay" },
  { "m3", "{\"method\":\"direct\",\"points\":{\"c1\":1}}", 0, -1, "P. Bos does not score" },
  { "m9", "{\"method\":\"direct\",\"points\":{\"c1\":1}}", 0, -1, "no m9" },
};

static void
test_cases (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const WeightsCase *c = &cases[i];
      g_autoptr (WeegAnyRecord) given = (WeegRecord *)read_weights (c->given);
      g_autoptr (WeegAnyRecord) result = NULL;
      g_autoptr (WeegAnyRecord) after = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (WeegEdit) edit = NULL;

      g_test_message ("%s", c->given);
      if (c->first < 1)
        {
          result = (WeegRecord *)weeg_weights_work_out (dossier, (WeegWeights *)given, "en", NULL);
          g_assert_cmpint (result != NULL, ==, c->first >= 0);
        }
      if (c->first >= 0 && c->first < 1)
        g_assert_cmpfloat_with_epsilon (weeg_map_number (((WeegWeightsResult *)result)->weights, "c1", NAN),
                                        c->first, 1e-9);
      edit = weeg_weights_edit_new (dossier, c->member, (WeegWeights *)given, "en", &error);
      if (c->words != NULL)
        {
          g_assert_null (edit);
          g_assert_nonnull (error);
          g_assert_nonnull (strstr (error->message, c->words));
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (weeg_edit_n_steps (edit), ==, c->steps);
      g_assert_cmpstr (weeg_edit_get_name (edit), ==,
                       c->member == NULL               ? "Weights of all members"
                       : g_str_equal (c->member, "m1") ? "Weights of M. Jansen"
                                                       : "Weights of A. de Wit");
      after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, NULL, &error);
      g_assert_no_error (error);
      /* In round 2: what was given in round 1 stays. */
      g_assert_cmpuint (weeg_list_n (((WeegDossier *)after)->weights), ==, 1 + c->steps);
      g_assert_cmpint (weeg_dossier_standing_weights ((WeegDossier *)after, c->member)->round, ==, 2);
    }
}

static void
test_standing (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;
  g_autoptr (WeegAnyRecord) equal = (WeegRecord *)weeg_weights_equal (dossier);
  g_autoptr (WeegEdit) edit = NULL;
  g_autoptr (WeegEdit) again = NULL;
  g_autoptr (WeegEdit) removal = NULL;
  g_autoptr (WeegEdit) nothing = NULL;
  g_autoptr (WeegEdit) inverse = NULL;
  g_autoptr (WeegAnyRecord) after = NULL;
  g_autoptr (WeegAnyRecord) back = NULL;
  g_autofree char *before = fixture_state (dossier);
  g_autofree char *undone = NULL;

  /* The last round with weights stands; with one member of two there is nothing alike. */
  g_assert_cmpint (weeg_dossier_standing_weights (dossier, "m1")->method, ==, WEEG_WEIGHT_METHOD_DIRECT);
  g_assert_null (weeg_dossier_standing_weights (dossier, "m2"));
  g_assert_null (weeg_dossier_standing_weights (dossier, NULL));

  edit = weeg_weights_edit_new (dossier, NULL, (WeegWeights *)equal, "nl", NULL);
  g_assert_cmpstr (weeg_edit_get_name (edit), ==, "Gewichten van alle leden");
  after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, &inverse, NULL);
  g_assert_nonnull (weeg_dossier_standing_weights ((WeegDossier *)after, NULL));
  /* The same once more changes nothing. */
  again = weeg_weights_edit_new ((WeegDossier *)after, "m1", (WeegWeights *)equal, "en", NULL);
  g_assert_cmpuint (weeg_edit_n_steps (again), ==, 0);
  /* Only of this round. */
  nothing = weeg_weights_edit_remove (dossier, NULL, "en");
  g_assert_cmpuint (weeg_edit_n_steps (nothing), ==, 0);
  removal = weeg_weights_edit_remove ((WeegDossier *)after, NULL, "en");
  g_assert_cmpuint (weeg_edit_n_steps (removal), ==, 2);
  back = (WeegRecord *)weeg_edit_apply (removal, (WeegDossier *)after, NULL, NULL, NULL);
  undone = fixture_state ((WeegDossier *)back);
  g_assert_cmpstr (undone, ==, before);
}

/* Two criteria, two members, by hand: v(new) = 100, 0; v(old) = 50, 50, of the third nothing is known. */
static const char two[] =
    "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"d\",\"title\":\"T\","
    "\"members\":[{\"id\":\"m1\",\"name\":\"A\"},{\"id\":\"m2\",\"name\":\"B\"}],"
    "\"criteria\":[{\"id\":\"c1\",\"name\":\"X\",\"worst\":0,\"best\":10},"
    "{\"id\":\"c2\",\"name\":\"Y\",\"worst\":0,\"best\":10}],"
    "\"alternatives\":[{\"id\":\"new\",\"name\":\"New\"},{\"id\":\"old\",\"name\":\"Old\",\"comparator\":"
    "true},"
    "{\"id\":\"none\",\"name\":\"None\"}],"
    "\"weights\":[{\"member\":\"m1\",\"method\":\"direct\",\"points\":{\"c1\":60,\"c2\":40}},"
    "{\"member\":\"m2\",\"method\":\"direct\",\"points\":{\"c1\":80,\"c2\":20}}],"
    "\"scores\":[{\"member\":\"m1\",\"alternative\":\"new\",\"criterion\":\"c1\",\"value\":10},"
    "{\"member\":\"m1\",\"alternative\":\"new\",\"criterion\":\"c2\",\"value\":0},"
    "{\"member\":\"m1\",\"alternative\":\"old\",\"criterion\":\"c1\",\"value\":5},"
    "{\"member\":\"m1\",\"alternative\":\"old\",\"criterion\":\"c2\",\"value\":5},"
    "{\"member\":\"m1\",\"alternative\":\"none\",\"criterion\":\"c1\",\"value\":5}]}";

static void
test_preview (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) dossier = weeg_json_read_record (&weeg_dossier_type, two, -1, problems);
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  g_autoptr (WeegAnyRecord) analysis = NULL;
  g_autoptr (WeegValuePreview) preview = NULL;
  WeegPreviewed values[3];
  double weights[2];

  options.iterations = 10;
  analysis = (WeegRecord *)weeg_analysis_new ((WeegDossier *)dossier, &options, NULL, NULL);
  preview = weeg_value_preview_new (((WeegAnalysis *)analysis)->value);
  g_assert_cmpuint (weeg_value_preview_n_criteria (preview), ==, 2);
  g_assert_cmpfloat_with_epsilon (weeg_value_preview_weights (preview)[0], 0.7, 1e-12);

  weeg_value_preview_values (preview, weeg_value_preview_weights (preview), values);
  g_assert_cmpfloat_with_epsilon (values[0].low, 70, 1e-9);
  g_assert_cmpuint (values[0].rank, ==, 1);
  g_assert_cmpuint (values[1].rank, ==, 2);
  g_assert_cmpfloat_with_epsilon (values[2].low, 35, 1e-9);
  g_assert_cmpfloat_with_epsilon (values[2].high, 65, 1e-9);
  g_assert_cmpuint (values[2].rank, ==, 0);

  /* They cross at one half, and there share the first place. */
  weeg_value_preview_move (preview, weeg_value_preview_weights (preview), 0, 0.5, weights);
  weeg_value_preview_values (preview, weights, values);
  g_assert_cmpuint (values[0].rank, ==, 1);
  g_assert_cmpuint (values[1].rank, ==, 1);
  weeg_value_preview_move (preview, weights, 1, 1, weights);
  g_assert_cmpfloat (weights[0], ==, 0);
  /* Back from where the others weigh nothing. */
  weeg_value_preview_move (preview, weights, 1, 0.25, weights);
  g_assert_cmpfloat_with_epsilon (weights[0], 0.75, 1e-12);

  weeg_value_preview_group (preview, "m2", (double[]){ 0.2, 0.8 }, weights);
  g_assert_cmpfloat_with_epsilon (weights[0], 0.4, 1e-12);
  weeg_value_preview_group (preview, "m2", NULL, weights);
  g_assert_cmpfloat_with_epsilon (weights[0], 0.6, 1e-12);
  weeg_value_preview_group (preview, "m3", (double[]){ 1, 0 }, weights);
  g_assert_cmpfloat_with_epsilon (weights[0], 0.8, 1e-12);
}

/* The lines of the two that are known cross at one half, whatever is tried; the third is not known. */
static void
test_preview_analysis (void)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  g_autoptr (WeegAnyRecord) dossier = weeg_json_read_record (&weeg_dossier_type, two, -1, problems);
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  g_autoptr (WeegAnyRecord) analysis = NULL;
  g_autoptr (WeegAnyRecord) other = NULL;
  g_autoptr (WeegValuePreview) preview = NULL;
  const WeegWeightSensitivity *weight;
  const WeegWeightRange *range;

  options.iterations = 10;
  analysis = (WeegRecord *)weeg_analysis_new ((WeegDossier *)dossier, &options, NULL, NULL);
  preview = weeg_value_preview_new (((WeegAnalysis *)analysis)->value);
  other = (WeegRecord *)weeg_value_preview_analysis (preview, (WeegAnalysis *)analysis,
                                                     (double[]){ 0.1, 0.9 }, 0);
  weight = weeg_map_get (((WeegAnalysis *)other)->sensitivity->weights, "c1");
  g_assert_cmpfloat_with_epsilon (weight->now, 0.7, 1e-12);
  g_assert_cmpuint (weeg_list_n (weight->ranges), ==, 2);
  range = weeg_list_get (weight->ranges, 0);
  g_assert_cmpstr (range->best, ==, "old");
  g_assert_cmpfloat_with_epsilon (range->to, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (weight->turns_below, 0.5, 1e-9);
  g_assert_false (WEEG_HAS (weight, turns_above));
  g_assert_cmpuint (weeg_map_n (weight->lines), ==, 2);
  g_assert_cmpfloat_with_epsilon (weeg_list_number (weeg_map_get (weight->lines, "new"), 0), 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (weeg_list_number (weeg_map_get (weight->lines, "new"), 1), 100, 1e-9);
  /* The value part is that of the analysis. */
  g_assert_true (((WeegAnalysis *)other)->value == ((WeegAnalysis *)analysis)->value);
}

static void
test_score_index (void)
{
  g_autoptr (WeegAnyRecord) record = (WeegRecord *)fixture_dossier ();
  const WeegDossier *dossier = (const WeegDossier *)record;
  g_autoptr (WeegScoreIndex) counting = weeg_score_index_new (dossier, WEEG_SCORES_COUNTING);
  g_autoptr (WeegScoreIndex) current = weeg_score_index_new (dossier, WEEG_SCORES_CURRENT);
  const WeegScore *score;
  guint place = 9;

  score = weeg_score_index_find (counting, "m2", "a1", "c2", &place);
  g_assert_nonnull (score);
  g_assert_cmpfloat (score->value, ==, 5);
  g_assert_cmpuint (place, ==, 1);
  g_assert_null (weeg_score_index_find (counting, "m2", "a1", "c1", NULL));
  g_assert_null (weeg_score_index_find (current, "m2", "a1", "c2", NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workspace/weights-edit/cases", test_cases);
  g_test_add_func ("/workspace/weights-edit/standing", test_standing);
  g_test_add_func ("/workspace/weights-edit/preview", test_preview);
  g_test_add_func ("/workspace/weights-edit/preview-analysis", test_preview_analysis);
  g_test_add_func ("/workspace/weights-edit/score-index", test_score_index);
  return g_test_run ();
}
