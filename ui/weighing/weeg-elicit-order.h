/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-elicit-pane.h"

G_BEGIN_DECLS

/*
 * WeegElicitOrder: the criteria in order of importance. A row is moved with its
 * buttons, with Alt+Up and Alt+Down, Alt+Home and Alt+End, or by dragging it.
 */
#define WEEG_TYPE_ELICIT_ORDER (weeg_elicit_order_get_type ())
G_DECLARE_FINAL_TYPE (WeegElicitOrder, weeg_elicit_order, WEEG, ELICIT_ORDER, WeegElicitPane)

/* Moves the criterion at place @from to place @to, as a person would. */
void weeg_elicit_order_move (WeegElicitOrder *self, guint from, guint to);

G_END_DECLS
