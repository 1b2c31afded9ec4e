/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/* The parts of the weighing. The first is the editor, which WeegWeighingStep has;
 * the others are read. As in weeg-step-sections.h. */
GStrv weeg_weighing_section_names (const WeegView *view);
GtkWidget *weeg_weighing_section_build (const WeegView *view, guint index, gpointer unused);

G_END_DECLS
