/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"
#include "weeg-entry-grid.h"

G_BEGIN_DECLS

/*
 * WeegWorkloadGrid: which share of its hours each function gives to each activity, as a
 * table: activities below one another, functions beside one another, and below them
 * what is left. A table from a spreadsheet with activities that are not there yet adds
 * those.
 */
#define WEEG_TYPE_WORKLOAD_GRID (weeg_workload_grid_get_type ())
G_DECLARE_FINAL_TYPE (WeegWorkloadGrid, weeg_workload_grid, WEEG, WORKLOAD_GRID, GtkBox)

GtkWidget *weeg_workload_grid_new (WeegDossierSession *session, const char *language);
WeegEntryGrid *weeg_workload_grid_get_grid (WeegWorkloadGrid *self);

G_END_DECLS
