/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "advice-support.h"
#include "figure-texts.h"
#include "weeg-charts.h"

/* Every chart of the shipped case, in both languages, against the results it was made from. */

static void
set_up (AdviceFixture *fixture, gconstpointer data)
{
  *fixture = support_fixture (support_case ());
}

static WeegView
view_of (const AdviceFixture *fixture, const char *language)
{
  return weeg_view (fixture->dossier, fixture->analysis, language);
}

static double
number_at (WeegTable *table, guint row, guint column)
{
  const WeegTableCell *cell = weeg_table_get_cell (table, row, column);

  g_assert_true (cell->has_number);
  return cell->number;
}

static void
assert_near (double actual, double expected)
{
  g_assert_cmpfloat_with_epsilon (actual, expected, 1e-9);
}

static void
test_all (AdviceFixture *fixture, gconstpointer data)
{
  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    {
      WeegView dutch = view_of (fixture, "nl"), english = view_of (fixture, "en");
      g_autoptr (WeegFigure) nl = chart->make (&dutch);
      g_autoptr (WeegFigure) en = chart->make (&english);
      g_autofree char *said = NULL, *said_in_english = NULL;

      g_test_message ("%s", chart->name);
      g_assert_nonnull (nl);
      g_assert_nonnull (en);
      g_assert_cmpstr (weeg_figure_get_name (nl), ==, chart->name);
      g_assert_true (weeg_charts_find (chart->name) == chart);
      said = weeg_figure_describe (nl);
      said_in_english = weeg_figure_describe (en);
      g_assert_true (g_str_has_suffix (said, "."));
      g_assert_cmpstr (said, !=, said_in_english);
      g_assert_cmpstr (weeg_figure_get_title (nl), !=, weeg_figure_get_title (en));
      g_assert_cmpuint (weeg_table_get_n_rows (weeg_figure_get_table (nl)), >, 0);
      g_assert_cmpuint (weeg_table_get_n_rows (weeg_figure_get_table (nl)), ==,
                        weeg_table_get_n_rows (weeg_figure_get_table (en)));
    }
  g_assert_null (weeg_charts_find ("no-such-chart"));
}

static void
test_value_risk (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_value_risk (&view);
  WeegTable *table = weeg_figure_get_table (figure);

  for (guint i = 0; i < weeg_list_n (fixture->dossier->alternatives); i++)
    {
      const WeegAlternative *alternative = weeg_list_get (fixture->dossier->alternatives, i);
      const WeegAlternativeResult *result =
          weeg_map_get (fixture->analysis->value->alternatives, alternative->id);
      const WeegAlternativeRiskResult *risk =
          weeg_map_get (fixture->analysis->risk->alternatives, alternative->id);

      g_assert_cmpstr (weeg_table_get_cell (table, i, 0)->text, ==,
                       weeg_view_text (&view, alternative->name));
      assert_near (number_at (table, i, 1), result->value);
      assert_near (number_at (table, i, 2), result->interval->p5);
      assert_near (number_at (table, i, 3), result->interval->p95);
      assert_near (number_at (table, i, 4), (double)risk->residual);
    }
  assert_near (number_at (table, 0, 5), fixture->analysis->workload->net_fte);
}

/* The contributions of an alternative add up to its value. */
static void
test_profile (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_profile (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  double best = 0;

  for (guint a = 0; a < weeg_list_n (fixture->dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (fixture->dossier->alternatives, a);
      const WeegAlternativeResult *result =
          weeg_map_get (fixture->analysis->value->alternatives, alternative->id);
      double sum = 0;

      for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
        sum += number_at (table, row, 2 + a);
      assert_near (sum, result->value);
    }
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    best += number_at (table, row, 1);
  assert_near (best, 100);
}

static const WeegCriterion *
find_criterion (const WeegView *view, const char *name)
{
  for (guint i = 0; i < weeg_list_n (view->dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (view->dossier->criteria, i);

      if (g_strcmp0 (weeg_view_text (view, criterion->name), name) == 0)
        return criterion;
    }
  g_error ("no criterion %s", name);
}

/* The dots of a criterion have the group's value as their mean, as the engine had it. */
static void
test_scores (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_scores (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  const WeegAlternativeResult *advised = weeg_view_advised (&view);
  double before = -1;

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, weeg_map_n (advised->cells));
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegCriterion *criterion = find_criterion (&view, weeg_table_get_cell (table, row, 0)->text);
      const WeegCellResult *cell = weeg_map_get (advised->cells, criterion->id);
      double sum = 0, n = 0;

      for (guint column = 3; column < weeg_table_get_n_columns (table); column++)
        if (weeg_table_get_cell (table, row, column)->has_number)
          {
            sum += number_at (table, row, column);
            n++;
          }
      assert_near (sum / n, cell->value);
      assert_near (number_at (table, row, 1), cell->value);
      assert_near (number_at (table, row, 2), cell->agreement);
      g_assert_cmpfloat (number_at (table, row, 2), >=, before);
      before = number_at (table, row, 2);
    }
}

static void
test_weights (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_weights (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  double sum = 0, before = 1;

  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegCriterion *criterion = find_criterion (&view, weeg_table_get_cell (table, row, 0)->text);
      const WeegWeightResult *weight = weeg_map_get (fixture->analysis->value->weights, criterion->id);
      double members = 0;

      assert_near (number_at (table, row, 1), weight->weight);
      for (guint column = 2; column < weeg_table_get_n_columns (table); column++)
        members += number_at (table, row, column);
      assert_near (members / (weeg_table_get_n_columns (table) - 2), weight->weight);
      g_assert_cmpfloat (number_at (table, row, 1), <=, before);
      before = number_at (table, row, 1);
      sum += before;
    }
  assert_near (sum, 1);
}

static void
test_risk_matrix (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_risk_matrix (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  guint row = 0;

  for (guint i = 0; i < weeg_list_n (fixture->analysis->risk->risks); i++)
    {
      const WeegOneRiskResult *result = weeg_list_get (fixture->analysis->risk->risks, i);

      if (g_strcmp0 (result->alternative, fixture->analysis->value->advised) != 0)
        continue;
      assert_near (number_at (table, row, 0), i + 1);
      assert_near (number_at (table, row, 2), (double)result->score);
      assert_near (number_at (table, row, 4), (double)result->residual_score);
      row++;
    }
  g_assert_cmpuint (row, ==, weeg_table_get_n_rows (table));
}

/* From before to after by what is in between. */
static void
test_workload_bridge (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_workload_bridge (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  guint last = weeg_table_get_n_rows (table) - 1;
  const WeegList *years = fixture->analysis->workload->years;
  const WeegWorkloadYear *year = weeg_list_get (years, weeg_list_n (years) - 1);
  double sum = 0;

  for (guint row = 0; row < last; row++)
    sum += number_at (table, row, 1);
  assert_near (sum, number_at (table, last, 1));
  assert_near (number_at (table, 0, 1), year->fte->available);
  assert_near (number_at (table, last, 1), year->fte->available - fixture->analysis->workload->net_fte);
}

static void
test_workload_years (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_workload_years (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  const WeegWorkloadResult *workload = fixture->analysis->workload;
  guint n = weeg_table_get_n_columns (table);

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, weeg_list_n (workload->years));
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegWorkloadYear *year = weeg_list_get (workload->years, row);
      const WeegYearPercentiles *percentiles = weeg_list_get (workload->percentiles, row);
      double sum = 0;

      /* What is freed and asked by mechanism adds up to the net. */
      for (guint column = 1; column + 3 < n; column++)
        sum += number_at (table, row, column);
      assert_near (number_at (table, row, 0), (double)year->year);
      assert_near (sum, year->fte->net_freed);
      assert_near (number_at (table, row, n - 3), year->fte->net_freed);
      assert_near (number_at (table, row, n - 2), percentiles->p5);
      assert_near (number_at (table, row, n - 1), percentiles->p95);
    }
}

static void
test_budget_impact (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_budget_impact (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  const WeegList *years = fixture->analysis->budget->years;
  double cash = 0;

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, weeg_list_n (years));
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegBudgetYear *year = weeg_list_get (years, row);

      assert_near (number_at (table, row, 1), year->cash);
      assert_near (number_at (table, row, 2), year->accounting);
      cash += year->cash;
      g_assert_cmpfloat_with_epsilon (number_at (table, row, 3), cash, 1e-6);
    }
}

/* The unit grows with the amounts, so that their labels stay short. */
static void
test_budget_units (AdviceFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *amount, *unit, *label;
  } cases[] = {
    { "9000", "Euro;", "9,000" }, { "90000", "Thousands", "90" }, { "9.9e6", "Thousands", "9,900" },
    { "9e7", "Millions", "90" },  { "9e11", "Billions", "900" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf (
          "{\"format\":\"weegwijzer-dossier\",\"version\":1,\"id\":\"11111111-2222-4333-8444-555555555555\","
          "\"title\":\"T\",\"budget\":{\"base_year\":2027,\"years\":1,\"items\":[{\"name\":\"N\","
          "\"category\":\"running\",\"kind\":\"running\",\"amount\":%s}]}}",
          cases[i].amount);
      g_autoptr (WeegDossier) dossier = support_read (json);
      g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
      WeegView view = weeg_view (dossier, analysis, "en");
      g_autoptr (WeegFigure) figure = weeg_chart_budget_impact (&view);
      g_autofree char *texts = figure_texts_new (figure);

      g_assert_nonnull (strstr (texts, cases[i].unit));
      g_assert_nonnull (strstr (texts, cases[i].label));
    }
}

static void
test_resilience (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_resilience (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  const WeegResilienceResult *result = fixture->analysis->resilience;
  double least = G_MAXDOUBLE;

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, weeg_list_n (result->dependencies));
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegDependencyResult *dependency = weeg_list_get (result->dependencies, row);

      assert_near (number_at (table, row, 1), dependency->hours);
      least = MIN (least, number_at (table, row, 1));
    }
  assert_near (least, result->autonomy_hours);
}

static void
test_sustainability (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_sustainability (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  const WeegSustainabilityResult *result = fixture->analysis->sustainability;
  double co2e = 0;

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, weeg_list_n (result->items));
  for (guint row = 0; row < weeg_table_get_n_rows (table); row++)
    {
      const WeegSustainabilityItemResult *item = weeg_list_get (result->items, row);

      assert_near (number_at (table, row, 3), item->delta);
      assert_near (number_at (table, row, 2) - number_at (table, row, 1), item->delta);
      if (weeg_table_get_cell (table, row, 5)->has_number)
        co2e += number_at (table, row, 5);
    }
  g_assert_cmpfloat_with_epsilon (co2e, result->co2e, 1e-6);
}

static void
test_decision_track (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  g_autoptr (WeegFigure) figure = weeg_chart_decision_track (&view);
  WeegTable *table = weeg_figure_get_table (figure);
  gboolean dutch = g_str_equal (view.language, "nl");

  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (weeg_table_get_cell (table, 0, 1)->text, ==, dutch ? "gehouden" : "held");
  g_assert_cmpstr (weeg_table_get_cell (table, 1, 1)->text, ==, dutch ? "volgende" : "next");
  g_assert_cmpstr (weeg_table_get_cell (table, 2, 1)->text, ==, dutch ? "gepland" : "planned");
  g_assert_cmpstr (weeg_table_get_cell (table, 0, 3)->text, ==,
                   dutch ? "12-03-2026" : "12\302\240Mar\302\2402026");
}

static void
test_anonymous (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = view_of (fixture, data);
  gboolean any = FALSE;

  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    {
      g_autoptr (WeegFigure) open = chart->make (&view);
      g_autofree char *with_names = open != NULL ? figure_texts_new (open) : NULL;
      g_autoptr (WeegFigure) figure = NULL;
      g_autofree char *texts = NULL;

      if (open == NULL)
        continue;
      view.anonymous = TRUE;
      figure = chart->make (&view);
      texts = figure_texts_new (figure);
      view.anonymous = FALSE;
      for (guint i = 0; i < weeg_list_n (fixture->dossier->members); i++)
        {
          const WeegMember *member = weeg_list_get (fixture->dossier->members, i);
          const char *name = weeg_view_text (&view, member->name);

          any = any || strstr (with_names, name) != NULL;
          if (strstr (texts, name) != NULL)
            g_error ("%s names %s", chart->name, name);
        }
    }
  g_assert_true (any);
}

#define BLIND                                                                                                \
  "{\"format\": \"weegwijzer-dossier\", \"version\": 1, \"id\": \"6f1c0f6e-8d5a-4a7e-9b59-2d1f3c0a7e11\", "  \
  "\"title\": \"Blind\", \"members\": [{\"id\": \"a\", \"name\": \"An\"}, {\"id\": \"b\", \"name\": "        \
  "\"Bo\"}], \"rounds\": [{\"n\": 1, \"closed\": true}, {\"n\": 2, \"closed\": %s}], "                       \
  "\"criteria\": [{\"id\": \"c\", \"name\": \"Rust\", \"levels\": [{\"value\": 1, \"label\": \"l\"}, "       \
  "{\"value\": 3, \"label\": \"m\"}, {\"value\": 5, \"label\": \"h\"}]}], "                                  \
  "\"alternatives\": [{\"id\": \"n\", \"name\": \"Nieuw\"}], \"scores\": ["                                  \
  "{\"member\": \"a\", \"alternative\": \"n\", \"criterion\": \"c\", \"value\": 1}, "                        \
  "{\"member\": \"b\", \"alternative\": \"n\", \"criterion\": \"c\", \"value\": 3}, "                        \
  "{\"member\": \"a\", \"round\": 2, \"alternative\": \"n\", \"criterion\": \"c\", \"value\": 5}]}"

static WeegTable *
scores_of_blind (gboolean closed)
{
  g_autofree char *json = g_strdup_printf (BLIND, closed ? "true" : "false");
  g_autoptr (WeegDossier) dossier = support_read (json);
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, "nl");
  g_autoptr (WeegFigure) figure = weeg_chart_scores (&view);

  return weeg_table_ref (weeg_figure_get_table (figure));
}

/* An open round shows nothing; closed, its score takes the place of the earlier one. */
static void
test_blind (void)
{
  g_autoptr (WeegTable) open = scores_of_blind (FALSE);
  g_autoptr (WeegTable) closed = scores_of_blind (TRUE);

  assert_near (number_at (open, 0, 1), 25);
  assert_near (number_at (open, 0, 3), 0);
  assert_near (number_at (closed, 0, 1), 75);
  assert_near (number_at (closed, 0, 3), 100);
  assert_near (number_at (closed, 0, 4), 50);
}

/* Who prints without colour tells the lines of a chart apart by their dashes or their width. */
static void
test_told_apart_in_grey (AdviceFixture *fixture, gconstpointer data)
{
  WeegView view = weeg_view (fixture->dossier, fixture->analysis, "nl");
  WeegFigure *(*const charts[]) (const WeegView *view) = { weeg_chart_evpi, weeg_chart_ceac,
                                                           weeg_chart_sensitivity };

  for (guint c = 0; c < G_N_ELEMENTS (charts); c++)
    {
      g_autoptr (WeegFigure) figure = charts[c](&view);
      g_autoptr (WeegChartLayout) layout = figure_layout_new (figure);
      guint n_pairs = 0;

      for (guint i = 0; i < weeg_chart_layout_get_n_marks (layout); i++)
        for (guint j = 0; j < i; j++)
          {
            const WeegMark *one = weeg_chart_layout_get_mark (layout, i);
            const WeegMark *other = weeg_chart_layout_get_mark (layout, j);

            if (one->kind != WEEG_MARK_POLYLINE || other->kind != WEEG_MARK_POLYLINE || one->item < 0 ||
                other->item < 0 || one->item == other->item)
              continue;
            g_assert_true (one->dash != other->dash || one->line_width != other->line_width);
            n_pairs++;
          }
      g_assert_cmpuint (n_pairs, >, 0);
    }
}

static void
test_empty (void)
{
  g_autoptr (WeegDossier) dossier = support_empty ();
  g_autoptr (WeegAnalysis) analysis = support_analyse (dossier);
  WeegView view = weeg_view (dossier, analysis, "nl");

  for (const WeegChart *chart = weeg_charts (); chart->name != NULL; chart++)
    g_assert_null (chart->make (&view));
}

static void
add (const char *name, void (*test) (AdviceFixture *, gconstpointer))
{
  static const char *const languages[] = { "nl", "en" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/advice/chart/%s/%s", name, languages[i]);

      g_test_add (path, AdviceFixture, languages[i], set_up, test, support_tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/advice/chart/all", AdviceFixture, NULL, set_up, test_all, support_tear_down);
  add ("value-risk", test_value_risk);
  add ("profile", test_profile);
  add ("scores", test_scores);
  add ("weights", test_weights);
  add ("risk-matrix", test_risk_matrix);
  add ("workload-bridge", test_workload_bridge);
  add ("workload-years", test_workload_years);
  add ("budget-impact", test_budget_impact);
  add ("budget-units", test_budget_units);
  add ("resilience", test_resilience);
  add ("sustainability", test_sustainability);
  add ("decision-track", test_decision_track);
  add ("anonymous", test_anonymous);
  g_test_add ("/advice/chart/grey", AdviceFixture, NULL, set_up, test_told_apart_in_grey, support_tear_down);
  g_test_add_func ("/advice/chart/blind", test_blind);
  g_test_add_func ("/advice/chart/empty", test_empty);

  return g_test_run ();
}
