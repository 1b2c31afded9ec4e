/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-economics-words.h"

#include <string.h>

#include "weeg-either.h"
#include "weeg-model-check.h"
#include "weeg-text.h"
#include "weeg-translate.h"

static void
free_fault (gpointer data)
{
  g_free (((WeegEconomicsFault *)data)->path);
  g_free (((WeegEconomicsFault *)data)->text);
  g_free (data);
}

static void
add_fault (GPtrArray *faults, const char *path, char *text)
{
  WeegEconomicsFault *fault = g_new (WeegEconomicsFault, 1);

  *fault = (WeegEconomicsFault){ g_strdup (path), text };
  g_ptr_array_add (faults, fault);
}

GPtrArray *
weeg_economics_words_faults (const WeegEconomics *economics,
                             const WeegEconomicsResult *result,
                             const char *language)
{
  g_autoptr (WeegProblems) problems = NULL;
  GPtrArray *faults = g_ptr_array_new_with_free_func (free_fault);

  g_return_val_if_fail (economics != NULL, faults);

  if (result == NULL || weeg_list_n (result->problems) == 0)
    return faults;
  problems = weeg_model_check_all (economics);
  for (guint i = 0; i < weeg_problems_n (problems); i++)
    add_fault (faults, weeg_problems_path (problems, i), weeg_problems_say (problems, i, weeg_tr, language));
  for (guint i = 0; faults->len == 0 && i < weeg_list_n (result->problems); i++)
    {
      const WeegEconomicsProblem *problem = weeg_list_get (result->problems, i);

      add_fault (faults, problem->path, g_strdup (problem->message));
    }
  return faults;
}

const char *
weeg_economics_words_strategy (const WeegEconomics *economics, const char *language, guint index)
{
  const WeegEither *either;
  const WeegStrategy *strategy;
  const char *name;

  g_return_val_if_fail (economics != NULL && index < weeg_list_n (economics->strategies), "");

  either = weeg_list_cell (economics->strategies, index).pointer;
  if (weeg_either_is (either, WEEG_KIND_STRING))
    return either->cell.pointer;
  strategy = either->cell.pointer;
  name = weeg_text_get (strategy->name, language);
  return *name != '\0' ? name : strategy->id != NULL ? strategy->id : "";
}

char *
weeg_economics_words_place (const WeegEconomics *economics, const char *language, const char *path)
{
  static const char strategies[] = "strategies[", transitions[] = "].transitions.",
                    parameters[] = "parameters.";
  char *rest;
  guint64 index;

  g_return_val_if_fail (economics != NULL && path != NULL, NULL);

  if (g_str_has_prefix (path, parameters))
    {
      g_autofree char *name = weeg_economics_parameter_name (economics, path + strlen (parameters), language);

      /* Translators: of a model; %s is its name. */
      return g_strdup_printf (weeg_tr (language, N_ ("Parameter %s")), name);
    }
  if (!g_str_has_prefix (path, strategies))
    return g_strdup (path);
  index = g_ascii_strtoull (path + strlen (strategies), &rest, 10);
  if (index >= weeg_list_n (economics->strategies))
    return g_strdup (path);
  if (g_str_has_prefix (rest, transitions))
    {
      g_auto (GStrv) keys = g_strsplit (rest + strlen (transitions), ".", 2);
      const char *name = weeg_economics_words_strategy (economics, language, (guint)index);

      if (keys[0] != NULL && keys[1] != NULL)
        /* Translators: a strategy, and the states of a transition. */
        return g_strdup_printf (weeg_tr (language, N_ ("%s, from %s to %s")), name, keys[0], keys[1]);
      /* Translators: a strategy and a state. */
      return g_strdup_printf (weeg_tr (language, N_ ("%s, from %s")), name, keys[0]);
    }
  return g_strdup_printf ("%s: %s", weeg_economics_words_strategy (economics, language, (guint)index),
                          *rest == ']' && rest[1] == '.' ? rest + 2 : rest);
}
