/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-value.h"

#include "weeg-bootstrap.h"
#include "weeg-collect.h"
#include "weeg-group.h"
#include "weeg-member-weights.h"
#include "weeg-value-result.h"

#include <math.h>

typedef struct
{
  const WeegPanel *panel;
  WeegCellResult **cells; /* [alternative][criterion] */
  double *value;          /* with the gaps at 0 */
  double *open;           /* weight of the gaps */
  gboolean *known;
  int *knocked_out; /* 0, 1, or -1: not known */
  guint *rank;      /* 0: none */
} ValueSums;

static const WeegCellResult *
get_cell (const ValueSums *sums, guint a, guint c)
{
  return sums->cells[a * sums->panel->n_criteria + c];
}

static gboolean
has_weight (const WeegPanel *panel, guint c)
{
  return panel->weights[c] > 0;
}

static void
value_add_up (ValueSums *sums, guint a)
{
  const WeegPanel *panel = sums->panel;

  sums->known[a] = panel->n_criteria > 0;
  for (guint c = 0; c < panel->n_criteria; c++)
    {
      const WeegCellResult *cell = get_cell (sums, a, c);

      if (WEEG_HAS (cell, value))
        sums->value[a] += panel->weights[c] * cell->value;
      else if (has_weight (panel, c))
        {
          sums->open[a] += panel->weights[c];
          sums->known[a] = FALSE;
        }
    }
}

/* Whether cell (a, c) is below the must: 1, 0, or -1 when it is not known. */
static int
value_misses_must (const ValueSums *sums, guint a, guint c)
{
  const WeegPanel *panel = sums->panel;
  const WeegCellResult *cell = get_cell (sums, a, c);
  double must;

  if (!weeg_scale_must (panel->scales[c], panel->criteria[c], &must))
    return 0;
  if (!WEEG_HAS (cell, value))
    return -1;
  return cell->value < must - WEEG_VALUE_TIE;
}

static void
knock_out (ValueSums *sums, guint a)
{
  for (guint c = 0; c < sums->panel->n_criteria; c++)
    {
      int misses = value_misses_must (sums, a, c);

      if (misses == 1)
        {
          sums->knocked_out[a] = 1;
          return;
        }
      if (misses < 0)
        sums->knocked_out[a] = -1;
    }
}

static gboolean
value_is_ranked (const ValueSums *sums, guint a)
{
  return sums->known[a] && sums->knocked_out[a] == 0;
}

/* 1 + how many are better. */
static void
rank_all (ValueSums *sums)
{
  for (guint a = 0; a < sums->panel->n_alternatives; a++)
    {
      if (!value_is_ranked (sums, a))
        continue;
      sums->rank[a] = 1;
      for (guint b = 0; b < sums->panel->n_alternatives; b++)
        if (value_is_ranked (sums, b) && sums->value[b] > sums->value[a] + WEEG_VALUE_TIE)
          sums->rank[a]++;
    }
}

int
weeg_value_find_best (const double *low, const double *high, const int *knocked_out, guint n)
{
  int best = -1;

  for (guint a = 0; a < n; a++)
    if (knocked_out[a] == 0 && high[a] <= low[a] && (best < 0 || low[a] > low[best] + WEEG_VALUE_TIE))
      best = (int)a;
  for (guint a = 0; a < n && best >= 0; a++)
    if (knocked_out[a] != 1 && (knocked_out[a] < 0 || high[a] > low[a]) &&
        high[a] > low[best] + WEEG_VALUE_TIE)
      return -1;
  return best;
}

/* -1 when there is none or one that is not known could be better. */
static int
value_find_best (const ValueSums *sums)
{
  guint n = sums->panel->n_alternatives;
  g_autofree double *high = g_new (double, n + 1);

  /* Without criteria nothing has a value. */
  if (sums->panel->n_criteria == 0)
    return -1;
  for (guint a = 0; a < n; a++)
    high[a] = sums->value[a] + 100 * sums->open[a];
  return weeg_value_find_best (sums->value, high, sums->knocked_out, n);
}

/* Whether it is not known of an alternative if it is knocked out. */
static gboolean
any_must_open (const ValueSums *sums)
{
  for (guint a = 0; a < sums->panel->n_alternatives; a++)
    if (sums->knocked_out[a] < 0)
      return TRUE;
  return FALSE;
}

/* --- records --- */

static void
set_gaps (const ValueSums *sums, guint a, WeegAlternativeResult *result)
{
  WeegCollect missing = weeg_collect_new (&weeg_alternative_result_type, "missing");
  const WeegPanel *panel = sums->panel;

  for (guint c = 0; c < panel->n_criteria; c++)
    if (has_weight (panel, c) && !WEEG_HAS (get_cell (sums, a, c), value))
      weeg_collect_string (&missing, panel->criterion_ids[c]);
  WEEG_SET (result, missing, weeg_collect_list (&missing));
  if (panel->n_criteria == 0)
    return;
  if (sums->known[a])
    WEEG_SET (result, value, sums->value[a]);
  WEEG_SET (result, value_missing_low, sums->value[a]);
  WEEG_SET (result, value_missing_high, sums->value[a] + 100 * sums->open[a]);
}

static void
set_knock_out (const ValueSums *sums, guint a, WeegAlternativeResult *result)
{
  WeegCollect by = weeg_collect_new (&weeg_alternative_result_type, "knocked_out_by");

  for (guint c = 0; c < sums->panel->n_criteria; c++)
    if (value_misses_must (sums, a, c) == 1)
      weeg_collect_string (&by, sums->panel->criterion_ids[c]);
  WEEG_SET (result, knocked_out_by, weeg_collect_list (&by));
  if (sums->knocked_out[a] >= 0)
    WEEG_SET (result, knocked_out, sums->knocked_out[a]);
}

static void
set_cells (const ValueSums *sums, guint a, WeegAlternativeResult *result)
{
  const WeegPanel *panel = sums->panel;
  WeegCollect contributions = weeg_collect_new (&weeg_alternative_result_type, "contributions");
  WeegCollect cells = weeg_collect_new (&weeg_alternative_result_type, "cells");

  for (guint c = 0; c < panel->n_criteria; c++)
    {
      const WeegCellResult *cell = get_cell (sums, a, c);

      if (WEEG_HAS (cell, value))
        weeg_collect_number (&contributions, panel->criterion_ids[c], panel->weights[c] * cell->value);
      weeg_collect_take (&cells, panel->criterion_ids[c], weeg_record_ref (cell));
    }
  WEEG_SET (result, contributions, weeg_collect_map (&contributions));
  WEEG_SET (result, cells, weeg_collect_map (&cells));
}

static WeegAlternativeResult *
value_new_alternative (const ValueSums *sums, guint a, const WeegBootstrap *bootstrap)
{
  WeegAlternativeResult *result = weeg_record_new (&weeg_alternative_result_type);

  set_gaps (sums, a, result);
  set_knock_out (sums, a, result);
  set_cells (sums, a, result);
  if (sums->rank[a] > 0)
    WEEG_SET (result, rank, sums->rank[a]);
  if (bootstrap != NULL && bootstrap->intervals[a] != NULL)
    {
      WEEG_SET (result, interval, weeg_record_ref (bootstrap->intervals[a]));
      WEEG_SET (result, outside_share, bootstrap->outside_share[a]);
    }
  return result;
}

static void
value_set_weights (const WeegPanel *panel, WeegValueResult *result)
{
  WeegCollect weights = weeg_collect_new (&weeg_value_result_type, "weights");
  WeegCollect left_out = weeg_collect_new (&weeg_value_result_type, "weights_left_out");

  for (guint c = 0; c < panel->n_criteria; c++)
    weeg_collect_take (&weights, panel->criterion_ids[c], weeg_group_weight (panel, c));
  for (guint i = 0; i < panel->left_out->len; i++)
    weeg_collect_string (&left_out, g_ptr_array_index (panel->left_out, i));
  WEEG_SET (result, weights_source, g_strdup (panel->n_weighing > 0 ? "members" : "equal"));
  WEEG_SET (result, weights_left_out, weeg_collect_list (&left_out));
  WEEG_SET (result, weights, weeg_collect_map (&weights));
}

/* How consistent those were who compared criteria. */
static WeegMap *
check_consistency (const WeegPanel *panel)
{
  WeegCollect map = weeg_collect_new (&weeg_value_result_type, "consistency");

  for (guint i = 0; i < panel->n_weighing; i++)
    {
      WeegWeightsResult *one = NULL;

      if (panel->given[i]->method == WEEG_WEIGHT_METHOD_AHP ||
          panel->given[i]->method == WEEG_WEIGHT_METHOD_BWM)
        one = weeg_weights_result_new (panel->given[i], NULL);
      if (one != NULL)
        weeg_collect_take (&map, panel->members[panel->weighing[i]]->id, one);
    }
  return weeg_collect_map (&map);
}

/* The shares of ranks and wins, as in the problem format. */
static void
value_set_shares (const WeegPanel *panel,
                  const WeegBootstrap *bootstrap,
                  guint iterations,
                  WeegValueResult *result)
{
  WeegCollect ranks = weeg_collect_new (&weeg_value_result_type, "rank_acceptability");
  WeegCollect beats = weeg_collect_new (&weeg_value_result_type, "beats");
  guint n = panel->n_alternatives;
  double widest = 0;

  for (guint a = 0; a < n; a++)
    {
      WeegCollect row = weeg_collect_new_shape (ranks.item), wins = weeg_collect_new_shape (beats.item);

      for (guint i = 0; i < n; i++)
        {
          double share = bootstrap->rank_shares[a * n + i], win = bootstrap->beats[a * n + i];

          weeg_collect_number (&row, NULL, share);
          if (i != a)
            weeg_collect_number (&wins, panel->alternatives[i]->id, win);
          widest = MAX (widest, MAX (share * (1 - share), win * (1 - win)));
        }
      weeg_collect_take (&ranks, panel->alternatives[a]->id, weeg_collect_list (&row));
      weeg_collect_take (&beats, panel->alternatives[a]->id, weeg_collect_map (&wins));
    }
  WEEG_SET (result, rank_acceptability, weeg_collect_map (&ranks));
  WEEG_SET (result, beats, weeg_collect_map (&beats));
  WEEG_SET (result, standard_error_max, sqrt (widest / iterations));
}

static WeegValueResult *
new_result (const ValueSums *sums, const WeegBootstrap *bootstrap, const WeegDrawsOptions *options)
{
  const WeegPanel *panel = sums->panel;
  WeegValueResult *result = weeg_record_new (&weeg_value_result_type);
  WeegCollect alternatives = weeg_collect_new (&weeg_value_result_type, "alternatives");
  int best = value_find_best (sums);

  if (panel->advised >= 0)
    WEEG_SET (result, advised, g_strdup (panel->alternatives[panel->advised]->id));
  if (panel->comparator >= 0)
    WEEG_SET (result, comparator, g_strdup (panel->alternatives[panel->comparator]->id));
  if (best >= 0)
    WEEG_SET (result, best, g_strdup (panel->alternatives[best]->id));
  value_set_weights (panel, result);
  WEEG_SET (result, consistency, check_consistency (panel));
  for (guint a = 0; a < panel->n_alternatives; a++)
    weeg_collect_take (&alternatives, panel->alternatives[a]->id, value_new_alternative (sums, a, bootstrap));
  WEEG_SET (result, alternatives, weeg_collect_map (&alternatives));
  if (bootstrap != NULL && bootstrap->has_best && !any_must_open (sums))
    WEEG_SET (result, probability_best, bootstrap->probability_best);
  if (bootstrap != NULL && bootstrap->rank_shares != NULL && !any_must_open (sums))
    value_set_shares (panel, bootstrap, options->iterations, result);
  WEEG_SET (result, iterations, options->iterations);
  WEEG_SET (result, seed, (gint64)options->seed);
  return result;
}

static void
compute_sums (ValueSums *sums)
{
  const WeegPanel *panel = sums->panel;

  for (guint a = 0; a < panel->n_alternatives; a++)
    {
      for (guint c = 0; c < panel->n_criteria; c++)
        sums->cells[a * panel->n_criteria + c] = weeg_group_cell (panel, a, c);
      value_add_up (sums, a);
      knock_out (sums, a);
    }
  rank_all (sums);
}

WeegValueResult *
weeg_value_new (const WeegPanel *panel, const WeegDrawsOptions *options, gboolean *cancelled)
{
  guint n = panel->n_alternatives, n_cells = n * panel->n_criteria;
  g_autoptr (GPtrArray) cells = NULL;
  g_autofree double *value = g_new0 (double, n + 1), *open = g_new0 (double, n + 1);
  g_autofree gboolean *known = g_new0 (gboolean, n + 1), *eligible = g_new0 (gboolean, n + 1);
  g_autofree int *knocked_out = g_new0 (int, n + 1);
  g_autofree guint *rank = g_new0 (guint, n + 1);
  ValueSums sums = { panel, NULL, value, open, known, knocked_out, rank };
  WeegBootstrap *bootstrap;
  WeegValueResult *result = NULL;

  *cancelled = FALSE;
  if (n == 0 && panel->n_criteria == 0)
    return NULL;

  cells = g_ptr_array_new_full (n_cells, weeg_record_unref);
  g_ptr_array_set_size (cells, (int)n_cells);
  sums.cells = (WeegCellResult **)cells->pdata;
  compute_sums (&sums);
  for (guint a = 0; a < n; a++)
    eligible[a] = knocked_out[a] != 1;
  bootstrap = weeg_bootstrap_new (panel, known, eligible, options, cancelled);
  if (!*cancelled)
    result = new_result (&sums, bootstrap, options);
  weeg_bootstrap_free (bootstrap, n);
  return result;
}
