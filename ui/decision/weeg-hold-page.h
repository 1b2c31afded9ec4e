/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegHoldPage: a decision point that is not held yet, as a meeting goes through it:
 * what has to be there, what the rule proposes, who is present, what is decided and
 * how, dissent, conditions, next review; and holding it. What is entered is kept at
 * once, in the draft of the point, so nothing is lost by leaving or stopping.
 *
 * Emits "lead" (path) when a link to another part of the dossier is followed.
 */
#define WEEG_TYPE_HOLD_PAGE (weeg_hold_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldPage, weeg_hold_page, WEEG, HOLD_PAGE, GtkBox)

/* @point: the id of a decision point. */
GtkWidget *weeg_hold_page_new (WeegDossierSession *session, const char *language, const char *point);
/* Shows the dossier and its results as they are now. */
void weeg_hold_page_update (WeegHoldPage *self);
/* Goes to a field: "present", "reasons". */
void weeg_hold_page_go_to (WeegHoldPage *self, const char *key);

G_END_DECLS
