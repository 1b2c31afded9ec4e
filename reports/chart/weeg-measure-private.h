/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-measure.h"

G_BEGIN_DECLS

/* The one way a text of a chart is shaped, for measuring and for drawing: a line in
 * the context's family with tabular figures. (transfer full) */
PangoLayout *weeg_text_line_new (PangoContext *context, const char *text, double size_pt, WeegWeight weight);

G_END_DECLS
