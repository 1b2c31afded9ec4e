/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-workload-model.h"
#include "weeg-workload-result.h"

G_BEGIN_DECLS

/*
 * What @workload does to staff time, per year and in total: see WeegWorkPlan for hours and
 * sizes and WeegWorkYear for the stages. FTE = hours / hours_per_fte; the total
 * is over the horizon, its FTE in FTE-years. `potential` is the last year at adoption 1.
 * A move is worth what leaves at the hourly cost of its function, minus what
 * the other function needs at its own. Percentiles: see weeg_work_percentiles_new.
 *
 * The four steps - staff per function, time per activity, effect of an application on an activity, sum
 * without double counting - are those of Gupta Strategists with FME, 2022 (data/library/README.md).
 *
 * NULL for NULL, when there is too much of it (see WEEG_WORK_CELLS), and when it was cancelled. (transfer
 * full)
 */
WeegWorkloadResult *
weeg_workload_new (const WeegWorkload *workload, const WeegDrawsOptions *options, gboolean *cancelled);

G_END_DECLS
