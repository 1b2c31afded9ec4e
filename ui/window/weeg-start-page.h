/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* WeegStartPage: what there is to begin with: registers used before, another one,
 * the practice case. Uses the actions win.open-uri (s), win.open, win.own, win.new-register, win.demo. */
#define WEEG_TYPE_START_PAGE (weeg_start_page_get_type ())
G_DECLARE_FINAL_TYPE (WeegStartPage, weeg_start_page, WEEG, START_PAGE, AdwBin)

/* @paths: the last used first, ends with NULL. */
void weeg_start_page_show_recent (WeegStartPage *self, const char *const *paths);

G_END_DECLS
