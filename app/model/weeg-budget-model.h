/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Money per year. Euro, prices of the base year. */

/* One line of the budget. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  int category;         /* WeegBudgetCategory */
  int kind;             /* WeegBudgetKind */
  WeegQuantity *amount; /* euro, per year (running, saving, revenue) or once */
  gint64 year;          /* of an investment or one-off; absent: the base year */
  gint64 from;          /* first and */
  gint64 to;            /* last year of a yearly line; absent: the whole horizon */
  double life_years;    /* investment */
  double rate;          /* annuity */
  double residual;      /* worth at the end of its life, euro */
  int depreciation;     /* WeegDepreciation */
  gboolean per_case;    /* the amount is per case: times the volume of the year */
  char *payer;          /* weeg_payer_names, or own */
  gboolean cashable;
  WeegText *source;
} WeegBudgetItem;

/* The budget part, or a problem of its own (weegwijzer-budget). */
typedef struct
{
  WeegRecord record;
  char *format;
  gint64 version;
  gint64 base_year;
  gint64 years;
  double discount;    /* per year; absent: 0 */
  WeegEither *volume; /* cases: a number, or one per year */
  WeegList *items;    /* of WeegBudgetItem */
} WeegBudget;

extern const WeegRecordType weeg_budget_item_type;
extern const WeegRecordType weeg_budget_type;

G_END_DECLS
