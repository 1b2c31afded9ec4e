/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-workspace.h"

G_BEGIN_DECLS

/*
 * WeegListPage: the dossiers of a register as a table, with a search in titles and
 * summaries. Emits "dossier-chosen" (id) when one is opened, by Enter or pointer.
 */
#define WEEG_TYPE_LIST_PAGE (weeg_list_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegListPage, weeg_list_page, WEEG, LIST_PAGE, AdwBin)

/* @workspace NULL: an empty list. */
void weeg_list_page_set_workspace (WeegListPage *self, WeegWorkspace *workspace);
void weeg_list_page_focus_search (WeegListPage *self);
void weeg_list_page_search (WeegListPage *self, const char *text);
guint weeg_list_page_get_n_shown (WeegListPage *self);

G_END_DECLS
