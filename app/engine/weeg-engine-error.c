/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-engine-error.h"

GQuark
weeg_engine_error_quark (void)
{
  return g_quark_from_static_string ("weeg-engine-error");
}
