/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-chart-private.h"

G_BEGIN_DECLS

/* What the charts over thresholds share. */

typedef struct
{
  double number;   /* euro per QALY */
  const char *key; /* as the results have it */
} WeegChartThreshold;

/* The keys of a map by threshold, rising. (transfer full), of WeegChartThreshold */
GArray *weeg_chart_thresholds (const WeegMap *by_threshold);

/* "€20,000" */
WeegFormatter weeg_chart_euro_tick (const WeegView *view);

G_END_DECLS
