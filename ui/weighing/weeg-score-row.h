/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-score-edit.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegScoreRow: what one member scores on one criterion for one alternative: the
 * score, and below it, when opened, lowest and highest and the reason. Emits
 * "edited" when a person changed something; weeg_score_row_get_input gives it.
 */
#define WEEG_TYPE_SCORE_ROW (weeg_score_row_get_type ())
G_DECLARE_FINAL_TYPE (WeegScoreRow, weeg_score_row, WEEG, SCORE_ROW, GtkListBoxRow)

GtkWidget *weeg_score_row_new (const WeegView *view, const WeegCriterion *criterion);
const char *weeg_score_row_get_criterion (WeegScoreRow *self);

/* @cell (nullable): what the group makes of it. @score NULL: none yet, or none that may be shown here.
 * @note (nullable): said beside it. */
void weeg_score_row_show (WeegScoreRow *self,
                          const WeegView *view,
                          const WeegScore *score,
                          const WeegCellResult *cell,
                          const char *note,
                          gboolean editable);

/* Fills the value, answer, low, high and reason of @input; the rest is the
 * caller's. Strings live until the row changes. FALSE: something typed is no
 * number, and the row says so. */
gboolean weeg_score_row_get_input (WeegScoreRow *self, WeegScoreInput *input);
/* Lets go of what was typed and not taken: the next show replaces it. */
void weeg_score_row_forget (WeegScoreRow *self);
/* What is wrong with what was edited last; NULL: nothing. */
void weeg_score_row_set_error (WeegScoreRow *self, const char *message);
const char *weeg_score_row_get_error (WeegScoreRow *self); /* (nullable) */

G_END_DECLS
