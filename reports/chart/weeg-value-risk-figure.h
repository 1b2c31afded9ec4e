/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-glyph.h"

G_BEGIN_DECLS

/*
 * value-risk: one bubble per alternative (dossier) or per dossier (portfolio).
 *
 *   x      residual risk, 1 to risk_max
 *   y      value 0..100, its interval a thin vertical line
 *   area   absolute net FTE: |fte| / max (1, largest |fte|), never below a visible dot
 *   fill   freed: solid; asked: hatched with an outline; neither or not known: outline
 *   shape  the phase
 *
 * A point without a risk is a value mark in a lane beside the value axis. One that is
 * knocked out is crossed out.
 */

typedef struct
{
  const char *id;          /* (nullable) */
  const char *label;       /* "Telemonitoring" */
  const char *detail;      /* (nullable) "74 · risk 8 · +1.5 FTE" */
  const char *tooltip;     /* (nullable) for the pointer; else label and detail */
  const char *phase_label; /* (nullable) in the key, when phases differ */
  WeegGlyph phase;
  double value; /* 0..100 */
  gboolean has_interval;
  double value_low, value_high;
  gboolean has_risk;
  double risk; /* 1..risk_max */
  gboolean has_fte;
  double net_fte; /* > 0 freed, < 0 asked */
  gboolean emphasis;
  gboolean knocked_out;
} WeegValueRiskPoint;

typedef struct
{
  const WeegValueRiskPoint *points;
  gsize n_points;
  const char *value_title; /* axis title with unit; the arrow is drawn */
  const char *risk_title;
  const char *no_risk_label; /* (nullable) foot of the lane without risk */
  double risk_max;           /* 25 or 16 */
  gboolean has_thresholds;
  double value_threshold, risk_threshold;
  const char *value_threshold_label; /* beside the axis, short: "60" */
  const char *risk_threshold_label;
  /* Quadrants, (nullable); in the order high value and low risk, high value and high
   * risk, low value and low risk, low value and high risk. */
  const char *quadrants[4];
} WeegValueRiskData;

/* Copies the data. Numbers must be finite. (transfer full) */
WeegFigure *weeg_value_risk_figure_new (const WeegFigureHead *head, const WeegValueRiskData *data);

G_END_DECLS
