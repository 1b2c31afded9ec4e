/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/* WeegAdviceStep: for which decision point and in which language the advice is
 * made, what its first page says, and its pages as they will be printed. Emits
 * "export" when a person asks for the file. */
#define WEEG_TYPE_ADVICE_STEP (weeg_advice_step_get_type ())
G_DECLARE_FINAL_TYPE (WeegAdviceStep, weeg_advice_step, WEEG, ADVICE_STEP, AdwBin)

GtkWidget *weeg_advice_step_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now; the pages when they are next seen. */
void weeg_advice_step_update (WeegAdviceStep *self);

const char *weeg_advice_step_get_point (WeegAdviceStep *self); /* (nullable) an id */
const char *weeg_advice_step_get_language (WeegAdviceStep *self);

G_END_DECLS
