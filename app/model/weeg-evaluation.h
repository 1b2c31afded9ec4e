/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-enums.h"
#include "weeg-map.h"
#include "weeg-quantity.h"
#include "weeg-text.h"

G_BEGIN_DECLS

/* What is known and asked: evidence, evaluation questions, risks, required advices. */

/* A piece of evidence and its GRADE certainty. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *title;
  WeegText *source;
  WeegText *design;
  WeegText *population;
  WeegText *outcome;
  WeegText *effect; /* the size with its interval */
  int certainty;    /* WeegCertainty */
  WeegText *certainty_reasons;
  WeegList *supports; /* ids of criteria, questions, effects */
} WeegEvidence;

/* The answer to an evaluation question. */
typedef struct
{
  WeegRecord record;
  WeegEither *value;
  WeegText *text;
  char *date;
} WeegQuestionAnswer;

/* An evaluation question with the decision point at which its answer is due. */
typedef struct
{
  WeegRecord record;
  char *id;
  WeegText *question;
  char *criterion;
  WeegText *indicator;
  int indicator_type; /* WeegIndicatorType */
  WeegText *unit;
  WeegEither *baseline;
  WeegEither *target;
  WeegEither *stop_limit; /* the value at which the use ends */
  int better;             /* WeegBetter */
  WeegText *method;
  WeegText *source;
  WeegText *owner;
  char *decision_point;
  WeegText *acceptable_uncertainty;
  WeegQuestionAnswer *answer;
} WeegQuestion;

/* Who takes a risk that stays high, why, until when, under which circumstances. */
typedef struct
{
  WeegRecord record;
  WeegText *by;
  WeegText *reason;
  char *until;
  int circumstances; /* WeegCircumstances */
} WeegAcceptance;

/* A risk before and after control; probability and severity 1..5. */
typedef struct
{
  WeegRecord record;
  char *id;
  char *alternative; /* absent: the one advised on */
  char *kind;        /* weeg_risk_kind_names, or own */
  WeegText *cause;
  WeegText *event;
  WeegText *consequence;
  gint64 probability;
  gint64 severity;
  WeegText *control;
  gint64 residual_probability;
  gint64 residual_severity;
  WeegText *owner;
  WeegAcceptance *acceptance;
} WeegRisk;

/* The advice or consent of a body that has to be asked. */
typedef struct
{
  WeegRecord record;
  WeegText *body;
  int kind; /* WeegAdviceKind */
  char *asked;
  char *answered;
  WeegText *answer;
  WeegText *effect; /* what was done with it */
} WeegRequiredAdvice;

extern const WeegRecordType weeg_evidence_type;
extern const WeegRecordType weeg_question_answer_type;
extern const WeegRecordType weeg_question_type;
extern const WeegRecordType weeg_acceptance_type;
extern const WeegRecordType weeg_risk_type;
extern const WeegRecordType weeg_required_advice_type;

G_END_DECLS
