/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "weeg-grid-figure.h"
#include "weeg-stack-figure.h"
#include "weeg-tornado-figure.h"
#include "weeg-units-figure.h"
#include "weeg-xy-figure.h"

static WeegChartLayout *
lay_out (WeegFigure *figure, double width, double height)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);

  return weeg_chart_layout_new (figure, style, width, height, fake_measure, NULL);
}

static WeegFigureHead
head_with (WeegTable *table)
{
  return (WeegFigureHead){ "Titel", NULL, "Zin.", table, { .func = sample_format_left_out } };
}

/* --- rank-acceptability --- */

/* Three quarters, a quarter and nothing: the widths are as the shares, from one base. */
static void
test_stack (void)
{
  static const double first[] = { 0.75, 0.25, 0 }, second[] = { 0, 0.5, 0.5 }, none[] = { 0, 0, 0 };
  static const char *const first_texts[] = { "75%", "25%", "0%" }, *const second_texts[] = { "0%", "50%",
                                                                                             "50%" };
  static const char *const parts[] = { "rang 1", "rang 2", "rang 3" };
  const WeegStackRow rows[] = { { "a", "Telemonitoring", NULL, NULL, first, first_texts },
                                { "b", "Huidige zorg", NULL, NULL, second, second_texts },
                                { "c", "Derde", "valt af", NULL, none, second_texts } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegStackData data = {
    rows, G_N_ELEMENTS (rows), parts, G_N_ELEMENTS (parts), { .func = sample_format_tick }
  };
  g_autoptr (WeegFigure) figure = weeg_rank_acceptability_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 160);
  const WeegMark *base = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *next = find_mark (layout, WEEG_MARK_RECT, 0, 1);
  const WeegMark *middle = find_mark (layout, WEEG_MARK_RECT, 1, 0);
  WeegColor white = { 1, 1, 1, 1 };

  g_assert_cmpfloat_with_epsilon (base->bounds.width, 3 * next->bounds.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (base->bounds.x + base->bounds.width, next->bounds.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (middle->bounds.x, base->bounds.x, 1e-9);
  g_assert_null (find_mark (layout, WEEG_MARK_RECT, 0, 2));
  g_assert_null (find_mark (layout, WEEG_MARK_RECT, 2, 0));

  /* In grey a later rank is lighter, and what is written on it can be read. */
  g_assert_cmpfloat (weeg_color_contrast (base->fill_color, white), >,
                     weeg_color_contrast (next->fill_color, white) + 1);
  g_assert_cmpfloat (weeg_color_contrast (find_text (layout, "75%")->fill_color, base->fill_color), >=, 4.5);
  g_assert_cmpfloat (weeg_color_contrast (find_text (layout, "25%")->fill_color, next->fill_color), >=, 4.5);
  g_assert_nonnull (find_text (layout, "rang 3"));
  g_assert_nonnull (find_text (layout, "valt af"));
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (layout), ==, 0);
  check_layout (layout);
}

/* Ten alternatives in every theme: every share on its tint can be read. */
static void
test_stack_contrast (void)
{
  double shares[10];
  const char *texts[10], *parts[10];
  WeegStackRow row = { "a", "A", NULL, NULL, shares, texts };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegStackData data = { &row, 1, parts, 10, { NULL } };
  g_autoptr (WeegFigure) figure = NULL;

  for (guint i = 0; i < 10; i++)
    {
      shares[i] = 0.1;
      texts[i] = "10%";
      parts[i] = "rang";
    }
  figure = weeg_rank_acceptability_figure_new (&head, &data);
  for (int theme = WEEG_CHART_THEME_LIGHT; theme <= WEEG_CHART_THEME_PRINT; theme++)
    {
      g_autoptr (WeegChartStyle) style = weeg_chart_style_new ((WeegChartTheme)theme, "Inter", 9);
      g_autoptr (WeegChartLayout) layout = weeg_chart_layout_new (figure, style, 900, 80, fake_measure, NULL);

      for (guint i = 0; i < 10; i++)
        {
          const WeegMark *part = find_mark (layout, WEEG_MARK_RECT, 0, i);
          const WeegMark *text = find_mark (layout, WEEG_MARK_TEXT, 0, i);

          g_assert_cmpstr (text->text, ==, "10%");
          g_assert_cmpfloat (weeg_color_contrast (text->fill_color, part->fill_color), >=, 4.5);
        }
      check_layout (layout);
    }
}

/* --- tornado --- */

/* Base 10; one input from 4 to 12, one from 11 down to 9: as long as what they do, and named at their ends.
 */
static void
test_tornado (void)
{
  const WeegTornadoRow rows[] = { { "a", "Werklast", "score", NULL, 4, 12, "25", "75" },
                                  { "b", "Kosten", "gewicht", NULL, 11, 9, "10%", "30%" } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegTornadoData data = {
    rows, G_N_ELEMENTS (rows), 10, "nu 10", "gelijk", "verschil in waarde", { .func = sample_format_tick }
  };
  g_autoptr (WeegFigure) figure = weeg_tornado_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 120);
  const WeegMark *low = find_mark (layout, WEEG_MARK_RECT, 0, 0),
                 *high = find_mark (layout, WEEG_MARK_RECT, 0, 1);
  const WeegMark *up = find_mark (layout, WEEG_MARK_RECT, 1, 0),
                 *down = find_mark (layout, WEEG_MARK_RECT, 1, 1);
  double per_unit = low->bounds.width / 6, base = high->bounds.x;

  g_assert_cmpfloat_with_epsilon (low->bounds.x + low->bounds.width, base, 1e-9);
  g_assert_cmpfloat_with_epsilon (high->bounds.width, 2 * per_unit, 1e-9);
  g_assert_cmpfloat_with_epsilon (up->bounds.x, base, 1e-9);
  g_assert_cmpfloat_with_epsilon (up->bounds.width, per_unit, 1e-9);
  g_assert_cmpfloat_with_epsilon (down->bounds.x + down->bounds.width, base, 1e-9);
  g_assert_cmpint (low->fill, ==, WEEG_FILL_HATCH);
  g_assert_cmpint (high->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (up->fill, ==, WEEG_FILL_HATCH);

  /* The low end of the second input lies at the right, and its word with it. */
  g_assert_cmpfloat (find_text (layout, "25")->bounds.x, <, low->bounds.x);
  g_assert_cmpfloat (find_text (layout, "10%")->bounds.x, >, up->bounds.x + up->bounds.width);
  g_assert_nonnull (find_text (layout, "gelijk"));
  g_assert_nonnull (find_text (layout, "nu 10"));
  check_layout (layout);
}

/* --- agreement --- */

static void
test_grid (void)
{
  static const char *const columns[] = { "A. Verhoeven", "B. Dekker", "C. Hofstra" };
  const WeegGridCell cells[] = { { TRUE, 0.5, "+25" }, { TRUE, -1, "−50" }, { FALSE, 0, NULL } };
  const WeegGridRow rows[] = { { "c1", "Werklast", "0,31", NULL, cells } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegGridData data = { columns, G_N_ELEMENTS (columns), rows, 1, "eens" };
  g_autoptr (WeegFigure) figure = weeg_agreement_figure_new (&head, &data);
  const WeegGridRow long_rows[] = { { "c1", "Kwaliteit van leven en eigen regie", "0,31", NULL, cells } };
  WeegGridData long_data = { columns, G_N_ELEMENTS (columns), long_rows, 1, "eens" };
  g_autoptr (WeegFigure) long_figure = weeg_agreement_figure_new (&head, &long_data);
  g_autoptr (WeegChartLayout) long_named = lay_out (long_figure, 420, 90);
  g_autoptr (WeegChartLayout) wide = lay_out (figure, 480, 90);
  g_autoptr (WeegChartLayout) narrow = lay_out (figure, 170, 90);
  const WeegMark *above = find_mark (wide, WEEG_MARK_RECT, 0, 0),
                 *below = find_mark (wide, WEEG_MARK_RECT, 0, 1);
  const WeegMark *none = find_mark (wide, WEEG_MARK_RECT, 0, 2);

  /* Two sides differ in colour, in strength and by their sign; what was not scored is hatched. */
  g_assert_cmpfloat (above->fill_color.blue, >, above->fill_color.red);
  g_assert_cmpfloat (below->fill_color.red, >, below->fill_color.blue);
  g_assert_cmpfloat (weeg_color_contrast (find_text (wide, "−50")->fill_color, below->fill_color), >=, 4.5);
  g_assert_cmpint (none->fill, ==, WEEG_FILL_HATCH_FALLING);
  g_assert_nonnull (find_text (wide, "+25"));
  g_assert_nonnull (find_text (wide, "0,31"));
  g_assert_nonnull (find_text (wide, "B. Dekker"));
  g_assert_cmpfloat_with_epsilon (above->bounds.width, none->bounds.width, 1e-9);
  check_layout (wide);

  /* A long name has what the cells can spare. */
  g_assert_nonnull (find_text (long_named, long_rows[0].label));
  check_layout (long_named);

  /* Names that do not fit become numbers, which the foot explains. */
  g_assert_null (find_text (narrow, "B. Dekker"));
  g_assert_nonnull (find_text (narrow, "2"));
  g_assert_nonnull (find_text (narrow, "2 B. Dekker"));
  check_layout (narrow);
}

/* --- lines --- */

/* Two lines over a weight that cross at (0.25, 50): the mark lies there, its word off both lines. */
static void
test_lines (void)
{
  static const WeegPoint new_care[] = { { 0, 40 }, { 1, 80 } }, old_care[] = { { 0, 60 }, { 1, 20 } };
  const WeegXyLine lines[] = {
    { "a", "Telemonitoring", NULL, WEEG_CHART_ROLE_ACCENT, WEEG_DASH_SOLID, 2, FALSE, new_care, 2 },
    { "b", "Huidige zorg", NULL, WEEG_CHART_ROLE_AXIS, WEEG_DASH_DASHED, 1, FALSE, old_care, 2 }
  };
  const WeegXyMark mark = {
    "a", "25%: 50", NULL, { 0.25, 50 }, WEEG_GLYPH_CIRCLE, WEEG_CHART_ROLE_TEXT, TRUE
  };
  const WeegXyReference now = { 0.5, "nu 50%" };
  const WeegXyRange ranges[] = { { 0, 0.25, "best: huidig", NULL, WEEG_CHART_ROLE_AXIS },
                                 { 0.25, 1, "best: nieuw", NULL, WEEG_CHART_ROLE_ACCENT } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = { .x_low = 0,
                      .x_high = 1,
                      .y_low = 0,
                      .y_high = 100,
                      .x_title = "gewicht",
                      .y_title = "waarde",
                      .x_tick = { .func = sample_format_tick },
                      .y_tick = { .func = sample_format_tick },
                      .lines = lines,
                      .n_lines = 2,
                      .marks = &mark,
                      .n_marks = 1,
                      .references = &now,
                      .n_references = 1,
                      .ranges = ranges,
                      .n_ranges = 2 };
  g_autoptr (WeegFigure) figure = weeg_sensitivity_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 260);
  g_autoptr (WeegChartLayout) small = lay_out (figure, 150, 110);
  const WeegMark *up = find_mark (layout, WEEG_MARK_POLYLINE, 0, 0);
  const WeegMark *down = find_mark (layout, WEEG_MARK_POLYLINE, 1, 0);
  const WeegMark *ring = find_mark (layout, WEEG_MARK_GLYPH, 2, 0);
  const WeegMark *range = find_mark (layout, WEEG_MARK_RECT, 3, 0);
  double x = ring->bounds.x + ring->bounds.width / 2, y = ring->bounds.y + ring->bounds.height / 2;
  double left = up->points[0].x, width = up->points[1].x - left;

  g_assert_cmpfloat_with_epsilon (x, left + width / 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, up->points[0].y + (up->points[1].y - up->points[0].y) / 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, down->points[0].y + (down->points[1].y - down->points[0].y) / 4, 1e-9);
  g_assert_cmpfloat_with_epsilon (range->bounds.width, width / 4, 1e-9);
  g_assert_cmpint (up->dash, !=, down->dash);
  g_assert_false (
      weeg_rect_meets_segment (&find_text (layout, "25%: 50")->bounds, up->points[0], up->points[1]));
  g_assert_false (
      weeg_rect_meets_segment (&find_text (layout, "25%: 50")->bounds, down->points[0], down->points[1]));
  g_assert_cmpfloat (find_text (layout, "Telemonitoring")->bounds.y, <,
                     find_text (layout, "Huidige zorg")->bounds.y);
  g_assert_nonnull (find_text (layout, "nu 50%"));
  g_assert_nonnull (find_text (layout, "best: nieuw"));
  check_layout (layout);
  check_layout (small);
}

/* Five lines that end at one place: the names are beside one another, none covers another; before each is
 * a sample of its line. */
static void
test_line_names (void)
{
  static const char *const names[] = { "Een", "Twee", "Drie", "Vier", "Vijf" };
  static const WeegPoint points[] = { { 0, 1 }, { 10, 5 } };
  WeegXyLine lines[5] = { { 0 } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = {
    .x_low = 0, .x_high = 10, .y_low = 0, .y_high = 5, .lines = lines, .n_lines = G_N_ELEMENTS (lines)
  };
  g_autoptr (WeegFigure) figure = NULL;
  g_autoptr (WeegChartLayout) layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = (WeegXyLine){ .label = names[i],
                             .role = WEEG_CHART_ROLE_TEXT,
                             .width = 1,
                             .points = points,
                             .n_points = 2,
                             .dash = i == 0 ? WEEG_DASH_DOTTED : WEEG_DASH_SOLID };
  figure = weeg_ceac_figure_new (&head, &data);
  layout = lay_out (figure, 300, 160);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_nonnull (find_text (layout, names[i]));
  for (int i = 0; i < (int)G_N_ELEMENTS (names); i++)
    {
      const WeegMark *line = find_mark (layout, WEEG_MARK_POLYLINE, i, 0);
      const WeegMark *sample = find_mark (layout, WEEG_MARK_POLYLINE, i, 1);

      g_assert_cmpint (sample->dash, ==, line->dash);
      g_assert_cmpfloat (sample->bounds.x, >, line->bounds.x + line->bounds.width);
      g_assert_cmpfloat (sample->bounds.x + sample->bounds.width, <, find_text (layout, names[i])->bounds.x);
    }
  check_layout (layout);
}

/* A stretch too narrow for its sentence bears the name alone. */
static void
test_range_names (void)
{
  static const WeegXyRange ranges[] = { { 0, 2, "best: nieuw", NULL, WEEG_CHART_ROLE_ACCENT, "nieuw" },
                                        { 2, 10, "best: oud", NULL, WEEG_CHART_ROLE_MUTED, "oud" } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = { .x_low = 0, .x_high = 10, .y_low = 0, .y_high = 5, .ranges = ranges, .n_ranges = 2 };
  g_autoptr (WeegFigure) figure = weeg_ceac_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 250, 160);

  g_assert_nonnull (find_text (layout, "nieuw"));
  g_assert_nonnull (find_text (layout, "best: oud"));
  check_layout (layout);
}

/* One too narrow for its name as well has it on a line below, not cut short: two beside one another, too. */
static void
test_range_names_below (void)
{
  static const WeegXyRange ranges[] = { { 0, 2, "Telemonitoring", NULL, WEEG_CHART_ROLE_ACCENT },
                                        { 2, 3.6, "Beeldconsult", NULL, WEEG_CHART_ROLE_MUTED },
                                        { 3.6, 10, "Huidige controle", NULL, WEEG_CHART_ROLE_MUTED } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = { .x_low = 0, .x_high = 10, .y_low = 0, .y_high = 5, .ranges = ranges, .n_ranges = 3 };
  g_autoptr (WeegFigure) figure = weeg_ceac_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 250, 160);
  const WeegMark *first = find_text (layout, "Telemonitoring"), *second = find_text (layout, "Beeldconsult");
  const WeegMark *within = find_text (layout, "Huidige controle");

  g_assert_cmpfloat (first->bounds.y, >, within->bounds.y + within->bounds.height / 2);
  g_assert_cmpfloat (second->bounds.y, ==, first->bounds.y);
  g_assert_cmpfloat (second->bounds.x, >, first->bounds.x + first->bounds.width);
  check_layout (layout);
}

/* --- squares --- */

/* 2.5 squares left of the middle, 1 relieved and 1.5 asked right of it: the last of each as wide as the rest.
 */
static void
test_units (void)
{
  const WeegUnitsRow rows[] = { { "a", "Spreekuur", NULL, 5, 2, 0, 3, "5", "2, vraagt 3" } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegUnitsData data = { rows, 1, 2, "één vakje is 2 fte", "voorkomt", "verlicht", NULL, "vraagt" };
  g_autoptr (WeegFigure) figure = weeg_workload_units_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 400, 60);
  const WeegMark *squares[6];

  for (guint i = 0; i < 6; i++)
    squares[i] = find_mark (layout, WEEG_MARK_RECT, 0, i);
  g_assert_null (find_mark (layout, WEEG_MARK_RECT, 0, 6));
  g_assert_cmpfloat_with_epsilon (squares[0]->bounds.width, squares[0]->bounds.height, 1e-9);
  g_assert_cmpfloat_with_epsilon (squares[2]->bounds.width, squares[0]->bounds.width / 2, 1e-9);
  g_assert_cmpfloat_with_epsilon (squares[3]->bounds.width, squares[0]->bounds.width, 1e-9);
  g_assert_cmpfloat_with_epsilon (squares[5]->bounds.width, squares[0]->bounds.width / 2, 1e-9);
  g_assert_cmpfloat (squares[0]->bounds.x, <, squares[3]->bounds.x);
  g_assert_cmpfloat (squares[3]->bounds.x, <, squares[4]->bounds.x);
  g_assert_cmpint (squares[3]->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (squares[4]->fill, ==, WEEG_FILL_NONE);
  g_assert_nonnull (find_text (layout, "2, vraagt 3"));
  g_assert_nonnull (find_text (layout, "één vakje is 2 fte"));
  check_layout (layout);
}

/* Names of upright lines that lie close move apart, in their order. */
static void
test_head_names (void)
{
  static const WeegXyReference references[] = { { 4.9, "twintig" }, { 5, "dertig" }, { 5.1, "veertig" } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = {
    .x_low = 0, .x_high = 10, .y_low = 0, .y_high = 5, .references = references, .n_references = 3
  };
  g_autoptr (WeegFigure) figure = weeg_evpi_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 300, 160);

  g_assert_cmpfloat (find_text (layout, "twintig")->bounds.x, <, find_text (layout, "dertig")->bounds.x);
  g_assert_cmpfloat (find_text (layout, "dertig")->bounds.x, <, find_text (layout, "veertig")->bounds.x);
  check_layout (layout);
}

/* --- ce-plane --- */

/* Where there are clouds a mean still has its name, off every point; of two clouds in grey one is hollow. */
static void
test_clouds (void)
{
  WeegPoint points[121];
  WeegXyCloud clouds[] = { { "Nieuw", WEEG_CHART_ROLE_ACCENT, WEEG_GLYPH_CIRCLE, FALSE, points, 121 },
                           { "Oud", WEEG_CHART_ROLE_AXIS, WEEG_GLYPH_SQUARE, TRUE, points, 1 } };
  const WeegXyMark mark = { .id = "new", .label = "Gemiddeld nieuw", .at = { 5, 2.5 } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = { .x_low = 0,
                      .x_high = 10,
                      .y_low = 0,
                      .y_high = 5,
                      .clouds = clouds,
                      .n_clouds = 2,
                      .marks = &mark,
                      .n_marks = 1 };
  g_autoptr (WeegFigure) figure = NULL;
  g_autoptr (WeegChartLayout) layout = NULL;
  WeegColor white = { 1, 1, 1, 1 };
  const WeegMark *full, *hollow, *name;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (WeegPoint){ 4 + 0.2 * (i % 11), 2 + 0.1 * (double)(i / 11) };
  figure = weeg_ce_plane_figure_new (&head, &data);
  layout = lay_out (figure, 480, 260);
  name = find_text (layout, "Gemiddeld nieuw");
  g_assert_nonnull (name);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      const WeegMark *point = find_mark (layout, WEEG_MARK_GLYPH, -1, i + 2);

      g_assert_false (weeg_rect_intersects (&name->bounds, &point->bounds));
    }
  /* The samples at the foot come first. */
  full = find_mark (layout, WEEG_MARK_GLYPH, -1, 0);
  hollow = find_mark (layout, WEEG_MARK_GLYPH, -1, 1);
  g_assert_cmpmem (&hollow->fill_color, sizeof white, &white, sizeof white);
  g_assert_cmpfloat (hollow->line_width, >, 0);
  g_assert_cmpint (memcmp (&full->fill_color, &white, sizeof white), !=, 0);
}

/* No name is struck out by the line of zero. */
static void
test_name_beside_zero (void)
{
  const WeegXyMark marks[] = { { .id = "new", .label = "Nieuw", .at = { 5, -0.5 } },
                               { .id = "zero", .at = { 9, 0 } } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = head_with (table);
  WeegXyData data = {
    .x_low = 0, .x_high = 10, .y_low = -5, .y_high = 5, .marks = marks, .n_marks = G_N_ELEMENTS (marks)
  };
  g_autoptr (WeegFigure) figure = weeg_ce_plane_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 260);
  const WeegRect *zero = &find_mark (layout, WEEG_MARK_GLYPH, 1, 0)->bounds;
  const WeegRect *name = &find_text (layout, "Nieuw")->bounds;
  double line = zero->y + zero->height / 2;

  g_assert_true (line < name->y || line > name->y + name->height);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/stack/places", test_stack);
  g_test_add_func ("/chart/stack/contrast", test_stack_contrast);
  g_test_add_func ("/chart/tornado", test_tornado);
  g_test_add_func ("/chart/grid", test_grid);
  g_test_add_func ("/chart/xy/lines", test_lines);
  g_test_add_func ("/chart/xy/names", test_line_names);
  g_test_add_func ("/chart/xy/head-names", test_head_names);
  g_test_add_func ("/chart/xy/range-names", test_range_names);
  g_test_add_func ("/chart/xy/range-names-below", test_range_names_below);
  g_test_add_func ("/chart/xy/clouds", test_clouds);
  g_test_add_func ("/chart/xy/name-beside-zero", test_name_beside_zero);
  g_test_add_func ("/chart/units", test_units);

  return g_test_run ();
}
