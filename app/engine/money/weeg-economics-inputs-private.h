/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-inputs.h"
#include "weeg-expression.h"

G_BEGIN_DECLS

/* One row of the table. */
typedef struct
{
  char *path;                   /* where it stands in the model, for what is said of it */
  char *name;                   /* of an uncertain parameter */
  WeegExpression *expression;   /* NULL: drawn */
  const WeegQuantity *quantity; /* drawn */
  guint part;                   /* of a dirichlet, from 1; the first part draws all */
  const WeegList *samples;      /* given */
  gboolean varies;
} WeegEconomicsRow;

struct _WeegEconomicsInputs
{
  GArray *rows;        /* of WeegEconomicsRow */
  GArray *uncertain;   /* of guint: rows */
  GHashTable *symbols; /* parameter -> WeegEconomicsSymbol */
  GHashTable *entries; /* text -> row + 1 */
};

/* What the name of a parameter stands for. */
typedef struct
{
  WeegSymbol symbol;
  guint n_parts; /* 0: not a vector */
} WeegEconomicsSymbol;

G_END_DECLS
