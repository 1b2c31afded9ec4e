/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"
#include "weeg-edit.h"

G_BEGIN_DECLS

/*
 * (transfer full): @held as it is to be kept with @point: `proposal` is
 * @proposal (a WeegOutcome; -1: not known, left out), and the conditions
 * proposed on paper are there unless @held brings its own.
 */
WeegHeld *weeg_hold_complete (const WeegDecisionPoint *point, const WeegHeld *held, int proposal);

/*
 * (transfer full): what the meeting has entered of @point so far (`draft`) as it
 * would be held: without votes when there was no vote, and without votes and
 * presence of who does not vote or is no member, and without empty views. Pure.
 */
WeegHeld *weeg_hold_from_draft (const WeegDossier *dossier, const WeegDecisionPoint *point);

/* One thing that stands in the way of holding a decision point. */
typedef struct
{
  const char *key; /* (nullable): the field of WeegHeld it is about: "present", "reasons" */
  char *sentence;  /* for people */
  char *path;      /* (nullable): where in the dossier it is mended: "questions[0].stop_limit" */
} WeegHoldProblem;

void weeg_hold_problem_free (WeegHoldProblem *self);

/* (transfer full): array of all WeegHoldProblem of what weeg_hold_check asks, in the
 * order of a meeting; empty: it may be held. */
GPtrArray *weeg_hold_problems (const WeegDossier *dossier,
                               const WeegDecisionPoint *point,
                               const WeegHeld *held,
                               const char *language);

/*
 * Whether @point of @dossier may be held as @held (from weeg_hold_complete).
 * FALSE with WEEG_EDIT_ERROR_VALUE and a sentence in @language that names what
 * is wrong. Pure.
 *
 * Asked are: not held before; a date, how it was decided, an outcome, who was
 * present and a quorum of them; for a vote an outcome that weeg_voting_allows
 * and no votes that do not count, otherwise no votes; reasons when the outcome
 * departs from the proposal; a next review not before the date; `corrects`, if
 * given, another point that was held; no round of scoring that is open; and for an
 * outcome that goes ahead all blocking requirements (weeg-decision-requirements.h).
 * The first of weeg_hold_problems.
 */
gboolean weeg_hold_check (const WeegDossier *dossier,
                          const WeegDecisionPoint *point,
                          const WeegHeld *held,
                          const char *language,
                          GError **error);

/*
 * Whether @after leaves what was held in @before as it was: each held point is
 * there and the same, but for the board's decision (`paper.board`) and how its
 * conditions fared (`met`, `met_on`, `note`). FALSE with WEEG_EDIT_ERROR_VALUE and a sentence. Pure.
 */
gboolean
weeg_hold_is_kept (const WeegDossier *before, const WeegDossier *after, const char *language, GError **error);

/* (transfer full): the edit that holds @point as @held says, with @proposal (WeegOutcome, -1: not known)
 * stored, the conditions proposed on paper moved and the draft of the meeting gone; NULL with WEEG_EDIT_ERROR
 * when it may not be held so. */
WeegEdit *weeg_hold_edit_new (const WeegDossier *dossier,
                              const char *point,
                              const WeegHeld *held,
                              int proposal,
                              const char *name,
                              const char *language,
                              GError **error);

G_END_DECLS
