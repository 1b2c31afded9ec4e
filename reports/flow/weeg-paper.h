/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* The look of the paper: page, grid, type and ink. All lengths in points. */

#define WEEG_PAPER_WIDTH 595.276 /* A4, 210 x 297 mm */
#define WEEG_PAPER_HEIGHT 841.890
#define WEEG_PAPER_MARGIN 62.362 /* 22 mm */
#define WEEG_PAPER_GUTTER 16.0   /* between the 12 columns of the grid */
#define WEEG_PAPER_BODY_WIDTH (WEEG_PAPER_WIDTH - 2 * WEEG_PAPER_MARGIN)
#define WEEG_PAPER_BODY_HEIGHT (WEEG_PAPER_HEIGHT - 2 * WEEG_PAPER_MARGIN)

typedef enum
{
  WEEG_INK_TEXT,
  WEEG_INK_QUIET,
  WEEG_INK_LINK,
  WEEG_INK_RULE,       /* dark rules: what begins */
  WEEG_INK_RULE_LIGHT, /* rules between */
  WEEG_INK_ACCENT,
  WEEG_INK_TINT,
  WEEG_INK_WATERMARK,
  WEEG_N_INKS,
} WeegInk;

typedef enum
{
  WEEG_TEXT_EYEBROW,
  WEEG_TEXT_TITLE,
  WEEG_TEXT_SUBTITLE,
  WEEG_TEXT_HEADING_1,
  WEEG_TEXT_HEADING_2,
  WEEG_TEXT_HEADING_3,
  WEEG_TEXT_BODY,
  WEEG_TEXT_NOTE,
  WEEG_TEXT_LABEL, /* of a fact or a callout */
  WEEG_TEXT_FACT,
  WEEG_TEXT_CALLOUT,
  WEEG_TEXT_CAPTION,
  WEEG_TEXT_CELL,
  WEEG_TEXT_CELL_STRONG,
  WEEG_TEXT_CELL_QUIET,
  WEEG_TEXT_CELL_HEADER,
  WEEG_TEXT_COMPACT,
  WEEG_TEXT_COMPACT_STRONG,
  WEEG_TEXT_COMPACT_QUIET,
  WEEG_TEXT_KEY_NUMBER,
  WEEG_TEXT_KEY_NUMBER_SMALL, /* where one of the strip does not fit */
  WEEG_TEXT_KEY_CAPTION,
  WEEG_TEXT_FOOTER,
  WEEG_TEXT_WATERMARK,
  WEEG_N_TEXT_ROLES,
} WeegTextRole;

typedef struct
{
  double size;
  double leading;
  PangoWeight weight;
  WeegInk ink;
  double tracking; /* extra space between letters, in parts of the size */
  gboolean capitals;
  gboolean tabular; /* figures of one width */
} WeegTextStyle;

typedef struct _WeegPaper WeegPaper;

/* @language: as in weeg_document_new(). To be used and freed in the thread that made it; each thread may have
 * its own. */
WeegPaper *weeg_paper_new (const char *language);
void weeg_paper_free (WeegPaper *self);

const WeegTextStyle *weeg_paper_get_style (WeegTextRole role);
PangoContext *weeg_paper_get_context (const WeegPaper *self);
const PangoFontDescription *weeg_paper_get_font (const WeegPaper *self, WeegTextRole role);

/* From the top of a line of its leading to the baseline. */
double weeg_paper_get_baseline (const WeegPaper *self, WeegTextRole role);

/* '.' or ','. */
char weeg_paper_get_decimal_sign (const WeegPaper *self);

/* The width of the first @columns columns of the grid. */
double weeg_paper_grid_width (int columns);

void weeg_paper_set_ink (cairo_t *cr, WeegInk ink);
PangoAttribute *weeg_paper_ink_attribute (WeegInk ink);

/* A horizontal rule with its upper edge at @y. */
void weeg_paper_draw_rule (cairo_t *cr, WeegInk ink, double thickness, double x, double y, double width);
void weeg_paper_fill (cairo_t *cr, WeegInk ink, double x, double y, double width, double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPaper, weeg_paper_free)

G_END_DECLS
