/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <jansson.h>

#include "weeg-message.h"
#include "weeg-shape.h"

G_BEGIN_DECLS

/* Words for messages about values. Inside this layer only. */

/* (transfer full): what stands there; strings are quoted. */
WeegMessage *weeg_json_describe (const json_t *value);
/* (transfer full): what a value of @shape looks like. */
WeegMessage *weeg_json_expectation (const WeegShape *shape);

G_END_DECLS
