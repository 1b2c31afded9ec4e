/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-collect.h"
#include "weeg-draws.h"
#include "weeg-mcda-model.h"
#include "weeg-mcda-result.h"
#include "weeg-scale.h"
#include "weeg-weight-source.h"

G_BEGIN_DECLS

/* The problem as numbers. Criteria are those with a scale; places of alternatives are those of the problem.
 */
typedef struct
{
  const WeegMcda *mcda;
  guint n_alternatives, n_criteria;
  const WeegCriterion **criteria;
  const char **ids;
  WeegScale **scales;
  const WeegQuantity **measurements; /* [alternative][criterion]; NULL: not known */
  double *v;                         /* [alternative][criterion]; of known ones */
  WeegWeightSource *source;
  const double *weights;
  gboolean *known;
  int *knocked_out; /* 0, 1, -1: not known */
  double *value;
} WeegMcdaProblem;

/* The id of alternative @a. (transfer none) */
const char *weeg_mcda_alternative_id (const WeegMcdaProblem *p, guint a);

/* Adds to a map whose values are null or something: @cell where it is @known. */
void weeg_mcda_add_maybe (WeegCollect *map, const char *key, gboolean known, WeegCell cell);

/*
 * Sets `smaa` of @result, among the @eligible; @values is [criterion][alternative], those that are not known
 * 0. FALSE when it was cancelled.
 */
gboolean weeg_mcda_set_smaa (const WeegMcdaProblem *p,
                             const double *values,
                             const gboolean *eligible,
                             const WeegDrawsOptions *options,
                             WeegMcdaResult *result);

G_END_DECLS
