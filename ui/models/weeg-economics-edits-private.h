/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-economics-edits.h"

G_BEGIN_DECLS

/* An id that no strategy of @economics has. (transfer full) */
char *weeg_economics_edits_free_id (const WeegEconomics *economics);
/* Adds @strategy (taken) as the last one of @economics, which is fresh. */
void weeg_economics_edits_take_strategy (WeegEconomics *economics, WeegStrategy *strategy);

G_END_DECLS
