/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-private.h"
#include "weeg-chart-style.h"

G_BEGIN_DECLS

/* What the charts over thresholds share. */

/* How strategy @s of the results is coloured: the same in every chart, the advised one as the accent. */
WeegChartRole weeg_chart_strategy_role (const WeegView *view, guint s);

/* "€20,000" */
WeegFormatter weeg_chart_euro_tick (const WeegView *view);

G_END_DECLS
