/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier-progress-private.h"

#include "weeg-scale.h"
#include "weeg-translate.h"

/* What is asked of the steps in which the dossier is written: intake, plan and assessment. */

void
weeg_progress_add_intake (WeegProgress *progress)
{
  static const WeegIntake nothing;
  const WeegIntake *intake = progress->dossier->intake;
  const WeegIntake *given = intake != NULL ? intake : &nothing;
  const WeegTriage *triage = progress->dossier->triage;
  guint n_answers = triage != NULL ? weeg_map_n (triage->answers) : 0;
  guint n_questions = g_strv_length ((char **)weeg_triage_question_names);
  gboolean all = n_answers >= n_questions;

  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, !weeg_text_is_blank (given->problem),
                            N_ ("The problem is described"), N_ ("Describe the problem that is to be solved"),
                            "intake.problem");
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, !weeg_text_is_blank (given->innovation),
                            N_ ("The technology is described"), N_ ("Describe the technology"),
                            "intake.innovation");
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, !weeg_text_is_blank (given->indication),
                            N_ ("The indication is described"),
                            N_ ("Describe for which patients it is meant"), "intake.indication");
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, !weeg_text_is_blank (given->comparator),
                            N_ ("Current care is described"), N_ ("Describe the care it is compared with"),
                            "intake.comparator");
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, given->patients_per_year != NULL,
                            N_ ("The number of patients a year is given"),
                            N_ ("Give the number of patients a year"), "intake.patients_per_year");
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, given->regulatory != NULL,
                            N_ ("Classes and duties are given"), N_ ("Give the classes and duties by law"),
                            "intake.regulatory");
  if (all)
    weeg_progress_add (progress, WEEG_STEP_INTAKE, TRUE,
                       g_strdup (weeg_tr (progress->language, "All triage questions are answered")),
                       "triage.answers", NULL);
  else
    weeg_progress_add (
        progress, WEEG_STEP_INTAKE, FALSE,
        g_strdup_printf (weeg_trn (progress->language, "%u triage question is not answered",
                                   "%u triage questions are not answered", n_questions - n_answers),
                         n_questions - n_answers),
        "triage.answers", NULL);
  weeg_progress_add_either (progress, WEEG_STEP_INTAKE, triage != NULL && WEEG_HAS (triage, track),
                            N_ ("A track is chosen"), N_ ("Choose a track: light, standard or extensive"),
                            "triage.track");
}

static gboolean
question_lacks_point (gconstpointer record, const WeegProgress *progress)
{
  return ((const WeegQuestion *)record)->decision_point == NULL;
}

static gboolean
question_lacks_target (gconstpointer record, const WeegProgress *progress)
{
  return ((const WeegQuestion *)record)->target == NULL;
}

static const WeegText *
question_name (gconstpointer record)
{
  return ((const WeegQuestion *)record)->question;
}

static gboolean
point_lacks_rule (gconstpointer record, const WeegProgress *progress)
{
  const WeegDecisionPoint *point = record;

  return point->held == NULL && weeg_list_n (point->rule) == 0;
}

static gboolean
point_lacks_date (gconstpointer record, const WeegProgress *progress)
{
  const WeegDecisionPoint *point = record;

  return point->held == NULL && point->planned == NULL;
}

static const WeegText *
point_name (gconstpointer record)
{
  return ((const WeegDecisionPoint *)record)->title;
}

void
weeg_progress_add_plan (WeegProgress *progress)
{
  const WeegList *questions = progress->dossier->questions;
  const WeegList *points = progress->dossier->decision_points;

  weeg_progress_add_either (progress, WEEG_STEP_PLAN, weeg_list_n (questions) > 0,
                            N_ ("Evaluation questions are asked"),
                            N_ ("Ask at least one evaluation question"), "questions");
  weeg_progress_add_list (progress, WEEG_STEP_PLAN, questions, "questions", question_lacks_point,
                          N_ ("Each evaluation question is due at a decision point"),
                          N_ ("say when its answer is due"), question_name);
  weeg_progress_add_list (progress, WEEG_STEP_PLAN, questions, "questions", question_lacks_target,
                          N_ ("Each evaluation question has a target"), N_ ("give its target"),
                          question_name);
  weeg_progress_add_either (progress, WEEG_STEP_PLAN, weeg_list_n (points) > 0,
                            N_ ("Decision points are planned"), N_ ("Plan at least one decision point"),
                            "decision_points");
  weeg_progress_add_list (progress, WEEG_STEP_PLAN, points, "decision_points", point_lacks_date,
                          N_ ("Each decision point has a date"), N_ ("give its date"), point_name);
  weeg_progress_add_list (progress, WEEG_STEP_PLAN, points, "decision_points", point_lacks_rule,
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
criterion_lacks_evidence (gconstpointer record, const WeegProgress *progress)
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
risk_lacks_residual (gconstpointer record, const WeegProgress *progress)
{
  const WeegRisk *risk = record;

  return !WEEG_HAS (risk, residual_probability) || !WEEG_HAS (risk, residual_severity);
}

static gboolean
risk_lacks_owner (gconstpointer record, const WeegProgress *progress)
{
  return weeg_text_is_blank (((const WeegRisk *)record)->owner);
}

static const WeegText *
risk_name (gconstpointer record)
{
  return ((const WeegRisk *)record)->event;
}

void
weeg_progress_add_assessment (WeegProgress *progress)
{
  const WeegDossier *dossier = progress->dossier;

  weeg_progress_add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->criteria) > 0,
                            N_ ("Criteria are chosen"), N_ ("Choose the criteria"), "criteria");
  weeg_progress_add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->alternatives) > 1,
                            N_ ("Alternatives are listed"),
                            N_ ("List the technology and what it is compared with"), "alternatives");
  weeg_progress_add_list (progress, WEEG_STEP_ASSESSMENT, dossier->criteria, "criteria",
                          criterion_lacks_evidence, N_ ("Each criterion has evidence"),
                          N_ ("no evidence yet"), criterion_name);
  weeg_progress_add_either (progress, WEEG_STEP_ASSESSMENT, weeg_list_n (dossier->risks) > 0,
                            N_ ("Risks are listed"), N_ ("List the risks"), "risks");
  weeg_progress_add_list (progress, WEEG_STEP_ASSESSMENT, dossier->risks, "risks", risk_lacks_residual,
                          N_ ("Each risk is judged after control"), N_ ("judge it after control"), risk_name);
  weeg_progress_add_list (progress, WEEG_STEP_ASSESSMENT, dossier->risks, "risks", risk_lacks_owner,
                          N_ ("Each risk has an owner"), N_ ("name its owner"), risk_name);
  weeg_progress_add_either (progress, WEEG_STEP_ASSESSMENT, dossier->workload != NULL,
                            N_ ("Workload is estimated"), N_ ("Estimate the effect on workload"), "workload");
  weeg_progress_add_either (progress, WEEG_STEP_ASSESSMENT, dossier->budget != NULL,
                            N_ ("Costs are estimated"), N_ ("Estimate the costs"), "budget");
}
