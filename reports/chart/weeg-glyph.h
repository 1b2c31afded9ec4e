/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Shapes of data points, told apart without colour. All have the area of the
 * circle of the same radius, so that area can carry a number.
 */
typedef enum
{
  WEEG_GLYPH_CIRCLE,
  WEEG_GLYPH_SQUARE,
  WEEG_GLYPH_DIAMOND,
  WEEG_GLYPH_TRIANGLE_UP,
  WEEG_GLYPH_TRIANGLE_DOWN,
  WEEG_GLYPH_PENTAGON,
  WEEG_GLYPH_HEXAGON,
  WEEG_GLYPH_PLUS,
  WEEG_N_GLYPHS,
} WeegGlyph;

/* Corners of the unit glyph (area pi, centred on its extents), 0 for the circle.
 * @corners: room for 12 pairs x, y, y down. Returns how many were set. */
guint weeg_glyph_get_corners (WeegGlyph glyph, double corners[24]);

/* Half the width and half the height of the unit glyph. */
void weeg_glyph_get_extents (WeegGlyph glyph, double *half_width, double *half_height);

G_END_DECLS
