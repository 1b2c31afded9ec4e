/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>

#include "weeg-names.h"

static void
test_names (void)
{
  static const struct
  {
    const char *group, *name, *dutch, *english;
  } cases[] = {
    { "outcome", "go_on", "doorgaan", "go on" },
    { "outcome", "hold", "aanhouden", "hold" },
    { "phase", "scale_up", "opschaling", "scale-up" },
    /* The same name is a deed in one group, a state in another, and one English
     * text has two translations in two groups. */
    { "decision_point_kind", "scale_up", "opschalen", "scale up" },
    { "certainty", "moderate", "redelijk", "moderate" },
    { "zone", "moderate", "matig", "moderate" },
    { "mechanism", "prevents_care", "voorkomt zorg", "prevents care" },
    { "discipline", "clinical_physicist", "klinisch fysicus", "clinical physicist" },
    { "discipline", "x-voeding", "voeding", "voeding" },
    { "discipline", "astrologer", "astrologer", "astrologer" },
    { "no such group", "go_on", "go_on", "go_on" },
    { "risk_kind", "x-", "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (weeg_name ("nl", cases[i].group, cases[i].name), ==, cases[i].dutch);
      g_assert_cmpstr (weeg_name ("en", cases[i].group, cases[i].name), ==, cases[i].english);
      g_assert_cmpstr (weeg_name (NULL, cases[i].group, cases[i].name), ==, cases[i].english);
    }
}

/* The names of the file format; a row that is lost or misspelt shows here. */
static void
test_groups (void)
{
  static const struct
  {
    const char *group, *names;
  } cases[] = {
    { "dossier_kind", "new existing changed_indication" },
    { "phase", "signal intake early_evaluation pilot multicentre_validation scale_up use phase_out" },
    { "track", "light standard extensive" },
    { "perspective", "patient professional care_process society" },
    { "decision_point_kind", "accept start_pilot scale_up reassess phase_out" },
    { "outcome", "go_on adjust speed_up scale_up scale_down slow_down stop hand_over hold" },
    { "risk_kind",
      "patient_safety radiation cyber_privacy data_ai interoperability supply diagnostic_expansion "
      "digital_exclusion staff organisation finance reputation" },
    { "zone", "low moderate high extreme" },
    { "discipline",
      "medical_specialist nurse clinical_physicist medical_technology ict security_officer "
      "privacy_officer data_science pharmacist radiochemist radiologist technical_physician hta finance "
      "purchasing quality legal ethics sustainability hr patient board insurer industry" },
    { "mdr_class", "none I Is Im Ir IIa IIb III" },
    { "ivdr_class", "none A B C D" },
    { "ai_act_class", "none minimal limited high prohibited" },
    { "triage_question", "harm device_class autonomy radiation patients staff investment novelty dependence "
                         "personal_data track_staff reversibility" },
    { "barrier_cause", "urgency knowledge incentives scale interoperability data_quality support" },
    { "barrier_level", "system organisation daily_work" },
    { "ai_part", "law responsible_use data validation money" },
    { "ai_state", "met partly not_met not_applicable" },
    { "payer", "zvw wlz wmo own patient" },
    { "budget_category",
      "investment validation training infrastructure security maintenance running avoided revenue "
      "staff" },
    { "budget_kind", "investment running one_off saving revenue" },
    { "certainty", "high moderate low very_low" },
    { "mechanism", "prevents_care relieves_tasks adds_work moves_work" },
    { "role", "chair secretary member adviser" },
    { "care_type", "acute elective chronic preventive complex" },
    { "setting", "hospital hospital_at_home primary_care elderly_care home" },
    { "technology_category", "device telehealth iot ai registration radiopharmaceutical other" },
    { "component", "hardware software data clinical" },
    { "regional", "own shared refer concentrate" },
    { "indicator_type", "medical prom prem process structure" },
    { "better", "higher lower" },
    { "answer", "unknown not_applicable abstains" },
    { "acceptance_circumstances", "normal scarcity crisis" },
    { "advice_kind", "advice consent" },
    { "decision_manner", "consensus consent vote" },
    { "board_outcome", "adopted changed refused" },
    { "weights_method", "direct swing rank ahp bwm" },
    { "measure",
      "value value_p5 knock_out residual_risk probability_best net_fte evidence_certainty "
      "questions_answered questions_on_target ai_musts autonomy_hours fallback_tested required_advices "
      "cost_per_qaly budget_impact" },
    { "sustainability_heading", "energy life chain travel" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree const char **names = weeg_names_in_group (cases[i].group);
      g_autofree char *joined = NULL;

      g_assert_nonnull (names);
      joined = g_strjoinv (" ", (char **)names);
      g_assert_cmpstr (joined, ==, cases[i].names);
    }
  g_assert_null (weeg_names_in_group ("no such group"));
}

/* Two names of one group that read the same could not be told apart in a menu. */
static void
test_names_differ (void)
{
  static const char *const groups[] = { "outcome",    "phase",     "track",           "zone",
                                        "discipline", "risk_kind", "payer",           "triage_question",
                                        "measure",    "mechanism", "budget_category", "budget_kind" };
  static const char *const languages[] = { "nl", "en" };

  for (gsize g = 0; g < G_N_ELEMENTS (groups); g++)
    for (gsize l = 0; l < G_N_ELEMENTS (languages); l++)
      {
        g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
        g_autofree const char **names = weeg_names_in_group (groups[g]);

        for (gsize i = 0; names[i] != NULL; i++)
          g_assert_true (g_hash_table_add (seen, (gpointer)weeg_name (languages[l], groups[g], names[i])));
      }
}

static void
test_is_known (void)
{
  g_assert_true (weeg_name_is_known ("outcome", "stop"));
  g_assert_false (weeg_name_is_known ("outcome", "x-stop"));
  g_assert_false (weeg_name_is_known ("track", "stop"));
}

static void
test_capital (void)
{
  static const struct
  {
    const char *language, *text, *expected;
  } cases[] = {
    { "nl", "doorgaan", "Doorgaan" },
    { "nl", "ijken", "IJken" },
    { "en", "ijtihad", "Ijtihad" },
    { "nl", "évaluatie", "Évaluatie" },
    { "nl", "AI-toepassing", "AI-toepassing" },
    { "nl", "", "" },
    { NULL, "stop", "Stop" },
  };
  g_autofree char *name = weeg_name_capital ("nl", "outcome", "go_on");

  g_assert_cmpstr (name, ==, "Doorgaan");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = weeg_text_capitalise (cases[i].language, cases[i].text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/names/names", test_names);
  g_test_add_func ("/text/names/groups", test_groups);
  g_test_add_func ("/text/names/differ", test_names_differ);
  g_test_add_func ("/text/names/is-known", test_is_known);
  g_test_add_func ("/text/names/capital", test_capital);
  return g_test_run ();
}
