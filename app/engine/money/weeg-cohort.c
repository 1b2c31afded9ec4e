/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-cohort.h"

#include "weeg-cohort-private.h"

#include <math.h>
#include <string.h>

/* Shares that a trace may hold in all. */
#define LONGEST_TRACE 10000000

typedef struct
{
  WeegCohort *cohort;
  WeegEconomicsInputs *inputs;
  WeegProblems *problems;
  GHashTable *states; /* name -> place + 1 */
} CohortCompiler;

static void
free_chain (gpointer data)
{
  WeegCohortChain *chain = data;

  for (guint i = 0; i < chain->moves->len; i++)
    g_free (g_array_index (chain->moves, WeegCohortMove, i).path);
  g_array_unref (chain->moves);
  g_free (chain->start);
  g_free (chain->first);
  g_free (chain->stays);
  g_free (chain->moved);
  g_free (chain->needs_cost);
  g_free (chain->needs_effect);
  g_free (chain);
}

static void
free_strategy (gpointer data)
{
  WeegCohortStrategy *strategy = data;

  g_free (strategy->id);
  g_array_unref (strategy->costs);
  g_array_unref (strategy->effects);
  g_array_unref (strategy->varying_costs);
  g_array_unref (strategy->varying_effects);
  g_array_unref (strategy->move_costs);
  g_array_unref (strategy->stay_costs);
  g_free (strategy);
}

void
weeg_cohort_free (WeegCohort *cohort)
{
  g_ptr_array_unref (cohort->chains);
  g_ptr_array_unref (cohort->strategies);
  g_free (cohort->cost_weights);
  g_free (cohort->effect_weights);
  g_free (cohort->event_weights);
  g_free (cohort);
}

void
weeg_cohort_weights (WeegCorrection correction, guint n_cycles, double *weights)
{
  for (guint t = 0; t <= n_cycles; t++)
    {
      gboolean end = t == 0 || t == n_cycles;

      switch (correction)
        {
        case WEEG_CORRECTION_NONE:
          weights[t] = 1;
          break;
        case WEEG_CORRECTION_HALF_CYCLE:
          weights[t] = end ? 0.5 : 1;
          break;
        case WEEG_CORRECTION_SIMPSON:
          weights[t] = (end ? 1 : t % 2 == 1 ? 4 : 2) / 3.0;
          break;
        }
    }
}

/* --- one strategy --- */

/* The place of @name, which stands at @path; -1 with a problem when it is no state. */
static int
cohort_find_state (CohortCompiler *compiler, const char *name, const char *path)
{
  gpointer place = g_hash_table_lookup (compiler->states, name);

  if (place != NULL)
    return GPOINTER_TO_INT (place) - 1;
  weeg_problems_add (compiler->problems, path, "\"%s\" is not a state, expected one of states", name);
  return -1;
}

static guint
cohort_add_entry (CohortCompiler *compiler, const WeegMap *map, guint index, const char *path)
{
  return weeg_economics_inputs_add (compiler->inputs, weeg_map_cell (map, index).pointer, path,
                                    compiler->problems);
}

/* Prices by state of @map, which stands at @path, to @fixed or @varying; zeros are left out. */
static void
add_prices (CohortCompiler *compiler, const WeegMap *map, const char *path, GArray *fixed, GArray *varying)
{
  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.%s", path, weeg_map_key (map, i));
      int state = cohort_find_state (compiler, weeg_map_key (map, i), place);
      WeegCohortPrice price = { (guint)state, cohort_add_entry (compiler, map, i, place) };

      if (state < 0 || weeg_problems_n (compiler->problems) > 0 ||
          weeg_economics_inputs_is_zero (compiler->inputs, price.row))
        continue;
      g_array_append_val (weeg_economics_inputs_varies (compiler->inputs, price.row) ? varying : fixed,
                          price);
    }
}

static int
compare_moves (gconstpointer a, gconstpointer b)
{
  const WeegCohortMove *x = a, *y = b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return x->to < y->to ? -1 : x->to > y->to;
}

/* The rows of one state, which stand at @path. */
static void
add_moves (CohortCompiler *compiler, WeegCohortChain *chain, guint from, const WeegMap *row, const char *path)
{
  for (guint i = 0; i < weeg_map_n (row); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.%s", path, weeg_map_key (row, i));
      int to = cohort_find_state (compiler, weeg_map_key (row, i), place);
      WeegCohortMove move = { from, (guint)to, cohort_add_entry (compiler, row, i, place), NULL };

      if (to < 0)
        continue;
      if (weeg_problems_n (compiler->problems) == 0 &&
          weeg_economics_inputs_varies (compiler->inputs, move.row))
        chain->moved[from] = TRUE;
      if (from == (guint)to)
        chain->stays[from] = (int)move.row;
      else
        {
          move.path = g_steal_pointer (&place);
          g_array_append_val (chain->moves, move);
        }
    }
}

static WeegCohortChain *
new_chain (CohortCompiler *compiler,
           const WeegEconomics *economics,
           const WeegMap *transitions,
           guint strategy)
{
  WeegCohortChain *chain = g_new0 (WeegCohortChain, 1);
  guint n = compiler->cohort->n_states, zero;

  chain->strategy = strategy;
  chain->moves = g_array_new (FALSE, FALSE, sizeof (WeegCohortMove));
  chain->start = g_new0 (guint, n);
  chain->first = g_new0 (guint, n + 1);
  chain->stays = g_new0 (int, n);
  chain->moved = g_new0 (gboolean, n);
  chain->needs_cost = g_new0 (gboolean, n);
  chain->needs_effect = g_new0 (gboolean, n);

  zero = weeg_economics_inputs_add (compiler->inputs, NULL, "", compiler->problems);
  for (guint i = 0; i < n; i++)
    {
      chain->start[i] = zero;
      chain->stays[i] = -1;
    }
  for (guint i = 0; i < weeg_map_n (economics->start); i++)
    {
      g_autofree char *place = g_strdup_printf ("start.%s", weeg_map_key (economics->start, i));
      int state = cohort_find_state (compiler, weeg_map_key (economics->start, i), place);

      if (state >= 0)
        chain->start[state] = cohort_add_entry (compiler, economics->start, i, place);
    }
  for (guint i = 0; i < weeg_map_n (transitions); i++)
    {
      g_autofree char *place =
          g_strdup_printf ("strategies[%u].transitions.%s", strategy, weeg_map_key (transitions, i));
      int from = cohort_find_state (compiler, weeg_map_key (transitions, i), place);

      if (from >= 0)
        add_moves (compiler, chain, (guint)from, weeg_map_cell (transitions, i).pointer, place);
    }
  g_array_sort (chain->moves, compare_moves);
  for (guint i = 0; i < chain->moves->len; i++)
    chain->first[g_array_index (chain->moves, WeegCohortMove, i).from + 1] = i + 1;
  for (guint i = 1; i <= n; i++)
    chain->first[i] = MAX (chain->first[i], chain->first[i - 1]);
  return chain;
}

static gboolean
same_chain (const WeegCohort *cohort, const WeegCohortChain *a, const WeegCohortChain *b)
{
  if (a->moves->len != b->moves->len || memcmp (a->stays, b->stays, cohort->n_states * sizeof (int)) != 0)
    return FALSE;
  for (guint i = 0; i < a->moves->len; i++)
    {
      const WeegCohortMove *x = &g_array_index (a->moves, WeegCohortMove, i);
      const WeegCohortMove *y = &g_array_index (b->moves, WeegCohortMove, i);

      if (x->from != y->from || x->to != y->to || x->row != y->row)
        return FALSE;
    }
  return TRUE;
}

/* Takes @chain; the place of one like it. */
static guint
share_chain (WeegCohort *cohort, WeegCohortChain *chain)
{
  for (guint i = 0; i < cohort->chains->len; i++)
    if (same_chain (cohort, g_ptr_array_index (cohort->chains, i), chain))
      {
        free_chain (chain);
        return i;
      }
  g_ptr_array_add (cohort->chains, chain);
  return cohort->chains->len - 1;
}

/* Costs on moves: of {from: {to: cost}} those that can be made. */
static void
add_transition_costs (CohortCompiler *compiler,
                      WeegCohortStrategy *strategy,
                      const WeegCohortChain *chain,
                      const WeegMap *map,
                      const char *path)
{
  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      g_autofree char *outer = g_strdup_printf ("%s.%s", path, weeg_map_key (map, i));
      const WeegMap *row = weeg_map_cell (map, i).pointer;
      int from = cohort_find_state (compiler, weeg_map_key (map, i), outer);

      for (guint j = 0; j < weeg_map_n (row); j++)
        {
          g_autofree char *place = g_strdup_printf ("%s.%s", outer, weeg_map_key (row, j));
          int to = cohort_find_state (compiler, weeg_map_key (row, j), place);
          WeegCohortPrice price = { (guint)from, cohort_add_entry (compiler, row, j, place) };

          if (from < 0 || to < 0)
            continue;
          if (from == to)
            g_array_append_val (strategy->stay_costs, price);
          for (guint m = chain->first[from]; from != to && m < chain->first[from + 1]; m++)
            if (g_array_index (chain->moves, WeegCohortMove, m).to == (guint)to)
              {
                price.place = m;
                g_array_append_val (strategy->move_costs, price);
              }
        }
    }
}

static void
add_entry_costs (CohortCompiler *compiler,
                 WeegCohortStrategy *strategy,
                 const WeegCohortChain *chain,
                 const WeegMap *map,
                 const char *path)
{
  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      g_autofree char *place = g_strdup_printf ("%s.%s", path, weeg_map_key (map, i));
      int to = cohort_find_state (compiler, weeg_map_key (map, i), place);
      WeegCohortPrice price = { 0, cohort_add_entry (compiler, map, i, place) };

      for (guint m = 0; to >= 0 && m < chain->moves->len; m++)
        if (g_array_index (chain->moves, WeegCohortMove, m).to == (guint)to)
          {
            price.place = m;
            g_array_append_val (strategy->move_costs, price);
          }
    }
}

static GArray *
new_prices (void)
{
  return g_array_new (FALSE, FALSE, sizeof (WeegCohortPrice));
}

static void
cohort_add_strategy (CohortCompiler *compiler,
                     const WeegEconomics *economics,
                     const WeegStrategy *given,
                     guint index)
{
  WeegCohort *cohort = compiler->cohort;
  WeegCohortStrategy *strategy = g_new0 (WeegCohortStrategy, 1);
  g_autofree char *path = g_strdup_printf ("strategies[%u]", index);
  g_autofree char *initial = g_strconcat (path, ".initial_costs", NULL);
  g_autofree char *costs = g_strconcat (path, ".costs", NULL);
  g_autofree char *utilities = g_strconcat (path, ".utilities", NULL);
  g_autofree char *transition_costs = g_strconcat (path, ".transition_costs", NULL);
  g_autofree char *entry_costs = g_strconcat (path, ".entry_costs", NULL);
  WeegCohortChain *chain;

  strategy->id = g_strdup (given->id);
  strategy->costs = new_prices ();
  strategy->effects = new_prices ();
  strategy->varying_costs = new_prices ();
  strategy->varying_effects = new_prices ();
  strategy->move_costs = new_prices ();
  strategy->stay_costs = new_prices ();
  g_ptr_array_add (cohort->strategies, strategy);

  strategy->chain = share_chain (cohort, new_chain (compiler, economics, given->transitions, index));
  chain = g_ptr_array_index (cohort->chains, strategy->chain);
  strategy->initial =
      weeg_economics_inputs_add (compiler->inputs, given->initial_costs, initial, compiler->problems);
  add_prices (compiler, given->costs, costs, strategy->costs, strategy->varying_costs);
  add_prices (compiler, given->utilities, utilities, strategy->effects, strategy->varying_effects);
  add_transition_costs (compiler, strategy, chain, given->transition_costs, transition_costs);
  add_entry_costs (compiler, strategy, chain, given->entry_costs, entry_costs);
  for (guint i = 0; i < strategy->costs->len; i++)
    chain->needs_cost[g_array_index (strategy->costs, WeegCohortPrice, i).place] = TRUE;
  for (guint i = 0; i < strategy->effects->len; i++)
    chain->needs_effect[g_array_index (strategy->effects, WeegCohortPrice, i).place] = TRUE;
}

/* --- the model --- */

static void
cohort_set_weights (WeegCohort *cohort, const WeegEconomics *economics)
{
  double length = WEEG_HAS (economics, cycle_length) ? economics->cycle_length : 1;
  double rate_costs = economics->discount != NULL ? economics->discount->costs : 0;
  double rate_effects = economics->discount != NULL ? economics->discount->effects : 0;
  gsize n = (gsize)cohort->n_cycles + 1;
  WeegCorrection correction =
      WEEG_HAS (economics, correction) ? (WeegCorrection)economics->correction : WEEG_CORRECTION_NONE;

  cohort->cost_weights = g_new (double, n);
  cohort->effect_weights = g_new (double, n);
  cohort->event_weights = g_new (double, n);
  cohort->same_weights = rate_costs == rate_effects;
  weeg_cohort_weights (correction, cohort->n_cycles, cohort->cost_weights);
  for (guint t = 0; t < n; t++)
    {
      double weight = cohort->cost_weights[t] * length;

      cohort->event_weights[t] = pow (1 + rate_costs, -(t * length));
      cohort->cost_weights[t] = weight * cohort->event_weights[t];
      cohort->effect_weights[t] = weight * pow (1 + rate_effects, -(t * length));
    }
}

static void
check_model (const WeegEconomics *economics, WeegProblems *problems)
{
  if (weeg_list_n (economics->states) == 0)
    weeg_problems_add (problems, "states", "missing, expected the states of the cohort");
  if (weeg_list_n (economics->strategies) == 0)
    weeg_problems_add (problems, "strategies", "missing, expected at least one strategy");
  if (!WEEG_HAS (economics, cycles) || economics->cycles < 1 || economics->cycles > 100000)
    weeg_problems_add (problems, "cycles", "%lld, expected 1 to 100000", (long long)economics->cycles);
  else if (WEEG_HAS (economics, correction) && economics->correction == WEEG_CORRECTION_SIMPSON &&
           economics->cycles % 2 != 0)
    weeg_problems_add (problems, "cycles", "%lld, expected an even number with the correction simpson",
                       (long long)economics->cycles);
  if (weeg_map_n (economics->start) == 0)
    weeg_problems_add (problems, "start", "missing, expected the share of the cohort per state");
  if ((double)weeg_list_n (economics->states) * weeg_list_n (economics->strategies) *
          (double)economics->cycles >
      LONGEST_TRACE)
    weeg_problems_add (problems, "cycles", "%lld, expected at most %d states x strategies x cycles together",
                       (long long)economics->cycles, LONGEST_TRACE);
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      g_autofree char *path = g_strdup_printf ("strategies[%u]", i);
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;

      if (!weeg_either_is (either, WEEG_KIND_RECORD) || ((WeegStrategy *)either->cell.pointer)->id == NULL)
        weeg_problems_add (problems, path, "expected an object with an id");
    }
}

static void
add_states (CohortCompiler *compiler)
{
  const WeegList *states = compiler->cohort->states;

  for (guint i = 0; i < weeg_list_n (states); i++)
    {
      g_autofree char *path = g_strdup_printf ("states[%u]", i);

      if (!g_hash_table_insert (compiler->states, (gpointer)weeg_list_get (states, i),
                                GUINT_TO_POINTER (i + 1)))
        weeg_problems_add (compiler->problems, path, "\"%s\" stands in the list twice",
                           (const char *)weeg_list_get (states, i));
    }
}

WeegCohort *
weeg_cohort_new (const WeegEconomics *economics, WeegEconomicsInputs *inputs, WeegProblems *problems)
{
  g_autoptr (WeegCohort) cohort = NULL;
  g_autoptr (GHashTable) states = g_hash_table_new (g_str_hash, g_str_equal);
  guint before = weeg_problems_n (problems);
  CohortCompiler compiler;

  check_model (economics, problems);
  if (weeg_problems_n (problems) > before)
    return NULL;

  cohort = g_new0 (WeegCohort, 1);
  cohort->states = economics->states;
  cohort->n_states = weeg_list_n (economics->states);
  cohort->n_cycles = (guint)economics->cycles;
  cohort->chains = g_ptr_array_new_with_free_func (free_chain);
  cohort->strategies = g_ptr_array_new_with_free_func (free_strategy);
  compiler = (CohortCompiler){ cohort, inputs, problems, states };
  add_states (&compiler);
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;

      cohort_add_strategy (&compiler, economics, either->cell.pointer, i);
    }
  if (weeg_problems_n (problems) > 0)
    return NULL;

  for (guint i = 0; i < weeg_economics_inputs_n_rows (inputs); i++)
    cohort->varies |= weeg_economics_inputs_varies (inputs, i);
  cohort_set_weights (cohort, economics);
  return g_steal_pointer (&cohort);
}

guint
weeg_cohort_n_strategies (const WeegCohort *cohort)
{
  return cohort->strategies->len;
}

double *
weeg_cohort_trace (const WeegCohort *cohort, const WeegEconomicsInputs *inputs, guint strategy)
{
  g_autoptr (WeegEconomicsChunk) chunk = weeg_economics_chunk_new (inputs);
  gpointer scratch = weeg_cohort_scratch_new (cohort);
  gsize size = ((gsize)cohort->n_cycles + 1) * cohort->n_states;
  g_autofree double *all = g_new0 (double, size * cohort->chains->len);
  g_autofree double *costs = g_new0 (double, (gsize)cohort->strategies->len *WEEG_CHUNK);
  g_autofree double *effects = g_new0 (double, (gsize)cohort->strategies->len *WEEG_CHUNK);
  const WeegCohortStrategy *chosen;
  gboolean good;

  g_return_val_if_fail (strategy < cohort->strategies->len, NULL);

  chosen = g_ptr_array_index (cohort->strategies, strategy);
  good = weeg_economics_chunk_begin (chunk, NULL, 0, 1) &&
         weeg_cohort_run (cohort, scratch, chunk, costs, effects, all);
  weeg_cohort_scratch_free (scratch);
  return good ? g_memdup2 (all + size * chosen->chain, size * sizeof (double)) : NULL;
}
