/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context.h"

#include "weeg-collect.h"

#include <math.h>

static double
delta_of (const WeegSustainabilityItem *item)
{
  return weeg_quantity_base (item->technology, 0) - weeg_quantity_base (item->comparator, 0);
}

static WeegSustainabilityItemResult *
new_item (const WeegSustainabilityItem *item, double total)
{
  WeegSustainabilityItemResult *result = weeg_record_new (&weeg_sustainability_item_result_type);
  double delta = delta_of (item);

  if (item->id != NULL)
    WEEG_SET (result, id, g_strdup (item->id));
  WEEG_SET (result, delta, delta);
  if (WEEG_HAS (item, co2e_factor))
    {
      WEEG_SET (result, co2e, delta * item->co2e_factor);
      WEEG_SET (result, share, total > 0 ? fabs (result->co2e) / total : 0);
    }
  return result;
}

WeegSustainabilityResult *
weeg_sustainability_result_new (const WeegSustainability *sustainability)
{
  guint n = sustainability != NULL ? weeg_list_n (sustainability->items) : 0;
  WeegSustainabilityResult *result;
  WeegCollect items, without;
  double sum = 0, total = 0;
  gboolean any = FALSE;

  if (n == 0)
    return NULL;

  result = weeg_record_new (&weeg_sustainability_result_type);
  items = weeg_collect_new (&weeg_sustainability_result_type, "items");
  without = weeg_collect_new (&weeg_sustainability_result_type, "without_factor");
  for (guint i = 0; i < n; i++)
    {
      const WeegSustainabilityItem *item = weeg_list_get (sustainability->items, i);

      if (!WEEG_HAS (item, co2e_factor))
        continue;
      any = TRUE;
      sum += delta_of (item) * item->co2e_factor;
      total += fabs (delta_of (item) * item->co2e_factor);
    }
  for (guint i = 0; i < n; i++)
    {
      const WeegSustainabilityItem *item = weeg_list_get (sustainability->items, i);
      g_autofree char *place = g_strdup_printf ("items[%u]", i);

      weeg_collect_take (&items, NULL, new_item (item, total));
      if (!WEEG_HAS (item, co2e_factor))
        weeg_collect_string (&without, item->id != NULL ? item->id : place);
    }
  WEEG_SET (result, items, weeg_collect_list (&items));
  WEEG_SET (result, without_factor, weeg_collect_list (&without));
  if (any)
    WEEG_SET (result, co2e, sum);
  return result;
}
