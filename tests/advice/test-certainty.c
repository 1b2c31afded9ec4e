/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "advice-support.h"
#include "figure-texts.h"
#include "weeg-charts.h"
#include "weeg-sentences-certainty.h"

/* Charts and sentences of how sure the value is, of a dossier that can be worked out by hand. */

#define SCORE(member, alternative, criterion, value)                                                         \
  "{\"member\": \"" member "\", \"alternative\": \"" alternative "\", \"criterion\": \"" criterion           \
  "\", \"value\": " value "}"

/*
 * Safety has levels 0..4, costs run from 50 to 0. Weights .6 .4 and .8 .2: .7 .3. New: safety 75 (m1
 * between 50 and 100), costs 60: V = 70.5. Now: 50 and 90 (m1 80, m2 100): 62. At weight t of safety
 * 75 t + 60 (1 - t) against 50 t + 90 (1 - t), equal, 68.2, at t = 30/55 = 54.5%.
 */
static const char dossier_json[] =
    "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\","
    "\"title\": \"T\", \"members\": [{\"id\": \"m1\", \"name\": \"Anna\"}, {\"id\": \"m2\", \"name\": "
    "\"Ben\"}],"
    "\"criteria\": [{\"id\": \"c1\", \"name\": {\"nl\": \"Veiligheid\", \"en\": \"Safety\"}, \"levels\": "
    "[{\"value\": 0}, {\"value\": 1}, {\"value\": 2}, {\"value\": 3}, {\"value\": 4}]},"
    "{\"id\": \"c2\", \"name\": {\"nl\": \"Kosten\", \"en\": \"Cost\"}, \"worst\": 50, \"best\": 0, "
    "\"unit\": \"€ a year\"}],"
    "\"alternatives\": [{\"id\": \"new\", \"name\": {\"nl\": \"Nieuw\", \"en\": \"New\"}},"
    "{\"id\": \"now\", \"name\": {\"nl\": \"Nu\", \"en\": \"Now\"}, \"comparator\": true}],"
    "\"weights\": [{\"member\": \"m1\", \"method\": \"direct\", \"points\": {\"c1\": 60, \"c2\": 40}},"
    "{\"member\": \"m2\", \"method\": \"direct\", \"points\": {\"c1\": 80, \"c2\": 20}}],"
    "\"scores\": [{\"member\": \"m1\", \"alternative\": \"new\", \"criterion\": \"c1\", \"value\": 3, "
    "\"low\": 2, "
    "\"high\": 4}," SCORE ("m2", "new", "c1", "3") "," SCORE ("m1", "new", "c2", "20") "," SCORE (
        "m2", "new", "c2", "20") "," SCORE ("m1",
                                            "now",
                                            "c1",
                                            "2") "," SCORE ("m2",
                                                            "now",
                                                            "c1",
                                                            "2") "," SCORE ("m1",
                                                                            "now",
                                                                            "c2",
                                                                            "10") "," SCORE ("m2",
                                                                                             "now",
                                                                                             "c2",
                                                                                             "0") "]}";

static void
set_up (AdviceFixture *fixture, gconstpointer data)
{
  *fixture = support_fixture (support_read (dossier_json));
}

#define assert_near(actual, expected) g_assert_cmpfloat_with_epsilon ((actual), (expected), 1e-9)

/* Nul, the turning point, what it is now, and 100%. */
static void
test_sensitivity (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = NULL;
  g_autofree char *texts = NULL;

  view.criterion = "c1";
  figure = weeg_chart_sensitivity (&view);
  texts = figure_texts_new (figure);
  g_assert_cmpuint (weeg_table_get_n_rows (weeg_figure_get_table (figure)), ==, 4);
  assert_near (support_number_at (figure, 0, 0), 0);
  assert_near (support_number_at (figure, 0, 2), 60);
  assert_near (support_number_at (figure, 0, 3), 90);
  assert_near (support_number_at (figure, 1, 0), 30.0 / 55);
  assert_near (support_number_at (figure, 1, 2), support_number_at (figure, 1, 3));
  assert_near (support_number_at (figure, 2, 0), 0.7);
  assert_near (support_number_at (figure, 2, 2), 70.5);
  assert_near (support_number_at (figure, 2, 3), 62);
  assert_near (support_number_at (figure, 3, 2), 75);
  if (g_str_equal (data, "nl"))
    {
      g_assert_nonnull (strstr (texts, "Nu is het beste als Veiligheid lichter weegt dan 54,5"));
      g_assert_nonnull (strstr (texts, "%: waarde 68"));
      g_assert_nonnull (strstr (texts, "nu 70,0"));
    }
  else
    {
      g_assert_nonnull (strstr (texts, "Now is best if Safety weighs less than 54.5"));
      g_assert_nonnull (strstr (texts, "value 68"));
    }
  view.criterion = "no-such";
  g_assert_null (weeg_chart_sensitivity (&view));
}

/* Without a criterion: the one that is nearest to turning; both turn at 54.5 and 45.5, equally far. */
static void
test_nearest (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, "en");
  g_autofree char *turns = weeg_sentence_turns (&view);

  g_assert_nonnull (strstr (weeg_sentence_nearest_turn (&view), "c"));
  g_assert_nonnull (strstr (turns, "Now is best if Cost weighs more than 45.5"));
  g_assert_nonnull (strstr (turns, "Now is best if Safety weighs less than 54.5"));
}

/*
 * The lead is 8.5. The weight of safety from .6 to .8 gives 3 and 14, that of costs from .2 to .4 gives 14
 * and 3; the score of New on safety from 62.5 to 87.5 gives -.25 and 17.25: only that turns the order.
 */
static void
test_tornado (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_tornado (&view);
  g_autofree char *texts = figure_texts_new (figure);

  g_assert_cmpuint (weeg_table_get_n_rows (weeg_figure_get_table (figure)), ==, 3);
  assert_near (support_number_at (figure, 0, 2), 62.5);
  assert_near (support_number_at (figure, 0, 3), 87.5);
  assert_near (support_number_at (figure, 0, 4), -0.25);
  assert_near (support_number_at (figure, 0, 5), 17.25);
  assert_near (support_number_at (figure, 1, 2), 0.6);
  assert_near (support_number_at (figure, 1, 4), 3);
  assert_near (support_number_at (figure, 1, 5), 14);
  if (g_str_equal (data, "nl"))
    {
      g_assert_nonnull (strstr (texts, "score van Nieuw"));
      g_assert_nonnull (strstr (texts, "nu +8,5"));
      g_assert_nonnull (strstr (texts, "Van de 3 kan er 1 "));
    }
  else
    {
      g_assert_nonnull (strstr (texts, "score of New"));
      g_assert_nonnull (strstr (texts, "Of the 3, 1 can turn the order alone."));
    }
}

/* Of four equal draws: (m1, m1), twice (m1, m2), (m2, m2); the shares of ranks are those of the analysis. */
static void
test_ranks (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autoptr (WeegFigure) figure = weeg_chart_rank_acceptability (&view);
  g_autofree char *said = weeg_figure_describe (figure);

  assert_near (support_number_at (figure, 0, 1), fixture->analysis->value->probability_best);
  assert_near (support_number_at (figure, 0, 1) + support_number_at (figure, 0, 2), 1);
  assert_near (support_number_at (figure, 0, 1) + support_number_at (figure, 1, 1), 1);
  g_assert_true (g_str_has_prefix (said, g_str_equal (data, "nl") ? "Beste van 400 trekkingen: Nieuw in "
                                                                  : "Best of 400 draws: New in "));
}

/* Only on the costs of New do both say the same as the group: no difference anywhere. */
static void
test_agreement (AdviceFixture *fixture, gconstpointer data)
{
  g_autoptr (WeegDossier) dossier = support_case ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView hand = weeg_view (fixture->dossier, fixture->analysis, data),
           view = weeg_view (dossier, analysis, data);
  g_autoptr (WeegFigure) equal = weeg_chart_agreement (&hand);
  g_autoptr (WeegFigure) figure = weeg_chart_agreement (&view);
  g_autofree char *said = weeg_figure_describe (equal);
  WeegTable *table = weeg_figure_get_table (figure);

  g_assert_true (g_str_has_prefix (said, g_str_equal (data, "nl") ? "Geen enkel lid" : "No member differs"));
  /* The differences from a mean add up to nothing. */
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      double sum = 0;

      for (guint column = 3; column < weeg_table_get_n_columns (table); column++)
        sum += weeg_table_get_cell (table, row, column)->number;
      assert_near (sum, 0);
    }
}

/* One level of safety is 25 points at .7; of costs at .3 that takes 58.3 points, 29 of the 50 euro. */
static void
test_equivalent (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, data);
  g_autofree char *forth = weeg_sentence_equivalent (&view, "c1", "c2");
  g_autofree char *back = weeg_sentence_equivalent (&view, "c2", "c1");
  g_autofree char *none = weeg_sentence_equivalent (&view, "c1", "c9");

  if (g_str_equal (data, "nl"))
    {
      g_assert_cmpstr (forth, ==, "1 stap op Veiligheid weegt even zwaar als € 29 a year op Kosten.");
      g_assert_cmpstr (back, ==, "€ 5 a year op Kosten weegt even zwaar als 0,2 stappen op Veiligheid.");
    }
  else
    {
      g_assert_cmpstr (forth, ==, "1 level of Safety weighs as much as €29 a year of Cost.");
      g_assert_cmpstr (back, ==, "€5 a year of Cost weighs as much as 0.2 levels of Safety.");
    }
  g_assert_nonnull (strstr (none, g_str_equal (data, "nl") ? "niet bekend" : "not known"));
}

/* A dossier without scores says so, in every sentence. */
static void
test_empty (void)
{
  g_autoptr (WeegDossier) dossier = support_empty ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, "nl");
  g_autofree char *ranks = weeg_sentence_ranks (&view);
  g_autofree char *turns = weeg_sentence_turns (&view);
  g_autofree char *tornado = weeg_sentence_tornado (&view);
  g_autofree char *scores = weeg_sentence_single_scores (&view);

  g_assert_nonnull (strstr (ranks, "niet bekend"));
  g_assert_nonnull (strstr (turns, "niet bekend"));
  g_assert_cmpstr (tornado, !=, "");
  g_assert_cmpstr (scores, !=, "");
  g_assert_null (weeg_sentence_nearest_turn (&view));
  g_assert_null (weeg_chart_rank_acceptability (&view));
  g_assert_null (weeg_chart_sensitivity (&view));
  g_assert_null (weeg_chart_tornado (&view));
  g_assert_null (weeg_chart_agreement (&view));
}

int
main (int argc, char *argv[])
{
  static const char *const languages[] = { "nl", "en" };
  static const struct
  {
    const char *name;
    void (*test) (AdviceFixture *fixture, gconstpointer data);
  } tests[] = { { "sensitivity", test_sensitivity },
                { "tornado", test_tornado },
                { "ranks", test_ranks },
                { "agreement", test_agreement },
                { "equivalent", test_equivalent } };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
      {
        g_autofree char *path = g_strdup_printf ("/advice/certainty/%s/%s", tests[i].name, languages[j]);

        g_test_add (path, AdviceFixture, languages[j], set_up, tests[i].test, support_tear_down);
      }
  g_test_add ("/advice/certainty/nearest", AdviceFixture, NULL, set_up, test_nearest, support_tear_down);
  g_test_add_func ("/advice/certainty/empty", test_empty);
  return g_test_run ();
}
