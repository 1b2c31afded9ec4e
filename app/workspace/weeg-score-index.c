/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-score-index.h"

#include "weeg-score-edit.h"

struct _WeegScoreIndex
{
  const WeegDossier *dossier;
  GHashTable *places; /* of WeegScore to itself, by whose and of what; the value is its place + 1 */
};

static guint
hash_score (gconstpointer data)
{
  const WeegScore *score = data;

  return g_str_hash (score->member) * 31 * 31 + g_str_hash (score->alternative) * 31 +
         g_str_hash (score->criterion);
}

static gboolean
is_same_cell (gconstpointer a, gconstpointer b)
{
  const WeegScore *first = a, *second = b;

  return g_str_equal (first->member, second->member) &&
         g_str_equal (first->alternative, second->alternative) &&
         g_str_equal (first->criterion, second->criterion);
}

static gint64
score_index_round_of (const WeegScore *score)
{
  return WEEG_HAS (score, round) ? score->round : 1;
}

WeegScoreIndex *
weeg_score_index_new (const WeegDossier *dossier, WeegScoresWanted wanted)
{
  WeegScoreIndex *self;
  gint64 current, judged = -1;
  gboolean closed = FALSE;

  g_return_val_if_fail (dossier != NULL, NULL);

  self = g_new0 (WeegScoreIndex, 1);
  self->dossier = dossier;
  self->places = g_hash_table_new (hash_score, is_same_cell);
  current = weeg_dossier_current_round (dossier);
  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      gint64 round = score_index_round_of (score);
      gpointer there;

      if (score->member == NULL || score->alternative == NULL || score->criterion == NULL)
        continue;
      if (round != judged)
        closed = weeg_dossier_round_is_closed (dossier, round);
      judged = round;
      if (wanted == WEEG_SCORES_COUNTING ? !closed : round != current)
        continue;
      if (g_hash_table_lookup_extended (self->places, score, &there, NULL) &&
          score_index_round_of (there) > round)
        continue;
      /* The key too, as it tells the round. */
      g_hash_table_replace (self->places, (gpointer)score, GUINT_TO_POINTER (i + 1));
    }
  return self;
}

void
weeg_score_index_free (WeegScoreIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->places);
  g_free (self);
}

const WeegScore *
weeg_score_index_find (const WeegScoreIndex *self,
                       const char *member,
                       const char *alternative,
                       const char *criterion,
                       guint *place)
{
  WeegScore asked = { .member = (char *)member,
                      .alternative = (char *)alternative,
                      .criterion = (char *)criterion };
  guint found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (member != NULL && alternative != NULL && criterion != NULL, NULL);

  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, &asked));
  if (found == 0)
    return NULL;
  if (place != NULL)
    *place = found - 1;
  return weeg_list_get (self->dossier->scores, found - 1);
}
