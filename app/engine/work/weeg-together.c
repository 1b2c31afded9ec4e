/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-together.h"

#include "weeg-collect.h"
#include "weeg-fields.h"
#include "weeg-together-merge-private.h"
#include "weeg-workload.h"

/* --- shares --- */

/* + or -: what an hour that is attributed to @effect does to the net. */
static double
sign_of (const WeegEffect *effect)
{
  switch (effect->mechanism)
    {
    case WEEG_MECHANISM_ADDS_WORK:
      return -1;
    case WEEG_MECHANISM_MOVES_WORK:
      return 1 - (WEEG_HAS (effect, time_factor) ? effect->time_factor : 1);
    default:
      return 1;
    }
}

static WeegTogetherShare *
new_share (const WeegTogetherPart *part,
           const WeegWorkload *merged,
           const WeegWorkloadResult *whole,
           const WeegWorkloadResult *alone)
{
  WeegTogetherShare *share = weeg_record_new (&weeg_together_share_type);
  WeegCollect shares = weeg_collect_new (&weeg_together_share_type, "share");
  WeegCollect alones = weeg_collect_new (&weeg_together_share_type, "alone");
  WeegCollect excesses = weeg_collect_new (&weeg_together_share_type, "not_realisable");
  const WeegList *effects = part->workload != NULL ? part->workload->effects : NULL;
  double net = 0, net_alone = 0;

  for (guint t = 0; t < weeg_list_n (whole->years); t++)
    {
      const WeegWorkloadYear *year = weeg_list_get (whole->years, t);
      const WeegWorkloadYear *only = weeg_list_get (alone->years, t);
      double hours = 0, excess = 0;

      for (guint i = 0; i < weeg_list_n (effects); i++)
        {
          const WeegEffect *effect = weeg_list_get (effects, i);
          g_autofree char *id = weeg_together_effect_id (part, effect);
          const WeegEffectAmount *amount = weeg_map_get (year->by_effect, id);

          hours += sign_of (effect) * amount->hours;
          excess += amount->not_realisable;
        }
      net = hours / merged->hours_per_fte;
      net_alone = only->fte->net_freed;
      weeg_collect_number (&shares, NULL, net);
      weeg_collect_number (&alones, NULL, net_alone);
      weeg_collect_number (&excesses, NULL, excess);
    }
  WEEG_SET (share, id, g_strdup (part->id));
  WEEG_SET (share, alone, weeg_collect_list (&alones));
  WEEG_SET (share, share, weeg_collect_list (&shares));
  WEEG_SET (share, net_fte, net);
  WEEG_SET (share, net_fte_alone, net_alone);
  WEEG_SET (share, not_realisable, weeg_collect_list (&excesses));
  return share;
}

/* --- the whole --- */

/* Each dossier's share of @whole, which becomes part of the result. NULL when cancelled. */
static WeegTogetherResult *
divide (const WeegTogetherPart *parts, guint n_parts, const WeegWorkload *merged, WeegWorkloadResult *whole)
{
  const WeegDrawsOptions certain = { .seed = 1, .threads = 1 };
  WeegTogetherResult *result = weeg_record_new (&weeg_together_result_type);
  WeegCollect dossiers = weeg_collect_new (&weeg_together_result_type, "dossiers");
  double sum = 0;

  for (guint i = 0; i < n_parts; i++)
    {
      g_autoptr (WeegAnyRecord) one = (WeegAnyRecord *)weeg_together_only (merged, &parts[i]);
      gboolean cancelled;
      g_autoptr (WeegAnyRecord) alone =
          (WeegAnyRecord *)weeg_workload_new ((const WeegWorkload *)one, &certain, &cancelled);
      WeegTogetherShare *share = new_share (&parts[i], merged, whole, (const WeegWorkloadResult *)alone);

      sum += share->net_fte_alone;
      weeg_collect_take (&dossiers, NULL, share);
    }
  WEEG_SET (result, workload, whole);
  WEEG_SET (result, dossiers, weeg_collect_list (&dossiers));
  WEEG_SET (result, overlap_fte, sum - whole->net_fte);
  return result;
}

WeegTogetherResult *
weeg_together_new (const WeegTogetherPart *parts,
                   guint n_parts,
                   const WeegDrawsOptions *options,
                   gboolean *cancelled)
{
  WeegCollect differences = weeg_collect_new (&weeg_together_result_type, "differences");
  g_autoptr (WeegAnyRecord) merged = (WeegAnyRecord *)weeg_together_merge (parts, n_parts, &differences);
  g_autoptr (WeegList) told = weeg_collect_list (&differences);
  WeegWorkloadResult *whole;
  WeegTogetherResult *result;

  *cancelled = FALSE;
  if (merged == NULL)
    return NULL;
  whole = weeg_workload_new ((const WeegWorkload *)merged, options, cancelled);
  if (whole == NULL)
    return NULL;
  result = divide (parts, n_parts, (const WeegWorkload *)merged, whole);
  WEEG_SET (result, differences, g_steal_pointer (&told));
  return result;
}
