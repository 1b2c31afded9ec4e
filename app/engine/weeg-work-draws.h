/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-work-plan.h"

G_BEGIN_DECLS

/*
 * The uncertainty of net hours: each draw takes a size and an applicable share
 * of every effect, the same ones for all years, and runs the stages of each year.
 *
 * @nets is called once for every year, in order, with the net hours of all
 * draws sorted ascending. Draws are kept for as many years at a time as fit in
 * about 32 MB. FALSE when it was cancelled.
 */
typedef void (*WeegWorkNets) (guint year, const double *sorted, guint n, gpointer data);

gboolean weeg_work_draws_run (const WeegWorkPlan *plan,
                              const WeegDrawsOptions *options,
                              WeegWorkNets nets,
                              gpointer data);

G_END_DECLS
