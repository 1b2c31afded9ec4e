/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/*
 * WeegTrackView: the decision points of a dossier as stations on a line. A held
 * one is a disc with a check, the next one a thick ring, later ones a thin ring;
 * below each stand its name, and its outcome or date in words. Where the width
 * does not allow a line it stands upright, a station on each row.
 *
 * Accessible: a list, with a button in each item that says name, state and date.
 * Emits "point-chosen" (index as int) when a station is pressed.
 */
#define WEEG_TYPE_TRACK_VIEW (weeg_track_view_get_type ())
G_DECLARE_FINAL_TYPE (WeegTrackView, weeg_track_view, WEEG, TRACK_VIEW, GtkWidget)

GtkWidget *weeg_track_view_new (void);
/* @today: ISO date by which a planned point is late. */
void weeg_track_view_show (WeegTrackView *self, const WeegView *view, const char *today);

G_END_DECLS
