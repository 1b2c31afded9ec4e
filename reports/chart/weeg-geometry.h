/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Places and lines. */

/* All in points, origin top left, y down. */
typedef struct
{
  double x, y, width, height;
} WeegRect;

typedef struct
{
  double x, y;
} WeegPoint;

gboolean weeg_rect_intersects (const WeegRect *a, const WeegRect *b);
gboolean weeg_rect_contains (const WeegRect *outer, const WeegRect *inner);
WeegRect weeg_rect_grow (const WeegRect *rect, double by);

/* Whether the segment has a point inside the rectangle. */
gboolean weeg_rect_meets_segment (const WeegRect *rect, WeegPoint a, WeegPoint b);

typedef enum
{
  WEEG_DASH_SOLID,
  WEEG_DASH_DASHED,
  WEEG_DASH_DOTTED,
  WEEG_DASH_DASH_DOTTED,
} WeegDash;

G_END_DECLS
