/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* WeegColumns: two children beside one another while both have room for their
 * text, else the second below the first. Beside it, the second stays in sight while
 * the first is scrolled: what is edited on the left is followed on the right. */
#define WEEG_TYPE_COLUMNS (weeg_columns_get_type ())
G_DECLARE_FINAL_TYPE (WeegColumns, weeg_columns, WEEG, COLUMNS, GtkWidget)

/* @least_width: of both together, in pixels at the standard size of text, to stand
 * beside one another. @first_share: of the width, for the first. */
GtkWidget *weeg_columns_new (GtkWidget *first, GtkWidget *second, int least_width, double first_share);

G_END_DECLS
