/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-budget-model.h"
#include "weeg-budget-result.h"
#include "weeg-workload-result.h"

G_BEGIN_DECLS

/*
 * Impact per calendar year = costs - savings and revenue; positive costs more.
 *
 * Cash: an investment or one-off in its `year` (absent: the base year); a residual worth comes back when the
 * life ends inside the horizon. Running costs, savings and revenue every year
 * from `from` to `to`; with only a `year` in that year; else over the whole
 * horizon. Per case: times the volume of the year. Accounting: an investment
 * with `life_years` is spread over them: straight line (amount - residual) / life, or annuity
 * (amount - residual / (1 + i)^N) / a with a = (1 - (1 + i)^-N) / i; of a part of a year that part.
 *
 * Cashable hours of @workload (nullable) are a saving of category staff, payer own, by themselves. A
 * typed saving of category staff counts only with `cashable`; any line with `cashable` false does not count.
 *
 * NPV = - sum impact_t / (1 + r)^t on cash, t = 0 in the base year. Break-even volume: the constant number of
 * cases per year, and wage: the euro per cashable hour in place of the hourly costs, at which NPV is 0; null
 * when NPV does not depend on it or it would be negative. NULL for NULL. (transfer full)
 *
 * Euro of the base year. Source: Sullivan et al., "Budget impact analysis - principles of good practice",
 * Value in Health 17 (2014), 5-14; the annuity factor as in Drummond et al., Methods for the Economic
 * Evaluation of Health Care Programmes, 4th ed. (2015), ch. 7.
 */
WeegBudgetResult *weeg_budget_new (const WeegBudget *budget, const WeegWorkloadResult *workload);

/* (1 - (1 + rate)^-years) / rate; years when the rate is 0. */
double weeg_annuity_factor (double rate, double years);

G_END_DECLS
