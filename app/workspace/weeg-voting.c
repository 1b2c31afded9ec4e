/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-voting.h"

#include "weeg-names.h"
#include "weeg-translate.h"

static gboolean
is_present (const WeegMember *member, const WeegList *present)
{
  return member->id != NULL && weeg_list_has_string (present, member->id);
}

static void
count_members (WeegVotingResult *result,
               const WeegMap *votes,
               const WeegList *members,
               const WeegList *present)
{
  for (guint i = 0; i < weeg_list_n (members); i++)
    {
      const WeegMember *member = weeg_list_get (members, i);

      if (!weeg_member_votes (member))
        continue;
      result->n_entitled++;
      if (!is_present (member, present))
        continue;
      result->n_present++;
      result->n_silent += !weeg_map_has (votes, member->id);
    }
}

static void
count_votes (WeegVotingResult *result, const WeegMap *votes, const WeegList *members, const WeegList *present)
{
  for (guint i = 0; i < weeg_map_n (votes); i++)
    {
      const WeegMember *member = weeg_list_find (members, weeg_map_key (votes, i), NULL);
      int vote = weeg_map_cell (votes, i).choice;

      if (member == NULL || !weeg_member_votes (member) || !is_present (member, present))
        result->n_ignored++;
      else if (vote == WEEG_VOTE_ABSTAIN)
        result->n_abstain++;
      else
        {
          result->n_cast++;
          if (vote == WEEG_VOTE_AGAINST)
            result->n_against++;
          else
            result->n_for[vote]++;
        }
    }
}

static gboolean
has_majority (int majority, guint n_for, guint n_cast)
{
  if (n_for == 0)
    return FALSE;
  switch (majority)
    {
    case WEEG_MAJORITY_UNANIMOUS:
      return n_for == n_cast;
    case WEEG_MAJORITY_TWO_THIRDS:
      return 3 * n_for >= 2 * n_cast;
    default:
      return 2 * n_for > n_cast;
    }
}

/* The vote of the chair who is present and votes; -1 without. */
static int
vote_of_chair (const WeegMap *votes, const WeegList *members, const WeegList *present)
{
  for (guint i = 0; i < weeg_list_n (members); i++)
    {
      const WeegMember *member = weeg_list_get (members, i);
      WeegCell cell;

      if (WEEG_HAS (member, role) && member->role == WEEG_ROLE_CHAIR && weeg_member_votes (member) &&
          is_present (member, present) && weeg_map_lookup (votes, member->id, &cell))
        return cell.choice;
    }
  return -1;
}

/* What the rule for ties makes of one in which each leader has @most votes. */
static void
break_tie (WeegVotingResult *result, int rule, guint most, int chair)
{
  if (rule == WEEG_TIE_AGAINST)
    return;
  result->outcome = WEEG_OUTCOME_HOLD;
  if (rule == WEEG_TIE_CHAIR && !result->secret && chair >= 0 && chair <= WEEG_OUTCOME_HOLD &&
      result->n_for[chair] == most)
    {
      result->outcome = chair;
      result->by_chair = TRUE;
    }
}

WeegVotingResult
weeg_voting_result (const WeegSettings *settings,
                    gboolean secret,
                    const WeegMap *votes,
                    const WeegList *members,
                    const WeegList *present)
{
  WeegVotingResult result = { .outcome = -1, .majority = WEEG_MAJORITY_SIMPLE, .secret = secret };
  int tie = WEEG_TIE_HOLD;
  guint most = 0, n_most = 0;

  if (settings != NULL)
    {
      result.quorum = WEEG_HAS (settings, quorum) ? (guint)CLAMP (settings->quorum, 0, G_MAXINT) : 0;
      if (WEEG_HAS (settings, majority))
        result.majority = settings->majority;
      if (WEEG_HAS (settings, tie))
        tie = settings->tie;
    }
  count_members (&result, votes, members, present);
  count_votes (&result, votes, members, present);
  result.quorum_met = result.n_present >= result.quorum;

  for (int outcome = 0; outcome <= WEEG_OUTCOME_HOLD; outcome++)
    {
      guint n = result.n_for[outcome];

      if (has_majority (result.majority, n, result.n_cast))
        result.outcome = outcome;
      if (n > most)
        n_most = 0;
      most = MAX (most, n);
      n_most += n > 0 && n == most;
    }
  result.tie = result.outcome < 0 && result.majority == WEEG_MAJORITY_SIMPLE && most > 0 &&
               (2 * most == result.n_cast || n_most > 1);
  if (result.tie)
    break_tie (&result, tie, most, vote_of_chair (votes, members, present));
  return result;
}

gboolean
weeg_voting_allows (const WeegVotingResult *result, int outcome)
{
  g_return_val_if_fail (result != NULL, FALSE);
  return result->quorum_met && outcome == (result->outcome >= 0 ? result->outcome : (int)WEEG_OUTCOME_HOLD);
}

/* "Go on: 3, against: 1, abstained: 1" */
static char *
describe_counts (const WeegVotingResult *result, const char *language)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int outcome = 0; outcome <= WEEG_OUTCOME_HOLD; outcome++)
    if (result->n_for[outcome] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "",
                              weeg_name (language, "outcome", weeg_outcome_names[outcome]),
                              result->n_for[outcome]);
  if (result->n_against > 0)
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "", weeg_tr (language, "against"),
                            result->n_against);
  if (result->n_abstain > 0)
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "", weeg_tr (language, "abstained"),
                            result->n_abstain);
  if (result->n_silent > 0)
    /* Translators: members who are present and have not voted, in "go on: 3, no vote: 1". */
    g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "", weeg_tr (language, "no vote"),
                            result->n_silent);
  return weeg_text_capitalise (language, text->str);
}

static char *
describe_outcome (const WeegVotingResult *result, const char *language)
{
  const char *name =
      result->outcome >= 0 ? weeg_name (language, "outcome", weeg_outcome_names[result->outcome]) : NULL;
  g_autofree char *majority =
      g_strdup (weeg_name (language, "majority", weeg_majority_names[result->majority]));

  if (result->n_cast == 0)
    return g_strdup (weeg_tr (language, "No vote was cast."));
  if (result->by_chair)
    /* Translators: the argument is an outcome: "go on". */
    return g_strdup_printf (weeg_tr (language, "It is a tie; the chair’s vote makes it: %s."), name);
  if (result->tie && name != NULL)
    return g_strdup_printf (weeg_tr (language, "It is a tie, which makes it: %s."), name);
  if (result->tie)
    return g_strdup (weeg_tr (language, "It is a tie, so nothing is carried."));
  if (name != NULL)
    /* Translators: an outcome ("go on") and the majority asked ("simple"). */
    return g_strdup_printf (weeg_tr (language, "Carried: %s (%s)."), name, majority);
  return g_strdup_printf (weeg_tr (language, "No outcome has the majority that is asked (%s)."), majority);
}

gboolean
weeg_voting_is_covered (const WeegVotingResult *result)
{
  g_return_val_if_fail (result != NULL, TRUE);
  return result->secret && result->n_silent > 0;
}

char *
weeg_voting_describe (const WeegVotingResult *result, const char *language)
{
  g_autofree char *counts = NULL, *outcome = NULL, *present = NULL;

  g_return_val_if_fail (result != NULL, NULL);
  present = g_strdup_printf (
      /* Translators: of the members who vote, how many are present, are there, are needed. */
      weeg_tr (language, "%u of %u members who vote are present; at least %u have to be."), result->n_present,
      result->n_entitled, result->quorum);
  if (weeg_voting_is_covered (result))
    return g_steal_pointer (&present);
  counts = describe_counts (result, language);
  outcome = describe_outcome (result, language);
  return *counts != '\0' ? g_strdup_printf ("%s %s. %s", present, counts, outcome)
                         : g_strdup_printf ("%s %s", present, outcome);
}

/* --- What stays secret --- */

static gboolean
is_marked_secret (const WeegDecisionPoint *point)
{
  return point != NULL && point->draft != NULL && WEEG_HAS (point->draft, secret);
}

/* Adds to @edit what becomes of the mark of the point at @index of @after. */
static void
mark_secret (WeegEdit *edit, const WeegDossier *before, const WeegDossier *after, guint index)
{
  const WeegDecisionPoint *point = weeg_list_get (after->decision_points, index);
  const WeegDecisionPoint *old = weeg_list_find (before->decision_points, point->id, NULL);
  g_autofree char *path = g_strdup_printf ("decision_points[%u].draft.secret", index);
  guint n = point->draft != NULL ? weeg_map_n (point->draft->votes) : 0;
  gboolean was_empty = old == NULL || old->draft == NULL || weeg_map_n (old->draft->votes) == 0;

  /* A vote begun anew is as the settings say. */
  if (is_marked_secret (point) && (n == 0 || (is_marked_secret (old) && was_empty)))
    weeg_edit_remove (edit, path);
  else if (n > 0 && old != NULL && weeg_dossier_has_secret_votes (before, old) &&
           !weeg_dossier_has_secret_votes (after, point))
    weeg_edit_set_boolean (edit, path, TRUE);
}

/* Whether @edit can make a vote secret or open. */
static gboolean
touches_votes_or_settings (const WeegEdit *edit)
{
  for (guint i = 0; i < weeg_edit_n_steps (edit); i++)
    {
      const char *key = weeg_edit_get_step (edit, i)->path->steps[0].key;

      if (g_strcmp0 (key, "settings") == 0 || g_strcmp0 (key, "decision_points") == 0)
        return TRUE;
    }
  return FALSE;
}

void
weeg_voting_keep_secret (WeegEdit *edit, const WeegDossier *dossier)
{
  g_autoptr (WeegAnyRecord) after = NULL;

  g_return_if_fail (edit != NULL && dossier != NULL);
  if (!touches_votes_or_settings (edit))
    return;
  after = (WeegRecord *)weeg_edit_apply (edit, dossier, NULL, NULL, NULL);
  for (guint i = 0; after != NULL && i < weeg_list_n (((WeegDossier *)after)->decision_points); i++)
    mark_secret (edit, dossier, (const WeegDossier *)after, i);
}
