/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-dossier.h"

#include "weeg-fields.h"

static const WeegShape care_type_shape = { OF_CHOICE (weeg_care_type_names) };
static const WeegShape component_shape = { OF_CHOICE (weeg_component_names) };
static const WeegShape triage_answer_shape = { OF_INTEGER (0, 3) };

static const WeegField substitution_fields[] = {
  FIELD (WeegSubstitution, replaces, OF_NUMBER_IN (0, 1)),
  FIELD (WeegSubstitution, adds, OF_NUMBER_IN (0, 1)),
};
const WeegRecordType weeg_substitution_type =
    RECORD_TYPE ("substitution", WeegSubstitution, substitution_fields);

static const WeegField regulatory_fields[] = {
  FIELD (WeegRegulatory, mdr_class, OF_CHOICE (weeg_mdr_class_names)),
  FIELD (WeegRegulatory, ivdr_class, OF_CHOICE (weeg_ivdr_class_names)),
  FIELD (WeegRegulatory, ai_act_class, OF_CHOICE (weeg_ai_act_class_names)),
  FIELD (WeegRegulatory, own_make, OF_BOOLEAN),
  FIELD (WeegRegulatory, ionising_radiation, OF_BOOLEAN),
  FIELD (WeegRegulatory, ce_marked, OF_BOOLEAN),
  FIELD (WeegRegulatory, personal_data, OF_BOOLEAN),
  FIELD (WeegRegulatory, can_track_staff, OF_BOOLEAN),
};
const WeegRecordType weeg_regulatory_type = RECORD_TYPE ("regulatory", WeegRegulatory, regulatory_fields);

static const WeegField intake_fields[] = {
  FIELD (WeegIntake, problem, OF_TEXT),
  FIELD (WeegIntake, innovation, OF_TEXT),
  FIELD (WeegIntake, comparator, OF_TEXT),
  FIELD (WeegIntake, indication, OF_TEXT),
  FIELD (WeegIntake, population, OF_TEXT),
  FIELD (WeegIntake, patients_per_year, OF_QUANTITY),
  FIELD (WeegIntake, care_types, OF_LIST (care_type_shape)),
  FIELD (WeegIntake, setting, OF_CHOICE (weeg_setting_names)),
  FIELD (WeegIntake, technology_category, OF_CHOICE (weeg_technology_category_names)),
  FIELD (WeegIntake, components, OF_LIST (component_shape)),
  FIELD (WeegIntake, substitution, OF_RECORD (weeg_substitution_type)),
  FIELD (WeegIntake, work_that_stops, OF_TEXT),
  FIELD (WeegIntake, evidence_elsewhere, OF_TEXT),
  FIELD (WeegIntake, department, OF_TEXT),
  FIELD (WeegIntake, applicant, OF_TEXT),
  FIELD (WeegIntake, supplier, OF_TEXT),
  FIELD (WeegIntake, phase, OF_CHOICE (weeg_phase_names)),
  FIELD (WeegIntake, regional, OF_CHOICE (weeg_regional_names)),
  FIELD (WeegIntake, regulatory, OF_RECORD (weeg_regulatory_type)),
};
const WeegRecordType weeg_intake_type = RECORD_TYPE ("intake", WeegIntake, intake_fields);

static const WeegField triage_fields[] = {
  FIELD (WeegTriage, answers, OF_MAP_OF (weeg_triage_question_names, triage_answer_shape)),
  FIELD (WeegTriage, track, OF_CHOICE (weeg_track_names)),
  FIELD (WeegTriage, override_reason, OF_TEXT),
};
const WeegRecordType weeg_triage_type = RECORD_TYPE ("triage", WeegTriage, triage_fields);

static const WeegField attachment_fields[] = {
  REQUIRED (WeegDossierAttachment, name, OF_STRING),
  FIELD (WeegDossierAttachment, media_type, OF_STRING),
  FIELD (WeegDossierAttachment, kind, OF_STRING),
  REQUIRED (WeegDossierAttachment, data, OF_STRING),
};
const WeegRecordType weeg_attachment_type =
    RECORD_TYPE ("attachment", WeegDossierAttachment, attachment_fields);

static const WeegField log_change_fields[] = {
  FIELD (WeegLogChange, op, OF_STRING),   FIELD (WeegLogChange, path, OF_STRING),
  FIELD (WeegLogChange, old, OF_JSON),    FIELD_KEY (WeegLogChange, new, "new", OF_JSON),
  FIELD (WeegLogChange, name, OF_STRING), FIELD (WeegLogChange, frozen, OF_STRING),
};
const WeegRecordType weeg_log_change_type = RECORD_TYPE ("log_change", WeegLogChange, log_change_fields);

static const WeegField log_entry_fields[] = {
  REQUIRED (WeegLogEntry, at, OF_TIME),
  REQUIRED (WeegLogEntry, who, OF_STRING),
  REQUIRED (WeegLogEntry, what, OF_RECORD (weeg_log_change_type)),
  REQUIRED (WeegLogEntry, hash, OF_STRING),
};
const WeegRecordType weeg_log_entry_type = RECORD_TYPE ("log_entry", WeegLogEntry, log_entry_fields);

static const WeegShape dossier_alternative_shape = { OF_RECORD (weeg_alternative_type) };
static const WeegShape attachment_shape = { OF_RECORD (weeg_attachment_type) };
static const WeegShape barrier_shape = { OF_RECORD (weeg_barrier_type) };
static const WeegShape dossier_criterion_shape = { OF_RECORD (weeg_criterion_type) };
static const WeegShape decision_point_shape = { OF_RECORD (weeg_decision_point_type) };
static const WeegShape evidence_shape = { OF_RECORD (weeg_evidence_type) };
static const WeegShape log_entry_shape = { OF_RECORD (weeg_log_entry_type) };
static const WeegShape member_shape = { OF_RECORD (weeg_member_type) };
static const WeegShape dossier_question_shape = { OF_RECORD (weeg_question_type) };
static const WeegShape required_advice_shape = { OF_RECORD (weeg_required_advice_type) };
static const WeegShape risk_shape = { OF_RECORD (weeg_risk_type) };
static const WeegShape round_shape = { OF_RECORD (weeg_round_type) };
static const WeegShape score_shape = { OF_RECORD (weeg_score_type) };
static const WeegShape strategy_fit_shape = { OF_RECORD (weeg_strategy_fit_type) };
static const WeegShape weights_shape = { OF_RECORD (weeg_weights_type) };

static const WeegField dossier_fields[] = {
  FIELD (WeegDossier, format, OF_STRING),
  FIELD (WeegDossier, version, OF_INTEGER (1, 1)),
  REQUIRED (WeegDossier, id, OF_STRING),
  REQUIRED (WeegDossier, title, OF_TEXT),
  FIELD (WeegDossier, summary, OF_TEXT),
  FIELD (WeegDossier, language, OF_CHOICE (weeg_language_names)),
  FIELD (WeegDossier, template, OF_STRING),
  FIELD (WeegDossier, kind, OF_CHOICE (weeg_dossier_kind_names)),
  FIELD (WeegDossier, owner, OF_TEXT),
  FIELD (WeegDossier, portfolio_holder, OF_TEXT),
  FIELD (WeegDossier, mandate, OF_TEXT),
  FIELD (WeegDossier, intake, OF_RECORD (weeg_intake_type)),
  FIELD (WeegDossier, triage, OF_RECORD (weeg_triage_type)),
  FIELD (WeegDossier, members, OF_LIST (member_shape)),
  FIELD (WeegDossier, settings, OF_RECORD (weeg_settings_type)),
  FIELD (WeegDossier, rounds, OF_LIST (round_shape)),
  FIELD (WeegDossier, criteria, OF_LIST (dossier_criterion_shape)),
  FIELD (WeegDossier, alternatives, OF_LIST (dossier_alternative_shape)),
  FIELD (WeegDossier, weights, OF_LIST (weights_shape)),
  FIELD (WeegDossier, scores, OF_LONG_LIST (score_shape, 200000)),
  FIELD (WeegDossier, evidence, OF_LIST (evidence_shape)),
  FIELD (WeegDossier, questions, OF_LIST (dossier_question_shape)),
  FIELD (WeegDossier, risks, OF_LIST (risk_shape)),
  FIELD (WeegDossier, workload, OF_RECORD (weeg_workload_type)),
  FIELD (WeegDossier, budget, OF_RECORD (weeg_budget_type)),
  FIELD (WeegDossier, economics, OF_RECORD (weeg_economics_type)),
  FIELD (WeegDossier, sustainability, OF_RECORD (weeg_sustainability_type)),
  FIELD (WeegDossier, resilience, OF_RECORD (weeg_resilience_type)),
  FIELD (WeegDossier, ai, OF_RECORD (weeg_ai_type)),
  FIELD (WeegDossier, strategy, OF_LIST (strategy_fit_shape)),
  FIELD (WeegDossier, barriers, OF_LIST (barrier_shape)),
  FIELD (WeegDossier, required_advices, OF_LIST (required_advice_shape)),
  FIELD (WeegDossier, decision_points, OF_LIST (decision_point_shape)),
  FIELD (WeegDossier, attachments, OF_LIST (attachment_shape)),
  FIELD (WeegDossier, log, OF_LONG_LIST (log_entry_shape, 1000000)),
};
const WeegRecordType weeg_dossier_type = RECORD_TYPE ("dossier", WeegDossier, dossier_fields);

gboolean
weeg_dossier_round_is_closed (const WeegDossier *dossier, gint64 n)
{
  if (weeg_list_n (dossier->rounds) == 0)
    return TRUE;
  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    {
      const WeegRound *round = weeg_list_get (dossier->rounds, i);

      if (round->n == MAX (n, 1))
        return round->closed;
    }
  return FALSE;
}

gboolean
weeg_dossier_has_open_round (const WeegDossier *dossier)
{
  g_return_val_if_fail (dossier != NULL, FALSE);

  for (guint i = 0; i < weeg_list_n (dossier->rounds); i++)
    if (!((const WeegRound *)weeg_list_get (dossier->rounds, i))->closed)
      return TRUE;
  return FALSE;
}

static gboolean
is_seen (const WeegDossier *dossier, const WeegField *round, gconstpointer record)
{
  return weeg_dossier_round_is_closed (
      dossier, weeg_record_has_field (record, round) ? weeg_record_get (record, round).integer : 1);
}

/* (transfer full) (nullable): what of @list, whose items have a round, may be seen; NULL when it is empty. */
static WeegList *
seen_of (const WeegDossier *dossier, const WeegList *list, const WeegRecordType *type)
{
  const WeegField *round = weeg_record_type_find (type, "round");
  const WeegShape *shape;
  GArray *cells;

  if (weeg_list_n (list) == 0)
    return NULL;
  shape = weeg_list_get_shape (list);
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < weeg_list_n (list); i++)
    if (is_seen (dossier, round, weeg_list_get (list, i)))
      {
        WeegCell cell = weeg_cell_copy (shape, weeg_list_cell (list, i));

        g_array_append_val (cells, cell);
      }
  return weeg_list_new_take (shape, cells);
}

gboolean
weeg_dossier_votes_in_secret (const WeegDossier *dossier)
{
  const WeegSettings *settings = dossier->settings;

  return settings != NULL && WEEG_HAS (settings, secret_vote) && settings->secret_vote;
}

static gboolean
has_votes (const WeegDecisionPoint *point)
{
  return point->draft != NULL && weeg_map_n (point->draft->votes) > 0;
}

gboolean
weeg_dossier_point_votes_in_secret (const WeegDossier *dossier, const WeegDecisionPoint *point)
{
  return weeg_dossier_votes_in_secret (dossier) ||
         (point != NULL && has_votes (point) && WEEG_HAS (point->draft, secret) && point->draft->secret);
}

gboolean
weeg_dossier_has_secret_votes (const WeegDossier *dossier, const WeegDecisionPoint *point)
{
  return has_votes (point) && weeg_dossier_point_votes_in_secret (dossier, point);
}

/* (transfer full) (nullable): the decision points without these; NULL when there are none. */
static WeegList *
without_secret_votes (const WeegDossier *dossier)
{
  const WeegList *points = dossier->decision_points;
  GArray *cells;
  gboolean any = FALSE;

  for (guint i = 0; i < weeg_list_n (points); i++)
    any = any || weeg_dossier_has_secret_votes (dossier, weeg_list_get (points, i));
  if (!any)
    return NULL;
  cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));
  for (guint i = 0; i < weeg_list_n (points); i++)
    {
      const WeegDecisionPoint *point = weeg_list_get (points, i);
      WeegCell cell;

      if (!weeg_dossier_has_secret_votes (dossier, point))
        cell.pointer = weeg_record_ref (point);
      else
        {
          WeegDecisionPoint *copy = weeg_record_copy (point);
          WeegHeld *draft = weeg_record_copy (point->draft);

          WEEG_CLEAR (draft, votes);
          WEEG_CLEAR (draft, secret);
          WEEG_REPLACE (copy, draft, draft);
          cell.pointer = copy;
        }
      g_array_append_val (cells, cell);
    }
  return weeg_list_new_take (weeg_list_get_shape (points), cells);
}

WeegDossier *
weeg_dossier_for_others (const WeegDossier *dossier)
{
  g_autoptr (WeegList) weights = seen_of (dossier, dossier->weights, &weeg_weights_type);
  g_autoptr (WeegList) scores = seen_of (dossier, dossier->scores, &weeg_score_type);
  g_autoptr (WeegList) points = without_secret_votes (dossier);
  WeegDossier *copy;

  if (points == NULL && weeg_list_n (weights) == weeg_list_n (dossier->weights) &&
      weeg_list_n (scores) == weeg_list_n (dossier->scores))
    return weeg_record_ref (dossier);
  copy = weeg_record_copy (dossier);
  if (weights != NULL)
    WEEG_REPLACE (copy, weights, g_steal_pointer (&weights));
  if (scores != NULL)
    WEEG_REPLACE (copy, scores, g_steal_pointer (&scores));
  if (points != NULL)
    WEEG_REPLACE (copy, decision_points, g_steal_pointer (&points));
  return copy;
}
