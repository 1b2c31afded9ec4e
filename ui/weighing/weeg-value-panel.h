/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-view.h"

G_BEGIN_DECLS

/* WeegValuePanel: what the scores come to, beside their editor: the value of each
 * alternative, the agreement, and the profile chart, or a mark that they are being
 * computed again. */
#define WEEG_TYPE_VALUE_PANEL (weeg_value_panel_get_type ())
G_DECLARE_FINAL_TYPE (WeegValuePanel, weeg_value_panel, WEEG, VALUE_PANEL, AdwBin)

GtkWidget *weeg_value_panel_new (void);
void weeg_value_panel_show (WeegValuePanel *self, const WeegView *view, gboolean stale);

G_END_DECLS
