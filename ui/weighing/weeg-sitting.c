/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-sitting.h"

#include "weeg-score-edit.h"

struct _WeegSitting
{
  WeegDossierSession *session; /* not owned */
  const char *language;
  char *member;       /* (nullable) */
  GPtrArray *entered; /* of WeegScore */
};

gboolean
weeg_sitting_is_blind (const WeegDossier *dossier)
{
  return !weeg_dossier_round_is_closed (dossier, weeg_dossier_current_round (dossier));
}

gboolean
weeg_sitting_is_own (WeegDossierSession *session, const char *member, const char *language)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (session);
  const WeegMember *record = member != NULL ? weeg_list_find (dossier->members, member, NULL) : NULL;
  const char *who = weeg_dossier_session_get_who (session);

  return record != NULL && who != NULL && g_strcmp0 (weeg_text_get (record->name, language), who) == 0;
}

WeegSitting *
weeg_sitting_new (WeegDossierSession *session, const char *language)
{
  WeegSitting *self = g_new0 (WeegSitting, 1);

  self->session = session;
  self->language = language;
  self->entered = g_ptr_array_new_with_free_func (weeg_record_unref);
  return self;
}

void
weeg_sitting_free (WeegSitting *self)
{
  g_free (self->member);
  g_ptr_array_unref (self->entered);
  g_free (self);
}

void
weeg_sitting_begin (WeegSitting *self, const char *member)
{
  weeg_sitting_end (self);
  self->member = g_strdup (member);
}

void
weeg_sitting_end (WeegSitting *self)
{
  g_clear_pointer (&self->member, g_free);
  g_ptr_array_set_size (self->entered, 0);
}

const char *
weeg_sitting_get_member (WeegSitting *self)
{
  return self->member;
}

void
weeg_sitting_remember (WeegSitting *self, const WeegScore *score)
{
  if (score != NULL && self->member != NULL)
    g_ptr_array_add (self->entered, weeg_record_ref (score));
}

gboolean
weeg_sitting_covers (WeegSitting *self, const char *member, const WeegScore *score)
{
  const WeegDossier *dossier = weeg_dossier_session_get_dossier (self->session);

  if (score == NULL || weeg_dossier_round_is_closed (dossier, WEEG_HAS (score, round) ? score->round : 1))
    return FALSE;
  if (self->member == NULL || g_strcmp0 (self->member, member) != 0)
    return TRUE;
  if (weeg_sitting_is_own (self->session, member, self->language))
    return FALSE;
  for (guint i = 0; i < self->entered->len; i++)
    if (weeg_record_equal (self->entered->pdata[i], score))
      return FALSE;
  return TRUE;
}
