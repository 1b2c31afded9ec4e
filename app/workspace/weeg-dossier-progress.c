/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-progress.h"

#include "weeg-panel.h"
#include "weeg-translate.h"

/* What is gathered on the way. */
typedef struct
{
  const WeegDossier *dossier;
  const WeegAnalysis *analysis; /* (nullable) */
  const char *language;
  GPtrArray *items;
} Progress;

void
weeg_progress_item_free (WeegProgressItem *self)
{
  g_free (self->sentence);
  g_free (self->path);
  g_free (self->target);
  g_free (self);
}

/* Takes @sentence. */
static void
dossier_progress_add (
    Progress *progress, WeegStep step, gboolean done, char *sentence, const char *path, const char *target)
{
  WeegProgressItem *item = g_new0 (WeegProgressItem, 1);

  *item = (WeegProgressItem){ step, done, sentence, g_strdup (path), g_strdup (target) };
  g_ptr_array_add (progress->items, item);
}

/* One of two fixed sentences, both marked for translation where they stand. */
static void
add_either (Progress *progress,
            WeegStep step,
            gboolean done,
            const char *complete,
            const char *missing,
            const char *path)
{
  dossier_progress_add (progress, step, done,
                        g_strdup (weeg_tr (progress->language, done ? complete : missing)), path, NULL);
}

static gboolean
dossier_progress_says_something (const WeegText *text)
{
  return text != NULL && *weeg_text_get (text, NULL) != '\0';
}

static void
add_intake (Progress *progress)
{
  static const WeegIntake nothing;
  const WeegIntake *intake = progress->dossier->intake;
  const WeegIntake *given = intake != NULL ? intake : &nothing;
  const WeegTriage *triage = progress->dossier->triage;
  guint n_answers = triage != NULL ? weeg_map_n (triage->answers) : 0;
  guint n_questions = g_strv_length ((char **)weeg_triage_question_names);
  gboolean all = n_answers >= n_questions;

  add_either (progress, WEEG_STEP_INTAKE, dossier_progress_says_something (given->problem),
              N_ ("The problem is described"), N_ ("Describe the problem that is to be solved"),
              "intake.problem");
  add_either (progress, WEEG_STEP_INTAKE, dossier_progress_says_something (given->innovation),
              N_ ("The technology is described"), N_ ("Describe the technology"), "intake.innovation");
  add_either (progress, WEEG_STEP_INTAKE, dossier_progress_says_something (given->indication),
              N_ ("The indication is described"), N_ ("Describe for which patients it is meant"),
              "intake.indication");
  add_either (progress, WEEG_STEP_INTAKE, dossier_progress_says_something (given->comparator),
              N_ ("Current care is described"), N_ ("Describe the care it is compared with"),
              "intake.comparator");
  add_either (progress, WEEG_STEP_INTAKE, given->patients_per_year != NULL,
              N_ ("The number of patients a year is given"), N_ ("Give the number of patients a year"),
              "intake.patients_per_year");
  add_either (progress, WEEG_STEP_INTAKE, given->regulatory != NULL, N_ ("Classes and duties are given"),
              N_ ("Give the classes and duties by law"), "intake.regulatory");
  if (all)
    dossier_progress_add (progress, WEEG_STEP_INTAKE, TRUE,
                          g_strdup (weeg_tr (progress->language, "All triage questions are answered")),
                          "triage.answers", NULL);
  else
    dossier_progress_add (
        progress, WEEG_STEP_INTAKE, FALSE,
        g_strdup_printf (weeg_trn (progress->language, "%u triage question is not answered",
                                   "%u triage questions are not answered", n_questions - n_answers),
                         n_questions - n_answers),
        "triage.answers", NULL);
  add_either (progress, WEEG_STEP_INTAKE, triage != NULL && WEEG_HAS (triage, track),
              N_ ("A track is chosen"), N_ ("Choose a track: light, standard or extensive"), "triage.track");
}

/* An item per record of @list for which @lacks; or, when all are fine, one that says so. */
static void
add_list (Progress *progress,
          WeegStep step,
          const WeegList *list,
          const char *key,
          gboolean (*lacks) (gconstpointer record, const Progress *progress),
          const char *complete,
          const char *missing,
          const WeegText *(*name_of) (gconstpointer record))
{
  guint n_lacking = 0;

  for (guint i = 0; i < weeg_list_n (list); i++)
    {
      gconstpointer record = weeg_list_get (list, i);
      g_autofree char *path = NULL;

      if (!lacks (record, progress))
        continue;
      n_lacking++;
      path = g_strdup_printf ("%s[%u]", key, i);
      dossier_progress_add (progress, step, FALSE,
                            g_strdup_printf ("%s: %s", weeg_text_get (name_of (record), progress->language),
                                             weeg_tr (progress->language, missing)),
                            path, weeg_record_get_id (record));
    }
  if (n_lacking == 0 && weeg_list_n (list) > 0)
    dossier_progress_add (progress, step, TRUE, g_strdup (weeg_tr (progress->language, complete)), key, NULL);
}

static gboolean
question_lacks_point (gconstpointer record, const Progress *progress)
{
  return ((const WeegQuestion *)record)->decision_point == NULL;
}

static gboolean
question_lacks_target (gconstpointer record, const Progress *progress)
{
  return ((const WeegQuestion *)record)->target == NULL;
}

static const WeegText *
question_name (gconstpointer record)
{
  return ((const WeegQuestion *)record)->question;
}

static gboolean
is_open_point (gconstpointer record)
{
  return ((const WeegDecisionPoint *)record)->held == NULL;
}

static gboolean
point_lacks_rule (gconstpointer record, const Progress *progress)
{
  return is_open_point (record) && weeg_list_n (((const WeegDecisionPoint *)record)->rule) == 0;
}

static gboolean
point_lacks_date (gconstpointer record, const Progress *progress)
{
  return is_open_point (record) && ((const WeegDecisionPoint *)record)->planned == NULL;
}

static const WeegText *
point_name (gconstpointer record)
{
  return ((const WeegDecisionPoint *)record)->title;
}

static void
add_plan (Progress *progress)
{
  const WeegList *questions = progress->dossier->questions;
  const WeegList *points = progress->dossier->decision_points;

  add_either (progress, WEEG_STEP_PLAN, weeg_list_n (questions) > 0, N_ ("Evaluation questions are asked"),
              N_ ("Ask at least one evaluation question"), "questions");
  add_list (progress, WEEG_STEP_PLAN, questions, "questions", question_lacks_point,
            N_ ("Each evaluation question is due at a decision point"), N_ ("say when its answer is due"),
            question_name);
  add_list (progress, WEEG_STEP_PLAN, questions, "questions", question_lacks_target,
            N_ ("Each evaluation question has a target"), N_ ("give its target"), question_name);
  add_either (progress, WEEG_STEP_PLAN, weeg_list_n (points) > 0, N_ ("Decision points are planned"),
              N_ ("Plan at least one decision point"), "decision_points");
  add_list (progress, WEEG_STEP_PLAN, points, "decision_points", point_lacks_date,
            N_ ("Each decision point has a date"), N_ ("give its date"), point_name);
  add_list (progress, WEEG_STEP_PLAN, points, "decision_points", point_lacks_rule,
            N_ ("Each decision point has a rule"), N_ ("give its rule"), point_name);
}

static gboolean
is_supported (const WeegDossier *dossier, const char *id)
{
  for (guint i = 0; i < weeg_list_n (dossier->evidence); i++)
    if (weeg_list_has_string (((const WeegEvidence *)weeg_list_get (dossier->evidence, i))->supports, id))
      return TRUE;
  return FALSE;
}

static gboolean
criterion_lacks_evidence (gconstpointer record, const Progress *progress)
{
  const WeegCriterion *criterion = record;
  g_autoptr (WeegScale) scale = weeg_scale_new (criterion);

  return scale != NULL && !is_supported (progress->dossier, criterion->id);
}

static const WeegText *
criterion_name (gconstpointer record)
{
  return ((const WeegCriterion *)record)->name;
}

static gboolean
risk_lacks_residual (gconstpointer record, const Progress *progress)
{
  const WeegRisk *risk = record;

  return !WEEG_HAS (risk, residual_probability) || !WEEG_HAS (risk, residual_severity);
}

static gboolean
risk_lacks_owner (gconstpointer record, const Progress *progress)
{
  return !dossier_progress_says_something (((const WeegRisk *)record)->owner);
}

static const WeegText *
risk_name (gconstpointer record)
{
  return ((const WeegRisk *)record)->event;
}

static void
add_assessment (Progress *progress)
{
  const WeegDossier *dossier = progress->dossier;

  add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->criteria) > 0, N_ ("Criteria are chosen"),
              N_ ("Choose the criteria"), "criteria");
  add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->alternatives) > 1,
              N_ ("Alternatives are listed"), N_ ("List the technology and what it is compared with"),
              "alternatives");
  add_list (progress, WEEG_STEP_ASSESSMENT, dossier->criteria, "criteria", criterion_lacks_evidence,
            N_ ("Each criterion has evidence"), N_ ("no evidence yet"), criterion_name);
  add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->risks) > 0, N_ ("Risks are listed"),
              N_ ("List the risks"), "risks");
  add_list (progress, WEEG_STEP_ASSESSMENT, dossier->risks, "risks", risk_lacks_residual,
            N_ ("Each risk is judged after control"), N_ ("judge it after control"), risk_name);
  add_list (progress, WEEG_STEP_ASSESSMENT, dossier->risks, "risks", risk_lacks_owner,
            N_ ("Each risk has an owner"), N_ ("name its owner"), risk_name);
  add_either (progress, WEEG_STEP_ASSESSMENT, dossier->workload != NULL, N_ ("Workload is estimated"),
              N_ ("Estimate the effect on workload"), "workload");
  add_either (progress, WEEG_STEP_ASSESSMENT, dossier->budget != NULL, N_ ("Costs are estimated"),
              N_ ("Estimate the costs"), "budget");
}

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
add_member (Progress *progress, const WeegMember *member, guint index, guint n_asked, guint n_scored)
{
  g_autofree char *path = g_strdup_printf ("members[%u]", index);
  const char *name = weeg_text_get (member->name, progress->language);
  guint unscored = n_asked - MIN (n_asked, n_scored);

  if (!has_weights (progress->dossier, member->id))
    dossier_progress_add (progress, WEEG_STEP_WEIGHING, FALSE,
                          /* Translators: %s is a member of the committee. */
                          g_strdup_printf (weeg_tr (progress->language, "%s has given no weights"), name),
                          "weights", member->id);
  if (unscored > 0)
    dossier_progress_add (progress, WEEG_STEP_WEIGHING, FALSE,
                          /* Translators: a member of the committee, a number. */
                          g_strdup_printf (weeg_trn (progress->language, "%s has %u score to give",
                                                     "%s has %u scores to give", unscored),
                                           name, unscored),
                          path, member->id);
}

static void
add_weighing (Progress *progress)
{
  const WeegDossier *dossier = progress->dossier;
  g_autofree const char **leaves = list_leaves (dossier);
  g_autoptr (GHashTable) scored = count_scored (dossier);
  guint n_asked = g_strv_length ((char **)leaves) * weeg_list_n (dossier->alternatives);
  guint n_voting = 0, before;

  for (guint i = 0; i < weeg_list_n (dossier->members); i++)
    n_voting += weeg_member_votes (weeg_list_get (dossier->members, i)) ? 1 : 0;
  add_either (progress, WEEG_STEP_WEIGHING, n_voting >= 2, N_ ("Members who score are named"),
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
    dossier_progress_add (
        progress, WEEG_STEP_WEIGHING, TRUE,
        g_strdup (weeg_tr (progress->language, "All members have given weights and scores")), "scores", NULL);
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);
      g_autofree char *path = g_strdup_printf ("rounds[%u]", i);

      if (!round->closed)
        dossier_progress_add (
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

      if (!is_open_point (point))
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
add_due_questions (Progress *progress, const WeegDecisionPoint *point)
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
      dossier_progress_add (progress, WEEG_STEP_DECISION, FALSE,
                            /* Translators: %s is an evaluation question. */
                            g_strdup_printf (weeg_tr (progress->language, "Answer: %s"),
                                             weeg_text_get (question->question, progress->language)),
                            path, question->id);
    }
  if (n_due > 0 && n_open == 0)
    dossier_progress_add (
        progress, WEEG_STEP_DECISION, TRUE,
        g_strdup (weeg_tr (progress->language, "All evaluation questions due are answered")), "questions",
        NULL);
}

static gboolean
advice_lacks_answer (gconstpointer record, const Progress *progress)
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
add_proposal (Progress *progress, const WeegDecisionPoint *point, const char *path)
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
    dossier_progress_add (progress, WEEG_STEP_DECISION, TRUE,
                          g_strdup (weeg_tr (progress->language, "All conditions of the rule are known")),
                          path, point->id);
  else
    dossier_progress_add (
        progress, WEEG_STEP_DECISION, FALSE,
        g_strdup_printf (weeg_trn (progress->language, "%u condition of the rule is not known",
                                   "%u conditions of the rule are not known", n_unknown),
                         n_unknown),
        path, point->id);
}

static void
add_decision (Progress *progress)
{
  const WeegList *points = progress->dossier->decision_points;
  guint index = 0;
  const WeegDecisionPoint *point = next_point (progress->dossier, &index);
  g_autofree char *path = g_strdup_printf ("decision_points[%u]", index);

  add_list (progress, WEEG_STEP_DECISION, progress->dossier->required_advices, "required_advices",
            advice_lacks_answer, N_ ("All required advice is in"), N_ ("the advice is not in yet"),
            advice_name);
  if (point == NULL)
    {
      add_either (progress, WEEG_STEP_DECISION, weeg_list_n (points) > 0,
                  N_ ("All decision points have been held"), N_ ("There is no decision point to hold"),
                  "decision_points");
      return;
    }
  add_due_questions (progress, point);
  add_proposal (progress, point, path);
  dossier_progress_add (progress, WEEG_STEP_DECISION, FALSE,
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

static void
add_advice (Progress *progress)
{
  static const WeegPaper nothing;
  guint index = 0;
  const WeegDecisionPoint *point = advice_point (progress->dossier, &index);
  const WeegPaper *paper = point != NULL && point->paper != NULL ? point->paper : &nothing;
  g_autofree char *path = g_strdup_printf ("decision_points[%u].paper", index);
  g_autofree char *decision = g_strdup_printf ("decision_points[%u]", index);

  if (point == NULL)
    {
      add_either (progress, WEEG_STEP_ADVICE, weeg_list_n (progress->dossier->decision_points) > 0,
                  N_ ("The board has decided on every advice"),
                  N_ ("There is no decision point to advise on"), "decision_points");
      return;
    }
  add_either (progress, WEEG_STEP_ADVICE, weeg_list_n (paper->asked) > 0,
              N_ ("The decision asked is written"), N_ ("Write the decision that is asked of the board"),
              path);
  add_either (progress, WEEG_STEP_ADVICE, dossier_progress_says_something (paper->advice),
              N_ ("The advice is written"), N_ ("Write the advice in at most five sentences"), path);
  add_either (progress, WEEG_STEP_ADVICE, dossier_progress_says_something (paper->patients),
              N_ ("What patients notice is written"), N_ ("Write what patients will notice"), path);
  add_either (progress, WEEG_STEP_ADVICE, dossier_progress_says_something (paper->author),
              N_ ("The author is named"), N_ ("Name the author"), path);
  add_either (progress, WEEG_STEP_ADVICE, point->held != NULL, N_ ("The committee has decided"),
              N_ ("The committee has not decided yet: the advice is a draft"), decision);
}

GPtrArray *
weeg_dossier_progress_new (const WeegDossier *dossier, const WeegAnalysis *analysis, const char *language)
{
  Progress progress = { dossier, analysis, language,
                        g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_progress_item_free) };

  g_return_val_if_fail (dossier != NULL, progress.items);
  add_intake (&progress);
  add_plan (&progress);
  add_assessment (&progress);
  add_weighing (&progress);
  add_decision (&progress);
  add_advice (&progress);
  return progress.items;
}

guint
weeg_dossier_progress_n_missing (const GPtrArray *progress, WeegStep step)
{
  guint n = 0;

  for (guint i = 0; i < progress->len; i++)
    {
      const WeegProgressItem *item = progress->pdata[i];

      n += item->step == step && !item->done ? 1 : 0;
    }
  return n;
}

char *
weeg_dossier_progress_summary (const GPtrArray *progress, WeegStep step, const char *language)
{
  guint n = weeg_dossier_progress_n_missing (progress, step);

  if (n == 0)
    return g_strdup (weeg_tr (language, "Complete"));
  return g_strdup_printf (weeg_trn (language, "%u thing is missing", "%u things are missing", n), n);
}
