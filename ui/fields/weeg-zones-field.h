/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegZonesField: the table of risk zones in the settings of the session's dossier, as
 * choices: probability upwards, severity to the right, as in the risk matrix. Each choice
 * is an edit. Tab goes from cell to cell, Space opens a choice. Below it, the table as it is shipped or that
 * of HFMEA is taken as a whole, with the highest acceptable risk that goes with it.
 */
#define WEEG_TYPE_ZONES_FIELD (weeg_zones_field_get_type ())
G_DECLARE_FINAL_TYPE (WeegZonesField, weeg_zones_field, WEEG, ZONES_FIELD, GtkBox)

GtkWidget *weeg_zones_field_new (WeegDossierSession *session, const char *language);
/* The choice of one cell, from 1; for tests. (transfer none) (nullable) */
GtkDropDown *weeg_zones_field_get_cell (WeegZonesField *self, guint probability, guint severity);

G_END_DECLS
