/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-edit.h"

G_BEGIN_DECLS

/*
 * What one member scores on one criterion for one alternative, as typed in the
 * window: a value, or an answer, or neither, which takes the score away.
 */
typedef struct
{
  const char *member; /* ids */
  const char *alternative;
  const char *criterion;
  gint64 round; /* 0: the latest round, or 1 when there are none */

  gboolean has_value;
  double value; /* on the criterion's own scale */
  gboolean has_low, has_high;
  double low, high;   /* low <= value <= high, both on the scale */
  int answer;         /* WeegAnswer, or -1; not together with a value */
  const char *reason; /* (nullable): NULL keeps what is there, "" takes it away */
} WeegScoreInput;

/* Nothing filled in: no value, answer -1. */
WeegScoreInput weeg_score_input_new (const char *member, const char *alternative, const char *criterion);
/* Filled from a score that is there (nullable: as _new); borrows its strings. */
WeegScoreInput weeg_score_input_from (const WeegScore *score, const char *language);

/* The round that scores are entered in: the last that is open, else the last; 1 when there are none. */
gint64 weeg_dossier_current_round (const WeegDossier *dossier);

/*
 * The edit that closes the open round, after which its scores are seen and count; or,
 * when none is open, that opens the next: blind until it is closed. Named in
 * @language. A dossier with scores or weights and no rounds has had its first.
 */
WeegEdit *weeg_round_edit_new (const WeegDossier *dossier, const char *language);

/* The score of this cell, or NULL. @index (optional) is its place in dossier->scores. */
const WeegScore *weeg_dossier_find_score (const WeegDossier *dossier,
                                          const char *member,
                                          gint64 round,
                                          const char *alternative,
                                          const char *criterion,
                                          guint *index);

/*
 * The edit that enters @input: adds, replaces or removes one score record.
 * Named in @language: "Score of M. Jansen on Workload".
 * (transfer full): NULL with WEEG_EDIT_ERROR_VALUE, whose message is in
 * @language too and names the value and the allowed range, when a value is not
 * one of the levels or not on the scale, or low <= value <= high does not hold;
 * with WEEG_EDIT_ERROR_PATH when there is no such member, alternative or
 * criterion, or the member does not score.
 */
WeegEdit *weeg_score_edit_new (const WeegDossier *dossier,
                               const WeegScoreInput *input,
                               const char *language,
                               GError **error);

G_END_DECLS
