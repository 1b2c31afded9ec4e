/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * The results in words, once, so that window and paper say the same. All
 * (transfer full), and never NULL: what is not known is said.
 */

/* "The value of Telemonitoring is 74 (66 to 80), against 46 for Current care." */
char *weeg_sentence_value (const WeegView *view);
/* "The highest risk that remains is 8, moderate; 2 moderate, 5 low." */
char *weeg_sentence_risk (const WeegView *view);
/* "In 2031 it frees 1.5 FTE a year (0.7 to 2.2), of which 0.8 can be cashed." */
char *weeg_sentence_workload (const WeegView *view);
/* "It costs €31,000 a year on average over 2027 to 2031." */
char *weeg_sentence_money (const WeegView *view);
/* "Telemonitoring is the best alternative in 8,340 of 10,000 draws." */
char *weeg_sentence_robustness (const WeegView *view);
/* The computed track, the chosen one, and which answers caused it. */
char *weeg_sentence_triage (const WeegView *view);

/* The proposal of a decision point and why: "The rule proposes: hold. Not known: Fallback tested." */
char *weeg_sentence_proposal (const WeegView *view, const WeegProposalResult *proposal);
/* The asked, and the actual value of a condition, with its unit: "at least 60", "74". */
char *weeg_sentence_condition_asked (const WeegView *view, const WeegConditionResult *condition);
char *weeg_sentence_condition_actual (const WeegView *view, const WeegConditionResult *condition);
/* "met", "not met", "not known" (transfer none) */
const char *weeg_sentence_condition_state (const WeegView *view, const WeegConditionResult *condition);
/* What is missing when it is not known, named; "" when nothing is. */
char *weeg_sentence_condition_missing (const WeegView *view, const WeegConditionResult *condition);

/* "5 for, 1 against, 1 abstention" */
char *weeg_sentence_votes (const WeegView *view, const WeegHeld *held);
/* "costs €31,000" or "saves €31,000": never a bare sign. */
char *weeg_sentence_euro_impact (const WeegView *view, double impact);

G_END_DECLS
