/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/* A drop-down that asks whose weights are meant: those of all members alike, which stands
 * first and is NULL here, or of one who scores. */

/* Whoever was chosen stays chosen, while there. TRUE: it was filled for the first time. */
gboolean weeg_member_choice_fill (GtkDropDown *drop_down, const WeegView *view);
/* How many there are who score. */
guint weeg_member_choice_n (GtkDropDown *drop_down);
/* (transfer none) (nullable): the id of the one who is chosen; lives until it is filled again. */
const char *weeg_member_choice_get (GtkDropDown *drop_down);
/* One who is not there is not chosen. */
void weeg_member_choice_set (GtkDropDown *drop_down, const char *member);

G_END_DECLS
