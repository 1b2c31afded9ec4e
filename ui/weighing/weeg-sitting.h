/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * What may be shown of a round that is open, in which each member scores for themselves.
 *
 * WeegSitting: who sits at this window to score, and what they entered since.
 */
typedef struct _WeegSitting WeegSitting;

/* Whether the round that is being entered is open. */
gboolean weeg_sitting_is_blind (const WeegDossier *dossier);
/* Whether @member (nullable) is who the log says sits at this window. */
gboolean weeg_sitting_is_own (WeegDossierSession *session, const char *member, const char *language);

/* @session and @language live longer. */
WeegSitting *weeg_sitting_new (WeegDossierSession *session, const char *language);
void weeg_sitting_free (WeegSitting *self);
void weeg_sitting_begin (WeegSitting *self, const char *member);
void weeg_sitting_end (WeegSitting *self);
/* (nullable): nobody sits here. */
const char *weeg_sitting_get_member (WeegSitting *self);
/* What has been entered here (nullable) may be shown here. */
void weeg_sitting_remember (WeegSitting *self, const WeegScore *score);
/*
 * Whether @score (nullable) of @member may not be shown: it was given in a round that is
 * open, and not here and now. Who sits here sees what they enter, but only at their own
 * window what they entered before: on one projector for all a score is seen while it is
 * given at most.
 */
gboolean weeg_sitting_covers (WeegSitting *self, const char *member, const WeegScore *score);

G_END_DECLS
