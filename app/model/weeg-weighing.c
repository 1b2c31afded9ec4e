/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-weighing.h"

#include "weeg-fields.h"

static const WeegField level_fields[] = {
  REQUIRED (WeegLevel, value, OF_NUMBER),
  FIELD (WeegLevel, label, OF_TEXT),
};
const WeegRecordType weeg_level_type = RECORD_TYPE ("level", WeegLevel, level_fields);

static const WeegShape level_shape = { OF_RECORD (weeg_level_type) };

static const WeegField criterion_fields[] = {
  REQUIRED (WeegCriterion, id, OF_STRING),
  FIELD (WeegCriterion, parent, OF_STRING),
  REQUIRED (WeegCriterion, name, OF_TEXT),
  FIELD (WeegCriterion, question, OF_TEXT),
  FIELD (WeegCriterion, perspective, OF_OPEN (weeg_perspective_names)),
  FIELD (WeegCriterion, must, OF_NUMBER),
  FIELD (WeegCriterion, levels, OF_LIST (level_shape)),
  FIELD (WeegCriterion, unit, OF_TEXT),
  FIELD (WeegCriterion, worst, OF_NUMBER),
  FIELD (WeegCriterion, best, OF_NUMBER),
  FIELD (WeegCriterion, points, OF_LIST (weeg_numbers_shape)),
};
const WeegRecordType weeg_criterion_type = RECORD_TYPE ("criterion", WeegCriterion, criterion_fields);

static const WeegField alternative_fields[] = {
  REQUIRED (WeegAlternative, id, OF_STRING),
  REQUIRED (WeegAlternative, name, OF_TEXT),
  FIELD (WeegAlternative, comparator, OF_BOOLEAN),
  FIELD (WeegAlternative, pros, OF_EITHER (weeg_texts_shapes)),
  FIELD (WeegAlternative, cons, OF_EITHER (weeg_texts_shapes)),
  FIELD (WeegAlternative, summary, OF_TEXT),
};
const WeegRecordType weeg_alternative_type = RECORD_TYPE ("alternative", WeegAlternative, alternative_fields);

static const WeegField weights_fields[] = {
  FIELD (WeegWeights, format, OF_STRING),
  FIELD (WeegWeights, version, OF_INTEGER (1, 1)),
  FIELD (WeegWeights, member, OF_STRING),
  FIELD (WeegWeights, round, OF_INTEGER (1, 1000)),
  FIELD (WeegWeights, criteria, OF_LIST (weeg_string_shape)),
  REQUIRED (WeegWeights, method, OF_CHOICE (weeg_weight_method_names)),
  FIELD (WeegWeights, points, OF_MAP (weeg_number_shape)),
  FIELD (WeegWeights, order, OF_LIST (weeg_string_shape)),
  FIELD (WeegWeights, matrix, OF_LIST (weeg_numbers_shape)),
  FIELD (WeegWeights, best, OF_STRING),
  FIELD (WeegWeights, worst, OF_STRING),
  FIELD (WeegWeights, best_to_others, OF_MAP (weeg_number_shape)),
  FIELD (WeegWeights, others_to_worst, OF_MAP (weeg_number_shape)),
  FIELD (WeegWeights, reason, OF_TEXT),
};
const WeegRecordType weeg_weights_type = RECORD_TYPE ("weights", WeegWeights, weights_fields);

static const WeegField score_fields[] = {
  REQUIRED (WeegScore, member, OF_STRING),
  FIELD (WeegScore, round, OF_INTEGER (1, 1000)),
  REQUIRED (WeegScore, alternative, OF_STRING),
  REQUIRED (WeegScore, criterion, OF_STRING),
  FIELD (WeegScore, value, OF_NUMBER),
  FIELD (WeegScore, answer, OF_CHOICE (weeg_answer_names)),
  FIELD (WeegScore, low, OF_NUMBER),
  FIELD (WeegScore, high, OF_NUMBER),
  FIELD (WeegScore, reason, OF_TEXT),
};
const WeegRecordType weeg_score_type = RECORD_TYPE ("score", WeegScore, score_fields);
