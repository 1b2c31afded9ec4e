/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What is weighed: criteria in their tree, alternatives, weights and scores. */

/* One level of a scale: the number that is scored and its anchor text. */
typedef struct
{
  WeegRecord record;
  double value;
  WeegText *label;
} WeegLevel;

/* A criterion; without scale it is a group of the criteria that name it as parent.
 * Either `levels`, from worst to best, or a measured scale: `worst` and `best` in `unit`,
 * worst > best when lower is better, `points` [[x, value 0..100], ...] for a piecewise linear one. */
typedef struct
{
  WeegRecord record;
  char *id;
  char *parent;
  WeegText *name;
  WeegText *question; /* what the member is asked, in a sentence */
  char *perspective;  /* weeg_perspective_names, or own */
  double must;        /* on the scale; strictly below it an alternative is knocked out */
  WeegList *levels;   /* of WeegLevel */
  WeegText *unit;
  double worst;
  double best;
  WeegList *points;
} WeegCriterion;

/* An option that is compared; the first that is not comparator is the one advised on. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *name;
  gboolean comparator;
  WeegEither *pros; /* a text, or a list of texts */
  WeegEither *cons;
  WeegText *summary;
} WeegAlternative;

/* How one member (or, as a problem of its own, one person) weighs the criteria. */
typedef struct
{
  WeegRecord record;
  char *format; /* only in a file of its own: weegwijzer-weights */
  gint64 version;
  char *member;
  gint64 round; /* absent: 1 */
  WeegList *criteria;
  int method;       /* WeegWeightMethod */
  WeegMap *points;  /* direct, swing */
  WeegList *order;  /* rank: most important first */
  WeegList *matrix; /* ahp: over `criteria` */
  char *best;       /* bwm */
  char *worst;
  WeegMap *best_to_others; /* 1..9 */
  WeegMap *others_to_worst;
  WeegText *reason;
} WeegWeights;

/* What one member scores for one alternative on one criterion, on its scale: `value` or `answer`. */
typedef struct
{
  WeegRecord record;
  char *member;
  gint64 round; /* absent: 1 */
  char *alternative;
  char *criterion;
  double value;
  int answer; /* WeegAnswer */
  double low;
  double high;
  WeegText *reason;
} WeegScore;

extern const WeegRecordType weeg_level_type;
extern const WeegRecordType weeg_criterion_type;
extern const WeegRecordType weeg_alternative_type;
extern const WeegRecordType weeg_weights_type;
extern const WeegRecordType weeg_score_type;

G_END_DECLS
