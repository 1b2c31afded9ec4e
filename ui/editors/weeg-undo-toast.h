/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-session.h"

G_BEGIN_DECLS

/* Says @text in the toast overlay that @widget is in, if any, with a button @undo; until there has been
 * another edit it undoes the last one of @session. */
void
weeg_undo_toast_show (GtkWidget *widget, WeegDossierSession *session, const char *text, const char *undo);

G_END_DECLS
