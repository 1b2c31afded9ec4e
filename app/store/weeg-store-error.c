/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-store-error.h"

G_DEFINE_QUARK (weeg - store - error - quark, weeg_store_error)
