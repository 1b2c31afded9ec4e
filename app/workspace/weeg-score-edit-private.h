/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-score-edit.h"

G_BEGIN_DECLS

/* Whether @input may be entered; as weeg_score_edit_new. */
gboolean weeg_score_edit_check (const WeegDossier *dossier,
                                const WeegScoreInput *input,
                                const char *language,
                                GError **error);
/* The score that @input, which may be entered, makes of @old (nullable) in @round. (transfer full) */
WeegScore *
weeg_score_edit_make (const WeegScore *old, const WeegScoreInput *input, gint64 round, const char *language);

G_END_DECLS
