/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-formatter.h"
#include "weeg-table.h"
#include "weeg-view.h"

G_BEGIN_DECLS

/* What the makers of figures share. */

/* "2 labels left out; the table has them", for the foot of a chart. */
WeegFormatter weeg_chart_left_out (const WeegView *view);
/* Ticks: a number without needless decimals, and a fraction in percent. */
WeegFormatter weeg_chart_tick (const WeegView *view);
WeegFormatter weeg_chart_percent_tick (const WeegView *view);

/* @memory, which @owned frees when the figure is made. */
gpointer weeg_chart_keep (GPtrArray *owned, gpointer memory);

/* Where a score stands between the worst (0) and the best (100) of its criterion; FALSE
 * for a criterion without a scale. */
gboolean weeg_chart_scale_position (const WeegCriterion *criterion, double score, double *position);

/* The members who score, as WeegMember. (transfer container) */
GPtrArray *weeg_chart_scoring_members (const WeegView *view);

/* What an alternative gets on a criterion, in the charts of how the members differ. */
typedef struct
{
  const WeegCriterion *criterion;
  const WeegCellResult *cell;
  double agreement; /* 2 when it is not known: last in the order */
  guint place;
} WeegChartRow;

/* Those of the criteria of @result, most disagreement first; only those with a value when @with_value.
 * (transfer full): array of WeegChartRow. */
GArray *
weeg_chart_rows_by_agreement (const WeegView *view, const WeegAlternativeResult *result, gboolean with_value);

/* A number with its text, or an empty cell; @text is taken. */
void weeg_chart_add_number (WeegTableBuilder *table, gboolean known, double number, char *text);

G_END_DECLS
