/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * How sure the value is, in words, for window and paper. All (transfer full), and never NULL: what is not
 * known is said.
 */

/* "Telemonitoring is best in 84%, Video calls in 12% and Current care in 4% of 10,000 draws." */
char *weeg_sentence_ranks (const WeegView *view);
/* Which weights, one at a time, make another alternative the best; the nearest to what they are now first. */
char *weeg_sentence_turns (const WeegView *view);
/* The same for the weight of one criterion: "At the weight it has now, 18%, ..." */
char *weeg_sentence_weight (const WeegView *view, const char *criterion);
/* Whether one score, moved by one step, changes the best alternative or the proposal. */
char *weeg_sentence_single_scores (const WeegView *view);
/* What moves the outcome most: "The outcome moves most with the score of Telemonitoring on Safety: ..." */
char *weeg_sentence_tornado (const WeegView *view);
/* "One level of Safety weighs as much as 1.2 levels of Cost." */
char *weeg_sentence_equivalent (const WeegView *view, const char *criterion, const char *other);

/* The criterion of which the weight is nearest to making another the best; without any the one
 * that weighs most. NULL without criteria. (transfer none) */
const char *weeg_sentence_nearest_turn (const WeegView *view);
/* "score of Telemonitoring", "weight": which input of @criterion a bar varies. (transfer full) */
char *weeg_sentence_tornado_input (const WeegView *view, const WeegTornadoBar *bar);
/* One end of it: a value of 0 to 100, or a weight in percent. (transfer full) */
char *weeg_sentence_tornado_end (const WeegView *view, const WeegTornadoBar *bar, double end);

G_END_DECLS
