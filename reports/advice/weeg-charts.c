/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-charts.h"

static const WeegChart charts[] = {
  { "value-risk", N_ ("Value against residual risk: interval, staff time and phase of each alternative"),
    weeg_chart_value_risk },
  { "profile", N_ ("What each criterion contributes to the value of each alternative"), weeg_chart_profile },
  { "scores", N_ ("What each member scored per criterion, with the group and how far they agree"),
    weeg_chart_scores },
  { "weights", N_ ("What each member lets weigh, with the group"), weeg_chart_weights },
  { "rank-acceptability", N_ ("How often each alternative has each rank when weights and scores are varied"),
    weeg_chart_rank_acceptability },
  { "sensitivity",
    N_ ("The value of each alternative over the weight of one criterion, and where the best turns"),
    weeg_chart_sensitivity },
  { "tornado", N_ ("What moves the outcome most: each uncertain score and weight from low to high"),
    weeg_chart_tornado },
  { "agreement", N_ ("How far each member is from the group on each criterion"), weeg_chart_agreement },
  { "risk-matrix", N_ ("Probability against severity of each risk, before and after control"),
    weeg_chart_risk_matrix },
  { "workload-bridge",
    N_ ("From staff time now, over what is prevented, relieved and added, to staff time after"),
    weeg_chart_workload_bridge },
  { "workload-units", N_ ("A square for every so many FTE, per activity: prevented, relieved, asked"),
    weeg_chart_workload_units },
  { "workload-years", N_ ("Net staff time per year with its uncertainty, by mechanism"),
    weeg_chart_workload_years },
  { "budget-impact", N_ ("What it costs or saves per year, in cash and in the accounts, and in all"),
    weeg_chart_budget_impact },
  { "ce-plane", N_ ("What each strategy costs and gives against the first, with what a QALY may cost"),
    weeg_chart_ce_plane },
  { "ceac", N_ ("How likely each strategy is the most cost-effective, with the frontier"), weeg_chart_ceac },
  { "evpi", N_ ("What it would be worth to know everything, or one parameter, for certain"),
    weeg_chart_evpi },
  { "resilience", N_ ("Hours that each dependency can be missed, against the 72 hours that are expected"),
    weeg_chart_resilience },
  { "sustainability", N_ ("What changes per item against the comparator, each on its own scale"),
    weeg_chart_sustainability },
  { "decision-track", N_ ("The decision points: held with their outcome, next, planned"),
    weeg_chart_decision_track },
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
