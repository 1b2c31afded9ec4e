/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-samples.h"
#include "weeg-chart-style.h"
#include "weeg-glyph.h"
#include "weeg-mark.h"
#include "weeg-table.h"
#include "weeg-ticks.h"
#include "weeg-xml.h"
#include "weeg-value-risk-figure.h"

static void
test_table (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();
  g_autoptr (WeegTable) table = NULL;

  weeg_table_builder_add_column (builder, "Criterium", WEEG_TABLE_ALIGN_START);
  weeg_table_builder_add_column (builder, "Punten", WEEG_TABLE_ALIGN_END);
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Veiligheid");
  weeg_table_builder_add_number (builder, 10.08, "10,1");
  weeg_table_builder_add_row (builder);
  weeg_table_builder_add_text (builder, "Kosten");
  table = weeg_table_builder_end (builder);

  g_assert_cmpuint (weeg_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (weeg_table_get_n_rows (table), ==, 2);
  g_assert_cmpstr (weeg_table_get_column_title (table, 1), ==, "Punten");
  g_assert_cmpint (weeg_table_get_column_align (table, 1), ==, WEEG_TABLE_ALIGN_END);
  g_assert_cmpstr (weeg_table_get_cell (table, 0, 1)->text, ==, "10,1");
  g_assert_cmpfloat (weeg_table_get_cell (table, 0, 1)->number, ==, 10.08);
  g_assert_cmpstr (weeg_table_get_cell (table, 1, 0)->text, ==, "Kosten");

  /* What was not given is an empty cell, not a zero. */
  g_assert_cmpstr (weeg_table_get_cell (table, 1, 1)->text, ==, "");
  g_assert_false (weeg_table_get_cell (table, 1, 1)->has_number);
}

static void
test_ticks (void)
{
  static const struct
  {
    double low, high;
    guint n_max;
    double step, first, last;
    guint n;
  } cases[] = {
    { 0, 100, 6, 20, 0, 100, 6 },
    { 0, 100, 5, 50, 0, 100, 3 },
    { 1, 25, 6, 5, 5, 25, 5 },
    { 28, 31.2, 8, 0.5, 28, 31, 7 },
    { 0, 1, 11, 0.1, 0, 1, 11 },
    { -3, 4, 8, 1, -3, 4, 8 },
    { -3, 4, 7, 2, -2, 4, 4 },
    { 0, 0.007, 4, 0.002, 0, 0.006, 4 },
    { 0, 123456, 3, 50000, 0, 100000, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      WeegTicks ticks = weeg_ticks_find (cases[i].low, cases[i].high, cases[i].n_max);

      g_assert_cmpuint (ticks.n, ==, cases[i].n);
      g_assert_cmpfloat (weeg_ticks_get_step (&ticks), ==, cases[i].step);
      g_assert_cmpfloat (weeg_ticks_get (&ticks, 0), ==, cases[i].first);
      g_assert_cmpfloat (weeg_ticks_get (&ticks, ticks.n - 1), ==, cases[i].last);
    }
}

/* Added up, three times 0.1 is not 0.3. */
static void
test_ticks_from_start (void)
{
  WeegTicks ticks = weeg_ticks_find (0, 1, 11);

  g_assert_cmpfloat (weeg_ticks_get (&ticks, 3), ==, 0.3);
  g_assert_cmpfloat (weeg_ticks_get (&ticks, 7), ==, 0.7);
}

static void
test_scale (void)
{
  WeegScale scale = { 1, 25, 40, 280 };

  g_assert_cmpfloat (weeg_scale_map (&scale, 1), ==, 40);
  g_assert_cmpfloat (weeg_scale_map (&scale, 25), ==, 280);
  g_assert_cmpfloat (weeg_scale_map (&scale, 7), ==, 100);
}

/* Shoelace formula: all shapes cover pi, and reach as far as they say. */
static void
test_glyph_area (void)
{
  for (int glyph = WEEG_GLYPH_SQUARE; glyph < WEEG_N_GLYPHS; glyph++)
    {
      double corners[24], area = 0, half_width, half_height, left = 0, top = 0, bottom = 0;
      guint n = weeg_glyph_get_corners ((WeegGlyph)glyph, corners);

      weeg_glyph_get_extents ((WeegGlyph)glyph, &half_width, &half_height);
      for (guint i = 0; i < n; i++)
        {
          guint next = (i + 1) % n;

          area += corners[2 * i] * corners[2 * next + 1] - corners[2 * next] * corners[2 * i + 1];
          left = MIN (left, corners[2 * i]);
          top = MIN (top, corners[2 * i + 1]);
          bottom = MAX (bottom, corners[2 * i + 1]);
        }
      g_assert_cmpfloat_with_epsilon (fabs (area) / 2, G_PI, 1e-12);
      g_assert_cmpfloat_with_epsilon (-left, half_width, 1e-12);
      g_assert_cmpfloat_with_epsilon (-top, half_height, 1e-12);
      g_assert_cmpfloat_with_epsilon (bottom, half_height, 1e-12);
    }
}

static void
test_segment (void)
{
  WeegRect rect = { 10, 10, 20, 10 };

  g_assert_true (weeg_rect_meets_segment (&rect, (WeegPoint){ 0, 15 }, (WeegPoint){ 40, 15 }));
  g_assert_true (weeg_rect_meets_segment (&rect, (WeegPoint){ 0, 0 }, (WeegPoint){ 30, 30 }));
  g_assert_true (weeg_rect_meets_segment (&rect, (WeegPoint){ 15, 12 }, (WeegPoint){ 16, 13 }));
  g_assert_false (weeg_rect_meets_segment (&rect, (WeegPoint){ 0, 25 }, (WeegPoint){ 40, 25 }));
  g_assert_false (weeg_rect_meets_segment (&rect, (WeegPoint){ 0, 15 }, (WeegPoint){ 9, 15 }));
  g_assert_false (weeg_rect_meets_segment (&rect, (WeegPoint){ 0, 18 }, (WeegPoint){ 18, 36 }));
}

/* Black on white is 21:1 by definition; 0x767676 on white is the known 4.54:1. */
static void
test_contrast_formula (void)
{
  WeegColor white = { 1, 1, 1, 1 }, black = { 0, 0, 0, 1 };
  WeegColor grey = { 0x76 / 255.0, 0x76 / 255.0, 0x76 / 255.0, 1 };

  g_assert_cmpfloat_with_epsilon (weeg_color_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (weeg_color_contrast (grey, white), 4.54, 0.005);
  g_assert_cmpfloat (weeg_color_contrast (grey, grey), ==, 1);
}

static void
check_theme (WeegChartTheme theme, WeegColor ground)
{
  static const WeegChartRole texts[] = {
    WEEG_CHART_ROLE_TEXT,
    WEEG_CHART_ROLE_SECONDARY_TEXT,
    WEEG_CHART_ROLE_ACCENT_TEXT,
    WEEG_CHART_ROLE_WARNING,
  };
  static const WeegChartRole shapes[] = {
    WEEG_CHART_ROLE_AXIS,     WEEG_CHART_ROLE_ACCENT,   WEEG_CHART_ROLE_MUTED,
    WEEG_CHART_ROLE_PREVENTS, WEEG_CHART_ROLE_RELIEVES, WEEG_CHART_ROLE_MOVES,
    WEEG_CHART_ROLE_ADDS,     WEEG_CHART_ROLE_TOTAL,    WEEG_CHART_ROLE_FOCUS,
  };
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (theme, "Inter", 9);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpfloat (weeg_color_contrast (weeg_chart_style_get_color (style, texts[i]), ground), >=, 4.5);
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    g_assert_cmpfloat (weeg_color_contrast (weeg_chart_style_get_color (style, shapes[i]), ground), >=, 3);

  /* In grey, too, what is prevented and what is relieved are not the same. */
  g_assert_cmpfloat (weeg_color_contrast (weeg_chart_style_get_color (style, WEEG_CHART_ROLE_PREVENTS),
                                          weeg_chart_style_get_color (style, WEEG_CHART_ROLE_RELIEVES)),
                     >=, 1.4);
}

/* On the theme's own ground, and on what the window has behind a chart: its pages and
 * cards are a little darker or lighter. */
static void
test_contrast (void)
{
  static const struct
  {
    WeegChartTheme theme;
    guint8 surfaces[3];
  } cases[] = {
    { WEEG_CHART_THEME_LIGHT, { 0xff, 0xfa, 0xfa } },
    { WEEG_CHART_THEME_DARK, { 0x24, 0x36, 0x1e } },
    { WEEG_CHART_THEME_HIGH_CONTRAST, { 0xff, 0xfa, 0xfa } },
    { WEEG_CHART_THEME_HIGH_CONTRAST_DARK, { 0x00, 0x36, 0x1e } },
    { WEEG_CHART_THEME_PRINT, { 0xff, 0xff, 0xff } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases[i].surfaces); j++)
      {
        double level = cases[i].surfaces[j] / 255.0;

        check_theme (cases[i].theme, (WeegColor){ level, level, level, 1 });
      }
}

static void
test_style_value (void)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_DARK, "Inter", 9);
  g_autoptr (WeegChartStyle) same = weeg_chart_style_new (WEEG_CHART_THEME_DARK, "Inter", 9);
  g_autoptr (WeegChartStyle) larger = weeg_chart_style_new (WEEG_CHART_THEME_DARK, "Inter", 18);

  g_assert_true (weeg_chart_style_equal (style, same));
  g_assert_false (weeg_chart_style_equal (style, larger));
}

static void
set_flag_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
}

/* A figure keeps copies, its table, and its formatter's data until it goes. */
static void
test_figure_value (void)
{
  gboolean destroyed = FALSE;
  g_autofree char *title = g_strdup ("Waarde tegen restrisico");
  WeegTable *table = sample_table_new ();
  WeegFigureHead head = {
    title, NULL, "Eén zin.", table, { sample_format_left_out, &destroyed, set_flag_cb }
  };
  WeegValueRiskData data = { .value_title = "Waarde", .risk_title = "Risico", .risk_max = 25 };
  WeegFigure *figure = weeg_value_risk_figure_new (&head, &data);
  g_autofree char *description = weeg_figure_describe (figure);

  title[0] = 'X';
  weeg_table_unref (table);
  g_assert_cmpstr (weeg_figure_get_name (figure), ==, "value-risk");
  g_assert_cmpstr (weeg_figure_get_title (figure), ==, "Waarde tegen restrisico");
  g_assert_null (weeg_figure_get_subtitle (figure));
  g_assert_cmpstr (description, ==, "Eén zin.");
  g_assert_cmpstr (weeg_table_get_cell (weeg_figure_get_table (figure), 0, 0)->text, ==, "Telemonitoring");
  weeg_figure_unref (weeg_figure_ref (figure));
  g_assert_false (destroyed);
  weeg_figure_unref (figure);
  g_assert_true (destroyed);
}

/* XML has no place for control characters, not even as a reference. */
static void
test_xml (void)
{
  g_autofree char *escaped = weeg_xml_escape ("a\x1b<b>\n&\xff\xef\xbf\xbe é");

  g_assert_cmpstr (escaped, ==, "a&lt;b&gt;\n&amp;\xef\xbf\xbd é");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/table", test_table);
  g_test_add_func ("/chart/ticks", test_ticks);
  g_test_add_func ("/chart/xml", test_xml);
  g_test_add_func ("/chart/ticks/from-start", test_ticks_from_start);
  g_test_add_func ("/chart/scale", test_scale);
  g_test_add_func ("/chart/glyph/area", test_glyph_area);
  g_test_add_func ("/chart/segment", test_segment);
  g_test_add_func ("/chart/contrast/formula", test_contrast_formula);
  g_test_add_func ("/chart/contrast/themes", test_contrast);
  g_test_add_func ("/chart/style", test_style_value);
  g_test_add_func ("/chart/figure", test_figure_value);

  return g_test_run ();
}
