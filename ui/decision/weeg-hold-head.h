/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-hold-parts.h"

G_BEGIN_DECLS

/*
 * The first part of the page of a decision point: when it is planned, what has to be
 * there before it is held, and what its rule proposes, with the numbers. What is
 * missing is a link. (floating)
 */
GtkWidget *weeg_hold_head_new (const WeegView *view,
                               const WeegDecisionPoint *point,
                               WeegHoldLead lead,
                               gpointer user_data);

G_END_DECLS
