/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/* WeegWeighingStep: scores and what they come to; the value and its charts; the
 * weights; all scores and where the members differ. */
#define WEEG_TYPE_WEIGHING_STEP (weeg_weighing_step_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeighingStep, weeg_weighing_step, WEEG, WEIGHING_STEP, AdwBin)

GtkWidget *weeg_weighing_step_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_weighing_step_update (WeegWeighingStep *self);
/* Goes to a section (weeg-weighing-sections.h). */
void weeg_weighing_step_choose (WeegWeighingStep *self, guint section);
/* Goes to the weights of the member at @index of the dossier's list, or to the
 * scores when weights were given. */
void weeg_weighing_step_choose_member (WeegWeighingStep *self, guint index);

G_END_DECLS
