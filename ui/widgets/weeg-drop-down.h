/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What a GtkDropDown lacks in GTK 4.8. Its texts give way in a narrow place and
 * are read in full in the list; and the button inside it, which has the keyboard's
 * focus, says what is asked and what is chosen: "Member: A. Verhoeven".
 */
void weeg_drop_down_set_up (GtkDropDown *drop_down, const char *label);

/* The same at the end of a row: wide enough to look alike below each other, and no
 * wider than leaves the row its title. */
void weeg_drop_down_set_up_in_row (GtkDropDown *drop_down, const char *label);

/* A row of a group that is called @title, with one of @names to choose at its end. @drop_down: where that is
 * put. (transfer floating) */
GtkWidget *
weeg_drop_down_row_new (const char *title, const char *help, GListModel *names, GtkWidget **drop_down);

/* Whether its list has the strings of @texts, a model of GtkStringObject, and no others. */
gboolean weeg_drop_down_says (GtkDropDown *drop_down, GListModel *texts);

/* A new one below what it asks, in a box of its own at the end of @box. (transfer none) */
GtkWidget *weeg_drop_down_append (GtkWidget *box, const char *label);

G_END_DECLS
