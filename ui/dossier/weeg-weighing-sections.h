/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "weeg-words.h"

G_BEGIN_DECLS

/* The parts of the weighing. Those in which something is given are WeegWeighingStep's
 * own; the others are read. As in weeg-step-sections.h. */
enum
{
  WEEG_WEIGHING_SCORES,
  WEEG_WEIGHING_WEIGHTS,
  WEEG_WEIGHING_VALUE,
  WEEG_WEIGHING_SENSITIVITY,
  WEEG_WEIGHING_ALL_SCORES,
  WEEG_WEIGHING_N_SECTIONS,
};

GStrv weeg_weighing_section_names (const WeegView *view);
GtkWidget *weeg_weighing_section_build (const WeegView *view, guint index, gpointer unused);

G_END_DECLS
