/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-dossier-progress.h"

G_BEGIN_DECLS

/* The name of a step, translated. */
const char *weeg_step_get_name (WeegStep step);

/*
 * WeegStepBar: the six steps as a switcher, each with its state in words below its
 * name; wraps when there is no room. Emits "step-chosen" (WeegStep as int) when a
 * person chooses one. Accessible: a group of toggle buttons, each labelled
 * "name, state", the chosen one pressed.
 */
#define WEEG_TYPE_STEP_BAR (weeg_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (WeegStepBar, weeg_step_bar, WEEG, STEP_BAR, GtkWidget)

GtkWidget *weeg_step_bar_new (void);
void weeg_step_bar_choose (WeegStepBar *self, WeegStep step);
WeegStep weeg_step_bar_get_chosen (WeegStepBar *self);
/* @complete: nothing is missing; else @state is drawn as what asks attention. */
void weeg_step_bar_set_state (WeegStepBar *self, WeegStep step, const char *state, gboolean complete);

G_END_DECLS
