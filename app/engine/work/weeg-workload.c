/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-workload.h"

#include "weeg-collect.h"
#include "weeg-work-percentiles.h"
#include "weeg-work-stages.h"

/* The members of WeegWorkAmounts that add up. */
typedef struct
{
  double available, prevented, relieved, moved_out, moved_in, added, not_realisable;
} Amounts;

static void
add_cell (Amounts *amounts, const WeegWorkYear *year, const double *available, guint cell)
{
  amounts->available += available[cell];
  amounts->prevented += year->prevented[cell];
  amounts->relieved += year->relieved[cell];
  amounts->moved_out += year->moved_out[cell];
  amounts->moved_in += year->moved_in[cell];
  amounts->added += year->added[cell];
  amounts->not_realisable += year->not_realisable[cell];
}

/* What absolute effects do that touch no function. */
static void
add_nowhere (Amounts *amounts, const WeegWorkYear *year)
{
  for (guint i = 0; i < year->plan->n_effects; i++)
    {
      amounts->added += year->added_nowhere[i];
      amounts->not_realisable += year->excess_nowhere[i];
    }
}

static void
add_amounts (Amounts *sum, const Amounts *part)
{
  sum->available += part->available;
  sum->prevented += part->prevented;
  sum->relieved += part->relieved;
  sum->moved_out += part->moved_out;
  sum->moved_in += part->moved_in;
  sum->added += part->added;
  sum->not_realisable += part->not_realisable;
}

static WeegWorkAmounts *
new_amounts (const Amounts *amounts, double divisor)
{
  WeegWorkAmounts *result = weeg_record_new (&weeg_work_amounts_type);

  WEEG_SET (result, available, amounts->available / divisor);
  WEEG_SET (result, prevented, amounts->prevented / divisor);
  WEEG_SET (result, relieved, amounts->relieved / divisor);
  WEEG_SET (result, moved_out, amounts->moved_out / divisor);
  WEEG_SET (result, moved_in, amounts->moved_in / divisor);
  WEEG_SET (result, added, amounts->added / divisor);
  WEEG_SET (result, net_freed,
            result->prevented + result->relieved + result->moved_out - result->added - result->moved_in);
  WEEG_SET (result, not_realisable, amounts->not_realisable / divisor);
  return result;
}

static WeegWorkPair *
new_pair (const Amounts *amounts, double hours_per_fte)
{
  WeegWorkPair *pair = weeg_record_new (&weeg_work_pair_type);

  WEEG_SET (pair, hours, new_amounts (amounts, 1));
  WEEG_SET (pair, fte, new_amounts (amounts, hours_per_fte));
  return pair;
}

/* --- one year --- */

static WeegMap *
by_function (const WeegWorkYear *year, const double *available)
{
  const WeegWorkPlan *plan = year->plan;
  WeegCollect map = weeg_collect_new (&weeg_workload_year_type, "by_function");

  for (guint f = 0; f < plan->n_functions; f++)
    {
      const WeegStaffFunction *function = weeg_list_get (plan->workload->functions, f);
      Amounts amounts = { 0 };

      for (guint a = 0; a < plan->n_activities; a++)
        add_cell (&amounts, year, available, f * plan->n_activities + a);
      weeg_collect_take (&map, function->id, new_pair (&amounts, plan->workload->hours_per_fte));
    }
  return weeg_collect_map (&map);
}

static WeegMap *
by_activity (const WeegWorkYear *year, const double *available)
{
  const WeegWorkPlan *plan = year->plan;
  WeegCollect map = weeg_collect_new (&weeg_workload_year_type, "by_activity");

  for (guint a = 0; plan->has_activities && a < plan->n_activities; a++)
    {
      const WeegActivity *activity = weeg_list_get (plan->workload->activities, a);
      Amounts amounts = { 0 };

      for (guint f = 0; f < plan->n_functions; f++)
        add_cell (&amounts, year, available, f * plan->n_activities + a);
      weeg_collect_take (&map, activity->id, new_pair (&amounts, plan->workload->hours_per_fte));
    }
  return weeg_collect_map (&map);
}

static WeegMap *
by_effect (const WeegWorkYear *year)
{
  const WeegWorkPlan *plan = year->plan;
  WeegCollect map = weeg_collect_new (&weeg_workload_year_type, "by_effect");

  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];
      WeegEffectAmount *amount = weeg_record_new (&weeg_effect_amount_type);
      double hours = year->added_nowhere[i], excess = year->excess_nowhere[i];

      for (guint j = effect->first; j < effect->first + effect->n_cells; j++)
        {
          hours += year->share[j];
          excess += year->excess[j];
        }
      WEEG_SET (amount, hours, hours);
      WEEG_SET (amount, fte, hours / plan->workload->hours_per_fte);
      WEEG_SET (amount, not_realisable, excess);
      weeg_collect_take (&map, effect->effect->id, amount);
    }
  return weeg_collect_map (&map);
}

static gint64
one_off_year (const WeegWorkload *workload, const WeegOneOff *one_off)
{
  return WEEG_HAS (one_off, year) ? one_off->year : workload->base_year;
}

static WeegWorkloadYear *
workload_new_year (const WeegWorkYear *year, guint t, Amounts *total)
{
  const WeegWorkPlan *plan = year->plan;
  const WeegWorkload *workload = plan->workload;
  const double *available = plan->hours + (gsize)t * plan->n_cells;
  WeegWorkloadYear *result = weeg_record_new (&weeg_workload_year_type);
  Amounts amounts = { 0 };
  double one_off = 0;

  for (guint cell = 0; cell < plan->n_cells; cell++)
    add_cell (&amounts, year, available, cell);
  add_nowhere (&amounts, year);
  add_amounts (total, &amounts);
  for (guint i = 0; i < weeg_list_n (workload->one_off); i++)
    {
      const WeegOneOff *once = weeg_list_get (workload->one_off, i);

      if (one_off_year (workload, once) == workload->base_year + t)
        one_off += weeg_quantity_base (once->hours, 0);
    }
  WEEG_SET (result, year, workload->base_year + t);
  WEEG_SET (result, hours, new_amounts (&amounts, 1));
  WEEG_SET (result, fte, new_amounts (&amounts, workload->hours_per_fte));
  WEEG_SET (result, by_function, by_function (year, available));
  WEEG_SET (result, by_activity, by_activity (year, available));
  WEEG_SET (result, by_effect, by_effect (year));
  WEEG_SET (result, one_off_hours, one_off);
  return result;
}

/* --- cashable hours --- */

typedef struct
{
  double hours, value;
} Cashable;

static Cashable
cash_in (const WeegWorkYear *year, GPtrArray *without_cost)
{
  const WeegWorkPlan *plan = year->plan;
  Cashable sum = { 0 };

  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];
      const WeegStaffFunction *to =
          effect->to >= 0 ? weeg_list_get (plan->workload->functions, (guint)effect->to) : NULL;

      if (!(effect->cashable > 0) || effect->effect->mechanism == WEEG_MECHANISM_ADDS_WORK)
        continue;
      for (guint j = effect->first; j < effect->first + effect->n_cells; j++)
        {
          const WeegStaffFunction *function =
              weeg_list_get (plan->workload->functions, plan->touched[j] / plan->n_activities);
          double hours = year->share[j] * effect->cashable;
          double needed = to != NULL ? hours * effect->time_factor : 0;

          sum.hours += hours - needed;
          sum.value += hours * function->hourly_cost - (to != NULL ? needed * to->hourly_cost : 0);
          if (hours > 0 && !WEEG_HAS (function, hourly_cost) &&
              !g_ptr_array_find (without_cost, function->id, NULL))
            g_ptr_array_add (without_cost, function->id);
        }
    }
  return sum;
}

/* --- the result --- */

static void
workload_set_years (const WeegWorkPlan *plan, const double *sizes, WeegWorkloadResult *result)
{
  g_autoptr (WeegWorkYear) year = weeg_work_year_new (plan);
  g_autoptr (GPtrArray) without_cost = g_ptr_array_new ();
  WeegCollect years = weeg_collect_new (&weeg_workload_result_type, "years");
  WeegCollect values = weeg_collect_new (&weeg_workload_result_type, "cashable_value");
  WeegCollect hours = weeg_collect_new (&weeg_workload_result_type, "cashable_hours");
  WeegCollect without = weeg_collect_new (&weeg_workload_result_type, "without_hourly_cost");
  double fte = plan->workload->hours_per_fte;
  Cashable cashable = { 0 };
  Amounts total = { 0 };

  for (guint t = 0; t < plan->years; t++)
    {
      weeg_work_year_run (year, sizes, t, FALSE);
      weeg_collect_take (&years, NULL, workload_new_year (year, t, &total));
      cashable = cash_in (year, without_cost);
      weeg_collect_number (&values, NULL, cashable.value);
      weeg_collect_number (&hours, NULL, cashable.hours);
    }
  for (guint i = 0; i < without_cost->len; i++)
    weeg_collect_string (&without, g_ptr_array_index (without_cost, i));
  WEEG_SET (result, years, weeg_collect_list (&years));
  WEEG_SET (result, total, new_pair (&total, fte));
  WEEG_SET (result, cashable_fte, cashable.hours / fte);
  WEEG_SET (result, cashable_value, weeg_collect_list (&values));
  WEEG_SET (result, cashable_hours, weeg_collect_list (&hours));
  WEEG_SET (result, without_hourly_cost, weeg_collect_list (&without));
}

static void
set_last_year (const WeegWorkPlan *plan, const double *sizes, WeegWorkloadResult *result)
{
  g_autoptr (WeegWorkYear) year = weeg_work_year_new (plan);
  guint t = plan->years - 1;
  const WeegWorkloadYear *last = weeg_list_get (result->years, t);
  WeegPotential *potential = weeg_record_new (&weeg_potential_type);
  Amounts amounts = { 0 };

  WEEG_SET (result, net_fte, last->fte->net_freed);
  WEEG_SET (result, net_fte_year, last->year);

  weeg_work_year_run (year, sizes, t, TRUE);
  for (guint cell = 0; cell < plan->n_cells; cell++)
    add_cell (&amounts, year, plan->hours + (gsize)t * plan->n_cells, cell);
  add_nowhere (&amounts, year);
  WEEG_SET (potential, year, last->year);
  WEEG_SET (potential, hours, new_amounts (&amounts, 1));
  WEEG_SET (potential, fte, new_amounts (&amounts, plan->workload->hours_per_fte));
  WEEG_SET (result, potential, potential);
}

static void
set_lists (const WeegWorkload *workload, WeegWorkloadResult *result)
{
  WeegCollect once = weeg_collect_new (&weeg_workload_result_type, "one_off");
  WeegCollect without = weeg_collect_new (&weeg_workload_result_type, "without_source");

  for (guint i = 0; i < weeg_list_n (workload->one_off); i++)
    {
      const WeegOneOff *given = weeg_list_get (workload->one_off, i);
      WeegOneOffResult *one = weeg_record_new (&weeg_one_off_result_type);

      WEEG_SET (one, year, one_off_year (workload, given));
      if (given->function != NULL)
        WEEG_SET (one, function, g_strdup (given->function));
      WEEG_SET (one, hours, weeg_quantity_base (given->hours, 0));
      weeg_collect_take (&once, NULL, one);
    }
  for (guint i = 0; i < weeg_list_n (workload->effects); i++)
    {
      const WeegEffect *effect = weeg_list_get (workload->effects, i);
      gboolean listed = weeg_either_is (effect->evidence, WEEG_KIND_STRING) ||
                        (weeg_either_is (effect->evidence, WEEG_KIND_LIST) &&
                         weeg_list_n (effect->evidence->cell.pointer) > 0);

      if (!listed && !WEEG_HAS (effect, source))
        weeg_collect_string (&without, effect->id);
    }
  WEEG_SET (result, one_off, weeg_collect_list (&once));
  WEEG_SET (result, without_source, weeg_collect_list (&without));
}

WeegWorkloadResult *
weeg_workload_new (const WeegWorkload *workload, const WeegDrawsOptions *options, gboolean *cancelled)
{
  g_autoptr (WeegWorkPlan) plan = NULL;
  g_autofree double *sizes = NULL;
  WeegWorkloadResult *result;
  WeegList *percentiles;

  *cancelled = FALSE;
  if (workload == NULL || workload->years < 1 || !(workload->hours_per_fte > 0))
    return NULL;
  plan = weeg_work_plan_new (workload);
  if (plan == NULL)
    return NULL;

  sizes = g_new0 (double, plan->n_effects + 1);
  weeg_work_plan_sizes (plan, NULL, sizes);
  result = weeg_record_new (&weeg_workload_result_type);
  workload_set_years (plan, sizes, result);
  set_last_year (plan, sizes, result);
  set_lists (workload, result);
  WEEG_SET (result, iterations, options->iterations);
  WEEG_SET (result, seed, (gint64)options->seed);
  percentiles = weeg_work_percentiles_new (plan, options);
  *cancelled = percentiles == NULL;
  if (*cancelled)
    g_clear_pointer (&result, weeg_record_unref);
  else
    WEEG_SET (result, percentiles, percentiles);
  return result;
}
