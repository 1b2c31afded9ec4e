/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-result.h"
#include "weeg-economics-model.h"
#include "weeg-economics-thresholds.h"
#include "weeg-psa.h"

G_BEGIN_DECLS

/* What a model came to, before it is a result. */
typedef struct
{
  const WeegEconomics *economics;
  WeegEconomicsThresholds *thresholds;
  GPtrArray *strategies; /* of char * */
  double *costs;         /* [strategy], at base values, or means of given samples */
  double *effects;
  WeegMap *trace;          /* cohort only */
  WeegPsaSamples *samples; /* NULL without */
  GPtrArray *parameters;   /* of char *, of the samples */
  gboolean given;          /* whether the samples come from elsewhere */
  guint64 seed;
} WeegEconomicsOutcome;

/* What depends on the base values. */
void weeg_economics_fill_base (const WeegEconomicsOutcome *outcome, WeegEconomicsResult *result);
/* What depends on the samples; FALSE when it was cancelled. */
gboolean weeg_economics_fill_samples (const WeegEconomicsOutcome *outcome,
                                      const WeegDrawsOptions *options,
                                      WeegEconomicsResult *result);

G_END_DECLS
