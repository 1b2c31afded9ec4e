/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-hold-parts.h"

G_BEGIN_DECLS

/*
 * WeegHoldFinish: the end of the page of a decision point: what still stands in the
 * way of holding it, each a link, and the button that holds it, which asks once more
 * in its place. Emits "ask" when the button is pressed, and "hold" when it is sure.
 */
#define WEEG_TYPE_HOLD_FINISH (weeg_hold_finish_get_type ())
G_DECLARE_FINAL_TYPE (WeegHoldFinish, weeg_hold_finish, WEEG, HOLD_FINISH, GtkBox)

GtkWidget *weeg_hold_finish_new (void);
/*
 * Shows @problems, of WeegHoldProblem; when one is followed @lead is called with its
 * path, or with its field behind a colon: ":present". @editable FALSE: nothing can
 * be held here.
 */
void weeg_hold_finish_show (WeegHoldFinish *self,
                            const GPtrArray *problems,
                            gboolean editable,
                            WeegHoldLead lead,
                            gpointer user_data);
/* Asks whether it is to be held; the answer comes as "hold". */
void weeg_hold_finish_ask (WeegHoldFinish *self);
/* Why it could not be held; NULL: nothing went wrong. */
void weeg_hold_finish_set_error (WeegHoldFinish *self, const char *message);
/* The button that asks and, once asked, the one that holds; for tests. (transfer none) */
GtkWidget *weeg_hold_finish_get_button (WeegHoldFinish *self);
GtkWidget *weeg_hold_finish_get_sure_button (WeegHoldFinish *self);

G_END_DECLS
