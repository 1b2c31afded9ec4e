/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-opportunity.h"

#include "weeg-fields.h"

static const WeegField opportunity_result_fields[] = {
  FIELD (WeegOpportunityResult, id, OF_STRING),
  FIELD (WeegOpportunityResult, money, OF_NUMBER),
  FIELD (WeegOpportunityResult, hours, OF_NUMBER),
};
const WeegRecordType weeg_opportunity_result_type =
    RECORD_TYPE ("opportunity_result", WeegOpportunityResult, opportunity_result_fields);
static const WeegShape opportunity_result_list_shape = { OF_RECORD (weeg_opportunity_result_type) };

WeegList *
weeg_opportunities_new (const WeegSettings *settings,
                        const WeegBudgetResult *budget,
                        const WeegWorkloadResult *workload)
{
  guint n = settings != NULL ? weeg_list_n (settings->opportunities) : 0;
  guint n_years = workload != NULL ? weeg_list_n (workload->years) : 0;
  const WeegWorkloadYear *last = n_years > 0 ? weeg_list_get (workload->years, n_years - 1) : NULL;
  gboolean has_money = budget != NULL && WEEG_HAS (budget, mean_per_year);
  g_autoptr (GArray) cells = g_array_new (FALSE, TRUE, sizeof (WeegCell));

  for (guint i = 0; i < n; i++)
    {
      const WeegOpportunity *opportunity = weeg_list_get (settings->opportunities, i);
      gboolean money = has_money && WEEG_HAS (opportunity, cost);
      gboolean hours = last != NULL && WEEG_HAS (opportunity, hours);
      WeegOpportunityResult *result;
      WeegCell cell;

      if (!money && !hours)
        continue;
      cell.pointer = result = weeg_record_new (&weeg_opportunity_result_type);
      WEEG_SET (result, id, g_strdup (opportunity->id));
      if (money)
        WEEG_SET (result, money, budget->mean_per_year / opportunity->cost);
      if (hours)
        WEEG_SET (result, hours, -last->hours->net_freed / opportunity->hours);
      g_array_append_val (cells, cell);
    }
  return cells->len > 0 ? weeg_list_new_take (&opportunity_result_list_shape, g_steal_pointer (&cells))
                        : NULL;
}
