/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "weeg-risk-matrix-figure.h"
#include "weeg-strip-figure.h"
#include "weeg-track-figure.h"

static WeegChartLayout *
lay_out (WeegFigure *figure, double width, double height)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);

  return weeg_chart_layout_new (figure, style, width, height, fake_measure, NULL);
}

static WeegPoint
middle (const WeegMark *mark)
{
  return (WeegPoint){ mark->bounds.x + mark->bounds.width / 2, mark->bounds.y + mark->bounds.height / 2 };
}

static guint
count_items (const WeegChartLayout *layout, WeegMarkKind kind, int item)
{
  guint n = 0;

  while (find_mark (layout, kind, item, n) != NULL)
    n++;
  return n;
}

/* Dots at 0, 50, 50 and 100 and the group at 50: half way, the second 50 on top of the first. */
static void
test_strip (void)
{
  static const WeegStripDot dots[] = {
    { 100, FALSE }, { 50, FALSE }, { 0, FALSE }, { 50, FALSE }, { 0, TRUE }
  };
  const WeegStripRow rows[] = { { .label = "Kosten",
                                  .dots = dots,
                                  .n_dots = G_N_ELEMENTS (dots),
                                  .has_group = TRUE,
                                  .group = 50,
                                  .group_label = "50" } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegStripData data = { .rows = rows, .n_rows = 1, .low = 0, .high = 100 };
  g_autoptr (WeegFigure) figure = weeg_scores_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 400, 60);
  const WeegMark *faint = find_mark (layout, WEEG_MARK_GLYPH, 0, 0);
  const WeegMark *marks[4], *bar = find_mark (layout, WEEG_MARK_RECT, 0, 0);

  for (guint i = 0; i < 4; i++)
    marks[i] = find_mark (layout, WEEG_MARK_GLYPH, 0, i + 1);

  /* The earlier round lies behind, and under the dot at the same place. */
  g_assert_cmpfloat (faint->line_width, >, 0);
  g_assert_cmpfloat_with_epsilon (middle (faint).x, middle (marks[0]).x, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle (faint).y, middle (marks[0]).y, 1e-9);

  g_assert_cmpfloat_with_epsilon (middle (marks[1]).x, (middle (marks[0]).x + middle (marks[3]).x) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle (marks[2]).x, middle (marks[1]).x, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle (bar).x, middle (marks[1]).x, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle (marks[0]).y, middle (marks[3]).y, 1e-9);
  g_assert_cmpfloat (marks[2]->bounds.y + marks[2]->bounds.height, <=, marks[1]->bounds.y + 1e-9);
  check_layout (layout);
}

/* Every member has a dot, also those who agree; who did not score has none. */
static void
test_strip_counts (void)
{
  static const guint dots[] = { 7, 10, 6, 7, 9, 0 };
  g_autoptr (WeegFigure) figure = sample_scores_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 520, 260);

  g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, G_N_ELEMENTS (dots));
  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    {
      g_assert_cmpuint (count_items (layout, WEEG_MARK_GLYPH, (int)i), ==, dots[i]);
      g_assert_cmpuint (count_items (layout, WEEG_MARK_RECT, (int)i), ==, i == 5 ? 0 : 1);
    }
  g_assert_nonnull (find_text (layout, "eens 0,31 · groot verschil"));
  check_layout (layout);
}

/* A stack higher than its row is pressed together, not cut off. */
static void
test_strip_high_stack (void)
{
  WeegStripDot dots[60] = { { 0 } };
  WeegStripRow row = { .label = "Veiligheid", .dots = dots, .n_dots = G_N_ELEMENTS (dots) };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegStripData data = { .rows = &row, .n_rows = 1, .low = 0, .high = 100 };
  g_autoptr (WeegFigure) figure = NULL;
  g_autoptr (WeegChartLayout) layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    dots[i].position = 40;
  figure = weeg_weights_figure_new (&head, &data);
  layout = lay_out (figure, 400, 30);
  g_assert_cmpuint (count_items (layout, WEEG_MARK_GLYPH, 0), ==, 60);
  check_layout (layout);
}

/* Side by side at equal distances; below one another where that is too narrow. */
static void
test_track (void)
{
  g_autoptr (WeegFigure) figure = sample_track_new ();
  g_autoptr (WeegChartLayout) wide = lay_out (figure, 600, 80);
  g_autoptr (WeegChartLayout) narrow = lay_out (figure, 200, 150);
  const WeegMark *across[3], *down[3];

  for (int i = 0; i < 3; i++)
    {
      across[i] = find_mark (wide, WEEG_MARK_GLYPH, i, 0);
      down[i] = find_mark (narrow, WEEG_MARK_GLYPH, i, 0);
      g_assert_cmpfloat_with_epsilon (middle (across[i]).x, 100 + 200 * i, 1e-9);
      g_assert_cmpfloat_with_epsilon (middle (across[i]).y, middle (across[0]).y, 1e-9);
      g_assert_cmpfloat_with_epsilon (middle (down[i]).x, middle (down[0]).x, 1e-9);
    }
  g_assert_cmpfloat_with_epsilon (middle (down[2]).y - middle (down[1]).y,
                                  middle (down[1]).y - middle (down[0]).y, 1e-9);
  g_assert_cmpfloat (middle (down[1]).y, >, middle (down[0]).y + 30);

  /* Held, next and planned differ without colour: a tick, a large ring, a small ring. */
  g_assert_nonnull (find_mark (wide, WEEG_MARK_POLYLINE, 0, 0));
  g_assert_null (find_mark (wide, WEEG_MARK_POLYLINE, 1, 0));
  g_assert_cmpfloat (across[1]->bounds.width, >, across[2]->bounds.width);
  g_assert_cmpfloat (across[2]->line_width, >, 0);
  g_assert_cmpfloat_with_epsilon (middle (find_text (wide, "vandaag")).x, 200, 1e-6);
  check_layout (wide);
  check_layout (narrow);
}

/* The cell of a matrix: probability up, severity to the right. */
static void
test_risk_matrix (void)
{
  static const guint zones[] = { 0, 0, 1, 0, 1, 1 };
  static const char *const names[] = { "laag", "hoog" };
  const WeegRiskMatrixRisk risks[] = {
    { .label = "a",
      .number = 4,
      .has_before = TRUE,
      .before_probability = 2,
      .before_severity = 3,
      .probability = 1,
      .severity = 1 },
    { .label = "b",
      .number = 9,
      .has_before = TRUE,
      .before_probability = 2,
      .before_severity = 2,
      .probability = 2,
      .severity = 2 },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegRiskMatrixData data = { 2, 3, zones, names, 2, risks, 2, "kans", "ernst" };
  g_autoptr (WeegFigure) figure = weeg_risk_matrix_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 300, 200);
  WeegPoint first = middle (find_mark (layout, WEEG_MARK_GLYPH, 0, 0));
  WeegPoint second = middle (find_mark (layout, WEEG_MARK_GLYPH, 1, 0));
  WeegPoint ring = middle (find_mark (layout, WEEG_MARK_GLYPH, -1, 0));
  WeegPoint cell[6];

  for (guint i = 0; i < 6; i++)
    cell[i] = middle (find_mark (layout, WEEG_MARK_POLYLINE, -1, i));

  /* Cells come from the top left: probability 2 first. */
  g_assert_cmpfloat_with_epsilon (hypot (first.x - cell[3].x, first.y - cell[3].y), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (hypot (second.x - cell[1].x, second.y - cell[1].y), 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (hypot (ring.x - cell[2].x, ring.y - cell[2].y), 0, 1e-6);

  /* What stays where it was has no ring, every number is in its own disc. */
  g_assert_null (find_mark (layout, WEEG_MARK_GLYPH, -1, 1));
  g_assert_cmpstr (find_mark (layout, WEEG_MARK_TEXT, 0, 0)->text, ==, "4");
  g_assert_cmpstr (find_mark (layout, WEEG_MARK_TEXT, 1, 0)->text, ==, "9");
  g_assert_nonnull (find_text (layout, "laag"));
  g_assert_nonnull (find_text (layout, "hoog"));
  check_layout (layout);
}

/* Upright arrows have lanes of their own; risks that go the same way share an arrow where lanes do not fit.
 */
static void
test_risk_matrix_arrows (void)
{
  static const guint zones[] = { 0, 0, 0, 0 };
  static const char *const names[] = { "laag" };
  WeegRiskMatrixRisk risks[40];
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegRiskMatrixData data = { 2, 2, zones, names, 1, risks, 3, "kans", "ernst" };

  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    risks[i] = (WeegRiskMatrixRisk){ .label = "r",
                                     .number = i + 1,
                                     .has_before = TRUE,
                                     .before_probability = 2,
                                     .before_severity = 1,
                                     .probability = 1,
                                     .severity = 1 };
  for (data.n_risks = 3; data.n_risks <= 40; data.n_risks += 37)
    {
      g_autoptr (WeegFigure) figure = weeg_risk_matrix_figure_new (&head, &data);
      g_autoptr (WeegChartLayout) layout = lay_out (figure, 300, 200);
      guint n_rings = 0;

      while (find_mark (layout, WEEG_MARK_GLYPH, -1, n_rings) != NULL)
        {
          WeegPoint ring = middle (find_mark (layout, WEEG_MARK_GLYPH, -1, n_rings));

          for (int i = 0; data.n_risks == 3 && i < 3; i++)
            {
              WeegPoint disc = middle (find_mark (layout, WEEG_MARK_GLYPH, i, 0));

              if (i == (int)n_rings)
                g_assert_cmpfloat_with_epsilon (disc.x, ring.x, 1e-9);
              else
                g_assert_cmpfloat (fabs (disc.x - ring.x), >, 9);
            }
          n_rings++;
        }
      g_assert_cmpuint (n_rings, ==, data.n_risks == 3 ? 3 : 1);
      check_layout (layout);
    }
}

/* The numbers are resolved beside the matrix; in a small box the discs stay. */
static void
test_risk_matrix_key (void)
{
  g_autoptr (WeegFigure) figure = sample_risk_matrix_new ();
  g_autoptr (WeegChartLayout) wide = lay_out (figure, 640, 300);
  g_autoptr (WeegChartLayout) small = lay_out (figure, 220, 180);

  g_assert_nonnull (find_text (wide, "Leverancier stopt"));
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (wide), ==, 0);
  g_assert_null (find_text (small, "Leverancier stopt"));
  g_assert_cmpstr (find_mark (small, WEEG_MARK_TEXT, 4, 0)->text, ==, "5");
  check_layout (wide);
  check_layout (small);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/strip/places", test_strip);
  g_test_add_func ("/chart/strip/counts", test_strip_counts);
  g_test_add_func ("/chart/strip/high-stack", test_strip_high_stack);
  g_test_add_func ("/chart/track", test_track);
  g_test_add_func ("/chart/risk-matrix/places", test_risk_matrix);
  g_test_add_func ("/chart/risk-matrix/arrows", test_risk_matrix_arrows);
  g_test_add_func ("/chart/risk-matrix/key", test_risk_matrix_key);

  return g_test_run ();
}
