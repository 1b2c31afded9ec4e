/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>

#include "weeg-command-private.h"

int
weeg_command_demo (WeegCall *call)
{
  g_autofree char *own = NULL;
  g_autofree char *who = NULL;
  const GOptionEntry entries[] = {
    { "as", 0, 0, G_OPTION_ARG_STRING, &who, N_ ("name for the log (default: the account's)"), N_ ("NAME") },
    { NULL },
  };
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  const char *path;
  gboolean made;
  int status;

  if (!weeg_call_parse (call, entries, 0, 1, &status))
    return status;
  own = weeg_workspace_dup_default_path ();
  path = call->argc > 0 ? call->argv[0] : own;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return weeg_call_problem (call, path, "%s",
                              weeg_call_tr (call, "is there already, expected the name of a new register"));
  workspace = weeg_call_open_to_write (call, call->argc > 0 ? path : NULL, who, &made);
  if (workspace == NULL)
    return WEEG_EXIT_FAILED;
  if (!weeg_workspace_add_cases (workspace, &error))
    {
      weeg_workspace_unmake (workspace);
      return weeg_call_error (call, path, error);
    }
  weeg_workspace_close (workspace);
  printf ("%s\n", path);
  return weeg_call_finish (call, WEEG_EXIT_DONE);
}
