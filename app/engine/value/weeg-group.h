/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-panel.h"
#include "weeg-value-result.h"

G_BEGIN_DECLS

/* What the members together say of one criterion of one alternative: mean (or
 * median) of v, spread, agreement, mean of the lows and highs, who did not
 * score. Without a number all but `not_scored` is null. (transfer full) */
WeegCellResult *weeg_group_cell (const WeegPanel *panel, guint alternative, guint criterion);

/* The group's weight of one criterion, those of the members and their spread
 * (null with equal weights). (transfer full) */
WeegWeightResult *weeg_group_weight (const WeegPanel *panel, guint criterion);

G_END_DECLS
