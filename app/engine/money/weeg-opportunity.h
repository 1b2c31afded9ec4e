/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-budget-result.h"
#include "weeg-dossier.h"
#include "weeg-workload-result.h"

G_BEGIN_DECLS

/*
 * Opportunity cost: what else the money and the hours of a year could do, by the
 * list of the register's own that came along in the settings.
 *
 *   money = mean cash impact per year / cost of one     (euro / euro)
 *   hours = - net freed hours of the last year / hours of one
 *
 * Positive: so many of it go without, as the dossier costs or asks that much.
 * Negative: so many become possible, as it saves or frees that much.
 */
typedef struct
{
  WeegRecord record;
  char *id;     /* in settings.opportunities */
  double money; /* null without a budget, or a cost of one */
  double hours; /* null without a workload, or hours of one */
} WeegOpportunityResult;

extern const WeegRecordType weeg_opportunity_result_type;

/* @settings, @budget and @workload may be NULL. NULL when none of the list can be compared with either.
 * (transfer full): list of WeegOpportunityResult, those that can, in the order of the settings. */
WeegList *weeg_opportunities_new (const WeegSettings *settings,
                                  const WeegBudgetResult *budget,
                                  const WeegWorkloadResult *workload);

G_END_DECLS
