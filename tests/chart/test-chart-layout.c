/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "weeg-bridge-figure.h"
#include "weeg-profile-figure.h"
#include "weeg-value-risk-figure.h"

static WeegChartLayout *
lay_out (WeegFigure *figure, double width, double height, double base, gboolean titled)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", base);

  return titled ? weeg_chart_layout_new_titled (figure, style, width, height, fake_measure, NULL)
                : weeg_chart_layout_new (figure, style, width, height, fake_measure, NULL);
}

static double
middle_x (const WeegMark *mark)
{
  return mark->bounds.x + mark->bounds.width / 2;
}

static double
middle_y (const WeegMark *mark)
{
  return mark->bounds.y + mark->bounds.height / 2;
}

static WeegFigure *
new_points (const WeegValueRiskPoint *points, gsize n_points)
{
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegValueRiskData data = {
    .points = points, .n_points = n_points, .value_title = "Waarde", .risk_title = "Risico", .risk_max = 25
  };

  return weeg_value_risk_figure_new (&head, &data);
}

/* Four points of which the third and fourth stand midway between the first two. */
static void
test_value_risk_mapping (void)
{
  const WeegValueRiskPoint points[] = {
    { .label = "a", .value = 20, .has_risk = TRUE, .risk = 5 },
    { .label = "b", .value = 80, .has_risk = TRUE, .risk = 21 },
    { .label = "c", .value = 50, .has_risk = TRUE, .risk = 13 },
    { .label = "d", .value = 35, .has_risk = TRUE, .risk = 9 },
  };
  g_autoptr (WeegFigure) figure = new_points (points, G_N_ELEMENTS (points));
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 400, 300, 9, FALSE);
  const WeegMark *marks[4], *zero = find_text (layout, "0"), *hundred = find_text (layout, "100");
  double per_point = (middle_y (zero) - middle_y (hundred)) / 100;

  for (int i = 0; i < 4; i++)
    marks[i] = find_mark (layout, WEEG_MARK_GLYPH, i, 0);
  g_assert_cmpfloat_with_epsilon (middle_x (marks[2]), (middle_x (marks[0]) + middle_x (marks[1])) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle_y (marks[2]), (middle_y (marks[0]) + middle_y (marks[1])) / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle_x (marks[3]),
                                  0.75 * middle_x (marks[0]) + 0.25 * middle_x (marks[1]), 1e-9);
  for (int i = 0; i < 4; i++)
    g_assert_cmpfloat_with_epsilon (middle_y (marks[i]), middle_y (zero) - per_point * points[i].value, 1e-9);
}

/* Four times the FTE is four times the area; a sign changes the fill, not the size. */
static void
test_value_risk_area (void)
{
  const WeegValueRiskPoint points[] = {
    { .label = "a", .value = 20, .has_risk = TRUE, .risk = 5, .has_fte = TRUE, .net_fte = 4 },
    { .label = "b", .value = 50, .has_risk = TRUE, .risk = 13, .has_fte = TRUE, .net_fte = -4 },
    { .label = "c", .value = 80, .has_risk = TRUE, .risk = 21, .has_fte = TRUE, .net_fte = 1 },
    { .label = "d", .value = 50, .has_risk = TRUE, .risk = 21 },
  };
  g_autoptr (WeegFigure) figure = new_points (points, G_N_ELEMENTS (points));
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 600, 500, 9, FALSE);
  const WeegMark *freed = find_mark (layout, WEEG_MARK_GLYPH, 0, 1);
  const WeegMark *asked = find_mark (layout, WEEG_MARK_GLYPH, 1, 1);
  const WeegMark *small = find_mark (layout, WEEG_MARK_GLYPH, 2, 1);
  const WeegMark *unknown = find_mark (layout, WEEG_MARK_GLYPH, 3, 1);

  g_assert_cmpfloat_with_epsilon (freed->bounds.width, asked->bounds.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (freed->bounds.width, 2 * small->bounds.width, 1e-9);
  g_assert_cmpint (freed->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (asked->fill, ==, WEEG_FILL_HATCH);
  g_assert_cmpint (unknown->fill, ==, WEEG_FILL_NONE);
}

/* The interval runs from low to high; a knocked-out point is crossed by two strokes; a
 * point without risk stands left of the axis, at the height of its value. */
static void
test_value_risk_sample (void)
{
  g_autoptr (WeegFigure) figure = sample_value_risk_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 420, 320, 9, FALSE);
  const WeegMark *zero = find_text (layout, "0"), *hundred = find_text (layout, "100");
  double per_point = (middle_y (zero) - middle_y (hundred)) / 100;
  const WeegMark *interval = find_mark (layout, WEEG_MARK_POLYLINE, 0, 0);
  const WeegMark *unknown = find_mark (layout, WEEG_MARK_GLYPH, 2, 0);

  g_assert_cmpfloat_with_epsilon (interval->bounds.height, per_point * (80 - 66), 1e-9);
  g_assert_cmpfloat_with_epsilon (interval->bounds.y, middle_y (zero) - per_point * 80, 1e-9);
  g_assert_nonnull (find_mark (layout, WEEG_MARK_POLYLINE, 1, 2));
  g_assert_null (find_mark (layout, WEEG_MARK_POLYLINE, 2, 1));
  g_assert_cmpfloat (unknown->bounds.x + unknown->bounds.width, <, middle_x (find_text (layout, "1")));
  g_assert_cmpfloat_with_epsilon (middle_y (unknown), middle_y (zero) - per_point * 46, 1e-9);
  g_assert_nonnull (find_text (layout, "onbekend"));
  g_assert_nonnull (find_text (layout, "74 · risico 8 · +1,5 fte"));
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
  check_layout (layout);
}

static double
gap_between (const WeegMark *one, const WeegMark *other)
{
  double x = fabs (middle_x (one) - middle_x (other)) - (one->bounds.width + other->bounds.width) / 2;
  double y = fabs (middle_y (one) - middle_y (other)) - (one->bounds.height + other->bounds.height) / 2;

  return hypot (MAX (x, 0), MAX (y, 0));
}

/* A name without a leader is nearest to its own mark, also beside a large one, at any size. */
static void
test_value_risk_whose_name (void)
{
  const WeegValueRiskPoint points[] = {
    { .label = "Groot",
      .detail = "71 · risico 9",
      .value = 71,
      .has_risk = TRUE,
      .risk = 9,
      .has_fte = TRUE,
      .net_fte = 2,
      .emphasis = TRUE },
    { .label = "Beeldconsult", .detail = "57 · risico 8", .value = 57, .has_risk = TRUE, .risk = 8 },
    { .label = "Huidige controle", .detail = "51 · risico 12", .value = 51, .has_risk = TRUE, .risk = 12 },
  };
  g_autoptr (WeegFigure) figure = new_points (points, G_N_ELEMENTS (points));

  for (int width = 200; width <= 460; width += 20)
    for (int height = 120; height <= 300; height += 20)
      {
        g_autoptr (WeegChartLayout) layout = lay_out (figure, width, height, 8, FALSE);

        for (int i = 0; i < 3; i++)
          {
            const WeegMark *name = find_text (layout, points[i].label);
            const WeegMark *own = find_mark (layout, WEEG_MARK_GLYPH, i, 0);

            for (int j = 0; name != NULL && j < 3; j++)
              if (j != i && find_mark (layout, WEEG_MARK_POLYLINE, i, 0) == NULL)
                g_assert_cmpfloat (gap_between (name, find_mark (layout, WEEG_MARK_GLYPH, j, 0)), >,
                                   gap_between (name, own));
          }
        check_layout (layout);
      }
}

/* Bars begin at the zero line of their column, all on the scale of the largest best. */
static void
test_profile_bars (void)
{
  g_autoptr (WeegFigure) figure = sample_profile_new (3, TRUE);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 640, 420, 9, FALSE);
  const WeegMark *bar = find_mark (layout, WEEG_MARK_RECT, 12, 0); /* fifth criterion, 0.18 x 71 */
  const WeegMark *best = find_mark (layout, WEEG_MARK_RECT, 12, 1);
  const WeegMark *other = find_mark (layout, WEEG_MARK_RECT, 1, 0); /* first, second column: 0.16 x 62 */
  const WeegMark *missing = find_mark (layout, WEEG_MARK_RECT, 25, 0);

  g_assert_cmpfloat_with_epsilon (bar->bounds.width / best->bounds.width, 0.71, 1e-9);
  g_assert_cmpfloat_with_epsilon (other->bounds.width / bar->bounds.width, 0.16 * 62 / (0.18 * 71), 1e-9);
  g_assert_cmpfloat (bar->bounds.x, ==, best->bounds.x);
  for (int c = 0; c < 11; c++)
    {
      g_assert_cmpfloat (find_mark (layout, WEEG_MARK_RECT, 3 * c, 0)->bounds.x, ==, bar->bounds.x);
      g_assert_cmpfloat (find_mark (layout, WEEG_MARK_RECT, 3 * c + 1, 0)->bounds.x, ==, other->bounds.x);
    }

  /* What is not known has a dotted outline and words, but no bar. */
  g_assert_cmpint (missing->dash, ==, WEEG_DASH_DOTTED);
  g_assert_cmpint (missing->fill, ==, WEEG_FILL_NONE);
  g_assert_null (find_mark (layout, WEEG_MARK_RECT, 25, 1));
  g_assert_nonnull (find_text (layout, "niet bekend"));
  g_assert_nonnull (find_text (layout, "Samenleving"));
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
  check_layout (layout);
}

/* 4.1 is the longest bar and starts at zero; each change hangs where the last ended. */
static void
test_bridge_from_zero (void)
{
  g_autoptr (WeegFigure) figure = sample_bridge_whole_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 320, 9, FALSE);
  const WeegMark *now = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *prevents = find_mark (layout, WEEG_MARK_RECT, 1, 0);
  const WeegMark *relieves = find_mark (layout, WEEG_MARK_RECT, 2, 0);
  const WeegMark *adds = find_mark (layout, WEEG_MARK_RECT, 4, 0);
  const WeegMark *after = find_mark (layout, WEEG_MARK_RECT, 5, 0);
  const WeegMark *interval = find_mark (layout, WEEG_MARK_POLYLINE, 1, 0);
  double per_fte = now->bounds.width / 4.1, zero = now->bounds.x;

  g_assert_cmpfloat (after->bounds.x, ==, zero);
  g_assert_cmpfloat_with_epsilon (after->bounds.width, 2.1 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (prevents->bounds.x, zero + 2.8 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (prevents->bounds.width, 1.3 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (relieves->bounds.x + relieves->bounds.width, prevents->bounds.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (adds->bounds.x, zero + 1.5 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (interval->bounds.x, zero + (4.1 - 1.9) * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (interval->bounds.width, 1.2 * per_fte, 1e-9);
  g_assert_cmpint (prevents->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (adds->fill, ==, WEEG_FILL_HATCH);
  g_assert_nonnull (find_text (layout, "0"));
  g_assert_null (find_text (layout, "as begint bij 0 fte"));
  check_layout (layout);
}

/* 1.7 of 31.2 would be a sliver: the axis is cut, says where, and stays linear. */
static void
test_bridge_cut (void)
{
  g_autoptr (WeegFigure) figure = sample_bridge_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 320, 9, FALSE);
  const WeegMark *now = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *after = find_mark (layout, WEEG_MARK_RECT, 4, 0);
  const WeegMark *prevents = find_mark (layout, WEEG_MARK_RECT, 1, 0);
  double per_fte = prevents->bounds.width / 1.3;

  g_assert_nonnull (find_text (layout, "as begint bij 28 fte"));
  g_assert_cmpfloat_with_epsilon (now->bounds.width, 3.2 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (after->bounds.width, 1.7 * per_fte, 1e-9);

  /* Totals show a break of two strokes, changes do not. */
  g_assert_nonnull (find_mark (layout, WEEG_MARK_POLYLINE, 0, 1));
  g_assert_null (find_mark (layout, WEEG_MARK_POLYLINE, 1, 3));
  check_layout (layout);
}

/* No words for a cut, no cut. */
static void
test_bridge_never_cut (void)
{
  const WeegBridgeRow rows[] = {
    { .label = "Nu", .role = WEEG_BRIDGE_TOTAL, .value = 100, .value_label = "100" },
    { .label = "Voorkomt", .role = WEEG_BRIDGE_PREVENTS, .value = -1, .value_label = "−1" },
    { .label = "Straks", .role = WEEG_BRIDGE_TOTAL, .value = 99, .value_label = "99" },
  };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegBridgeData data = { .rows = rows, .n_rows = G_N_ELEMENTS (rows) };
  g_autoptr (WeegFigure) figure = weeg_bridge_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 200, 9, FALSE);

  g_assert_cmpfloat_with_epsilon (find_mark (layout, WEEG_MARK_RECT, 1, 0)->bounds.width,
                                  find_mark (layout, WEEG_MARK_RECT, 0, 0)->bounds.width / 100, 1e-9);
}

static void
test_pick (void)
{
  g_autoptr (WeegFigure) figure = sample_value_risk_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 420, 320, 9, FALSE);
  WeegPick pick, hit;

  g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (weeg_chart_layout_get_item (layout, i, &pick));
      g_assert_true (weeg_chart_layout_pick (layout, pick.bounds.x + pick.bounds.width / 2,
                                             pick.bounds.y + pick.bounds.height / 2, &hit));
      g_assert_cmpuint (hit.item, ==, i);
    }
  g_assert_true (weeg_chart_layout_get_item (layout, 0, &pick));
  g_assert_cmpstr (pick.id, ==, "tele");
  g_assert_cmpstr (pick.tooltip, ==, "Telemonitoring\n74 · risico 8 · +1,5 fte");
  g_assert_false (weeg_chart_layout_get_item (layout, 3, &pick));
  g_assert_false (weeg_chart_layout_pick (layout, 1, 1, &hit));
}

static void
test_profile_reading_order (void)
{
  g_autoptr (WeegFigure) figure = sample_profile_new (2, FALSE);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 320, 9, FALSE);
  WeegPick pick;

  g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, 22);
  g_assert_true (weeg_chart_layout_get_item (layout, 3, &pick));
  g_assert_cmpstr (pick.id, ==, "Veiligheid/Beeldconsult");
  g_assert_cmpstr (pick.tooltip, ==, "Veiligheid\nBeeldconsult: 9,8 / 14,0");
}

/* @n_alternatives with long names, and two criteria. */
static WeegFigure *
new_profile (gsize n_alternatives, const char *const *names)
{
  static const WeegProfileCriterion criteria[] = {
    { .label = "Toegankelijkheid en vaardigheid", .best = 60 },
    { .label = "Kosten", .best = 40 },
  };
  g_autofree WeegProfileAlternative *alternatives = g_new0 (WeegProfileAlternative, n_alternatives);
  g_autofree WeegProfileCell *cells = g_new0 (WeegProfileCell, 2 * n_alternatives);
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { sample_format_left_out } };
  WeegProfileData data = { criteria, 2, alternatives, n_alternatives, cells, "omlijnd: het hoogst haalbare" };

  for (gsize i = 0; i < n_alternatives; i++)
    alternatives[i] = (WeegProfileAlternative){ .label = names[i], .total_label = "50" };
  for (gsize i = 0; i < 2 * n_alternatives; i++)
    cells[i] = (WeegProfileCell){ .has_value = TRUE, .value = 20, .label = "20,0" };
  return weeg_profile_figure_new (&head, &data);
}

/* A name wider than its column is not cut short: it stands above the next, over more columns. */
static void
test_profile_names (void)
{
  static const char *const names[] = { "Telemonitoring", "Beeldconsult", "Huidige controle" };
  g_autoptr (WeegFigure) figure = new_profile (3, names);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 280, 260, 9, FALSE);
  const WeegMark *first = find_text (layout, "Telemonitoring"), *second = find_text (layout, "Beeldconsult");

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_cmpfloat (first->bounds.y + first->bounds.height, <=, second->bounds.y + 1e-9);
  g_assert_cmpfloat (first->bounds.x + first->bounds.width, >, second->bounds.x);
  g_assert_nonnull (find_text (layout, "en vaardigheid"));
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
  check_layout (layout);
}

/* Twelve alternatives stand in bands, each with all its numbers. */
static void
test_profile_bands (void)
{
  static const char *const names[] = { "A1", "A2", "A3", "A4",  "A5",  "A6",
                                       "A7", "A8", "A9", "A10", "A11", "A12" };
  g_autoptr (WeegFigure) figure = new_profile (G_N_ELEMENTS (names), names);
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);
  g_autoptr (WeegChartLayout) layout =
      lay_out (figure, 480, weeg_figure_natural_height (figure, style, 480), 9, FALSE);

  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
  g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, 24);
  for (int i = 0; i < 24; i++)
    g_assert_cmpstr (find_mark (layout, WEEG_MARK_TEXT, i, 0)->text, ==, "20,0");
  g_assert_cmpfloat (find_text (layout, "A12")->bounds.y, >, find_text (layout, "A1")->bounds.y + 50);
  check_layout (layout);
}

/* Left-outs are counted, and said in the figure's words at the foot. */
static void
test_left_out (void)
{
  g_autoptr (WeegFigure) figure = sample_portfolio_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 240, 200, 12, FALSE);
  guint n = weeg_chart_layout_get_n_left_out (layout);
  g_autofree char *note = sample_format_left_out (n, NULL);
  guint n_names = 0;

  g_assert_cmpuint (n, >, 0);
  g_assert_cmpstr (weeg_chart_layout_get_note (layout), ==, note);
  for (int i = 0; i < 12; i++)
    n_names += find_mark (layout, WEEG_MARK_TEXT, i, 0) != NULL ? 1 : 0;
  g_assert_cmpuint (12 - n_names, <=, n);
  check_layout (layout);
}

static void
test_title (void)
{
  g_autoptr (WeegFigure) figure = sample_bridge_new ();
  g_autoptr (WeegChartLayout) without = lay_out (figure, 400, 300, 9, FALSE);
  g_autoptr (WeegChartLayout) with = lay_out (figure, 400, 300, 9, TRUE);

  g_assert_null (find_text (without, "Van 31,2 naar 29,7 fte"));
  g_assert_nonnull (find_text (with, "Van 31,2 naar 29,7 fte"));
  check_layout (with);
}

/* At the natural height nothing is left out. */
static void
test_natural_height (void)
{
  WeegFigure *figures[] = { sample_value_risk_new (), sample_profile_new (3, TRUE), sample_bridge_new () };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      for (double width = 360; width <= 900; width += 90)
        {
          g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);
          double height = weeg_figure_natural_height (figures[i], style, width);
          g_autoptr (WeegChartLayout) layout = lay_out (figures[i], width, height, 9, FALSE);

          g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
        }
      weeg_figure_unref (figures[i]);
    }
}

static const char *const words[] = {
  "Telemonitoring",
  "AI",
  "177Lu-PSMA-therapie bij uitgezaaide prostaatkanker",
  "Robot",
  "Thuisdialyse met beeldzorg",
  "Wond-/decubituszorg",
  "Poli",
  "Spraakgestuurd rapporteren op de verpleegafdeling",
};

static const char *
any_word (GRand *random)
{
  return words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
}

static WeegFigure *
random_value_risk (GRand *random)
{
  gsize n = (gsize)g_rand_int_range (random, 0, 16);
  g_autofree WeegValueRiskPoint *points = g_new0 (WeegValueRiskPoint, n + 1);
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { any_word (random), any_word (random), "Zin.", table, { sample_format_left_out } };
  WeegValueRiskData data = { .points = points,
                             .n_points = n,
                             .value_title = "Waarde (0–100, P5–P95)",
                             .risk_title = "Restrisico (kans × ernst, na beheersing)",
                             .no_risk_label = "risico niet bekend",
                             .risk_max = g_rand_boolean (random) ? 25 : 16,
                             .has_thresholds = g_rand_boolean (random),
                             .value_threshold = g_rand_double_range (random, 0, 100),
                             .risk_threshold = g_rand_double_range (random, 1, 16),
                             .value_threshold_label = "drempel",
                             .risk_threshold_label = "10",
                             .quadrants = { "opschalen", "pilot met beheersing", "weinig te winnen",
                                            "niet beginnen" } };

  for (gsize i = 0; i < n; i++)
    points[i] = (WeegValueRiskPoint){ .label = any_word (random),
                                      .detail = g_rand_boolean (random) ? "74 · risico 8 · +1,5 fte" : NULL,
                                      .phase = (WeegGlyph)g_rand_int_range (random, 0, WEEG_N_GLYPHS),
                                      .phase_label = "multicentrische validatie",
                                      .value = g_rand_double_range (random, 0, 100),
                                      .has_interval = g_rand_boolean (random),
                                      .value_low = -4,
                                      .value_high = g_rand_double_range (random, 0, 104),
                                      .has_risk = g_rand_int_range (random, 0, 5) > 0,
                                      .risk = g_rand_int_range (random, 1, 26),
                                      .has_fte = g_rand_boolean (random),
                                      .net_fte = g_rand_double_range (random, -3, 3),
                                      .emphasis = i == 1,
                                      .knocked_out = g_rand_int_range (random, 0, 4) == 0 };

  return weeg_value_risk_figure_new (&head, &data);
}

static WeegFigure *
random_profile (GRand *random)
{
  gsize n_criteria = (gsize)g_rand_int_range (random, 0, 24),
        n_alternatives = (gsize)g_rand_int_range (random, 0, 13);
  g_autofree WeegProfileCriterion *criteria = g_new0 (WeegProfileCriterion, n_criteria + 1);
  g_autofree WeegProfileAlternative *alternatives = g_new0 (WeegProfileAlternative, n_alternatives + 1);
  g_autofree WeegProfileCell *cells = g_new0 (WeegProfileCell, n_criteria * n_alternatives + 1);
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { any_word (random), any_word (random), "Zin.", table, { sample_format_left_out } };
  WeegProfileData data = { criteria,       n_criteria, alternatives,
                           n_alternatives, cells,      "omlijnd: het hoogst haalbare" };
  gboolean grouped = g_rand_boolean (random);

  for (gsize c = 0; c < n_criteria; c++)
    criteria[c] = (WeegProfileCriterion){ .label = any_word (random),
                                          .group = grouped ? words[c / 4] : NULL,
                                          .best = g_rand_double_range (random, 0, 30) };
  for (gsize a = 0; a < n_alternatives; a++)
    alternatives[a] =
        (WeegProfileAlternative){ .label = any_word (random), .total_label = "71", .emphasis = a == 0 };
  for (gsize i = 0; i < n_criteria * n_alternatives; i++)
    {
      cells[i].has_value = g_rand_int_range (random, 0, 8) > 0;
      cells[i].value = criteria[i / n_alternatives].best * g_rand_double (random);
      cells[i].label = cells[i].has_value ? "12,8" : "niet bekend";
    }

  return weeg_profile_figure_new (&head, &data);
}

static WeegFigure *
random_bridge (GRand *random)
{
  gsize n = (gsize)g_rand_int_range (random, 0, 14);
  g_autofree WeegBridgeRow *rows = g_new0 (WeegBridgeRow, n + 1);
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { any_word (random), any_word (random), "Zin.", table, { sample_format_left_out } };
  WeegBridgeData data = { .rows = rows,
                          .n_rows = n,
                          .unit = g_rand_boolean (random) ? "uren per jaar" : NULL,
                          .format_tick = { g_rand_boolean (random) ? sample_format_left_out : NULL },
                          .format_start = { g_rand_boolean (random) ? sample_format_left_out : NULL } };
  double total = g_rand_double_range (random, 0, 60);

  for (gsize i = 0; i < n; i++)
    {
      gboolean is_total = i == 0 || i + 1 == n;
      double change = g_rand_double_range (random, -3, 3);

      total += i == 0 ? 0 : change;
      rows[i] = (WeegBridgeRow){ .label = any_word (random),
                                 .role = is_total ? WEEG_BRIDGE_TOTAL
                                                  : (WeegBridgeRole)g_rand_int_range (random, 1, 5),
                                 .value = is_total ? total : change,
                                 .value_label = "−1.234,5",
                                 .has_interval = g_rand_boolean (random) };
      rows[i].low = rows[i].value - 1;
      rows[i].high = rows[i].value + 0.5;
    }

  return weeg_bridge_figure_new (&head, &data);
}

typedef WeegFigure *(*Maker) (GRand *);

/* Whatever is asked, at whatever size: nothing overlaps and nothing is outside. */
static void
test_random (gconstpointer maker)
{
  Maker make = *(const Maker *)maker;
  int n_figures = g_test_slow () ? 4000 : 1000;

  for (int seed = 1; seed <= n_figures; seed++)
    {
      GRand *random = g_rand_new_with_seed ((guint32)seed);
      g_autoptr (WeegFigure) figure = make (random);
      double width = exp (g_rand_double_range (random, log (240), log (1400)));
      double height = exp (g_rand_double_range (random, log (180), log (900)));
      double base = g_rand_double_range (random, 7, 22);
      g_autoptr (WeegChartLayout) layout = lay_out (figure, width, height, base, g_rand_boolean (random));

      check_layout (layout);
      g_rand_free (random);
    }
}

int
main (int argc, char **argv)
{
  static const Maker value_risk = random_value_risk, profile = random_profile, bridge = random_bridge;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/value-risk/mapping", test_value_risk_mapping);
  g_test_add_func ("/chart/value-risk/area", test_value_risk_area);
  g_test_add_func ("/chart/value-risk/sample", test_value_risk_sample);
  g_test_add_func ("/chart/value-risk/whose-name", test_value_risk_whose_name);
  g_test_add_func ("/chart/profile/bars", test_profile_bars);
  g_test_add_func ("/chart/profile/reading-order", test_profile_reading_order);
  g_test_add_func ("/chart/profile/names", test_profile_names);
  g_test_add_func ("/chart/profile/bands", test_profile_bands);
  g_test_add_func ("/chart/bridge/from-zero", test_bridge_from_zero);
  g_test_add_func ("/chart/bridge/cut", test_bridge_cut);
  g_test_add_func ("/chart/bridge/never-cut", test_bridge_never_cut);
  g_test_add_func ("/chart/pick", test_pick);
  g_test_add_func ("/chart/left-out", test_left_out);
  g_test_add_func ("/chart/title", test_title);
  g_test_add_func ("/chart/natural-height", test_natural_height);
  g_test_add_data_func ("/chart/random/value-risk", &value_risk, test_random);
  g_test_add_data_func ("/chart/random/profile", &profile, test_random);
  g_test_add_data_func ("/chart/random/bridge", &bridge, test_random);

  return g_test_run ();
}
