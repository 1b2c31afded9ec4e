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
 *
 * In a round that is open it is blind: scores of that round are covered, and it is
 * told only whether they were given. To score, the member who is chosen sits down (a
 * button); what they enter is shown until they are done, another is chosen, or the
 * page is left. What they entered earlier is shown to them only when the log's name
 * for who sits here is theirs; else, as on one screen for all, entering it again
 * replaces it. A bar above tells who has scored, and closes the round.
 */
#define WEEG_TYPE_SCORE_EDITOR (weeg_score_editor_get_type ())
G_DECLARE_FINAL_TYPE (WeegScoreEditor, weeg_score_editor, WEEG, SCORE_EDITOR, AdwBin)

GtkWidget *weeg_score_editor_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_score_editor_update (WeegScoreEditor *self);
/* Makes a member or an alternative the one that is edited; ids, nullable: as it is. */
void weeg_score_editor_choose (WeegScoreEditor *self, const char *member, const char *alternative);
/* What the button does: the member who is chosen sits down to score in an open round. */
void weeg_score_editor_sit (WeegScoreEditor *self);

G_END_DECLS
