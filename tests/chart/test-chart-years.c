/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "weeg-years-figure.h"

static WeegChartLayout *
lay_out (WeegFigure *figure, double width, double height)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);

  return weeg_chart_layout_new (figure, style, width, height, fake_measure, NULL);
}

/* Bars hang from one zero: what saves is below it, heights are as the numbers. */
static void
test_bars (void)
{
  g_autoptr (WeegFigure) figure = sample_budget_impact_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 300);
  const WeegMark *first = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *other = find_mark (layout, WEEG_MARK_RECT, 0, 1);
  const WeegMark *saves = find_mark (layout, WEEG_MARK_RECT, 2, 0);
  const WeegMark *dot = find_mark (layout, WEEG_MARK_GLYPH, 1, 0);
  double zero = first->bounds.y + first->bounds.height, per_unit = first->bounds.height / 260;

  g_assert_cmpfloat_with_epsilon (other->bounds.height, 150 * per_unit, 1e-9);
  g_assert_cmpfloat_with_epsilon (other->bounds.y + other->bounds.height, zero, 1e-9);
  g_assert_cmpfloat_with_epsilon (saves->bounds.y, zero, 1e-9);
  g_assert_cmpfloat_with_epsilon (saves->bounds.height, 40 * per_unit, 1e-9);
  g_assert_cmpfloat_with_epsilon (zero - dot->bounds.y - dot->bounds.height / 2, 370 * per_unit, 1e-9);

  /* Told apart without colour, and named. */
  g_assert_cmpint (first->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (other->fill, ==, WEEG_FILL_HATCH);
  g_assert_nonnull (find_text (layout, "Kas"));
  g_assert_nonnull (find_text (layout, "Resultaat"));
  g_assert_nonnull (find_text (layout, "0"));
  g_assert_nonnull (find_text (layout, "370"));
  g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, 5);
  check_layout (layout);
}

/* The band goes from P5 to P95 of every year, around the dots. */
static void
test_band (void)
{
  g_autoptr (WeegFigure) figure = sample_workload_years_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 500, 300);
  const WeegMark *band = NULL, *first = find_mark (layout, WEEG_MARK_GLYPH, 0, 0);
  const WeegMark *last = find_mark (layout, WEEG_MARK_GLYPH, 4, 0);
  double per_fte = (first->bounds.y - last->bounds.y) / 1.5, middle;

  for (guint i = 0; band == NULL; i++)
    {
      const WeegMark *mark = find_mark (layout, WEEG_MARK_POLYLINE, -1, i);

      if (mark->fill == WEEG_FILL_SOLID)
        band = mark;
    }
  middle = first->bounds.y + first->bounds.height / 2;
  g_assert_cmpuint (band->n_points, ==, 11);
  g_assert_cmpfloat_with_epsilon (band->points[0].y, middle - 0.3 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (band->points[9].y, middle + 0.4 * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (band->bounds.height, (2.4 + 0.3) * per_fte, 1e-9);
  g_assert_cmpfloat_with_epsilon (band->points[4].x, last->bounds.x + last->bounds.width / 2, 1e-9);
  check_layout (layout);
}

/* On one scale against the limit, what falls short hatched; unknown has no bar. */
static void
test_resilience (void)
{
  g_autoptr (WeegFigure) figure = sample_resilience_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 120);
  const WeegMark *power = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *centre = find_mark (layout, WEEG_MARK_RECT, 1, 0);
  const WeegMark *zero = find_mark (layout, WEEG_MARK_POLYLINE, -1, 0);
  const WeegMark *limit = find_mark (layout, WEEG_MARK_POLYLINE, -1, 1);

  g_assert_cmpfloat_with_epsilon (power->bounds.x, zero->bounds.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (power->bounds.x + power->bounds.width, limit->bounds.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (centre->bounds.width, power->bounds.width * 48 / 72, 1e-9);
  g_assert_cmpint (power->fill, ==, WEEG_FILL_SOLID);
  g_assert_cmpint (centre->fill, ==, WEEG_FILL_HATCH);
  g_assert_null (find_mark (layout, WEEG_MARK_RECT, 2, 0));
  g_assert_nonnull (find_text (layout, "niet bekend"));
  check_layout (layout);
}

/* Less stands left of the line, more right, each at its share of its own scale. */
static void
test_sustainability (void)
{
  g_autoptr (WeegFigure) figure = sample_sustainability_new ();
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 120);
  const WeegMark *less = find_mark (layout, WEEG_MARK_RECT, 0, 0);
  const WeegMark *more = find_mark (layout, WEEG_MARK_RECT, 1, 0);

  g_assert_cmpfloat_with_epsilon (less->bounds.x + less->bounds.width, more->bounds.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (less->bounds.width, 0.7 * more->bounds.width, 1e-9);
  check_layout (layout);
}

/* Lines are named beside their ends; where that does not fit, at the foot. */
static void
test_names (void)
{
  g_autoptr (WeegFigure) figure = sample_workload_years_new ();
  g_autoptr (WeegChartLayout) wide = lay_out (figure, 500, 300);
  g_autoptr (WeegChartLayout) low = lay_out (figure, 300, 120);
  const WeegMark *name = find_text (wide, "Voorkomt zorg"), *year = find_text (wide, "2031");

  g_assert_nonnull (name);
  g_assert_cmpfloat (name->bounds.x, >, year->bounds.x + year->bounds.width / 2);
  g_assert_cmpfloat (name->bounds.y, <, year->bounds.y);
  g_assert_cmpuint (weeg_chart_layout_get_n_left_out (wide), ==, 0);
  check_layout (wide);
  check_layout (low);
}

static char *
format_whole (double number, gpointer user_data)
{
  return g_strdup_printf ("%.0f", number);
}

/* An axis of nothing but zeros says zero once. */
static void
test_zeros (void)
{
  static const double values[] = { 0, 0 };
  static const char *const years[] = { "2027", "2028" };
  const WeegYearsSeries series[] = { { .label = "Kas", .kind = WEEG_YEARS_BAR, .values = values } };
  g_autoptr (WeegTable) table = sample_table_new ();
  WeegFigureHead head = { "Titel", NULL, "Zin.", table, { NULL } };
  WeegYearsData data = { years, 2, series, 1, "euro", { format_whole } };
  g_autoptr (WeegFigure) figure = weeg_budget_impact_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 300, 200);
  guint n_zeros = 0;

  for (guint i = 0; find_mark (layout, WEEG_MARK_TEXT, -1, i) != NULL; i++)
    n_zeros += g_str_has_prefix (find_mark (layout, WEEG_MARK_TEXT, -1, i)->text, "0") ? 1 : 0;
  g_assert_cmpuint (n_zeros, ==, 1);
  check_layout (layout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/years/bars", test_bars);
  g_test_add_func ("/chart/years/band", test_band);
  g_test_add_func ("/chart/years/names", test_names);
  g_test_add_func ("/chart/years/zeros", test_zeros);
  g_test_add_func ("/chart/reach/resilience", test_resilience);
  g_test_add_func ("/chart/reach/sustainability", test_sustainability);

  return g_test_run ();
}
