/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-box.h"

G_BEGIN_DECLS

/* A slice of a box at its place. */
typedef struct
{
  WeegBox *box; /* not owned */
  WeegSlice slice;
  gsize page;
  double x, y; /* of the top left, on the page */
} WeegPlaced;

/* Stacks @boxes (WeegBox) on pages whose body is @height high and begins at @x, @y. Each page is filled as
 * far as it goes; where the next unit does not fit, the break goes back to the last place on that page where
 * one may be, and if there is none (things glued together are taller than a page), it falls right there.
 *
 * (transfer full): WeegPlaced in reading order; empty boxes are left out. @n_pages is at least 1. */
GArray *weeg_paginate (GPtrArray *boxes, double x, double y, double height, gsize *n_pages);

G_END_DECLS
