/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "weeg-command-private.h"

/* (transfer full) (nullable): the whole ids of what is asked for. */
static char **
resolve_ids (WeegCall *call, const char *register_path, WeegWorkspace *workspace, gboolean all)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GListModel *dossiers = weeg_workspace_get_dossiers (workspace);
  gboolean good = TRUE;

  for (guint i = 0; all && i < g_list_model_get_n_items (dossiers); i++)
    {
      g_autoptr (WeegDossierItem) item = g_list_model_get_item (dossiers, i);

      g_strv_builder_add (ids, weeg_dossier_item_get_id (item));
    }
  for (int i = 0; i < call->argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = weeg_workspace_resolve_id (workspace, call->argv[i], &error);

      if (id != NULL)
        g_strv_builder_add (ids, id);
      else
        weeg_call_register_error (call, register_path, workspace, error);
      good = good && id != NULL;
    }
  return good ? g_strv_builder_end (ids) : NULL;
}

/* Says what is not in the file: what was scored in a round that is not closed. */
static void
tell_open_rounds (WeegCall *call, WeegWorkspace *workspace, char **ids)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (WeegAnyRecord) record = (WeegRecord *)weeg_workspace_load_dossier (workspace, ids[i], NULL);
      const WeegList *rounds = record != NULL ? ((const WeegDossier *)record)->rounds : NULL;

      for (guint j = 0; j < weeg_list_n (rounds); j++)
        {
          const WeegRound *round = weeg_list_get (rounds, j);

          if (!round->closed)
            weeg_call_problem (
                call, ids[i],
                weeg_call_tr (call, "round %d is not closed: its scores and weights were left out"),
                (int)round->n);
        }
    }
}

int
weeg_command_export (WeegCall *call)
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
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  int status;

  if (!weeg_call_parse (call, entries, 0, -1, &status))
    return status;
  if (all == (call->argc > 0))
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected ids, or --all"));
  workspace = weeg_call_open (call, register_path);
  ids = workspace != NULL ? resolve_ids (call, register_path, workspace, all) : NULL;
  if (ids == NULL)
    return WEEG_EXIT_FAILED;
  text = weeg_workspace_export (workspace, (const char *const *)ids, &error);
  if (text == NULL)
    return weeg_call_register_error (call, register_path, workspace, error);
  tell_open_rounds (call, workspace, ids);
  weeg_workspace_close (workspace);
  return weeg_call_write (call, output, text, strlen (text));
}
