/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-work-plan.h"

G_BEGIN_DECLS

/*
 * WeegWorkYear: what the effects do to the hours of one year.
 *
 * Stages, each on the hours the one before left:
 *  1. relative prevention   prevented = H (1 - prod (1 - x)), x the fraction of the time
 *  2. absolute prevention
 *  3. relative relief and moves in one pool
 *  4. absolute relief and moves
 * Added work is counted on H as it is. In 1 and 3 the hours of a cell are shared by -ln (1 - x),
 * at most -ln 1e-12. In 2 and 4 all effects work at once: each is spread over its cells by the hours
 * that are left in them before any (where none are, by H, else evenly); where together they exceed a
 * cell, all are scaled by one factor, and the excess is not realisable and not spread again.
 * What moves is time_factor as much work for the other function, in the same activity.
 */
typedef struct
{
  const WeegWorkPlan *plan;
  /* per cell, hours */
  double *prevented, *relieved, *moved_out, *moved_in, *added, *not_realisable;
  /* per touched cell of the plan: hours of the effect it belongs to, and what of them could not be realised
   */
  double *share, *excess;
  /* absolute effects that touch no cell: hours */
  double *added_nowhere, *excess_nowhere; /* per effect */
  /* work space */
  double *left, *keep, *pull, *strengths, *pulls;
} WeegWorkYear;

WeegWorkYear *weeg_work_year_new (const WeegWorkPlan *plan);
void weeg_work_year_free (WeegWorkYear *year);

/* Runs the stages for year @t with @sizes (see weeg_work_plan_sizes). */
void weeg_work_year_run (WeegWorkYear *year, const double *sizes, guint t, gboolean potential);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WeegWorkYear, weeg_work_year_free)

G_END_DECLS
