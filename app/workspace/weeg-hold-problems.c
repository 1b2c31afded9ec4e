/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-hold.h"

#include "weeg-decision-requirements.h"
#include "weeg-translate.h"
#include "weeg-voting.h"

/* What stands in the way of holding a decision point. */

typedef struct
{
  const WeegDossier *dossier;
  const WeegDecisionPoint *point;
  const WeegHeld *held;
  const char *language;
  GPtrArray *items;
} Check;

void
weeg_hold_problem_free (WeegHoldProblem *self)
{
  g_free (self->sentence);
  g_free (self->path);
  g_free (self);
}

/* Takes @sentence and @path. */
static void
take_problem (Check *check, const char *key, char *sentence, char *path)
{
  WeegHoldProblem *item = g_new0 (WeegHoldProblem, 1);

  *item = (WeegHoldProblem){ key, sentence, path };
  g_ptr_array_add (check->items, item);
}

static void
say (Check *check, const char *key, const char *sentence)
{
  take_problem (check, key, g_strdup (sentence), NULL);
}

static void
check_record (Check *check)
{
  const WeegHeld *held = check->held;
  const char *language = check->language;

  if (held->date == NULL)
    say (check, "date", weeg_tr (language, "The date on which it was decided is missing"));
  if (weeg_list_n (held->present) == 0)
    say (check, "present", weeg_tr (language, "Who was present is missing"));
  if (!WEEG_HAS (held, how))
    say (check, "how", weeg_tr (language, "How it was decided is missing"));
  if (!WEEG_HAS (held, outcome))
    say (check, "outcome", weeg_tr (language, "The outcome is missing"));
  else if (WEEG_HAS (held, proposal) && held->proposal != held->outcome && weeg_text_is_blank (held->reasons))
    say (check, "reasons",
         weeg_tr (language, "The outcome departs from the proposal, so a reason is needed"));
  if (held->next_review != NULL && held->date != NULL && strcmp (held->next_review, held->date) <= 0)
    say (check, "next_review",
         weeg_tr (language, "The next review has to be after the date of the decision"));
}

static void
check_meeting (Check *check)
{
  const WeegDossier *dossier = check->dossier;
  const WeegHeld *held = check->held;
  WeegVotingResult result =
      weeg_voting_result (dossier->settings, weeg_dossier_point_votes_in_secret (dossier, check->point),
                          held->votes, dossier->members, held->present);
  g_autofree char *words = weeg_voting_describe (&result, check->language);

  if (weeg_list_n (held->present) == 0)
    return;
  if (!result.quorum_met)
    take_problem (check, "present",
                  g_strdup_printf (weeg_tr (check->language, "There is no quorum: %s"), words), NULL);
  if (!WEEG_HAS (held, how))
    return;
  if (held->how != WEEG_HOW_VOTE)
    {
      if (weeg_map_n (held->votes) > 0)
        say (check, "votes", weeg_tr (check->language, "There are votes, but it was not decided by a vote"));
    }
  else if (result.n_ignored > 0)
    say (check, "votes",
         weeg_tr (check->language, "Only members who are present, vote and are not recused can vote"));
  else if (weeg_voting_is_covered (&result))
    say (check, "votes",
         weeg_tr (check->language,
                  "Not everybody who is present has voted; who does not want to choose can abstain"));
  else if (WEEG_HAS (held, outcome) && result.quorum_met && !weeg_voting_allows (&result, held->outcome))
    take_problem (
        check, "votes",
        g_strdup_printf (weeg_tr (check->language, "The votes do not carry this outcome: %s"), words), NULL);
}

static void
check_dissent (Check *check)
{
  for (guint i = 0; i < weeg_list_n (check->held->dissent); i++)
    {
      const WeegDissent *one = weeg_list_get (check->held->dissent, i);

      if (weeg_list_find (check->dossier->members, one->member, NULL) == NULL)
        say (check, "dissent", weeg_tr (check->language, "Whose dissenting view it is, is missing"));
    }
}

static void
check_correction (Check *check)
{
  const WeegHeld *held = check->held;
  const WeegDecisionPoint *corrected;

  if (held->corrects == NULL)
    return;
  corrected = weeg_list_find (check->dossier->decision_points, held->corrects, NULL);
  if (corrected == NULL || corrected->held == NULL || g_strcmp0 (held->corrects, check->point->id) == 0)
    say (check, "corrects",
         weeg_tr (check->language, "What is corrected has to be another decision point that was held"));
}

/* An open round is blind: what was scored in it may still change, and nobody has seen it. */
static void
check_rounds (Check *check)
{
  for (guint i = 0; i < weeg_list_n (check->dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (check->dossier->rounds, i);

      if (!round->closed)
        take_problem (check, NULL,
                      g_strdup_printf (weeg_tr (check->language,
                                                "Scoring round %d is still open; close it before deciding"),
                                       (int)round->n),
                      g_strdup_printf ("rounds[%u]", i));
    }
}

static void
check_requirements (Check *check)
{
  g_autoptr (GPtrArray) items = NULL;

  if (!WEEG_HAS (check->held, outcome) || !weeg_outcome_goes_ahead (check->held->outcome))
    return;
  items = weeg_decision_requirements_new (check->dossier, check->point, check->held->next_review,
                                          check->language);
  for (guint i = 0; i < items->len; i++)
    {
      const WeegDecisionRequirement *item = items->pdata[i];

      /* Open rounds were said already. */
      if (item->blocking && !item->met && !g_str_has_prefix (item->path, "rounds["))
        take_problem (check, g_str_has_suffix (item->path, ".next_review") ? "next_review" : NULL,
                      g_strdup (item->sentence), g_strdup (item->path));
    }
}

GPtrArray *
weeg_hold_problems (const WeegDossier *dossier,
                    const WeegDecisionPoint *point,
                    const WeegHeld *held,
                    const char *language)
{
  Check check = { dossier, point, held, language, NULL };

  g_return_val_if_fail (dossier != NULL && point != NULL && held != NULL, NULL);
  check.items = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_hold_problem_free);
  if (point->held != NULL)
    {
      say (&check, NULL,
           weeg_tr (language, "This decision point was held already; a correction is a decision "
                              "point of its own"));
      return check.items;
    }
  check_record (&check);
  check_meeting (&check);
  check_dissent (&check);
  check_correction (&check);
  check_rounds (&check);
  check_requirements (&check);
  return check.items;
}

gboolean
weeg_hold_check (const WeegDossier *dossier,
                 const WeegDecisionPoint *point,
                 const WeegHeld *held,
                 const char *language,
                 GError **error)
{
  g_autoptr (GPtrArray) problems = weeg_hold_problems (dossier, point, held, language);

  g_return_val_if_fail (problems != NULL, FALSE);
  if (problems->len == 0)
    return TRUE;
  g_set_error_literal (error, WEEG_EDIT_ERROR, WEEG_EDIT_ERROR_VALUE,
                       ((const WeegHoldProblem *)problems->pdata[0])->sentence);
  return FALSE;
}
