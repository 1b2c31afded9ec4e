/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/* WeegSensitivityTrade: in words, how much of each criterion makes up for one step
 * of another, which is chosen: equivalent changes. */
#define WEEG_TYPE_SENSITIVITY_TRADE (weeg_sensitivity_trade_get_type ())
G_DECLARE_FINAL_TYPE (WeegSensitivityTrade, weeg_sensitivity_trade, WEEG, SENSITIVITY_TRADE, GtkBox)

GtkWidget *weeg_sensitivity_trade_new (void);
void weeg_sensitivity_trade_show (WeegSensitivityTrade *self, const WeegView *view);

G_END_DECLS
