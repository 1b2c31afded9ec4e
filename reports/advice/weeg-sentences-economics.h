/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * Cost-effectiveness in words, for window and paper. Sentences are (transfer full), and never NULL: what is
 * not known is said.
 */

/* The name of a strategy of the model; its id without one. (transfer none) */
const char *weeg_view_strategy (const WeegView *view, const char *id);
/* The id of the strategy called as the alternative advised on, else the second of two; NULL without. */
const char *weeg_view_strategy_advised (const WeegView *view);

/* The name of a parameter of the model, or of a part of one; its id without one. (transfer full) */
char *weeg_view_parameter (const WeegView *view, const char *id);

/* What it would be worth per person to know a parameter for certain. */
typedef struct
{
  const char *id;
  double worth, standard_error;
} WeegParameterWorth;

/* At the threshold that results call @key, the most first. (transfer full): array of WeegParameterWorth. */
GArray *weeg_view_parameters_by_worth (const WeegView *view, const char *key);

/* Whether its samples are all alike, as nothing in it is uncertain: how often what is best tells nothing. */
gboolean weeg_view_model_is_certain (const WeegView *view);
char *weeg_sentence_certain_model (const WeegView *view);

/* Whether the model computes, to nothing but noughts: it was begun and not filled in. */
gboolean weeg_view_model_is_blank (const WeegView *view);
/* Of one with problems. */
char *weeg_sentence_broken_model (const WeegView *view);
char *weeg_sentence_blank_model (const WeegView *view);

/* At most @most thresholds of the model to speak of, rising: all, or spread over a long range. @keys are as
 * the results have them. Returns how many. */
guint weeg_view_thresholds (const WeegView *view, guint most, double *thresholds, const char **keys);

/* "Per person Telemonitoring costs €120 more than Current care and gives 0.08 QALY more: €1,500 per QALY." */
char *weeg_sentence_cost_effectiveness (const WeegView *view);
/* Which strategies are on the frontier, with what each next one costs per QALY, and which are dominated. */
char *weeg_sentence_frontier (const WeegView *view);
/* How likely each threshold's best choice is the most cost-effective one. */
char *weeg_sentence_acceptability (const WeegView *view);
/* What knowing everything, and knowing single parameters, would be worth. */
char *weeg_sentence_information (const WeegView *view);

/* Typed savings that are the cashable hours over again, and staff time that is no money: which lines those
 * are and why. (transfer full); NULL when there are none */
char *weeg_sentence_counted_twice (const WeegView *view);
char *weeg_sentence_not_counted (const WeegView *view);

/* What else the money and the hours of a year could do, by the register's own list; NULL: nothing on it. */
char *weeg_sentence_opportunity (const WeegView *view);

G_END_DECLS
