/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-defaults.h"

static int
zone_at (const WeegSettings *settings, guint probability, guint severity)
{
  return weeg_list_cell (weeg_list_get (settings->zones, probability - 1), severity - 1).choice;
}

/* Scores 1-4 low, 5-9 moderate, 10-14 high, 15-25 extreme. */
static void
test_zones_by_score (void)
{
  WeegSettings *settings = weeg_defaults_settings ();

  for (guint p = 1; p <= 5; p++)
    for (guint s = 1; s <= 5; s++)
      g_assert_cmpint (zone_at (settings, p, s), ==,
                       p * s >= 15   ? WEEG_ZONE_EXTREME
                       : p * s >= 10 ? WEEG_ZONE_HIGH
                       : p * s >= 5  ? WEEG_ZONE_MODERATE
                                     : WEEG_ZONE_LOW);
  weeg_record_unref (settings);
}

static void
test_numbers (void)
{
  WeegSettings *settings = weeg_defaults_settings ();

  g_assert_cmpfloat (settings->thresholds->value, ==, 60);
  g_assert_cmpfloat (settings->thresholds->risk, ==, 10);
  g_assert_cmpint (settings->triage->extensive_sum, ==, 18);
  g_assert_cmpint (settings->triage->light_sum, ==, 8);
  g_assert_cmpint (settings->triage->light_harm, ==, 1);
  g_assert_cmpuint (weeg_list_n (settings->triage->extensive_any), ==, 2);
  g_assert_cmpint (weeg_list_cell (settings->triage->extensive_any, 0).choice, ==, WEEG_TRIAGE_QUESTION_HARM);
  g_assert_cmpint (weeg_list_cell (settings->triage->extensive_any, 1).choice, ==,
                   WEEG_TRIAGE_QUESTION_AUTONOMY);
  g_assert_cmpint (settings->majority, ==, WEEG_MAJORITY_SIMPLE);
  g_assert_cmpint (settings->tie, ==, WEEG_TIE_HOLD);
  g_assert_cmpint (settings->group_score, ==, WEEG_GROUP_SCORE_MEAN);
  g_assert_null (settings->record.extra);
  weeg_record_unref (settings);
}

/* From a hazard score of 8 on HFMEA asks for action: high or extreme. */
static void
test_hfmea (void)
{
  WeegSettings *settings = weeg_defaults_settings_hfmea ();

  g_assert_cmpuint (weeg_list_n (settings->zones), ==, 4);
  for (guint p = 1; p <= 4; p++)
    for (guint s = 1; s <= 4; s++)
      g_assert_cmpint (zone_at (settings, p, s) >= WEEG_ZONE_HIGH, ==, p * s >= 8);
  g_assert_cmpfloat (settings->thresholds->risk, ==, 8);
  g_assert_false (WEEG_HAS (settings, quorum));
  weeg_record_unref (settings);
}

/* Guideline of Zorginstituut Nederland, 2024. */
static void
test_economics (void)
{
  WeegEconomics *economics = weeg_defaults_economics ();

  g_assert_cmpfloat (economics->discount->costs, ==, 0.03);
  g_assert_cmpfloat (economics->discount->effects, ==, 0.015);
  g_assert_cmpuint (weeg_list_n (economics->thresholds->cell.pointer), ==, 21);
  g_assert_null (economics->record.extra);
  weeg_record_unref (economics);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/defaults/zones-by-score", test_zones_by_score);
  g_test_add_func ("/exchange/defaults/numbers", test_numbers);
  g_test_add_func ("/exchange/defaults/hfmea", test_hfmea);
  g_test_add_func ("/exchange/defaults/economics", test_economics);
  return g_test_run ();
}
