/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegHoldPresence: who is present when a decision point is held: a check for each
 * member, one button for all, and whether there is a quorum. What is checked is an
 * edit of the draft at once; the first also says that the meeting is today.
 */
#define WEEG_TYPE_HOLD_PRESENCE (weeg_hold_presence_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldPresence, weeg_hold_presence, WEEG, HOLD_PRESENCE, GtkBox)

/* @point: the id of a decision point. */
GtkWidget *weeg_hold_presence_new (WeegDossierSession *session, const char *language, const char *point);
/* Shows what the dossier says now; @problem (nullable): what is wrong with it. */
void weeg_hold_presence_update (WeegHoldPresence *self, const char *problem);
/* What the checks and the button do; for tests too. */
void weeg_hold_presence_set (WeegHoldPresence *self, const char *member, gboolean present);
void weeg_hold_presence_set_all (WeegHoldPresence *self);

G_END_DECLS
