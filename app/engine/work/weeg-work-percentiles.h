/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-work-plan.h"

G_BEGIN_DECLS

/*
 * The uncertainty of staff time: P5, P50 and P95 (type 7) in FTE of what is freed net, in all and for each
 * function, and of what each mechanism does; per year. Each draw takes a size and an applicable
 * share of every effect, the same ones for all years, and runs the stages of each year. Percentiles do not
 * add up: those of the whole are taken of the sums. Without uncertain sizes all three are the value itself.
 *
 * As many series of draws as fit in 32 MB are kept at a time; the others are drawn again, the same.
 * Returns a list of WeegYearPercentiles, or NULL when it was cancelled. (transfer full)
 */
WeegList *weeg_work_percentiles_new (const WeegWorkPlan *plan, const WeegDrawsOptions *options);

G_END_DECLS
