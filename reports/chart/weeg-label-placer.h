/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-mark.h"

G_BEGIN_DECLS

/*
 * WeegLabelPlacer: finds places for labels so that none touches another, a mark or a
 * leader. A place beside the mark, and clearly of no other, is better than one farther
 * off with a leader; of equally near ones right comes before left, above and below.
 * Greedy in the order of the calls, and so the same each time.
 */
typedef struct _WeegLabelPlacer WeegLabelPlacer;

typedef struct
{
  WeegRect rect;
  double align; /* of the lines within it: 0, 0.5 or 1 */
  gboolean has_leader;
  WeegPoint from, to; /* the leader, from the mark to the label */
} WeegLabelPlace;

/* What a label belongs to. */
typedef struct
{
  WeegRect core;   /* the glyph: a label stands left or right of it */
  WeegRect extent; /* with its interval: a label stands above or below it */
} WeegLabelAnchor;

WeegLabelPlacer *weeg_label_placer_new (const WeegRect *bounds, double gap);
void weeg_label_placer_free (WeegLabelPlacer *self);

/* What no label may touch. */
void weeg_label_placer_add_obstacle (WeegLabelPlacer *self, const WeegRect *rect);

/* What a label had better not cover: lines, corners meant for other texts. */
void weeg_label_placer_add_preference (WeegLabelPlacer *self, const WeegRect *rect);

/* Whether the rectangle is within bounds and touches nothing. */
gboolean weeg_label_placer_is_free (const WeegLabelPlacer *self, const WeegRect *rect);

/* A place beside the mark, or with far TRUE farther off with a leader. It is not taken
 * until it is given to weeg_label_placer_take (). */
gboolean weeg_label_placer_find (const WeegLabelPlacer *self,
                                 const WeegLabelAnchor *anchor,
                                 double width,
                                 double height,
                                 gboolean far,
                                 WeegLabelPlace *place);
void weeg_label_placer_take (WeegLabelPlacer *self, const WeegLabelPlace *place);

/* What is taken: obstacles first, then labels. */
const WeegRect *weeg_label_placer_get_taken (const WeegLabelPlacer *self, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegLabelPlacer, weeg_label_placer_free)

G_END_DECLS
