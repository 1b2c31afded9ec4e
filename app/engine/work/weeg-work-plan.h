/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-stream.h"
#include "weeg-workload-model.h"

G_BEGIN_DECLS

/* In which of its ways the size of an effect is given. */
typedef enum
{
  WEEG_SIZING_PERCENT,
  WEEG_SIZING_PRODUCTIVITY,
  WEEG_SIZING_MINUTES,
  WEEG_SIZING_HOURS,
} WeegSizing;

/* An effect with its places found. */
typedef struct
{
  const WeegEffect *effect;
  WeegSizing sizing;
  gboolean absolute; /* minutes or hours */
  double *per_size; /* per year: what its size is times, as expected: adoption, and hours per minute a case */
  double *per_size_all; /* the same at adoption 1 */
  guint first, n_cells; /* its cells are `touched[first .. first + n_cells - 1]` of the plan */
  int to;               /* moves_work: the function that takes over, or -1 */
  double time_factor;
  double cashable; /* 0..1 */
} WeegWorkEffect;

/*
 * WeegWorkPlan: the workload part as numbers.
 *
 * A cell is a function in an activity, function * n_activities + activity; its hours are
 * H = FTE x hours_per_fte x share x growth (t), t = 0 in the base year. Growth is (1 + g)^t, 1 + g t,
 * or a factor per year of which a short list repeats its last; never below 0. Without
 * activities each function is one cell with all of its hours.
 *
 * An effect without functions (activities) touches all; a move never
 * touches the function that it moves to.
 */
typedef struct
{
  const WeegWorkload *workload;
  guint years, n_functions, n_activities, n_cells;
  gboolean has_activities;
  double *hours; /* [year][cell] */
  guint n_effects;
  WeegWorkEffect *effects;
  guint *touched;
  guint n_touched;
  gboolean uncertain; /* whether draws differ */
} WeegWorkPlan;

/* What the hours of @function are times, @t years after the base year. */
double weeg_work_growth (const WeegStaffFunction *function, guint t);

/* years x (cells + touched cells) at most; a workload with more has no result. */
#define WEEG_WORK_CELLS 4000000

/* NULL when it would have more than WEEG_WORK_CELLS. Borrows from @workload. */
WeegWorkPlan *weeg_work_plan_new (const WeegWorkload *workload);
void weeg_work_plan_free (WeegWorkPlan *plan);

/*
 * The size of each effect times its applicable share, into @sizes: a
 * fraction of the time (0..1; g / (1 + g) of a productivity gain g), minutes per case, or
 * hours. Drawn with @stream, in the order of the effects, or the bases when it is NULL.
 * What a draw makes negative is 0, and nothing is more than 1e15.
 */
void weeg_work_plan_sizes (const WeegWorkPlan *plan, WeegStream *stream, double *sizes);

/* What @effect does in @year: a fraction of the time, or hours. @potential: at adoption 1. */
double weeg_work_effect_strength (const WeegWorkEffect *effect, double size, guint year, gboolean potential);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegWorkPlan, weeg_work_plan_free)

G_END_DECLS
