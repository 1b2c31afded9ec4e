/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-list.h"
#include "weeg-map.h"
#include "weeg-mcda-result.h"
#include "weeg-record.h"

G_BEGIN_DECLS

/* What would have to be otherwise for the best alternative, or the proposal, of a dossier to change. */

/* One weight from 0 to 1, the others in proportion. */
typedef struct
{
  WeegRecord record;
  double now;
  WeegList *ranges;   /* of WeegWeightRange */
  double turns_below; /* the nearest weight below now at which another is best; null without */
  double turns_above;
  WeegMap *lines; /* alternative -> [V at weight 0, V at weight 1], straight between; unknown ones left out */
} WeegWeightSensitivity;

/* What the tornado varies. */
typedef enum
{
  WEEG_TORNADO_SCORE,
  WEEG_TORNADO_WEIGHT,
} WeegTornadoKind;
extern const char *const weeg_tornado_kind_names[];

/* V(advised) - V(comparator) at both ends of one input. */
typedef struct
{
  WeegRecord record;
  int kind;          /* WeegTornadoKind */
  char *alternative; /* of a score */
  char *criterion;
  double from; /* the ends of the input: partial value v, or weight */
  double to;
  double low; /* the difference at `from` and at `to` */
  double high;
} WeegTornadoBar;

/* One member's score that, moved by one level or a tenth of a measured scale, changes something. */
typedef struct
{
  WeegRecord record;
  char *member;
  char *alternative;
  char *criterion;
  double from; /* on the scale of the criterion */
  double to;
  gboolean changes_best;
  char *best;         /* the best then; null when it is not known */
  WeegMap *proposals; /* decision point -> outcome, of those that change */
} WeegSingleScore;

/* How much of one criterion makes up for one step of another. */
typedef struct
{
  WeegRecord record;
  double value;      /* in partial value v of that criterion */
  double amount;     /* on its scale; null where the scale bends */
  gboolean possible; /* not more than its whole scale */
} WeegMakesUp;

typedef struct
{
  WeegRecord record;
  double step;     /* one level (the mean distance), or a tenth of a measured scale; on the scale */
  double value;    /* the same in v; where the scale bends, of a tenth of it on average */
  WeegMap *others; /* criterion -> WeegMakesUp; those without weight are left out */
} WeegEquivalentChange;

/* The whole. */
typedef struct
{
  WeegRecord record;
  WeegMap *weights;         /* criterion -> WeegWeightSensitivity */
  double difference;        /* V(advised) - V(comparator), V(advised) without comparator; null: not known */
  WeegList *tornado;        /* of WeegTornadoBar, the widest first */
  gint64 single_scores;     /* how many moves of one score were tried */
  WeegList *plus_minus_one; /* of WeegSingleScore; the first 1000 */
  WeegMap *equivalent;      /* criterion with weight -> WeegEquivalentChange */
} WeegSensitivityResult;

extern const WeegRecordType weeg_weight_sensitivity_type;
extern const WeegRecordType weeg_tornado_bar_type;
extern const WeegRecordType weeg_single_score_type;
extern const WeegRecordType weeg_makes_up_type;
extern const WeegRecordType weeg_equivalent_change_type;
extern const WeegRecordType weeg_sensitivity_result_type;

G_END_DECLS
