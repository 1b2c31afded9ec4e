/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-store-error.h"

WEEG_DEFINE_ERROR_DOMAIN ("store", weeg_store_error)
