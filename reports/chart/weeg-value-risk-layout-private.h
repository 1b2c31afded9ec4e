/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-label-placer.h"
#include "weeg-text-fit.h"
#include "weeg-ticks.h"
#include "weeg-value-risk-figure-private.h"

G_BEGIN_DECLS

/*
 * One layout of value against risk, in the order in which it is made: the plot and its
 * scales (layout), the bubbles (marks), their labels and the quadrants' (labels), the
 * axes and the lines that leave those labels free (axes).
 */

typedef struct
{
  WeegPoint centre;
  double radius;
  WeegLabelAnchor anchor;
  int item;
} WeegValueRiskBubble;

typedef struct
{
  const WeegValueRiskData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, detail, small, quadrant;
  WeegRect plot;     /* within the axes */
  double lane_width; /* of points without risk, beside the value axis; else 0 */
  double lane_middle;
  gboolean has_foot; /* tick labels below */
  WeegScale x, y;
  WeegTicks x_ticks, y_ticks;
  WeegValueRiskBubble *bubbles;
  WeegLabelPlacer *placer;
} WeegValueRiskLayout;

/* Room that a mark beside the axis needs, in base sizes. */
#define WEEG_VALUE_RISK_LANE 2.2

/* How far the strokes through what is knocked out reach, in radii. */
#define WEEG_VALUE_RISK_CROSS 1.2

/* Below the axis; where a lane has words these stay clear of the lowest value. */
double weeg_value_risk_foot_gap (const WeegValueRiskLayout *self, double line);

/* Where the bubbles stand, and their items; then their marks, large ones first. */
void weeg_value_risk_place_bubbles (WeegValueRiskLayout *self);
void weeg_value_risk_add_bubbles (WeegValueRiskLayout *self);

/* Makes the placer, and uses it: points, the advised one first, then quadrants. */
void weeg_value_risk_add_labels (WeegValueRiskLayout *self);

void weeg_value_risk_add_axes (WeegValueRiskLayout *self);
void weeg_value_risk_add_grid (WeegValueRiskLayout *self);

G_END_DECLS
