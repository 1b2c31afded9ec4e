/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-context.h"

#include "weeg-collect.h"

static WeegDependencyResult *
new_dependency (const WeegDependency *dependency)
{
  WeegDependencyResult *result = weeg_record_new (&weeg_dependency_result_type);
  gboolean tested = WEEG_HAS (dependency, tested_on);
  gboolean carried = tested && WEEG_HAS (dependency, fallback_hours);

  if (dependency->id != NULL)
    WEEG_SET (result, id, g_strdup (dependency->id));
  if (WEEG_HAS (dependency, hours) || carried)
    {
      double hours = WEEG_HAS (dependency, hours) ? dependency->hours : 0;

      WEEG_SET (result, hours, carried ? MAX (hours, dependency->fallback_hours) : hours);
      WEEG_SET (result, meets_72, result->hours >= WEEG_AUTONOMY_HOURS);
    }
  WEEG_SET (result, fallback_tested, tested);
  if (WEEG_HAS (dependency, people))
    WEEG_SET (result, few_people, dependency->people < 2);
  return result;
}

static gboolean
needs_fallback (const WeegDependency *dependency)
{
  return !WEEG_HAS (dependency, hours) || dependency->hours < WEEG_AUTONOMY_HOURS;
}

WeegResilienceResult *
weeg_resilience_result_new (const WeegResilience *resilience)
{
  guint n = resilience != NULL ? weeg_list_n (resilience->dependencies) : 0;
  WeegResilienceResult *result;
  const WeegDependencyResult *weakest = NULL;
  WeegCollect list;
  gboolean known = TRUE, tested = TRUE;

  if (n == 0)
    return NULL;

  result = weeg_record_new (&weeg_resilience_result_type);
  list = weeg_collect_new (&weeg_resilience_result_type, "dependencies");
  for (guint i = 0; i < n; i++)
    {
      const WeegDependency *dependency = weeg_list_get (resilience->dependencies, i);
      WeegDependencyResult *one = new_dependency (dependency);

      known = known && WEEG_HAS (one, hours);
      tested = tested && (one->fallback_tested || !needs_fallback (dependency));
      if (WEEG_HAS (one, hours) && (weakest == NULL || one->hours < weakest->hours))
        weakest = one;
      weeg_collect_take (&list, NULL, one);
    }
  WEEG_SET (result, dependencies, weeg_collect_list (&list));
  if (known)
    WEEG_SET (result, autonomy_hours, weakest->hours);
  if (known && weakest->id != NULL)
    WEEG_SET (result, weakest, g_strdup (weakest->id));
  WEEG_SET (result, fallback_tested, tested);
  return result;
}
