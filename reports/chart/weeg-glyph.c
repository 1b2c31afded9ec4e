/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-glyph.h"

#include <math.h>

/*
 * A regular polygon with n corners at distance R from its centre has the area
 * n/2 R^2 sin (2 pi / n); R is chosen to make that pi. The plus is five squares of
 * side s: 5 s^2 = pi.
 */
static guint
set_polygon (guint n, double first_angle, double corners[24])
{
  double radius = sqrt (2 * G_PI / (n * sin (2 * G_PI / n)));

  for (guint i = 0; i < n; i++)
    {
      double angle = first_angle + 2 * G_PI * i / n;

      corners[2 * i] = radius * cos (angle);
      corners[2 * i + 1] = radius * sin (angle);
    }

  return n;
}

static guint
set_plus (double corners[24])
{
  static const signed char steps[24] = { -1, -3, 1,  -3, 1,  -1, 3,  -1, 3,  1,  1,  1,
                                         1,  3,  -1, 3,  -1, 1,  -3, 1,  -3, -1, -1, -1 };
  double half = sqrt (G_PI / 5) / 2;

  for (guint i = 0; i < 24; i++)
    corners[i] = half * steps[i];

  return 12;
}

/* Odd polygons reach further up than down: moved so that their extents are centred. */
static void
centre (guint n, double corners[24])
{
  double top = corners[1], bottom = corners[1];

  for (guint i = 1; i < n; i++)
    {
      top = MIN (top, corners[2 * i + 1]);
      bottom = MAX (bottom, corners[2 * i + 1]);
    }
  for (guint i = 0; i < n; i++)
    corners[2 * i + 1] -= (top + bottom) / 2;
}

guint
weeg_glyph_get_corners (WeegGlyph glyph, double corners[24])
{
  guint n = 0;

  g_return_val_if_fail (glyph < WEEG_N_GLYPHS, 0);

  switch (glyph)
    {
    case WEEG_GLYPH_CIRCLE:
      return 0;
    case WEEG_GLYPH_SQUARE:
      n = set_polygon (4, -3 * G_PI / 4, corners);
      break;
    case WEEG_GLYPH_DIAMOND:
      n = set_polygon (4, -G_PI / 2, corners);
      break;
    case WEEG_GLYPH_TRIANGLE_UP:
      n = set_polygon (3, -G_PI / 2, corners);
      break;
    case WEEG_GLYPH_TRIANGLE_DOWN:
      n = set_polygon (3, G_PI / 2, corners);
      break;
    case WEEG_GLYPH_PENTAGON:
      n = set_polygon (5, -G_PI / 2, corners);
      break;
    case WEEG_GLYPH_HEXAGON:
      n = set_polygon (6, 0, corners);
      break;
    case WEEG_GLYPH_PLUS:
      n = set_plus (corners);
      break;
    case WEEG_N_GLYPHS:
    default:
      g_assert_not_reached ();
    }
  centre (n, corners);

  return n;
}

void
weeg_glyph_get_extents (WeegGlyph glyph, double *half_width, double *half_height)
{
  double corners[24];
  guint n = weeg_glyph_get_corners (glyph, corners);

  *half_width = n == 0 ? 1 : 0;
  *half_height = n == 0 ? 1 : 0;
  for (guint i = 0; i < n; i++)
    {
      *half_width = MAX (*half_width, fabs (corners[2 * i]));
      *half_height = MAX (*half_height, fabs (corners[2 * i + 1]));
    }
}
