/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-risk.h"

#include "weeg-collect.h"
#include "weeg-panel.h"

WeegZone
weeg_risk_zone (const WeegSettings *settings, gint64 probability, gint64 severity)
{
  const WeegList *rows = settings != NULL ? settings->zones : NULL;
  gint64 score = probability * severity;

  if (probability >= 1 && probability <= weeg_list_n (rows))
    {
      const WeegList *row = weeg_list_get (rows, (guint)probability - 1);

      if (severity >= 1 && severity <= weeg_list_n (row))
        return (WeegZone)weeg_list_cell (row, (guint)severity - 1).choice;
    }
  if (score >= 15)
    return WEEG_ZONE_EXTREME;
  if (score >= 10)
    return WEEG_ZONE_HIGH;
  return score >= 5 ? WEEG_ZONE_MODERATE : WEEG_ZONE_LOW;
}

gboolean
weeg_risk_is_accepted (const WeegRisk *risk, const char *today)
{
  const WeegAcceptance *acceptance = risk->acceptance;

  if (acceptance == NULL)
    return FALSE;
  /* ISO dates sort as text. */
  return today == NULL || !WEEG_HAS (acceptance, until) || strcmp (acceptance->until, today) >= 0;
}

static WeegOneRiskResult *
judge_risk (const WeegRisk *risk, const WeegSettings *settings, const char *advised, const char *today)
{
  WeegOneRiskResult *result = weeg_record_new (&weeg_one_risk_result_type);
  const char *alternative = WEEG_HAS (risk, alternative) ? risk->alternative : advised;
  gboolean initial = WEEG_HAS (risk, probability) && WEEG_HAS (risk, severity);
  gboolean residual = WEEG_HAS (risk, residual_probability) && WEEG_HAS (risk, residual_severity);

  WEEG_SET (result, id, g_strdup (risk->id));
  if (alternative != NULL)
    WEEG_SET (result, alternative, g_strdup (alternative));
  if (initial)
    {
      WEEG_SET (result, score, risk->probability * risk->severity);
      WEEG_SET (result, zone, (int)weeg_risk_zone (settings, risk->probability, risk->severity));
    }
  if (residual)
    {
      WEEG_SET (result, residual_score, risk->residual_probability * risk->residual_severity);
      WEEG_SET (result, residual_zone,
                (int)weeg_risk_zone (settings, risk->residual_probability, risk->residual_severity));
    }
  else if (initial)
    {
      WEEG_SET (result, residual_score, result->score);
      WEEG_SET (result, residual_zone, result->zone);
    }
  WEEG_SET (result, residual_assumed, !residual);
  WEEG_SET (result, accepted, weeg_risk_is_accepted (risk, today));
  return result;
}

/* --- per alternative --- */

typedef struct
{
  gint64 residual, initial; /* 0: none */
  int zone;
  gint64 counts[4];
  gboolean unaccepted_extreme;
} Highest;

static void
count_risk (Highest *highest, const WeegOneRiskResult *risk)
{
  if (WEEG_HAS (risk, score))
    highest->initial = MAX (highest->initial, risk->score);
  if (!WEEG_HAS (risk, residual_score))
    return;
  if (risk->residual_score > highest->residual)
    highest->zone = risk->residual_zone;
  else if (risk->residual_score == highest->residual)
    highest->zone = MAX (highest->zone, risk->residual_zone);
  highest->residual = MAX (highest->residual, risk->residual_score);
  highest->counts[risk->residual_zone]++;
  if (risk->residual_zone == WEEG_ZONE_EXTREME && !risk->accepted)
    highest->unaccepted_extreme = TRUE;
}

static WeegAlternativeRiskResult *
risk_new_alternative (const Highest *highest)
{
  WeegAlternativeRiskResult *result = weeg_record_new (&weeg_alternative_risk_result_type);
  WeegZoneCounts *counts = weeg_record_new (&weeg_zone_counts_type);

  WEEG_SET (counts, low, highest->counts[WEEG_ZONE_LOW]);
  WEEG_SET (counts, moderate, highest->counts[WEEG_ZONE_MODERATE]);
  WEEG_SET (counts, high, highest->counts[WEEG_ZONE_HIGH]);
  WEEG_SET (counts, extreme, highest->counts[WEEG_ZONE_EXTREME]);
  if (highest->residual > 0)
    {
      WEEG_SET (result, residual, highest->residual);
      WEEG_SET (result, zone, highest->zone);
    }
  if (highest->initial > 0)
    WEEG_SET (result, initial, highest->initial);
  WEEG_SET (result, counts, counts);
  WEEG_SET (result, unaccepted_extreme, highest->unaccepted_extreme);
  return result;
}

static WeegMap *
judge_alternatives (const WeegDossier *dossier, const WeegList *risks)
{
  WeegCollect collect = weeg_collect_new (&weeg_risk_result_type, "alternatives");

  for (guint a = 0; a < weeg_list_n (dossier->alternatives); a++)
    {
      const WeegAlternative *alternative = weeg_list_get (dossier->alternatives, a);
      Highest highest = { 0 };

      for (guint i = 0; i < weeg_list_n (risks); i++)
        {
          const WeegOneRiskResult *risk = weeg_list_get (risks, i);

          if (g_strcmp0 (risk->alternative, alternative->id) == 0)
            count_risk (&highest, risk);
        }
      weeg_collect_take (&collect, alternative->id, risk_new_alternative (&highest));
    }
  return weeg_collect_map (&collect);
}

WeegRiskResult *
weeg_risk_result_new (const WeegDossier *dossier, const WeegSettings *settings, const char *today)
{
  const WeegAlternative *advised = weeg_dossier_advised (dossier);
  WeegRiskResult *result;
  WeegCollect risks;

  if (weeg_list_n (dossier->risks) == 0)
    return NULL;

  result = weeg_record_new (&weeg_risk_result_type);
  risks = weeg_collect_new (&weeg_risk_result_type, "risks");
  for (guint i = 0; i < weeg_list_n (dossier->risks); i++)
    weeg_collect_take (&risks, NULL,
                       judge_risk (weeg_list_get (dossier->risks, i), settings,
                                   advised != NULL ? advised->id : NULL, today));
  WEEG_SET (result, risks, weeg_collect_list (&risks));
  WEEG_SET (result, alternatives, judge_alternatives (dossier, result->risks));
  return result;
}
