/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-collect.h"
#include "weeg-together.h"

G_BEGIN_DECLS

/* The workloads of several dossiers as one: see weeg-together.h. */

/* (transfer full): NULL when no part has one. Adds strings to @differences. */
WeegWorkload *weeg_together_merge (const WeegTogetherPart *parts, guint n_parts, WeegCollect *differences);

/* (transfer full): @merged with the effects of @part only. */
WeegWorkload *weeg_together_only (const WeegWorkload *merged, const WeegTogetherPart *part);

/* What @effect of @part is called in the merged workload. (transfer full) */
char *weeg_together_effect_id (const WeegTogetherPart *part, const WeegEffect *effect);

G_END_DECLS
