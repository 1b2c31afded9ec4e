/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * What the budget says beside its numbers, in words, for window and paper: what is not in it, and what else
 * its money could do.
 */

/* Typed savings that are the cashable hours over again, and staff time that is no money: which lines those
 * are and why. (transfer full); NULL when there are none */
char *weeg_sentence_counted_twice (const WeegView *view);
char *weeg_sentence_not_counted (const WeegView *view);

/* What else the money and the hours of a year could do, by the register's own list; NULL: nothing on it. */
char *weeg_sentence_opportunity (const WeegView *view);

G_END_DECLS
