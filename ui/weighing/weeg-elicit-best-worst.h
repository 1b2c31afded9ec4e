/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-elicit-pane.h"

G_BEGIN_DECLS

/* WeegElicitBestWorst: the most and the least important criterion, and how many
 * times as important the one is as each other, and each other as the other, 1 to 9. */
#define WEEG_TYPE_ELICIT_BEST_WORST (weeg_elicit_best_worst_get_type ())
G_DECLARE_FINAL_TYPE (WeegElicitBestWorst, weeg_elicit_best_worst, WEEG, ELICIT_BEST_WORST, WeegElicitPane)

/* What a comparison of 1 to 9 is in words: "3, somewhat more". (transfer full) */
char *weeg_elicit_words_times (int times);

G_END_DECLS
