/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegHoldAfter: what comes after a decision point was held: its conditions are
 * ticked off, what the board decided is written down, and when it turns out wrong a
 * correction is begun: a decision point of its own that names this one.
 *
 * Emits "lead" (path) to go to the correction, or to the advice ("advice").
 */
#define WEEG_TYPE_HOLD_AFTER (weeg_hold_after_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldAfter, weeg_hold_after, WEEG, HOLD_AFTER, GtkBox)

/* @point: the id of a decision point that was held. */
GtkWidget *weeg_hold_after_new (WeegDossierSession *session, const char *language, const char *point);
void weeg_hold_after_update (WeegHoldAfter *self);
/* What the switch of a condition and the button do; for tests too. */
void weeg_hold_after_set_met (WeegHoldAfter *self, guint index, gboolean met);
void weeg_hold_after_correct (WeegHoldAfter *self);

G_END_DECLS
