/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-chart-export.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "weeg-chart-draw.h"
#include "weeg-xml.h"

#define MIN_SIZE 120.0
#define MAX_SIZE 3000.0
#define PNG_SCALE (192.0 / 72)

G_DEFINE_QUARK (weeg - chart - export - error - quark, weeg_chart_export_error)

gboolean
weeg_chart_format_from_path (const char *path, WeegChartFormat *format)
{
  static const char *const extensions[] = { ".svg", ".png", ".pdf" };
  const char *extension;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  extension = strrchr (path, '.');
  for (guint i = 0; extension != NULL && i < G_N_ELEMENTS (extensions); i++)
    if (g_ascii_strcasecmp (extension, extensions[i]) == 0)
      {
        *format = (WeegChartFormat)i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
check_size (const char *name, double size, GError **error)
{
  if (size >= MIN_SIZE && size <= MAX_SIZE)
    return TRUE;

  g_set_error (error, WEEG_CHART_EXPORT_ERROR, WEEG_CHART_EXPORT_ERROR_SIZE,
               "%s is %g pt, expected %g to %g pt", name, size, MIN_SIZE, MAX_SIZE);

  return FALSE;
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
paint (cairo_t *cr, const WeegFigure *figure, const WeegChartStyle *style, double width, double height)
{
  WeegColor background = weeg_chart_style_get_color (style, WEEG_CHART_ROLE_BACKGROUND);
  double margin = MIN (1.5 * weeg_chart_style_get_base_size (style), MIN (width, height) / 10);
  PangoContext *context = weeg_measure_context_new (style);
  g_autoptr (WeegChartLayout) layout = weeg_chart_layout_new_titled (
      figure, style, width - 2 * margin, height - 2 * margin, weeg_measure_pango, context);

  cairo_set_source_rgb (cr, background.red, background.green, background.blue);
  cairo_paint (cr);
  cairo_translate (cr, margin, margin);
  weeg_chart_draw (layout, cr);
  g_object_unref (context);
}

static void
set_pdf_metadata (cairo_surface_t *surface, const WeegFigure *figure, time_t created)
{
  g_autofree char *description = weeg_figure_describe (figure);
  g_autofree char *date = NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, weeg_figure_get_title (figure));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  if (created >= 0)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (created);

      date = moment != NULL ? g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ") : NULL;
    }

  /* Without this cairo writes the time of the clock; an empty date is left out. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date != NULL ? date : "");
}

/* Puts `with` in the place of `length` bytes at `at`. */
static void
replace_bytes (GByteArray *bytes, gsize at, gsize length, const char *with)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  g_byte_array_append (rest, bytes->data + at + length, (guint)(bytes->len - at - length));
  g_byte_array_set_size (bytes, (guint)at);
  g_byte_array_append (bytes, (const guint8 *)with, (guint)strlen (with));
  g_byte_array_append (bytes, rest->data, rest->len);
}

/* The bytes from `start` up to the next '>'; FALSE if there are none. */
static gboolean
find_element (GByteArray *bytes, const char *start, gsize *at, gsize *length)
{
  const char *data = (const char *)bytes->data;
  const char *begin = g_strstr_len (data, bytes->len, start);
  const char *end = begin != NULL ? memchr (begin, '>', bytes->len - (gsize)(begin - data)) : NULL;

  if (end == NULL)
    return FALSE;
  *at = (gsize)(begin - data);
  *length = (gsize)(end + 1 - begin);

  return TRUE;
}

/*
 * What the picture tells, for a screen reader: cairo writes letters as outlines. And
 * cairo numbers the page's group by how many surfaces the process has made; that number,
 * to which nothing in the file refers, would make each file a little different.
 */
static void
finish_svg (GByteArray *bytes, const WeegFigure *figure)
{
  g_autofree char *description = weeg_figure_describe (figure);
  g_autofree char *title = weeg_xml_escape (weeg_figure_get_title (figure));
  g_autofree char *told = weeg_xml_escape (description);
  g_autofree char *texts = g_strdup_printf ("\n<title>%s</title>\n<desc>%s</desc>", title, told);
  gsize at, length;

  if (find_element (bytes, "<g id=\"surface", &at, &length))
    replace_bytes (bytes, at, length, "<g id=\"chart\">");
  if (find_element (bytes, "<svg ", &at, &length))
    replace_bytes (bytes, at + length, 0, texts);
}

/*
 * cairo 1.16 writes "/CreationDate (20261014174640Z)"; ISO 32000-1, 7.9.4 asks for "D:" in
 * front. Taking the space and the zone for it keeps every offset in the file.
 */
static void
finish_pdf (GByteArray *bytes)
{
  static const char key[] = "/CreationDate (";
  const gsize length = strlen (key);

  for (gsize i = 0; i + length + 16 <= bytes->len; i++)
    {
      char *at = (char *)bytes->data + i;

      if (memcmp (at, key, length) != 0 || at[length + 14] != 'Z' || at[length + 15] != ')')
        continue;
      memmove (at + length + 1, at + length, 14);
      memcpy (at + length - 2, "(D:", 3);
      return;
    }
}

static cairo_status_t
render (const WeegFigure *figure,
        const WeegChartStyle *style,
        double width,
        double height,
        WeegChartFormat format,
        time_t created,
        GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (format == WEEG_CHART_FORMAT_PNG)
    surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)round (width * PNG_SCALE),
                                          (int)round (height * PNG_SCALE));
  else if (format == WEEG_CHART_FORMAT_PDF)
    surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, width, height);
  else
    surface = cairo_svg_surface_create_for_stream (append_cb, bytes, width, height);

  if (format == WEEG_CHART_FORMAT_PDF)
    set_pdf_metadata (surface, figure, created);
  if (format == WEEG_CHART_FORMAT_SVG)
    cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);

  cr = cairo_create (surface);
  if (format == WEEG_CHART_FORMAT_PNG)
    cairo_scale (cr, PNG_SCALE, PNG_SCALE);
  paint (cr, figure, style, width, height);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == WEEG_CHART_FORMAT_PNG)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

GBytes *
weeg_chart_export (const WeegFigure *figure,
                   const WeegChartStyle *style,
                   double width_pt,
                   double height_pt,
                   WeegChartFormat format,
                   time_t created,
                   GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  g_return_val_if_fail (figure != NULL && style != NULL, NULL);
  g_return_val_if_fail (format <= WEEG_CHART_FORMAT_PDF, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!check_size ("width", width_pt, error) || !check_size ("height", height_pt, error))
    return NULL;

  bytes = g_byte_array_new ();
  status = render (figure, style, width_pt, height_pt, format, created, bytes);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, WEEG_CHART_EXPORT_ERROR, WEEG_CHART_EXPORT_ERROR_DRAW,
                   "the chart could not be drawn: %s", cairo_status_to_string (status));
      return NULL;
    }
  if (format == WEEG_CHART_FORMAT_SVG)
    finish_svg (bytes, figure);
  if (format == WEEG_CHART_FORMAT_PDF)
    finish_pdf (bytes);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
