/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

static void
check_item (WeegPlace *path, const WeegBudget *budget, const WeegBudgetItem *item)
{
  gint64 last = budget->base_year + budget->years - 1;

  if (WEEG_HAS (item, year) && WEEG_HAS (budget, base_year) && budget->years > 0 &&
      (item->year < budget->base_year || item->year > last))
    weeg_place_problem_at (path, "year", "%lld, expected a year from %lld to %lld", (long long)item->year,
                           (long long)budget->base_year, (long long)last);
  if (WEEG_HAS (item, from) && WEEG_HAS (item, to) && item->from > item->to)
    weeg_place_problem_at (path, "to", "%lld lies before from, expected at least %lld", (long long)item->to,
                           (long long)item->from);
  if (item->per_case && !WEEG_HAS (budget, volume))
    weeg_place_problem_at (path, "per_case", "the budget has no volume, expected one");
  if (WEEG_HAS (item, depreciation) && !WEEG_HAS (item, life_years))
    weeg_place_problem_at (path, "life_years", "missing, expected years beside depreciation");
}

void
weeg_check_budget (WeegPlace *path, const WeegBudget *budget)
{
  gsize before;

  weeg_check_series (path, "volume", budget->volume, budget->years);
  weeg_check_ids (path, "items", budget->items);
  before = weeg_place_key (path, "items");
  for (guint i = 0; i < weeg_list_n (budget->items); i++)
    {
      gsize outside = weeg_place_index (path, i);

      check_item (path, budget, weeg_list_get (budget->items, i));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}
