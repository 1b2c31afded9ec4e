/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-check.h"

#define ROW_TOLERANCE 1e-9

/* Keys of @map (nullable) are states. */
static void
check_states (WeegPlace *path, const char *key, const WeegMap *map, const char *const *states)
{
  gsize before = weeg_place_key (path, key);

  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      gsize outside = weeg_place_key (path, weeg_map_key (map, i));

      weeg_check_name (path, states, weeg_map_key (map, i), N_ ("a state"));
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

/* Entries of one row that are numbers: none negative, together at most 1. */
static void
check_row (WeegPlace *path, const WeegMap *row)
{
  double sum = 0;

  for (guint i = 0; i < weeg_map_n (row); i++)
    {
      const WeegEither *entry = weeg_map_cell (row, i).pointer;

      if (!weeg_either_is (entry, WEEG_KIND_NUMBER))
        continue;
      if (entry->cell.number < 0)
        weeg_place_problem_at (path, weeg_map_key (row, i), "%.15g, expected a probability of at least 0",
                               entry->cell.number);
      sum += entry->cell.number;
    }
  if (sum > 1 + ROW_TOLERANCE)
    weeg_place_problem (path, "the entries of this row sum to %.15g, expected at most 1", sum);
}

static void
check_transitions (
    WeegPlace *path, const char *key, const WeegMap *map, const char *const *states, gboolean probabilities)
{
  gsize before;

  check_states (path, key, map, states);
  before = weeg_place_key (path, key);
  for (guint i = 0; i < weeg_map_n (map); i++)
    {
      gsize outside;

      check_states (path, weeg_map_key (map, i), weeg_map_cell (map, i).pointer, states);
      outside = weeg_place_key (path, weeg_map_key (map, i));
      if (probabilities)
        check_row (path, weeg_map_cell (map, i).pointer);
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

static char **
dup_states (const WeegEconomics *economics)
{
  g_autoptr (GStrvBuilder) states = g_strv_builder_new ();

  for (guint i = 0; i < weeg_list_n (economics->states); i++)
    g_strv_builder_add (states, weeg_list_get (economics->states, i));
  return g_strv_builder_end (states);
}

static char **
dup_keys (const WeegMap *map)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < weeg_map_n (map); i++)
    g_strv_builder_add (keys, weeg_map_key (map, i));
  return g_strv_builder_end (keys);
}

static void
check_strategies (WeegPlace *path, const WeegEconomics *economics, WeegKind kind, const char *const *states)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  gsize before = weeg_place_key (path, "strategies");

  if (weeg_list_n (economics->strategies) == 0)
    weeg_place_problem (path, "missing, expected at least one strategy");
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;
      gsize outside = weeg_place_index (path, i);

      if (!weeg_either_is (either, kind))
        weeg_place_problem (path, kind == WEEG_KIND_STRING ? N_ ("expected a name")
                                                           : N_ ("expected an object with states"));
      else
        {
          const WeegStrategy *strategy = kind == WEEG_KIND_RECORD ? either->cell.pointer : NULL;
          const char *id = strategy != NULL ? strategy->id : either->cell.pointer;

          if (id != NULL && !g_hash_table_add (ids, (gpointer)id))
            weeg_place_problem (path, "\"%s\" stands in the list twice, expected ids that differ", id);
          if (strategy != NULL)
            {
              check_transitions (path, "transitions", strategy->transitions, states, TRUE);
              check_transitions (path, "transition_costs", strategy->transition_costs, states, FALSE);
              check_states (path, "costs", strategy->costs, states);
              check_states (path, "utilities", strategy->utilities, states);
              check_states (path, "entry_costs", strategy->entry_costs, states);
            }
        }
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

static void
check_cohort (WeegPlace *path, const WeegEconomics *economics)
{
  g_auto (GStrv) states = dup_states (economics);

  if (states[0] == NULL)
    weeg_place_problem_at (path, "states", "missing, expected the states of the cohort");
  if (!WEEG_HAS (economics, cycles))
    weeg_place_problem_at (path, "cycles", "missing, expected the number of cycles");
  if (!WEEG_HAS (economics, start))
    weeg_place_problem_at (path, "start", "missing, expected the share of the cohort per state");
  if (WEEG_HAS (economics, correction) && economics->correction == WEEG_CORRECTION_SIMPSON &&
      economics->cycles % 2 != 0)
    weeg_place_problem_at (path, "cycles", "%lld, expected an even number with the correction simpson",
                           (long long)economics->cycles);
  check_states (path, "start", economics->start, (const char *const *)states);
  check_strategies (path, economics, WEEG_KIND_RECORD, (const char *const *)states);
}

static void check_node (WeegPlace *path, const WeegTreeNode *node);

static void
check_branches (WeegPlace *path, const char *key, const WeegList *branches, gboolean chance)
{
  gsize before = weeg_place_key (path, key);
  gboolean all_numbers = TRUE;
  double sum = 0;

  if (weeg_list_n (branches) == 0)
    weeg_place_problem (path, "an empty list, expected branches");
  for (guint i = 0; i < weeg_list_n (branches); i++)
    {
      const WeegTreeBranch *branch = weeg_list_get (branches, i);
      gsize outside = weeg_place_index (path, i);

      if (chance && branch->p == NULL)
        weeg_place_problem_at (path, "p", "missing, expected a probability");
      if (branch->node == NULL)
        weeg_place_problem_at (path, "node", "missing, expected an object");
      else
        {
          gsize inside = weeg_place_key (path, "node");

          check_node (path, branch->node);
          weeg_place_leave (path, inside);
        }
      if (weeg_either_is (branch->p, WEEG_KIND_NUMBER))
        sum += branch->p->cell.number;
      else
        all_numbers = FALSE;
      weeg_place_leave (path, outside);
    }
  if (chance && all_numbers && weeg_list_n (branches) > 0 && !(sum > 1 - 1e-6 && sum < 1 + 1e-6))
    weeg_place_problem (path, "the probabilities sum to %.15g, expected 1", sum);
  weeg_place_leave (path, before);
}

static void
check_node (WeegPlace *path, const WeegTreeNode *node)
{
  int n = WEEG_HAS (node, decision) + WEEG_HAS (node, chance) + WEEG_HAS (node, end);

  if (n != 1)
    weeg_place_problem (path, n == 0
                                  ? N_ ("none, expected exactly one of decision, chance and end")
                                  : N_ ("more than one, expected exactly one of decision, chance and end"));
  if (WEEG_HAS (node, decision))
    check_branches (path, "decision", node->decision, FALSE);
  if (WEEG_HAS (node, chance))
    check_branches (path, "chance", node->chance, TRUE);
}

static void
check_tree (WeegPlace *path, const WeegEconomics *economics)
{
  gsize before;

  if (economics->root == NULL)
    {
      weeg_place_problem_at (path, "root", "missing, expected the first node of the tree");
      return;
    }
  before = weeg_place_key (path, "root");
  check_node (path, economics->root);
  weeg_place_leave (path, before);
}

static void
check_sample_lists (
    WeegPlace *path, const char *key, const WeegList *lists, guint n_strategies, guint n_samples)
{
  if (weeg_list_n (lists) != n_strategies)
    weeg_place_problem_at (path, key, "%u lists, expected one per strategy: %u", weeg_list_n (lists),
                           n_strategies);
  for (guint i = 0; i < weeg_list_n (lists); i++)
    if (weeg_list_n (weeg_list_get (lists, i)) != n_samples || n_samples == 0)
      {
        g_autofree char *place = g_strdup_printf ("%s[%u]", key, i);

        weeg_place_problem_below (path, place,
                                  "%u samples, expected as many in each list and at least one: %u",
                                  weeg_list_n (weeg_list_get (lists, i)), n_samples);
      }
}

static void
check_samples (WeegPlace *path, const WeegEconomics *economics)
{
  static const char *const none[] = { NULL };
  guint n = weeg_list_n (economics->strategies);
  guint n_samples =
      weeg_list_n (economics->costs) > 0 ? weeg_list_n (weeg_list_get (economics->costs, 0)) : 0;

  check_strategies (path, economics, WEEG_KIND_STRING, none);
  check_sample_lists (path, "costs", economics->costs, n, n_samples);
  check_sample_lists (path, "effects", economics->effects, n, n_samples);
}

static void
check_thresholds (WeegPlace *path, const WeegEither *thresholds)
{
  const WeegThresholdRange *range;

  if (!weeg_either_is (thresholds, WEEG_KIND_RECORD))
    return;
  range = thresholds->cell.pointer;
  if (WEEG_HAS (range, step) && !(range->step > 0))
    weeg_place_problem_below (path, "thresholds.step", "%.15g, expected a number above 0", range->step);
  else if (WEEG_HAS (range, step) && (range->to - range->from) / range->step > WEEG_LONGEST_LIST)
    weeg_place_problem_below (path, "thresholds.step", "%.15g gives too many thresholds, expected at most %d",
                              range->step, WEEG_LONGEST_LIST);
  if (range->to < range->from)
    weeg_place_problem_below (path, "thresholds.to", "%.15g, expected at least from, %.15g", range->to,
                              range->from);
}

/* Who has a name is a parameter. */
static void
check_parameter_names (WeegPlace *path, const WeegEconomics *economics)
{
  gsize before = weeg_place_key (path, "parameter_names");

  for (guint i = 0; i < weeg_map_n (economics->parameter_names); i++)
    {
      const char *id = weeg_map_key (economics->parameter_names, i);
      gsize outside = weeg_place_key (path, id);

      if (!weeg_map_has (economics->parameters, id))
        {
          g_auto (GStrv) known = dup_keys (economics->parameters);

          weeg_check_refuse_name (path, (const char *const *)known, id, N_ ("a parameter"));
        }
      weeg_place_leave (path, outside);
    }
  weeg_place_leave (path, before);
}

void
weeg_check_economics (WeegPlace *path, const WeegEconomics *economics)
{
  check_thresholds (path, economics->thresholds);
  check_parameter_names (path, economics);
  if (!WEEG_HAS (economics, kind))
    return;
  switch (economics->kind)
    {
    case WEEG_ECONOMICS_KIND_COHORT:
      check_cohort (path, economics);
      break;
    case WEEG_ECONOMICS_KIND_TREE:
      check_tree (path, economics);
      break;
    case WEEG_ECONOMICS_KIND_SAMPLES:
      check_samples (path, economics);
      break;
    }
}
