/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"

G_BEGIN_DECLS

/*
 * What a rule may ask for, as it now stands: of the alternative advised on, at one decision point.
 *
 * value, value_p5, residual_risk (score), probability_best, net_fte (last year, expected adoption),
 * questions_answered and questions_on_target (fractions of those due at the
 * point), autonomy_hours, budget_impact (mean per year, euro): numbers. knock_out, ai_musts (all
 * that apply are met), fallback_tested, required_advices (all that are listed have been answered):
 * booleans. evidence_certainty: the lowest of the evidence that supports a criterion with weight or a
 * question due. cost_per_qaly: of the strategy
 * called as the alternative, else the second of two, against the first listed; not known unless it has more
 * effect.
 *
 * A question is on target when its answer is on the better side of its target, or is equal to it where
 * it is not a number. While questions are open, the fraction on target lies between `low` and `high`.
 */
typedef struct
{
  WeegKind kind;           /* NUMBER, BOOLEAN, CHOICE (of WeegCertainty); NULL: not known */
  double number;           /* and what it may be when more is known: */
  double low, high;        /* equal to `number` for most */
  gboolean boolean;        /* BOOLEAN */
  WeegCertainty certainty; /* CHOICE */
  GPtrArray *missing;      /* ids of what is not known: criteria, questions, risks, dependencies, items; or
                              the key of a part that is empty */
} WeegMeasured;

void weeg_measure (WeegMeasure measure,
                   const WeegDossier *dossier,
                   const WeegAnalysis *analysis,
                   const WeegDecisionPoint *point,
                   WeegMeasured *measured);
void weeg_measured_clear (WeegMeasured *measured);

/* How many questions are due at @point, and of how many of those there is an answer. */
void
weeg_questions_due (const WeegDossier *dossier, const WeegDecisionPoint *point, guint *due, guint *answered);

/* What the analysis says of the alternative advised on; NULL without. (transfer none) */
const WeegAlternativeResult *weeg_analysis_advised (const WeegAnalysis *analysis);
const WeegAlternativeRiskResult *weeg_analysis_advised_risk (const WeegDossier *dossier,
                                                             const WeegAnalysis *analysis);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (WeegMeasured, weeg_measured_clear)

G_END_DECLS
