/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#include "chart-checks.h"
#include "chart-samples.h"
#include "weeg-chart-draw.h"
#include "weeg-chart-export.h"

static WeegChartStyle *
new_style (double base)
{
  return weeg_chart_style_new (WEEG_CHART_THEME_PRINT, "Inter, Cantarell, sans", base);
}

#define SCALE 2
#define MARGIN 6

/* Whether a pixel of the page's margin is painted. */
static gboolean
margin_is_painted (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        gboolean inside = x >= MARGIN * SCALE && x < width - MARGIN * SCALE && y >= MARGIN * SCALE &&
                          y < height - MARGIN * SCALE;

        if (!inside && data[y * stride + x] != 0)
          {
            g_test_message ("painted at %g, %g", (double)x / SCALE - MARGIN, (double)y / SCALE - MARGIN);
            return TRUE;
          }
      }

  return FALSE;
}

/* Draws with a margin around the chart, in which nothing may appear; cairo's own extents have to agree within
 * their rounding. */
static void
check_ink (WeegFigure *figure, double width, double height, double base, gboolean titled)
{
  g_autoptr (WeegChartStyle) style = new_style (base);
  PangoContext *context = weeg_measure_context_new (style);
  g_autoptr (WeegChartLayout) layout =
      titled ? weeg_chart_layout_new_titled (figure, style, width, height, weeg_measure_pango, context)
             : weeg_chart_layout_new (figure, style, width, height, weeg_measure_pango, context);
  cairo_surface_t *ink = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_surface_t *page = cairo_image_surface_create (CAIRO_FORMAT_A8, (int)(width + 2 * MARGIN) * SCALE,
                                                      (int)(height + 2 * MARGIN) * SCALE);
  cairo_t *cr = cairo_create (ink);
  double x, y, ink_width, ink_height;

  check_layout (layout);
  weeg_chart_draw (layout, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (ink, &x, &y, &ink_width, &ink_height);
  /* A line of stations does not grow with the page. */
  if (weeg_figure_natural_height (figure, style, width) > 0.4 * height)
    g_assert_cmpfloat (ink_width * ink_height, >, 0.2 * width * height);
  g_assert_cmpfloat (MIN (x, y), >=, -3);
  g_assert_cmpfloat (x + ink_width, <=, width + 3);
  g_assert_cmpfloat (y + ink_height, <=, height + 3);

  cr = cairo_create (page);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, MARGIN, MARGIN);
  weeg_chart_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (page);
  if (margin_is_painted (page))
    g_error ("%s at %g x %g, base %g: painted outside", weeg_figure_get_name (figure), width, height, base);
  cairo_surface_destroy (page);
  cairo_surface_destroy (ink);
  g_object_unref (context);
}

static void
test_ink (void)
{
  static const double sizes[][2] = { { 240, 180 }, { 260, 500 }, { 470, 300 }, { 700, 240 }, { 1400, 900 } };
  static const double bases[] = { 7, 9, 18 };
  WeegFigure *figures[] = {
    sample_value_risk_new (),      sample_portfolio_new (),      sample_profile_new (2, TRUE),
    sample_profile_new (5, FALSE), sample_bridge_new (),         sample_bridge_whole_new (),
    sample_scores_new (),          sample_weights_new (),        sample_track_new (),
    sample_risk_matrix_new (),     sample_workload_years_new (), sample_resilience_new (),
    sample_sustainability_new (),  sample_budget_impact_new (),
  };

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        for (guint k = 0; k < G_N_ELEMENTS (bases); k++)
          check_ink (figures[i], sizes[j][0], sizes[j][1], bases[k], (i + j + k) % 2 == 0);
      weeg_figure_unref (figures[i]);
    }
}

/* The ring stays inside, and drawing leaves the context as it was. */
static void
test_focus (void)
{
  g_autoptr (WeegFigure) figure = sample_profile_new (3, TRUE);
  g_autoptr (WeegChartStyle) style = new_style (9);
  g_autoptr (WeegChartLayout) layout = weeg_chart_layout_new (figure, style, 500, 360, fake_measure, NULL);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  double x, y, width, height;

  cairo_set_line_width (cr, 7);
  for (guint i = 0; i < weeg_chart_layout_n_items (layout); i++)
    weeg_chart_draw_focus (layout, i, cr);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (width, >, 100);
  g_assert_cmpfloat (x, >=, -1);
  g_assert_cmpfloat (x + width, <=, 501);
  g_assert_cmpfloat (y + height, <=, 361);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* A wider text is never narrower, and the double size is twice as wide: no hinting. */
static void
test_measure (void)
{
  g_autoptr (WeegChartStyle) style = new_style (9);
  PangoContext *context = weeg_measure_context_new (style);
  WeegTextExtents small, large, longer, ones, eights;

  weeg_measure_pango ("Telemonitoring", 9, WEEG_WEIGHT_REGULAR, &small, context);
  weeg_measure_pango ("Telemonitoring", 18, WEEG_WEIGHT_REGULAR, &large, context);
  weeg_measure_pango ("Telemonitoring 74", 9, WEEG_WEIGHT_REGULAR, &longer, context);
  weeg_measure_pango ("1111", 9, WEEG_WEIGHT_REGULAR, &ones, context);
  weeg_measure_pango ("8888", 9, WEEG_WEIGHT_REGULAR, &eights, context);
  g_assert_cmpfloat_with_epsilon (large.width, 2 * small.width, 0.1);
  g_assert_cmpfloat (longer.width, >, small.width);
  g_assert_cmpfloat (small.baseline, >, small.height / 2);
  g_assert_cmpfloat_with_epsilon (ones.width, eights.width, 0.01);
  g_object_unref (context);
}

static GBytes *
export_bytes (WeegFigure *figure, WeegChartFormat format, time_t created)
{
  g_autoptr (WeegChartStyle) style = new_style (9);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = weeg_chart_export (figure, style, 420, 320, format, created, &error);

  g_assert_no_error (error);

  return bytes;
}

/* The same figure made twice gives the same bytes, whatever the clock says. */
static void
test_same_bytes (void)
{
  for (int format = WEEG_CHART_FORMAT_SVG; format <= WEEG_CHART_FORMAT_PDF; format++)
    {
      g_autoptr (WeegFigure) figure = sample_value_risk_new ();
      g_autoptr (WeegFigure) again = sample_value_risk_new ();
      g_autoptr (GBytes) first = export_bytes (figure, (WeegChartFormat)format, -1);
      g_autoptr (GBytes) second = NULL;

      if (format == WEEG_CHART_FORMAT_PDF)
        g_usleep (1100 * 1000);
      second = export_bytes (again, (WeegChartFormat)format, -1);
      g_assert_true (g_bytes_equal (first, second));
    }
}

/* Binary files hold zeros, so no string function will do. */
static gboolean
contains (GBytes *bytes, const char *text)
{
  gsize size, length = strlen (text);
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

static void
test_formats (void)
{
  g_autoptr (WeegFigure) figure = sample_value_risk_new ();
  g_autoptr (GBytes) svg = export_bytes (figure, WEEG_CHART_FORMAT_SVG, -1);
  g_autoptr (GBytes) png = export_bytes (figure, WEEG_CHART_FORMAT_PNG, -1);
  g_autoptr (GBytes) pdf = export_bytes (figure, WEEG_CHART_FORMAT_PDF, -1);
  g_autoptr (GBytes) dated = export_bytes (figure, WEEG_CHART_FORMAT_PDF, 1792000000);
  const guint8 *data = g_bytes_get_data (png, NULL);
  guint width = (guint)data[16] << 24 | (guint)data[17] << 16 | (guint)data[18] << 8 | data[19];

  g_assert_true (
      contains (svg, "<title>Telemonitoring brengt de meeste waarde, met een matig restrisico</title>"));
  g_assert_true (contains (svg, "<desc>Telemonitoring heeft waarde 74 en restrisico 8.</desc>"));
  g_assert_true (contains (svg, "width=\"420pt\""));
  g_assert_cmpuint (width, ==, 420 * 192 / 72);
  g_assert_true (contains (pdf, "%PDF-"));
  g_assert_false (contains (pdf, "/CreationDate"));
  g_assert_true (contains (dated, "/CreationDate(D:20261014174640)"));
}

static void
test_size (void)
{
  static const double widths[] = { 10, 3001, NAN };
  g_autoptr (WeegFigure) figure = sample_bridge_new ();
  g_autoptr (WeegChartStyle) style = new_style (9);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (weeg_chart_export (figure, style, widths[i], 300, WEEG_CHART_FORMAT_SVG, -1, &error));
      g_assert_error (error, WEEG_CHART_EXPORT_ERROR, WEEG_CHART_EXPORT_ERROR_SIZE);
      g_assert_nonnull (strstr (error->message, "expected 120 to 3000 pt"));
    }
}

static void
test_format_from_path (void)
{
  WeegChartFormat format = WEEG_CHART_FORMAT_SVG;

  g_assert_true (weeg_chart_format_from_path ("a.b/chart.PDF", &format));
  g_assert_cmpint (format, ==, WEEG_CHART_FORMAT_PDF);
  g_assert_true (weeg_chart_format_from_path ("chart.png", &format));
  g_assert_cmpint (format, ==, WEEG_CHART_FORMAT_PNG);
  g_assert_false (weeg_chart_format_from_path ("chart.jpeg", &format));
  g_assert_false (weeg_chart_format_from_path ("chart", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/draw/ink", test_ink);
  g_test_add_func ("/chart/draw/focus", test_focus);
  g_test_add_func ("/chart/measure", test_measure);
  g_test_add_func ("/chart/export/same-bytes", test_same_bytes);
  g_test_add_func ("/chart/export/formats", test_formats);
  g_test_add_func ("/chart/export/size", test_size);
  g_test_add_func ("/chart/export/format-from-path", test_format_from_path);

  return g_test_run ();
}
