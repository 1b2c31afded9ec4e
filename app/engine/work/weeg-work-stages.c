/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-work-stages.h"

#include <math.h>

/* What an effect of 1 attributes by: -ln of this. */
#define LEAST_LEFT 1e-12

WeegWorkYear *
weeg_work_year_new (const WeegWorkPlan *plan)
{
  WeegWorkYear *year = g_new0 (WeegWorkYear, 1);
  double **per_cell[] = { &year->prevented, &year->relieved, &year->moved_out,
                          &year->moved_in,  &year->added,    &year->not_realisable,
                          &year->left,      &year->keep,     &year->pull };

  year->plan = plan;
  for (guint i = 0; i < G_N_ELEMENTS (per_cell); i++)
    *per_cell[i] = g_new0 (double, plan->n_cells + 1);
  year->share = g_new0 (double, plan->n_touched + 1);
  year->excess = g_new0 (double, plan->n_touched + 1);
  year->added_nowhere = g_new0 (double, plan->n_effects + 1);
  year->excess_nowhere = g_new0 (double, plan->n_effects + 1);
  year->strengths = g_new0 (double, plan->n_effects + 1);
  year->pulls = g_new0 (double, plan->n_effects + 1);
  return year;
}

void
weeg_work_year_free (WeegWorkYear *year)
{
  double *all[] = { year->prevented,      year->relieved,       year->moved_out, year->moved_in,
                    year->added,          year->not_realisable, year->left,      year->keep,
                    year->pull,           year->share,          year->excess,    year->added_nowhere,
                    year->excess_nowhere, year->strengths,      year->pulls };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_free (all[i]);
  g_free (year);
}

static void
clear (WeegWorkYear *year, guint t)
{
  const WeegWorkPlan *plan = year->plan;
  double *per_cell[] = { year->prevented, year->relieved, year->moved_out,
                         year->moved_in,  year->added,    year->not_realisable };

  for (guint i = 0; i < G_N_ELEMENTS (per_cell); i++)
    memset (per_cell[i], 0, plan->n_cells * sizeof (double));
  memset (year->share, 0, plan->n_touched * sizeof (double));
  memset (year->excess, 0, plan->n_touched * sizeof (double));
  memset (year->added_nowhere, 0, plan->n_effects * sizeof (double));
  memset (year->excess_nowhere, 0, plan->n_effects * sizeof (double));
  memcpy (year->left, plan->hours + (gsize)t * plan->n_cells, plan->n_cells * sizeof (double));
}

/* A stage takes the effects of one or two mechanisms, relative or absolute. */
typedef struct
{
  WeegMechanism mechanism, other; /* the same twice for one */
  gboolean absolute;
  const double *strengths; /* per effect */
} Stage;

static gboolean
is_in (const Stage *stage, const WeegWorkEffect *effect)
{
  return effect->absolute == stage->absolute &&
         ((WeegMechanism)effect->effect->mechanism == stage->mechanism ||
          (WeegMechanism)effect->effect->mechanism == stage->other);
}

/* Hours per cell of what the mechanism of @effect does. */
static double *
outcome_of (WeegWorkYear *year, const WeegWorkEffect *effect)
{
  switch (effect->effect->mechanism)
    {
    case WEEG_MECHANISM_PREVENTS_CARE:
      return year->prevented;
    case WEEG_MECHANISM_RELIEVES_TASKS:
      return year->relieved;
    default:
      return year->moved_out;
    }
}

/* Adds what stands in `share` of @effect to the outcome of its mechanism. */
static void
credit (WeegWorkYear *year, const WeegWorkEffect *effect)
{
  const guint *cells = year->plan->touched + effect->first;
  const double *share = year->share + effect->first;
  double *outcome = outcome_of (year, effect);
  guint n = year->plan->n_activities;

  for (guint j = 0; j < effect->n_cells; j++)
    outcome[cells[j]] += share[j];
  for (guint j = 0; effect->to >= 0 && j < effect->n_cells; j++)
    year->moved_in[(guint)effect->to * n + cells[j] % n] += share[j] * effect->time_factor;
}

static void
run_relative (WeegWorkYear *year, const Stage *stage)
{
  const WeegWorkPlan *plan = year->plan;

  for (guint cell = 0; cell < plan->n_cells; cell++)
    {
      year->keep[cell] = 1;
      year->pull[cell] = 0;
    }
  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];
      double x = CLAMP (stage->strengths[i], 0, 1);

      if (!is_in (stage, effect))
        continue;
      year->pulls[i] = -log (MAX (1 - x, LEAST_LEFT));
      for (guint j = 0; j < effect->n_cells; j++)
        {
          year->keep[plan->touched[effect->first + j]] *= 1 - x;
          year->pull[plan->touched[effect->first + j]] += year->pulls[i];
        }
    }
  /* From here on `pull` holds the hours for each unit of it. */
  for (guint cell = 0; cell < plan->n_cells; cell++)
    {
      if (year->pull[cell] > 0)
        year->pull[cell] = year->left[cell] * (1 - year->keep[cell]) / year->pull[cell];
      year->left[cell] *= year->keep[cell];
    }
  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];

      if (!is_in (stage, effect))
        continue;
      for (guint j = 0; j < effect->n_cells; j++)
        year->share[effect->first + j] = year->pulls[i] * year->pull[plan->touched[effect->first + j]];
      credit (year, effect);
    }
}

/* Spreads @hours over the cells of @effect by @by, else by the hours available, else evenly. */
static void
spread (const WeegWorkYear *year,
        const WeegWorkEffect *effect,
        double hours,
        const double *by,
        const double *available,
        double *parts)
{
  const guint *cells = year->plan->touched + effect->first;
  double sum = 0;

  for (guint j = 0; j < effect->n_cells; j++)
    sum += by[cells[j]];
  if (!(sum > 0) && by != available)
    {
      spread (year, effect, hours, available, available, parts);
      return;
    }
  for (guint j = 0; j < effect->n_cells; j++)
    parts[j] = sum > 0 ? hours * (by[cells[j]] / sum) : hours / effect->n_cells;
}

static void
run_absolute (WeegWorkYear *year, const Stage *stage, const double *available)
{
  const WeegWorkPlan *plan = year->plan;

  memset (year->pull, 0, plan->n_cells * sizeof (double));
  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];

      if (!is_in (stage, effect))
        continue;
      if (effect->n_cells == 0)
        year->excess_nowhere[i] = stage->strengths[i];
      /* What is asked stands in `share` until it is known what there is. */
      spread (year, effect, stage->strengths[i], year->left, available, year->share + effect->first);
      for (guint j = 0; j < effect->n_cells; j++)
        year->pull[plan->touched[effect->first + j]] += year->share[effect->first + j];
    }
  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];

      if (!is_in (stage, effect))
        continue;
      for (guint j = 0; j < effect->n_cells; j++)
        {
          guint cell = plan->touched[effect->first + j];
          double asked = year->share[effect->first + j];
          double factor = year->pull[cell] > year->left[cell] ? year->left[cell] / year->pull[cell] : 1;

          year->share[effect->first + j] = asked * factor;
          year->excess[effect->first + j] = asked - asked * factor;
          year->not_realisable[cell] += asked - asked * factor;
        }
      credit (year, effect);
    }
  for (guint cell = 0; cell < plan->n_cells; cell++)
    year->left[cell] = MAX (year->left[cell] - year->pull[cell], 0);
}

static void
add_work (WeegWorkYear *year, const double *strengths, const double *available)
{
  const WeegWorkPlan *plan = year->plan;

  for (guint i = 0; i < plan->n_effects; i++)
    {
      const WeegWorkEffect *effect = &plan->effects[i];
      double *parts = year->share + effect->first;

      if (effect->effect->mechanism != WEEG_MECHANISM_ADDS_WORK)
        continue;
      if (effect->absolute && effect->n_cells == 0)
        year->added_nowhere[i] = strengths[i];
      if (effect->absolute)
        spread (year, effect, strengths[i], available, available, parts);
      for (guint j = 0; j < effect->n_cells; j++)
        {
          guint cell = plan->touched[effect->first + j];

          if (!effect->absolute)
            parts[j] = strengths[i] * available[cell];
          year->added[cell] += parts[j];
        }
    }
}

void
weeg_work_year_run (WeegWorkYear *year, const double *sizes, guint t, gboolean potential)
{
  const WeegWorkPlan *plan = year->plan;
  const double *available = plan->hours + (gsize)t * plan->n_cells;
  double *strengths = year->strengths;
  Stage stages[] = {
    { WEEG_MECHANISM_PREVENTS_CARE, WEEG_MECHANISM_PREVENTS_CARE, FALSE, strengths },
    { WEEG_MECHANISM_PREVENTS_CARE, WEEG_MECHANISM_PREVENTS_CARE, TRUE, strengths },
    { WEEG_MECHANISM_RELIEVES_TASKS, WEEG_MECHANISM_MOVES_WORK, FALSE, strengths },
    { WEEG_MECHANISM_RELIEVES_TASKS, WEEG_MECHANISM_MOVES_WORK, TRUE, strengths },
  };

  clear (year, t);
  for (guint i = 0; i < plan->n_effects; i++)
    strengths[i] = weeg_work_effect_strength (&plan->effects[i], sizes[i], t, potential);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    if (stages[i].absolute)
      run_absolute (year, &stages[i], available);
    else
      run_relative (year, &stages[i]);
  add_work (year, strengths, available);
}
