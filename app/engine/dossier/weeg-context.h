/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-context-model.h"
#include "weeg-context-result.h"

G_BEGIN_DECLS

/*
 * Technology minus comparator per item, per year: delta in its unit, and times
 * its factor in kg CO2e; its share is |CO2e| over the sum of |CO2e| of the items
 * with a factor. An amount that is not given counts as 0. NULL for NULL or without items. (transfer full)
 */
WeegSustainabilityResult *weeg_sustainability_result_new (const WeegSustainability *sustainability);

/*
 * Per dependency the hours it can be missed, or that a tested fallback carries if that is
 * longer; the least of them is the autonomy, null when one is not known. A fallback is tested when
 * `tested_on` is given. `fallback_tested` over all: every dependency that itself can be missed for less than
 * 72 hours, or it is not known how long, has one. NULL for NULL or without dependencies. (transfer full)
 */
WeegResilienceResult *weeg_resilience_result_new (const WeegResilience *resilience);

/* The hours that hospitals are expected to keep going on their own. */
#define WEEG_AUTONOMY_HOURS 72.0

/*
 * Items per part and state; an item without state counts in no state. `musts` are the must
 * items that apply, `unmet` those not (or only partly, or not yet) met. NULL for NULL or without items
 * and validation. (transfer full)
 */
WeegAiResult *weeg_ai_result_new (const WeegAi *ai);

/* Per set the sum of fit over twice the number of items that have one. NULL without any. (transfer full) */
WeegStrategyResult *weeg_strategy_result_new (const WeegList *strategy);

G_END_DECLS
