/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-committee.h"

G_BEGIN_DECLS

/* (transfer full): the settings a new register starts with, from data/library/settings.json. */
WeegSettings *weeg_defaults_settings (void);
/* (transfer full): the same with the 4x4 table of HFMEA for the zones. */
WeegSettings *weeg_defaults_settings_hfmea (void);

G_END_DECLS
