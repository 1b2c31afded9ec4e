/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What is computed of money. Impact = costs - savings: positive costs more. Euro. */

/* One calendar year. */
typedef struct
{
  WeegRecord record;
  gint64 year;
  double cash;
  double accounting;
  double cumulative; /* undiscounted cash impact up to and including this year */
  WeegMap *by_payer; /* cash impact */
  WeegMap *by_category;
} WeegBudgetYear;

/* The budget part. */
typedef struct
{
  WeegRecord record;
  WeegList *years;          /* of WeegBudgetYear */
  double mean_per_year;     /* mean cash impact per year over the horizon */
  WeegMap *payers;          /* payer -> cash impact over the horizon, in the order of the lines */
  double npv;               /* - sum impact_t / (1+r)^t */
  gint64 payback_year;      /* first year with cumulative undiscounted cash >= 0; null if never */
  double break_even_volume; /* volume at which NPV is 0; null if nowhere */
  double break_even_wage;   /* hourly cost at which NPV is 0; null if nowhere */
  WeegList *double_counted; /* typed savings equal to the cashable hours: id, or items[n] */
  WeegList *not_counted;    /* savings of staff time that are not cashable: freed capacity, not money */
} WeegBudgetResult;

extern const WeegRecordType weeg_budget_year_type;
extern const WeegRecordType weeg_budget_result_type;

G_END_DECLS
