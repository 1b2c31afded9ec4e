/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-engine-error.h"

WEEG_DEFINE_ERROR_DOMAIN ("engine", weeg_engine_error)
