/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-mcda-dossier.h"

#include "weeg-collect.h"

#define MEMBER "all"

static WeegList *
new_members (void)
{
  WeegCollect list = weeg_collect_new (&weeg_dossier_type, "members");
  WeegMember *member = weeg_record_new (&weeg_member_type);

  WEEG_SET (member, id, g_strdup (MEMBER));
  weeg_collect_take (&list, NULL, member);
  return weeg_collect_list (&list);
}

static WeegList *
new_weights (const WeegMcdaResult *result)
{
  WeegCollect list = weeg_collect_new (&weeg_dossier_type, "weights");
  WeegWeights *weights = weeg_record_new (&weeg_weights_type);

  WEEG_SET (weights, member, g_strdup (MEMBER));
  WEEG_SET (weights, method, WEEG_WEIGHT_METHOD_DIRECT);
  WEEG_SET (weights, points, weeg_map_ref (result->weights));
  weeg_collect_take (&list, NULL, weights);
  return weeg_collect_list (&list);
}

static WeegList *
new_scores (const WeegMcda *mcda)
{
  WeegCollect list = weeg_collect_new (&weeg_dossier_type, "scores");

  for (guint i = 0; i < weeg_map_n (mcda->measurements); i++)
    {
      const WeegMap *row = weeg_map_cell (mcda->measurements, i).pointer;

      for (guint j = 0; j < weeg_map_n (row); j++)
        {
          const WeegEither *given = weeg_map_cell (row, j).pointer;
          WeegScore *score;

          if (!weeg_either_is (given, WEEG_KIND_QUANTITY))
            continue;
          score = weeg_record_new (&weeg_score_type);
          WEEG_SET (score, member, g_strdup (MEMBER));
          WEEG_SET (score, alternative, g_strdup (weeg_map_key (mcda->measurements, i)));
          WEEG_SET (score, criterion, g_strdup (weeg_map_key (row, j)));
          WEEG_SET (score, value, weeg_quantity_base (given->cell.pointer, 0));
          weeg_collect_take (&list, NULL, score);
        }
    }
  return weeg_collect_list (&list);
}

WeegDossier *
weeg_mcda_dossier_new (const WeegMcda *mcda, const WeegMcdaResult *result)
{
  WeegDossier *dossier;

  g_return_val_if_fail (mcda != NULL && result != NULL, NULL);

  dossier = weeg_record_new (&weeg_dossier_type);
  WEEG_SET (dossier, id, g_strdup (""));
  WEEG_SET (dossier, members, new_members ());
  WEEG_SET (dossier, criteria, weeg_list_ref (mcda->criteria));
  WEEG_SET (dossier, alternatives, weeg_list_ref (mcda->alternatives));
  WEEG_SET (dossier, weights, new_weights (result));
  WEEG_SET (dossier, scores, new_scores (mcda));
  return dossier;
}

/* What the draws say of one alternative. */
static WeegAlternativeResult *
with_interval (const WeegAlternativeResult *alternative, const WeegValuePercentiles *percentiles)
{
  WeegAlternativeResult *copy = weeg_record_copy (alternative);
  WeegInterval *interval = weeg_record_new (&weeg_interval_type);

  WEEG_SET (interval, p5, percentiles->p5);
  WEEG_SET (interval, p50, percentiles->p50);
  WEEG_SET (interval, p95, percentiles->p95);
  WEEG_REPLACE (copy, interval, interval);
  return copy;
}

static WeegMap *
with_intervals (const WeegMap *alternatives, const WeegSmaaResult *smaa)
{
  WeegCollect map = weeg_collect_new (&weeg_value_result_type, "alternatives");

  for (guint i = 0; i < weeg_map_n (alternatives); i++)
    {
      const WeegAlternativeResult *alternative = weeg_map_cell (alternatives, i).pointer;
      const WeegEither *percentiles = weeg_map_get (smaa->value_percentiles, weeg_map_key (alternatives, i));

      weeg_collect_take (&map, weeg_map_key (alternatives, i),
                         weeg_either_is (percentiles, WEEG_KIND_RECORD)
                             ? (gpointer)with_interval (alternative, percentiles->cell.pointer)
                             : weeg_record_ref (alternative));
    }
  return weeg_collect_map (&map);
}

WeegAnalysis *
weeg_mcda_analysis_new (const WeegDossier *dossier, const WeegMcdaResult *result)
{
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  WeegAnalysis *analysis;
  WeegValueResult *value;
  WeegMap *alternatives;
  const WeegSmaaResult *smaa;

  g_return_val_if_fail (dossier != NULL && result != NULL, NULL);

  analysis = weeg_analysis_new (dossier, &options, NULL, NULL);
  smaa = result->smaa;
  if (analysis->value == NULL || smaa == NULL)
    return analysis;

  value = weeg_record_copy (analysis->value);
  alternatives = with_intervals (value->alternatives, smaa);
  WEEG_REPLACE (value, alternatives, alternatives);
  WEEG_REPLACE (value, rank_acceptability, weeg_map_ref (smaa->rank_acceptability));
  WEEG_REPLACE (value, beats, weeg_map_ref (smaa->beats));
  WEEG_REPLACE (value, standard_error_max, smaa->standard_error_max);
  WEEG_REPLACE (value, iterations, smaa->iterations);
  WEEG_REPLACE (value, seed, smaa->seed);
  if (value->advised != NULL)
    WEEG_REPLACE (value, probability_best,
                  weeg_list_number (weeg_map_get (smaa->rank_acceptability, value->advised), 0));
  WEEG_REPLACE (analysis, value, value);
  return analysis;
}
