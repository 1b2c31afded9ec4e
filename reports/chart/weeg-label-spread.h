/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A label beside what it names, at the height of `end`. */
typedef struct
{
  gsize index; /* of what it names; also the order of those that end at one height */
  double end;
  double height; /* of the label */
  double top;    /* where it comes */
} WeegSpreadLabel;

/*
 * Labels one below the other, in the order of their ends, each beside its end or as far from it as it takes
 * not to touch the one above and to stay between top and bottom. Where they do not all fit, the first begin
 * above the top.
 */
void weeg_labels_spread (GArray *labels, double top, double bottom);

G_END_DECLS
