/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib.h>

#include "weeg-enums.h"
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
    { "point_kind", "scale_up", "opschalen", "scale up" },
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

/* Each list of the model has its group, with the same names in the same order. */
static void
test_groups (void)
{
#define GROUP(name)                                                                                          \
  {                                                                                                          \
#name, weeg_##name##_names                                                                               \
  }
  static const struct
  {
    const char *group;
    const char *const *names;
  } cases[] = {
    GROUP (dossier_kind),
    GROUP (phase),
    GROUP (track),
    GROUP (perspective),
    GROUP (point_kind),
    GROUP (outcome),
    GROUP (risk_kind),
    GROUP (zone),
    GROUP (discipline),
    GROUP (role),
    GROUP (mdr_class),
    GROUP (ivdr_class),
    GROUP (ai_act_class),
    GROUP (triage_question),
    GROUP (care_type),
    GROUP (setting),
    GROUP (technology_category),
    GROUP (component),
    GROUP (regional),
    GROUP (weight_method),
    GROUP (answer),
    GROUP (certainty),
    GROUP (indicator_type),
    GROUP (better),
    GROUP (circumstances),
    GROUP (mechanism),
    GROUP (growth_kind),
    GROUP (budget_category),
    GROUP (budget_kind),
    GROUP (depreciation),
    GROUP (payer),
    GROUP (sustainability_heading),
    GROUP (dependency_kind),
    GROUP (ai_part),
    GROUP (ai_state),
    GROUP (barrier_cause),
    GROUP (barrier_level),
    GROUP (advice_kind),
    GROUP (measure),
    GROUP (how),
    GROUP (paper_status),
    GROUP (board_outcome),
    GROUP (group_score),
    GROUP (majority),
    GROUP (tie),
    GROUP (language),
    GROUP (economics_kind),
    GROUP (correction),
    GROUP (weights_kind),
  };
#undef GROUP

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree const char **names = weeg_names_in_group (cases[i].group);

      g_test_message ("%s", cases[i].group);
      g_assert_nonnull (names);
      g_assert_cmpstrv ((char **)names, (char **)cases[i].names);
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
