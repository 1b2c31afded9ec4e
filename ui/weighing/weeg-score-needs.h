/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegScoreNeeds: what has to be there before anything can be scored and is not, each with a button that
 * opens its form by the action "dossier.edit".
 */
#define WEEG_TYPE_SCORE_NEEDS (weeg_score_needs_get_type ())
G_DECLARE_FINAL_TYPE (WeegScoreNeeds, weeg_score_needs, WEEG, SCORE_NEEDS, GtkWidget)

GtkWidget *weeg_score_needs_new (void);

/* Shows what is missing, and nothing when all is there. Returns: whether all is there. */
gboolean weeg_score_needs_update (WeegScoreNeeds *self, const WeegView *view);

G_END_DECLS
