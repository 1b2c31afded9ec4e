/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-model-check.h"

#include <string.h>

#include "weeg-defaults.h"
#include "weeg-economics.h"
#include "weeg-expression.h"

/* With more samples only what is wrong with the model as it stands is found. */
#define MOST_SAMPLES 20000

WeegEconomics *
weeg_model_new_default (void)
{
  return weeg_defaults_economics ();
}

gboolean
weeg_model_check_formula (const char *text, GError **error)
{
  g_autoptr (WeegExpression) expression = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  expression = weeg_expression_new (text, error);
  return expression != NULL;
}

gboolean
weeg_model_check_name (const char *text)
{
  g_autoptr (WeegExpression) expression = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  expression = weeg_expression_new (text, NULL);
  return expression != NULL && weeg_expression_n_names (expression) == 1 &&
         strcmp (weeg_expression_name (expression, 0), text) == 0;
}

gboolean
weeg_model_check_number (const char *text, double *number)
{
  g_autoptr (WeegExpression) expression = NULL;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  /* A sum is a formula, and stays one. */
  if (strpbrk (text, "*/^(") != NULL || strpbrk (text + strspn (text, "+-"), " ") != NULL)
    return FALSE;
  expression = weeg_expression_new (text, NULL);
  return expression != NULL && weeg_expression_n_names (expression) == 0 &&
         !weeg_expression_varies (expression) && weeg_expression_evaluate (expression, NULL, 1, 0, number) &&
         (g_ascii_strtod (text, NULL) == *number);
}

WeegProblems *
weeg_model_check_all (const WeegEconomics *economics)
{
  WeegProblems *problems = weeg_problems_new ();
  WeegDrawsOptions options = { .iterations = 1, .seed = 1, .threads = 1 };
  g_autoptr (WeegAnyRecord) model = NULL;
  WeegEconomicsResult *result;
  gboolean cancelled = FALSE;

  g_return_val_if_fail (economics != NULL, problems);

  model = weeg_record_copy (economics);
  if (economics->psa != NULL && economics->psa->samples > MOST_SAMPLES)
    WEEG_CLEAR ((WeegEconomics *)model, psa);
  result = weeg_economics_new ((const WeegEconomics *)model, &options, problems, &cancelled);
  if (result != NULL)
    weeg_record_unref (result);
  return problems;
}
