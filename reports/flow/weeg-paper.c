/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-paper.h"

#include <pango/pangocairo.h>
#include <string.h>

/* Inter has a cut for display sizes; above this one it is asked for first. */
#define DISPLAY_SIZE 14.0

struct _WeegPaper
{
  PangoContext *context;
  PangoFontDescription *fonts[WEEG_N_TEXT_ROLES];
  double baselines[WEEG_N_TEXT_ROLES];
  char decimal_sign;
};

#define REGULAR PANGO_WEIGHT_NORMAL
#define MEDIUM PANGO_WEIGHT_MEDIUM
#define SEMIBOLD PANGO_WEIGHT_SEMIBOLD

static const WeegTextStyle styles[WEEG_N_TEXT_ROLES] = {
  /* size, leading, weight, ink, tracking, capitals, tabular */
  [WEEG_TEXT_EYEBROW] = { 7.5, 12, SEMIBOLD, WEEG_INK_QUIET, 0.055, TRUE, FALSE },
  [WEEG_TEXT_TITLE] = { 21, 26, SEMIBOLD, WEEG_INK_TEXT, -0.004, FALSE, FALSE },
  [WEEG_TEXT_SUBTITLE] = { 10.5, 15, REGULAR, WEEG_INK_QUIET, 0, FALSE, FALSE },
  [WEEG_TEXT_HEADING_1] = { 15, 20, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_HEADING_2] = { 11, 15, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_HEADING_3] = { 9.5, 13, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_BODY] = { 9.5, 13, REGULAR, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_NOTE] = { 8, 10.5, REGULAR, WEEG_INK_QUIET, 0, FALSE, FALSE },
  [WEEG_TEXT_LABEL] = { 7, 11, SEMIBOLD, WEEG_INK_QUIET, 0.055, TRUE, FALSE },
  [WEEG_TEXT_FACT] = { 9.5, 13, MEDIUM, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_CALLOUT] = { 10.5, 14.5, MEDIUM, WEEG_INK_TEXT, 0, FALSE, FALSE },
  [WEEG_TEXT_CAPTION] = { 8, 10.5, REGULAR, WEEG_INK_QUIET, 0, FALSE, FALSE },
  [WEEG_TEXT_CELL] = { 8.5, 11.5, REGULAR, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_CELL_STRONG] = { 8.5, 11.5, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_CELL_QUIET] = { 8.5, 11.5, REGULAR, WEEG_INK_QUIET, 0, FALSE, TRUE },
  [WEEG_TEXT_CELL_HEADER] = { 7.5, 10, SEMIBOLD, WEEG_INK_QUIET, 0, FALSE, TRUE },
  [WEEG_TEXT_COMPACT] = { 8, 10, REGULAR, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_COMPACT_STRONG] = { 8, 10, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_COMPACT_QUIET] = { 8, 10, REGULAR, WEEG_INK_QUIET, 0, FALSE, TRUE },
  [WEEG_TEXT_KEY_NUMBER] = { 15, 19, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_KEY_NUMBER_SMALL] = { 12, 19, SEMIBOLD, WEEG_INK_TEXT, 0, FALSE, TRUE },
  [WEEG_TEXT_KEY_CAPTION] = { 8, 10.5, REGULAR, WEEG_INK_QUIET, 0, FALSE, TRUE },
  [WEEG_TEXT_FOOTER] = { 7.5, 10, REGULAR, WEEG_INK_QUIET, 0, FALSE, TRUE },
  [WEEG_TEXT_WATERMARK] = { 96, 104, MEDIUM, WEEG_INK_WATERMARK, 0.08, FALSE, FALSE },
};

/* Text inks have more than 4.5:1 on white and on the tint; on a black-and-white printer they stay apart. */
static const struct
{
  double red, green, blue;
} inks[WEEG_N_INKS] = {
  [WEEG_INK_TEXT] = { 0.106, 0.125, 0.149 },       [WEEG_INK_QUIET] = { 0.318, 0.361, 0.404 },
  [WEEG_INK_LINK] = { 0.000, 0.333, 0.545 },       [WEEG_INK_RULE] = { 0.180, 0.204, 0.231 },
  [WEEG_INK_RULE_LIGHT] = { 0.800, 0.820, 0.839 }, [WEEG_INK_ACCENT] = { 0.000, 0.333, 0.545 },
  [WEEG_INK_TINT] = { 0.933, 0.953, 0.969 },       [WEEG_INK_WATERMARK] = { 0.945, 0.950, 0.957 },
};

static PangoFontDescription *
new_font (const WeegTextStyle *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font,
                                     style->size > DISPLAY_SIZE ? "Inter Display,Inter,Sans" : "Inter,Sans");
  pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_size (font, (int)(style->size * PANGO_SCALE + 0.5));
  return font;
}

/* The line's height is the leading, whatever the font asks for; the letters stand in the middle of it. */
static double
find_baseline (PangoContext *context, const PangoFontDescription *font, double leading)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);
  double ascent = pango_font_metrics_get_ascent (metrics) / (double)PANGO_SCALE;
  double descent = pango_font_metrics_get_descent (metrics) / (double)PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return (leading - ascent - descent) / 2 + ascent;
}

WeegPaper *
weeg_paper_new (const char *language)
{
  WeegPaper *self = g_new0 (WeegPaper, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Pango keeps a default map for each thread: finding fonts is paid for once, and two threads do not meet.
   */
  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->decimal_sign = strncmp (language, "en", 2) == 0 ? '.' : ',';
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 72);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_language (self->context, pango_language_from_string (language));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);
  for (int role = 0; role < WEEG_N_TEXT_ROLES; role++)
    {
      self->fonts[role] = new_font (&styles[role]);
      self->baselines[role] = find_baseline (self->context, self->fonts[role], styles[role].leading);
    }
  cairo_font_options_destroy (options);
  return self;
}

void
weeg_paper_free (WeegPaper *self)
{
  for (int role = 0; role < WEEG_N_TEXT_ROLES; role++)
    pango_font_description_free (self->fonts[role]);
  g_object_unref (self->context);
  g_free (self);
}

const WeegTextStyle *
weeg_paper_get_style (WeegTextRole role)
{
  return &styles[role];
}

PangoContext *
weeg_paper_get_context (const WeegPaper *self)
{
  return self->context;
}

const PangoFontDescription *
weeg_paper_get_font (const WeegPaper *self, WeegTextRole role)
{
  return self->fonts[role];
}

double
weeg_paper_get_baseline (const WeegPaper *self, WeegTextRole role)
{
  return self->baselines[role];
}

char
weeg_paper_get_decimal_sign (const WeegPaper *self)
{
  return self->decimal_sign;
}

double
weeg_paper_grid_width (int columns)
{
  double column = (WEEG_PAPER_BODY_WIDTH - 11 * WEEG_PAPER_GUTTER) / 12;

  return columns * column + (columns - 1) * WEEG_PAPER_GUTTER;
}

void
weeg_paper_set_ink (cairo_t *cr, WeegInk ink)
{
  cairo_set_source_rgb (cr, inks[ink].red, inks[ink].green, inks[ink].blue);
}

PangoAttribute *
weeg_paper_ink_attribute (WeegInk ink)
{
  return pango_attr_foreground_new ((guint16)(inks[ink].red * 65535), (guint16)(inks[ink].green * 65535),
                                    (guint16)(inks[ink].blue * 65535));
}

void
weeg_paper_draw_rule (cairo_t *cr, WeegInk ink, double thickness, double x, double y, double width)
{
  weeg_paper_fill (cr, ink, x, y, width, thickness);
}

void
weeg_paper_fill (cairo_t *cr, WeegInk ink, double x, double y, double width, double height)
{
  weeg_paper_set_ink (cr, ink);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}
