/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-draws.h"
#include "weeg-together-result.h"
#include "weeg-workload-model.h"

G_BEGIN_DECLS

/* Staff time of one dossier among others. */
typedef struct
{
  const char *id;               /* of the dossier */
  const WeegWorkload *workload; /* nullable: then it has no part in it */
} WeegTogetherPart;

/*
 * The effects of several dossiers on the same staff: the stages of WeegWorkYear on all effects at once, so
 * that what two of them would free of the same hours is counted once.
 *
 * Functions and activities with the same id are the same people and the same work. The first dossier that
 * has one says how much of it there is; where a later one says otherwise it stands in `differences`. The
 * years run from the first base year to the last horizon: before the base year of a dossier its effects are
 * not there, and functions that only it has are as large as in that year. FTE are those of
 * the hours per FTE of the first; those of others are converted, so that hours stay what they are. An effect
 * without functions (activities) touches all those of its own dossier.
 *
 * A dossier's share is the hours that the stages attribute to its effects: + prevented and relieved, +
 * moved out x (1 - time_factor), - added. Shares add up to the net of the whole.
 *
 * NULL when no part has a workload, when there is too much of it (WEEG_WORK_CELLS), or when it was
 * cancelled. (transfer full)
 */
WeegTogetherResult *weeg_together_new (const WeegTogetherPart *parts,
                                       guint n_parts,
                                       const WeegDrawsOptions *options,
                                       gboolean *cancelled);

G_END_DECLS
