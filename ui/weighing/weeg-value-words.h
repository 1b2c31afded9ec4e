/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/* "74", or "not known". (transfer full) */
char *weeg_value_words_value (const WeegView *view, const WeegAlternativeResult *alternative);
/* The interval, the rank, what is missing or knocks it out. (transfer full) */
char *weeg_value_words_note (const WeegView *view, const WeegAlternativeResult *alternative);
/* How far the members agree on the order of the alternatives. (transfer full) */
char *weeg_value_words_agreement (const WeegView *view);

G_END_DECLS
