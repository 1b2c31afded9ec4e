/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/*
 * What is computed of cost-effectiveness. Costs in euro, effects in what the
 * model counts (QALY), both per person and discounted. Maps by threshold have
 * the threshold as key, printed with %.15g; maps by strategy stand in the order
 * of the model. A member that is null in the JSON does not apply: WEEG_HAS is FALSE.
 */

/* Where a strategy stands on the cost-effectiveness plane. */
typedef enum
{
  WEEG_DOMINANCE_FRONTIER,
  WEEG_DOMINANCE_DOMINATED,          /* another costs no more and does no less */
  WEEG_DOMINANCE_EXTENDED_DOMINATED, /* a mix of two others costs less for as much effect */
} WeegDominance;
extern const char *const weeg_dominance_names[];

/* One strategy: the model at its base values, or the mean of given samples. */
typedef struct
{
  WeegRecord record;
  double cost;
  double effect;
  int status;  /* WeegDominance */
  double icer; /* against the one before it on the frontier; null for the first, and off the frontier */
  double incremental_cost;   /* against the first strategy listed */
  double incremental_effect; /* against the first strategy listed */
  WeegMap *nmb;              /* threshold -> threshold x effect - cost */
} WeegStrategyOutcome;

/* Means over the samples. */
typedef struct
{
  WeegRecord record;
  double cost;
  double effect;
} WeegOutcomeMeans;

/* Percentiles over the samples. */
typedef struct
{
  WeegRecord record;
  WeegInterval *cost;
  WeegInterval *effect;
} WeegOutcomeIntervals;

/* The frontier of acceptability at one threshold. */
typedef struct
{
  WeegRecord record;
  char *strategy; /* with the highest mean net monetary benefit */
  double p;       /* share of the samples in which it is best */
} WeegCeafPoint;

/* Differences with the first strategy listed, sample by sample; at most WEEG_PLANE_POINTS, the first ones. */
typedef struct
{
  WeegRecord record;
  WeegList *costs;
  WeegList *effects;
} WeegPlanePoints;

#define WEEG_PLANE_POINTS 1000

/* Something that keeps a model from being computed. */
typedef struct
{
  WeegRecord record;
  char *path;    /* in the economics part: strategies[0].transitions.H */
  char *message; /* English */
} WeegEconomicsProblem;

/* The economics part. When `problems` is there, nothing else is. */
typedef struct
{
  WeegRecord record;
  WeegMap *strategies; /* -> WeegStrategyOutcome */
  WeegMap *trace;      /* cohort: strategy -> state -> share at cycle 0 .. N */
  WeegMap *headroom;   /* threshold -> strategy -> what it may cost on top, against the first listed */

  /* With samples only: */
  WeegMap *mean;                 /* strategy -> WeegOutcomeMeans */
  WeegMap *percentiles;          /* strategy -> WeegOutcomeIntervals */
  WeegMap *ceac;                 /* threshold -> strategy -> share of the samples in which it is best */
  WeegMap *ceaf;                 /* threshold -> WeegCeafPoint */
  WeegMap *evpi;                 /* threshold -> euro per person */
  WeegMap *evpi_standard_error;  /* the same, its Monte Carlo standard error */
  WeegMap *evpi_population;      /* threshold -> euro; null without population and horizon */
  WeegMap *evppi;                /* threshold -> parameter -> euro per person; null without parameters */
  WeegMap *evppi_standard_error; /* the same, its standard error */
  WeegMap *plane;                /* strategy -> WeegPlanePoints */
  gint64 samples;
  gint64 seed; /* null for samples from elsewhere */

  WeegList *problems; /* of WeegEconomicsProblem; null when there are none */
} WeegEconomicsResult;

extern const WeegRecordType weeg_strategy_outcome_type;
extern const WeegRecordType weeg_outcome_means_type;
extern const WeegRecordType weeg_outcome_intervals_type;
extern const WeegRecordType weeg_ceaf_point_type;
extern const WeegRecordType weeg_plane_points_type;
extern const WeegRecordType weeg_economics_problem_type;
extern const WeegRecordType weeg_economics_result_type;

G_END_DECLS
