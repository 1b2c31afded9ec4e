/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context.h"

#include "weeg-collect.h"

/* A fit is 0, 1 or 2. */
#define STRATEGY_MOST 2.0

WeegStrategyResult *
weeg_strategy_result_new (const WeegList *strategy)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new ();
  WeegStrategyResult *result;
  WeegCollect fits;

  for (guint i = 0; i < weeg_list_n (strategy); i++)
    {
      const WeegStrategyFit *fit = weeg_list_get (strategy, i);

      if (WEEG_HAS (fit, fit) && !g_ptr_array_find_with_equal_func (sets, fit->set, g_str_equal, NULL))
        g_ptr_array_add (sets, fit->set);
    }
  if (sets->len == 0)
    return NULL;

  result = weeg_record_new (&weeg_strategy_result_type);
  fits = weeg_collect_new (&weeg_strategy_result_type, "fit");
  for (guint s = 0; s < sets->len; s++)
    {
      const char *set = g_ptr_array_index (sets, s);
      double sum = 0, n = 0;

      for (guint i = 0; i < weeg_list_n (strategy); i++)
        {
          const WeegStrategyFit *fit = weeg_list_get (strategy, i);

          if (WEEG_HAS (fit, fit) && strcmp (fit->set, set) == 0)
            {
              sum += (double)fit->fit;
              n++;
            }
        }
      weeg_collect_number (&fits, set, sum / (STRATEGY_MOST * n));
    }
  WEEG_SET (result, fit, weeg_collect_map (&fits));
  return result;
}
