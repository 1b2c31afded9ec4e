/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "weeg-document.h"

G_BEGIN_DECLS

/* A document laid out on A4 pages: positions in points from the top left. The same pages are drawn on the
 * screen as a preview and into the PDF.
 *
 * Rules of the break: a heading, a table header and a line that names rows stay with what follows; a
 * paragraph leaves at least two lines on either side; a row, a figure with its caption, a key-figures strip
 * and a group are not broken unless they are taller than a page. */
typedef struct _WeegPages WeegPages;

/* One run of a block on a page, for inspection by tests and a preview's navigation. Units are what the block
 * breaks between: lines of a paragraph, items of nothing, rows of a table. */
typedef struct
{
  const char *kind; /* "heading", "paragraph", "table", ...; static */
  gsize block;      /* order in the document, from 0 */
  gsize page;       /* from 0 */
  double x, y, width, height;
  gsize first_unit, n_units, n_units_in_block;
  gboolean repeats_header;
} WeegPlacement;

WeegPages *weeg_pages_new (WeegDocument *document);
WeegPages *weeg_pages_ref (WeegPages *self);
void weeg_pages_unref (WeegPages *self);

gsize weeg_pages_get_length (const WeegPages *self);
double weeg_pages_get_width (const WeegPages *self);
double weeg_pages_get_height (const WeegPages *self);

/* Draws page @n (from 0) with its footer and watermark. Paints no background: the paper's white is the
 * caller's. */
void weeg_pages_draw (const WeegPages *self, gsize n, cairo_t *cr);

gsize weeg_pages_get_n_placements (const WeegPages *self);
WeegPlacement weeg_pages_get_placement (const WeegPages *self, gsize i);

/* The page (from 0) of the heading or figure with @id, or -1. */
int weeg_pages_find (const WeegPages *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegPages, weeg_pages_unref)

G_END_DECLS
