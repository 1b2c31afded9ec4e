/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-budget.h"
#include "weeg-command-private.h"
#include "weeg-day.h"
#include "weeg-economics.h"
#include "weeg-mcda.h"
#include "weeg-member-weights.h"
#include "weeg-result-json.h"
#include "weeg-workload.h"

#define MOST_ITERATIONS 1000000
#define MOST_THREADS 256
#define LARGEST_SEED G_GINT64_CONSTANT (9007199254740992) /* 2^53: what a number in JSON holds exactly */

#define NOT_GIVEN G_MININT

/* What is given on the command line, or NOT_GIVEN. */
typedef struct
{
  int iterations;
  gint64 seed;
  int threads;
} AnalyseGiven;

static gboolean
check_given (WeegCall *call, const AnalyseGiven *given)
{
  if (given->iterations != NOT_GIVEN && (given->iterations < 1 || given->iterations > MOST_ITERATIONS))
    weeg_call_usage (call, weeg_call_tr (call, "--iterations %d, expected from 1 to %d"), given->iterations,
                     MOST_ITERATIONS);
  else if (given->seed != NOT_GIVEN && (given->seed < 0 || given->seed > LARGEST_SEED))
    weeg_call_usage (call, weeg_call_tr (call, "--seed %s, expected from 0 to 2^53"),
                     given->seed < 0 ? "< 0" : "> 2^53");
  else if (given->threads != NOT_GIVEN && (given->threads < 0 || given->threads > MOST_THREADS))
    weeg_call_usage (call, weeg_call_tr (call, "--threads %d, expected from 0 to %d"), given->threads,
                     MOST_THREADS);
  else
    return TRUE;
  return FALSE;
}

static char *
analyse_dossier (const WeegDossier *dossier, const AnalyseGiven *given)
{
  g_autofree char *today = weeg_day_today ();
  WeegAnalysisOptions options = weeg_analysis_options_default ();
  WeegAnalysis *analysis;
  char *text;

  if (given->iterations != NOT_GIVEN)
    options.iterations = (guint)given->iterations;
  if (given->seed != NOT_GIVEN)
    options.seed = (guint64)given->seed;
  if (given->threads != NOT_GIVEN)
    options.threads = (guint)given->threads;
  options.today = today;
  analysis = weeg_analysis_new (dossier, &options, NULL, NULL);
  text = weeg_result_json_dossier (dossier, analysis);
  weeg_record_unref (analysis);
  return text;
}

static WeegDrawsOptions
draws_options (const AnalyseGiven *given)
{
  WeegAnalysisOptions defaults = weeg_analysis_options_default ();

  return (WeegDrawsOptions){
    .iterations = given->iterations != NOT_GIVEN ? (guint)given->iterations : defaults.iterations,
    .seed = given->seed != NOT_GIVEN ? (guint64)given->seed : defaults.seed,
    .threads = given->threads != NOT_GIVEN ? (guint)given->threads : defaults.threads,
  };
}

/* (transfer full) (nullable): the result of a problem on its own; NULL with @error. */
static gpointer
analyse_problem (WeegFormat format, gconstpointer problem, const AnalyseGiven *given, GError **error)
{
  WeegDrawsOptions options = draws_options (given);
  gboolean cancelled = FALSE;

  switch (format)
    {
    case WEEG_FORMAT_MCDA:
      return weeg_mcda_result_new (problem, &options, error);
    case WEEG_FORMAT_WEIGHTS:
      return weeg_weights_result_new (problem, error);
    case WEEG_FORMAT_WORKLOAD:
      return weeg_workload_new (problem, &options, &cancelled);
    case WEEG_FORMAT_BUDGET:
      return weeg_budget_new (problem, NULL);
    default:
      g_assert_not_reached ();
    }
}

/* (transfer full): @economics, sampled as the call says where it says so. */
static WeegEconomics *
ask_samples (const WeegEconomics *economics, const AnalyseGiven *given)
{
  WeegEconomics *asked;
  WeegPsa *psa;

  if (economics->psa == NULL || (given->iterations == NOT_GIVEN && given->seed == NOT_GIVEN))
    return weeg_record_ref (economics);
  psa = weeg_record_copy (economics->psa);
  if (given->iterations != NOT_GIVEN)
    WEEG_REPLACE (psa, samples, given->iterations);
  if (given->seed != NOT_GIVEN)
    WEEG_REPLACE (psa, seed, given->seed);
  asked = weeg_record_copy (economics);
  WEEG_REPLACE (asked, psa, psa);
  return asked;
}

/* As analyse_input; what is wrong in the model is only seen by computing it. */
static char *
analyse_economics (WeegCall *call, const WeegInput *input, const AnalyseGiven *given)
{
  g_autoptr (WeegAnyRecord) asked = (WeegAnyRecord *)ask_samples (input->record, given);
  g_autoptr (WeegAnyRecord) result = NULL;
  g_autoptr (WeegProblems) problems = weeg_problems_new ();
  WeegDrawsOptions options = draws_options (given);
  gboolean cancelled;

  result = (WeegAnyRecord *)weeg_economics_new ((const WeegEconomics *)asked, &options, problems, &cancelled);
  if (result != NULL)
    return weeg_result_json_problem (input->format, input->record, result);
  weeg_call_problems (call, input->name, problems);
  return NULL;
}

/* (transfer full) (nullable): what is written; NULL when it could not be computed, which was said. */
static char *
analyse_input (WeegCall *call, const WeegInput *input, const AnalyseGiven *given)
{
  g_autoptr (WeegAnyRecord) result = NULL;
  g_autoptr (GError) error = NULL;

  if (input->format == WEEG_FORMAT_DOSSIER)
    return analyse_dossier (input->record, given);
  if (input->format == WEEG_FORMAT_ECONOMICS)
    return analyse_economics (call, input, given);
  result = analyse_problem (input->format, input->record, given, &error);
  if (result != NULL)
    return weeg_result_json_problem (input->format, input->record, result);
  if (error != NULL)
    weeg_call_error (call, input->name, error);
  else
    weeg_call_problem (
        call, input->name, "%s",
        weeg_call_tr (call, "too many functions, activities, effects and years together to compute"));
  return NULL;
}

int
weeg_command_analyse (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL, *text = NULL;
  AnalyseGiven given = { NOT_GIVEN, NOT_GIVEN, NOT_GIVEN };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("file to write (default: standard output)"),
      N_ ("FILE.json") },
    { "iterations", 0, 0, G_OPTION_ARG_INT, &given.iterations, N_ ("number of draws (default: 10000)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &given.seed, N_ ("seed of the draws (default: 1)"), "N" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &given.threads,
      N_ ("threads; the numbers do not depend on it (default: 0, one per processor)"), "N" },
    { NULL },
  };
  g_auto (WeegInput) input = { 0 };
  int status;

  if (!weeg_call_parse (call, entries, 1, 1, &status))
    return status;
  if (!check_given (call, &given))
    return WEEG_EXIT_USAGE;
  if (!weeg_call_may_write (call, output) || !weeg_call_load (call, call->argv[0], register_path, &input))
    return WEEG_EXIT_FAILED;
  text = analyse_input (call, &input, &given);
  if (text == NULL)
    return WEEG_EXIT_FAILED;
  return weeg_call_write (call, output, text, strlen (text));
}
