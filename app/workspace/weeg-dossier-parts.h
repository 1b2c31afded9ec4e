/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-change-set.h"
#include "weeg-dossier.h"
#include "weeg-part.h"

G_BEGIN_DECLS

/* Between a dossier and the texts that the store keeps of it. Private to the workspace. */

/* (transfer full): array of WeegPart. */
GPtrArray *weeg_dossier_parts_new (const WeegDossier *dossier);
/* (transfer full): NULL with WEEG_STORE_ERROR_DAMAGED, which names @id, when the parts are no dossier. */
WeegDossier *weeg_dossier_from_parts (const char *id, const GPtrArray *parts, GError **error);

/* (transfer full): what makes @before into @after. What they share is not looked
 * at, so this is quick after an edit; of the log only what came behind is written. */
WeegChangeSet *weeg_dossier_changes (const WeegDossier *before, const WeegDossier *after);

G_END_DECLS
