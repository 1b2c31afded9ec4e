/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-risk-matrix-figure.h"

G_BEGIN_DECLS

typedef struct
{
  WeegFigure parent;
  WeegRiskMatrixData data; /* all owned */
} WeegRiskMatrixFigure;

void weeg_risk_matrix_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

/* Whether the key stands beside the matrix rather than below it. */
gboolean weeg_risk_matrix_is_wide (double width, double base);

G_END_DECLS
