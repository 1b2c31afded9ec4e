/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-proposal-result.h"

#include "weeg-fields.h"

const char *const weeg_truth_names[] = { "true", "false", "unknown", NULL };
const char *const weeg_proposal_reason_names[] = { "all_true",  "condition_false",
                                                   "not_known", "unaccepted_extreme_risk",
                                                   "no_rule",   NULL };

static const WeegShape certainty_shape = { OF_CHOICE (weeg_certainty_names) };
static const WeegShape *const condition_value_shapes[] = { &weeg_null_shape, &weeg_number_shape,
                                                           &weeg_boolean_shape, &certainty_shape, NULL };
static const WeegShape condition_result_shape = { OF_RECORD (weeg_condition_result_type) };

static const WeegField condition_result_fields[] = {
  FIELD (WeegConditionResult, measure, OF_CHOICE (weeg_measure_names)),
  FIELD (WeegConditionResult, op, OF_CHOICE (weeg_op_names)),
  FIELD (WeegConditionResult, value, OF_EITHER (condition_value_shapes)),
  FIELD (WeegConditionResult, actual, OF_EITHER (condition_value_shapes)),
  FIELD (WeegConditionResult, state, OF_CHOICE (weeg_truth_names)),
  FIELD (WeegConditionResult, missing, OF_LIST (weeg_string_shape)),
  FIELD_KEY (WeegConditionResult, otherwise, "else", OF_CHOICE (weeg_outcome_names)),
};
const WeegRecordType weeg_condition_result_type =
    RECORD_TYPE ("condition_result", WeegConditionResult, condition_result_fields);

static const WeegField proposal_result_fields[] = {
  FIELD (WeegProposalResult, outcome, OF_CHOICE (weeg_outcome_names)),
  FIELD (WeegProposalResult, because, OF_CHOICE (weeg_proposal_reason_names)),
  FIELD (WeegProposalResult, decided_by, OF_INTEGER (0, 10000)),
  FIELD (WeegProposalResult, conditions, OF_LIST (condition_result_shape)),
  FIELD (WeegProposalResult, proposal_now, OF_CHOICE (weeg_outcome_names)),
  FIELD (WeegProposalResult, evidence_certainty, OF_CHOICE (weeg_certainty_names)),
  FIELD (WeegProposalResult, questions_due, OF_INTEGER (0, 10000)),
  FIELD (WeegProposalResult, questions_answered, OF_INTEGER (0, 10000)),
  FIELD (WeegProposalResult, held, OF_BOOLEAN),
};
const WeegRecordType weeg_proposal_result_type =
    RECORD_TYPE ("proposal_result", WeegProposalResult, proposal_result_fields);
