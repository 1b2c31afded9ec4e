/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-elicit-pane.h"

G_BEGIN_DECLS

/* WeegElicitPoints: points per criterion, directly or, by swing, for the step from
 * worst to best, up to 100 for the one that matters most. */
#define WEEG_TYPE_ELICIT_POINTS (weeg_elicit_points_get_type ())
G_DECLARE_FINAL_TYPE (WeegElicitPoints, weeg_elicit_points, WEEG, ELICIT_POINTS, WeegElicitPane)

G_END_DECLS
