/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegScoreEditor: what one member scores for one alternative, a row per
 * criterion. Each change is an edit of the session at once; what comes back from
 * it (also by undo) is shown. A change that cannot be stays as it was typed, with
 * a message beside it.
 */
#define WEEG_TYPE_SCORE_EDITOR (weeg_score_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegScoreEditor, weeg_score_editor, WEEG, SCORE_EDITOR, AdwBin)

GtkWidget *weeg_score_editor_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_score_editor_update (WeegScoreEditor *self);
/* Makes a member or an alternative the one that is edited; ids, nullable: as it is. */
void weeg_score_editor_choose (WeegScoreEditor *self, const char *member, const char *alternative);

G_END_DECLS
