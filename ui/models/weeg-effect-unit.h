/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegEffectUnit: the hours per year of an effect as people say them: 20 minutes per
 * shift, an hour per ward and morning, two hours per month and employee. What is
 * entered is kept under `entered`, what it makes under `hours_per_year`, as one edit.
 */
#define WEEG_TYPE_EFFECT_UNIT (weeg_effect_unit_get_type ())
G_DECLARE_FINAL_TYPE (WeegEffectUnit, weeg_effect_unit, WEEG, EFFECT_UNIT, GtkBox)

/* @path: of the effect; NULL when it leads to none. */
GtkWidget *weeg_effect_unit_new (WeegDossierSession *session, const char *language, const char *path);

/* For tests: as if chosen and typed. FALSE: it was not taken. */
gboolean
weeg_effect_unit_enter (WeegEffectUnit *self, const char *unit, const char *amount, const char *count);

G_END_DECLS
