/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-item.h"

G_BEGIN_DECLS

/* What can be done with one dossier of a list: a menu at the place @at of @over, which
 * uses the window's actions (win.duplicate, win.archive ...). The focus goes back to
 * where it was. */
void weeg_dossier_menu_pop_up (WeegDossierItem *item, GtkWidget *over, const GdkRectangle *at);

G_END_DECLS
