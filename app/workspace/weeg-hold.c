/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold.h"

#include "weeg-decision-requirements.h"
#include "weeg-path.h"
#include "weeg-translate.h"
#include "weeg-voting.h"

WeegHeld *
weeg_hold_complete (const WeegDecisionPoint *point, const WeegHeld *held, int proposal)
{
  WeegHeld *copy;

  g_return_val_if_fail (point != NULL && held != NULL, NULL);
  copy = weeg_record_copy (held);
  if (proposal >= 0)
    WEEG_REPLACE (copy, proposal, proposal);
  else
    WEEG_CLEAR (copy, proposal);
  if (!WEEG_HAS (held, conditions) && point->paper != NULL && point->paper->conditions != NULL)
    WEEG_SET (copy, conditions, weeg_list_ref (point->paper->conditions));
  return copy;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE, sentence);
  return FALSE;
}

static gboolean
is_blank (const WeegText *text)
{
  for (guint i = 0; text != NULL && i < weeg_text_n (text); i++)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (weeg_text_string (text, i)));

      if (*stripped != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_record (const WeegHeld *held, const char *language, GError **error)
{
  if (held->date == NULL)
    return refuse (error, weeg_tr (language, "The date on which it was decided is missing"));
  if (!WEEG_HAS (held, how))
    return refuse (error, weeg_tr (language, "How it was decided is missing"));
  if (!WEEG_HAS (held, outcome))
    return refuse (error, weeg_tr (language, "The outcome is missing"));
  if (WEEG_HAS (held, proposal) && held->proposal != held->outcome && is_blank (held->reasons))
    return refuse (error, weeg_tr (language, "The outcome departs from the proposal, so a reason is needed"));
  if (held->next_review != NULL && strcmp (held->next_review, held->date) <= 0)
    return refuse (error, weeg_tr (language, "The next review has to be after the date of the decision"));
  return TRUE;
}

static gboolean
check_meeting (const WeegDossier *dossier, const WeegHeld *held, const char *language, GError **error)
{
  WeegVotingResult result =
      weeg_voting_result (dossier->settings, held->votes, dossier->members, held->present);
  g_autofree char *words = weeg_voting_describe (&result, language);

  if (weeg_list_n (held->present) == 0)
    return refuse (error, weeg_tr (language, "Who was present is missing"));
  if (!result.quorum_met)
    {
      g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                   weeg_tr (language, "There is no quorum: %s"), words);
      return FALSE;
    }
  if (held->how != WEEG_HOW_VOTE)
    return weeg_map_n (held->votes) == 0 ||
           refuse (error, weeg_tr (language, "There are votes, but it was not decided by a vote"));
  if (result.n_ignored > 0)
    return refuse (error,
                   weeg_tr (language, "Only members who are present, vote and are not recused can vote"));
  if (weeg_voting_allows (&result, held->outcome))
    return TRUE;
  g_set_error (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
               weeg_tr (language, "The votes do not carry this outcome: %s"), words);
  return FALSE;
}

static gboolean
check_requirements (const WeegDossier *dossier,
                    const WeegDecisionPoint *point,
                    const WeegHeld *held,
                    const char *language,
                    GError **error)
{
  g_autoptr (GPtrArray) items = NULL;

  if (!weeg_outcome_goes_ahead (held->outcome))
    return TRUE;
  items = weeg_decision_requirements_new (dossier, point, held->next_review, language);
  for (guint i = 0; i < items->len; i++)
    {
      const WeegDecisionRequirement *item = items->pdata[i];

      if (item->blocking && !item->met)
        return refuse (error, item->sentence);
    }
  return TRUE;
}

static gboolean
check_correction (const WeegDossier *dossier,
                  const WeegDecisionPoint *point,
                  const WeegHeld *held,
                  const char *language,
                  GError **error)
{
  const WeegDecisionPoint *corrected;

  if (held->corrects == NULL)
    return TRUE;
  corrected = weeg_list_find (dossier->decision_points, held->corrects, NULL);
  if (corrected != NULL && corrected->held != NULL && g_strcmp0 (held->corrects, point->id) != 0)
    return TRUE;
  return refuse (error,
                 weeg_tr (language, "What is corrected has to be another decision point that was held"));
}

gboolean
weeg_hold_check (const WeegDossier *dossier,
                 const WeegDecisionPoint *point,
                 const WeegHeld *held,
                 const char *language,
                 GError **error)
{
  g_return_val_if_fail (dossier != NULL && point != NULL && held != NULL, FALSE);
  if (point->held != NULL)
    return refuse (error,
                   weeg_tr (language, "This decision point was held already; a correction is a decision "
                                      "point of its own"));
  return check_record (held, language, error) && check_meeting (dossier, held, language, error) &&
         check_correction (dossier, point, held, language, error) &&
         check_requirements (dossier, point, held, language, error);
}

/* --- What was held stays as it is --- */

/* (transfer full): @conditions without whether they are met. */
static WeegList *
without_met (const WeegList *conditions)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < weeg_list_n (conditions); i++)
    {
      WeegCondition *condition = weeg_record_copy (weeg_list_get (conditions, i));
      WeegCell cell = { .pointer = condition };

      WEEG_CLEAR (condition, met);
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (conditions), cells);
}

/* (transfer full): @point without what may still change. */
static WeegDecisionPoint *
fixed_part (const WeegDecisionPoint *point)
{
  WeegDecisionPoint *copy = weeg_record_copy (point);

  if (point->held->conditions != NULL)
    {
      WeegHeld *held = weeg_record_copy (point->held);

      WEEG_REPLACE (held, conditions, without_met (point->held->conditions));
      WEEG_REPLACE (copy, held, held);
    }
  /* A paper that is made for the board's decision only is no change either. */
  if (point->paper != NULL)
    {
      WeegPaper *paper = weeg_record_copy (point->paper);

      WEEG_CLEAR (paper, board);
      if (paper->record.present == 0 && paper->record.nulls == 0 && paper->record.extra == NULL)
        {
          WEEG_CLEAR (copy, paper);
          weeg_record_unref (paper);
        }
      else
        WEEG_REPLACE (copy, paper, paper);
    }
  return copy;
}

gboolean
weeg_hold_is_kept (const WeegDossier *before, const WeegDossier *after, const char *language, GError **error)
{
  g_return_val_if_fail (before != NULL && after != NULL, FALSE);
  if (before->decision_points == after->decision_points)
    return TRUE;
  for (guint i = 0; i < weeg_list_n (before->decision_points); i++)
    {
      const WeegDecisionPoint *old = weeg_list_get (before->decision_points, i);
      const WeegDecisionPoint *new = weeg_list_find (after->decision_points, old->id, NULL);
      g_autoptr (WeegAnyRecord) old_part = NULL, new_part = NULL;

      if (old->held == NULL || old == new)
        continue;
      if (new != NULL &&new->held != NULL)
        {
          old_part = (WeegRecord *)fixed_part (old);
          new_part = (WeegRecord *)fixed_part (new);
          if (weeg_record_equal (old_part, new_part))
            continue;
        }
      return refuse (error,
                     weeg_tr (language, "This decision point was held and stays as it is; a correction "
                                        "is a decision point of its own"));
    }
  return TRUE;
}

WeegEdit *
weeg_hold_edit_new (const WeegDossier *dossier,
                    const char *point,
                    const WeegHeld *held,
                    int proposal,
                    const char *name,
                    const char *language,
                    GError **error)
{
  g_autoptr (WeegAnyRecord) complete = NULL;
  g_autofree char *path = NULL;
  const WeegDecisionPoint *found;
  WeegEdit *edit;
  guint index;

  found = weeg_list_find (dossier->decision_points, point, &index);
  if (found == NULL)
    {
      g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                           weeg_tr (language, "There is no such decision point"));
      return NULL;
    }
  complete = (WeegRecord *)weeg_hold_complete (found, held, proposal);
  if (!weeg_hold_check (dossier, found, (const WeegHeld *)complete, language, error))
    return NULL;
  edit = weeg_edit_new (name);
  path = g_strdup_printf ("decision_points[%u].held", index);
  weeg_edit_set_record (edit, path, complete);
  if (found->paper != NULL && WEEG_HAS (found->paper, conditions))
    {
      g_autofree char *proposed = g_strdup_printf ("decision_points[%u].paper.conditions", index);

      weeg_edit_remove (edit, proposed);
    }
  return edit;
}
