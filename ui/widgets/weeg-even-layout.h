/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * WeegEvenLayout: children in columns of one width, in as few rows as the width
 * and the widest child allow: of six children all six beside one another, else three, else two, else
 * below one another. With `all_or_one` nothing between all and one. The number of
 * columns is the property "columns"; it is notified after the sizes were given.
 */
#define WEEG_TYPE_EVEN_LAYOUT (weeg_even_layout_get_type ())
G_DECLARE_FINAL_TYPE (WeegEvenLayout, weeg_even_layout, WEEG, EVEN_LAYOUT, GtkLayoutManager)

/* @least_column_chars: a column is at least so many average letters of the widget's font wide. */
GtkLayoutManager *weeg_even_layout_new (int least_column_chars, int spacing, gboolean all_or_one);

int weeg_even_layout_get_columns (WeegEvenLayout *self);

G_END_DECLS
