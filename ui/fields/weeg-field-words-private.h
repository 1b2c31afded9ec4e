/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-field-words.h"

#include "weeg-translate.h"

extern const WeegRecordWords weeg_words_about;
extern const WeegRecordWords weeg_words_intake;
extern const WeegRecordWords weeg_words_triage;
extern const WeegFieldWords weeg_words_triage_answers[];
extern const WeegRecordWords weeg_words_settings;
extern const WeegRecordWords weeg_words_opportunity;
extern const WeegRecordWords weeg_words_member;
extern const WeegRecordWords weeg_words_alternative;
extern const WeegRecordWords weeg_words_criterion;
extern const WeegRecordWords weeg_words_level;
extern const WeegRecordWords weeg_words_evidence;
extern const WeegRecordWords weeg_words_question;
extern const WeegRecordWords weeg_words_risk;
extern const WeegRecordWords weeg_words_workload;
extern const WeegRecordWords weeg_words_staff_function;
extern const WeegRecordWords weeg_words_activity;
extern const WeegRecordWords weeg_words_effect;
extern const WeegRecordWords weeg_words_one_off;
extern const WeegRecordWords weeg_words_budget;
extern const WeegRecordWords weeg_words_budget_item;
extern const WeegRecordWords weeg_words_economics;
extern const WeegRecordWords weeg_words_strategy;
extern const WeegRecordWords weeg_words_decision_point;
extern const WeegRecordWords weeg_words_draft;
extern const WeegRecordWords weeg_words_dissent;
extern const WeegRecordWords weeg_words_rule_condition;
extern const WeegRecordWords weeg_words_condition;
extern const WeegRecordWords weeg_words_required_advice;
extern const WeegRecordWords weeg_words_barrier;
extern const WeegRecordWords weeg_words_dependency;
extern const WeegRecordWords weeg_words_sustainability_item;
extern const WeegRecordWords weeg_words_ai_item;
extern const WeegRecordWords weeg_words_ai_validation;
extern const WeegRecordWords weeg_words_strategy_fit;
