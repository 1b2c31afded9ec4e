/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegHoldVotes: the votes of the members who are present and vote, a drop-down
 * each, and what they come to as they are entered. In a secret vote it shows who
 * has voted, not what, and the count when all have.
 */
#define WEEG_TYPE_HOLD_VOTES (weeg_hold_votes_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldVotes, weeg_hold_votes, WEEG, HOLD_VOTES, GtkBox)

/* @point: the id of a decision point. */
GtkWidget *weeg_hold_votes_new (WeegDossierSession *session, const char *language, const char *point);
/* Shows what the dossier says now; @problem (nullable): what is wrong with it. */
void weeg_hold_votes_update (WeegHoldVotes *self, const char *problem);
/* @vote: the name of an outcome, "against", "abstain", or "" for none; for tests too. */
void weeg_hold_votes_set (WeegHoldVotes *self, const char *member, const char *vote);
/* Enters the outcome for all who have no vote yet. */
void weeg_hold_votes_set_rest (WeegHoldVotes *self);

G_END_DECLS
