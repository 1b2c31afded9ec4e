/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-locale.h"

G_BEGIN_DECLS

/* How many times as heavily one criterion weighs as another, as people write it: on the scale
 * 1/9, 1/8, ... 1/2, 1, 2, ... 9. */

/* "3", "1/3". (transfer full) */
char *weeg_ratio_format (const WeegLocale *locale, double ratio);
/* Reads "3", "1/3" or "0.5". FALSE: none of these, or beyond the scale. */
gboolean weeg_ratio_parse (const WeegLocale *locale, const char *typed, double *ratio);
/* The one that is @by steps further on the scale, or its end. */
double weeg_ratio_step (double ratio, int by);

G_END_DECLS
