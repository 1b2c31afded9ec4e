/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-edit.h"

G_BEGIN_DECLS

/* The tables of risk zones that are shipped. */
typedef enum
{
  WEEG_ZONES_USUAL, /* 5x5, zones by the product of probability and severity */
  WEEG_ZONES_HFMEA, /* 4x4, healthcare failure mode and effect analysis */
} WeegZones;

/* (transfer full): an edit with @name that takes a table as a whole into the settings, with the
 * highest acceptable risk that goes with it. */
WeegEdit *weeg_zones_edit_new (WeegZones zones, const char *name);

/* The first risk of @dossier for which that table has no row or column. (transfer none) (nullable) */
const WeegRisk *weeg_zones_find_outside (WeegZones zones, const WeegDossier *dossier);

G_END_DECLS
