/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegDecisionStep: the decision points of a dossier, a section each: one that is
 * not held yet as a meeting goes through it, one that was held as it was held and
 * with what comes after; and all of them on their line.
 *
 * Emits "lead" (path) when a link to another part of the dossier is followed.
 */
#define WEEG_TYPE_DECISION_STEP (weeg_decision_step_get_type ())
G_DECLARE_FINAL_TYPE (WeegDecisionStep, weeg_decision_step, WEEG, DECISION_STEP, AdwBin)

GtkWidget *weeg_decision_step_new (WeegDossierSession *session, const char *language);
/* Shows the dossier and its results as they are now. */
void weeg_decision_step_update (WeegDecisionStep *self);
/* @index: of the decision point. */
void weeg_decision_step_choose (WeegDecisionStep *self, guint index);

G_END_DECLS
