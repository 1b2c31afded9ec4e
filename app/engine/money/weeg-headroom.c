/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-headroom.h"

double
weeg_headroom (double threshold, double incremental_effect, double costs_avoided)
{
  return threshold * incremental_effect + costs_avoided;
}

double
weeg_headroom_per_device (double headroom, double uses)
{
  g_return_val_if_fail (uses >= 0, 0);

  return headroom * uses;
}
