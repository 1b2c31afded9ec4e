/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Every closed list of names of the formats, as an enum and as the array of
 * the names that stand in JSON, in the same order. The starred lists of the
 * formats are open (an own name starts with "x-"): those are kept as strings,
 * and only their array stands here.
 */

/* The kind of a dossier. */
typedef enum
{
  WEEG_DOSSIER_KIND_NEW,
  WEEG_DOSSIER_KIND_EXISTING,
  WEEG_DOSSIER_KIND_CHANGED_INDICATION,
} WeegDossierKind;
extern const char *const weeg_dossier_kind_names[];

/* The phase of the life cycle. */
typedef enum
{
  WEEG_PHASE_SIGNAL,
  WEEG_PHASE_INTAKE,
  WEEG_PHASE_EARLY_EVALUATION,
  WEEG_PHASE_PILOT,
  WEEG_PHASE_MULTICENTRE_VALIDATION,
  WEEG_PHASE_SCALE_UP,
  WEEG_PHASE_USE,
  WEEG_PHASE_PHASE_OUT,
} WeegPhase;
extern const char *const weeg_phase_names[];

/* The depth of the evaluation. */
typedef enum
{
  WEEG_TRACK_LIGHT,
  WEEG_TRACK_STANDARD,
  WEEG_TRACK_EXTENSIVE,
} WeegTrack;
extern const char *const weeg_track_names[];

/* The whose value; open. */
extern const char *const weeg_perspective_names[];

/* The kind of a decision point; open. */
extern const char *const weeg_point_kind_names[];

/* The outcome of a decision point. */
typedef enum
{
  WEEG_OUTCOME_GO_ON,
  WEEG_OUTCOME_ADJUST,
  WEEG_OUTCOME_SPEED_UP,
  WEEG_OUTCOME_SCALE_UP,
  WEEG_OUTCOME_SCALE_DOWN,
  WEEG_OUTCOME_SLOW_DOWN,
  WEEG_OUTCOME_STOP,
  WEEG_OUTCOME_HAND_OVER,
  WEEG_OUTCOME_HOLD,
} WeegOutcome;
extern const char *const weeg_outcome_names[];

/* The kind of risk; open. */
extern const char *const weeg_risk_kind_names[];

/* The zone of a risk. */
typedef enum
{
  WEEG_ZONE_LOW,
  WEEG_ZONE_MODERATE,
  WEEG_ZONE_HIGH,
  WEEG_ZONE_EXTREME,
} WeegZone;
extern const char *const weeg_zone_names[];

/* The discipline of a member; open. */
extern const char *const weeg_discipline_names[];

/* The role of a member. */
typedef enum
{
  WEEG_ROLE_CHAIR,
  WEEG_ROLE_SECRETARY,
  WEEG_ROLE_MEMBER,
  WEEG_ROLE_ADVISER,
} WeegRole;
extern const char *const weeg_role_names[];

/* The class under the MDR. */
typedef enum
{
  WEEG_MDR_CLASS_NONE,
  WEEG_MDR_CLASS_I,
  WEEG_MDR_CLASS_IS,
  WEEG_MDR_CLASS_IM,
  WEEG_MDR_CLASS_IR,
  WEEG_MDR_CLASS_IIA,
  WEEG_MDR_CLASS_IIB,
  WEEG_MDR_CLASS_III,
} WeegMdrClass;
extern const char *const weeg_mdr_class_names[];

/* The class under the IVDR. */
typedef enum
{
  WEEG_IVDR_CLASS_NONE,
  WEEG_IVDR_CLASS_A,
  WEEG_IVDR_CLASS_B,
  WEEG_IVDR_CLASS_C,
  WEEG_IVDR_CLASS_D,
} WeegIvdrClass;
extern const char *const weeg_ivdr_class_names[];

/* The class under the AI Act. */
typedef enum
{
  WEEG_AI_ACT_CLASS_NONE,
  WEEG_AI_ACT_CLASS_MINIMAL,
  WEEG_AI_ACT_CLASS_LIMITED,
  WEEG_AI_ACT_CLASS_HIGH,
  WEEG_AI_ACT_CLASS_PROHIBITED,
} WeegAiActClass;
extern const char *const weeg_ai_act_class_names[];

/* The question of the triage. */
typedef enum
{
  WEEG_TRIAGE_QUESTION_HARM,
  WEEG_TRIAGE_QUESTION_DEVICE_CLASS,
  WEEG_TRIAGE_QUESTION_AUTONOMY,
  WEEG_TRIAGE_QUESTION_RADIATION,
  WEEG_TRIAGE_QUESTION_PATIENTS,
  WEEG_TRIAGE_QUESTION_STAFF,
  WEEG_TRIAGE_QUESTION_INVESTMENT,
  WEEG_TRIAGE_QUESTION_NOVELTY,
  WEEG_TRIAGE_QUESTION_DEPENDENCE,
  WEEG_TRIAGE_QUESTION_PERSONAL_DATA,
  WEEG_TRIAGE_QUESTION_TRACK_STAFF,
  WEEG_TRIAGE_QUESTION_REVERSIBILITY,
} WeegTriageQuestion;
extern const char *const weeg_triage_question_names[];

/* The type of care. */
typedef enum
{
  WEEG_CARE_TYPE_ACUTE,
  WEEG_CARE_TYPE_ELECTIVE,
  WEEG_CARE_TYPE_CHRONIC,
  WEEG_CARE_TYPE_PREVENTIVE,
  WEEG_CARE_TYPE_COMPLEX,
} WeegCareType;
extern const char *const weeg_care_type_names[];

/* The where the care is given. */
typedef enum
{
  WEEG_SETTING_HOSPITAL,
  WEEG_SETTING_HOSPITAL_AT_HOME,
  WEEG_SETTING_PRIMARY_CARE,
  WEEG_SETTING_ELDERLY_CARE,
  WEEG_SETTING_HOME,
} WeegSetting;
extern const char *const weeg_setting_names[];

/* The category of technology. */
typedef enum
{
  WEEG_TECHNOLOGY_CATEGORY_DEVICE,
  WEEG_TECHNOLOGY_CATEGORY_TELEHEALTH,
  WEEG_TECHNOLOGY_CATEGORY_IOT,
  WEEG_TECHNOLOGY_CATEGORY_AI,
  WEEG_TECHNOLOGY_CATEGORY_REGISTRATION,
  WEEG_TECHNOLOGY_CATEGORY_RADIOPHARMACEUTICAL,
  WEEG_TECHNOLOGY_CATEGORY_OTHER,
} WeegTechnologyCategory;
extern const char *const weeg_technology_category_names[];

/* The component of a technology. */
typedef enum
{
  WEEG_COMPONENT_HARDWARE,
  WEEG_COMPONENT_SOFTWARE,
  WEEG_COMPONENT_DATA,
  WEEG_COMPONENT_CLINICAL,
} WeegComponent;
extern const char *const weeg_component_names[];

/* The regional arrangement. */
typedef enum
{
  WEEG_REGIONAL_OWN,
  WEEG_REGIONAL_SHARED,
  WEEG_REGIONAL_REFER,
  WEEG_REGIONAL_CONCENTRATE,
} WeegRegional;
extern const char *const weeg_regional_names[];

/* The how weights were elicited. */
typedef enum
{
  WEEG_WEIGHT_METHOD_DIRECT,
  WEEG_WEIGHT_METHOD_SWING,
  WEEG_WEIGHT_METHOD_RANK,
  WEEG_WEIGHT_METHOD_AHP,
  WEEG_WEIGHT_METHOD_BWM,
} WeegWeightMethod;
extern const char *const weeg_weight_method_names[];

/* The answer that is not a score. */
typedef enum
{
  WEEG_ANSWER_UNKNOWN,
  WEEG_ANSWER_NOT_APPLICABLE,
  WEEG_ANSWER_ABSTAINS,
} WeegAnswer;
extern const char *const weeg_answer_names[];

/* The GRADE certainty of evidence. */
typedef enum
{
  WEEG_CERTAINTY_HIGH,
  WEEG_CERTAINTY_MODERATE,
  WEEG_CERTAINTY_LOW,
  WEEG_CERTAINTY_VERY_LOW,
} WeegCertainty;
extern const char *const weeg_certainty_names[];

/* The type of indicator. */
typedef enum
{
  WEEG_INDICATOR_TYPE_MEDICAL,
  WEEG_INDICATOR_TYPE_PROM,
  WEEG_INDICATOR_TYPE_PREM,
  WEEG_INDICATOR_TYPE_PROCESS,
  WEEG_INDICATOR_TYPE_STRUCTURE,
} WeegIndicatorType;
extern const char *const weeg_indicator_type_names[];

/* The which side is better. */
typedef enum
{
  WEEG_BETTER_HIGHER,
  WEEG_BETTER_LOWER,
} WeegBetter;
extern const char *const weeg_better_names[];

/* The under which a risk is accepted. */
typedef enum
{
  WEEG_CIRCUMSTANCES_NORMAL,
  WEEG_CIRCUMSTANCES_SCARCITY,
  WEEG_CIRCUMSTANCES_CRISIS,
} WeegCircumstances;
extern const char *const weeg_circumstances_names[];

/* The how a technology acts on work. */
typedef enum
{
  WEEG_MECHANISM_PREVENTS_CARE,
  WEEG_MECHANISM_RELIEVES_TASKS,
  WEEG_MECHANISM_ADDS_WORK,
  WEEG_MECHANISM_MOVES_WORK,
} WeegMechanism;
extern const char *const weeg_mechanism_names[];

/* The form of growth. */
typedef enum
{
  WEEG_GROWTH_KIND_COMPOUND,
  WEEG_GROWTH_KIND_LINEAR,
  WEEG_GROWTH_KIND_SCENARIO,
} WeegGrowthKind;
extern const char *const weeg_growth_kind_names[];

/* The category of a budget line. */
typedef enum
{
  WEEG_BUDGET_CATEGORY_INVESTMENT,
  WEEG_BUDGET_CATEGORY_VALIDATION,
  WEEG_BUDGET_CATEGORY_TRAINING,
  WEEG_BUDGET_CATEGORY_INFRASTRUCTURE,
  WEEG_BUDGET_CATEGORY_SECURITY,
  WEEG_BUDGET_CATEGORY_MAINTENANCE,
  WEEG_BUDGET_CATEGORY_RUNNING,
  WEEG_BUDGET_CATEGORY_AVOIDED,
  WEEG_BUDGET_CATEGORY_REVENUE,
  WEEG_BUDGET_CATEGORY_STAFF,
} WeegBudgetCategory;
extern const char *const weeg_budget_category_names[];

/* The kind of a budget line. */
typedef enum
{
  WEEG_BUDGET_KIND_INVESTMENT,
  WEEG_BUDGET_KIND_RUNNING,
  WEEG_BUDGET_KIND_ONE_OFF,
  WEEG_BUDGET_KIND_SAVING,
  WEEG_BUDGET_KIND_REVENUE,
} WeegBudgetKind;
extern const char *const weeg_budget_kind_names[];

/* The way of depreciation. */
typedef enum
{
  WEEG_DEPRECIATION_STRAIGHT_LINE,
  WEEG_DEPRECIATION_ANNUITY,
} WeegDepreciation;
extern const char *const weeg_depreciation_names[];

/* The who pays; open. */
extern const char *const weeg_payer_names[];

/* The heading of the sustainability part. */
typedef enum
{
  WEEG_SUSTAINABILITY_HEADING_ENERGY,
  WEEG_SUSTAINABILITY_HEADING_LIFE,
  WEEG_SUSTAINABILITY_HEADING_CHAIN,
  WEEG_SUSTAINABILITY_HEADING_TRAVEL,
} WeegSustainabilityHeading;
extern const char *const weeg_sustainability_heading_names[];

/* The kind of dependency; open. */
extern const char *const weeg_dependency_kind_names[];

/* The part of AI readiness. */
typedef enum
{
  WEEG_AI_PART_LAW,
  WEEG_AI_PART_RESPONSIBLE_USE,
  WEEG_AI_PART_DATA,
  WEEG_AI_PART_VALIDATION,
  WEEG_AI_PART_MONEY,
} WeegAiPart;
extern const char *const weeg_ai_part_names[];

/* The state of an AI item. */
typedef enum
{
  WEEG_AI_STATE_MET,
  WEEG_AI_STATE_PARTLY,
  WEEG_AI_STATE_NOT_MET,
  WEEG_AI_STATE_NOT_APPLICABLE,
} WeegAiState;
extern const char *const weeg_ai_state_names[];

/* The cause of a barrier. */
typedef enum
{
  WEEG_BARRIER_CAUSE_URGENCY,
  WEEG_BARRIER_CAUSE_KNOWLEDGE,
  WEEG_BARRIER_CAUSE_INCENTIVES,
  WEEG_BARRIER_CAUSE_SCALE,
  WEEG_BARRIER_CAUSE_INTEROPERABILITY,
  WEEG_BARRIER_CAUSE_DATA_QUALITY,
  WEEG_BARRIER_CAUSE_SUPPORT,
} WeegBarrierCause;
extern const char *const weeg_barrier_cause_names[];

/* The level of a barrier. */
typedef enum
{
  WEEG_BARRIER_LEVEL_SYSTEM,
  WEEG_BARRIER_LEVEL_ORGANISATION,
  WEEG_BARRIER_LEVEL_DAILY_WORK,
} WeegBarrierLevel;
extern const char *const weeg_barrier_level_names[];

/* The right of the body that is asked. */
typedef enum
{
  WEEG_ADVICE_KIND_ADVICE,
  WEEG_ADVICE_KIND_CONSENT,
} WeegAdviceKind;
extern const char *const weeg_advice_kind_names[];

/* The measure a rule may name. */
typedef enum
{
  WEEG_MEASURE_VALUE,
  WEEG_MEASURE_VALUE_P5,
  WEEG_MEASURE_KNOCK_OUT,
  WEEG_MEASURE_RESIDUAL_RISK,
  WEEG_MEASURE_PROBABILITY_BEST,
  WEEG_MEASURE_NET_FTE,
  WEEG_MEASURE_EVIDENCE_CERTAINTY,
  WEEG_MEASURE_QUESTIONS_ANSWERED,
  WEEG_MEASURE_QUESTIONS_ON_TARGET,
  WEEG_MEASURE_AI_MUSTS,
  WEEG_MEASURE_AUTONOMY_HOURS,
  WEEG_MEASURE_FALLBACK_TESTED,
  WEEG_MEASURE_REQUIRED_ADVICES,
  WEEG_MEASURE_COST_PER_QALY,
  WEEG_MEASURE_BUDGET_IMPACT,
} WeegMeasure;
extern const char *const weeg_measure_names[];

/* The comparison in a rule. */
typedef enum
{
  WEEG_OP_AT_LEAST,
  WEEG_OP_AT_MOST,
  WEEG_OP_EQUAL,
} WeegOp;
extern const char *const weeg_op_names[];

/* The how was decided. */
typedef enum
{
  WEEG_HOW_CONSENSUS,
  WEEG_HOW_CONSENT,
  WEEG_HOW_VOTE,
} WeegHow;
extern const char *const weeg_how_names[];

/* The status of a board paper. */
typedef enum
{
  WEEG_PAPER_STATUS_DECISION,
  WEEG_PAPER_STATUS_DISCUSSION,
  WEEG_PAPER_STATUS_INFORMATION,
} WeegPaperStatus;
extern const char *const weeg_paper_status_names[];

/* The what the board did. */
typedef enum
{
  WEEG_BOARD_OUTCOME_ADOPTED,
  WEEG_BOARD_OUTCOME_CHANGED,
  WEEG_BOARD_OUTCOME_REFUSED,
} WeegBoardOutcome;
extern const char *const weeg_board_outcome_names[];

/* The how a group score is made. */
typedef enum
{
  WEEG_GROUP_SCORE_MEAN,
  WEEG_GROUP_SCORE_MEDIAN,
} WeegGroupScore;
extern const char *const weeg_group_score_names[];

/* The majority needed. */
typedef enum
{
  WEEG_MAJORITY_SIMPLE,
  WEEG_MAJORITY_TWO_THIRDS,
  WEEG_MAJORITY_UNANIMOUS,
} WeegMajority;
extern const char *const weeg_majority_names[];

/* The what a tie means. */
typedef enum
{
  WEEG_TIE_HOLD,
  WEEG_TIE_CHAIR,
  WEEG_TIE_AGAINST,
} WeegTie;
extern const char *const weeg_tie_names[];

/* The language of a dossier. */
typedef enum
{
  WEEG_LANGUAGE_NL,
  WEEG_LANGUAGE_EN,
} WeegLanguage;
extern const char *const weeg_language_names[];

/* The kind of economic model. */
typedef enum
{
  WEEG_ECONOMICS_KIND_COHORT,
  WEEG_ECONOMICS_KIND_TREE,
  WEEG_ECONOMICS_KIND_SAMPLES,
} WeegEconomicsKind;
extern const char *const weeg_economics_kind_names[];

/* The within-cycle correction. */
typedef enum
{
  WEEG_CORRECTION_NONE,
  WEEG_CORRECTION_HALF_CYCLE,
  WEEG_CORRECTION_SIMPSON,
} WeegCorrection;
extern const char *const weeg_correction_names[];

/* The kind of weight information. */
typedef enum
{
  WEEG_WEIGHTS_KIND_EXACT,
  WEEG_WEIGHTS_KIND_UNIFORM,
  WEEG_WEIGHTS_KIND_ORDINAL,
  WEEG_WEIGHTS_KIND_INTERVALS,
  WEEG_WEIGHTS_KIND_MEMBERS,
} WeegWeightsKind;
extern const char *const weeg_weights_kind_names[];

G_END_DECLS
