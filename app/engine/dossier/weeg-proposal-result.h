/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What the rule of a decision point proposes, and on which numbers. */

/* True, false, or not known. */
typedef enum
{
  WEEG_TRUTH_TRUE,
  WEEG_TRUTH_FALSE,
  WEEG_TRUTH_UNKNOWN,
} WeegTruth;
extern const char *const weeg_truth_names[];

/* Why the outcome is what it is. */
typedef enum
{
  WEEG_PROPOSAL_REASON_ALL_TRUE,
  WEEG_PROPOSAL_REASON_CONDITION_FALSE,
  WEEG_PROPOSAL_REASON_NOT_KNOWN,
  WEEG_PROPOSAL_REASON_UNACCEPTED_EXTREME_RISK,
  WEEG_PROPOSAL_REASON_NO_RULE,
} WeegProposalReason;
extern const char *const weeg_proposal_reason_names[];

/* One condition of a rule. */
typedef struct
{
  WeegRecord record;
  int measure;        /* WeegMeasure */
  int op;             /* WeegOp */
  WeegEither *value;  /* what is asked */
  WeegEither *actual; /* the number, boolean or certainty behind it; null when not known */
  int state;          /* WeegTruth */
  WeegList *missing;  /* ids of what is not known: criteria, questions, dependencies, items */
  int otherwise;      /* WeegOutcome */
} WeegConditionResult;

/* The proposal of one decision point. */
typedef struct
{
  WeegRecord record;
  int outcome;            /* WeegOutcome */
  int because;            /* WeegProposalReason */
  gint64 decided_by;      /* place of the condition that decided; null when none did */
  WeegList *conditions;   /* of WeegConditionResult */
  int proposal_now;       /* of a held point: what the rule would propose today */
  int evidence_certainty; /* the lowest that supports a criterion with weight or a question due; null without
                           */
  gint64 questions_due;   /* evaluation questions due at this point, */
  gint64 questions_answered; /* of which answered */
  gboolean held;             /* then `outcome` is the proposal stored when it was held */
} WeegProposalResult;

extern const WeegRecordType weeg_condition_result_type;
extern const WeegRecordType weeg_proposal_result_type;

G_END_DECLS
