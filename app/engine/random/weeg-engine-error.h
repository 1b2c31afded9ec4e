/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-message.h"

G_BEGIN_DECLS

/* Why an engine has no result. Messages (weeg-message.h) begin with the place, as in
 * "weights.high: they sum to 0.9, expected at least 1". */
#define WEEG_ENGINE_ERROR (weeg_engine_error_quark ())
GQuark weeg_engine_error_quark (void);

typedef enum
{
  WEEG_ENGINE_ERROR_INPUT,     /* the input has no answer */
  WEEG_ENGINE_ERROR_TOO_LARGE, /* more than an engine takes */
  WEEG_ENGINE_ERROR_CANCELLED,
} WeegEngineError;

G_END_DECLS
