/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/*
 * What a vote comes to. Pure.
 *
 * A vote counts when its member is present, votes and is not recused. For an
 * outcome are the votes equal to it; all other votes cast, "against" included,
 * are against it. Abstentions are not cast.
 *
 *   simple      2 x for > cast
 *   two_thirds  3 x for >= 2 x cast
 *   unanimous   for = cast
 *
 * of at least one vote cast. Under `simple` it is a tie when no outcome has that
 * and the most votes for one are half of those cast, or are had by more than
 * one. The rule for ties then says: `hold`: the outcome is hold; `chair`: the
 * chair's vote decides when it is for one of those with the most votes, else
 * hold (also in a secret vote, where nobody may know it); `against`: nothing is
 * carried.
 */
typedef struct
{
  guint n_entitled; /* members who vote and are not recused */
  guint n_present;  /* of those, who are present */
  guint quorum;     /* least number of them */
  gboolean quorum_met;
  guint n_for[WEEG_OUTCOME_HOLD + 1]; /* votes for each outcome */
  guint n_against;
  guint n_abstain;
  guint n_silent;  /* present and entitled, without a vote */
  guint n_ignored; /* votes of who was absent, recused, without a vote or no member */
  guint n_cast;    /* all of n_for, and n_against */
  int majority;    /* WeegMajority that was asked */
  gboolean tie;
  gboolean by_chair; /* the chair's vote decided */
  int outcome;       /* WeegOutcome that has its majority; -1: none */
  gboolean secret;   /* who voted what is not to be shown */
} WeegVotingResult;

/* @settings (nullable): absent ones are no quorum, a simple majority, hold at a tie.
 * @secret: who voted what is not to be known (weeg_dossier_point_votes_in_secret).
 * @votes: member -> outcome, "against" or "abstain", as in WeegHeld; @members of
 * WeegMember; @present: ids. */
WeegVotingResult weeg_voting_result (const WeegSettings *settings,
                                     gboolean secret,
                                     const WeegMap *votes,
                                     const WeegList *members,
                                     const WeegList *present);

/* Adds to @edit, which is going to be made in @dossier, what keeps votes secret that were cast in secret: the
 * draft remembers it when the settings no longer say so, until all of its votes are taken back. */
void weeg_voting_keep_secret (WeegEdit *edit, const WeegDossier *dossier);

/* Whether the vote lets the committee decide @outcome: there is a quorum, and it has
 * its majority or, when nothing has, it is hold. */
gboolean weeg_voting_allows (const WeegVotingResult *result, int outcome);

/* Whether nothing may be told of it yet: in a secret vote each count shows the vote that was given since the
 * one before, so that there is none until all who may vote have. */
gboolean weeg_voting_is_covered (const WeegVotingResult *result);

/* (transfer full): "5 of 8 members who vote are present; at least 5 have to be. Go on: 3,
 * against: 1, abstained: 1. Carried: go on (simple majority)." Only the first sentence of a
 * vote that is covered. */
char *weeg_voting_describe (const WeegVotingResult *result, const char *language);

G_END_DECLS
