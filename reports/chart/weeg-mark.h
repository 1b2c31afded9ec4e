/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-style.h"
#include "weeg-geometry.h"
#include "weeg-glyph.h"
#include "weeg-measure.h"

G_BEGIN_DECLS

typedef enum
{
  WEEG_MARK_RECT,     /* bounds */
  WEEG_MARK_POLYLINE, /* points; a line is a polyline of two */
  WEEG_MARK_GLYPH,    /* bounds; a circle is a glyph */
  WEEG_MARK_TEXT,     /* one line, bounds and baseline */
} WeegMarkKind;

typedef enum
{
  WEEG_FILL_NONE,
  WEEG_FILL_SOLID,
  WEEG_FILL_HATCH,         /* rising lines, for work that is asked */
  WEEG_FILL_HATCH_FALLING, /* falling lines, for work that moves */
} WeegFill;

/* One thing to draw, all resolved: drawing only reads. */
typedef struct
{
  WeegMarkKind kind;
  WeegRect bounds; /* geometry without the line width; of a text its line box */
  WeegFill fill;
  WeegColor fill_color; /* also the colour of a text */
  double line_width;    /* 0: no outline */
  WeegColor line_color;
  WeegDash dash;
  WeegGlyph glyph;
  WeegPoint *points;
  guint n_points;
  char *text;
  double text_size;
  WeegWeight text_weight;
  double baseline; /* y of the text's baseline */
  int item;        /* the item it belongs to, or -1 */
} WeegMark;

void weeg_mark_free (WeegMark *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegMark, weeg_mark_free)

G_END_DECLS
