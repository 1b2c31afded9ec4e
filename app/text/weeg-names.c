/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-names.h"

#include <string.h>

#include "weeg-language.h"
#include "weeg-translate.h"

typedef struct
{
  const char *group; /* also the context of the text */
  const char *name;
  const char *text;
} Name;

/* The rows of one group stand together, in the group's own order. */
static const Name names[] = {
  { "advice_kind", "advice", NC_ ("advice_kind", "advice") },
  { "advice_kind", "consent", NC_ ("advice_kind", "consent") },

  { "ai_act_class", "none", NC_ ("ai_act_class", "not under the AI Act") },
  { "ai_act_class", "minimal", NC_ ("ai_act_class", "minimal risk") },
  { "ai_act_class", "limited", NC_ ("ai_act_class", "limited risk") },
  { "ai_act_class", "high", NC_ ("ai_act_class", "high risk") },
  { "ai_act_class", "prohibited", NC_ ("ai_act_class", "prohibited") },

  { "ai_part", "law", NC_ ("ai_part", "law and regulation") },
  { "ai_part", "responsible_use", NC_ ("ai_part", "responsible use") },
  { "ai_part", "data", NC_ ("ai_part", "data") },
  { "ai_part", "validation", NC_ ("ai_part", "validation and monitoring") },
  { "ai_part", "money", NC_ ("ai_part", "money") },

  { "ai_state", "met", NC_ ("ai_state", "met") },
  { "ai_state", "partly", NC_ ("ai_state", "partly met") },
  { "ai_state", "not_met", NC_ ("ai_state", "not met") },
  { "ai_state", "not_applicable", NC_ ("ai_state", "not applicable") },

  { "answer", "unknown", NC_ ("answer", "don’t know") },
  { "answer", "not_applicable", NC_ ("answer", "not applicable") },
  { "answer", "abstains", NC_ ("answer", "abstains") },

  { "barrier_cause", "urgency", NC_ ("barrier_cause", "urgency") },
  { "barrier_cause", "knowledge", NC_ ("barrier_cause", "knowledge") },
  { "barrier_cause", "incentives", NC_ ("barrier_cause", "financial incentives") },
  { "barrier_cause", "scale", NC_ ("barrier_cause", "scale") },
  { "barrier_cause", "interoperability", NC_ ("barrier_cause", "interoperability") },
  { "barrier_cause", "data_quality", NC_ ("barrier_cause", "data quality") },
  { "barrier_cause", "support", NC_ ("barrier_cause", "support") },

  { "barrier_level", "system", NC_ ("barrier_level", "system") },
  { "barrier_level", "organisation", NC_ ("barrier_level", "organisation") },
  { "barrier_level", "daily_work", NC_ ("barrier_level", "daily work") },

  { "better", "higher", NC_ ("better", "higher is better") },
  { "better", "lower", NC_ ("better", "lower is better") },

  { "board_outcome", "adopted", NC_ ("board_outcome", "adopted") },
  { "board_outcome", "changed", NC_ ("board_outcome", "adopted with changes") },
  { "board_outcome", "refused", NC_ ("board_outcome", "not adopted") },

  { "budget_category", "investment", NC_ ("budget_category", "investment") },
  { "budget_category", "validation", NC_ ("budget_category", "validation") },
  { "budget_category", "training", NC_ ("budget_category", "training") },
  { "budget_category", "infrastructure", NC_ ("budget_category", "infrastructure") },
  { "budget_category", "security", NC_ ("budget_category", "security") },
  { "budget_category", "maintenance", NC_ ("budget_category", "maintenance") },
  { "budget_category", "running", NC_ ("budget_category", "running costs") },
  { "budget_category", "avoided", NC_ ("budget_category", "costs avoided") },
  { "budget_category", "revenue", NC_ ("budget_category", "revenue") },
  { "budget_category", "staff", NC_ ("budget_category", "staff") },

  { "budget_kind", "investment", NC_ ("budget_kind", "investment") },
  { "budget_kind", "running", NC_ ("budget_kind", "running costs") },
  { "budget_kind", "one_off", NC_ ("budget_kind", "one-off costs") },
  { "budget_kind", "saving", NC_ ("budget_kind", "saving") },
  { "budget_kind", "revenue", NC_ ("budget_kind", "revenue") },

  { "care_type", "acute", NC_ ("care_type", "acute") },
  { "care_type", "elective", NC_ ("care_type", "elective") },
  { "care_type", "chronic", NC_ ("care_type", "chronic") },
  { "care_type", "preventive", NC_ ("care_type", "preventive") },
  { "care_type", "complex", NC_ ("care_type", "complex") },

  { "certainty", "high", NC_ ("certainty", "high") },
  { "certainty", "moderate", NC_ ("certainty", "moderate") },
  { "certainty", "low", NC_ ("certainty", "low") },
  { "certainty", "very_low", NC_ ("certainty", "very low") },

  { "circumstances", "normal", NC_ ("circumstances", "normal circumstances") },
  { "circumstances", "scarcity", NC_ ("circumstances", "scarcity") },
  { "circumstances", "crisis", NC_ ("circumstances", "crisis") },

  { "component", "hardware", NC_ ("component", "hardware") },
  { "component", "software", NC_ ("component", "software") },
  { "component", "data", NC_ ("component", "data") },
  { "component", "clinical", NC_ ("component", "clinical way of working") },

  { "condition", "true", NC_ ("condition", "true") },
  { "condition", "false", NC_ ("condition", "false") },
  { "condition", "not_known", NC_ ("condition", "not known") },

  { "correction", "none", NC_ ("correction", "none") },
  { "correction", "half_cycle", NC_ ("correction", "half-cycle correction") },
  { "correction", "simpson", NC_ ("correction", "Simpson’s rule") },

  { "dependency_kind", "power", NC_ ("dependency_kind", "power") },
  { "dependency_kind", "network", NC_ ("dependency_kind", "network") },
  { "dependency_kind", "cloud", NC_ ("dependency_kind", "cloud service") },
  { "dependency_kind", "vendor", NC_ ("dependency_kind", "supplier") },
  { "dependency_kind", "consumables", NC_ ("dependency_kind", "consumables") },
  { "dependency_kind", "isotopes", NC_ ("dependency_kind", "isotopes") },
  { "dependency_kind", "people", NC_ ("dependency_kind", "people") },

  { "depreciation", "straight_line", NC_ ("depreciation", "straight line") },
  { "depreciation", "annuity", NC_ ("depreciation", "annuity") },

  { "discipline", "medical_specialist", NC_ ("discipline", "medical specialist") },
  { "discipline", "nurse", NC_ ("discipline", "nurse") },
  { "discipline", "clinical_physicist", NC_ ("discipline", "clinical physicist") },
  { "discipline", "medical_technology", NC_ ("discipline", "medical technology") },
  { "discipline", "ict", NC_ ("discipline", "ICT") },
  { "discipline", "security_officer", NC_ ("discipline", "security officer") },
  { "discipline", "privacy_officer", NC_ ("discipline", "data protection officer") },
  { "discipline", "data_science", NC_ ("discipline", "data science") },
  { "discipline", "pharmacist", NC_ ("discipline", "pharmacist") },
  { "discipline", "radiochemist", NC_ ("discipline", "radiochemist") },
  { "discipline", "radiologist", NC_ ("discipline", "radiologist") },
  { "discipline", "technical_physician", NC_ ("discipline", "technical physician") },
  { "discipline", "hta", NC_ ("discipline", "HTA expert") },
  { "discipline", "finance", NC_ ("discipline", "finance") },
  { "discipline", "purchasing", NC_ ("discipline", "purchasing") },
  { "discipline", "quality", NC_ ("discipline", "quality and safety") },
  { "discipline", "legal", NC_ ("discipline", "legal affairs") },
  { "discipline", "ethics", NC_ ("discipline", "ethics") },
  { "discipline", "sustainability", NC_ ("discipline", "sustainability") },
  { "discipline", "hr", NC_ ("discipline", "human resources") },
  { "discipline", "patient", NC_ ("discipline", "patient representative") },
  { "discipline", "board", NC_ ("discipline", "executive board") },
  { "discipline", "insurer", NC_ ("discipline", "health insurer") },
  { "discipline", "industry", NC_ ("discipline", "industry") },

  { "dossier_kind", "new", NC_ ("dossier_kind", "new technology") },
  { "dossier_kind", "existing", NC_ ("dossier_kind", "existing technology") },
  { "dossier_kind", "changed_indication", NC_ ("dossier_kind", "changed indication") },

  { "economics_kind", "cohort", NC_ ("economics_kind", "cohort model") },
  { "economics_kind", "tree", NC_ ("economics_kind", "decision tree") },
  { "economics_kind", "samples", NC_ ("economics_kind", "samples from elsewhere") },

  { "group_score", "mean", NC_ ("group_score", "mean") },
  { "group_score", "median", NC_ ("group_score", "median") },

  { "growth_kind", "compound", NC_ ("growth_kind", "compound per year") },
  { "growth_kind", "linear", NC_ ("growth_kind", "linear") },
  { "growth_kind", "scenario", NC_ ("growth_kind", "by scenario") },

  { "how", "consensus", NC_ ("how", "consensus") },
  { "how", "consent", NC_ ("how", "no objection") },
  { "how", "vote", NC_ ("how", "vote") },

  { "indicator_type", "medical", NC_ ("indicator_type", "medical outcome") },
  { "indicator_type", "prom", NC_ ("indicator_type", "PROM (outcome reported by patients)") },
  { "indicator_type", "prem", NC_ ("indicator_type", "PREM (experience reported by patients)") },
  { "indicator_type", "process", NC_ ("indicator_type", "process") },
  { "indicator_type", "structure", NC_ ("indicator_type", "structure") },

  { "ivdr_class", "none", NC_ ("ivdr_class", "not under the IVDR") },
  { "ivdr_class", "A", NC_ ("ivdr_class", "class A") },
  { "ivdr_class", "B", NC_ ("ivdr_class", "class B") },
  { "ivdr_class", "C", NC_ ("ivdr_class", "class C") },
  { "ivdr_class", "D", NC_ ("ivdr_class", "class D") },

  { "language", "nl", NC_ ("language", "Dutch") },
  { "language", "en", NC_ ("language", "English") },

  { "majority", "simple", NC_ ("majority", "simple majority") },
  { "majority", "two_thirds", NC_ ("majority", "two thirds") },
  { "majority", "unanimous", NC_ ("majority", "unanimous") },

  { "mdr_class", "none", NC_ ("mdr_class", "not under the MDR") },
  { "mdr_class", "I", NC_ ("mdr_class", "class I") },
  { "mdr_class", "Is", NC_ ("mdr_class", "class Is") },
  { "mdr_class", "Im", NC_ ("mdr_class", "class Im") },
  { "mdr_class", "Ir", NC_ ("mdr_class", "class Ir") },
  { "mdr_class", "IIa", NC_ ("mdr_class", "class IIa") },
  { "mdr_class", "IIb", NC_ ("mdr_class", "class IIb") },
  { "mdr_class", "III", NC_ ("mdr_class", "class III") },

  { "measure", "value", NC_ ("measure", "value") },
  { "measure", "value_p5", NC_ ("measure", "lower end of the value interval (P5)") },
  { "measure", "knock_out", NC_ ("measure", "knock-out") },
  { "measure", "residual_risk", NC_ ("measure", "residual risk") },
  { "measure", "probability_best", NC_ ("measure", "probability of being the best") },
  { "measure", "net_fte", NC_ ("measure", "net effect in FTE") },
  { "measure", "evidence_certainty", NC_ ("measure", "certainty of evidence") },
  { "measure", "questions_answered", NC_ ("measure", "evaluation questions answered") },
  { "measure", "questions_on_target", NC_ ("measure", "evaluation questions on target") },
  { "measure", "ai_musts", NC_ ("measure", "AI requirements met") },
  { "measure", "autonomy_hours", NC_ ("measure", "hours without outside help") },
  { "measure", "fallback_tested", NC_ ("measure", "fallback tested") },
  { "measure", "required_advices", NC_ ("measure", "required advice received") },
  { "measure", "cost_per_qaly", NC_ ("measure", "cost per QALY") },
  { "measure", "budget_impact", NC_ ("measure", "budget impact per year") },

  { "mechanism", "prevents_care", NC_ ("mechanism", "prevents care") },
  { "mechanism", "relieves_tasks", NC_ ("mechanism", "relieves tasks") },
  { "mechanism", "adds_work", NC_ ("mechanism", "adds work") },
  { "mechanism", "moves_work", NC_ ("mechanism", "moves work") },

  { "outcome", "go_on", NC_ ("outcome", "go on") },
  { "outcome", "adjust", NC_ ("outcome", "adjust") },
  { "outcome", "speed_up", NC_ ("outcome", "speed up") },
  { "outcome", "scale_up", NC_ ("outcome", "scale up") },
  { "outcome", "scale_down", NC_ ("outcome", "scale down") },
  { "outcome", "slow_down", NC_ ("outcome", "slow down") },
  { "outcome", "stop", NC_ ("outcome", "stop") },
  { "outcome", "hand_over", NC_ ("outcome", "hand over or concentrate") },
  { "outcome", "hold", NC_ ("outcome", "hold") },

  { "paper_status", "decision", NC_ ("paper_status", "for decision") },
  { "paper_status", "discussion", NC_ ("paper_status", "for discussion") },
  { "paper_status", "information", NC_ ("paper_status", "for information") },

  { "payer", "zvw", NC_ ("payer", "Health Insurance Act (Zvw)") },
  { "payer", "wlz", NC_ ("payer", "Long-term Care Act (Wlz)") },
  { "payer", "wmo", NC_ ("payer", "Social Support Act (Wmo)") },
  { "payer", "own", NC_ ("payer", "own budget") },
  { "payer", "patient", NC_ ("payer", "patient") },

  { "perspective", "patient", NC_ ("perspective", "patient") },
  { "perspective", "professional", NC_ ("perspective", "professional") },
  { "perspective", "care_process", NC_ ("perspective", "care process") },
  { "perspective", "society", NC_ ("perspective", "society") },

  { "phase", "signal", NC_ ("phase", "signal") },
  { "phase", "intake", NC_ ("phase", "intake") },
  { "phase", "early_evaluation", NC_ ("phase", "early evaluation") },
  { "phase", "pilot", NC_ ("phase", "pilot") },
  { "phase", "multicentre_validation", NC_ ("phase", "multicentre validation") },
  { "phase", "scale_up", NC_ ("phase", "scale-up") },
  { "phase", "use", NC_ ("phase", "use") },
  { "phase", "phase_out", NC_ ("phase", "phase-out") },

  { "point_kind", "accept", NC_ ("point_kind", "accept for assessment") },
  { "point_kind", "start_pilot", NC_ ("point_kind", "start pilot") },
  { "point_kind", "scale_up", NC_ ("point_kind", "scale up") },
  { "point_kind", "reassess", NC_ ("point_kind", "reassess") },
  { "point_kind", "phase_out", NC_ ("point_kind", "phase out") },

  { "regional", "own", NC_ ("regional", "in our own hospital") },
  { "regional", "shared", NC_ ("regional", "shared with others in the region") },
  { "regional", "refer", NC_ ("regional", "refer to another hospital") },
  { "regional", "concentrate", NC_ ("regional", "concentrate in few places") },

  { "risk_kind", "patient_safety", NC_ ("risk_kind", "patient safety") },
  { "risk_kind", "radiation", NC_ ("risk_kind", "radiation") },
  { "risk_kind", "cyber_privacy", NC_ ("risk_kind", "cyber security and privacy") },
  { "risk_kind", "data_ai", NC_ ("risk_kind", "data quality and AI error") },
  { "risk_kind", "interoperability", NC_ ("risk_kind", "interoperability") },
  { "risk_kind", "supply", NC_ ("risk_kind", "supply and dependency") },
  { "risk_kind", "diagnostic_expansion", NC_ ("risk_kind", "diagnostic expansion") },
  { "risk_kind", "digital_exclusion", NC_ ("risk_kind", "digital exclusion") },
  { "risk_kind", "staff", NC_ ("risk_kind", "staff and competence") },
  { "risk_kind", "organisation", NC_ ("risk_kind", "organisation") },
  { "risk_kind", "finance", NC_ ("risk_kind", "finance") },
  { "risk_kind", "reputation", NC_ ("risk_kind", "reputation") },

  { "role", "chair", NC_ ("role", "chair") },
  { "role", "secretary", NC_ ("role", "secretary") },
  { "role", "member", NC_ ("role", "member") },
  { "role", "adviser", NC_ ("role", "adviser") },

  { "setting", "hospital", NC_ ("setting", "hospital") },
  { "setting", "hospital_at_home", NC_ ("setting", "hospital care at home") },
  { "setting", "primary_care", NC_ ("setting", "primary care") },
  { "setting", "elderly_care", NC_ ("setting", "care for the elderly") },
  { "setting", "home", NC_ ("setting", "home") },

  { "sustainability_heading", "energy", NC_ ("sustainability_heading", "utilisation and energy") },
  { "sustainability_heading", "life", NC_ ("sustainability_heading", "life, repair and reuse") },
  { "sustainability_heading", "chain", NC_ ("sustainability_heading", "chain") },
  { "sustainability_heading", "travel", NC_ ("sustainability_heading", "patient travel") },

  { "technology_category", "device", NC_ ("technology_category", "device") },
  { "technology_category", "telehealth", NC_ ("technology_category", "care at a distance") },
  { "technology_category", "iot", NC_ ("technology_category", "connected devices (IoT)") },
  { "technology_category", "ai", NC_ ("technology_category", "AI application") },
  { "technology_category", "registration", NC_ ("technology_category", "recording and documentation") },
  { "technology_category", "radiopharmaceutical", NC_ ("technology_category", "radiopharmaceutical") },
  { "technology_category", "other", NC_ ("technology_category", "other") },

  { "tie", "hold", NC_ ("tie", "hold") },
  { "tie", "chair", NC_ ("tie", "the chair decides") },
  { "tie", "against", NC_ ("tie", "against") },

  { "track", "light", NC_ ("track", "light") },
  { "track", "standard", NC_ ("track", "standard") },
  { "track", "extensive", NC_ ("track", "extensive") },

  { "triage_question", "harm", NC_ ("triage_question", "harm if it fails") },
  { "triage_question", "device_class", NC_ ("triage_question", "class under MDR or IVDR") },
  { "triage_question", "autonomy", NC_ ("triage_question", "autonomy of its software") },
  { "triage_question", "radiation", NC_ ("triage_question", "ionising radiation") },
  { "triage_question", "patients", NC_ ("triage_question", "patients affected per year") },
  { "triage_question", "staff", NC_ ("triage_question", "staff affected") },
  { "triage_question", "investment", NC_ ("triage_question", "investment") },
  { "triage_question", "novelty", NC_ ("triage_question", "novelty for this hospital") },
  { "triage_question", "dependence", NC_ ("triage_question", "dependence on other systems") },
  { "triage_question", "personal_data", NC_ ("triage_question", "personal data") },
  { "triage_question", "track_staff", NC_ ("triage_question", "can track staff") },
  { "triage_question", "reversibility", NC_ ("triage_question", "reversibility") },

  { "vote", "for", NC_ ("vote", "for") },
  { "vote", "against", NC_ ("vote", "against") },
  { "vote", "abstain", NC_ ("vote", "abstention") },

  { "weight_method", "direct", NC_ ("weight_method", "direct points") },
  { "weight_method", "swing", NC_ ("weight_method", "swing") },
  { "weight_method", "rank", NC_ ("weight_method", "ranking") },
  { "weight_method", "ahp", NC_ ("weight_method", "pairwise comparison (AHP)") },
  { "weight_method", "bwm", NC_ ("weight_method", "best-worst method") },

  { "weights_kind", "exact", NC_ ("weights_kind", "exact weights") },
  { "weights_kind", "uniform", NC_ ("weights_kind", "no information") },
  { "weights_kind", "ordinal", NC_ ("weights_kind", "order of importance") },
  { "weights_kind", "intervals", NC_ ("weights_kind", "intervals") },
  { "weights_kind", "members", NC_ ("weights_kind", "members’ weights") },

  { "weights_source", "members", NC_ ("weights_source", "mean of the members’ weights") },
  { "weights_source", "equal", NC_ ("weights_source", "equal weights") },

  { "zone", "low", NC_ ("zone", "low") },
  { "zone", "moderate", NC_ ("zone", "moderate") },
  { "zone", "high", NC_ ("zone", "high") },
  { "zone", "extreme", NC_ ("zone", "extreme") },
};

static const Name *
find_name (const char *group, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].group, group) == 0 && strcmp (names[i].name, name) == 0)
      return &names[i];
  return NULL;
}

const char *
weeg_name (const char *language, const char *group, const char *name)
{
  const Name *found;

  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  found = find_name (group, name);
  if (found != NULL)
    return weeg_trc (language, found->group, found->text);
  return g_str_has_prefix (name, "x-") ? name + strlen ("x-") : name;
}

char *
weeg_name_capital (const char *language, const char *group, const char *name)
{
  g_return_val_if_fail (group != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return weeg_text_capitalise (language, weeg_name (language, group, name));
}

const char **
weeg_names_in_group (const char *group)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_return_val_if_fail (group != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].group, group) == 0)
      g_ptr_array_add (found, (gpointer)names[i].name);
  if (found->len == 0)
    return NULL;
  g_ptr_array_add (found, NULL);
  return (const char **)g_ptr_array_steal (found, NULL);
}

gboolean
weeg_name_is_known (const char *group, const char *name)
{
  g_return_val_if_fail (group != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return find_name (group, name) != NULL;
}

char *
weeg_text_capitalise (const char *language, const char *text)
{
  const char *known = language != NULL ? weeg_language_match (language) : NULL;
  gsize letters = 1;
  const char *rest;
  g_autofree char *first = NULL, *capital = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (*text == '\0')
    return g_strdup (text);
  if (g_strcmp0 (known, "nl") == 0 && g_str_has_prefix (text, "ij"))
    letters = 2;
  rest = g_utf8_offset_to_pointer (text, (glong)letters);
  first = g_strndup (text, (gsize)(rest - text));
  capital = g_utf8_strup (first, -1);
  return g_strconcat (capital, rest, NULL);
}
