/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-committee.h"

#include "weeg-fields.h"

static const WeegShape committee_question_shape = { OF_CHOICE (weeg_triage_question_names) };
static const WeegShape zone_shape = { OF_CHOICE (weeg_zone_names) };
static const WeegShape zone_row_shape = { OF_LIST (zone_shape) };

static const WeegShape opportunity_shape = { OF_RECORD (weeg_opportunity_type) };

static const WeegField member_fields[] = {
  REQUIRED (WeegMember, id, OF_STRING),
  REQUIRED (WeegMember, name, OF_TEXT),
  FIELD (WeegMember, discipline, OF_OPEN (weeg_discipline_names)),
  FIELD (WeegMember, role, OF_CHOICE (weeg_role_names)),
  FIELD (WeegMember, votes, OF_BOOLEAN),
  FIELD (WeegMember, interests, OF_TEXT),
  FIELD (WeegMember, recused, OF_BOOLEAN),
  FIELD (WeegMember, from, OF_DATE),
  FIELD (WeegMember, to, OF_DATE),
};
const WeegRecordType weeg_member_type = RECORD_TYPE ("member", WeegMember, member_fields);

static const WeegField thresholds_fields[] = {
  FIELD (WeegThresholds, value, OF_NUMBER_IN (0, 100)),
  FIELD (WeegThresholds, risk, OF_NUMBER_IN (0, 25)),
};
const WeegRecordType weeg_thresholds_type = RECORD_TYPE ("thresholds", WeegThresholds, thresholds_fields);

static const WeegField triage_rule_fields[] = {
  FIELD (WeegTriageRule, extensive_any, OF_LIST (committee_question_shape)),
  FIELD (WeegTriageRule, extensive_sum, OF_INTEGER (0, 100)),
  FIELD (WeegTriageRule, light_sum, OF_INTEGER (0, 100)),
  FIELD (WeegTriageRule, light_harm, OF_INTEGER (0, 3)),
};
const WeegRecordType weeg_triage_rule_type = RECORD_TYPE ("triage_rule", WeegTriageRule, triage_rule_fields);

static const WeegField opportunity_fields[] = {
  REQUIRED (WeegOpportunity, id, OF_STRING),
  REQUIRED (WeegOpportunity, name, OF_TEXT),
  FIELD (WeegOpportunity, cost, OF_NUMBER_IN (0.01, 1e12)),
  FIELD (WeegOpportunity, hours, OF_NUMBER_IN (0.01, 1e9)),
  FIELD (WeegOpportunity, source, OF_TEXT),
};
const WeegRecordType weeg_opportunity_type = RECORD_TYPE ("opportunity", WeegOpportunity, opportunity_fields);

static const WeegField settings_fields[] = {
  FIELD (WeegSettings, thresholds, OF_RECORD (weeg_thresholds_type)),
  FIELD (WeegSettings, zones, OF_LIST (zone_row_shape)),
  FIELD (WeegSettings, triage, OF_RECORD (weeg_triage_rule_type)),
  FIELD (WeegSettings, quorum, OF_INTEGER (0, 1000)),
  FIELD (WeegSettings, majority, OF_CHOICE (weeg_majority_names)),
  FIELD (WeegSettings, tie, OF_CHOICE (weeg_tie_names)),
  FIELD (WeegSettings, group_score, OF_CHOICE (weeg_group_score_names)),
  FIELD (WeegSettings, secret_vote, OF_BOOLEAN),
  FIELD (WeegSettings, opportunities, OF_LIST (opportunity_shape)),
};
const WeegRecordType weeg_settings_type = RECORD_TYPE ("settings", WeegSettings, settings_fields);

static const WeegField round_fields[] = {
  REQUIRED (WeegRound, n, OF_INTEGER (1, 1000)),
  FIELD (WeegRound, closed, OF_BOOLEAN),
};
const WeegRecordType weeg_round_type = RECORD_TYPE ("round", WeegRound, round_fields);

gboolean
weeg_member_votes (const WeegMember *member)
{
  if (member->recused)
    return FALSE;
  return WEEG_HAS (member, votes) ? member->votes : member->role != WEEG_ROLE_ADVISER;
}
