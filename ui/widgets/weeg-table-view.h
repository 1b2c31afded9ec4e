/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "weeg-table.h"

G_BEGIN_DECLS

/* A WeegTable as a GtkColumnView: numbers in tabular figures and aligned on the
 * right, wide tables scroll sideways. Keys are those of GtkColumnView. */
#define WEEG_TYPE_TABLE_VIEW (weeg_table_view_get_type ())
G_DECLARE_FINAL_TYPE (WeegTableView, weeg_table_view, WEEG, TABLE_VIEW, AdwBin)

/* @label: what the table is of, for screen readers. As high as its rows. */
GtkWidget *weeg_table_view_new (WeegTable *table, const char *label);
/* The same in a window of its own, over @parent; closes with Escape. */
void weeg_table_view_present (WeegTable *table, const char *title, GtkWindow *parent);

G_END_DECLS
