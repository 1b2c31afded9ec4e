/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-locale.h"

G_BEGIN_DECLS

/* Below this difference a weight has not been moved. */
#define WEEG_WEIGHT_UNMOVED 1e-9

/*
 * WeegWeightSlider: a row in which the weight of one criterion is moved, in tenths of a
 * percent; beside it the weight that counts. The wheel of a pointer scrolls the page.
 *
 * Signals: "moved" when it was moved by hand or by weeg_weight_slider_move, "entered" when
 * the keyboard comes to it.
 */
#define WEEG_TYPE_WEIGHT_SLIDER (weeg_weight_slider_get_type ())
G_DECLARE_FINAL_TYPE (WeegWeightSlider, weeg_weight_slider, WEEG, WEIGHT_SLIDER, GtkListBoxRow)

GtkWidget *weeg_weight_slider_new (const char *criterion);
/* @now: what counts, which is said where it is not what is @tried. */
void weeg_weight_slider_show (WeegWeightSlider *self, const WeegLocale *locale, double tried, double now);
void weeg_weight_slider_move (WeegWeightSlider *self, double share);
double weeg_weight_slider_get_share (WeegWeightSlider *self);

G_END_DECLS
