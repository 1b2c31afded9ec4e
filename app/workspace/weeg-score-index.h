/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-dossier.h"

G_BEGIN_DECLS

/*
 * WeegScoreIndex: the scores of a dossier by member, alternative and criterion.
 * Made in one pass over the scores; then each cell is found at once, so that a table of
 * them takes time in proportion to its size.
 */
typedef struct _WeegScoreIndex WeegScoreIndex;

typedef enum
{
  WEEG_SCORES_COUNTING, /* of the highest round that is closed: those of an open one are nobody's to see */
  WEEG_SCORES_CURRENT,  /* of the round that is being entered */
} WeegScoresWanted;

/* Borrows from @dossier. (transfer full) */
WeegScoreIndex *weeg_score_index_new (const WeegDossier *dossier, WeegScoresWanted wanted);
void weeg_score_index_free (WeegScoreIndex *self);
/* NULL when there is none; @place (optional) is that in dossier->scores. (transfer none) */
const WeegScore *weeg_score_index_find (const WeegScoreIndex *self,
                                        const char *member,
                                        const char *alternative,
                                        const char *criterion,
                                        guint *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegScoreIndex, weeg_score_index_free)

G_END_DECLS
