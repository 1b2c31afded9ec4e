/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* The charts a dossier can be shown as: one row per name on the command line. */
typedef struct
{
  const char *name;    /* "value-risk" */
  const char *summary; /* one line, N_() */
  /* (transfer full) (nullable): NULL when the dossier has nothing to draw. */
  WeegFigure *(*make) (const WeegView *view);
} WeegChart;

/* All of them; the last has no name. */
const WeegChart *weeg_charts (void);
/* NULL when there is no chart called @name. */
const WeegChart *weeg_charts_find (const char *name);

WeegFigure *weeg_chart_value_risk (const WeegView *view);
WeegFigure *weeg_chart_profile (const WeegView *view);
WeegFigure *weeg_chart_scores (const WeegView *view);
WeegFigure *weeg_chart_weights (const WeegView *view);
WeegFigure *weeg_chart_rank_acceptability (const WeegView *view);
/* Of the criterion that the view names. */
WeegFigure *weeg_chart_sensitivity (const WeegView *view);
WeegFigure *weeg_chart_tornado (const WeegView *view);
WeegFigure *weeg_chart_agreement (const WeegView *view);
WeegFigure *weeg_chart_risk_matrix (const WeegView *view);
WeegFigure *weeg_chart_workload_bridge (const WeegView *view);
WeegFigure *weeg_chart_workload_units (const WeegView *view);
WeegFigure *weeg_chart_workload_years (const WeegView *view);
WeegFigure *weeg_chart_budget_impact (const WeegView *view);
WeegFigure *weeg_chart_ce_plane (const WeegView *view);
WeegFigure *weeg_chart_ceac (const WeegView *view);
WeegFigure *weeg_chart_evpi (const WeegView *view);
WeegFigure *weeg_chart_resilience (const WeegView *view);
WeegFigure *weeg_chart_sustainability (const WeegView *view);
WeegFigure *weeg_chart_decision_track (const WeegView *view);

G_END_DECLS
