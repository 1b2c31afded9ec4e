/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * WeegShell: a sidebar beside the content; in a narrow window it folds and slides
 * over the content when asked for. The only widget that knows AdwFlap.
 *
 *   sidebar, content   GtkWidget
 *   with-sidebar       boolean: whether there is one at all now
 *   shown              boolean: whether the person sees it
 */
#define WEEG_TYPE_SHELL (weeg_shell_get_type ())
G_DECLARE_FINAL_TYPE (WeegShell, weeg_shell, WEEG, SHELL, AdwBin)

void weeg_shell_set_with_sidebar (WeegShell *self, gboolean with_sidebar);
gboolean weeg_shell_get_shown (WeegShell *self);
void weeg_shell_set_shown (WeegShell *self, gboolean shown);
/* After a choice in the sidebar: makes way for the content where it lies over it. */
void weeg_shell_show_content (WeegShell *self);

G_END_DECLS
