/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-weighing.h"
#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* The problem format weegwijzer-mcda: criteria and alternatives are those of weeg-weighing.h. */

/* What is known of the weights. */
typedef struct
{
  WeegRecord record;
  int kind;        /* WeegWeightsKind */
  WeegMap *values; /* exact */
  WeegList *order; /* ordinal: most important first */
  WeegList *ties;  /* ordinal: exactly equal weights */
  WeegMap *low;    /* intervals */
  WeegMap *high;
  WeegMap *members;
} WeegMcdaWeights;

/* One problem. */
typedef struct
{
  WeegRecord record;
  char *format;
  gint64 version;
  WeegList *criteria;     /* of WeegCriterion */
  WeegList *alternatives; /* of WeegAlternative */
  WeegMap *measurements;  /* {alternative: {criterion: a quantity or null}} */
  WeegMcdaWeights *weights;
} WeegMcda;

extern const WeegRecordType weeg_mcda_weights_type;
extern const WeegRecordType weeg_mcda_type;

G_END_DECLS
