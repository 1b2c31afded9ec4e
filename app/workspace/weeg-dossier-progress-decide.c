/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-progress-private.h"

#include "weeg-scale.h"
#include "weeg-translate.h"

/* What is asked of the steps in which it is judged: weighing, decision and advice. */

static gboolean
has_weights (const WeegDossier *dossier, const char *member)
{
  for (guint i = 0; i < weeg_list_n (dossier->weights); i++)
    if (g_strcmp0 (((const WeegWeights *)weeg_list_get (dossier->weights, i))->member, member) == 0)
      return TRUE;
  return FALSE;
}

/* (transfer full): for how many criteria of how many alternatives each member said something in any round. */
static GHashTable *
count_scored (const WeegDossier *dossier)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < weeg_list_n (dossier->scores); i++)
    {
      const WeegScore *score = weeg_list_get (dossier->scores, i);
      guint n;

      if (score->member == NULL || score->alternative == NULL || score->criterion == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, score->member));
      if (g_hash_table_add (given,
                            g_strjoin ("\n", score->member, score->alternative, score->criterion, NULL)))
        g_hash_table_insert (counts, score->member, GUINT_TO_POINTER (n + 1));
    }
  return counts;
}

/* (transfer container): ids of the criteria that are scored. */
static const char **
list_leaves (const WeegDossier *dossier)
{
  GPtrArray *leaves = g_ptr_array_new ();

  for (guint i = 0; i < weeg_list_n (dossier->criteria); i++)
    {
      const WeegCriterion *criterion = weeg_list_get (dossier->criteria, i);
      g_autoptr (WeegScale) scale = weeg_scale_new (criterion);

      if (scale != NULL)
        g_ptr_array_add (leaves, criterion->id);
    }
  g_ptr_array_add (leaves, NULL);
  return (const char **)g_ptr_array_free (leaves, FALSE);
}

static void
add_member (WeegProgress *progress, const WeegMember *member, guint index, guint n_asked, guint n_scored)
{
  g_autofree char *path = g_strdup_printf ("members[%u]", index);
  const char *name = weeg_text_get (member->name, progress->language);
  guint unscored = n_asked - MIN (n_asked, n_scored);

  if (!has_weights (progress->dossier, member->id))
    weeg_progress_add (progress, WEEG_STEP_WEIGHING, FALSE,
                       /* Translators: %s is a member of the committee. */
                       g_strdup_printf (weeg_tr (progress->language, "%s has given no weights"), name),
                       "weights", member->id);
  if (unscored > 0)
    weeg_progress_add (progress, WEEG_STEP_WEIGHING, FALSE,
                       /* Translators: a member of the committee, a number. */
                       g_strdup_printf (weeg_trn (progress->language, "%s has %u score to give",
                                                  "%s has %u scores to give", unscored),
                                        name, unscored),
                       path, member->id);
}

void
weeg_progress_add_weighing (WeegProgress *progress)
{
  const WeegDossier *dossier = progress->dossier;
  g_autofree const char **leaves = list_leaves (dossier);
  g_autoptr (GHashTable) scored = count_scored (dossier);
  guint n_asked = g_strv_length ((char **)leaves) * weeg_list_n (dossier->alternatives);
  guint n_voting = 0, before;

  for (guint i = 0; i < weeg_list_n (dossier->members); i++)
    n_voting += weeg_member_votes (weeg_list_get (dossier->members, i)) ? 1 : 0;
  weeg_progress_add_either (progress, WEEG_STEP_WEIGHING, n_voting >= 2, N_ ("Members who score are named"),
                            N_ ("Name at least two members who score"), "members");

  before = progress->items->len;
  for (guint i = 0; i < weeg_list_n (dossier->members); i++)
    {
      const WeegMember *member = weeg_list_get (dossier->members, i);

      if (weeg_member_votes (member) && member->id != NULL)
        add_member (progress, member, i, n_asked,
                    GPOINTER_TO_UINT (g_hash_table_lookup (scored, member->id)));
    }
  if (progress->items->len == before && n_voting > 0)
    weeg_progress_add (progress, WEEG_STEP_WEIGHING, TRUE,
                       g_strdup (weeg_tr (progress->language, "All members have given weights and scores")),
                       "scores", NULL);
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);
      g_autofree char *path = g_strdup_printf ("rounds[%u]", i);

      if (!round->closed)
        weeg_progress_add (
            progress, WEEG_STEP_WEIGHING, FALSE,
            g_strdup_printf (weeg_tr (progress->language, "Close round %d, then its scores count"),
                             (int)round->n),
            path, NULL);
    }
}

/* The next decision point: not held, planned first. */
static const WeegDecisionPoint *
next_point (const WeegDossier *dossier, guint *index)
{
  const WeegDecisionPoint *next = NULL;

  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (point->held != NULL)
        continue;
      if (next == NULL ||
          (point->planned != NULL && (next->planned == NULL || strcmp (point->planned, next->planned) < 0)))
        {
          next = point;
          *index = i;
        }
    }
  return next;
}

static void
add_due_questions (WeegProgress *progress, const WeegDecisionPoint *point)
{
  guint n_due = 0, n_open = 0;

  for (guint i = 0; i < weeg_list_n (progress->dossier->questions); i++)
    {
      const WeegQuestion *question = weeg_list_get (progress->dossier->questions, i);
      g_autofree char *path = g_strdup_printf ("questions[%u].answer", i);

      if (g_strcmp0 (question->decision_point, point->id) != 0)
        continue;
      n_due++;
      if (question->answer != NULL)
        continue;
      n_open++;
      weeg_progress_add (progress, WEEG_STEP_DECISION, FALSE,
                         /* Translators: %s is an evaluation question. */
                         g_strdup_printf (weeg_tr (progress->language, "Answer: %s"),
                                          weeg_text_get (question->question, progress->language)),
                         path, question->id);
    }
  if (n_due > 0 && n_open == 0)
    weeg_progress_add (progress, WEEG_STEP_DECISION, TRUE,
                       g_strdup (weeg_tr (progress->language, "All evaluation questions due are answered")),
                       "questions", NULL);
}

static gboolean
advice_lacks_answer (gconstpointer record, const WeegProgress *progress)
{
  return ((const WeegRequiredAdvice *)record)->answered == NULL;
}

static const WeegText *
advice_name (gconstpointer record)
{
  return ((const WeegRequiredAdvice *)record)->body;
}

/* Whether the rule of the point gives a proposal, as far as the analysis can tell. */
static void
add_proposal (WeegProgress *progress, const WeegDecisionPoint *point, const char *path)
{
  const WeegProposalResult *result =
      progress->analysis != NULL ? weeg_map_get (progress->analysis->proposal, point->id) : NULL;
  guint n_unknown = 0;

  if (result == NULL)
    return;
  for (guint i = 0; i < weeg_list_n (result->conditions); i++)
    n_unknown +=
        ((const WeegConditionResult *)weeg_list_get (result->conditions, i))->state == WEEG_TRUTH_UNKNOWN ? 1
                                                                                                          : 0;
  if (n_unknown == 0)
    weeg_progress_add (progress, WEEG_STEP_DECISION, TRUE,
                       g_strdup (weeg_tr (progress->language, "All conditions of the rule are known")), path,
                       point->id);
  else
    weeg_progress_add (progress, WEEG_STEP_DECISION, FALSE,
                       g_strdup_printf (weeg_trn (progress->language, "%u condition of the rule is not known",
                                                  "%u conditions of the rule are not known", n_unknown),
                                        n_unknown),
                       path, point->id);
}

void
weeg_progress_add_decision (WeegProgress *progress)
{
  const WeegList *points = progress->dossier->decision_points;
  guint index = 0;
  const WeegDecisionPoint *point = next_point (progress->dossier, &index);
  g_autofree char *path = g_strdup_printf ("decision_points[%u]", index);

  weeg_progress_add_list (progress, WEEG_STEP_DECISION, progress->dossier->required_advices,
                          "required_advices", advice_lacks_answer, N_ ("All required advice is in"),
                          N_ ("the advice is not in yet"), advice_name);
  if (point == NULL)
    {
      weeg_progress_add_either (progress, WEEG_STEP_DECISION, weeg_list_n (points) > 0,
                                N_ ("All decision points have been held"),
                                N_ ("There is no decision point to hold"), "decision_points");
      return;
    }
  add_due_questions (progress, point);
  add_proposal (progress, point, path);
  weeg_progress_add (progress, WEEG_STEP_DECISION, FALSE,
                     /* Translators: %s is the title of a decision point. */
                     g_strdup_printf (weeg_tr (progress->language, "Decide at: %s"),
                                      weeg_text_get (point->title, progress->language)),
                     path, point->id);
}

/* The point that the advice is about: the last held without a decision of the board, else the next. */
static const WeegDecisionPoint *
advice_point (const WeegDossier *dossier, guint *index)
{
  const WeegDecisionPoint *last = NULL;

  for (guint i = 0; i < weeg_list_n (dossier->decision_points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (dossier->decision_points, i);

      if (point->held == NULL || (point->paper != NULL && point->paper->board != NULL))
        continue;
      if (last == NULL || g_strcmp0 (point->held->date, last->held->date) >= 0)
        {
          last = point;
          *index = i;
        }
    }
  return last != NULL ? last : next_point (dossier, index);
}

void
weeg_progress_add_advice (WeegProgress *progress)
{
  static const WeegPaper nothing;
  guint index = 0;
  const WeegDecisionPoint *point = advice_point (progress->dossier, &index);
  const WeegPaper *paper = point != NULL && point->paper != NULL ? point->paper : &nothing;
  g_autofree char *path = g_strdup_printf ("decision_points[%u].paper", index);
  g_autofree char *decision = g_strdup_printf ("decision_points[%u]", index);

  if (point == NULL)
    {
      weeg_progress_add_either (progress, WEEG_STEP_ADVICE,
                                weeg_list_n (progress->dossier->decision_points) > 0,
                                N_ ("The board has decided on every advice"),
                                N_ ("There is no decision point to advise on"), "decision_points");
      return;
    }
  weeg_progress_add_either (progress, WEEG_STEP_ADVICE, weeg_list_n (paper->asked) > 0,
                            N_ ("The decision asked is written"),
                            N_ ("Write the decision that is asked of the board"), path);
  weeg_progress_add_either (progress, WEEG_STEP_ADVICE, !weeg_text_is_blank (paper->advice),
                            N_ ("The advice is written"), N_ ("Write the advice in at most five sentences"),
                            path);
  weeg_progress_add_either (progress, WEEG_STEP_ADVICE, !weeg_text_is_blank (paper->patients),
                            N_ ("What patients notice is written"), N_ ("Write what patients will notice"),
                            path);
  weeg_progress_add_either (progress, WEEG_STEP_ADVICE, !weeg_text_is_blank (paper->author),
                            N_ ("The author is named"), N_ ("Name the author"), path);
  weeg_progress_add_either (progress, WEEG_STEP_ADVICE, point->held != NULL, N_ ("The committee has decided"),
                            N_ ("The committee has not decided yet: the advice is a draft"), decision);
}
