/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-evaluation.h"

#include "weeg-fields.h"

static const WeegField evidence_fields[] = {
  REQUIRED (WeegEvidence, id, OF_STRING),
  REQUIRED (WeegEvidence, title, OF_TEXT),
  FIELD (WeegEvidence, source, OF_TEXT),
  FIELD (WeegEvidence, design, OF_TEXT),
  FIELD (WeegEvidence, population, OF_TEXT),
  FIELD (WeegEvidence, outcome, OF_TEXT),
  FIELD (WeegEvidence, effect, OF_TEXT),
  FIELD (WeegEvidence, certainty, OF_CHOICE (weeg_certainty_names)),
  FIELD (WeegEvidence, certainty_reasons, OF_TEXT),
  FIELD (WeegEvidence, supports, OF_LIST (weeg_string_shape)),
};
const WeegRecordType weeg_evidence_type = RECORD_TYPE ("evidence", WeegEvidence, evidence_fields);

static const WeegField question_answer_fields[] = {
  FIELD (WeegQuestionAnswer, value, OF_EITHER (weeg_figure_shapes)),
  FIELD (WeegQuestionAnswer, text, OF_TEXT),
  FIELD (WeegQuestionAnswer, date, OF_DATE),
};
const WeegRecordType weeg_question_answer_type =
    RECORD_TYPE ("question_answer", WeegQuestionAnswer, question_answer_fields);

static const WeegField question_fields[] = {
  REQUIRED (WeegQuestion, id, OF_STRING),
  REQUIRED (WeegQuestion, question, OF_TEXT),
  FIELD (WeegQuestion, criterion, OF_STRING),
  FIELD (WeegQuestion, indicator, OF_TEXT),
  FIELD (WeegQuestion, indicator_type, OF_CHOICE (weeg_indicator_type_names)),
  FIELD (WeegQuestion, unit, OF_TEXT),
  FIELD (WeegQuestion, baseline, OF_EITHER (weeg_figure_shapes)),
  FIELD (WeegQuestion, target, OF_EITHER (weeg_figure_shapes)),
  FIELD (WeegQuestion, stop_limit, OF_EITHER (weeg_figure_shapes)),
  FIELD (WeegQuestion, better, OF_CHOICE (weeg_better_names)),
  FIELD (WeegQuestion, method, OF_TEXT),
  FIELD (WeegQuestion, source, OF_TEXT),
  FIELD (WeegQuestion, owner, OF_TEXT),
  FIELD (WeegQuestion, decision_point, OF_STRING),
  FIELD (WeegQuestion, acceptable_uncertainty, OF_TEXT),
  FIELD (WeegQuestion, answer, OF_RECORD (weeg_question_answer_type)),
};
const WeegRecordType weeg_question_type = RECORD_TYPE ("question", WeegQuestion, question_fields);

static const WeegField acceptance_fields[] = {
  FIELD (WeegAcceptance, by, OF_TEXT),
  FIELD (WeegAcceptance, reason, OF_TEXT),
  FIELD (WeegAcceptance, until, OF_DATE),
  FIELD (WeegAcceptance, circumstances, OF_CHOICE (weeg_circumstances_names)),
};
const WeegRecordType weeg_acceptance_type = RECORD_TYPE ("acceptance", WeegAcceptance, acceptance_fields);

static const WeegField risk_fields[] = {
  REQUIRED (WeegRisk, id, OF_STRING),
  FIELD (WeegRisk, alternative, OF_STRING),
  FIELD (WeegRisk, kind, OF_OPEN (weeg_risk_kind_names)),
  FIELD (WeegRisk, cause, OF_TEXT),
  REQUIRED (WeegRisk, event, OF_TEXT),
  FIELD (WeegRisk, consequence, OF_TEXT),
  FIELD (WeegRisk, probability, OF_INTEGER (1, 5)),
  FIELD (WeegRisk, severity, OF_INTEGER (1, 5)),
  FIELD (WeegRisk, control, OF_TEXT),
  FIELD (WeegRisk, residual_probability, OF_INTEGER (1, 5)),
  FIELD (WeegRisk, residual_severity, OF_INTEGER (1, 5)),
  FIELD (WeegRisk, owner, OF_TEXT),
  FIELD (WeegRisk, acceptance, OF_RECORD (weeg_acceptance_type)),
};
const WeegRecordType weeg_risk_type = RECORD_TYPE ("risk", WeegRisk, risk_fields);

static const WeegField required_advice_fields[] = {
  REQUIRED (WeegRequiredAdvice, body, OF_TEXT),
  FIELD (WeegRequiredAdvice, kind, OF_CHOICE (weeg_advice_kind_names)),
  FIELD (WeegRequiredAdvice, asked, OF_DATE),
  FIELD (WeegRequiredAdvice, answered, OF_DATE),
  FIELD (WeegRequiredAdvice, answer, OF_TEXT),
  FIELD (WeegRequiredAdvice, effect, OF_TEXT),
};
const WeegRecordType weeg_required_advice_type =
    RECORD_TYPE ("required_advice", WeegRequiredAdvice, required_advice_fields);
