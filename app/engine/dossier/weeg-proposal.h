/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-analysis.h"

G_BEGIN_DECLS

/*
 * What the rule of @point proposes.
 *
 * The first false condition in the order of the list gives its `else` (absent: hold); else any that is not
 * known: hold; else all are true: the `then` of the point (absent: go on), which an extreme residual risk
 * without acceptance turns into hold where it is go on, speed up or scale up. An empty rule: hold,
 * not known. Numbers are compared within 1e-9. A measure of another kind than what is asked is not known.
 *
 * Of a point that is held `outcome` is the proposal stored then (null when none was), and
 * `proposal_now` what the rule says today. (transfer full)
 */
WeegProposalResult *
weeg_proposal_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const WeegDecisionPoint *point);

/* Whether @actual `op` (WeegOp) @asked, within 1e-9. */
gboolean weeg_condition_holds (int op, double actual, double asked);

/*
 * The outcome (WeegOutcome) that follows from the states of the conditions of @point, one for each.
 * @extreme: there is an extreme residual risk without acceptance. @because, and @decided_by (-1: none), are
 * optional.
 */
int weeg_proposal_decide (const WeegDecisionPoint *point,
                          const WeegTruth *states,
                          gboolean extreme,
                          WeegProposalReason *because,
                          int *decided_by);

G_END_DECLS
