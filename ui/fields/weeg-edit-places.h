/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-progress.h"

G_BEGIN_DECLS

/* Which editor belongs to which section of a step, and the button that opens it. */

/* What the editor of section @index of @step shows, as weeg_record_editor_new
 * takes it; NULL: nothing there is edited as a form. (transfer full) */
char *weeg_edit_places_find (const WeegDossier *dossier, WeegStep step, guint index);

/* @section below a button for it, which activates "dossier.edit" with that text;
 * @section itself when there is nothing to edit. (floating) */
GtkWidget *weeg_edit_places_wrap (GtkWidget *section, const WeegDossier *dossier, WeegStep step, guint index);

G_END_DECLS
