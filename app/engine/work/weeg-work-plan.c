/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-work-plan.h"

#include <math.h>

/* More hours than this are no hours; the sums of so many still fit a number. */
#define MOST_HOURS 1e15

double
weeg_work_growth (const WeegStaffFunction *function, guint t)
{
  const WeegGrowth *growth;

  if (weeg_either_is (function->growth, WEEG_KIND_NUMBER))
    return pow (MAX (1 + function->growth->cell.number, 0), t);
  if (!weeg_either_is (function->growth, WEEG_KIND_RECORD))
    return 1;

  growth = function->growth->cell.pointer;
  switch (growth->kind)
    {
    case WEEG_GROWTH_KIND_LINEAR:
      return MAX (1 + growth->rate * t, 0);
    case WEEG_GROWTH_KIND_SCENARIO:
      {
        guint n = weeg_list_n (growth->factors);

        return n > 0 ? MAX (weeg_list_number (growth->factors, MIN (t, n - 1)), 0) : 1;
      }
    default:
      return pow (MAX (1 + growth->rate, 0), t);
    }
}

static void
fill_hours (WeegWorkPlan *plan)
{
  const WeegWorkload *workload = plan->workload;

  plan->hours = g_new0 (double, (gsize)plan->years * plan->n_cells + 1);
  for (guint f = 0; f < plan->n_functions; f++)
    {
      const WeegStaffFunction *function = weeg_list_get (workload->functions, f);

      for (guint a = 0; a < plan->n_activities; a++)
        {
          const WeegActivity *activity =
              plan->has_activities ? weeg_list_get (workload->activities, a) : NULL;
          double share = activity != NULL ? weeg_map_number (activity->share, function->id, 0) : 1;
          double base = function->fte * workload->hours_per_fte * share;

          for (guint t = 0; t < plan->years; t++)
            plan->hours[(gsize)t * plan->n_cells + f * plan->n_activities + a] =
                MIN (base * weeg_work_growth (function, t), MOST_HOURS);
        }
    }
}

static double
cashable_share (const WeegEffect *effect)
{
  if (weeg_either_is (effect->cashable, WEEG_KIND_BOOLEAN))
    return effect->cashable->cell.boolean ? 1 : 0;
  return weeg_either_is (effect->cashable, WEEG_KIND_NUMBER) ? effect->cashable->cell.number : 0;
}

static gboolean
lists (const WeegList *list, const char *id)
{
  return weeg_list_n (list) == 0 || weeg_list_has_string (list, id);
}

static void
add_touched (const WeegWorkPlan *plan, WeegWorkEffect *effect, GArray *touched)
{
  const WeegWorkload *workload = plan->workload;

  effect->first = touched->len;
  for (guint f = 0; f < plan->n_functions; f++)
    {
      const WeegStaffFunction *function = weeg_list_get (workload->functions, f);

      if (!lists (effect->effect->functions, function->id) || (int)f == effect->to)
        continue;
      for (guint a = 0; a < plan->n_activities; a++)
        {
          const WeegActivity *activity =
              plan->has_activities ? weeg_list_get (workload->activities, a) : NULL;
          guint cell = f * plan->n_activities + a;

          if (activity == NULL || lists (effect->effect->activities, activity->id))
            g_array_append_val (touched, cell);
        }
    }
  effect->n_cells = touched->len - effect->first;
}

static WeegSizing
find_sizing (const WeegEffect *effect)
{
  if (WEEG_HAS (effect, minutes_per_case))
    return WEEG_SIZING_MINUTES;
  if (WEEG_HAS (effect, hours_per_year))
    return WEEG_SIZING_HOURS;
  return WEEG_HAS (effect, productivity) ? WEEG_SIZING_PRODUCTIVITY : WEEG_SIZING_PERCENT;
}

static void
fill_years (const WeegWorkPlan *plan, WeegWorkEffect *effect)
{
  effect->per_size = g_new (double, plan->years);
  effect->per_size_all = g_new (double, plan->years);
  for (guint t = 0; t < plan->years; t++)
    {
      effect->per_size_all[t] = effect->sizing == WEEG_SIZING_MINUTES
                                    ? MAX (weeg_series_at (effect->effect->cases_per_year, t, 0), 0) / 60
                                    : 1;
      effect->per_size[t] = effect->per_size_all[t] * weeg_series_at (effect->effect->adoption, t, 1);
    }
}

static gboolean
work_plan_is_uncertain (const WeegEffect *effect)
{
  return weeg_quantity_is_uncertain (effect->applicable) || weeg_quantity_is_uncertain (effect->percent) ||
         weeg_quantity_is_uncertain (effect->productivity) ||
         weeg_quantity_is_uncertain (effect->minutes_per_case) ||
         weeg_quantity_is_uncertain (effect->hours_per_year);
}

/* FALSE when there is more than fits. */
static gboolean
take_effects (WeegWorkPlan *plan)
{
  const WeegWorkload *workload = plan->workload;
  GArray *touched = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean fits = TRUE;

  plan->n_effects = weeg_list_n (workload->effects);
  plan->effects = g_new0 (WeegWorkEffect, plan->n_effects + 1);
  for (guint i = 0; i < plan->n_effects && fits; i++)
    {
      const WeegEffect *given = weeg_list_get (workload->effects, i);
      WeegWorkEffect *effect = &plan->effects[i];
      guint to;

      effect->effect = given;
      effect->sizing = find_sizing (given);
      effect->absolute = effect->sizing == WEEG_SIZING_MINUTES || effect->sizing == WEEG_SIZING_HOURS;
      fill_years (plan, effect);
      effect->to = given->mechanism == WEEG_MECHANISM_MOVES_WORK &&
                           weeg_list_find (workload->functions, given->to, &to) != NULL
                       ? (int)to
                       : -1;
      effect->time_factor = WEEG_HAS (given, time_factor) ? given->time_factor : 1;
      effect->cashable = cashable_share (given);
      add_touched (plan, effect, touched);
      plan->uncertain = plan->uncertain || work_plan_is_uncertain (given);
      fits = (guint64)plan->years * ((guint64)plan->n_cells + touched->len) <= WEEG_WORK_CELLS;
    }
  plan->n_touched = touched->len;
  plan->touched = (guint *)g_array_free (touched, FALSE);
  return fits;
}

WeegWorkPlan *
weeg_work_plan_new (const WeegWorkload *workload)
{
  g_autoptr (WeegWorkPlan) plan = g_new0 (WeegWorkPlan, 1);
  guint64 cells;

  plan->workload = workload;
  plan->years = (guint)MAX (workload->years, 0);
  plan->n_functions = weeg_list_n (workload->functions);
  plan->has_activities = weeg_list_n (workload->activities) > 0;
  plan->n_activities = MAX (weeg_list_n (workload->activities), 1);
  cells = (guint64)plan->n_functions * plan->n_activities;
  if (cells * MAX (plan->years, 1) > WEEG_WORK_CELLS)
    return NULL;

  plan->n_cells = (guint)cells;
  fill_hours (plan);
  return take_effects (plan) ? g_steal_pointer (&plan) : NULL;
}

void
weeg_work_plan_free (WeegWorkPlan *plan)
{
  for (guint i = 0; i < plan->n_effects; i++)
    {
      g_free (plan->effects[i].per_size);
      g_free (plan->effects[i].per_size_all);
    }
  g_free (plan->hours);
  g_free (plan->effects);
  g_free (plan->touched);
  g_free (plan);
}

static double
take (const WeegQuantity *quantity, WeegStream *stream, double fallback)
{
  return CLAMP (stream != NULL ? weeg_stream_quantity (stream, quantity, fallback)
                               : weeg_quantity_base (quantity, fallback),
                0, MOST_HOURS);
}

void
weeg_work_plan_sizes (const WeegWorkPlan *plan, WeegStream *stream, double *sizes)
{
  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegEffect *effect = plan->effects[i].effect;
      double size = 0;

      switch (plan->effects[i].sizing)
        {
        case WEEG_SIZING_MINUTES:
          size = take (effect->minutes_per_case, stream, 0);
          break;
        case WEEG_SIZING_HOURS:
          size = take (effect->hours_per_year, stream, 0);
          break;
        case WEEG_SIZING_PRODUCTIVITY:
          size = take (effect->productivity, stream, 0);
          size /= 1 + size;
          break;
        case WEEG_SIZING_PERCENT:
          size = MIN (take (effect->percent, stream, 0), 1);
          break;
        }
      sizes[i] = size * MIN (take (effect->applicable, stream, 1), 1);
    }
}

double
weeg_work_effect_strength (const WeegWorkEffect *effect, double size, guint year, gboolean potential)
{
  return MIN (size * (potential ? effect->per_size_all : effect->per_size)[year], MOST_HOURS);
}
