/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context.h"

#include "weeg-collect.h"

#define PARTS (WEEG_AI_PART_MONEY + 1)
#define STATES (WEEG_AI_STATE_NOT_APPLICABLE + 1)

static WeegMap *
count_items (const WeegList *items)
{
  WeegCollect parts = weeg_collect_new (&weeg_ai_result_type, "counts");
  gint64 counts[PARTS][STATES] = { { 0 } };

  for (guint i = 0; i < weeg_list_n (items); i++)
    {
      const WeegAiItem *item = weeg_list_get (items, i);

      if (WEEG_HAS (item, state))
        counts[item->part][item->state]++;
    }
  for (guint part = 0; part < PARTS; part++)
    {
      WeegCollect states = weeg_collect_new_shape (parts.item);

      for (guint state = 0; state < STATES; state++)
        weeg_collect_cell (&states, weeg_ai_state_names[state], (WeegCell){ .integer = counts[part][state] });
      weeg_collect_take (&parts, weeg_ai_part_names[part], weeg_collect_map (&states));
    }
  return weeg_collect_map (&parts);
}

WeegAiResult *
weeg_ai_result_new (const WeegAi *ai)
{
  WeegAiResult *result;
  WeegCollect unmet;
  gint64 musts = 0, met = 0;

  if (ai == NULL || weeg_list_n (ai->items) + weeg_list_n (ai->validation) == 0)
    return NULL;

  result = weeg_record_new (&weeg_ai_result_type);
  unmet = weeg_collect_new (&weeg_ai_result_type, "unmet");
  for (guint i = 0; i < weeg_list_n (ai->items); i++)
    {
      const WeegAiItem *item = weeg_list_get (ai->items, i);
      g_autofree char *place = g_strdup_printf ("items[%u]", i);

      if (!item->must || (WEEG_HAS (item, state) && item->state == WEEG_AI_STATE_NOT_APPLICABLE))
        continue;
      musts++;
      if (WEEG_HAS (item, state) && item->state == WEEG_AI_STATE_MET)
        met++;
      else
        weeg_collect_string (&unmet, item->id != NULL ? item->id : place);
    }
  WEEG_SET (result, counts, count_items (ai->items));
  WEEG_SET (result, musts, musts);
  WEEG_SET (result, musts_met, met);
  WEEG_SET (result, unmet, weeg_collect_list (&unmet));
  WEEG_SET (result, validated, weeg_list_n (ai->validation) > 0);
  return result;
}
