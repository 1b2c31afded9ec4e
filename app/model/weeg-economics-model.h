/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* Cost-effectiveness: a cohort model, a decision tree or samples. */

/* Yearly rates. */
typedef struct
{
  WeegRecord record;
  double costs;
  double effects;
} WeegDiscountRates;

/* Thresholds from, to and including, in steps; euro per unit of effect. */
typedef struct
{
  WeegRecord record;
  double from;
  double to;
  double step;
} WeegThresholdRange;

/* A strategy of a cohort model. Entries are numbers or expressions. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  WeegMap *transitions; /* {from: {to: probability per cycle}} */
  WeegMap *costs;       /* euro per year in a state */
  WeegMap *utilities;
  WeegEither *initial_costs;
  WeegMap *transition_costs;
  WeegMap *entry_costs;
} WeegStrategy;

typedef struct _WeegTreeNode WeegTreeNode;

/* A branch of a node. */
typedef struct
{
  WeegRecord record;
  WeegText *name;
  WeegEither *p;
  WeegEither *cost;
  WeegEither *effect;
  WeegTreeNode *node;
} WeegTreeBranch;

/* A leaf. */
typedef struct
{
  WeegRecord record;
  WeegEither *cost;
  WeegEither *effect;
} WeegTreeEnd;

/* A node: exactly one of decision, chance, end. */
struct _WeegTreeNode
{
  WeegRecord record;
  WeegList *decision; /* of WeegTreeBranch */
  WeegList *chance;   /* of WeegTreeBranch */
  WeegTreeEnd *end;
};

/* Probabilistic analysis. */
typedef struct
{
  WeegRecord record;
  gint64 samples;
  gint64 seed;
} WeegPsa;

/* The economics part, or a problem of its own (weegwijzer-economics). */
typedef struct
{
  WeegRecord record;
  char *format;
  gint64 version;
  int kind;            /* WeegEconomicsKind */
  double cycle_length; /* years */
  gint64 cycles;
  WeegMap *start;
  int correction; /* WeegCorrection */
  WeegDiscountRates *discount;
  WeegEither *thresholds;
  WeegMap *parameters;      /* a quantity, an expression, or samples */
  WeegMap *parameter_names; /* what those are called, by their ids; not each needs one */
  WeegList *states;
  WeegList *strategies; /* of WeegEither: WeegStrategy, or for samples a name */
  WeegTreeNode *root;
  WeegList *costs; /* samples, one list per strategy */
  WeegList *effects;
  WeegPsa *psa;
  WeegQuantity *population; /* persons per year whom the decision concerns */
  double horizon;           /* years for which it holds */
} WeegEconomics;

extern const WeegRecordType weeg_discount_rates_type;
extern const WeegRecordType weeg_threshold_range_type;
extern const WeegRecordType weeg_strategy_type;
extern const WeegRecordType weeg_tree_branch_type;
extern const WeegRecordType weeg_tree_end_type;
extern const WeegRecordType weeg_tree_node_type;
extern const WeegRecordType weeg_psa_type;
extern const WeegRecordType weeg_economics_type;

/*
 * What parameter @id of @economics (nullable) is called: by its name in @language or, without one, by its id.
 * A part of a vector is "mix[2]" in the results; it is called as the vector, with its place behind.
 * (transfer full)
 */
char *weeg_economics_parameter_name (const WeegEconomics *economics, const char *id, const char *language);

G_END_DECLS
