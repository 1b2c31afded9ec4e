/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-charts.h"

static const WeegChart charts[] = {
  { "value-risk", N_ ("Value against residual risk: interval, staff time and phase of each alternative"),
    weeg_chart_value_risk },
  { "profile", N_ ("What each criterion contributes to the value of each alternative"), weeg_chart_profile },
  { "workload-bridge",
    N_ ("From staff time now, over what is prevented, relieved and added, to staff time after"),
    weeg_chart_workload_bridge },
  { NULL, NULL, NULL },
};

const WeegChart *
weeg_charts (void)
{
  return charts;
}

const WeegChart *
weeg_charts_find (const char *name)
{
  for (const WeegChart *chart = charts; chart->name != NULL; chart++)
    if (g_strcmp0 (chart->name, name) == 0)
      return chart;
  return NULL;
}
