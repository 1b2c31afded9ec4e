/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "weeg-command-private.h"

int
weeg_command_backup (WeegCall *call)
{
  g_autofree char *register_path = NULL, *output = NULL;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &register_path, N_ ("register (default: the user's own)"),
      N_ ("FILE.weeg") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("copy to write, which is not there yet"),
      N_ ("COPY.weeg") },
    { NULL },
  };
  g_autoptr (WeegWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;
  gboolean copied;
  int status;

  if (!weeg_call_parse (call, entries, 0, 0, &status))
    return status;
  if (output == NULL)
    return weeg_call_usage (call, "%s", weeg_call_tr (call, "expected -o COPY.weeg"));
  if (!weeg_call_may_make (call, output))
    return WEEG_EXIT_FAILED;
  workspace = weeg_call_open (call, register_path);
  if (workspace == NULL)
    return WEEG_EXIT_FAILED;
  copied = weeg_workspace_backup (workspace, output, FALSE, NULL, &error);
  weeg_workspace_close (workspace);
  return copied ? WEEG_EXIT_DONE : weeg_call_error (call, output, error);
}
