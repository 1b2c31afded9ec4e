/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics.h"

#include "weeg-cohort.h"
#include "weeg-collect.h"
#include "weeg-economics-private.h"
#include "weeg-quantile.h"
#include "weeg-tree.h"

#include <math.h>

/* What is kept in memory at most: numbers of all samples, rows of the inputs, numbers per threshold. */
#define MOST_NUMBERS 100000000
#define MOST_ROWS 100000
#define MOST_BY_THRESHOLD 1000000
#define MOST_SAMPLES 1000000

static void
outcome_clear (WeegEconomicsOutcome *outcome)
{
  g_clear_pointer (&outcome->thresholds, weeg_economics_thresholds_free);
  g_clear_pointer (&outcome->strategies, g_ptr_array_unref);
  g_clear_pointer (&outcome->parameters, g_ptr_array_unref);
  g_clear_pointer (&outcome->samples, weeg_psa_samples_free);
  g_clear_pointer (&outcome->trace, weeg_map_unref);
  g_clear_pointer (&outcome->costs, g_free);
  g_clear_pointer (&outcome->effects, g_free);
}

/* --- limits --- */

static void
check_sizes (const WeegEconomicsOutcome *outcome, guint n_samples, WeegProblems *problems)
{
  double n_strategies = outcome->strategies->len, n_parameters = outcome->parameters->len;
  double n_thresholds = outcome->thresholds->n;

  if ((2 * n_strategies + n_parameters) * n_samples > MOST_NUMBERS)
    weeg_problems_add (problems, "psa.samples",
                       "%u samples of %.0f strategies and %.0f parameters, expected at most %d numbers",
                       n_samples, n_strategies, n_parameters, MOST_NUMBERS);
  if ((n_strategies + n_parameters) * n_thresholds > MOST_BY_THRESHOLD)
    weeg_problems_add (problems, "thresholds",
                       "%.0f thresholds for %.0f strategies and %.0f parameters, expected at most %d numbers",
                       n_thresholds, n_strategies, n_parameters, MOST_BY_THRESHOLD);
}

/* --- models --- */

/* How often the model asks to be sampled, or @options; 0 when it does not ask. */
static guint
count_samples (const WeegEconomics *economics, const WeegDrawsOptions *options)
{
  if (economics->psa == NULL)
    return 0;
  return WEEG_HAS (economics->psa, samples) ? (guint)CLAMP (economics->psa->samples, 1, MOST_SAMPLES)
                                            : MAX (options->iterations, 1);
}

/* The base values, and samples when there is to be any; FALSE with problems, or when cancelled. */
static gboolean
compute (WeegEconomicsOutcome *outcome,
         const WeegPsaModel *model,
         const WeegEconomicsInputs *inputs,
         const WeegDrawsOptions *options,
         WeegProblems *problems)
{
  WeegDrawsOptions own = *options;
  const WeegPsa *psa = outcome->economics->psa;

  if (weeg_economics_inputs_n_rows (inputs) > MOST_ROWS)
    weeg_problems_add (problems, "strategies", "%u different entries, expected at most %d",
                       weeg_economics_inputs_n_rows (inputs), MOST_ROWS);
  for (guint p = 0; p < weeg_economics_inputs_n_uncertain (inputs); p++)
    g_ptr_array_add (outcome->parameters, g_strdup (weeg_economics_inputs_uncertain_name (inputs, p)));
  own.iterations = count_samples (outcome->economics, options);
  if (psa != NULL && WEEG_HAS (psa, seed))
    own.seed = (guint64)psa->seed;
  check_sizes (outcome, own.iterations, problems);
  if (weeg_problems_n (problems) > 0)
    return FALSE;

  outcome->costs = g_new0 (double, model->n_strategies);
  outcome->effects = g_new0 (double, model->n_strategies);
  outcome->seed = own.seed;
  if (!weeg_psa_run_base (model, inputs, outcome->costs, outcome->effects, problems))
    return FALSE;
  if (own.iterations == 0)
    return TRUE;
  outcome->samples = weeg_psa_run (model, inputs, &own, problems);
  return outcome->samples != NULL;
}

static void
set_trace (WeegEconomicsOutcome *outcome, const WeegCohort *cohort, const WeegEconomicsInputs *inputs)
{
  const WeegEconomics *economics = outcome->economics;
  guint n_states = weeg_list_n (economics->states);
  const WeegField *field = weeg_record_type_find (&weeg_economics_result_type, "trace");
  WeegCollect strategies = weeg_collect_new (&weeg_economics_result_type, "trace");

  for (guint s = 0; s < outcome->strategies->len; s++)
    {
      g_autofree double *shares = weeg_cohort_trace (cohort, inputs, s);
      WeegCollect states = weeg_collect_new_shape (field->shape.item);

      for (guint i = 0; shares != NULL && i < n_states; i++)
        {
          WeegCollect list = weeg_collect_new_shape (field->shape.item->item);

          for (guint t = 0; t <= economics->cycles; t++)
            weeg_collect_number (&list, NULL, shares[(gsize)t * n_states + i]);
          weeg_collect_take (&states, weeg_list_get (economics->states, i), weeg_collect_list (&list));
        }
      weeg_collect_take (&strategies, g_ptr_array_index (outcome->strategies, s), weeg_collect_map (&states));
    }
  outcome->trace = weeg_collect_map (&strategies);
}

/* Each strategy has a name of its own. */
static void
economics_add_strategy (WeegEconomicsOutcome *outcome, const char *name, WeegProblems *problems)
{
  if (g_ptr_array_find_with_equal_func (outcome->strategies, name, g_str_equal, NULL))
    {
      g_autofree char *path = g_strdup_printf ("strategies[%u]", outcome->strategies->len);

      weeg_problems_add (problems, path, "\"%s\" stands in the list twice, expected ids that differ", name);
    }
  g_ptr_array_add (outcome->strategies, g_strdup (name));
}

static gboolean
run_cohort (WeegEconomicsOutcome *outcome, const WeegDrawsOptions *options, WeegProblems *problems)
{
  const WeegEconomics *economics = outcome->economics;
  g_autoptr (WeegEconomicsInputs) inputs =
      weeg_economics_inputs_new (economics, count_samples (economics, options), problems);
  g_autoptr (WeegCohort) cohort = weeg_cohort_new (economics, inputs, problems);
  WeegPsaModel model;

  if (cohort == NULL)
    return FALSE;
  for (guint i = 0; i < weeg_list_n (economics->strategies); i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;

      economics_add_strategy (outcome, ((const WeegStrategy *)either->cell.pointer)->id, problems);
    }
  model = weeg_cohort_model (cohort);
  if (!compute (outcome, &model, inputs, options, problems))
    return FALSE;
  set_trace (outcome, cohort, inputs);
  return TRUE;
}

static gboolean
run_tree (WeegEconomicsOutcome *outcome, const WeegDrawsOptions *options, WeegProblems *problems)
{
  const WeegEconomics *economics = outcome->economics;
  g_autoptr (WeegEconomicsInputs) inputs =
      weeg_economics_inputs_new (economics, count_samples (economics, options), problems);
  g_autoptr (WeegTree) tree = weeg_tree_new (economics, inputs, problems);
  WeegPsaModel model;

  if (tree == NULL)
    return FALSE;
  for (guint i = 0; i < weeg_tree_n_strategies (tree); i++)
    economics_add_strategy (outcome, weeg_tree_strategy (tree, i), problems);
  model = weeg_tree_model (tree);
  return compute (outcome, &model, inputs, options, problems);
}

/* --- samples from elsewhere --- */

/* Copies the lists of @lists, which stand under @key, to @rows; each is to have @n numbers. */
static void
copy_lists (const WeegList *lists, const char *key, guint n, double **rows, WeegProblems *problems)
{
  for (guint s = 0; s < weeg_list_n (lists); s++)
    {
      const WeegList *list = weeg_list_get (lists, s);
      g_autofree char *path = g_strdup_printf ("%s[%u]", key, s);

      if (weeg_list_n (list) != n)
        {
          weeg_problems_add (problems, path, "%u samples, expected as many as in the first list: %u",
                             weeg_list_n (list), n);
          continue;
        }
      for (guint i = 0; i < n; i++)
        {
          rows[s][i] = weeg_list_number (list, i);
          if (!(fabs (rows[s][i]) <= WEEG_PSA_LARGEST))
            {
              g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);

              weeg_problems_add (problems, place, "too large to compute with");
            }
        }
    }
}

static void
copy_parameters (const WeegMap *parameters, guint n, double **rows, WeegProblems *problems)
{
  for (guint p = 0; p < weeg_map_n (parameters); p++)
    {
      const WeegEither *either = weeg_map_cell (parameters, p).pointer;
      const WeegList *list = weeg_either_is (either, WEEG_KIND_LIST) ? either->cell.pointer : NULL;
      g_autofree char *path = g_strdup_printf ("parameters.%s", weeg_map_key (parameters, p));

      if (list == NULL || weeg_list_n (list) != n)
        {
          weeg_problems_add (problems, path, "expected a list of %u samples", n);
          continue;
        }
      for (guint i = 0; i < n; i++)
        rows[p][i] = weeg_list_number (list, i);
    }
}

static void
check_lists (const WeegEconomicsOutcome *outcome,
             const WeegList *lists,
             const char *key,
             WeegProblems *problems)
{
  if (weeg_list_n (lists) != outcome->strategies->len || weeg_list_n (lists) == 0)
    weeg_problems_add (problems, key, "%u lists, expected one per strategy: %u", weeg_list_n (lists),
                       outcome->strategies->len);
  else if (weeg_list_n (weeg_list_get (lists, 0)) == 0)
    weeg_problems_add (problems, key, "no samples, expected at least one per strategy");
}

static gboolean
run_samples (WeegEconomicsOutcome *outcome, WeegProblems *problems)
{
  const WeegEconomics *economics = outcome->economics;
  guint n_strategies = weeg_list_n (economics->strategies), n;

  for (guint i = 0; i < n_strategies; i++)
    {
      const WeegEither *either = weeg_list_cell (economics->strategies, i).pointer;
      g_autofree char *path = g_strdup_printf ("strategies[%u]", i);

      if (weeg_either_is (either, WEEG_KIND_STRING))
        economics_add_strategy (outcome, either->cell.pointer, problems);
      else
        weeg_problems_add (problems, path, "expected a name");
    }
  for (guint i = 0; i < weeg_map_n (economics->parameters); i++)
    g_ptr_array_add (outcome->parameters, g_strdup (weeg_map_key (economics->parameters, i)));
  check_lists (outcome, economics->costs, "costs", problems);
  check_lists (outcome, economics->effects, "effects", problems);
  if (weeg_problems_n (problems) > 0)
    return FALSE;

  n = weeg_list_n (weeg_list_get (economics->costs, 0));
  check_sizes (outcome, n, problems);
  if (weeg_problems_n (problems) > 0)
    return FALSE;
  outcome->given = TRUE;
  outcome->samples = weeg_psa_samples_new (n_strategies, outcome->parameters->len, n);
  copy_lists (economics->costs, "costs", n, outcome->samples->costs, problems);
  copy_lists (economics->effects, "effects", n, outcome->samples->effects, problems);
  copy_parameters (economics->parameters, n, outcome->samples->parameters, problems);
  outcome->costs = g_new0 (double, n_strategies);
  outcome->effects = g_new0 (double, n_strategies);
  for (guint s = 0; s < n_strategies; s++)
    {
      outcome->costs[s] = weeg_mean (outcome->samples->costs[s], n);
      outcome->effects[s] = weeg_mean (outcome->samples->effects[s], n);
    }
  return weeg_problems_n (problems) == 0;
}

/* --- all --- */

static gboolean
run_model (WeegEconomicsOutcome *outcome, const WeegDrawsOptions *options, WeegProblems *problems)
{
  if (WEEG_HAS (outcome->economics, kind))
    switch (outcome->economics->kind)
      {
      case WEEG_ECONOMICS_KIND_COHORT:
        return run_cohort (outcome, options, problems);
      case WEEG_ECONOMICS_KIND_TREE:
        return run_tree (outcome, options, problems);
      case WEEG_ECONOMICS_KIND_SAMPLES:
        return run_samples (outcome, problems);
      }
  weeg_problems_add (problems, "kind", "missing, expected cohort, tree or samples");
  return FALSE;
}

WeegEconomicsResult *
weeg_economics_new (const WeegEconomics *economics,
                    const WeegDrawsOptions *options,
                    WeegProblems *problems,
                    gboolean *cancelled)
{
  g_autoptr (WeegProblems) own = weeg_problems_new ();
  WeegEconomicsResult *result = NULL;
  WeegEconomicsOutcome outcome = { .economics = economics };

  g_return_val_if_fail (options != NULL && problems != NULL && cancelled != NULL, NULL);

  *cancelled = FALSE;
  if (economics == NULL)
    return NULL;
  outcome.strategies = g_ptr_array_new_with_free_func (g_free);
  outcome.parameters = g_ptr_array_new_with_free_func (g_free);
  outcome.thresholds = weeg_economics_thresholds_new (economics->thresholds, own);
  if (run_model (&outcome, options, own))
    {
      result = weeg_record_new (&weeg_economics_result_type);
      weeg_economics_fill_base (&outcome, result);
      *cancelled = outcome.samples != NULL && !weeg_economics_fill_samples (&outcome, options, result);
      if (*cancelled)
        g_clear_pointer (&result, weeg_record_unref);
    }
  else
    *cancelled = weeg_problems_n (own) == 0;
  for (guint i = 0; i < weeg_problems_n (own); i++)
    weeg_problems_take (problems, weeg_problems_path (own, i), weeg_problems_ref_message (own, i));
  outcome_clear (&outcome);
  return result;
}

WeegEconomicsResult *
weeg_economics_analyse (const WeegEconomics *economics, const WeegDrawsOptions *options, gboolean *cancelled)
{
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegEconomicsResult *result = weeg_economics_new (economics, options, problems, cancelled);
  WeegCollect list;

  if (result != NULL || weeg_problems_n (problems) == 0)
    return result;
  result = weeg_record_new (&weeg_economics_result_type);
  list = weeg_collect_new (&weeg_economics_result_type, "problems");
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    {
      WeegEconomicsProblem *problem = weeg_record_new (&weeg_economics_problem_type);

      WEEG_SET (problem, path, g_strdup (weeg_problems_path (problems, i)));
      WEEG_SET (problem, message, g_strdup (weeg_problems_message (problems, i)));
      weeg_collect_take (&list, NULL, problem);
    }
  WEEG_SET (result, problems, weeg_collect_list (&list));
  return result;
}
