/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"
#include "weeg-weights-result.h"

G_BEGIN_DECLS

/* How one member, or the whole committee, weighs the criteria, as entered in the window. */

/* How many times as heavily one criterion weighs as another, at most. */
#define WEEG_MOST_TIMES 9
/* Whether @ratio is from 1/9 to 9, but for rounding. */
gboolean weeg_weights_is_ratio (double ratio);

/* The criteria with a scale, in the order of the dossier. Array of WeegCriterion, borrowed. (transfer full)
 */
GPtrArray *weeg_dossier_leaves (const WeegDossier *dossier);
/* The members who score. Array of WeegMember, borrowed. (transfer full) */
GPtrArray *weeg_dossier_voters (const WeegDossier *dossier);

/*
 * The weights that stand for @member: those of the current round, else of the last
 * round before it. @member NULL: what all who score have alike, apart from their
 * round and reason; NULL when they differ. (transfer none) (nullable)
 */
const WeegWeights *weeg_dossier_standing_weights (const WeegDossier *dossier, const char *member);

/*
 * What @given comes to over the criteria of @dossier: the weights, and how
 * consistent the comparisons are. (transfer full): NULL with
 * WEEG_EDIT_ERROR_VALUE and a sentence in @language that says what is missing or
 * wrong, when they cannot count yet.
 */
WeegWeightsResult *weeg_weights_work_out (const WeegDossier *dossier,
                                          const WeegWeights *given,
                                          const char *language,
                                          GError **error);

/* The same points for every criterion. (transfer full) */
WeegWeights *weeg_weights_equal (const WeegDossier *dossier);
/* (transfer full): points in percent, to a tenth, of the @n weights of @ids. */
WeegWeights *weeg_weights_from_shares (const char *const *ids, const double *shares, guint n);

/*
 * The edit that makes @given the weights of @member, or of everyone who scores
 * when @member is NULL, in the current round. Of @given the member and round do
 * not count. Named in @language: "Weights of M. Jansen".
 * (transfer full): NULL with WEEG_EDIT_ERROR_VALUE when a dossier cannot hold
 * @given: no points above 0, comparisons that are not all there or not from 1/9 to 9; with
 * WEEG_EDIT_ERROR_PATH when there is no such member, or the member does not score.
 */
WeegEdit *weeg_weights_edit_new (const WeegDossier *dossier,
                                 const char *member,
                                 const WeegWeights *given,
                                 const char *language,
                                 GError **error);
/* Takes away what @member (NULL: everyone) has given in the current round. An edit
 * without steps when that is nothing. (transfer full) */
WeegEdit *weeg_weights_edit_remove (const WeegDossier *dossier, const char *member, const char *language);

G_END_DECLS
