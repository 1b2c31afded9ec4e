/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegWeightsRow: the points of one criterion, with the share that they come to.
 * Up and Down in the entry change them by one, Page Up and Page Down by ten.
 *
 * Emits "typing" at every key and "edited" when what was typed is done and
 * different. What is no number stays, with the reason below it.
 */
#define WEEG_TYPE_WEIGHTS_ROW (weeg_weights_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeightsRow, weeg_weights_row, WEEG, WEIGHTS_ROW, GtkListBoxRow)

/* @caption (nullable): what stands below its name. @most: the most points it may have, 0 for no such limit.
 */
GtkWidget *
weeg_weights_row_new (const WeegView *view, const WeegCriterion *criterion, const char *caption, double most);
const char *weeg_weights_row_get_criterion (WeegWeightsRow *self);
/* Shows @points, or nothing; not over something else that is being typed. */
void weeg_weights_row_show (WeegWeightsRow *self, gboolean given, double points);
/* What is typed, or what was last shown where that is no number. FALSE: nothing. */
gboolean weeg_weights_row_get (WeegWeightsRow *self, double *points);
/* @share 0..1, negative: not known. */
void weeg_weights_row_set_share (WeegWeightsRow *self, double share);
GtkWidget *weeg_weights_row_get_entry (WeegWeightsRow *self);
const char *weeg_weights_row_get_error (WeegWeightsRow *self); /* (nullable) */

G_END_DECLS
