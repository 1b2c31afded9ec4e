/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-enums.h"

/* clang-format off */
const char *const weeg_dossier_kind_names[] = { "new", "existing", "changed_indication", NULL };
const char *const weeg_phase_names[] = { "signal", "intake", "early_evaluation", "pilot", "multicentre_validation", "scale_up", "use", "phase_out", NULL };
const char *const weeg_track_names[] = { "light", "standard", "extensive", NULL };
const char *const weeg_perspective_names[] = { "patient", "professional", "care_process", "society", NULL };
const char *const weeg_point_kind_names[] = { "accept", "start_pilot", "scale_up", "reassess", "phase_out", NULL };
const char *const weeg_outcome_names[] = { "go_on", "adjust", "speed_up", "scale_up", "scale_down", "slow_down", "stop", "hand_over", "hold", NULL };
const char *const weeg_risk_kind_names[] = { "patient_safety", "radiation", "cyber_privacy", "data_ai", "interoperability", "supply", "diagnostic_expansion", "digital_exclusion", "staff", "organisation", "finance", "reputation", NULL };
const char *const weeg_zone_names[] = { "low", "moderate", "high", "extreme", NULL };
const char *const weeg_discipline_names[] = { "medical_specialist", "nurse", "clinical_physicist", "medical_technology", "ict", "security_officer", "privacy_officer", "data_science", "pharmacist", "radiochemist", "radiologist", "technical_physician", "hta", "finance", "purchasing", "quality", "legal", "ethics", "sustainability", "hr", "patient", "board", "insurer", "industry", NULL };
const char *const weeg_role_names[] = { "chair", "secretary", "member", "adviser", NULL };
const char *const weeg_mdr_class_names[] = { "none", "I", "Is", "Im", "Ir", "IIa", "IIb", "III", NULL };
const char *const weeg_ivdr_class_names[] = { "none", "A", "B", "C", "D", NULL };
const char *const weeg_ai_act_class_names[] = { "none", "minimal", "limited", "high", "prohibited", NULL };
const char *const weeg_triage_question_names[] = { "harm", "device_class", "autonomy", "radiation", "patients", "staff", "investment", "novelty", "dependence", "personal_data", "track_staff", "reversibility", NULL };
const char *const weeg_care_type_names[] = { "acute", "elective", "chronic", "preventive", "complex", NULL };
const char *const weeg_setting_names[] = { "hospital", "hospital_at_home", "primary_care", "elderly_care", "home", NULL };
const char *const weeg_technology_category_names[] = { "device", "telehealth", "iot", "ai", "registration", "radiopharmaceutical", "other", NULL };
const char *const weeg_component_names[] = { "hardware", "software", "data", "clinical", NULL };
const char *const weeg_regional_names[] = { "own", "shared", "refer", "concentrate", NULL };
const char *const weeg_weight_method_names[] = { "direct", "swing", "rank", "ahp", "bwm", NULL };
const char *const weeg_answer_names[] = { "unknown", "not_applicable", "abstains", NULL };
const char *const weeg_certainty_names[] = { "high", "moderate", "low", "very_low", NULL };
const char *const weeg_indicator_type_names[] = { "medical", "prom", "prem", "process", "structure", NULL };
const char *const weeg_better_names[] = { "higher", "lower", NULL };
const char *const weeg_circumstances_names[] = { "normal", "scarcity", "crisis", NULL };
const char *const weeg_mechanism_names[] = { "prevents_care", "relieves_tasks", "adds_work", "moves_work", NULL };
const char *const weeg_growth_kind_names[] = { "compound", "linear", "scenario", NULL };
const char *const weeg_budget_category_names[] = { "investment", "validation", "training", "infrastructure", "security", "maintenance", "running", "avoided", "revenue", "staff", NULL };
const char *const weeg_budget_kind_names[] = { "investment", "running", "one_off", "saving", "revenue", NULL };
const char *const weeg_depreciation_names[] = { "straight_line", "annuity", NULL };
const char *const weeg_payer_names[] = { "zvw", "wlz", "wmo", "own", "patient", NULL };
const char *const weeg_sustainability_heading_names[] = { "energy", "life", "chain", "travel", NULL };
const char *const weeg_dependency_kind_names[] = { "power", "network", "cloud", "vendor", "consumables", "isotopes", "people", NULL };
const char *const weeg_ai_part_names[] = { "law", "responsible_use", "data", "validation", "money", NULL };
const char *const weeg_ai_state_names[] = { "met", "partly", "not_met", "not_applicable", NULL };
const char *const weeg_barrier_cause_names[] = { "urgency", "knowledge", "incentives", "scale", "interoperability", "data_quality", "support", NULL };
const char *const weeg_barrier_level_names[] = { "system", "organisation", "daily_work", NULL };
const char *const weeg_advice_kind_names[] = { "advice", "consent", NULL };
const char *const weeg_measure_names[] = { "value", "value_p5", "knock_out", "residual_risk", "probability_best", "net_fte", "evidence_certainty", "questions_answered", "questions_on_target", "ai_musts", "autonomy_hours", "fallback_tested", "required_advices", "cost_per_qaly", "budget_impact", NULL };
const char *const weeg_op_names[] = { ">=", "<=", "==", NULL };
const char *const weeg_how_names[] = { "consensus", "consent", "vote", NULL };
const char *const weeg_paper_status_names[] = { "decision", "discussion", "information", NULL };
const char *const weeg_board_outcome_names[] = { "adopted", "changed", "refused", NULL };
const char *const weeg_group_score_names[] = { "mean", "median", NULL };
const char *const weeg_majority_names[] = { "simple", "two_thirds", "unanimous", NULL };
const char *const weeg_tie_names[] = { "hold", "chair", "against", NULL };
const char *const weeg_language_names[] = { "nl", "en", NULL };
const char *const weeg_economics_kind_names[] = { "cohort", "tree", "samples", NULL };
const char *const weeg_correction_names[] = { "none", "half_cycle", "simpson", NULL };
const char *const weeg_weights_kind_names[] = { "exact", "uniform", "ordinal", "intervals", "members", NULL };
