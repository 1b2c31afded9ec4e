/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

G_BEGIN_DECLS

/* One thing that has to be there before a decision point is held. */
typedef struct
{
  gboolean met;
  gboolean blocking; /* the outcomes of weeg_outcome_goes_ahead are refused without it */
  char *sentence;    /* for people, also when it is met */
  char *path;        /* where it is mended, as in WeegPath: "questions[2].stop_limit" */
} WeegDecisionRequirement;

void weeg_decision_requirement_free (WeegDecisionRequirement *self);

/*
 * (transfer full): array of WeegDecisionRequirement: the entry requirements of
 * @point that do not stand in its rule, with sentences in @language. Pure.
 *
 *   every point   a rule for the proposal; members who vote enough for the quorum;
 *                 rounds of scoring are closed (blocking, and for any outcome: see
 *                 weeg_hold_check); required advices that were asked have come in
 *   start_pilot   an evaluation question, a stop limit, a decision point at which
 *                 the pilot ends (blocking)
 *   scale_up      a decision point held before, questions that are due here, and
 *                 all of them answered (blocking)
 *   in use        (phase use; points scale_up and reassess) a date of the next
 *                 review: given in @next_review, or planned as a next decision
 *                 point (blocking)
 *
 * @next_review (nullable): the one that is being entered.
 */
GPtrArray *weeg_decision_requirements_new (const WeegDossier *dossier,
                                           const WeegDecisionPoint *point,
                                           const char *next_review,
                                           const char *language);

/* Whether @outcome lets the technology go ahead: go on, speed up, scale up. */
gboolean weeg_outcome_goes_ahead (int outcome);

G_END_DECLS
