/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "chart-checks.h"

#include "weeg-states-figure.h"
#include "weeg-trace-figure.h"

static WeegTable *
table_new (void)
{
  WeegTableBuilder *builder = weeg_table_builder_new ();

  weeg_table_builder_add_column (builder, "From", WEEG_TABLE_ALIGN_START);
  return weeg_table_builder_end (builder);
}

static WeegChartLayout *
lay_out (WeegFigure *figure, double width, double height)
{
  g_autoptr (WeegChartStyle) style = weeg_chart_style_new (WEEG_CHART_THEME_LIGHT, "Inter", 9);

  return weeg_chart_layout_new (figure, style, width, height, fake_measure, NULL);
}

static WeegFigure *
states_new (void)
{
  static const WeegStatesNode nodes[] = { { "Well", NULL }, { "Ill", NULL }, { "Dead", NULL } };
  static const WeegStatesArrow arrows[] = {
    { 0, 1, "0.15", "From Well to Ill: 0.15" },
    { 1, 0, "0.5", "From Ill to Well: 0.5" },
    { 1, 2, "1-exp(-r)", "From Ill to Dead: 1-exp(-r)" },
  };
  g_autoptr (WeegTable) table = table_new ();
  const WeegStatesData data = { nodes, G_N_ELEMENTS (nodes), arrows, G_N_ELEMENTS (arrows) };
  const WeegFigureHead head = { .title = "States", .description = "Three states.", .table = table };

  return weeg_states_figure_new (&head, &data);
}

/* The first state at the left, the others on with the clock; each arrow has its words; all within the chart.
 */
static void
test_states (void)
{
  static const double sizes[][2] = { { 500, 220 }, { 320, 160 }, { 900, 400 } };
  g_autoptr (WeegFigure) figure = states_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (WeegChartLayout) layout = lay_out (figure, sizes[i][0], sizes[i][1]);
      const WeegMark *well = find_text (layout, "Well"), *ill = find_text (layout, "Ill"),
                     *dead = find_text (layout, "Dead");

      g_assert_nonnull (well);
      g_assert_cmpfloat (well->bounds.x, <, ill->bounds.x);
      g_assert_cmpfloat (ill->bounds.y, <, well->bounds.y);
      g_assert_cmpfloat (dead->bounds.y, >, well->bounds.y);
      /* Three states and three arrows can be pointed at. */
      g_assert_cmpuint (weeg_chart_layout_n_items (layout), ==, 6);
      g_assert_nonnull (find_text (layout, "0.15"));
      g_assert_nonnull (find_text (layout, "0.5"));
      g_assert_nonnull (find_text (layout, "1-exp(-r)"));
      for (guint m = 0; m < weeg_chart_layout_get_n_marks (layout); m++)
        {
          const WeegMark *mark = weeg_chart_layout_get_mark (layout, m);
          WeegRect all = { -0.5, -0.5, sizes[i][0] + 1, sizes[i][1] + 1 };

          g_assert_true (weeg_rect_contains (&all, &mark->bounds));
        }
    }
}

static char *
format_percent (double number, gpointer data)
{
  return g_strdup_printf ("%.0f %%", number * 100);
}

static char *
format_whole (double number, gpointer data)
{
  return g_strdup_printf ("%.0f", number);
}

/* A line falls as its shares do, and names at the same end do not meet. */
static void
test_trace (void)
{
  static const double well[] = { 1, 0.5, 0.25 }, ill[] = { 0, 0.25, 0.375 }, dead[] = { 0, 0.25, 0.375 };
  static const WeegTraceSeries series[] = { { "Well", NULL, well },
                                            { "Ill", NULL, ill },
                                            { "Dead", NULL, dead } };
  g_autoptr (WeegTable) table = table_new ();
  const WeegTraceData data = { .series = series,
                               .n_series = 3,
                               .n_rows = 3,
                               .axis_label = "Cycle",
                               .format_share = { format_percent, NULL, NULL },
                               .format_cycle = { format_whole, NULL, NULL } };
  const WeegFigureHead head = { .title = "Trace", .description = "Falls.", .table = table };
  g_autoptr (WeegFigure) figure = weeg_trace_figure_new (&head, &data);
  g_autoptr (WeegChartLayout) layout = lay_out (figure, 480, 200);
  const WeegMark *line = NULL;

  for (guint m = 0; m < weeg_chart_layout_get_n_marks (layout); m++)
    {
      const WeegMark *mark = weeg_chart_layout_get_mark (layout, m);

      if (mark->kind == WEEG_MARK_POLYLINE && mark->n_points == 3 && mark->points[0].y < mark->points[2].y)
        line = mark;
    }
  g_assert_nonnull (line);
  /* From 1 to 0.5 is twice as far as from 0.5 to 0.25, each in one cycle. */
  g_assert_cmpfloat_with_epsilon (line->points[1].y - line->points[0].y,
                                  2 * (line->points[2].y - line->points[1].y), 1e-9);
  g_assert_cmpfloat_with_epsilon (line->points[1].x - line->points[0].x,
                                  line->points[2].x - line->points[1].x, 1e-9);
  g_assert_cmpfloat (fabs (find_text (layout, "Ill")->bounds.y - find_text (layout, "Dead")->bounds.y), >=,
                     find_text (layout, "Ill")->bounds.height - 1e-9);
  check_layout (layout);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/model/states", test_states);
  g_test_add_func ("/chart/model/trace", test_trace);
  return g_test_run ();
}
