/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-pages.h"

G_BEGIN_DECLS

/* WeegPageView: one page of a paper document as it will be printed, as wide as it
 * may be. Accessible: role img, labelled "Page n of N". */
#define WEEG_TYPE_PAGE_VIEW (weeg_page_view_get_type ())
G_DECLARE_FINAL_TYPE (WeegPageView, weeg_page_view, WEEG, PAGE_VIEW, GtkWidget)

GtkWidget *weeg_page_view_new (WeegPages *pages, gsize page);

G_END_DECLS
