/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-cohort.h"

#include "weeg-cohort-private.h"

#include <math.h>
#include <string.h>

/* How far rounding may take a row above 1. */
#define ROW_TOLERANCE 1e-9
#define START_TOLERANCE 1e-6

/* Rows of WEEG_CHUNK, [chain][state] each. */
typedef struct
{
  double *shares;
  double *next;
  double *stay;      /* what stays in a state */
  double *occupancy; /* summed shares, with the weights of costs */
  double *effective; /* the same with those of effects */
} CohortScratch;

static double *
new_table (const WeegCohort *cohort)
{
  return g_new0 (double, (gsize)cohort->chains->len * cohort->n_states * WEEG_CHUNK);
}

gpointer
weeg_cohort_scratch_new (const WeegCohort *cohort)
{
  CohortScratch *scratch = g_new0 (CohortScratch, 1);

  scratch->shares = new_table (cohort);
  scratch->next = new_table (cohort);
  scratch->stay = new_table (cohort);
  scratch->occupancy = new_table (cohort);
  scratch->effective = new_table (cohort);
  return scratch;
}

void
weeg_cohort_scratch_free (gpointer data)
{
  CohortScratch *scratch = data;

  g_free (scratch->shares);
  g_free (scratch->next);
  g_free (scratch->stay);
  g_free (scratch->occupancy);
  g_free (scratch->effective);
  g_free (scratch);
}

/* --- loops over samples; a full chunk has a length the compiler knows, and is vectorised --- */

#define LOOP(statement)                                                                                      \
  if (n == WEEG_CHUNK)                                                                                       \
    for (guint i = 0; i < WEEG_CHUNK; i++)                                                                   \
      statement;                                                                                             \
  else                                                                                                       \
    for (guint i = 0; i < n; i++)                                                                            \
    statement

static inline void
cohort_run_multiply (double *restrict out, const double *restrict a, const double *restrict b, guint n)
{
  LOOP (out[i] = a[i] * b[i]);
}

static inline void
add_product (double *restrict out, const double *restrict a, const double *restrict b, guint n)
{
  LOOP (out[i] += a[i] * b[i]);
}

static inline void
add_scaled (double *restrict out, const double *restrict a, double weight, guint n)
{
  LOOP (out[i] += weight * a[i]);
}

static inline void
add_scaled_product (
    double *restrict out, const double *restrict a, const double *restrict b, double weight, guint n)
{
  LOOP (out[i] += weight * a[i] * b[i]);
}

static inline double *
row_of (double *table, const WeegCohort *cohort, guint chain, guint state)
{
  return table + ((gsize)chain * cohort->n_states + state) * WEEG_CHUNK;
}

/* --- checks --- */

/* The first sample in which @values are below @least or above @most; n when there is none. */
static guint
first_outside (const double *values, double least, double most, guint n)
{
  guint i = 0;

  while (i < n && values[i] >= least && values[i] <= most)
    i++;
  return i;
}

/* Adds entry @row, which stands at @path, to @sums; FALSE when it is negative. */
static gboolean
sum_entry (WeegEconomicsChunk *chunk,
           const WeegCohort *cohort,
           const WeegCohortChain *chain,
           guint state,
           guint t,
           guint row,
           const char *path,
           double *sums)
{
  const double *values = weeg_economics_chunk_row (chunk, row);
  const WeegCohortStrategy *strategy = g_ptr_array_index (cohort->strategies, chain->strategy);
  guint lane = first_outside (values, -WEEG_CHANCE_TOLERANCE, INFINITY, chunk->n);

  if (lane < chunk->n)
    return weeg_economics_chunk_fail (
        chunk, lane, path, "%.6g from state \"%s\" of strategy \"%s\" at cycle %u, expected at least 0",
        values[lane], weeg_cohort_state (cohort, state), strategy->id, t);
  add_scaled (sums, values, 1, chunk->n);
  return TRUE;
}

/* Checks the row of @state, and sets what stays in it. */
static gboolean
set_stay (WeegEconomicsChunk *chunk,
          const WeegCohort *cohort,
          const WeegCohortChain *chain,
          guint state,
          guint t,
          double *stay)
{
  const WeegCohortStrategy *strategy = g_ptr_array_index (cohort->strategies, chain->strategy);
  double sums[WEEG_CHUNK] = { 0 };
  guint lane;

  for (guint m = chain->first[state]; m < chain->first[state + 1]; m++)
    {
      const WeegCohortMove *move = &g_array_index (chain->moves, WeegCohortMove, m);

      if (!sum_entry (chunk, cohort, chain, state, t, move->row, move->path, sums))
        return FALSE;
    }
  for (guint i = 0; i < chunk->n; i++)
    stay[i] = MAX (1 - sums[i], 0);
  if (chain->stays[state] >= 0)
    {
      const char *name = weeg_cohort_state (cohort, state);
      g_autofree char *path =
          g_strdup_printf ("strategies[%u].transitions.%s.%s", chain->strategy, name, name);

      if (!sum_entry (chunk, cohort, chain, state, t, (guint)chain->stays[state], path, sums))
        return FALSE;
    }
  lane = first_outside (sums, -INFINITY, 1 + ROW_TOLERANCE, chunk->n);
  if (lane < chunk->n)
    {
      const char *name = weeg_cohort_state (cohort, state);
      g_autofree char *path = g_strdup_printf ("strategies[%u].transitions.%s", chain->strategy, name);

      return weeg_economics_chunk_fail (chunk, lane, path,
                                        "the entries of state \"%s\" of strategy \"%s\" sum to %.15g at "
                                        "cycle %u, expected at most 1",
                                        name, strategy->id, sums[lane], t);
    }
  return TRUE;
}

static gboolean
start_chain (WeegEconomicsChunk *chunk, const WeegCohort *cohort, guint index, CohortScratch *scratch)
{
  const WeegCohortChain *chain = g_ptr_array_index (cohort->chains, index);
  double sums[WEEG_CHUNK] = { 0 };
  guint lane;

  for (guint state = 0; state < cohort->n_states; state++)
    {
      const double *values = weeg_economics_chunk_row (chunk, chain->start[state]);

      lane = first_outside (values, -WEEG_CHANCE_TOLERANCE, INFINITY, chunk->n);
      if (lane < chunk->n)
        {
          g_autofree char *path = g_strdup_printf ("start.%s", weeg_cohort_state (cohort, state));

          return weeg_economics_chunk_fail (chunk, lane, path, "%.6g, expected at least 0", values[lane]);
        }
      memcpy (row_of (scratch->shares, cohort, index, state), values, chunk->n * sizeof (double));
      add_scaled (sums, values, 1, chunk->n);
      if (!set_stay (chunk, cohort, chain, state, 0, row_of (scratch->stay, cohort, index, state)))
        return FALSE;
    }
  lane = first_outside (sums, 1 - START_TOLERANCE, 1 + START_TOLERANCE, chunk->n);
  if (lane < chunk->n)
    return weeg_economics_chunk_fail (chunk, lane, "start", "the shares sum to %.15g, expected 1",
                                      sums[lane]);
  return TRUE;
}

/* --- one cycle --- */

static void
count_shares (const WeegEconomicsChunk *chunk, const WeegCohort *cohort, guint t, CohortScratch *scratch)
{
  for (guint c = 0; c < cohort->chains->len; c++)
    {
      const WeegCohortChain *chain = g_ptr_array_index (cohort->chains, c);

      for (guint state = 0; state < cohort->n_states; state++)
        {
          const double *shares = row_of (scratch->shares, cohort, c, state);
          gboolean both = cohort->same_weights && (chain->needs_cost[state] || chain->needs_effect[state]);

          if (both || chain->needs_cost[state])
            add_scaled (row_of (scratch->occupancy, cohort, c, state), shares, cohort->cost_weights[t],
                        chunk->n);
          if (!cohort->same_weights && chain->needs_effect[state])
            add_scaled (row_of (scratch->effective, cohort, c, state), shares, cohort->effect_weights[t],
                        chunk->n);
        }
    }
}

static void
add_varying (const WeegEconomicsChunk *chunk,
             const WeegCohort *cohort,
             const WeegCohortStrategy *strategy,
             const GArray *prices,
             double weight,
             const CohortScratch *scratch,
             double *out)
{
  for (guint i = 0; i < prices->len; i++)
    {
      const WeegCohortPrice *price = &g_array_index (prices, WeegCohortPrice, i);

      add_scaled_product (out, row_of (scratch->shares, cohort, strategy->chain, price->place),
                          weeg_economics_chunk_row (chunk, price->row), weight, chunk->n);
    }
}

/* Costs of who moves, and of who stays, from @t to t + 1. */
static void
add_events (const WeegEconomicsChunk *chunk,
            const WeegCohort *cohort,
            const WeegCohortStrategy *strategy,
            guint t,
            const CohortScratch *scratch,
            double *costs)
{
  const WeegCohortChain *chain = g_ptr_array_index (cohort->chains, strategy->chain);
  double weight = cohort->event_weights[t + 1];
  double flow[WEEG_CHUNK];

  for (guint i = 0; i < strategy->move_costs->len; i++)
    {
      const WeegCohortPrice *price = &g_array_index (strategy->move_costs, WeegCohortPrice, i);
      const WeegCohortMove *move = &g_array_index (chain->moves, WeegCohortMove, price->place);

      cohort_run_multiply (flow, row_of (scratch->shares, cohort, strategy->chain, move->from),
                           weeg_economics_chunk_row (chunk, move->row), chunk->n);
      add_scaled_product (costs, flow, weeg_economics_chunk_row (chunk, price->row), weight, chunk->n);
    }
  for (guint i = 0; i < strategy->stay_costs->len; i++)
    {
      const WeegCohortPrice *price = &g_array_index (strategy->stay_costs, WeegCohortPrice, i);

      cohort_run_multiply (flow, row_of (scratch->shares, cohort, strategy->chain, price->place),
                           row_of (scratch->stay, cohort, strategy->chain, price->place), chunk->n);
      add_scaled_product (costs, flow, weeg_economics_chunk_row (chunk, price->row), weight, chunk->n);
    }
}

/* From @t to t + 1. */
static gboolean
step (WeegEconomicsChunk *chunk, const WeegCohort *cohort, guint c, guint t, CohortScratch *scratch)
{
  const WeegCohortChain *chain = g_ptr_array_index (cohort->chains, c);

  for (guint state = 0; state < cohort->n_states; state++)
    {
      double *stay = row_of (scratch->stay, cohort, c, state);

      if (t > 0 && chain->moved[state] && !set_stay (chunk, cohort, chain, state, t, stay))
        return FALSE;
      cohort_run_multiply (row_of (scratch->next, cohort, c, state),
                           row_of (scratch->shares, cohort, c, state), stay, chunk->n);
    }
  for (guint m = 0; m < chain->moves->len; m++)
    {
      const WeegCohortMove *move = &g_array_index (chain->moves, WeegCohortMove, m);

      add_product (row_of (scratch->next, cohort, c, move->to),
                   row_of (scratch->shares, cohort, c, move->from),
                   weeg_economics_chunk_row (chunk, move->row), chunk->n);
    }
  return TRUE;
}

static gboolean
run_cycle (const WeegCohort *cohort,
           CohortScratch *scratch,
           WeegEconomicsChunk *chunk,
           guint t,
           double *costs,
           double *effects)
{
  double *old;

  if (t > 0 && cohort->varies && !weeg_economics_chunk_advance (chunk, t))
    return FALSE;
  count_shares (chunk, cohort, t, scratch);
  for (guint s = 0; s < cohort->strategies->len; s++)
    {
      const WeegCohortStrategy *strategy = g_ptr_array_index (cohort->strategies, s);

      add_varying (chunk, cohort, strategy, strategy->varying_costs, cohort->cost_weights[t], scratch,
                   costs + (gsize)s * WEEG_CHUNK);
      add_varying (chunk, cohort, strategy, strategy->varying_effects, cohort->effect_weights[t], scratch,
                   effects + (gsize)s * WEEG_CHUNK);
    }
  if (t == cohort->n_cycles)
    return TRUE;

  for (guint c = 0; c < cohort->chains->len; c++)
    if (!step (chunk, cohort, c, t, scratch))
      return FALSE;
  for (guint s = 0; s < cohort->strategies->len; s++)
    add_events (chunk, cohort, g_ptr_array_index (cohort->strategies, s), t, scratch,
                costs + (gsize)s * WEEG_CHUNK);
  old = scratch->shares;
  scratch->shares = scratch->next;
  scratch->next = old;
  return TRUE;
}

/* --- all cycles --- */

static void
keep_trace (const WeegCohort *cohort, CohortScratch *scratch, guint t, double *trace)
{
  for (guint c = 0; c < cohort->chains->len; c++)
    for (guint state = 0; state < cohort->n_states; state++)
      trace[((gsize)c * (cohort->n_cycles + 1) + t) * cohort->n_states + state] =
          row_of (scratch->shares, cohort, c, state)[0];
}

/* What a state is worth times how much it was occupied. */
static void
add_rewards (const WeegCohort *cohort,
             CohortScratch *scratch,
             const WeegEconomicsChunk *chunk,
             double *costs,
             double *effects)
{
  double *effective = cohort->same_weights ? scratch->occupancy : scratch->effective;

  for (guint s = 0; s < cohort->strategies->len; s++)
    {
      const WeegCohortStrategy *strategy = g_ptr_array_index (cohort->strategies, s);

      for (guint i = 0; i < strategy->costs->len; i++)
        {
          const WeegCohortPrice *price = &g_array_index (strategy->costs, WeegCohortPrice, i);

          add_product (costs + (gsize)s * WEEG_CHUNK,
                       row_of (scratch->occupancy, cohort, strategy->chain, price->place),
                       weeg_economics_chunk_row (chunk, price->row), chunk->n);
        }
      for (guint i = 0; i < strategy->effects->len; i++)
        {
          const WeegCohortPrice *price = &g_array_index (strategy->effects, WeegCohortPrice, i);

          add_product (effects + (gsize)s * WEEG_CHUNK,
                       row_of (effective, cohort, strategy->chain, price->place),
                       weeg_economics_chunk_row (chunk, price->row), chunk->n);
        }
    }
}

/* Costs begin with the initial ones, which with `t` in them are those of cycle 0. */
static void
begin (const WeegCohort *cohort,
       CohortScratch *scratch,
       const WeegEconomicsChunk *chunk,
       double *costs,
       double *effects)
{
  gsize table = (gsize)cohort->chains->len * cohort->n_states * WEEG_CHUNK * sizeof (double);

  memset (scratch->occupancy, 0, table);
  memset (scratch->effective, 0, table);
  memset (effects, 0, (gsize)cohort->strategies->len * WEEG_CHUNK * sizeof (double));
  for (guint s = 0; s < cohort->strategies->len; s++)
    {
      const WeegCohortStrategy *strategy = g_ptr_array_index (cohort->strategies, s);

      memcpy (costs + (gsize)s * WEEG_CHUNK, weeg_economics_chunk_row (chunk, strategy->initial),
              chunk->n * sizeof (double));
    }
}

gboolean
weeg_cohort_run (const WeegCohort *cohort,
                 gpointer data,
                 WeegEconomicsChunk *chunk,
                 double *costs,
                 double *effects,
                 double *trace)
{
  CohortScratch *scratch = data;

  begin (cohort, scratch, chunk, costs, effects);
  for (guint c = 0; c < cohort->chains->len; c++)
    if (!start_chain (chunk, cohort, c, scratch))
      return FALSE;
  for (guint t = 0; t <= cohort->n_cycles; t++)
    {
      if (trace != NULL)
        keep_trace (cohort, scratch, t, trace);
      if (!run_cycle (cohort, scratch, chunk, t, costs, effects))
        return FALSE;
    }
  add_rewards (cohort, scratch, chunk, costs, effects);
  return TRUE;
}

static gpointer
cohort_run_new_scratch (gconstpointer model)
{
  return weeg_cohort_scratch_new (model);
}

static gboolean
cohort_run_run (
    gconstpointer model, gpointer scratch, WeegEconomicsChunk *chunk, double *costs, double *effects)
{
  return weeg_cohort_run (model, scratch, chunk, costs, effects, NULL);
}

WeegPsaModel
weeg_cohort_model (const WeegCohort *cohort)
{
  return (WeegPsaModel){ cohort, weeg_cohort_n_strategies (cohort), cohort_run_new_scratch,
                         weeg_cohort_scratch_free, cohort_run_run };
}
