/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "weeg-view.h"

G_BEGIN_DECLS

/*
 * The economic model of a view and its results, as figures and sentences ask for them. Nothing here is
 * computed: names are looked up, and thresholds and parameters put in order.
 */

/* The results of the strategies by their ids, in the model's order; NULL without. (transfer none) */
const WeegMap *weeg_view_strategies (const WeegView *view);
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

typedef struct
{
  double number;   /* euro per QALY */
  const char *key; /* as the results have it */
} WeegThreshold;

/* The keys of a map by threshold, rising. (transfer full): array of WeegThreshold. */
GArray *weeg_view_list_thresholds (const WeegMap *by_threshold);
/* At most @most thresholds of the model to speak of, rising: all, or spread over a long range. @keys are as
 * the results have them. Returns how many. */
guint weeg_view_thresholds (const WeegView *view, guint most, double *thresholds, const char **keys);

/* Whether its samples are all alike, as nothing in it is uncertain: how often what is best tells nothing. */
gboolean weeg_view_model_is_certain (const WeegView *view);
/* Whether the model computes, to nothing but noughts: it was begun and not filled in. */
gboolean weeg_view_model_is_blank (const WeegView *view);

G_END_DECLS
