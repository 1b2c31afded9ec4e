/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-decision.h"

G_BEGIN_DECLS

/* Which day it is: the only place that asks a clock for it, for window and commands alike. */

/* Whether SOURCE_DATE_EPOCH fixes the moment, and at how many seconds since 1970. */
gboolean weeg_day_is_fixed (gint64 *seconds);

/* (transfer full): today in the time zone of the reader, as 2026-11-22; where SOURCE_DATE_EPOCH fixes
 * the moment, the day it is in UTC. */
char *weeg_day_today (void);

/* (transfer full): the day on which the paper of @point (nullable) judges what lapses: the one on which it
 * was held, so that its advice stays the same, else today. */
char *weeg_day_of_paper (const WeegDecisionPoint *point);

G_END_DECLS
