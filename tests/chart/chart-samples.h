/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-figure.h"

G_BEGIN_DECLS

/* Figures with the texts and sizes of a real dossier; the numbers are invented. */
WeegFigure *sample_value_risk_new (void); /* three alternatives, one knocked out, one without risk */
WeegFigure *sample_portfolio_new (void);  /* twelve dossiers in different phases, close together */
WeegFigure *sample_profile_new (guint n_alternatives, gboolean grouped); /* eleven criteria */
WeegFigure *sample_bridge_new (void);                                    /* cut axis */
WeegFigure *sample_bridge_whole_new (void);                              /* axis from zero, with moves */

/* "2.5": numbers along an axis, as they come */
char *sample_format_tick (double number, gpointer user_data);

/* "2 labels weggelaten" */
char *sample_format_left_out (double number, gpointer user_data);

/* A table of one column and row, for figures whose table does not matter. */
WeegTable *sample_table_new (void);

/* The charts of a committee: chart-samples-committee.c. */
WeegFigure *sample_scores_new (void);
WeegFigure *sample_weights_new (void);
WeegFigure *sample_track_new (void);
WeegFigure *sample_risk_matrix_new (void);

/* The charts of years: chart-samples-years.c. */
WeegFigure *sample_workload_years_new (void);
WeegFigure *sample_budget_impact_new (void);

/* The charts of one bar per row: chart-samples-reach.c. */
WeegFigure *sample_resilience_new (void);
WeegFigure *sample_sustainability_new (void);

G_END_DECLS
