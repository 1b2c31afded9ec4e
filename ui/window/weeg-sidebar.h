/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-workspace.h"

G_BEGIN_DECLS

/* WeegSidebar: where one can go in a register: the list of dossiers, and those of
 * them that come up first. Emits "list-chosen" and "dossier-chosen" (id). */
#define WEEG_TYPE_SIDEBAR (weeg_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (WeegSidebar, weeg_sidebar, WEEG, SIDEBAR, AdwBin)

void weeg_sidebar_set_workspace (WeegSidebar *self, WeegWorkspace *workspace);
/* Marks where the window is: the dossier with this id, or the list (NULL). */
void weeg_sidebar_mark (WeegSidebar *self, const char *id);

G_END_DECLS
