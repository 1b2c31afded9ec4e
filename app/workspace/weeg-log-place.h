/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-log-words.h"
#include "weeg-path.h"

G_BEGIN_DECLS

/*
 * WeegLogPlace: which field of a record a path of the log leads to, and how that
 * field and its values are said. Private to the workspace.
 */
typedef struct _WeegLogPlace WeegLogPlace;

/* (transfer full) (nullable): NULL when the dossier has no such place. */
WeegLogPlace *weeg_log_place_new (const WeegPath *path);
void weeg_log_place_free (WeegLogPlace *self);

/* (transfer full) (nullable): "severity", "conditions 2, met"; NULL for a whole part or item. */
char *weeg_log_place_field (const WeegLogPlace *self,
                            const WeegDossier *dossier,
                            const WeegLogNames *names,
                            const char *language);
/* (transfer full) (nullable): the value @json (nullable) at the place in a few words; NULL for what has none.
 */
char *weeg_log_place_value (const WeegLogPlace *self,
                            const char *json,
                            const WeegDossier *dossier,
                            const WeegLogNames *names,
                            const char *language);
/* (transfer full) (nullable): what differs between two records at the place: "severity 3 → 5; owner …". */
char *weeg_log_place_difference (const WeegLogPlace *self,
                                 const char *old_json,
                                 const char *new_json,
                                 const WeegDossier *dossier,
                                 const WeegLogNames *names,
                                 const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegLogPlace, weeg_log_place_free)

G_END_DECLS
