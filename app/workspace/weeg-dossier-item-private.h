/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-item.h"
#include "weeg-overview.h"

G_BEGIN_DECLS

/* (transfer full) */
WeegDossierItem *
weeg_dossier_item_new (const WeegOverview *overview, const char *language, const char *today);
/* Takes over what @overview says; TRUE when its place in the order may have changed. */
gboolean weeg_dossier_item_update (WeegDossierItem *self,
                                   const WeegOverview *overview,
                                   const char *language,
                                   const char *today);

G_END_DECLS
