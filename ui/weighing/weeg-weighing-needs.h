/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * WeegWeighingNeeds: what has to be there before anything can be scored or weighted and is not, each with a
 * button that opens its form by the action "dossier.edit".
 */
#define WEEG_TYPE_WEIGHING_NEEDS (weeg_weighing_needs_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeighingNeeds, weeg_weighing_needs, WEEG, WEIGHING_NEEDS, GtkWidget)

/* @scores: of scores, else of weights, which need no alternatives. */
GtkWidget *weeg_weighing_needs_new (gboolean scores);

/* Shows what is missing, and nothing when all is there. Returns: whether all is there. */
gboolean weeg_weighing_needs_update (WeegWeighingNeeds *self, const WeegView *view);

G_END_DECLS
