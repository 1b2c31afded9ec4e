/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-committee.h"
#include "weeg-economics-model.h"

G_BEGIN_DECLS

/* (transfer full): the settings a new register starts with, from data/library/settings.json. */
WeegSettings *weeg_defaults_settings (void);
/* (transfer full): what is otherwise with the 4x4 table of HFMEA: the zones, and where the chart of value and
 * risk is cut. */
WeegSettings *weeg_defaults_settings_hfmea (void);
/* (transfer full): what a new model of cost-effectiveness starts with, from data/library/economics.json. It
 * says cohort, and has no states yet. */
WeegEconomics *weeg_defaults_economics (void);

G_END_DECLS
