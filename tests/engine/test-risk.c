/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "engine-support.h"

#include "weeg-risk.h"

#define TWO "'alternatives':[{'id':'now','name':'Now','comparator':true},{'id':'new','name':'New'}],"
#define RISK(id, more) "{'id':'" id "','event':'E'," more "}"

/* The default table at its edges: 4 and 5, 9 and 10, 12 and 15. */
static void
test_default_zones (void)
{
  g_assert_cmpint (weeg_risk_zone (NULL, 2, 2), ==, WEEG_ZONE_LOW);
  g_assert_cmpint (weeg_risk_zone (NULL, 1, 5), ==, WEEG_ZONE_MODERATE);
  g_assert_cmpint (weeg_risk_zone (NULL, 3, 3), ==, WEEG_ZONE_MODERATE);
  g_assert_cmpint (weeg_risk_zone (NULL, 2, 5), ==, WEEG_ZONE_HIGH);
  g_assert_cmpint (weeg_risk_zone (NULL, 3, 4), ==, WEEG_ZONE_HIGH);
  g_assert_cmpint (weeg_risk_zone (NULL, 3, 5), ==, WEEG_ZONE_EXTREME);
  g_assert_cmpint (weeg_risk_zone (NULL, 5, 5), ==, WEEG_ZONE_EXTREME);
}

/* A table that is not symmetric, and smaller than 5 x 5. */
static void
test_own_zones (void)
{
  g_autoptr (WeegAnyRecord) settings =
      read_record (&weeg_settings_type, "{'zones':[['low','extreme'],['high','moderate']]}");
  const WeegSettings *own = (const WeegSettings *)settings;

  g_assert_cmpint (weeg_risk_zone (own, 1, 2), ==, WEEG_ZONE_EXTREME);
  g_assert_cmpint (weeg_risk_zone (own, 2, 1), ==, WEEG_ZONE_HIGH);
  g_assert_cmpint (weeg_risk_zone (own, 5, 5), ==, WEEG_ZONE_EXTREME);
}

static void
test_by_hand (void)
{
  g_autoptr (WeegAnalysis) a = analyse (TWO "'risks':[" RISK (
      "r1",
      "'probability':4,'severity':4,'residual_probability':2,'residual_severity':"
      "4") "," RISK ("r2", "'probability':3,'severity':4") "," RISK ("r3",
                                                                     "'alternative':'now','residual_"
                                                                     "probability':1,'residual_severity':"
                                                                     "3") "," RISK ("r4", "'alternative':'"
                                                                                          "new'") "]");

  g_assert_cmpfloat (number_at (a, "risk/risks/0/score"), ==, 16);
  g_assert_cmpfloat (number_at (a, "risk/risks/0/residual_score"), ==, 8);
  g_assert_cmpfloat (number_at (a, "risk/risks/0/residual_assumed"), ==, FALSE);
  g_assert_cmpstr (string_at (a, "risk/risks/0/alternative"), ==, "new");
  /* no residual pair: the initial one, flagged */
  g_assert_cmpfloat (number_at (a, "risk/risks/1/residual_score"), ==, 12);
  g_assert_cmpfloat (number_at (a, "risk/risks/1/residual_assumed"), ==, TRUE);
  g_assert_false (has_at (a, "risk/risks/2/score"));
  g_assert_false (has_at (a, "risk/risks/3/residual_score"));
  g_assert_cmpfloat (number_at (a, "risk/alternatives/new/residual"), ==, 12);
  g_assert_cmpfloat (number_at (a, "risk/alternatives/new/initial"), ==, 16);
  g_assert_cmpstr (string_at (a, "risk/alternatives/new/zone"), ==, "high");
  g_assert_cmpfloat (number_at (a, "risk/alternatives/new/counts/moderate"), ==, 1);
  g_assert_cmpfloat (number_at (a, "risk/alternatives/new/counts/high"), ==, 1);
  g_assert_cmpfloat (number_at (a, "risk/alternatives/now/residual"), ==, 3);
  g_assert_false (has_at (a, "risk/alternatives/now/initial"));
}

/* Without risks the residual risk is not known, never 0. */
static void
test_none (void)
{
  g_autoptr (WeegAnalysis) none = analyse (TWO "'risks':[]");
  g_autoptr (WeegAnalysis) other = analyse (TWO "'risks':[" RISK ("r", "'probability':1,'severity':1") "]");

  g_assert_false (has_at (none, "risk"));
  g_assert_false (has_at (other, "risk/alternatives/now/residual"));
  g_assert_false (has_at (other, "risk/alternatives/now/zone"));
  g_assert_cmpfloat (number_at (other, "risk/alternatives/now/counts/low"), ==, 0);
}

typedef struct
{
  const char *name, *acceptance, *today;
  gboolean accepted;
} Case;

static const Case cases[] = {
  { "none", "", "2027-01-01", FALSE },
  { "without-end", ",'acceptance':{'by':'RvB'}", "2027-01-01", TRUE },
  { "until-today", ",'acceptance':{'by':'RvB','until':'2027-01-01'}", "2027-01-01", TRUE },
  { "lapsed", ",'acceptance':{'by':'RvB','until':'2026-12-31'}", "2027-01-01", FALSE },
  { "no-date-given", ",'acceptance':{'by':'RvB','until':'2026-12-31'}", NULL, TRUE },
};

static void
test_acceptance (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *json = g_strconcat (TWO "'risks':[{'id':'r','event':'E','probability':5,'severity':5",
                                       c->acceptance, "}]", NULL);
  g_autoptr (WeegDossier) dossier = read_dossier (json);
  g_autoptr (WeegAnyRecord) result = (WeegRecord *)weeg_risk_result_new (dossier, NULL, c->today);

  g_assert_cmpfloat (number_at (result, "risks/0/accepted"), ==, c->accepted);
  g_assert_cmpfloat (number_at (result, "alternatives/new/unaccepted_extreme"), ==, !c->accepted);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/risk/default-zones", test_default_zones);
  g_test_add_func ("/engine/risk/own-zones", test_own_zones);
  g_test_add_func ("/engine/risk/by-hand", test_by_hand);
  g_test_add_func ("/engine/risk/none", test_none);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/engine/risk/acceptance/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_acceptance);
    }
  return g_test_run ();
}
