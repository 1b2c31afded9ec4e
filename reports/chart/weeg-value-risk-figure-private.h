/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure-private.h"
#include "weeg-value-risk-figure.h"

G_BEGIN_DECLS

typedef struct
{
  WeegFigure parent;
  WeegValueRiskData data; /* with its own texts and points */
} WeegValueRiskFigure;

void weeg_value_risk_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

G_END_DECLS
