/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-pages.h"
#include "weeg-structure.h"

G_BEGIN_DECLS

/* A place that links and bookmarks lead to. The texts belong to the pages. */
typedef struct
{
  const char *id;
  const char *title; /* (nullable) in the bookmarks, at level */
  int level;
  gsize page;
  double x, y;
} WeegAnchor;

gsize weeg_pages_get_n_anchors (const WeegPages *self);
const WeegAnchor *weeg_pages_get_anchor (const WeegPages *self, gsize i);
const WeegAnchor *weeg_pages_find_anchor (const WeegPages *self, const char *id);

/* As weeg_pages_draw(), recording the structure. */
void weeg_pages_draw_tagged (const WeegPages *self, gsize n, cairo_t *cr, WeegStructure *structure);

G_END_DECLS
