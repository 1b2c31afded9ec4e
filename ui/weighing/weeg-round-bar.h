/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/*
 * WeegRoundBar: which round of scoring it is, whether it is blind, who has scored in
 * it and who has not (never what), and the button that closes it or opens the next.
 */
#define WEEG_TYPE_ROUND_BAR (weeg_round_bar_get_type ())
G_DECLARE_FINAL_TYPE (WeegRoundBar, weeg_round_bar, WEEG, ROUND_BAR, GtkBox)

GtkWidget *weeg_round_bar_new (WeegDossierSession *session, const char *language);
/* Shows the session as it is now. */
void weeg_round_bar_update (WeegRoundBar *self);
/* What the button does; for tests too. */
void weeg_round_bar_turn (WeegRoundBar *self);

G_END_DECLS
