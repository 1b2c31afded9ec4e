/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * Cost-effectiveness in words, for window and paper. Sentences are (transfer full), and never NULL: what is
 * not known is said.
 */

/* Of a model in which nothing is uncertain, of one with problems, and of one that was not filled in. */
char *weeg_sentence_certain_model (const WeegView *view);
char *weeg_sentence_broken_model (const WeegView *view);
char *weeg_sentence_blank_model (const WeegView *view);

/* "Per person Telemonitoring costs €120 more than Current care and gives 0.08 QALY more: €1,500 per QALY." */
char *weeg_sentence_cost_effectiveness (const WeegView *view);
/* Which strategies are on the frontier, with what each next one costs per QALY, and which are dominated. */
char *weeg_sentence_frontier (const WeegView *view);
/* How likely each threshold's best choice is the most cost-effective one. */
char *weeg_sentence_acceptability (const WeegView *view);
/* What knowing everything, and knowing single parameters, would be worth. */
char *weeg_sentence_information (const WeegView *view);

G_END_DECLS
