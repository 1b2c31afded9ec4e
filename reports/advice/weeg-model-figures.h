/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* The cohort model of a dossier as drawings, for strategy @index; NULL when there is none, or for the trace
 * when it has not been computed. (transfer full) (nullable) */
WeegFigure *weeg_states_figure (const WeegView *view, guint index);
WeegFigure *weeg_trace_figure (const WeegView *view, guint index);

G_END_DECLS
