/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"
#include "weeg-weights-values.h"

G_BEGIN_DECLS

/*
 * WeegSensitivityExplorer: what if a criterion weighed more or less? A slider per
 * criterion; the others keep their proportions. Values, order and chart follow
 * while it is dragged, and nothing is changed until the weights are used.
 *
 * Keys: in a slider the arrows move by one percent, Page Up and Page Down by ten.
 */
#define WEEG_TYPE_SENSITIVITY_EXPLORER (weeg_sensitivity_explorer_get_type ())
G_DECLARE_FINAL_TYPE (WeegSensitivityExplorer, weeg_sensitivity_explorer, WEEG, SENSITIVITY_EXPLORER, AdwBin)

GtkWidget *weeg_sensitivity_explorer_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_sensitivity_explorer_update (WeegSensitivityExplorer *self);
/* Moves the weight of @criterion to @share, as a person would, and shows that at once. */
void weeg_sensitivity_explorer_try (WeegSensitivityExplorer *self, const char *criterion, double share);
/* Makes what is tried the weights of @member, or of everyone (NULL), as direct points. */
void weeg_sensitivity_explorer_use (WeegSensitivityExplorer *self, const char *member);

/* For tests. (transfer none) */
WeegWeightsValues *weeg_sensitivity_explorer_get_values (WeegSensitivityExplorer *self);
double weeg_sensitivity_explorer_get_share (WeegSensitivityExplorer *self, const char *criterion);

G_END_DECLS
