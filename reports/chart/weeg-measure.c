/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-measure-private.h"

#include <pango/pangocairo.h>

PangoContext *
weeg_measure_context_new (const WeegChartStyle *style)
{
  PangoContext *context;
  PangoFontDescription *description;
  cairo_font_options_t *options;

  g_return_val_if_fail (style != NULL, NULL);

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  description = pango_font_description_from_string (weeg_chart_style_get_font_family (style));
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);

  return context;
}

PangoLayout *
weeg_text_line_new (PangoContext *context, const char *text, double size_pt, WeegWeight weight)
{
  PangoLayout *line = pango_layout_new (context);
  PangoFontDescription *description =
      pango_font_description_copy (pango_context_get_font_description (context));
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (description, size_pt * PANGO_SCALE);
  pango_font_description_set_weight (description, weight == WEEG_WEIGHT_BOLD ? PANGO_WEIGHT_SEMIBOLD
                                                                             : PANGO_WEIGHT_NORMAL);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (line, description);
  pango_layout_set_attributes (line, attributes);
  pango_layout_set_single_paragraph_mode (line, TRUE);
  pango_layout_set_text (line, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (description);

  return line;
}

void
weeg_measure_pango (
    const char *text, double size_pt, WeegWeight weight, WeegTextExtents *extents, gpointer context)
{
  g_autoptr (PangoLayout) line = NULL;
  PangoRectangle logical;

  g_return_if_fail (text != NULL && extents != NULL && PANGO_IS_CONTEXT (context));

  line = weeg_text_line_new (context, text, size_pt, weight);
  pango_layout_get_extents (line, NULL, &logical);
  extents->width = (double)logical.width / PANGO_SCALE;
  extents->height = (double)logical.height / PANGO_SCALE;
  extents->baseline = (double)pango_layout_get_baseline (line) / PANGO_SCALE;
}
