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

/* --- while it is laid out --- */

/* One end of an arrow, in the cell it stands in. */
typedef struct
{
  gsize risk;
  gboolean is_before;
  guint row, column; /* from the top, from the left */
  guint other;       /* the column of the arrow's other end */
  guint lane;        /* of its column of the matrix */
  WeegPoint at;
} WeegRiskEnd;

typedef struct
{
  const WeegRiskMatrixData *data;
  WeegChartCanvas *canvas;
  WeegTextStyle label, number, small, zone;
  WeegRect plot, key;
  double cell_width, cell_height;
  double radius;
  GArray *ends;   /* of WeegRiskEnd */
  GArray *arrows; /* of WeegPoint, two by two */
} WeegRiskMatrix;

WeegRect weeg_risk_matrix_cell (const WeegRiskMatrix *self, guint row, guint column);

/* Where the discs and rings come, and how large they are: weeg-risk-matrix-ends.c. */
void weeg_risk_matrix_place_ends (WeegRiskMatrix *self);

void weeg_risk_matrix_layout (const WeegFigure *figure, WeegChartCanvas *canvas);

/* Whether the key stands beside the matrix rather than below it. */
gboolean weeg_risk_matrix_is_wide (double width, double base);

G_END_DECLS
