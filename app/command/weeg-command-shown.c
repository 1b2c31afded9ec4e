/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-command-private.h"
#include "weeg-mcda-dossier.h"
#include "weeg-mcda.h"

/* A dossier of nothing but one part, which is the problem. */
static WeegDossier *
new_dossier (WeegFormat format, gpointer problem)
{
  WeegDossier *dossier = weeg_record_new (&weeg_dossier_type);

  WEEG_SET (dossier, id, g_strdup (""));
  if (format == WEEG_FORMAT_WORKLOAD)
    WEEG_SET (dossier, workload, weeg_record_ref (problem));
  else if (format == WEEG_FORMAT_BUDGET)
    WEEG_SET (dossier, budget, weeg_record_ref (problem));
  else
    WEEG_SET (dossier, economics, weeg_record_ref (problem));
  return dossier;
}

static gboolean
show_mcda (WeegCall *call, const WeegInput *input, WeegShown *shown)
{
  WeegAnalysisOptions defaults = weeg_analysis_options_default ();
  WeegDrawsOptions options = { .iterations = defaults.iterations, .seed = defaults.seed };
  g_autoptr (WeegAnyRecord) result = NULL;
  g_autoptr (GError) error = NULL;

  result = (WeegAnyRecord *)weeg_mcda_result_new (input->record, &options, &error);
  if (result == NULL)
    {
      weeg_call_error (call, input->name, error);
      return FALSE;
    }
  shown->dossier = weeg_mcda_dossier_new (input->record, (const WeegMcdaResult *)result);
  shown->analysis = weeg_mcda_analysis_new (shown->dossier, (const WeegMcdaResult *)result);
  return TRUE;
}

gboolean
weeg_call_load_shown (WeegCall *call, const char *name, const char *register_path, WeegShown *shown)
{
  g_auto (WeegInput) input = { 0 };

  if (!weeg_call_load (call, name, register_path, &input))
    return FALSE;
  switch (input.format)
    {
    case WEEG_FORMAT_DOSSIER:
      shown->dossier = weeg_record_ref (input.record);
      break;
    case WEEG_FORMAT_MCDA:
      return show_mcda (call, &input, shown);
    case WEEG_FORMAT_WORKLOAD:
    case WEEG_FORMAT_BUDGET:
    case WEEG_FORMAT_ECONOMICS:
      shown->dossier = new_dossier (input.format, input.record);
      break;
    default:
      weeg_call_problem (call, name,
                         weeg_call_tr (call, "format: %s, expected weegwijzer-dossier or a problem that has charts"),
                         weeg_format_names[input.format]);
      return FALSE;
    }
  shown->analysis = weeg_call_analyse (shown->dossier);
  return TRUE;
}

void
weeg_shown_clear (WeegShown *shown)
{
  if (shown->dossier != NULL)
    weeg_record_unref (shown->dossier);
  if (shown->analysis != NULL)
    weeg_record_unref (shown->analysis);
}

/* Says which criteria there are. */
gboolean
weeg_call_check_criterion (WeegCall *call, const WeegShown *shown, const char *criterion)
{
  const WeegSensitivityResult *sensitivity = shown->analysis->sensitivity;
  const WeegMap *weights = sensitivity != NULL ? sensitivity->weights : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  if (criterion == NULL || weeg_map_has (weights, criterion))
    return TRUE;
  for (guint i = 0; i < weeg_map_n (weights); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", weeg_map_key (weights, i));
  weeg_call_usage (call, weeg_call_tr (call, "--criterion %s, expected one of %s"), criterion, names->str);
  return FALSE;
}
