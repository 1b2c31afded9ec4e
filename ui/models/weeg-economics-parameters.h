/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/*
 * WeegEconomicsParameters: the parameters of a model as a table of names and values.
 * Who gets another name gets it in the formulas too. Rows of a name and a value from a
 * spreadsheet set those there are and add the others.
 */
#define WEEG_TYPE_ECONOMICS_PARAMETERS (weeg_economics_parameters_get_type ())
G_DECLARE_FINAL_TYPE (WeegEconomicsParameters, weeg_economics_parameters, WEEG, ECONOMICS_PARAMETERS, GtkBox)

GtkWidget *weeg_economics_parameters_new (WeegDossierSession *session, const char *language);
void weeg_economics_parameters_show (WeegEconomicsParameters *self);
/* What its button does. */
void weeg_economics_parameters_add (WeegEconomicsParameters *self);
WeegEntryGrid *weeg_economics_parameters_get_grid (WeegEconomicsParameters *self);

G_END_DECLS
