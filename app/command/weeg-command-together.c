/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-command-private.h"
#include "weeg-result-json.h"
#include "weeg-together.h"

/* Adds the dossiers of the register that are not archived. */
static gboolean
load_all (WeegCall *call, const char *register_path, GPtrArray *dossiers)
{
  g_autoptr (WeegWorkspace) workspace = weeg_call_open (call, register_path);
  GListModel *items = workspace != NULL ? weeg_workspace_get_dossiers (workspace) : NULL;
  gboolean good = workspace != NULL;

  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (items, i);
      g_autoptr (GError) error = NULL;
      WeegDossier *dossier;

      if (weeg_dossier_item_get_archived (item))
        continue;
      dossier = weeg_workspace_load_dossier (workspace, weeg_dossier_item_get_id (item), &error);
      if (dossier != NULL)
        g_ptr_array_add (dossiers, dossier);
      else
        weeg_call_register_error (call, register_path, workspace, error);
      good = good && dossier != NULL;
    }
  if (workspace != NULL)
    weeg_workspace_close (workspace);
  return good;
}

static gboolean
has_dossier (const GPtrArray *dossiers, const char *id)
{
  for (guint i = 0; i < dossiers->len; i++)
    if (g_strcmp0 (((const WeegDossier *)g_ptr_array_index (dossiers, i))->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A dossier that is given twice would be counted twice. */
static gboolean
load_given (WeegCall *call, const char *register_path, GPtrArray *dossiers)
{
  gboolean good = TRUE;

  for (int i = 0; i < call->argc; i++)
    {
      g_auto (WeegInput) input = { 0 };

      if (!weeg_call_load_dossier (call, call->argv[i], register_path, &input))
        good = FALSE;
      else if (has_dossier (dossiers, ((const WeegDossier *)input.record)->id))
        {
          weeg_call_problem (call, call->argv[i], "%s",
                             weeg_call_tr (call, "is given twice, expected each dossier once"));
          good = FALSE;
        }
      else
        g_ptr_array_add (dossiers, weeg_record_ref (input.record));
    }
  return good;
}

/* (transfer full) (nullable): what is written; NULL when it could not be computed, which was said. */
static char *
compute (WeegCall *call, const GPtrArray *dossiers)
{
  WeegAnalysisOptions defaults = weeg_analysis_options_default ();
  WeegDrawsOptions options = { .iterations = defaults.iterations, .seed = defaults.seed };
  g_autofree WeegTogetherPart *parts = g_new0 (WeegTogetherPart, dossiers->len + 1);
  g_autoptr (WeegAnyRecord) result = NULL;
  gboolean cancelled, any = FALSE;

  for (guint i = 0; i < dossiers->len; i++)
    {
      const WeegDossier *dossier = g_ptr_array_index (dossiers, i);

      parts[i] = (WeegTogetherPart){ dossier->id, dossier->workload };
      any = any || dossier->workload != NULL;
    }
  result = (WeegAnyRecord *)weeg_together_new (parts, dossiers->len, &options, &cancelled);
  if (result != NULL)
    return weeg_result_json_together ((const WeegTogetherResult *)result);
  weeg_call_problem (
      call, "workload", "%s",
      any ? weeg_call_tr (call, "too many functions, activities, effects and years together to compute")
          : weeg_call_tr (call, "none of the dossiers tells what it does to staff time"));
  return NULL;
}

int
weeg_command_together (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL, *text = NULL;
  gboolean all = FALSE;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &all, N_ ("all dossiers"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("file to write (default: standard output)"),
      N_ ("FILE.json") },
    { NULL },
  };
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify)weeg_record_unref);
  int status;

  if (!weeg_call_parse (call, entries, 0, -1, &status))
    return status;
  if (all == (call->argc > 0))
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected files or ids, or --all"));
  if (!weeg_call_may_write (call, output))
    return WEEG_EXIT_FAILED;
  if (all ? !load_all (call, register_path, dossiers) : !load_given (call, register_path, dossiers))
    return WEEG_EXIT_FAILED;
  text = compute (call, dossiers);
  if (text == NULL)
    return WEEG_EXIT_FAILED;
  return weeg_call_write (call, output, text, strlen (text));
}
